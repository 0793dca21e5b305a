"""Notes that nobody here could read."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage
from guestlist.rules.evidence import excerpt, seen_in
from guestlist.rules.registry import rule
from guestlist.rules.scripts import is_unread
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


@rule("unread-note", Stage.OWN_WORLD, Effect.ASK, needs=Trait.NOTE)
def unread_note(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards whose note is written in a script of which Guestlist knows no word, such as Thai,
    Georgian or Tamil.

    Why it matters: the note may say "do not invite"; that somebody wrote it by hand does not make the card safe.

    Example: the note "อย่าติดต่อ".

    Limits: of languages in other scripts than the Latin one only the plainest words of refusal and death are known
    (Russian, Ukrainian, Bulgarian, Serbian, Greek, Hebrew, Arabic, Hindi, Chinese, Japanese, Korean); what else they
    say is not heard. A note in Latin letters is taken for read, whatever its language.
    """
    for contact in case.person.contacts:
        if contact.note and is_unread(contact.note):
            yield seen_in(contact, "note", excerpt(contact.note, ""), "unread-note")
