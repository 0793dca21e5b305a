"""What the page's template is given: numbers already worded, widths already worked out."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from guestlist.forecast import Forecast, Outlook
from guestlist.model import Audit, Decision
from guestlist.reports.page.island import in_reading_order, island_of
from guestlist.reports.plain import short_name
from guestlist.reports.view import Group, View, view_of
from guestlist.reports.wording import reason, rule_words
from guestlist.version import VERSION

_STILL_ROWS = 500  # people shown without script
_BAR_WIDTH = 1000  # units of the four-part bar
_CHART_WIDTH = 320
_TOP_REASONS = 3

_MARKS = {Decision.SKIP: "✕ skip", Decision.ASK: "? ask", Decision.INVITE: "✓ invite"}


@dataclass(frozen=True, slots=True)
class Part:
    """One segment of the four-part bar."""

    style: str
    mark: str
    words: str
    count: int
    x: float
    width: float

    @property
    def count_text(self) -> str:
        """The count with thousands apart."""
        return f"{self.count:,}"


def part_file(name: str) -> str:
    """The text of a template, style or script of the page."""
    return files("guestlist.reports.page").joinpath("parts", name).read_text(encoding="utf-8")


def content_of(audit: Audit, outlook: Forecast) -> dict[str, Any]:
    """Everything the template names."""
    view = view_of(audit)
    style, script = part_file("page.css"), part_file("page.js")
    return {
        "lang": "en",
        "version": VERSION,
        "today": audit.today.isoformat(),
        "view": view,
        "short_name": short_name,
        "parts": _parts(audit),
        "reasons": [_worded(group, 1) for group in view.groups if group.decision is Decision.SKIP][:_TOP_REASONS],
        "groups": _groups(view),
        "outlook": _ranges(outlook),
        "people": f"{len(audit.verdicts):,}",
        "still": _still(audit),
        "island": island_of(audit),
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _parts(audit: Audit) -> list[Part]:
    tally = audit.tally
    safe = tally.addresses - tally.wrong_addresses - tally.addresses_ask
    counts = [
        ("skip", "✕", "addresses of people who should get none", tally.addresses_skip),
        ("extra", "2×", "second addresses of people you may invite once", tally.addresses_extra),
        ("ask", "?", "for you to decide", tally.addresses_ask),
        ("invite", "✓", "safe to invite", safe),
    ]
    total = tally.addresses or 1
    parts, x = [], 0.0
    for style, mark, words, count in counts:
        width = round(_BAR_WIDTH * count / total, 1)
        parts.append(Part(style, mark, words, count, round(x, 1), max(width - 2, 0.5) if count else 0))
        x += width
    return parts


def _groups(view: View) -> list[dict[str, Any]]:
    most = max((group.people for group in view.groups), default=1)
    return [_worded(group, most) for group in view.groups]


def _worded(group: Group, most: int) -> dict[str, Any]:
    return {
        "verdict": str(group.decision),
        "mark": _MARKS[group.decision],
        "title": group.title,
        "one_line": group.one_line,
        "people_text": f"{group.people:,}",
        "share": max(round(100 * group.people / most, 1), 1),
    }


def _ranges(outlook: Forecast) -> dict[str, Any]:
    largest = max(outlook.everyone.high, outlook.shortlist.high, 0.001)

    def row(name: str, each: Outlook, style: str) -> dict[str, Any]:
        at = {
            key: round(4 + (_CHART_WIDTH - 8) * getattr(each, key) / largest, 1) for key in ("low", "central", "high")
        }
        return {"name": name, "style": style, "range": f"{_few(each.low)} to {_few(each.high)}", **at}

    return {
        "rows": [row("invite all", outlook.everyone, "skip"), row("the shortlist", outlook.shortlist, "invite")],
        "words": forecast_words(outlook),
    }


def forecast_words(outlook: Forecast) -> str:
    """The forecast in a sentence: range and ratio first, and how far to trust it."""
    everyone, shortlist = outlook.everyone, outlook.shortlist
    words = (
        f'Invite all: {_few(everyone.low)} to {_few(everyone.high)} "I don\'t know this person" or spam answers; '
        f"the shortlist: {_few(shortlist.low)} to {_few(shortlist.high)}"
    )
    if outlook.ratio and outlook.ratio >= 1.5:
        words += f", about {outlook.ratio:.0f} times fewer"
    return words + ". Assumptions, not measurements (grade D)."


def _few(number: float) -> str:
    return f"{number:.1f}" if number < 10 else f"{number:,.0f}"


def _still(audit: Audit) -> list[dict[str, str]]:
    return [
        {
            "name": verdict.person.label[:200],
            "organisation": next((organisation.raw[:200] for organisation in verdict.person.organisations), ""),
            "verdict": str(verdict.decision),
            "mark": _MARKS[verdict.decision],
            "title": rule_words(verdict.rule)["title"],
            "reason": reason(verdict.findings[0].evidence) if verdict.findings else "",
        }
        for verdict in in_reading_order(audit)[:_STILL_ROWS]
    ]
