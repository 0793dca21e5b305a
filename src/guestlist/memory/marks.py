"""What a person is recognised by when the export changes: never the row, always what stands on the card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guestlist.model import Name, Person
from guestlist.normalise.nicknames import are_nicknames


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything a person can be recognised by."""

    emails: frozenset[str] = frozenset()  # keys: plus tag and Gmail dots off
    profiles: frozenset[str] = frozenset()  # LinkedIn slugs
    phones: frozenset[str] = frozenset()  # E.164, or the last nine digits
    names: frozenset[str] = frozenset()  # "given given|family": folded tokens
    firms: frozenset[str] = frozenset()  # cores of organisations

    def all(self) -> Iterator[tuple[str, str]]:
        """Every mark as (kind, value), in a fixed order."""
        for kind in KINDS:
            for value in sorted(getattr(self, kind)):
                yield kind, value

    def fits(self, other: Marks) -> int:
        """How surely two sets of marks are one person's; 0: not, 1: weakest.

        A profile settles it. A shared address or number counts only where the names can be one person's: couples
        share mailboxes and landlines. A full name counts together with the firm.
        """
        if self.profiles & other.profiles:
            return 5
        can_be_one = names_fit(self.names, other.names)
        same_name = bool({name for name in self.names & other.names if is_whole(name)})
        if self.emails & other.emails and can_be_one:
            return 4 if same_name else 3
        if self.phones & other.phones and same_name:
            return 2
        return 1 if same_name and self.firms & other.firms else 0


KINDS = ("emails", "profiles", "phones", "names", "firms")


def marks_of(person: Person) -> Marks:
    """The marks of a person as normalised."""
    return Marks(
        emails=frozenset(email.key for email in person.emails),
        profiles=frozenset(person.profiles),
        phones=frozenset(phone.key for phone in person.phones if phone.key),
        names=frozenset(mark for name in person.names if (mark := name_mark(name)) != "|"),
        firms=frozenset(organisation.core for organisation in person.organisations if organisation.core),
    )


def marks_from(pairs: Iterable[tuple[str, str]]) -> Marks:
    """The marks of (kind, value) pairs as stored; unknown kinds are left out."""
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for kind, value in pairs:
        if kind in found and value:
            found[kind].add(value)
    return Marks(**{kind: frozenset(values) for kind, values in found.items()})


def name_mark(name: Name) -> str:
    """A name as a mark: "jan p|berg"."""
    return f"{' '.join(name.given)}|{' '.join(name.family)}"


def is_whole(name: str) -> bool:
    """True for a name with a given and a family part."""
    given, _, family = name.partition("|")
    return bool(given and family)


def names_fit(left: frozenset[str], right: frozenset[str]) -> bool:
    """True when any of the names can be the same person's; a card without a name fits any."""
    return not left or not right or any(_fit(one, other) for one in left for other in right)


def _fit(left: str, right: str) -> bool:
    (given, _, family), (other_given, _, other_family) = left.partition("|"), right.partition("|")
    if family and other_family and not set(family.split()) & set(other_family.split()):
        return False
    if not given or not other_given:
        return True
    first, other = given.split()[0], other_given.split()[0]
    if 1 in (len(first), len(other)):
        return first[0] == other[0]
    return first == other or are_nicknames(first, other) or first in other_given.split() or other in given.split()
