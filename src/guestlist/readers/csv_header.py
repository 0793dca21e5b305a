"""Where a table begins: its delimiter, what stands above the header, and the header itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from guestlist.readers.csv_guess import is_email, phone_like, share_of
from guestlist.readers.csv_quotes import split_line
from guestlist.readers.csv_rows import Row, scan_rows, shape_of
from guestlist.readers.csv_words import fold_header, is_known

DELIMITERS = (",", ";", "\t", "|")

_HEAD_LINES = 60
_HEADER_WITHIN = 25
"""A header stands among the first rows; LinkedIn puts three lines above it, spreadsheets a title and a date."""

_MAX_LINE = 20_000
_SEPARATOR_LINE = re.compile(r'\s*"?sep=(.|\\t)"?\s*', re.IGNORECASE)
_MOST = 0.5
_EARLY_SHARE = 0.6
"""The first row with this share of the best row's known words is the header: a later one is a row of data."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as found in the head of a file. ``header`` is empty when the first row is already data."""

    delimiter: str
    header: tuple[str, ...]
    start: int  # 0-based physical line of the first data row
    score: int  # known header words
    width: int


Score = Callable[[Sequence[str]], int]


def known_headers(cells: Sequence[str]) -> int:
    """How many different known column names the cells are."""
    return len({fold_header(cell) for cell in cells if is_known(cell)})


def headers_named_in(mapped: Iterable[str]) -> Score:
    """Like ``known_headers``, for a file some of whose column names the user gave."""
    named = {fold_header(header) for header in mapped}
    return lambda cells: len({fold_header(cell) for cell in cells if is_known(cell) or fold_header(cell) in named})


def find_table(lines: Sequence[str], score: Score = known_headers) -> Table:
    """The delimiter and header with most known column names among the first rows.

    csv.Sniffer is not asked: it finds the delimiter "l" in a column of addresses. A ``sep=;`` line decides.
    """
    return _find_table(tuple(line[:_MAX_LINE] for line in lines[:_HEAD_LINES]), score)


@lru_cache(maxsize=32)
def _find_table(head: tuple[str, ...], score: Score) -> Table:
    """Several readers look at one head, and it reads alike in many code pages: it is searched once."""
    first = next((n for n, line in enumerate(head) if line.strip()), 0)
    forced = _SEPARATOR_LINE.fullmatch(head[first]) if head else None
    skip = first + 1 if forced else 0
    delimiters: Sequence[str] = DELIMITERS
    if forced:
        delimiters = ("\t" if forced[1] == "\\t" else forced[1],)
    best = Table(delimiters[0], (), skip, 0, 0)
    for delimiter in _told_apart(head, delimiters):
        for rows in _readings(head, skip, delimiter):
            found = _best_header(rows, delimiter, score)
            if found and (found.score, len(found.header)) > (best.score, len(best.header)):
                best = found
    if best.score:
        return best
    return _without_header(head, skip, delimiters)


def _told_apart(head: Sequence[str], delimiters: Sequence[str]) -> list[str]:
    """The delimiters that give different rows: of those that stand nowhere only the first."""
    absent = [delimiter for delimiter in delimiters if not any(delimiter in line for line in head)]
    return [delimiter for delimiter in delimiters if delimiter not in absent[1:]]


def _readings(head: Sequence[str], skip: int, delimiter: str) -> Iterator[list[tuple[Row, int]]]:
    """The first rows, quoted cells followed over line ends and, where that could differ, each line by itself."""
    yield _rows(head, skip, delimiter)
    if any('"' in line or "\r" in line for line in head):
        yield _rows_line_by_line(head, skip, delimiter)


def _rows(head: Sequence[str], skip: int, delimiter: str) -> list[tuple[Row, int]]:
    """The first rows of the head with the line after each."""
    rows = islice(scan_rows(head, skip, shape_of(head, skip, delimiter, 0)), _HEADER_WITHIN)
    return [(row, row.line + row.raw.count("\n")) for row in rows]


def _rows_line_by_line(head: Sequence[str], skip: int, delimiter: str) -> list[tuple[Row, int]]:
    filled = ((number, line) for number, line in enumerate(head) if number >= skip and line.strip())
    return [
        (Row(number + 1, split_line(line, delimiter)[0] if '"' in line else line.split(delimiter), line), number + 1)
        for number, line in islice(filled, _HEADER_WITHIN)
    ]


def _best_header(rows: Sequence[tuple[Row, int]], delimiter: str, score: Score) -> Table | None:
    scored = [(score(row.cells), row, after) for row, after in rows]
    most = max((points for points, _, _ in scored), default=0)
    if not most:
        return None
    for points, row, after in scored:
        if points >= _EARLY_SHARE * most:
            header = tuple(_header_cell(cell) for cell in row.cells)
            return Table(delimiter, header, after, points, len(header))
    return None


def _header_cell(cell: str) -> str:
    return " ".join(cell.replace("\u200b", "").replace("\ufeff", "").split())


def _without_header(head: Sequence[str], skip: int, delimiters: Sequence[str]) -> Table:
    """A table without known column names: the delimiter by which most lines have the same number of cells."""
    lines = [line for line in head[skip:] if line.strip()]
    best, best_share, width = "", 0.0, 1
    for delimiter in delimiters:
        widths = [len(split_line(line, delimiter)[0]) for line in lines]
        usual = max(set(widths), key=widths.count, default=1)
        share = widths.count(usual) / len(widths) if widths else 0.0
        if usual > 1 and share > 0.5 and (share, usual) > (best_share, width):
            best, best_share, width = delimiter, share, usual
    rows = [split_line(line, best)[0] for line in lines]
    if len(rows) > 1 and _heads(rows[0], rows[1:]):
        at = next(number for number, line in enumerate(head) if number >= skip and line.strip())
        return Table(best, tuple(_header_cell(cell) for cell in rows[0]), at + 1, 0, len(rows[0]))
    return Table(best, (), skip, 0, width)


def _heads(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """True when a row of words stands above a column of addresses or numbers: names of columns nobody knows."""
    if any("@" in cell or not any(char.isalpha() for char in cell) for cell in cells):
        return False
    for column in range(len(cells)):
        values = [row[column] for row in below if column < len(row)]
        if any(share_of(values, looks) > _MOST for looks in (is_email, phone_like)):
            return True
    return False
