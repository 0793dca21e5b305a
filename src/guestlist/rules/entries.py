"""Entries of the user's lists (block, safe, hold, VIP): an address, a domain with @, a full name or a firm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guestlist.model import Name, Person
from guestlist.normalise.emails import parse_email
from guestlist.normalise.names import parse_name
from guestlist.policy import Competitor
from guestlist.rules.companies import FirmIndex, Grade, firm_index

_LIKE_A_PERSON = frozenset({"person", "single"})


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that means a person."""

    entry: str
    how: str  # "address" | "domain" | "name" | "firm"
    value: str  # the person's address, name or organisation


@lru_cache(maxsize=64)
def entry_index(entries: tuple[str, ...]) -> EntryIndex:
    """The index of a list, built once per tuple."""
    return EntryIndex(entries)


class EntryIndex:
    """A list ready to be looked up; look-ups cost a few dictionary reads a person."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self.addresses: dict[str, str] = {}
        self.domains: dict[str, str] = {}
        self.names: dict[str, list[tuple[str, Name]]] = {}
        self.is_empty = not entries
        firms = []
        for entry in entries:
            text = entry.strip()
            if text.startswith("@"):
                self.domains[text[1:].strip(".").lower()] = entry
            elif "@" in text:
                email = parse_email(text)
                self.addresses[email.key if email else text.lower()] = entry
            elif text:
                self.add_name(entry, parse_name(text))
                firms.append(Competitor(name=entry))
        self.firms: FirmIndex = firm_index(tuple(firms))

    def add_name(self, entry: str, name: Name) -> None:
        if name.shape in _LIKE_A_PERSON:
            for key in name_keys(name):
                self.names.setdefault(key, []).append((entry, name))

    def find(self, person: Person) -> Iterator[Hit]:
        """Every entry that means the person, addresses first."""
        if self.is_empty:
            return
        if self.addresses or self.domains:
            yield from self.by_address(person)
        if self.names:
            yield from self.by_name(person)
        if self.firms.firms and (person.organisations or person.emails):
            organisations = [each.raw for each in person.organisations]
            for match in self.firms.find(organisations, [email.address for email in person.emails]):
                if match.grade in (Grade.NAME, Grade.DOMAIN):
                    yield Hit(match.firm.name, "firm", match.value)

    def by_address(self, person: Person) -> Iterator[Hit]:
        for email in person.emails:
            if entry := self.addresses.get(email.key):
                yield Hit(entry, "address", email.address)
            if self.domains and (entry := self.domain_entry(email.domain)):
                yield Hit(entry, "domain", email.address)

    def domain_entry(self, domain: str) -> str | None:
        """The entry for a domain or for one above it: @acme.example covers mail.acme.example."""
        while domain:
            if domain in self.domains:
                return self.domains[domain]
            domain = domain.partition(".")[2]
        return None

    def by_name(self, person: Person) -> Iterator[Hit]:
        told: set[str] = set()
        for name in person.names or (person.name,):
            for key in name_keys(name):
                for entry, wanted in self.names.get(key, ()):
                    if entry not in told and _particles_agree(name, wanted):
                        told.add(entry)
                        yield Hit(entry, "name", name.display or name.raw)


def name_keys(name: Name) -> tuple[str, ...]:
    """The keys under which two spellings of a full name are equal: order and accents do not matter."""
    if not name.key:
        return ()
    if not name.spellings:
        return (name.key,)
    particles = set(name.particles)
    others = (
        " ".join(sorted(token for token in spelling.split() if token not in particles)) for spelling in name.spellings
    )
    return tuple(dict.fromkeys((name.key, *others)))


def _particles_agree(one: Name, other: Name) -> bool:
    """Jan Berg may be Jan van den Berg; Jan de Berg is not."""
    return not one.particles or not other.particles or one.particles == other.particles
