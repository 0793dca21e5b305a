"""Two audits side by side, on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from guestlist.reports.compare import Changed, Comparison, Person
from guestlist.reports.explain import evidence_from
from guestlist.reports.plain import harmless
from guestlist.reports.wording import rule_words, word_evidence

_SHOWN = 10


def print_comparison(found: Comparison, console: Console) -> None:
    """What is new, what changed and why, who accepted, who waits and how long, who seems to have moved."""
    console.print(Text(f"From {found.earlier.isoformat()} to {found.later.isoformat()}", style="bold"))
    _list(console, "new people", [f"{_name(each)}: {each['verdict']}, {_title(each)}" for each in found.new])
    _list(console, "people no longer in the books", [_name(each) for each in found.gone])
    _list(console, "changed verdicts", [changed_words(each) for each in found.changed])
    accepted = [f"{_name(each)}: connected {each['link']['connected_on'] or 'since'}" for each in found.accepted]
    _list(console, "accepted since", accepted)
    waiting = [f"{_name(each)}: {'no date' if days is None else f'{days} days'}" for each, days in found.pending]
    _list(console, "invitations still pending, the oldest first", waiting)
    if found.pending:
        ages = ", ".join(f"{name} days: {count}" for name, count in found.by_age if count)
        console.print(Text(f"      by age: {ages}"))
    moved = [
        f"{_name(each.person)}: {_cut(each.before)} -> {_cut(each.after)} ({each.seen_in})" for each in found.moved
    ]
    _list(console, "another employer, by profile or card (not verified)", moved)


def changed_words(changed: Changed) -> str:
    """From which verdict to which, and why."""
    before, after = changed.before, changed.after
    findings = after["findings"]
    why = word_evidence(evidence_from(findings[0]["evidence"][0])) if findings and findings[0]["evidence"] else ""
    return (
        f"{_name(after)}: {before['verdict']} ({_title(before)}) -> {after['verdict']} ({_title(after)}). {why}".strip()
    )


def comparison_json(found: Comparison) -> dict[str, Any]:
    """The comparison for programs; people by name, address and verdict."""

    def who(person: Person) -> dict[str, Any]:
        keys = ("name", "emails", "verdict", "rule")
        return {key: person[key] for key in keys}

    return {
        "earlier": found.earlier.isoformat(),
        "later": found.later.isoformat(),
        "new": [who(each) for each in found.new],
        "gone": [who(each) for each in found.gone],
        "changed": [
            {**who(each.after), "verdict_before": each.before["verdict"], "rule_before": each.before["rule"]}
            for each in found.changed
        ],
        "accepted": [{**who(each), "connected_on": each["link"]["connected_on"]} for each in found.accepted],
        "pending": [{**who(each), "days": days} for each, days in found.pending],
        "pending_by_age": dict(found.by_age),
        "changed_employer": [
            {**who(each.person), "before": each.before, "after": each.after, "seen_in": each.seen_in, "verified": False}
            for each in found.moved
        ],
    }


def _list(console: Console, title: str, lines: Sequence[str]) -> None:
    console.print(Text(f"\n{len(lines):>4,}  {title}", style="bold" if lines else "dim"))
    for line in lines[:_SHOWN]:
        console.print(Text(f"      {harmless(line, 300)}"))
    if len(lines) > _SHOWN:
        console.print(Text(f"      ... and {len(lines) - _SHOWN:,} more (--json lists all)"))


def _name(person: Person) -> str:
    return harmless(str(person["name"]), 50) or "(no name)"


def _title(person: Person) -> str:
    return str(rule_words(person["rule"])["title"])


def _cut(text: str) -> str:
    return harmless(text, 50)
