"""Judgements: evidence, what it says of a person, and the one verdict."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.model.people import Person
from guestlist.model.records import Connection, Source
from guestlist.model.words import Band, Decision, Effect, Kind, Stage, Tier


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
