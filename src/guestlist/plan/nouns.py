"""The nouns of a plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.model import Evidence, Notice, Verdict


@dataclass(frozen=True, slots=True)
class Proposal:
    """An earlier run proposed this person for a week."""

    email: str  # the address as proposed, lower case
    monday: dt.date  # of the week it was proposed for


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of the shortlist, with what their place in the plan hangs on."""

    verdict: Verdict
    ground: str  # "connect-now", "fresh", ..., as in data/plan.toml
    why: Evidence  # worded in data/reasons/plan.toml
    order: tuple[int, int, int, str]  # ground, days since the last contact, 0 with a hook, address
    employer: str  # key of the employer, "" when none is known

    @property
    def email(self) -> str:
        """The address the invitation goes to: what a person is recognised by."""
        return self.verdict.invite_email


@dataclass(frozen=True, slots=True)
class Step:
    """One invitation of the plan."""

    candidate: Candidate
    monday: dt.date
    place: int  # 1-based, within the week


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the plan."""

    number: int  # 1-based
    monday: dt.date
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan."""

    weeks: tuple[Week, ...]  # weeks without anybody are left out
    per_week: int
    waiting: tuple[tuple[Candidate, dt.date], ...] = ()  # proposed for an earlier week, and in no list of sent ones
    notices: tuple[Notice, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All invitations in the order of the plan."""
        return tuple(step for week in self.weeks for step in week.steps)
