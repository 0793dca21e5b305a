"""The constants of ``data/tie.toml``, typed; sources and grades stand there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from guestlist.data import load_toml


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts as contact and how it is scored."""

    direct_most: int  # recipients
    group_most: int  # recipients
    group_weight: float
    small_meeting: int  # attendees
    window_days: int
    constant: float
    depth: float
    decay: float
    one_way_months: float
    fresh_from: float
    fresh_years: float
    stale_below: float
    gap_ratio: float
    gap_fewest_months: int
    gap_stale_below: float
    earliest_year: int
    grace_days: int
    fewest_senders: int
    end_rank: int
    slack_days: int
    recent_days: int
    never: frozenset[str]
    answers_only: frozenset[str]


@cache
def weights() -> Weights:
    """The bundled weights."""
    table = load_toml("tie.toml")
    score, bands, gap, coverage = table["score"], table["bands"], table["gap"], table["coverage"]
    return Weights(
        direct_most=table["recipients"]["direct_most"],
        group_most=table["recipients"]["group_most"],
        group_weight=table["recipients"]["group_weight"],
        small_meeting=table["meetings"]["small_most"],
        window_days=table["mutual"]["window_days"],
        constant=score["constant"],
        depth=score["depth"],
        decay=score["decay"],
        one_way_months=score["one_way_months"],
        fresh_from=bands["fresh_from"],
        fresh_years=bands["fresh_years"],
        stale_below=bands["stale_below"],
        gap_ratio=gap["ratio"],
        gap_fewest_months=gap["fewest_months"],
        gap_stale_below=gap["stale_below"],
        earliest_year=table["dates"]["earliest_year"],
        grace_days=table["dates"]["grace_days"],
        fewest_senders=coverage["fewest_senders"],
        end_rank=coverage["end_rank"],
        slack_days=coverage["slack_days"],
        recent_days=table["recent"]["days"],
        never=frozenset(table["marks"]["never"]),
        answers_only=frozenset(table["marks"]["answers_only"]),
    )


def section(name: str) -> dict[str, Any]:
    """A whole table of ``data/tie.toml``, for what is used in one place only."""
    table: dict[str, Any] = load_toml("tie.toml")[name]
    return table
