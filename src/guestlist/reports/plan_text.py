"""The plan on the terminal: the coming week in full, the others in a line each, and who deserves a note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.plan import NoteRow, Plan, Week
from guestlist.reports.plain import harmless
from guestlist.reports.plan_csv import link_of
from guestlist.reports.wording import word_evidence, word_notice

_WEEKS_SHOWN = 8


def print_plan(plan: Plan, notes: Sequence[NoteRow], console: Console, written: Iterable[Path]) -> None:
    """What to do this week, what comes after, and where the files are."""
    console.print(Text("Nothing was sent; no network was used. Links are for you to open.", style="dim"))
    people = len(plan.steps)
    if plan.weeks:
        last = plan.weeks[-1].monday.isoformat()
        noun = "week" if len(plan.weeks) == 1 else "weeks"
        console.print(Text(f"\n{people:,} people in {len(plan.weeks):,} {noun}, the last from {last}.", style="bold"))
        _first_week(plan.weeks[0], console)
        _others(plan.weeks[1:], console)
    _notes(notes, console)
    for notice in plan.notices:
        console.print(Text(f" ! {word_notice(notice)}."))
    console.print(Text("\nWhere the plan is", style="bold"))
    for path in written:
        console.print(Text(f" - {path}{_PURPOSES.get(path.name, '')}"))
    console.print()


_PURPOSES = {
    "plan.csv": "  the invitations, week by week, with links",
    "plan.ics": "  one event a week for your calendar, without names",
    "notes.csv": "  who deserves a note, and drafts to mend",
    "plan_open.csv": "  proposed in earlier weeks: sent, or left undone?",
}


def _first_week(week: Week, console: Console) -> None:
    console.print(Text(f"\nWeek of {week.monday.isoformat()}", style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", width=4)
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=5)
    for step in week.steps:
        verdict = step.candidate.verdict
        table.add_row(
            str(step.place), Text(harmless(verdict.person.label, 60)), Text(word_evidence(step.candidate.why))
        )
    console.print(table)
    if week.steps:
        first = link_of(week.steps[0].candidate.verdict)
        console.print(Text(f"Each has a link in plan.csv, the first: {harmless(first, 200)}", style="dim"))


def _others(weeks: Sequence[Week], console: Console) -> None:
    for week in weeks[:_WEEKS_SHOWN]:
        console.print(Text(f"Week of {week.monday.isoformat()}: {len(week.steps):,} people"))
    if len(weeks) > _WEEKS_SHOWN:
        console.print(Text(f"... and {len(weeks) - _WEEKS_SHOWN:,} weeks more"))


def _notes(notes: Sequence[NoteRow], console: Console) -> None:
    if not notes:
        return
    first = notes[0].step.monday
    month = [row for row in notes if (row.step.monday.year, row.step.monday.month) == (first.year, first.month)]
    console.print(Text(f"\nNotes for {first:%Y-%m}: {len(month):,}", style="bold"))
    for row in month[:_NOTES_SHOWN]:
        name = harmless(row.step.candidate.verdict.person.label, 60)
        console.print(Text(f" - {name}: {word_evidence(row.why)}; {word_evidence(row.to_do)}."))
        if row.text:
            console.print(Text(f"   {harmless(row.text, 400)}  ({row.length} of {row.limit})", style="italic"))


_NOTES_SHOWN = 5
