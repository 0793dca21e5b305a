"""``plan.csv``, ``plan_open.csv`` and ``notes.csv``: the week plan and the worksheet for notes, for the user alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import IO
from urllib.parse import quote_plus

from guestlist.model import Verdict
from guestlist.plan import NoteRow, Plan, Step
from guestlist.reports.language import _
from guestlist.reports.plain import harmless
from guestlist.reports.sheet_csv import cell, write_sheet
from guestlist.reports.wording import word_evidence

PLAN_FILE, OPEN_FILE, NOTES_FILE = "plan.csv", "plan_open.csv", "notes.csv"

PLAN_COLUMNS = (
    "week",
    "week_starts",
    "place",
    "name",
    "email",
    "organisation",
    "action",
    "why",
    "note",
    "link",
)
OPEN_COLUMNS = ("proposed_for", "name", "email", "organisation", "link")
NOTE_COLUMNS = (
    "month",
    "week",
    "name",
    "email",
    "why",
    "hook",
    "hook_found_in",
    "language",
    "draft",
    "length",
    "limit",
    "to_do",
)

_PROFILE = "https://www.linkedin.com/in/"
_SEARCH = "https://www.linkedin.com/search/results/people/?keywords="


def write_plan(plan: Plan, noted: Collection[str], stream: IO[str]) -> None:
    """One row an invitation, in the order of the plan. Links are for the user to open; nothing here opens them."""
    write_sheet(stream, PLAN_COLUMNS, (_row(week.number, step, noted) for week in plan.weeks for step in week.steps))


def _row(week: int, step: Step, noted: Collection[str]) -> list[object]:
    candidate = step.candidate
    return [
        week,
        step.monday.isoformat(),
        step.place,
        cell(candidate.verdict.person.label),
        candidate.email,
        cell(organisation_of(candidate.verdict)),
        _("ask for a referral first") if candidate.ground == "referral" else _("invite"),
        cell(word_evidence(candidate.why)),
        _("see notes.csv") if candidate.email in noted else "",
        link_of(candidate.verdict),
    ]


def write_open(plan: Plan, stream: IO[str]) -> None:
    """Those an earlier week proposed and no list of sent invitations holds: sent since, or left undone."""
    write_sheet(
        stream,
        OPEN_COLUMNS,
        (
            [
                monday.isoformat(),
                cell(candidate.verdict.person.label),
                candidate.email,
                cell(organisation_of(candidate.verdict)),
                link_of(candidate.verdict),
            ]
            for candidate, monday in plan.waiting
        ),
    )


def write_notes(rows: Iterable[NoteRow], plan: Plan, stream: IO[str]) -> None:
    """The worksheet: who deserves a note, why, the hook as found, the draft and what is left to do."""
    number = {week.monday: week.number for week in plan.weeks}
    write_sheet(stream, NOTE_COLUMNS, (_note_row(row, number[row.step.monday]) for row in rows))


def _note_row(row: NoteRow, week: int) -> list[object]:
    source = row.hook.source if row.hook else None
    return [
        f"{row.step.monday:%Y-%m}",
        week,
        cell(row.step.candidate.verdict.person.label),
        row.step.candidate.email,
        cell(word_evidence(row.why)),
        cell(row.hook.text) if row.hook else "",
        harmless(source.record_id) if source else "",
        row.language,
        cell(row.text, row.limit + 1),
        row.length if row.text else "",
        row.limit,
        cell(word_evidence(row.to_do)),
    ]


def organisation_of(verdict: Verdict) -> str:
    """The first firm on the cards, "" when there is none."""
    return next((organisation.raw for organisation in verdict.person.organisations), "")


def link_of(verdict: Verdict) -> str:
    """The profile on the card, else a search for name and firm; text for the user to open."""
    for slug in verdict.person.profiles:
        return _PROFILE + quote_plus(slug)
    return search_link(verdict.person.label, organisation_of(verdict))


def search_link(name: str, organisation: str = "") -> str:
    """A search for a person, as a link; of an address its part before the @ is searched for."""
    name = re.sub(r"[._\-\d]+", " ", name.partition("@")[0]).strip() if "@" in name else name
    return _SEARCH + quote_plus(f"{name} {organisation}".strip()[:_LONGEST_SEARCH])


_LONGEST_SEARCH = 120
