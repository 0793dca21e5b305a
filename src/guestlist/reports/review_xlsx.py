"""``review.xlsx``: the piles as sheets to look through and decide in; read back with ``--decisions``.

Every cell is literal text in a text format, so that no spreadsheet runs, rounds or dates anything a contact brought in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from guestlist.model import Audit, Decision, Verdict
from guestlist.reports.language import _, coded, day, whole
from guestlist.reports.page.island import in_reading_order
from guestlist.reports.plain import short_record
from guestlist.reports.view import PILES, View, kind_word, pile_meaning, verdict_word, view_of
from guestlist.reports.wording import rule_words, word_evidence

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

FILE_NAME = "review.xlsx"

_CREATED = dt.datetime(2000, 1, 1)  # fixed: the same audit gives the same bytes
_LONGEST_CELL = 32_767  # Excel's own limit
_LONGEST_SHEET = 1_048_576
_WIDTHS = (16, 24, 26, 24, 32, 24, 54, 14, 26, 18, 30, 30)
_INK = {Decision.SKIP: "#8f1d12", Decision.ASK: "#6f4e00", Decision.INVITE: "#155230"}

DECISIONS = ("invite", "ask", "skip", "same", "different", "remembers", "forgot")


def decision_choices() -> list[str]:
    """What the drop-down list offers, in the order of DECISIONS and the language of the edition."""
    return [coded("choice", each, _ENGLISH.get(each, each)) for each in DECISIONS]


_ENGLISH = {
    "same": "same person",
    "different": "somebody else",
    "remembers": "remembers me",
    "forgot": "has forgotten me",
}


def columns() -> list[str]:
    """The headers of a pile's sheet; the first and the last are what ``--decisions`` looks for."""
    return [
        coded("column", "decision", "decision"),
        coded("column", "note", "note"),
        _("Name"),
        _("Organisation"),
        _("E-mail"),
        _("Reason"),
        _("Evidence"),
        _("Last contact"),
        _("Connection"),
        _("Address read by"),
        _("Further cards"),
        "record_id",
    ]


def write_bytes(audit: Audit, stream: BytesIO) -> None:
    """A summary, and a sheet a pile: to ask, to skip, to invite."""
    from xlsxwriter import Workbook

    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Guestlist", "created": _CREATED})
    text = book.add_format({"num_format": "@", "valign": "top"})
    head = book.add_format({"num_format": "@", "bold": True, "bottom": 1, "valign": "top"})
    _summary(book.add_worksheet(_("Summary")), view_of(audit), text, head)
    people = in_reading_order(audit)
    for decision in (Decision.ASK, Decision.SKIP, Decision.INVITE):
        sheet = book.add_worksheet(verdict_word(decision).capitalize()[:31])
        sheet.set_tab_color(_INK[decision])
        _pile(sheet, [verdict for verdict in people if verdict.decision is decision], text, head)
    book.close()


def _summary(sheet: Worksheet, view: View, text: Any, head: Any) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 34)
    sheet.set_column(3, 3, 60)
    for n, row in enumerate(summary_rows(view)):
        for column, cell in enumerate(row):
            sheet.write_string(n, column, cell, head if n == 0 or (cell and column == 0) else text)


def summary_rows(view: View) -> Iterator[tuple[str, ...]]:
    """The text of the summary sheet."""
    yield (view.headline,)
    yield (view.rest,)
    yield ("",)
    for decision in PILES:
        groups = [group for group in view.groups if group.decision is decision]
        total = sum(group.people for group in groups)
        yield verdict_word(decision), whole(total), pile_meaning(decision), ""
        for group in groups:
            yield "", whole(group.people), group.title, group.one_line
    yield ("",)
    yield (
        _("Choose a decision where you see it otherwise, save, and run the audit again with --decisions review.xlsx."),
    )


def _pile(sheet: Worksheet, people: list[Verdict], text: Any, head: Any) -> None:
    names = columns()
    for column, (name, width) in enumerate(zip(names, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, name, head)
    for n, verdict in enumerate(people[: _LONGEST_SHEET - 1], 1):
        for column, cell in enumerate(cells_of(verdict)):
            if cell:
                sheet.write_string(n, column, cell[:_LONGEST_CELL], text)
    last = max(len(people), 1)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, last, len(names) - 1)
    sheet.data_validation(1, 0, last, 0, {"validate": "list", "source": decision_choices()})


def cells_of(verdict: Verdict) -> tuple[str, ...]:
    """One person's row in the order of ``columns``; decision and note are left for the user."""
    person, link = verdict.person, verdict.link
    records = [contact.source.record_id for contact in person.contacts]
    evidence = verdict.findings[0].evidence if verdict.findings else ()
    connection = link.connection
    return (
        "",
        "",
        person.label,
        next((organisation.raw for organisation in person.organisations), ""),
        "; ".join(email.address for email in person.emails),
        rule_words(verdict.rule)["one"],
        word_evidence(evidence[0]) if evidence else "",
        day(verdict.tie.last_contact) if verdict.tie.last_contact else "",
        f"{connection.given} {connection.family}".strip() if connection else "",
        kind_word(verdict.sender.kind),
        "; ".join(short_record(record) for record in records[1:]),
        records[0],
    )
