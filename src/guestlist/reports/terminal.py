"""The report on the terminal: 80 columns, works without colour, never interprets a contact's text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guestlist.model import Audit, Decision
from guestlist.reports.forecast_text import forecast_lines
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.view import View, view_of

_CONTAINERS = ("folder", "archive")
_STYLE = {Decision.SKIP: "red", Decision.ASK: "yellow", Decision.INVITE: "green"}
_WORD = {Decision.SKIP: "SKIP", Decision.ASK: "ASK", Decision.INVITE: "INVITE"}
_MEANING = {
    Decision.SKIP: "should not get an invitation",
    Decision.ASK: "look at these yourself",
    Decision.INVITE: "safe to invite",
}


def print_audit(audit: Audit, console: Console, written: Iterable[Path] = ()) -> None:
    """The whole report: what was read, the headline, groups with reasons, what is left, what could not be known."""
    view = view_of(audit)
    console.print(Text("Nothing was sent; no network was used.", style="dim"))
    console.print()
    console.print(_inputs(view))
    console.print(Text(view.headline, style="bold"))
    console.print(_bar(view, console))
    console.print(_groups(view))
    console.print(_counts(view))
    if audit.forecast is not None:
        console.print(Text("\nForecast", style="bold"))
        for line in forecast_lines(audit.forecast):
            console.print(_bullet("-", line))
    if view.notices:
        console.print(Text("\nPlease look at", style="bold"))
    for notice in view.notices:
        console.print(_bullet("!", notice))
    if view.missing:
        console.print(Text("\nWhat could not be known", style="bold"))
        for gap in view.missing:
            console.print(_bullet("-", f"{gap.what} {gap.how}".strip()))
    files = tuple(written)
    if files:
        console.print(Text("\nWhere the results are", style="bold"))
        for path in files:
            console.print(_bullet("-", f"{path}{_purpose(path.name)}"))
    console.print()


def _inputs(view: View) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("Read", overflow="fold", ratio=3)
    table.add_column("Format", overflow="fold", ratio=3)
    table.add_column("Contacts", justify="right")
    table.add_column("Other rows", justify="right")
    for each in view.inputs:
        if each.format in _CONTAINERS:
            continue
        kind = f"{each.format} {each.variant}".strip()
        lost = f" ({each.unreadable} unreadable)" if each.unreadable else ""
        table.add_row(
            Text(short_name(each.file)),
            Text(harmless(kind, 40) + lost),
            f"{each.contacts:,}" if each.contacts else "",
            f"{each.evidence_rows:,}" if each.evidence_rows else "",
        )
    return Padding(table, (0, 0, 1, 0))


def _bar(view: View, console: Console) -> Text:
    width = min(console.width, 80) - 2
    total = sum(count for _, count in view.parts) or 1
    marks = {"wrong": ("#", "red"), "ask": ("?", "yellow"), "safe": ("+", "green")}
    bar = Text()
    used = 0
    for n, (part, count) in enumerate(view.parts):
        share = width - used if n == len(view.parts) - 1 else round(width * count / total)
        share = max(min(share, width - used), 1 if count and used < width else 0)
        mark, style = marks[part]
        bar.append(mark * share, style=style)
        used += share
    bar.append("\n# wrongly   ? you decide   + safe")
    return bar


def _groups(view: View) -> RenderableType:
    blocks: list[RenderableType] = []
    totals = {Decision.SKIP: view.skip, Decision.ASK: view.ask, Decision.INVITE: view.invite}
    for decision, total in totals.items():
        noun = "person" if total == 1 else "people"
        heading = Text.assemble(
            "\n", (f"{_WORD[decision]} {total:,} {noun}", f"bold {_STYLE[decision]}"), f"  {_MEANING[decision]}"
        )
        blocks.append(heading)
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right", min_width=6)
        table.add_column(min_width=20, max_width=24, overflow="fold")
        table.add_column(overflow="fold")
        for group in view.groups:
            if group.decision is decision:
                table.add_row(f"{group.people:,}", Text(group.title), Text(group.one_line))
        if total:
            blocks.append(table)
    return Group(*blocks)


def _counts(view: View) -> Text:
    people = view.skip + view.ask + view.invite
    text = f"\n{view.records:,} records = {people:,} people"
    if view.merged:
        text += f" + {view.merged:,} further cards of the same people"
    text += f" + {view.unreadable:,} unreadable."
    return Text(text + " Every record stands once in ledger.csv.")


def _bullet(mark: str, text: str) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    grid.add_row(f" {mark}", Text(harmless(text, 400)))
    return grid


def _purpose(name: str) -> str:
    purposes = {
        "shortlist.csv": "  the people you can invite, ready to upload",
        "ledger.csv": "  every record with its verdict and reason (private)",
        "report.html": "  the same to look at, to sort and to print",
        "audit.json": "  the same for programs, and for guestlist explain",
        "unreadable.txt": "  what could not be read",
    }
    return purposes.get(name, "")
