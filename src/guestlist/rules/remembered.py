"""Whether they still know the user; unknown is neither stale nor safe."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Band, Effect, Evidence, Person, Source, Stage
from guestlist.rules.directory import firms_of
from guestlist.rules.entries import EntryIndex
from guestlist.rules.hand import is_curated, signs_of_a_hand
from guestlist.rules.kinship import family_signs
from guestlist.rules.note_asides import vip_in_note
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.words import label_marks
from guestlist.rules.world import Case, World


@rule("stale", Stage.STALE, Effect.SKIP, needs=Trait.DATED)
def stale(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people you had contact with so long ago, or so little, that they have probably forgotten you.

    Why it matters: "I don't know this person" is the answer that harms an account.

    Example: three months of mail until March 2019, nothing since.

    Limits: only dated mutual contact counts: mail both ways, messages, small meetings. A card's own date says nothing.
    Family and people with a star are spared. Without dated files nobody is stale.
    """
    if case.tie.band is Band.STALE and not _is_spared(case, world):
        yield from _told(case, "stale")


@rule("fading", Stage.FADING, Effect.ASK, needs=Trait.DATED)
def fading(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who may or may not remember you: contact was long ago, or recent and very little.

    Why it matters: a line of your own brings the memory back; the default text does not.

    Example: a year of mail, the last one three years ago; or one mail and its answer, two months ago.

    Limits: as for stale; the order of people is meant, not the percentage. Whom you met or first wrote to in the last
    days is not asked about: now is the time to connect.
    """
    if case.tie.band is Band.FADING and not case.recent_contact and not _is_spared(case, world):
        yield from _told(case, "fading-slight" if _is_slight(case, world) else "fading")


@rule("unknown", Stage.UNKNOWN, Effect.ASK, needs=Trait.BARE)
def unknown(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: bare cards about which no file tells when you last had contact.

    Why it matters: many such cards were saved by a program, not by you.

    Example: an address without phone, firm or note, in a book without mail or messages.

    Limits: a card that was clearly made by hand passes: see curated. Give a mailbox, the messages of the archive or a
    calendar, and unknown shrinks.
    """
    if case.tie.band is Band.UNKNOWN and not is_curated(case, world):
        because = "unknown" if world.has_history else "unknown-no-history"
        yield Evidence("card", case.person.label, because, source=_first_source(case.person))


@rule("curated", Stage.OK, Effect.INVITE, needs=Trait.CURATED)
def curated(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards without dates that were clearly made by hand: two or more of phone, firm with title, note,
    own label, birthday, postal address, relation. A stage or list that a program keeps is no label of one's own, a
    country no postal address; a note or label with a word of kin, care, death, childhood or refusal is no sign of care.

    Why it matters: somebody you wrote down with care is somebody you know.

    Example: a card with a phone number and the note "met in Hannover".

    Limits: a synchronised company directory looks like care; the rule can be set to ask. In a table of ten rows or more
    of which most look so, that is the habit of an export, and no sign of care.
    """
    if case.tie.band is Band.UNKNOWN and is_curated(case, world):
        signs = ", ".join(signs_of_a_hand(case, world))
        yield Evidence("card", signs, "curated", source=_first_source(case.person))


@rule("ok", Stage.OK, Effect.INVITE, needs=Trait.DATED)
def ok(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people with recent mutual contact, and those whose staleness is spared.

    Why it matters: these know you.

    Example: mail both ways last month.

    Limits: knowing you is not the same as wanting the invitation.
    """
    if case.tie.band is Band.FRESH:
        yield from _told(case, "fresh")
    elif case.tie.band is Band.FADING and case.recent_contact:
        yield from _told(case, "recent")
    elif case.tie.band in (Band.STALE, Band.FADING) and _is_spared(case, world):
        yield from _told(case, "spared")


def _is_spared(case: Case, world: World) -> bool:
    """Family and VIPs do not fade: the inner circle loses one to four in a hundred a year."""
    for contact in case.person.contacts:
        if "vip" in label_marks(contact.labels) or vip_in_note(contact.note):
            return True
    if world.policy.vip and any(EntryIndex(world.policy.vip).find(case, world, firms_of(case, world).get("vip", ()))):
        return True
    return any(family_signs(case, world))


def _is_slight(case: Case, world: World) -> bool:
    """Little rather than old: hardly a month of contact, and that within the last year."""
    last = case.tie.last_contact
    if last is None or case.tie.mutual_months > threshold("slight_months"):
        return False
    return (world.today - last).days <= threshold("slight_days")


def _told(case: Case, because: str) -> Iterator[Evidence]:
    tie = case.tie
    yield Evidence(
        field="last contact",
        value=tie.last_contact.isoformat() if tie.last_contact else "",
        because=because if tie.last_contact else f"{because}-undated",
        source=tie.evidence[0].source if tie.evidence else None,
        params=(("months", str(tie.mutual_months)),),
    )
    yield from tie.evidence


def _first_source(person: Person) -> Source | None:
    return person.contacts[0].source if person.contacts else None
