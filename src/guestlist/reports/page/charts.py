"""The geometry of the charts: widths and places worked out here, drawn by ``parts/charts.html.j2``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from guestlist.model import Audit, Band
from guestlist.outlook import Forecast, Outlook
from guestlist.reports.forecast_text import scenarios_of, span
from guestlist.reports.language import _, whole
from guestlist.reports.view import safe_addresses, tie_word

_BAR = 100.0  # a bar over the whole width, in %
_GAP = 0.3  # between two segments, in %
_RANGE = 320.0
_DOT = 6.0
_YEARS_WIDTH = 320.0
_TOP, _FLOOR = 18.0, 114.0
_BANDS = (Band.STALE, Band.FADING, Band.FRESH)
_MOST_YEARS = 20  # older ones are added up in the first bar
_YEAR_LABELS = 6  # about so many years are written out


@dataclass(frozen=True, slots=True)
class Part:
    """One segment of a bar: what it stands for and where it lies."""

    style: str
    mark: str
    words: str
    count: int
    x: float
    width: float

    @property
    def text(self) -> str:
        """The count with its thousands apart."""
        return whole(self.count)


def bar_of(rows: list[tuple[str, str, str, int]]) -> list[Part]:
    """Segments that fill one bar, in the order of ``rows``: (style, mark, words, count)."""
    total = sum(count for *_names, count in rows) or 1
    parts, x = [], 0.0
    for style, mark, words, count in rows:
        width = _BAR * count / total
        shown = max(width - _GAP, 0.2) if count else 0.0
        parts.append(Part(style, mark, words, count, round(x, 2), round(shown, 2)))
        x += width
    return parts


def addresses_bar(audit: Audit) -> list[Part]:
    """The four parts of an invite-all, by address."""
    tally = audit.tally
    return bar_of(
        [
            ("skip", "✕", _("addresses of people who should get none"), tally.addresses_skip),
            ("extra", "2×", _("second addresses of people you may invite once"), tally.addresses_extra),
            ("ask", "?", _("for you to decide"), tally.addresses_ask),
            ("invite", "✓", _("safe to invite"), safe_addresses(audit)),
        ]
    )


def reach_bar(forecast: Forecast) -> list[Part]:
    """The people an invite-all would reach, by what is known of their membership."""
    reach = forecast.reach
    return bar_of(
        [
            ("known", "=", _("LinkedIn shows them as connections already"), reach.known),
            ("member", "●", _("likely members: one invitation each"), reach.members),
            ("maybe", "◐", _("not to be told offline"), reach.unknown),
            ("outside", "○", _("likely no members: a mail and up to two reminders"), reach.non_members),
            ("text", "☎", _("a phone number only: a text message"), reach.phone_only),
        ]
    )


def range_rows(forecast: Forecast) -> list[dict[str, Any]]:
    """Invite-all, the shortlist and the shortlist with notes as ranges on one scale from nought."""
    largest = max(forecast.everyone.high, forecast.shortlist.high, 0.001)

    def row(name: str, each: Outlook, style: str) -> dict[str, Any]:
        at = {key: round(_DOT + (_RANGE - 2 * _DOT) * getattr(each, key) / largest, 1)
              for key in ("low", "central", "high")}  # fmt: skip
        return {"name": name, "style": style, "range": span(each), **at}

    return [row(name, each, "skip" if each is forecast.everyone else "invite") for name, each in scenarios_of(forecast)]


def years_of(audit: Audit) -> dict[str, Any]:
    """Last contacts by year, stacked by band: bars with their places; no bars when no date is known."""
    counts = Counter(
        (verdict.tie.last_contact.year, verdict.tie.band)
        for verdict in audit.verdicts
        if verdict.tie.last_contact is not None and verdict.tie.band in _BANDS
    )
    dated = sum(counts.values())
    if not dated:
        return {"bars": []}
    last = audit.today.year
    oldest = min(year for year, _band in counts)
    first = max(oldest, last - _MOST_YEARS + 1)
    stacks = {year: [0] * len(_BANDS) for year in range(first, last + 1)}
    for (year, band), count in counts.items():
        stacks[min(max(year, first), last)][_BANDS.index(band)] += count
    totals = Counter(band for (_year, band), count in counts.items() for _each in range(count))
    return {
        "bars": _year_bars(stacks, f"≤{first}" if oldest < first else str(first)),
        "floor": _FLOOR,
        "legend": [(str(band), tie_word(band), whole(totals[band])) for band in reversed(_BANDS)],
        "undated": whole(len(audit.verdicts) - dated),
        "words": ", ".join(f"{year}: {sum(stack)}" for year, stack in stacks.items() if any(stack)),
    }


def _year_bars(stacks: dict[int, list[int]], first_label: str) -> list[dict[str, Any]]:
    most = max(sum(stack) for stack in stacks.values())
    wide = _YEARS_WIDTH / len(stacks)
    every = max(1, round(len(stacks) / _YEAR_LABELS))
    bars = []
    for n, (year, stack) in enumerate(stacks.items()):
        y, blocks = _FLOOR, []
        for band, count in zip(_BANDS, stack, strict=True):
            height = (_FLOOR - _TOP) * count / most
            y -= height
            if count:
                blocks.append({"style": str(band), "y": round(y, 1), "height": round(max(height - 1, 1.0), 1)})
        bars.append(
            {
                "x": round((n + 0.14) * wide, 1),
                "width": round(0.72 * wide, 1),
                "middle": round((n + 0.5) * wide, 1),
                "blocks": blocks,
                "top": round(y - 4, 1),
                "count": whole(sum(stack)) if any(stack) else "",
                "label": "" if (len(stacks) - 1 - n) % every else first_label if n == 0 else str(year),
            }
        )
    return bars
