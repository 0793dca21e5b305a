"""Which person of the book a party of a message is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from guestlist.model import Name, Party, Person
from guestlist.normalise.emails import parse_email
from guestlist.normalise.names import parse_name
from guestlist.normalise.profiles import profile_slug

_MOST_SHARERS = 2  # people of one mailbox: a couple; more is an office


@lru_cache(maxsize=1 << 17)
def address_key(email: str) -> str:
    """The key under which spellings of one mailbox are equal; the address itself where it cannot be parsed."""
    parsed = parse_email(email) if email else None
    return parsed.key if parsed else email.strip().lower()


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """The key of a full personal name, "" for a single word and for what is no person's name."""
    name = parse_name(text) if text and "@" not in text else None
    return full_name_key(name) if name else ""


def full_name_key(name: Name) -> str:
    """The key of a name with at least two tokens, else "": one word names nobody."""
    key = name.key
    return key if " " in key else ""


@lru_cache(maxsize=1 << 16)
def slug_of(url: str) -> str:
    """A profile slug as the book keeps it, from a slug or a whole address."""
    return profile_slug(url) or url.strip().strip("/").lower()


class Directory:
    """Finds people by address, by LinkedIn profile, and by full names that only one person of the book bears."""

    def __init__(self, people: Sequence[Person], contact_of: Mapping[str, str], own: frozenset[str]) -> None:
        self._by_address: dict[str, list[str]] = {}
        self._by_slug: dict[str, str] = {}
        self._slugs_of: dict[str, set[str]] = {}
        self._by_name: dict[str, set[str]] = {}
        self._names_of: dict[str, frozenset[str]] = {}
        ids = {person.person_id for person in people}
        for person in people:
            self._add(person, own)
        for slug, person_id in contact_of.items():
            if person_id in ids:
                self._by_slug[slug_of(slug)] = person_id
                self._slugs_of.setdefault(person_id, set()).add(slug_of(slug))
        self._slugs_of_name: dict[str, set[str]] = {}

    def note_profile(self, party: Party) -> None:
        """Remember that a LinkedIn member bears this name: a name two members bear says nothing."""
        key = name_key(party.name)
        if key and party.url:
            self._slugs_of_name.setdefault(key, set()).add(slug_of(party.url))

    def by_address(self, party: Party) -> tuple[str, ...]:
        """The people who read the party's address; of several, the one whose name the party bears."""
        sharers = self._by_address.get(address_key(party.email)) if party.email else None
        if not sharers:
            return ()
        if len(sharers) == 1:
            return (sharers[0],)
        key = name_key(party.name)
        named = tuple(person_id for person_id in sharers if key and key in self._names_of[person_id])
        return named or (tuple(sharers) if len(sharers) <= _MOST_SHARERS else ())

    def by_profile(self, party: Party) -> tuple[str, ...]:
        """The person with the party's profile; without one, the only person of the book with the party's name."""
        slug = slug_of(party.url) if party.url else ""
        if slug and slug in self._by_slug:
            return (self._by_slug[slug],)
        key = name_key(party.name)
        people = self._by_name.get(key, set()) if key else set()
        if len(people) != 1 or len(self._slugs_of_name.get(key, ())) > 1:
            return ()
        (person_id,) = people
        known = self._slugs_of.get(person_id)
        return () if slug and known else (person_id,)

    def holds(self, email: str) -> bool:
        """Whether somebody in the book has this address."""
        return address_key(email) in self._by_address

    def _add(self, person: Person, own: frozenset[str]) -> None:
        for email in person.emails:
            for key in {email.key, address_key(email.address)} - {""}:
                sharers = self._by_address.setdefault(key, [])
                if key not in own and person.person_id not in sharers:
                    sharers.append(person.person_id)
        for slug in person.profiles:
            self._by_slug.setdefault(slug_of(slug), person.person_id)
            self._slugs_of.setdefault(person.person_id, set()).add(slug_of(slug))
        keys = {full_name_key(name) or name_key(name.display or name.raw) for name in (person.name, *person.names)}
        self._names_of[person.person_id] = frozenset(keys - {""})
        for key in self._names_of[person.person_id]:
            self._by_name.setdefault(key, set()).add(person.person_id)
