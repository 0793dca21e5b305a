"""Addresses with a slip of the keyboard in them."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Decision, Effect, Email, Evidence, Person, Stage
from guestlist.normalise.domains import domain_label, is_disposable
from guestlist.normalise.fold import fold
from guestlist.normalise.mistyped import has_stray_dot, is_a_host, is_impossible, mistyped
from guestlist.normalise.safe_text import is_safe_email
from guestlist.rules.evidence import seen
from guestlist.rules.memo import once_per_case
from guestlist.rules.owner import own_values
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World

_OF_OTHERS = "card-other-address"
"""How the judgement of the sender tells that nobody reads one of several addresses alone."""


@rule("mistyped-address", Stage.ADMISSION, Effect.ASK, needs=Trait.MISTYPED)
def mistyped_address(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people whose only address has a slip of the keyboard in it: a mail provider's domain misspelt,
    an ending that does not exist, two dots in a row, a dot before the @.

    Why it matters: the invitation bounces, or goes to whoever registered the slip; the person never hears of it.

    Example: ann@gmail.con, bob@gmial.com, eva@xs4al.nl.

    Limits: a domain one letter from a provider's may be somebody's own. It counts as that where the firm on the card
    bears its name, where it is yours, or where several people of the book write from it; an address that can exist goes
    on the shortlist when you decide so.
    """
    if not _good_addresses(case, world):
        yield from _told(case, world)


@rule("mistyped-other-address", Stage.ADMISSION, Effect.NOTE, needs=Trait.MISTYPED)
def mistyped_other_address(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: a mistyped address beside a good one of the same person.

    Why it matters: the invitation goes to the good one; the other is there to be mended in the address book.

    Example: a card with ann@gmail.con and ann@firm.example.

    Limits: those of mistyped-address.
    """
    if _good_addresses(case, world):
        yield from _told(case, world)


def _told(case: Case, world: World) -> Iterator[Evidence]:
    for email in _flawed(case, world):
        if is_impossible(email) or not _is_confirmed(case, email, world):
            yield _evidence(case.person, email)


def _evidence(person: Person, email: Email) -> Evidence:
    found = mistyped(email.domain)
    if found is None:
        return seen(person, "email", email.address, "mistyped-dots")
    if is_a_host(found.meant):
        return seen(person, "email", email.address, "mistyped-domain", domain=email.domain, meant=found.meant)
    code = "mistyped-ending-meant" if found.meant else "mistyped-ending"
    ending = email.domain.rpartition(".")[2]
    return seen(person, "email", email.address, code, ending=ending, meant=found.meant)


@once_per_case
def _flawed(case: Case, world: World) -> tuple[Email, ...]:
    """The addresses of a person that have a slip in them."""
    return tuple(
        email
        for email in case.person.emails
        if has_stray_dot(email) or (mistyped(email.domain) and not _is_real(email.domain, case.person, world))
    )


def _good_addresses(case: Case, world: World) -> bool:
    """Whether an invitation can go to another address, which the person reads alone."""
    flawed = {email.address for email in _flawed(case, world)}
    flawed |= {clue.value for clue in case.sender.evidence if clue.because == _OF_OTHERS}
    return any(
        email.address not in flawed
        and email.address not in world.shared_addresses
        and is_safe_email(email.address)
        and not is_disposable(email.domain)
        for email in case.person.emails
    )


def _is_real(domain: str, person: Person, world: World) -> bool:
    """True where a domain that resembles a provider's is somebody's own: by the card, the user or the book."""
    found = mistyped(domain)
    if found is None or found.is_sure:
        return False
    if domain in own_values(world).domains:
        return True
    label = fold(domain_label(domain)).replace(" ", "")
    if any(firm.core.replace(" ", "").startswith(label) for firm in person.organisations):
        return True
    here, there = world.people_at.get(domain, 0), world.people_at.get(found.meant, 0)
    return here >= threshold("real_domain_people") and here >= threshold("real_domain_share") * there


def _is_confirmed(case: Case, email: Email, world: World) -> bool:
    """True where the user decided to invite this person at this address, slip or none."""
    keys = [email.address, *(contact.source.record_id for contact in case.person.contacts)]
    return any((found := world.decided.get(key)) and found.decision is Decision.INVITE for key in keys)
