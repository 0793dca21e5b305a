"""Why a tie is what it is: the evidence, main sentence first, and the parts of the sum with their weights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from guestlist.data import load_toml
from guestlist.model import Band, Evidence
from guestlist.tie.mutual import History
from guestlist.tie.score import Score
from guestlist.tie.touches import OUT, Record, Span

_YEARS_SHOWN_WHOLE_FROM = 2.0


def tell(
    score: Score,
    history: History,
    record: Record | None,
    note_years: tuple[int, ...],
    spans: dict[str, Span],
    answers: int = 0,
) -> tuple[Evidence, ...]:
    """The evidence of one tie. The weights of the main sentence, tie-depth and tie-start add to its log-odds."""
    return tuple(_tell(score, history, record, note_years, spans, answers))


def _tell(
    score: Score,
    history: History,
    record: Record | None,
    note_years: tuple[int, ...],
    spans: dict[str, Span],
    answers: int,
) -> Iterator[Evidence]:
    if score.probability is None:
        yield _nothing(history, spans)
    else:
        yield _main(score, history)
        start = "tie-start-calibrated" if answers else "tie-start"
        yield Evidence("tie", "", start, score.constant, params=(("answers", str(answers)),))
        months = f"{score.months:.1f}".removesuffix(".0")
        yield Evidence("months", months, "tie-depth", score.depth_part, params=(("months", months),))
    if score.gap_ratio:
        pause = f"{history.usual_gap:g}"
        yield Evidence("silence", "", "tie-gap", params=(("ratio", f"{score.gap_ratio:.0f}"), ("pause", pause)))
    if score.is_unseen:
        end = spans[history.last_channel].end
        yield Evidence(history.last_channel, _iso(end), "tie-unseen", params=_month_of(end))
    if record is not None and record.passed_over:
        until = record.passed_over_until
        count = ("count", str(record.passed_over))
        yield Evidence("mail", _iso(until), "tie-passed-over", params=(count, *_month_of(until)))
    if note_years and score.band is not Band.FRESH:
        yield Evidence("note", ", ".join(map(str, note_years)), "tie-note-years")


def _nothing(history: History, spans: dict[str, Span]) -> Evidence:
    if history.last_group:
        return Evidence("mail", _iso(history.last_group), "tie-group-old", params=_month_of(history.last_group))
    if not spans:
        return Evidence("tie", "", "tie-no-history")
    first = dt.date.fromordinal(min(span.first for span in spans.values())).year
    last = dt.date.fromordinal(max(span.last for span in spans.values())).year
    return Evidence("tie", "", "tie-none", params=(("first", str(first)), ("last", str(last))))


def _main(score: Score, history: History) -> Evidence:
    if score.kind == "mutual":
        code = "tie-mutual"
    elif score.kind == "group":
        code = "tie-group"
    else:
        code = "tie-wrote-only" if history.last_direction == OUT else "tie-heard-only"
    if score.kind != "group" and score.years < 1:
        code += "-recent"
    if score.kind == "mutual" and len(history.months) == 1:
        code += "-once"
    years = str(int(score.years)) if score.years >= _YEARS_SHOWN_WHOLE_FROM else f"{score.years:.1f}"
    params = (("years", years), ("months", str(len(history.months))), *_month_of(score.day))
    return Evidence(history.last_channel, _iso(score.day), code, score.decay_part, params=params)


def _iso(day: int) -> str:
    return dt.date.fromordinal(day).isoformat()


def _month_of(day: int) -> tuple[tuple[str, str], ...]:
    date = dt.date.fromordinal(day)
    names: list[str] = load_toml("reasons/tie.toml")["months"]
    return ("month", names[date.month - 1]), ("year", str(date.year)), ("when", f"{date:%Y-%m}")
