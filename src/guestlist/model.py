"""The frozen nouns every room shares.

Nothing here reads a file, knows a screen or decides. A *contact* is a record as it was read; a *person* is what
normalising makes of one or more contacts. Reasons are codes with parameters: they are worded in ``reports``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from guestlist.outlook import Forecast


class Kind(StrEnum):
    """Who reads the address: one human being, or something else."""

    PERSON = "person"
    ROLE = "role"
    BULK = "bulk"
    AUTOMATED = "automated"
    LIST = "list"
    DISPOSABLE = "disposable"
    ORGANISATION = "organisation"


class Decision(StrEnum):
    """What Guestlist says of a person."""

    INVITE = "invite"
    ASK = "ask"
    SKIP = "skip"


UNREADABLE = "unreadable"
"""The fate of a record that cannot be read; in the ledger it stands where a decision would."""


class Effect(StrEnum):
    """What a rule that fires does: decide (skip, ask, invite) or only tell (note)."""

    SKIP = "skip"
    ASK = "ask"
    INVITE = "invite"
    NOTE = "note"


class Stage(IntEnum):
    """The fixed order in which rules decide; the first stage that fires wins, all findings are shown."""

    BLOCK = 1
    DECIDED = 2  # the user's own decision on this person, from --decisions
    HOLD = 3
    SAFELIST = 4
    CONNECTED = 5
    INVITED = 6
    NOT_A_PERSON = 7
    COMPETITOR = 8
    OWN_WORLD = 9
    STALE = 10
    FADING = 11
    UNKNOWN = 12
    OK = 13
    ADMISSION = 14  # decides only where the verdict would be invite: what cannot stand on a shortlist


class Tier(StrEnum):
    """How strongly a link between a person and a connection is asserted."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"


class Band(StrEnum):
    """Whether the person still remembers the user. Unknown is neither stale nor safe."""

    FRESH = "fresh"
    FADING = "fading"
    STALE = "stale"
    UNKNOWN = "unknown"


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
        """What to call the person on a screen."""
        return self.name.display or (self.emails[0].address if self.emails else "") or self.name.raw


@dataclass(frozen=True, slots=True)
class Evidence:
    """One checkable fact behind a finding, link, tie or kind."""

    field: str  # "email", "organisation", "name", "connections row", "mail", ...
    value: str  # the value as the user can find it
    because: str  # a reason code, worded in data/reasons/*.toml
    weight: float = 0.0  # natural-log odds where a sum is shown; 0 where evidence does not add
    source: Source | None = None  # the record it stands in
    params: tuple[tuple[str, str], ...] = ()  # parameters of the wording


@dataclass(frozen=True, slots=True)
class Link:
    """How likely a person is one of the connections."""

    connection: Connection | None  # the best candidate; None when none is worth naming
    probability: float  # calibrated, 0..1: same person as ``connection``
    tier: Tier
    evidence: tuple[Evidence, ...] = ()  # the sum of named parts, prior included, strongest first
    others: int = 0  # further candidates of at least a tenth of the probability
    any_probability: float = 0.0  # that the person is *some* connection: the sum over all candidates


NO_LINK = Link(connection=None, probability=0.0, tier=Tier.NONE)


@dataclass(frozen=True, slots=True)
class Sender:
    """What kind of reader an address has."""

    kind: Kind
    probability: float  # that no single human reads the address
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Whether a person remembers the user, from dated mutual contact alone."""

    band: Band
    probability: float | None  # that they remember; None when unknown
    last_contact: dt.date | None = None  # last two-way contact, else the last personal one-way
    first_contact: dt.date | None = None
    mutual_months: int = 0
    evidence: tuple[Evidence, ...] = ()
    timeline: tuple[tuple[int, int], ...] = ()  # (year, personal exchanges)


UNKNOWN_TIE = Tie(band=Band.UNKNOWN, probability=None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fired on a person; made by the runner, never by a rule."""

    rule: str
    person_id: str
    effect: Effect
    stage: Stage
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The one answer for a person: what, by which rule, and every other rule that fired."""

    person: Person
    decision: Decision
    rule: str
    findings: tuple[Finding, ...]  # the deciding one first
    link: Link
    sender: Sender
    tie: Tie
    invite_email: str = ""  # the one address chosen for an invitation; "" when there is none


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts, which must add up: records = invite + ask + skip + unreadable."""

    records: int
    by_fate: tuple[tuple[str, int], ...]  # records by decision, and "unreadable"
    people: tuple[tuple[str, int], ...]  # people by decision
    by_rule: tuple[tuple[str, int], ...]  # people by deciding rule, most first
    addresses: int  # distinct e-mail addresses an "invite all" would reach
    addresses_skip: int  # of these: the person should not be invited
    addresses_ask: int  # of these: the user should look first
    addresses_extra: int  # of these: a second address of somebody on the shortlist
    phone_only: int  # people without an e-mail address: "invite all" would send them an SMS

    @property
    def wrong_addresses(self) -> int:
        """Addresses an "invite all" should not reach: to skip, and second addresses of the same person."""
        return self.addresses_skip + self.addresses_extra


@dataclass(frozen=True, slots=True)
class InputSummary:
    """What came in from one file, for the report: no contact data."""

    file: str
    format: str
    variant: str
    encoding: str
    encoding_certainty: str
    records: int  # by the independent count
    contacts: int
    evidence_rows: int  # connections, invitations, imported contacts, messages
    hidden: int  # connections without name and profile
    unreadable: int
    remarks: tuple[str, ...]
    sha256: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at before trusting a result, worded in data/reasons/warnings.toml."""

    code: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """The whole answer of one run."""

    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...]
    tally: Tally
    inputs: tuple[InputSummary, ...]
    owner: Owner
    notices: tuple[Notice, ...]
    coverage: tuple[tuple[str, int, int], ...]  # (channel, first year, last year) of the history files
    today: dt.date
    region: str
    policy_file: str
    connections: int  # usable connections read; 0: none given
    invitations: int
    forecast: Forecast | None = None  # what an "invite all" would bring, beside the shortlist
    started_in: str = ""  # where relative names of files begin, seen from the results; "": all are absolute, or covered
