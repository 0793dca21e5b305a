"""The user's own cards."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.normalise.fold import fold
from guestlist.rules.entries import keys_of
from guestlist.rules.evidence import seen
from guestlist.rules.owner import OwnValues, own_values
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


@rule("own-address", Stage.BLOCK, Effect.SKIP, needs=Trait.LISTED)
def own_address(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: your own cards: by your e-mail address, phone or profile, or your name at your own domain.

    Why it matters: nobody invites himself; bulk imports do.

    Example: the card "Ik" with the address you gave under [me].

    Limits: a phone you share at home catches the card of whoever else is reached there, unless that card bears
    another full name. Your name alone is not enough: see own-name.
    """
    own = own_values(world)
    person = case.person
    for email in person.emails:
        if email.key in own.emails:
            yield seen(person, "email", email.address, "own-email")
    for slug in person.profiles:
        if slug in own.urls:
            yield seen(person, "profile", slug, "own-profile")
    if not (own.phones or own.names):
        return
    has_own_name = _has_own_name(case, world, own)
    if own.phones and (has_own_name or person.name.shape not in ("person", "kin", "trade")):
        for phone in person.phones:
            if phone.key in own.phones:
                yield seen(person, "phone", phone.raw or phone.e164, "own-phone")
    if has_own_name:
        for email in person.emails:
            if email.key not in own.emails and _is_at_own_domain(email.domain, person.name.family, own):
                yield seen(person, "email", email.address, "own-name-and-domain")


@rule("own-name", Stage.OWN_WORLD, Effect.ASK, needs=Trait.LISTED)
def own_name(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards that bear your own full name but none of your addresses.

    Why it matters: it is either an old card of yours or a namesake; with a common name it is often the second.

    Example: you are Jan Smit, and the book holds a Jan Smit at a firm you never worked for.

    Limits: only full names count; initials and nicknames are not compared.
    """
    own = own_values(world)
    if own.names and _has_own_name(case, world, own) and not any(own_address(case, world)):
        yield seen(case.person, "name", case.person.label, "own-name")


def _has_own_name(case: Case, world: World, own: OwnValues) -> bool:
    return any(key in own.names for key, _ in keys_of(case, world))


def _is_at_own_domain(domain: str, family: tuple[str, ...], own: OwnValues) -> bool:
    """The user's own domain, or one that spells the shared surname."""
    if is_personal_domain(domain):
        return False
    return domain in own.domains or (bool(family) and fold(domain_label(domain)).replace(" ", "") == "".join(family))
