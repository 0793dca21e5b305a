"""The frozen nouns every room shares.

Nothing here reads a file, knows a screen or decides. A *contact* is a record as it was read; a *person* is what
normalising makes of one or more contacts. Reasons are codes with parameters: they are worded in ``reports``.
"""

from __future__ import annotations

from guestlist.model.audits import Answered, Audit, InputSummary, Notice, Tally
from guestlist.model.people import Email, Name, Organisation, Person, Phone
from guestlist.model.records import (
    Connection,
    Contact,
    Employer,
    Invitation,
    Message,
    Owner,
    Party,
    Problem,
    Reading,
    Refusal,
    Source,
    Value,
)
from guestlist.model.verdicts import NO_LINK, UNKNOWN_TIE, Evidence, Finding, Link, Sender, Tie, Verdict
from guestlist.model.words import UNREADABLE, Band, Decision, Effect, Kind, Stage, Tier

__all__ = [
    "NO_LINK",
    "UNKNOWN_TIE",
    "UNREADABLE",
    "Answered",
    "Audit",
    "Band",
    "Connection",
    "Contact",
    "Decision",
    "Effect",
    "Email",
    "Employer",
    "Evidence",
    "Finding",
    "InputSummary",
    "Invitation",
    "Kind",
    "Link",
    "Message",
    "Name",
    "Notice",
    "Organisation",
    "Owner",
    "Party",
    "Person",
    "Phone",
    "Problem",
    "Reading",
    "Refusal",
    "Sender",
    "Source",
    "Stage",
    "Tally",
    "Tie",
    "Tier",
    "Value",
    "Verdict",
]
