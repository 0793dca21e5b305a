"""What the page's template is given: numbers already worded, widths already worked out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib.resources import files
from itertools import groupby
from typing import Any, TypeVar

from guestlist.forecast import forecast, load_priors
from guestlist.model import Audit, Decision, Verdict
from guestlist.reports.edition import edition
from guestlist.reports.forecast_text import (
    acceptance_words,
    contributors_words,
    grade_words,
    ratio_words,
    reach_words,
    yardstick_words,
)
from guestlist.reports.language import _, long_day
from guestlist.reports.page.charts import addresses_bar, range_rows, reach_bar, years_of
from guestlist.reports.page.island import chunks_of, in_reading_order, island_of
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.view import PILES, Group, View, format_word, pile_meaning, verdict_word, view_of
from guestlist.reports.wording import rule_words, word_evidence
from guestlist.version import VERSION

K = TypeVar("K")

STILL_PEOPLE = 500  # people shown without script
_TOP_REASONS = 3
_LONGEST = 120  # characters of a sentence in the list without script
MARKS = {Decision.SKIP: "✕", Decision.ASK: "?", Decision.INVITE: "✓"}


def part_file(name: str) -> str:
    """The text of a template, style or script of the page."""
    return files("guestlist.reports.page").joinpath("parts", name).read_text(encoding="utf-8")


def _lean(text: str) -> str:
    """A style or script without the blanks at the beginnings of its lines."""
    return "\n".join(line for line in map(str.strip, text.splitlines()) if line)


def content_of(audit: Audit) -> dict[str, Any]:
    """Everything the template names."""
    view = view_of(audit)
    outlook = audit.forecast or forecast(audit.verdicts, load_priors())
    style, script = _lean(part_file("page.css")), _lean(part_file("evidence.js") + part_file("page.js"))
    people = in_reading_order(audit)
    return {
        "edition": edition(),
        "version": VERSION,
        "today": long_day(audit.today),
        "view": view,
        "inputs": [(short_name(each.file), format_word(each), each) for each in view.inputs if _is_file(each.format)],
        "parts": addresses_bar(audit),
        "reasons": _reasons(view),
        "piles": _piles(view),
        "ranges": range_rows(outlook),
        "reach": reach_bar(outlook),
        "reach_words": reach_words(outlook),
        "ratio_words": ratio_words(outlook),
        "grade_words": grade_words(),
        "yardstick_words": yardstick_words(outlook) if outlook.everyone.invitations else "",
        "contributors_words": contributors_words(outlook),
        "acceptance_words": acceptance_words(outlook),
        "years": years_of(audit),
        "people": len(people),
        "still": _still(people[:STILL_PEOPLE]),
        "still_count": min(len(people), STILL_PEOPLE),
        "island": island_of(people),
        "chunks": list(chunks_of(people)),
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }


def _is_file(form: str) -> bool:
    return form not in ("folder", "archive")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _reasons(view: View) -> list[dict[str, Any]]:
    skipped = [group for group in view.groups if group.decision is Decision.SKIP][:_TOP_REASONS]
    most = max((group.people for group in skipped), default=1)
    return [_worded(group, most) for group in skipped]


def _piles(view: View) -> list[dict[str, Any]]:
    most = max((group.people for group in view.groups), default=1)
    totals = {Decision.SKIP: view.skip, Decision.ASK: view.ask, Decision.INVITE: view.invite}
    return [
        {
            "verdict": str(decision),
            "mark": MARKS[decision],
            "word": verdict_word(decision),
            "meaning": pile_meaning(decision),
            "people": totals[decision],
            "groups": [_worded(group, most) for group in view.groups if group.decision is decision],
        }
        for decision in PILES
    ]


def _worded(group: Group, most: int) -> dict[str, Any]:
    return {
        "verdict": str(group.decision),
        "rule": group.rule,
        "title": group.title,
        "one_line": group.one_line,
        "people": group.people,
        "share": max(round(100 * group.people / most, 1), 1),
    }


def _still(people: list[Verdict]) -> list[dict[str, Any]]:
    """The first people by verdict and reason, for readers without script and for paper."""
    return [
        {
            "verdict": str(decision),
            "mark": MARKS[decision],
            "word": verdict_word(decision),
            "people": len(heap),
            "groups": [_still_group(str(decision), rule, group) for rule, group in _runs(heap, lambda each: each.rule)],
        }
        for decision, heap in _runs(people, lambda each: each.decision)
    ]


def _still_group(verdict: str, rule: str, people: list[Verdict]) -> dict[str, Any]:
    words = rule_words(rule)
    return {
        "verdict": verdict,
        "rule": rule,
        "title": words["one" if len(people) == 1 else "title"],
        "one_line": words["one_line"],
        "people": [_still_row(verdict) for verdict in people],
    }


def _runs(people: list[Verdict], key: Callable[[Verdict], K]) -> list[tuple[K, list[Verdict]]]:
    return [(found, list(group)) for found, group in groupby(people, key=key)]


def _still_row(verdict: Verdict) -> tuple[str, str, str]:
    """Name, firm, and the sentence where it says more than its group's line does."""
    person = verdict.person
    name = harmless(person.label, 60) or _("(no name)")
    firm = next((harmless(organisation.raw, 60) for organisation in person.organisations), "")
    evidence = verdict.findings[0].evidence[:1] if verdict.findings else ()
    tells = evidence and verdict.decision is not Decision.INVITE and evidence[0].value.lower() != person.label.lower()
    return name, firm, harmless(word_evidence(evidence[0]), _LONGEST) if tells else ""
