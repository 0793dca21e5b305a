"""Who reads an address: the one answer for a person, with every clue named."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from types import MappingProxyType

from guestlist.model import Email, Evidence, Kind, Person, Sender
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.names import parse_name
from guestlist.sender.card import kind_parts, life_parts, name_parts
from guestlist.sender.headers import Headers, mail_parts
from guestlist.sender.parts import Part, part
from guestlist.sender.verdict import verdict
from guestlist.sender.weigh import parts_of

_NO_HEADERS: Mapping[str, Headers] = MappingProxyType({})
_PERSONAL = frozenset({"local-named", "local-given", "local-initial-word", "local-given-start", "local-surname"})


def judge(person: Person, headers: Mapping[str, Headers] = _NO_HEADERS, mutual: Container[str] = ()) -> Sender:
    """What kind of reader a person's addresses have, said for the address most likely read by one human.

    ``headers`` are counts by address (``headers_from``); ``mutual`` holds the addresses that answered the user or were
    answered, which veto. ``Sender.probability`` is that no single human reads the best address; other addresses that
    nobody reads alone are told as evidence of weight 0.
    """
    if not person.emails:
        return verdict(_card_parts(person, None))
    if len(person.emails) == 1:
        return _judge_one(person, person.emails[0], headers, mutual)
    senders = [(email, _judge_one(person, email, headers, mutual)) for email in person.emails]
    best = min(senders, key=lambda pair: pair[1].probability)[1]
    told = tuple(
        Evidence("email", email.address, "card-other-address")
        for email, sender in senders
        if sender is not best and sender.kind is not Kind.PERSON
    )
    return replace(best, evidence=best.evidence + told) if told else best


def judge_address(address: str, name: str = "", organisation: str = "", kind: str = "") -> Sender:
    """What kind of reader one address has; ``kind`` is the record's own statement ("org", "group", "individual").

    >>> judge_address("klantenservice@acme.example").kind, judge_address("jan.smit@acme.example", "Jan Smit").kind
    (<Kind.ROLE: 'role'>, <Kind.PERSON: 'person'>)
    >>> judge_address("noreply@acme.example", "Acme").probability > 0.9
    True
    """
    shape = parse_name(name).shape if name else ""
    parts = parts_of(_usable(address), name, shape, fold(organisation))
    return verdict((*parts, *kind_parts(kind), *name_parts(name, organisation, _is_personal(parts))))


def _judge_one(person: Person, email: Email, headers: Mapping[str, Headers], mutual: Container[str]) -> Sender:
    owner = person.organisations[0].core if person.organisations else ""
    parts = parts_of(email.address, _shown_name(person), person.name.shape, owner)
    added = [*parts, *_card_parts(person, parts)]
    if email.address in mutual:
        added.append(part("mail", "mutual", "mail", email.address))
    elif email.address in headers:
        added += mail_parts(email.address, headers[email.address])
    return verdict(added)


def _shown_name(person: Person) -> str:
    """The name as written: its brackets may hold the mark of a platform, which the display form has lost."""
    return person.name.raw or person.name.display


def _card_parts(person: Person, parts: tuple[Part, ...] | None) -> list[Part]:
    found: list[Part] = []
    for contact in person.contacts:
        if contact.kind:
            found += kind_parts(contact.kind)
            break
    if person.organisations and parts is not None and (firm := person.organisations[0].raw):
        found += name_parts(_shown_name(person), firm, _is_personal(parts))
    found += life_parts(person)
    return found


def _is_personal(parts: tuple[Part, ...]) -> bool:
    return any(each.evidence.because in _PERSONAL for each in parts)


def _usable(address: str) -> str:
    """The address in its usable form, or lower case as it stands where it cannot be parsed."""
    email = parse_email(address)
    return email.address if email is not None else address.strip().lower()
