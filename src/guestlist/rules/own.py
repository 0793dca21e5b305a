"""The user's own cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guestlist.model import Effect, Evidence, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.names import parse_name
from guestlist.normalise.phones import parse_phones
from guestlist.rules.entries import keys_of, name_keys
from guestlist.rules.evidence import seen
from guestlist.rules.memo import once_per_world
from guestlist.rules.registry import rule
from guestlist.rules.world import Case, World


@dataclass(frozen=True, slots=True)
class _Own:
    """The user's values, ready to be compared."""

    emails: frozenset[str]
    phones: frozenset[str]
    urls: frozenset[str]
    names: frozenset[str]
    domains: frozenset[str]  # of the own addresses that are no public mail


@rule("own-address", Stage.BLOCK, Effect.SKIP)
def own_address(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: your own cards: by your e-mail address, phone or profile, or your name at your own domain.

    Why it matters: nobody invites himself; bulk imports do.

    Example: the card "Ik" with the address you gave under [me].

    Limits: a phone you share at home catches the card of whoever else is reached there, unless that card bears
    another full name. Your name alone is not enough: see own-name.
    """
    own = _own(world)
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


@rule("own-name", Stage.OWN_WORLD, Effect.ASK)
def own_name(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards that bear your own full name but none of your addresses.

    Why it matters: it is either an old card of yours or a namesake; with a common name it is often the second.

    Example: you are Jan Smit, and the book holds a Jan Smit at a firm you never worked for.

    Limits: only full names count; initials and nicknames are not compared.
    """
    own = _own(world)
    if own.names and _has_own_name(case, world, own) and not any(own_address(case, world)):
        yield seen(case.person, "name", case.person.label, "own-name")


def _has_own_name(case: Case, world: World, own: _Own) -> bool:
    return any(key in own.names for key, _ in keys_of(case, world))


def _is_at_own_domain(domain: str, family: tuple[str, ...], own: _Own) -> bool:
    """The user's own domain, or one that spells the shared surname."""
    if is_personal_domain(domain):
        return False
    return domain in own.domains or (bool(family) and fold(domain_label(domain)).replace(" ", "") == "".join(family))


@once_per_world
def _own(world: World) -> _Own:
    owner = world.owner
    emails = [email for email in map(parse_email, owner.emails) if email]
    phones = [phone for raw in owner.phones for phone in parse_phones(raw, owner.country)]
    full_names = [name for name in map(parse_name, owner.names) if len(name.key.split()) > 1]
    return _Own(
        emails=frozenset(email.key for email in emails),
        phones=frozenset(phone.key for phone in phones if phone.key),
        urls=frozenset(owner.urls),
        names=frozenset(key for name in full_names for key in name_keys(name)),
        domains=frozenset(email.domain for email in emails if not is_personal_domain(email.domain)),
    )
