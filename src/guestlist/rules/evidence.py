"""Evidence with the record it stands in: the small tools every rule uses to say what it saw."""

from __future__ import annotations

from guestlist.model import Contact, Evidence, Person, Source


def seen(person: Person, field: str, value: str, because: str, **params: str) -> Evidence:
    """Evidence of a person's card, with the source of the first record that holds the value."""
    return Evidence(
        field=field,
        value=value,
        because=because,
        source=_record_with(person, field, value),
        params=tuple(sorted(params.items())),
    )


def seen_in(contact: Contact, field: str, value: str, because: str, **params: str) -> Evidence:
    """Evidence of one record."""
    return Evidence(field, value, because, source=contact.source, params=tuple(sorted(params.items())))


def excerpt(note: str, word: str, width: int = 60) -> str:
    """The piece of a note around a word, in one line: what a user needs to find the place again.

    >>> excerpt("Met in 2014.\\nGeen LinkedIn, liever bellen.", "geen linkedin", 30)
    '2014. Geen LinkedIn, liever be'
    """
    line = " ".join(note.split())
    place = max(line.lower().find(word.lower()), 0)
    start = max(place - width // 5, 0) if len(line) > width else 0
    return line[start : start + width].strip()


def _record_with(person: Person, field: str, value: str) -> Source | None:
    wanted = value.casefold()
    if len(person.contacts) > 1:
        for contact in person.contacts:
            if wanted in _texts(contact, field):
                return contact.source
    return person.contacts[0].source if person.contacts else None


def _texts(contact: Contact, field: str) -> frozenset[str]:
    if field == "email":
        return frozenset(value.value.casefold() for value in contact.emails)
    if field == "phone":
        return frozenset(value.value.casefold() for value in contact.phones)
    if field == "organisation":
        return frozenset({contact.organisation.casefold()})
    if field == "label":
        return frozenset(label.casefold() for label in contact.labels)
    return frozenset({contact.name.casefold(), f"{contact.given} {contact.family}".casefold()})
