"""The plan on the terminal: the coming week in full, the others in a line each, and who deserves a note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guestlist.plan import NoteRow, Plan, Week
from guestlist.reports.bullets import bullet, listed_files
from guestlist.reports.language import _, day, long_day, month, n_
from guestlist.reports.plain import harmless
from guestlist.reports.plan_csv import link_of
from guestlist.reports.wording import word_evidence, word_notice

_WEEKS_SHOWN = 8
_NOTES_SHOWN = 5
_NAME_WIDTH = 26
_DITTO = '"'  # the same reason as the line above


def print_plan(
    plan: Plan, notes: Sequence[NoteRow], console: Console, written: Iterable[Path], with_names: bool = False
) -> None:
    """What to do this week, what comes after, and where the files are (``with_names``: the calendar names people)."""
    console.print(Text(_("Nothing was sent; no network was used. Links are for you to open."), style="dim"))
    if plan.weeks:
        console.print(Text(f"\n{_headline(plan)}", style="bold"))
        _first_week(plan.weeks[0], console)
        _others(plan.weeks[1:], console)
    _notes(notes, console)
    if plan.notices:
        console.print()
    for notice in plan.notices:
        console.print(bullet("!", f"{word_notice(notice)}."))
    console.print(Text("\n" + _("Where the plan is"), style="bold"))
    purposes = {
        "plan.csv": _("the invitations, week by week, with links"),
        "plan.ics": _("one event a week for your calendar, with the names")
        if with_names
        else _("one event a week for your calendar, without names"),
        "notes.csv": _("who deserves a note, and drafts to mend"),
        "plan_open.csv": _("proposed in earlier weeks: sent, or left undone?"),
    }
    console.print(listed_files(written, purposes))
    console.print()


def _headline(plan: Plan) -> str:
    people = n_("{n} person", "{n} people", len(plan.steps))
    weeks = n_("{n} week", "{n} weeks", len(plan.weeks))
    if len(plan.weeks) == 1:
        return _("{people} in one week.").format(people=people)
    last = day(plan.weeks[-1].monday)
    return _("{people} in {weeks}, the last from {date}.").format(people=people, weeks=weeks, date=last)


def _first_week(week: Week, console: Console) -> None:
    console.print(Text("\n" + _("Week of {date}").format(date=long_day(week.monday)), style="bold"))
    names = [harmless(step.candidate.verdict.person.label, 60) for step in week.steps]
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", width=4)
    table.add_column(overflow="fold", width=min(max(map(len, names), default=1), _NAME_WIDTH))
    table.add_column(overflow="fold")
    said = ""
    for step, name in zip(week.steps, names, strict=True):
        sentence = word_evidence(step.candidate.why)
        table.add_row(str(step.place), Text(name), Text(_DITTO if sentence == said else sentence))
        said = sentence
    console.print(table)
    if week.steps:
        first = link_of(week.steps[0].candidate.verdict)
        console.print(Text(_("Each has a link in plan.csv; the first:"), style="dim"))
        console.print(Text(f"   {harmless(first, 200)}", style="dim"), soft_wrap=True)  # in one piece, to be copied


def _others(weeks: Sequence[Week], console: Console) -> None:
    if weeks:
        console.print()
    for week in weeks[:_WEEKS_SHOWN]:
        people = n_("{n} person", "{n} people", len(week.steps))
        console.print(Text(_("Week of {date}").format(date=long_day(week.monday)) + f": {people}"))
    if len(weeks) > _WEEKS_SHOWN:
        console.print(Text(n_("... and {n} week more", "... and {n} weeks more", len(weeks) - _WEEKS_SHOWN)))


def _notes(notes: Sequence[NoteRow], console: Console) -> None:
    if not notes:
        return
    first = notes[0].step.monday
    rows = [row for row in notes if (row.step.monday.year, row.step.monday.month) == (first.year, first.month)]
    heading = n_("{n} note for {month}", "{n} notes for {month}", len(rows)).format(
        month=month(first.year, first.month)
    )
    console.print(Text(f"\n{heading}", style="bold"))
    for row in rows[:_NOTES_SHOWN]:
        name = harmless(row.step.candidate.verdict.person.label, 60)
        console.print(bullet("-", f"{name}: {word_evidence(row.why)}; {word_evidence(row.to_do)}."))
        if row.text:
            length = _("({length} of {limit} characters)").format(length=row.length, limit=row.limit)
            draft = Text(f"{harmless(row.text, 400)}  {length}", style="italic")
            console.print(Padding(draft, (0, 0, 0, 5)))
