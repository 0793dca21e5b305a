"""People as normalised: names, addresses, numbers, firms, and the person who has them."""

from __future__ import annotations

from dataclasses import dataclass

from guestlist.model.records import Contact


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name in its three forms, and what it is."""

    raw: str = ""
    display: str = ""  # for people: order mended, case mended, honorifics and credentials off
    given: tuple[str, ...] = ()  # folded tokens, initials as one letter: ("jan", "p")
    family: tuple[str, ...] = ()  # folded tokens without particles: ("berg",) of "van der Berg"
    particles: tuple[str, ...] = ()
    suffix: str = ""  # "jr", "sr", "ii", "iii"
    nickname: str = ""  # folded
    maiden: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()  # other folded forms of the whole name (national fold, native script romanised)
    shape: str = "empty"  # "person" | "kin" | "trade" | "company" | "address" | "phone" | "single" | "empty"
    credentials: tuple[str, ...] = ()  # what was cut: "PhD", "MBA", "dr."

    @property
    def key(self) -> str:
        """The folded key: all tokens sorted, so that "Smit, Jan" equals "JAN SMIT"."""
        return " ".join(sorted((*self.given, *self.family)))


@dataclass(frozen=True, slots=True)
class Email:
    """A normalised e-mail address that can be written to."""

    address: str  # lower case, as it can be used
    key: str  # for comparing only: plus tag off, Gmail dots off, googlemail = gmail
    local: str
    domain: str
    tag: str = ""  # the plus tag
    label: str = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """A normalised phone number."""

    e164: str  # "" when the number cannot be parsed
    key: str  # E.164, else the last nine digits (never fewer than seven); "" when there is no key
    raw: str
    extension: str = ""
    label: str = ""
    certainty: str = "given"  # "given" (with a country code) | "inferred" (the book's region) | "unparsable"
    line: str = "unknown"  # "mobile" | "landline" | "either" | "service" | "unknown"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A firm's name as written and as compared."""

    raw: str
    core: str  # folded, legal form and country words off: "rivaal"
    tokens: tuple[str, ...] = ()  # folded tokens without the legal form


_IN_PART = frozenset({"single", "trade", "kin"})
"""Shapes of names that tell one Kees from another by what stands beside them only."""


@dataclass(frozen=True, slots=True)
class Person:
    """One human being or mailbox in the book: one or more contacts, normalised."""

    person_id: str  # "p1", "p2", ... in the order of first appearance
    contacts: tuple[Contact, ...]
    name: Name
    names: tuple[Name, ...]  # every distinct name of the contacts, name first
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    profiles: tuple[str, ...] = ()  # LinkedIn slugs found in the cards

    @property
    def label(self) -> str:
        """What to call the person on a screen; who is not named in full is called as on the card: "Kees (Rotary)"."""
        if self.name.shape in _IN_PART and len(self.name.raw) > len(self.name.display):
            return self.name.raw
        return self.name.display or (self.emails[0].address if self.emails else "") or self.name.raw
