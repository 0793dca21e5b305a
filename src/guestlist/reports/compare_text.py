"""Two audits side by side, on the terminal and as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from guestlist.reports.bullets import bullet
from guestlist.reports.compare import NO_DATE, Changed, Comparison, Moved, Person
from guestlist.reports.explain import evidence_from
from guestlist.reports.language import _, day, long_day, n_, whole
from guestlist.reports.plain import harmless
from guestlist.reports.view import verdict_word
from guestlist.reports.wording import rule_words, word_evidence

_SHOWN = 10
_INDENT = 3


def print_comparison(found: Comparison, console: Console) -> None:
    """What is new, what changed and why, who accepted, who waits and how long, who seems to have moved."""
    span = _("From {earlier} to {later}").format(earlier=long_day(found.earlier), later=long_day(found.later))
    console.print(Text(span, style="bold"))
    if found.earlier == found.later:
        told = _("Both runs are of one day: what differs comes from the files or the rules, not from time.")
        console.print(Text(told, style="dim"))
    for title, lines in _lists(found):
        _list(console, title, lines)
    if found.pending:
        ages = "; ".join(f"{_age(name)}: {whole(count)}" for name, count in found.by_age if count)
        console.print(bullet("", _("by age: {ages}").format(ages=ages), indent=_INDENT - 1))


def _lists(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    new = [f"{_name(each)}: {_verdict(each)}" for each in found.new]
    yield n_("{n} new person", "{n} new people", len(new)), new
    if found.split:
        title = n_(
            "{n} person who was one with somebody else before",
            "{n} people who were one with somebody else before",
            len(found.split),
        )
        yield title, [_name(each) for each in found.split]
    gone = [_name(each) for each in found.gone]
    yield n_("{n} person no longer in the books", "{n} people no longer in the books", len(gone)), gone
    if found.merged:
        title = n_(
            "{n} person who is one with somebody else now",
            "{n} people who are one with somebody else now",
            len(found.merged),
        )
        yield title, [_name(each) for each in found.merged]
    changed = [changed_words(each) for each in found.changed]
    yield n_("{n} changed verdict", "{n} changed verdicts", len(changed)), changed
    accepted = [_connected(each) for each in found.accepted]
    yield n_("{n} accepted since", "{n} accepted since", len(accepted)), accepted
    if found.answered:
        answered = [_connected(each) for each in found.answered]
        yield n_("{n} whose invitation you accepted", "{n} whose invitations you accepted", len(answered)), answered
    moved = [
        f"{_name(each.person)}: {_cut(each.before)} -> {_cut(each.after)} ({_where(each)})" for each in found.moved
    ]
    title = n_(
        "{n} with another employer, by profile or card (not verified)",
        "{n} with another employer, by profile or card (not verified)",
        len(moved),
    )
    yield title, moved
    waiting = [f"{_name(each)}: {_waits(days)}" for each, days in found.pending]
    title = n_(
        "{n} invitation still pending",
        "{n} invitations still pending, the oldest first",
        len(waiting),
    )
    yield title, waiting


def changed_words(changed: Changed) -> str:
    """From which verdict to which, and why."""
    findings = changed.after["findings"]
    why = word_evidence(evidence_from(findings[0]["evidence"][0])) if findings and findings[0]["evidence"] else ""
    return f"{_name(changed.after)}: {_verdict(changed.before)} -> {_verdict(changed.after)}. {why}".strip()


def _verdict(person: Person) -> str:
    return f"{verdict_word(person['verdict'])} ({rule_words(person['rule'])['title']})"


def _connected(person: Person) -> str:
    text = str(person["link"]["connected_on"])[:10]
    if not text:
        return _name(person)
    return f"{_name(person)}: " + _("connected on {date}").format(date=day(dt.date.fromisoformat(text)))


def _waits(days: int | None) -> str:
    return _("no date") if days is None else n_("{n} day", "{n} days", days)


def _age(name: str) -> str:
    if name == NO_DATE:
        return _("no date")
    first, _sign, last = name.partition(" to ")
    if last:
        return _("{first} to {last} days").format(first=first, last=last)
    if name.startswith("under "):
        return _("under {days} days").format(days=name.removeprefix("under "))
    return _("{days} days and more").format(days=name.partition(" ")[0])


def _where(moved: Moved) -> str:
    return _("profile") if moved.seen_in == "profile" else _("card")


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
        "merged": [who(each) for each in found.merged],
        "split": [who(each) for each in found.split],
        "changed": [
            {**who(each.after), "verdict_before": each.before["verdict"], "rule_before": each.before["rule"]}
            for each in found.changed
        ],
        "accepted": [{**who(each), "connected_on": each["link"]["connected_on"]} for each in found.accepted],
        "answered": [{**who(each), "connected_on": each["link"]["connected_on"]} for each in found.answered],
        "pending": [{**who(each), "days": days} for each, days in found.pending],
        "pending_by_age": dict(found.by_age),
        "changed_employer": [
            {**who(each.person), "before": each.before, "after": each.after, "seen_in": each.seen_in, "verified": False}
            for each in found.moved
        ],
    }


def _list(console: Console, title: str, lines: Sequence[str]) -> None:
    console.print(Text(f"\n{title}", style="bold" if lines else "dim"))
    for line in lines[:_SHOWN]:
        console.print(bullet("", line, indent=_INDENT - 1))
    if len(lines) > _SHOWN:
        more = n_("... and {n} more (--json lists all)", "... and {n} more (--json lists all)", len(lines) - _SHOWN)
        console.print(bullet("", more, indent=_INDENT - 1))


def _name(person: Person) -> str:
    return harmless(str(person["name"]), 50) or _("(no name)")


def _cut(text: str) -> str:
    return harmless(text, 50)
