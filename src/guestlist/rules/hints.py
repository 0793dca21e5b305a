"""What is worth knowing about a person without deciding anything."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


@rule("held-by-linkedin", Stage.OK, Effect.NOTE, needs=Trait.HELD)
def held_by_linkedin(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards LinkedIn already holds from an earlier import of your address book.

    Why it matters: they are suggested and may be invited from there; the import can be deleted in the settings.

    Example: the card stands in ImportedContacts.csv.

    Limits: the file tells what was uploaded, not what was deleted since.
    """
    if case.is_held_by_linkedin:
        person = case.person
        value = person.emails[0].address if person.emails else person.label
        yield Evidence("imported contacts", value, "held-by-linkedin", source=person.contacts[0].source)


@rule("connect-now", Stage.OK, Effect.NOTE, needs=Trait.RECENT)
def connect_now(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people you met or wrote with for the first time in the last 30 days.

    Why it matters: right after meeting, an invitation is expected; a year later it needs an explanation.

    Example: a first meeting last week.

    Limits: it needs dated files: a calendar, a mailbox, messages.
    """
    if case.recent_contact:
        yield Evidence("first contact", case.recent_contact.isoformat(), "connect-now", source=None)
