"""What a sample book is made of. A card is told once and written in several formats."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

TODAY = dt.date(2026, 11, 21)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One address-book card, free of any format. Labelled values are (label, value) pairs."""

    given: str = ""
    additional: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    emails: tuple[tuple[str, str], ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    org: str = ""
    department: str = ""
    title: str = ""
    birthday: str = ""  # ISO
    note: str = ""
    labels: tuple[str, ...] = ()
    urls: tuple[tuple[str, str], ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    address: tuple[str, str, str] | None = None  # street, postal code, town
    file_as: str = ""
    has_photo: bool = False
    is_company: bool = False  # Apple's "this card is a company"
    damage: str = ""  # "empty" | "cut" | "no-end": how the record is broken

    @property
    def name(self) -> str:
        """The name as a display name."""
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What is really the matter with a card: the row of the truth table."""

    who: str
    person: str  # equal for cards of one human being
    case: str  # the story's family: "connected-nickname", "competitor-domain", ...
    is_near_miss: bool
    is_banned: bool  # must not stand on the shortlist
    never: str  # grounds on which it must not be skipped: "any", "connected", "robot; family", ...
    expected: str  # the verdicts that are right: "ask", "ask|skip"; "" where the contract leaves it open
    note: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A card, what is true of it, and the address books it stands in."""

    card: Card
    truth: Truth
    files: str  # one letter a book: "g" Google, "o" Outlook, "a" Android, "i" iCloud


@dataclass(frozen=True, kw_only=True)
class Link:
    """A row of Connections.csv; a hidden member has the date alone."""

    on: dt.date
    given: str = ""
    family: str = ""
    url: str = ""
    email: str = ""
    company: str = ""
    position: str = ""


@dataclass(frozen=True, kw_only=True)
class Invite:
    """A row of Invitations.csv."""

    when: dt.datetime
    name: str
    url: str
    is_outgoing: bool
    message: str = ""


@dataclass(frozen=True, kw_only=True)
class Chat:
    """A row of messages.csv."""

    when: dt.datetime
    conversation: str
    sender: str
    sender_url: str
    to: str
    to_url: str
    text: str
    folder: str = "INBOX"


@dataclass(frozen=True, kw_only=True)
class Held:
    """What LinkedIn already holds of the book: a row of ImportedContacts.csv or Contacts.csv."""

    given: str
    family: str
    emails: tuple[str, ...]
    phones: tuple[str, ...] = ()
    company: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Mail:
    """One message of the mailbox."""

    when: dt.datetime
    sender: tuple[str, str]  # name, address
    to: tuple[tuple[str, str], ...]
    subject: str
    body: str
    labels: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One entry of the calendar; guests are (name, address, PARTSTAT)."""

    day: dt.date
    title: str
    guests: tuple[tuple[str, str, str], ...]
    status: str = "CONFIRMED"
    mine: str = "ACCEPTED"
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Me:
    """The owner of a book."""

    book: str
    given: str
    family: str
    maiden: str
    emails: tuple[str, ...]  # the one in use first
    url: str
    phone: str
    headline: str
    town: str
    country: str
    positions: tuple[tuple[str, str, str, str], ...]  # firm, title, from, to: as LinkedIn writes months
    sent_label: str  # how the mail program calls "Sent"
    inbox_label: str

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"


@dataclass
class Files:
    """What a book collects while its stories are told."""

    entries: list[Entry] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    invites: list[Invite] = field(default_factory=list)
    chats: list[Chat] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
