"""From contacts as read to people: one person a contact, and several made one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from guestlist.model import Contact, Name, Person, Phone
from guestlist.normalise.emails import emails_of
from guestlist.normalise.names import name_of
from guestlist.normalise.organisations import parse_organisation
from guestlist.normalise.phones import parse_phones
from guestlist.normalise.profiles import profiles_of

T = TypeVar("T")

_SHAPES = ("person", "trade", "kin", "single", "company", "address", "phone", "empty")
"""From the most telling shape of a name to the least."""


def normalise(contacts: Sequence[Contact], region: str) -> tuple[Person, ...]:
    """One person a contact, in their order, with the ids "p1", "p2", ...

    ``region`` (ISO 3166-1 alpha-2) reads the phone numbers without a country code.
    """
    return tuple(_person(contact, f"p{number}", region) for number, contact in enumerate(contacts, 1))


def merge(people: Sequence[Person], person_id: str) -> Person:
    """Several people as one: all values kept, each once, in their order; the fullest person-shaped name leads.

    Raises ValueError when there is nobody to merge.
    """
    if not people:
        raise ValueError("nobody to merge")
    if len(people) == 1 and _is_simple(people[0]):
        return replace(people[0], person_id=person_id)
    names = _distinct((name for person in people for name in (person.names or (person.name,))), key=lambda name: name)
    best = max(names, key=_fullness)
    return Person(
        person_id=person_id,
        contacts=tuple(contact for person in people for contact in person.contacts),
        name=best,
        names=(best, *(name for name in names if name is not best)),
        emails=_distinct((email for person in people for email in person.emails), key=lambda email: email.address),
        phones=_distinct((phone for person in people for phone in person.phones), key=_line),
        organisations=_distinct((each for person in people for each in person.organisations), key=lambda o: o.tokens),
        profiles=_distinct((slug for person in people for slug in person.profiles), key=lambda slug: slug),
    )


def _person(contact: Contact, person_id: str, region: str) -> Person:
    name = name_of(contact)
    organisation = parse_organisation(contact.organisation) if contact.organisation else None
    return Person(
        person_id=person_id,
        contacts=(contact,),
        name=name,
        names=(name,),
        emails=emails_of(contact) if contact.emails else (),
        phones=_phones(contact, region) if contact.phones else (),
        organisations=(organisation,) if organisation else (),
        profiles=profiles_of(contact) if contact.urls or contact.note else (),
    )


def _phones(contact: Contact, region: str) -> tuple[Phone, ...]:
    if len(contact.phones) == 1:
        value = contact.phones[0]
        phones = parse_phones(value.value or value.raw, region, value.label)
    else:
        phones = tuple(
            phone for value in contact.phones for phone in parse_phones(value.value or value.raw, region, value.label)
        )
    return phones if len(phones) == 1 else _distinct(phones, key=_line)


def _line(phone: Phone) -> tuple[str, str]:
    """Equal for two phones that are one line."""
    return phone.key or phone.raw, phone.extension


def _is_simple(person: Person) -> bool:
    """True for a person with one name and at most one of everything else: nothing to sort, nothing that repeats."""
    has_one_name = len(person.names) == 1 and person.names[0] is person.name
    values = (person.emails, person.phones, person.organisations, person.profiles)
    return has_one_name and max(map(len, values)) <= 1


def _fullness(name: Name) -> tuple[int, int, int, int]:
    """Sorts names: shape first, then full words over initials, then length."""
    words = sum(len(token) > 1 for token in (*name.given, *name.family))
    return (-_SHAPES.index(name.shape), words, len(name.given) + len(name.family), len(name.display))


def _distinct(values: Iterable[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    found: dict[Hashable, T] = {}
    for value in values:
        found.setdefault(key(value), value)
    return tuple(found.values())
