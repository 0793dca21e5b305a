"""The nouns of a proposal. Every proposed value is an Evidence: the value, and why, worded in reasons/setup.toml."""

from __future__ import annotations

from dataclasses import dataclass

from guestlist.model import Employer, Evidence, Person


@dataclass(frozen=True, slots=True)
class Firm:
    """A work domain many of the book write from; what it is to the user, only the user knows."""

    domain: str  # registrable
    name: str  # as most cards there call the firm, else the domain's label
    people: int  # distinct addresses of people there


@dataclass(frozen=True, slots=True)
class ProposedEmployer:
    """An own employer, and where it was found."""

    employer: Employer
    why: Evidence


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody of the user's family, by what a card says."""

    person: Person
    how: str  # "label" | "relation"
    word: str  # the label, or the type of the relation


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the files propose for a policy; nothing in it is asked for yet."""

    names: tuple[Evidence, ...] = ()
    emails: tuple[Evidence, ...] = ()
    phones: tuple[Evidence, ...] = ()
    country: Evidence | None = None
    language: Evidence | None = None
    account: Evidence | None = None
    employers: tuple[ProposedEmployer, ...] = ()
    firms: tuple[Firm, ...] = ()  # the most frequent first, known employers left out
    household: tuple[Evidence, ...] = ()
    mistyped: int = 0  # addresses of the book that look mistyped
