"""Who reads an address: the one answer for a person, with every clue named."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from types import MappingProxyType

from guestlist.model import Email, Evidence, Kind, Person, Sender
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.names import parse_name
from guestlist.sender.card import kind_parts, life_parts, name_parts
from guestlist.sender.headers import Headers, mail_parts
from guestlist.sender.parts import Part, part
from guestlist.sender.verdict import verdict
from guestlist.sender.weigh import Asked, parts_of_all

_NO_HEADERS: Mapping[str, Headers] = MappingProxyType({})


def judge(person: Person, headers: Mapping[str, Headers] = _NO_HEADERS, mutual: Container[str] = ()) -> Sender:
    """What kind of reader a person's addresses have, said for the address most likely read by one human.

    ``headers`` are counts by address (``headers_from``); ``mutual`` holds the addresses that answered the user or were
    answered, which veto. ``Sender.probability`` is that no single human reads the best address; other addresses that
    nobody reads alone are told as evidence of weight 0.
    """
    return judge_all((person,), headers, mutual)[0]


def judge_all(
    people: Sequence[Person], headers: Mapping[str, Headers] = _NO_HEADERS, mutual: Container[str] = ()
) -> list[Sender]:
    """``judge`` for many people, each step for all of them: what a step needs stays at the processor's hand."""
    asked = [(person, email) for person in people for email in person.emails]
    weighed = parts_of_all([_asked(person, email) for person, email in asked])
    cards = [_card_parts(person, parts) for (person, _), parts in zip(asked, weighed, strict=True)]
    mails = [_mail_parts(email, headers, mutual) for _, email in asked]
    senders = [verdict((*parts, *card, *mail)) for parts, card, mail in zip(weighed, cards, mails, strict=True)]
    of_addresses = iter(senders)
    return [_of_person(person, list(islice(of_addresses, len(person.emails)))) for person in people]


def _of_person(person: Person, senders: Sequence[Sender]) -> Sender:
    """The sender for the address most likely read by one human; ``senders`` are those of all addresses."""
    if not senders:
        return verdict(_card_parts(person, None))
    if len(senders) == 1:
        return senders[0]
    best = min(senders, key=_probability_of)
    told = tuple(
        Evidence("email", email.address, "card-other-address")
        for email, sender in zip(person.emails, senders, strict=True)
        if sender is not best and sender.kind is not Kind.PERSON
    )
    return replace(best, evidence=best.evidence + told) if told else best


_probability_of = attrgetter("probability")


def judge_address(address: str, name: str = "", organisation: str = "", kind: str = "") -> Sender:
    """What kind of reader one address has; ``kind`` is the record's own statement ("org", "group", "individual").

    >>> judge_address("klantenservice@acme.example").kind, judge_address("jan.smit@acme.example", "Jan Smit").kind
    (<Kind.ROLE: 'role'>, <Kind.PERSON: 'person'>)
    >>> judge_address("noreply@acme.example", "Acme").probability > 0.9
    True
    """
    shape = parse_name(name).shape if name else ""
    parts = parts_of_all((Asked(_usable(address), name, shape, fold(organisation)),))[0]
    return verdict((*parts, *kind_parts(kind), *name_parts(name, organisation, parts)))


def _asked(person: Person, email: Email) -> Asked:
    owner = person.organisations[0].core if person.organisations else ""
    return Asked(email.address, _shown_name(person), person.name.shape, owner)


def _mail_parts(email: Email, headers: Mapping[str, Headers], mutual: Container[str]) -> tuple[Part, ...]:
    if email.address in mutual:
        return (part("mail", "mutual", "mail", email.address),)
    return mail_parts(email.address, headers[email.address]) if email.address in headers else ()


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
        found += name_parts(_shown_name(person), firm, parts)
    found += life_parts(person)
    return found


def _usable(address: str) -> str:
    """The address in its usable form, or lower case as it stands where it cannot be parsed."""
    email = parse_email(address)
    return email.address if email is not None else address.strip().lower()
