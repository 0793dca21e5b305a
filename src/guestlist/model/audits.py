"""The answer of a whole run."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.model.records import Connection, Owner, Problem
from guestlist.model.verdicts import Verdict
from guestlist.outlook import Forecast


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
class Answered:
    """An answer "the same person" or "somebody else" about the candidate shown for a card, and who that was."""

    who: str  # as the user named the card: a record id or an address
    record: str
    is_same: bool
    connection: Connection | None = None  # None: no candidate was shown
    apart: tuple[str, ...] = ()  # without a candidate: records that the card was taken away from
    note: str = ""
    row: int = 0  # of the user's file


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
    answered: tuple[Answered, ...] = ()  # what was said in this run about the candidates shown
    started_in: str = ""  # where relative names of files begin, seen from the results; "": all are absolute, or covered
