"""How the rules of memory word what they found."""

from __future__ import annotations

import datetime as dt

import pytest

from factories import contact
from guestlist.model import Band, Tie
from rules.judge import TODAY, case_of, evidence_of


def told(days_ago: int, months: int) -> str:
    tie = Tie(Band.FADING, 0.5, last_contact=TODAY - dt.timedelta(days=days_ago), mutual_months=months)
    return evidence_of("fading", case_of(contact("Ann Smit", "ann@firm.example"), tie=tie))[0].because


@pytest.mark.parametrize(("days_ago", "months"), [(45, 1), (45, 0), (300, 1)])
def test_a_single_exchange_of_this_year_is_called_little_and_not_forgotten(days_ago: int, months: int) -> None:
    assert told(days_ago, months) == "fading-slight"


@pytest.mark.parametrize(("days_ago", "months"), [(800, 1), (500, 12), (300, 12)])
def test_what_is_old_or_was_much_is_not_called_little(days_ago: int, months: int) -> None:
    assert told(days_ago, months) == "fading"
