"""What the user decided, in this run or an earlier one, in the user's words and language."""

from __future__ import annotations

import datetime as dt

from factories import contact
from guestlist.decisions import UserDecision
from guestlist.model import Decision
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.wording import word_evidence
from rules.judge import case_of, evidence_of, world


def said(**fields: object) -> str:
    decision = UserDecision("book.csv#1", decision=Decision.SKIP, **fields)  # type: ignore[arg-type]
    case = case_of(contact("Ann Smit", "ann@firm.example"))
    return word_evidence(evidence_of("you-said-skip", case, world(decided={decision.who: decision}))[0])


def test_a_decision_of_an_earlier_run_names_its_day_and_note() -> None:
    day = dt.date(2026, 3, 3)
    assert said(said_on=day) == "You said skip on 3 Mar 2026"
    assert said(said_on=day, note="later") == "You said skip on 3 Mar 2026: later"
    assert said() == "You decided skip for book.csv#1"


def test_the_word_of_the_decision_is_in_the_language_too() -> None:
    with in_edition(Edition("nl")):
        assert said(said_on=dt.date(2026, 3, 3)) == "Jij zei op 3 mrt 2026: overslaan"
