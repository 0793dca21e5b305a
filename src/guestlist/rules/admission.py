"""What cannot stand on a shortlist. These rules decide only where the answer would have been invite."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Person, Source, Stage
from guestlist.normalise.couples import couple_in
from guestlist.normalise.fold import fold
from guestlist.normalise.safe_text import MAX_LENGTH, is_safe_email, is_safe_text, looks_harmless
from guestlist.normalise.upload_name import upload_name
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait, has_plain_name
from guestlist.rules.world import Case, World

__all__ = ["is_safe_text", "no_email", "unsafe_text"]


@rule("no-email", Stage.ADMISSION, Effect.ASK, needs=Trait.NO_EMAIL)
def no_email(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people without an address that can be written to.

    Why it matters: uploaded with a phone alone, they would get an invitation by SMS.

    Example: a card with a mobile number only.

    Limits: invite them from their profile instead.
    """
    person = case.person
    if person.emails:
        return
    for contact in person.contacts:
        for value in contact.emails:
            if written := value.value or value.raw:
                yield Evidence("email", written, "no-email-unusable", source=contact.source)
                return
    because = "no-email-phone" if person.phones else "no-email"
    shown = person.phones[0].raw if person.phones else person.label
    yield Evidence("phone" if person.phones else "card", shown, because, source=_source(case))


@rule("unsafe-text", Stage.ADMISSION, Effect.ASK, needs=Trait.ODD_TEXT)
def unsafe_text(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: names and addresses a spreadsheet would run as a formula, or that hide or reverse text.

    Why it matters: the shortlist holds plain text, nothing escaped; what cannot stand there as it is, needs your look.

    Example: a name that reads =1+1; a name with a mark that turns the writing round.

    Limits: an honest nickname that begins with a sign, such as a star, is asked about too.
    """
    person = case.person
    if not _are_safe(person):
        yield Evidence("name", person.name.raw[:MAX_LENGTH], "unsafe-text-name", source=_source(case))
    if person.emails and not any(is_safe_email(email.address) for email in person.emails):
        yield Evidence("email", person.emails[0].address, "unsafe-text-email", source=_source(case))


@rule("shared-mailbox", Stage.ADMISSION, Effect.ASK, needs=Trait.SHARED_EMAIL)
def shared_mailbox(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: two people of the book who have nothing but one and the same mailbox.

    Why it matters: one address takes one invitation, and whoever opens the mail first answers for both.

    Example: a couple's familie@ziggo.example on the cards of both.

    Limits: two cards of one person whose names disagree look the same; say so in the review.
    """
    emails = case.person.emails
    if world.shared_addresses and emails and all(email.address in world.shared_addresses for email in emails):
        yield Evidence("email", emails[0].address, "shared-mailbox", source=_source(case))


@rule("two-people", Stage.ADMISSION, Effect.ASK, needs=Trait.COUPLE)
def two_people(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards that name a couple and do not tell whose the address is.

    Why it matters: an invitation reaches one of the two, under a name that may be the other's.

    Example: "Jan en Els de Boer" with deboer@ziggo.example, or with els@ziggo.example.

    Limits: where the address spells the first of the two and not the other, it is the first one's.
    """
    person = case.person
    for contact in person.contacts:
        couple = couple_in(contact.given) or couple_in(contact.name)
        if couple and not (person.emails and _is_of_first(person.emails[0].local, *couple)):
            yield Evidence("name", contact.name or contact.given, "two-people", source=contact.source)
            return


def _is_of_first(local: str, first: str, second: str) -> bool:
    letters = fold(local)
    return first in letters and second not in letters


def _are_safe(person: Person) -> bool:
    if all(map(has_plain_name, person.contacts)):
        return True
    written = (text for contact in person.contacts for text in (contact.name, contact.given, contact.family))
    return all(map(is_safe_text, upload_name(person))) and all(map(looks_harmless, written))


def _source(case: Case) -> Source | None:
    return case.person.contacts[0].source if case.person.contacts else None
