"""The forecast in words where there is little or nothing to forecast."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from guestlist.outlook import Contribution, Forecast, Outlook, Reach
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.forecast_text import contributor_rows, forecast_lines, ratio_words, span
from guestlist.reports.language import LANGUAGES
from guestlist.reports.simulation import print_simulation

NOBODY = Outlook(0, 0.0, 0.0, 0.0, 0.0, (0.0, 0.0, 0.0))
TINY = Outlook(2, 0.0, 0.002, 0.006, 0.0, (0.0, 0.0, 0.0))
SOME = Outlook(
    40, 0.2, 1.0, 4.0, 0.1, (0.0, 0.1, 0.4),
    (Contribution("stale", 30, 0.2, 0.999, 3.9), Contribution("kind-uncertain", 10, 0.0, 0.001, 0.01)),
)  # fmt: skip
SURE = Outlook(20, 0.1, 0.3, 1.0, 0.0, (0.0, 0.0, 0.1))


def forecast(everyone: Outlook, shortlist: Outlook) -> Forecast:
    return Forecast(everyone, shortlist, shortlist, 0, Reach(1, 2, 3, 0, 0, 6, 12), 5)


def simulated(found: Forecast) -> str:
    console = Console(file=io.StringIO(), width=100)
    print_simulation(found, [], console)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("everyone", [NOBODY, TINY, SOME])
@pytest.mark.parametrize("shortlist", [NOBODY, TINY, SURE])
def test_no_range_is_nought_to_nought(language: str, everyone: Outlook, shortlist: Outlook) -> None:
    with in_edition(Edition(language)):
        found = forecast(everyone, shortlist)
        for text in (*forecast_lines(found), simulated(found)):
            assert not any(range_ in text for range_ in ("0.0 to 0.0", "0,0 tot 0,0", "0,0 til 0,0")), text


def test_an_empty_shortlist_is_said_to_be_empty() -> None:
    told = " ".join(forecast_lines(forecast(SOME, NOBODY)))
    assert "The shortlist is empty" in told
    assert "the shortlist under 1%" not in told
    assert "none" in simulated(forecast(SOME, NOBODY))
    assert "empty" not in ratio_words(forecast(SOME, SURE))


def test_nobody_to_invite_needs_no_forecast() -> None:
    told = " ".join(forecast_lines(forecast(NOBODY, NOBODY)))
    assert "nothing to forecast" in told
    assert "Chance of so many" not in told


def test_what_contributes_nothing_is_not_named() -> None:
    rows = contributor_rows(SOME)
    assert [row[0] for row in rows] == ["30"]
    assert contributor_rows(replace(SOME, central=0.0)) == []


def test_a_range_of_one_figure_is_that_figure() -> None:
    assert span(TINY) == "under 0.1"
    assert span(replace(SOME, low=2.0, high=2.02)) == "2.0"
    assert span(SOME) == "0.2 to 4.0"
