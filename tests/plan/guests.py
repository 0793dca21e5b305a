"""Verdicts for tests of the plan: a guest states only what matters."""

from __future__ import annotations

import datetime as dt
from typing import Any

from factories import contact
from guestlist.model import (
    NO_LINK,
    UNKNOWN_TIE,
    Band,
    Decision,
    Effect,
    Evidence,
    Finding,
    Kind,
    Owner,
    Sender,
    Stage,
    Tie,
    Verdict,
)
from guestlist.normalise.people import normalise

TODAY = dt.date(2026, 11, 23)  # a Monday
MEREL = Owner(names=("Merel Oudegeest",), country="NL", language="nl", account="free")


def guest(
    name: str = "Ann Smit",
    email: str | tuple[str, ...] = "ann@smit.example",
    *,
    decision: Decision = Decision.INVITE,
    rule: str = "curated",
    also: tuple[str, ...] = (),
    last: dt.date | None = None,
    params: tuple[tuple[str, str], ...] = (),
    **card: Any,
) -> Verdict:
    """Somebody with a verdict; ``also`` are further rules that fired, ``last`` makes the tie fresh."""
    (person,) = normalise([contact(name, email, **card)], "NL")
    findings = tuple(
        Finding(each, "p1", Effect.NOTE, Stage.OK, (Evidence("x", "2026-11-20", each, params=params),))
        for each in (rule, *also)
    )
    tie = Tie(Band.FRESH, 0.9, last) if last else UNKNOWN_TIE
    sender = Sender(Kind.PERSON, 0.01)
    address = next((each.address for each in person.emails), "") if decision is Decision.INVITE else ""
    return Verdict(person, decision, rule, findings, NO_LINK, sender, tie, address)
