"""The report on the terminal: 80 columns, works without colour, never interprets a contact's text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guestlist.model import Audit, Decision, InputSummary, Tally
from guestlist.reports.forecast_text import forecast_lines
from guestlist.reports.language import _, n_, whole
from guestlist.reports.lines import lines
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.view import PILES, View, format_word, pile_meaning, purpose_of, verdict_word, view_of

_CONTAINERS = ("folder", "archive")
_STYLE = {Decision.SKIP: "red", Decision.ASK: "yellow", Decision.INVITE: "green"}
_WIDEST_BAR = 80


def print_audit(audit: Audit, console: Console, written: Iterable[Path] = ()) -> None:
    """The whole report: what was read, the headline, groups with reasons, what is left, what could not be known."""
    view = view_of(audit)
    console.print(lines(_("Nothing was sent; no network was used."), console, style="dim"))
    console.print()
    console.print(_inputs(view))
    console.print(lines(f"{view.headline} {view.rest}".strip(), console, style="bold"))
    if audit.tally.addresses:
        console.print(_bar(view, console))
    if audit.tally.addresses_extra:
        console.print(lines(_wrongly(audit.tally), console))
    console.print(_groups(view))
    console.print()
    console.print(lines(_counts(view), console))
    if audit.forecast is not None:
        _list(_("Forecast"), "-", forecast_lines(audit.forecast), console)
    _list(_("Please look at"), "!", view.notices, console)
    _list(_("What could not be known"), "-", (f"{gap.what} {gap.how}".strip() for gap in view.missing), console)
    purposes = (f"{path}  {purpose_of(path.name)}".rstrip() for path in written)
    _list(_("Where the results are"), "-", purposes, console)
    console.print()


def _list(heading: str, mark: str, sentences: Iterable[str], console: Console) -> None:
    told = tuple(sentences)
    if told:
        console.print(Text(f"\n{heading}", style="bold"))
    for line in told:
        console.print(lines(f"{mark} {harmless(line, 500)}", console, indent=1, hanging=2))


def _inputs(view: View) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(_("Read"), overflow="fold", ratio=3)
    table.add_column(_("Format"), overflow="fold", ratio=3)
    table.add_column(_("Contacts"), justify="right", no_wrap=True)
    table.add_column(_("Other rows"), justify="right", no_wrap=True)
    for each in view.inputs:
        if each.format not in _CONTAINERS:
            table.add_row(
                Text(short_name(each.file)),
                Text(_format(each)),
                whole(each.contacts) if each.contacts else "",
                whole(each.evidence_rows) if each.evidence_rows else "",
            )
    return Padding(table, (0, 0, 1, 0))


def _format(each: InputSummary) -> str:
    kind = harmless(format_word(each), 40)
    return kind + " " + n_("({n} unreadable)", "({n} unreadable)", each.unreadable) if each.unreadable else kind


def _bar(view: View, console: Console) -> Text:
    width = min(console.width, _WIDEST_BAR) - 2
    total = sum(count for _part, count in view.parts) or 1
    marks = {"wrong": ("#", "red"), "ask": ("?", "yellow"), "safe": ("+", "green")}
    bar = Text()
    used = 0
    for n, (part, count) in enumerate(view.parts):
        share = width - used if n == len(view.parts) - 1 else round(width * count / total)
        share = max(min(share, width - used), 1 if count and used < width else 0)
        mark, style = marks[part]
        bar.append(mark * share, style=style)
        used += share
    bar.append("\n" + _("# wrongly   ? you decide   + safe"))
    return bar


def _wrongly(tally: Tally) -> str:
    """Where the wrongly reached are: not all of them are people to skip."""
    skip = n_("{n} address of people to skip", "{n} addresses of people to skip", tally.addresses_skip)
    extra = n_(
        "{n} second address of people to invite once",
        "{n} second addresses of people to invite once",
        tally.addresses_extra,
    )
    return _("{wrong} wrongly = {skip} + {extra}.").format(wrong=whole(tally.wrong_addresses), skip=skip, extra=extra)


def _groups(view: View) -> RenderableType:
    blocks: list[RenderableType] = []
    totals = {Decision.SKIP: view.skip, Decision.ASK: view.ask, Decision.INVITE: view.invite}
    wide = max((len(group.title) for group in view.groups), default=0)
    for decision in PILES:
        counted = f"{verdict_word(decision).upper()} {n_('{n} person', '{n} people', totals[decision])}"
        blocks.append(Text.assemble("\n", (counted, f"bold {_STYLE[decision]}"), "  ", (pile_meaning(decision), "")))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right", min_width=6, no_wrap=True)
        table.add_column(min_width=min(wide, _WIDEST_TITLE), max_width=_WIDEST_TITLE, overflow="fold")
        table.add_column(overflow="fold")
        for group in view.groups:
            if group.decision is decision:
                table.add_row(whole(group.people), Text(group.title), Text(group.one_line))
        if totals[decision]:
            blocks.append(table)
    return Group(*blocks)


_WIDEST_TITLE = 26


def _counts(view: View) -> str:
    people = n_("{n} person", "{n} people", view.skip + view.ask + view.invite)
    text = n_("{n} record", "{n} records", view.records) + " = " + people
    if view.merged:
        text += " + " + n_("{n} further card of the same people", "{n} further cards of the same people", view.merged)
    text += " + " + n_("{n} unreadable", "{n} unreadable", view.unreadable)
    return f"{text}. " + _("Every record stands once in ledger.csv.")
