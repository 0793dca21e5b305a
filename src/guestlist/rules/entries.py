"""Entries of the user's lists (block, safe, hold, VIP): an address, a domain with @, a full name or a firm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guestlist.model import Name
from guestlist.normalise.emails import parse_email
from guestlist.normalise.names import parse_name
from guestlist.rules.companies import CompanyMatch
from guestlist.rules.company_compare import Grade
from guestlist.rules.memo import once_per_case
from guestlist.rules.world import Case, World

_LIKE_A_PERSON = frozenset({"person", "single"})


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that means a person."""

    entry: str
    how: str  # "address" | "domain" | "name" | "firm"
    value: str  # the person's address, name or organisation


class EntryIndex:
    """A list ready to be looked up; look-ups cost a few dictionary reads a person."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self.addresses: dict[str, str] = {}
        self.domains: dict[str, str] = {}
        self.names: dict[str, list[tuple[str, Name]]] = {}
        for entry in entries:
            text = entry.strip()
            if text.startswith("@"):
                self.domains[text[1:].strip(".").lower()] = entry
            elif "@" in text:
                email = parse_email(text)
                self.addresses[email.key if email else text.lower()] = entry
            elif text:
                self.add_name(entry, parse_name(text))
        self.domain_entry = lru_cache(maxsize=1 << 16)(self._domain_entry)

    def add_name(self, entry: str, name: Name) -> None:
        if name.shape in _LIKE_A_PERSON:
            for key in name_keys(name):
                self.names.setdefault(key, []).append((entry, name))

    def find(self, case: Case, world: World, firms: tuple[CompanyMatch, ...]) -> Iterator[Hit]:
        """Every entry that means the person, addresses first; ``firms`` are the firms of the list they belong to."""
        if self.addresses or self.domains:
            for email in case.person.emails:
                if entry := self.addresses.get(email.key):
                    yield Hit(entry, "address", email.address)
                if self.domains and (entry := self.domain_entry(email.domain)):
                    yield Hit(entry, "domain", email.address)
        if self.names:
            yield from self.by_name(case, world)
        for match in firms:
            if match.grade in (Grade.NAME, Grade.DOMAIN):
                yield Hit(match.firm.name, "firm", match.value)

    def _domain_entry(self, domain: str) -> str | None:
        """The entry for a domain or for one above it: @acme.example covers mail.acme.example."""
        while domain:
            if domain in self.domains:
                return self.domains[domain]
            domain = domain.partition(".")[2]
        return None

    def by_name(self, case: Case, world: World) -> Iterator[Hit]:
        told: set[str] = set()
        for key, name in keys_of(case, world):
            for entry, wanted in self.names.get(key, ()):
                if entry not in told and _particles_agree(name, wanted):
                    told.add(entry)
                    yield Hit(entry, "name", name.display or name.raw)


def is_firm_entry(entry: str) -> bool:
    """True for an entry that may name a firm: no address, no domain."""
    return bool(entry.strip()) and "@" not in entry


@once_per_case
def keys_of(case: Case, world: World) -> tuple[tuple[str, Name], ...]:
    """The keys of all names a person bears, each with its name."""
    names = case.person.names or (case.person.name,)
    return tuple((key, name) for name in names for key in name_keys(name))


def name_keys(name: Name) -> tuple[str, ...]:
    """The keys under which two spellings of a full name are equal: order and accents do not matter."""
    key = name.key
    if not key:
        return ()
    if not name.spellings:
        return (key,)
    particles = set(name.particles)
    others = (
        " ".join(sorted(token for token in spelling.split() if token not in particles)) for spelling in name.spellings
    )
    return tuple(dict.fromkeys((key, *others)))


def _particles_agree(one: Name, other: Name) -> bool:
    """Jan Berg may be Jan van den Berg; Jan de Berg is not."""
    return not one.particles or not other.particles or one.particles == other.particles
