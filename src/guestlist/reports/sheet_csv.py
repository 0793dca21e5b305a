"""CSV files people open in a spreadsheet: marked as UTF-8, with the separator and headers of their language."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import IO

from guestlist.reports.language import coded, list_separator
from guestlist.reports.plain import harmless

_MARK = "\ufeff"  # without it Excel reads UTF-8 as the Windows code page
_RUN_BY_SPREADSHEETS = frozenset("=+-@|\t\r＝＋－＠")


def write_sheet(stream: IO[str], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A header and rows. Cells are written as given: text of contacts goes through ``cell`` first."""
    stream.write(_MARK)
    writer = csv.writer(stream, delimiter=list_separator(), lineterminator="\r\n")
    writer.writerow([coded("column", name, name) for name in columns])
    writer.writerows(rows)


def cell(text: str, limit: int = 300) -> str:
    """Text for a cell that no spreadsheet runs: one line, hidden marks shown, formula signs behind an apostrophe."""
    shown = harmless(text, limit).strip()
    return f"'{shown}" if shown[:1] in _RUN_BY_SPREADSHEETS else shown
