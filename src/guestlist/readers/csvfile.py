"""Address books as tables: every dialect of ``dialects/``, and unknown ones whose columns are guessed and shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from guestlist.collector import without_collector
from guestlist.model import Contact, Problem, Reading, Source
from guestlist.readers.csv_columns import (
    Plan,
    choose_dialect,
    is_other_table,
    mapped_slot,
    plan_columns,
    plan_without_header,
)
from guestlist.readers.csv_contacts import Recipe
from guestlist.readers.csv_dates import order_of
from guestlist.readers.csv_header import Table, find_table, headers_named_in, known_headers
from guestlist.readers.csv_pages import pick_page
from guestlist.readers.csv_remarks import remarks_on
from guestlist.readers.csv_rows import STRAY_QUOTE, Row, count_records, scan_rows, shape_of
from guestlist.readers.csv_text import Lines, may_be_table, read_lines
from guestlist.readers.csv_words import table as book_table
from guestlist.readers.linkedin_tables import is_linkedin
from guestlist.readers.registry import InputFile, ReadOptions, Sample

_SAMPLE_ROWS = 200
_DATED = frozenset({"birthday", "created", "updated", "event", "death_date"})

_SURE = 0.95
_BY_WORDS = 0.7
_BY_SOME_WORDS = 0.5
_BY_CELLS = 0.3


class CsvReader:
    """Reads any table with people in it."""

    format = "csv"
    takes_column_map = True  # --map makes a table of a file that nobody claims

    def claims(self, sample: Sample) -> float:
        """High for a known layout, lower for known words, low for columns recognised by their cells; else 0."""
        if not may_be_table(sample.head):
            return 0.0
        lines = read_lines(sample.head, pick_page)
        if len(sample.head) >= 65_536 and len(lines.texts) > 1:
            lines.texts.pop()  # cut in the middle
        if not lines.texts or not _is_text(lines):
            return 0.0
        table = find_table(lines.texts)
        plan = _plan(table, _first_rows(lines, table), {})
        return _claim(table, plan)

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:  # noqa: ARG002
        """Every row as a contact or as a problem; guessed columns are named in the remarks."""
        with file.open() as stream:
            data = stream.read()
        lines = read_lines(data, pick_page)
        table = find_table(lines.texts, headers_named_in(options.column_map) if options.column_map else known_headers)
        first = _first_rows(lines, table)
        plan = _plan(table, first, options.column_map)
        contacts, problems = _read_rows(file.name, lines, table, plan, _date_order(plan, first))
        records = len(contacts) + len(problems)
        problems.extend(_count_check(file.name, lines, table, records, contacts))
        return Reading(
            file=file.name,
            format=plan.dialect.format if plan.dialect else "csv",
            variant=_variant(plan, table),
            encoding=lines.encoding,
            encoding_certainty=lines.certainty,
            records=records,
            contacts=tuple(contacts),
            problems=tuple(problems),
            remarks=remarks_on(plan, table, first, records, options.column_map),
        )


@without_collector()
def _read_rows(name: str, lines: Lines, table: Table, plan: Plan, order: str) -> tuple[list[Contact], list[Problem]]:
    recipe = Recipe(plan, name, order)
    shape = shape_of(lines.texts, table.start, table.delimiter, table.width)
    contacts: list[Contact] = []
    problems: list[Problem] = []
    first_name = table.header[0].strip() if len(table.header) > 1 else None
    for position, row in enumerate(scan_rows(lines.texts, table.start, shape, lines.mended), 1):
        if row.cells[0] == first_name and _is_header(row, table.header):
            message = f"{name}, row {position}: the column names stand here again. Listed in unreadable.txt."
            problems.append(Problem(Source(name, position, "row"), "repeated-header", message, row.raw))
            continue
        made = recipe.make(row, position)
        if isinstance(made, Contact):
            contacts.append(made)
        else:
            problems.append(made)
    return contacts, problems


def _count_check(name: str, lines: Lines, table: Table, records: int, contacts: Sequence[Contact]) -> list[Problem]:
    """A note on the file when quotation marks are damaged: counting by them alone gives another number of records."""
    counted = count_records(lines.texts, table.start, table.delimiter)
    strays = sum(STRAY_QUOTE in contact.problems for contact in contacts)
    if counted == records and not strays:
        return []
    message = (
        f"{name}: {records} rows were read line by line; by quotation marks alone there would be {counted}. Quotation "
        "marks that open or close nothing were read as text, so that no row below them was lost."
    )
    return [Problem(Source(name, 0, "row"), "stray-quote", message, is_record=False)]


def _is_header(row: Row, header: Sequence[str]) -> bool:
    return [" ".join(cell.split()) for cell in row.cells] == list(header)


def _first_rows(lines: Lines, table: Table) -> list[Row]:
    head = lines.texts[: table.start + 20 * _SAMPLE_ROWS]
    shape = shape_of(head, table.start, table.delimiter, table.width)
    return list(islice(scan_rows(head, table.start, shape), _SAMPLE_ROWS))


def _plan(table: Table, rows: Sequence[Row], mapped: dict[str, str] | object) -> Plan:
    wanted = mapped if isinstance(mapped, dict) else dict(mapped)  # type: ignore[call-overload]
    cells = [row.cells for row in rows]
    if table.header:
        return plan_columns(table.header, cells, wanted)
    return plan_without_header(max(table.width, 1), cells, wanted)


def _claim(table: Table, plan: Plan) -> float:
    fields = plan.fields()
    reachable = fields & {"email", "phone"}
    named = bool(fields & {"name", "given", "family"})
    if is_linkedin(table.header) or is_other_table(table.header, "email" in fields):
        return 0.0
    if plan.dialect and (reachable or named):
        return _SURE
    by_words = {each.slot.field for each in plan.columns if each.slot and each.how in ("dialect", "word")}
    if by_words & {"email", "phone"} and (named or "email" in by_words or "organisation" in fields):
        return _BY_WORDS
    if {"given", "family"} <= by_words or ("name" in by_words and fields & {"organisation", "title", "birthday"}):
        return _BY_SOME_WORDS
    return _BY_CELLS if "email" in fields or (reachable and named) else 0.0


def _variant(plan: Plan, table: Table) -> str:
    if plan.dialect:
        return plan.dialect.variant
    if not table.header:
        return "no column names"
    language = book_table("fields")["languages"].get(plan.language, "")
    return f"column names in {language}" if language else "unknown layout"


def _date_order(plan: Plan, rows: Sequence[Row]) -> str:
    """The order of day and month: the cells decide where they can, else the program and language do."""
    dated = [each.index for each in plan.columns if each.slot and each.slot.field in _DATED]
    cells = [row.cells[index] for row in rows for index in dated if index < len(row.cells)]
    return order_of(cells, plan.dialect.date_order if plan.dialect else "")


def _is_text(lines: Lines) -> bool:
    head = "".join(lines.texts[:50])[:8192]
    controls = sum(1 for char in head if char < " " and char not in "\t\r\x0b\x0c")
    return controls <= len(head) * 0.02


READER = CsvReader()
__all__ = ["READER", "CsvReader", "choose_dialect", "mapped_slot"]
