"""From months and years to a probability and a band."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from guestlist.model import Band
from guestlist.tie.mutual import History
from guestlist.tie.touches import Span
from guestlist.tie.weights import weights

DAYS_OF_YEAR = 365.25
DAYS_OF_MONTH = DAYS_OF_YEAR / 12


@dataclass(frozen=True, slots=True)
class Score:
    """What a history comes to."""

    band: Band
    probability: float | None = None
    kind: str = ""  # "mutual" | "one-way" | "group": the evidence that decided; "" for none
    months: float = 0.0  # N
    years: float = 0.0  # y
    day: int = 0  # of the contact that y counts from
    constant: float = 0.0  # after calibration
    gap_ratio: float = 0.0  # above the limit where the silence lowered the band, else 0
    is_unseen: bool = False  # silence after the end of the files kept the band from stale

    @property
    def depth_part(self) -> float:
        """The part of the log-odds the months give."""
        return weights().depth * math.log2(1 + self.months)

    @property
    def decay_part(self) -> float:
        """The part of the log-odds the years take."""
        return -weights().decay * math.log2(1 + self.years)


def probability(months: float, years: float, constant: float) -> float:
    """That somebody with ``months`` of mutual contact, the last ``years`` ago, remembers the user.

    >>> [round(probability(12, years, 0.6), 2) for years in (0.25, 1, 3, 10)]
    [0.97, 0.87, 0.38, 0.02]
    """
    limits = weights()
    log_odds = constant + limits.depth * math.log2(1 + months) - limits.decay * math.log2(1 + years)
    return 1 / (1 + math.exp(-log_odds))


def score_of(history: History, today: dt.date, spans: dict[str, Span], shift: float = 0.0) -> Score:
    """The band and probability of a history; unknown where there is no dated personal evidence."""
    if not history.has_contact:
        return Score(Band.UNKNOWN)
    constant = weights().constant + shift
    best = max(
        (_candidate(kind, months, day, today, constant) for kind, months, day in _routes(history)),
        key=lambda score: score.probability or 0.0,
    )
    if best.kind == "group" and best.probability is not None and best.probability < weights().stale_below:
        return Score(Band.UNKNOWN)  # a thread with several others, long ago, is no evidence of knowing somebody
    return _guarded(_lowered(best, history), spans.get(history.last_channel))


def _routes(history: History) -> list[tuple[str, float, int]]:
    """(kind, months, day) of every reading of the history. Direct mutual contact alone decides where there is any."""
    limits = weights()
    if history.last_mutual:
        months = len(history.months) + limits.group_weight * len(history.group_months)
        return [("mutual", months, history.last_mutual)]
    routes = []
    if history.last_one_way:
        routes.append(("one-way", limits.one_way_months, history.last_one_way))
    if history.last_group:
        routes.append(("group", limits.group_weight * len(history.group_months), history.last_group))
    return routes


def _candidate(kind: str, months: float, day: int, today: dt.date, constant: float) -> Score:
    years = max(0, today.toordinal() - day) / DAYS_OF_YEAR
    chance = probability(months, years, constant)
    return Score(_band(chance, years), chance, kind, months, years, day, constant)


def _band(chance: float, years: float) -> Band:
    limits = weights()
    if chance >= limits.fresh_from and years <= limits.fresh_years:
        return Band.FRESH
    return Band.STALE if chance < limits.stale_below else Band.FADING


def _lowered(score: Score, history: History) -> Score:
    """One band lower after a silence far beyond the usual gap."""
    limits = weights()
    if score.kind != "mutual" or len(history.months) < limits.gap_fewest_months or score.probability is None:
        return score
    ratio = score.years * 12 / history.usual_gap
    if ratio <= limits.gap_ratio:
        return score
    if score.band is Band.FRESH:
        return _with(score, Band.FADING, ratio)
    if score.band is Band.FADING and score.probability < limits.gap_stale_below:
        return _with(score, Band.STALE, ratio)
    return score


def _guarded(score: Score, span: Span | None) -> Score:
    """Fading instead of stale where the silence lies behind the end of the files: nobody knows of it."""
    if score.band is not Band.STALE or span is None or not span.is_telling or score.probability is None:
        return score
    today = score.day + round(score.years * DAYS_OF_YEAR)
    if today - span.end <= weights().slack_days:
        return score
    seen_years = max(0, span.end - score.day) / DAYS_OF_YEAR
    if probability(score.months, seen_years, score.constant) < weights().stale_below:
        return score
    return _with(score, Band.FADING, 0.0, is_unseen=True)


def _with(score: Score, band: Band, ratio: float, is_unseen: bool = False) -> Score:
    return Score(
        band, score.probability, score.kind, score.months, score.years, score.day, score.constant, ratio, is_unseen
    )
