"""Rows of a table a person saved: CSV as any spreadsheet writes it, or the spreadsheet itself."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

from guestlist.errors import Exit, UserError

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods; .xls
_MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file."""

    place: str  # how a row is called: "row", or "sheet Ask, row"; the header is not counted
    header: tuple[str, ...]  # in lower case, without blanks around the names
    rows: tuple[tuple[str, ...], ...]


def tables_of(path: Path) -> tuple[Table, ...]:
    """The table of a CSV (UTF-8, UTF-16 or Windows code page; comma, semicolon or tab) or of each sheet of a workbook.

    Raises UserError (exit 4) when the file cannot be read.
    """
    if not path.exists():
        raise UserError(
            f"{path}: there is no such decisions file.",
            hint="The page downloads decisions.csv; review.xlsx of an earlier audit serves too.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("too large")
        data = path.read_bytes()
        if data.startswith(_WORKBOOKS):
            return tuple(_sheets(data))
        return (_table("row", _csv_rows(data)),)
    except Exception as error:  # a damaged workbook fails in the reader's own ways
        raise UserError(
            f"{path}: the decisions cannot be read ({error.__class__.__name__}).", exit_code=Exit.INPUT_UNUSABLE
        ) from error


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').lower().startswith("sep="):  # Excel's own first line
        text, first = rest, rest.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    return iter(csv.reader(StringIO(text, newline=""), delimiter=delimiter))


def _decoded(data: bytes) -> str:
    """Excel saves "CSV UTF-8" with a mark, "Unicode text" as UTF-16, and plain "CSV" in the Windows code page."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _sheets(data: bytes) -> Iterator[Table]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_object(BytesIO(data))
    for name in book.sheet_names:
        lines = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        yield _table(f"sheet {name}, row", ([_text(cell) for cell in line] for line in lines))


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.date | dt.datetime):
        return cell.isoformat()
    return str(cell)


def _table(place: str, lines: Iterator[list[str]]) -> Table:
    header = tuple(name.strip().lower() for name in next(lines, []))
    return Table(place, header, tuple(tuple(cell.strip() for cell in line) for line in lines))
