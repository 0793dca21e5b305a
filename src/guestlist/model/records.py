"""Records as read: cards, connections, invitations, messages, and what a file held."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands."""

    file: str  # as the user named it; a member of an archive is "archive.zip!folder/member.csv"
    position: int  # 1-based ordinal of the record in its file: n-th card, n-th data row (header not counted)
    unit: str  # what is counted: "card", "row", "message", "event", "entry"

    @property
    def record_id(self) -> str:
        """The record's identity in the ledger: ``file#position``."""
        return f"{self.file}#{self.position}"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a contact, with where in the record it came from."""

    value: str  # cleaned by the reader: no mailto:, no surrounding blanks; "" when only the raw form is usable
    label: str = ""  # "work", "Home", a custom label, a relation's type; "" when the record gives none
    raw: str = ""  # exactly as the record has it, where that differs from value
    is_primary: bool = False  # marked as preferred by the exporting program


@dataclass(frozen=True, slots=True)
class Refusal:
    """A column of a customer system that says somebody wants no contact, or not in some way."""

    column: str  # as the table names it
    value: str  # as the cell has it
    is_plain: bool = True  # False: about calls only, or in words that are no yes


@dataclass(frozen=True, slots=True)
class Contact:
    """One address-book record as read, untouched but for decoding; every text field is "" when missing."""

    source: Source
    name: str = ""  # the display name (FN, Name, File As)
    given: str = ""
    additional: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    maiden: str = ""
    emails: tuple[Value, ...] = ()
    phones: tuple[Value, ...] = ()
    organisation: str = ""
    department: str = ""
    title: str = ""
    urls: tuple[Value, ...] = ()  # web pages and social profiles; a LinkedIn profile is one of these
    addresses: tuple[Value, ...] = ()  # postal addresses, one line each
    labels: tuple[str, ...] = ()  # groups, categories, Takeout group file names
    stages: tuple[str, ...] = ()  # those of the labels that a program fills by itself: lifecycle stage, list, segment
    refusals: tuple[Refusal, ...] = ()
    relations: tuple[Value, ...] = ()  # value = the related person's name, label = "spouse", "Mother", ...
    note: str = ""
    birthday: str = ""  # ISO date, or as read when it is no date
    death_date: str = ""
    created: str = ""  # ISO date or timestamp; "" when the record gives none
    updated: str = ""  # ISO date or timestamp (REV, Outlook's modified); says nothing about contact
    kind: str = ""  # the record's own statement: "individual", "group", "org", ...; X-ABShowAs:COMPANY reads as "org"
    problems: tuple[str, ...] = ()  # what was lost or doubtful in this record, in words


@dataclass(frozen=True, slots=True)
class Problem:
    """A record, or a whole file, that could not be read."""

    source: Source  # position 0: the whole file
    code: str  # short and stable: "no-end", "bad-encoding", "empty-record", ...
    message: str  # what happened, where, what to do next
    raw: str = ""  # the raw text of the record, for unreadable.txt
    is_record: bool = True  # False: a remark on the file that is not a lost record


@dataclass(frozen=True, slots=True)
class Connection:
    """A first-degree connection as LinkedIn's export lists it. Hidden members have neither name nor URL."""

    source: Source
    given: str = ""  # as exported: may hold credentials and emoji
    family: str = ""
    url: str = ""
    email: str = ""
    company: str = ""
    position: str = ""
    connected_on: str = ""  # ISO date, or "" when unreadable
    problems: tuple[str, ...] = ()

    @property
    def is_hidden(self) -> bool:
        """True for a closed or hidden member: only the date is exported."""
        return not (self.given or self.family or self.url or self.email)


@dataclass(frozen=True, slots=True)
class Invitation:
    """One row of LinkedIn's Invitations.csv."""

    source: Source
    direction: str  # "outgoing" | "incoming"
    name: str  # the other person's name, or the e-mail address the invitation went to
    url: str = ""  # the other person's profile
    email: str = ""
    sent_on: str = ""  # ISO date, or "" when unreadable
    message: str = ""
    inviter_url: str = ""  # of an outgoing invitation: the user's own profile


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a message or meeting: as many of the three as the source gives, folded to lower case but the name."""

    email: str = ""
    url: str = ""  # LinkedIn profile slug
    name: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, LinkedIn message, meeting or call, without subject or body."""

    when: dt.datetime | None  # None: the date is missing or unreadable
    channel: str  # "mail" | "linkedin" | "meeting" | "call"
    sender: Party
    recipients: tuple[Party, ...]  # at most the first 40; recipient_count has the full number
    recipient_count: int
    marks: frozenset[str]
    """Of mail: "sent", "list-post", "list-id", "list-unsubscribe", "one-click", "bulk", "auto", "auto-replied", "spam",
    "promotions", "social", "updates", "forums", "draft". Of meetings: "cancelled", "declined", "accepted-by-me". Of
    LinkedIn: "sponsored", "draft"."""
    source: Source


@dataclass(frozen=True, slots=True)
class Employer:
    """An own employer; the current one has no ``to``."""

    name: str
    domains: tuple[str, ...] = ()
    since: int | None = None  # year
    until: int | None = None  # year; None: current


@dataclass(frozen=True, slots=True)
class Owner:
    """The user, from the policy and from the LinkedIn archive."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()  # profile slugs
    employers: tuple[Employer, ...] = ()
    country: str = ""  # ISO 3166-1 alpha-2
    language: str = ""
    account: str = ""  # "free" | "premium" | ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader understood of one file; an archive gives one Reading a member."""

    file: str
    format: str  # "vcard", "google-csv", "linkedin-connections", "mbox", ...
    variant: str = ""  # "3.0", "2024 layout", "Outlook, Dutch", ...
    encoding: str = ""  # "utf-8", "cp1252", ...
    encoding_certainty: str = ""  # "declared" | "certain" | "likely" | "guessed"
    records: int = 0  # counted independently of the parser
    contacts: tuple[Contact, ...] = ()
    connections: tuple[Connection, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    imported: tuple[Contact, ...] = ()  # ImportedContacts.csv, Contacts.csv: what LinkedIn already holds
    messages: tuple[Message, ...] = ()
    owner: Owner | None = None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()  # what a user should know: guessed columns, ignored members, hidden rows
    sha256: str = ""
    size: int = 0  # bytes
