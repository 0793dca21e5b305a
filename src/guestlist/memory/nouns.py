"""The nouns of the memory."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.memory.marks import Marks


@dataclass(frozen=True, slots=True)
class Said:
    """One thing the user said about a person. Of one question the latest answer counts."""

    question: str  # "decision" | "same" | "remembers"
    answer: str  # "invite" | "ask" | "skip"; "yes" | "no"
    said_on: dt.date
    note: str = ""
    other_profile: str = ""  # with "same": the connection's profile slug, or "name:..." of one without a profile
    other: Marks | None = None  # with "same": another person of the books


@dataclass(frozen=True, slots=True)
class Remembered:
    """A person, what was said about them, and for which week they were proposed."""

    person: int  # number in the store
    label: str  # what they were called then
    marks: Marks
    said: tuple[Said, ...] = ()
    proposed_for: dt.date | None = None  # the Monday of the week


@dataclass(frozen=True, slots=True)
class SentOnce:
    """An invitation that stood in an earlier export: the platform forgets it once it is withdrawn or answered."""

    key: str  # profile slug, address or folded name
    sent_on: str  # ISO date, or "" when unknown
    last_seen: dt.date  # the last run that saw it pending
