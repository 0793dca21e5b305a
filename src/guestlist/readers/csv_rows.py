"""Physical lines to rows. A stray quotation mark must never swallow the rows below it.

The csv module alone would: it reads from a quotation mark to the next one, however many people stand between. So the
rows are cut here, line by line; the csv module only parses lines that are known to be well formed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guestlist.readers.csv_quotes import Quotes, parse_line, split_lenient, split_line, unquote, well_formed

STRAY_QUOTE = "a stray quotation mark was read as text"

_MAX_NOTE_LINES = 400
_MAX_NOTE_CHARS = 65_536
"""A quoted cell longer than this is a quotation mark that was never closed, not a note."""

_MAX_DAMAGED_LINES = 20
"""How far a quoted cell that holds lone quotation marks is followed."""

_NARROW = 8
"""In tables of fewer columns without addresses, a line of a note may look like a row by chance."""

_BLANK = " \t\r\x1a\ufeff"
"""What a wholly blank line may hold; DOS ends a text with Ctrl-Z."""

_USUAL_SHARE = 0.05
_WIDTH_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its first physical line (1-based), its cells, its raw text, and what was mended in it."""

    line: int
    cells: list[str]
    raw: str
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of a table look: the delimiter ("" for one column) and the usual numbers of cells."""

    delimiter: str
    width: int
    widths: frozenset[int]
    needs_at: bool = False  # most rows hold an e-mail address, so that a line without one is hardly a row


def shape_of(lines: Sequence[str], start: int, delimiter: str, width: int) -> Shape:
    """The shape of the table whose header has ``width`` cells and whose first row may stand at line ``start``."""
    if not delimiter:
        return Shape("", 1, frozenset())
    head = lines[start : start + _WIDTH_SAMPLE]
    sample = [line for line in head if line and '"' not in line]
    counts = Counter(line.count(delimiter) + 1 for line in sample)
    usual = {count for count, times in counts.items() if count >= 3 and times >= max(2, _USUAL_SHARE * len(sample))}
    needs_at = sum("@" in line for line in head) > count_records(head, 0, delimiter) / 2
    return Shape(delimiter, width, frozenset(usual | {width}), needs_at)


def scan_rows(lines: Sequence[str], start: int, shape: Shape, mended: Mapping[int, str] | None = None) -> Iterator[Row]:
    """The rows from line ``start`` (0-based) on. Every line that is not wholly blank is in exactly one row."""
    at, end, delimiter = start, len(lines), shape.delimiter
    notes = mended or {}
    blank = _BLANK.replace("\t", "") if delimiter == "\t" else _BLANK
    while at < end:
        line = lines[at]
        if not line or not line.strip(blank):
            at += 1
            continue
        if '"' not in line and "\r" not in line:
            cells = line.split(delimiter) if delimiter else [line]
            yield Row(at + 1, cells, line, (notes[at],) if at in notes else ())
            at += 1
            continue
        row, after = _take(lines, at, shape)
        if notes and (more := tuple({notes[n]: None for n in range(at, after) if n in notes})):
            row = Row(row.line, row.cells, row.raw, row.problems + more)
        yield row
        at = after


def count_records(lines: Sequence[str], start: int, delimiter: str) -> int:
    """The number of records by quotation marks alone: neither the csv module nor the scanner above is asked.

    A line belongs to the record above it when an odd number of quotation marks stands before it; blank lines between
    records do not count. In a sound file this is the number of rows.
    """
    records, is_open = 0, False
    blank = _BLANK.replace("\t", "") if delimiter == "\t" else _BLANK
    for line in lines[start:] if start else lines:
        if not is_open and line.strip(blank):
            records += 1
        if '"' in line and line.count('"') & 1:
            is_open = not is_open
    return records


def _take(lines: Sequence[str], at: int, shape: Shape) -> tuple[Row, int]:
    """The row that begins at line ``at``, which holds a quotation mark, and the line after it."""
    line = lines[at]
    if shape.delimiter and well_formed(shape.delimiter).fullmatch(line):
        return Row(at + 1, parse_line(line, shape.delimiter), line), at + 1
    end = _end_of_quoted(lines, at, shape)
    if end > at + 1:
        text = "\n".join(lines[at:end])
        if not shape.delimiter:
            return Row(at + 1, [unquote(text)], text), end
        if well_formed(shape.delimiter).fullmatch(text):
            return Row(at + 1, parse_line(text, shape.delimiter), text), end
        cells, _ = split_lenient(text, shape.delimiter)
        return Row(at + 1, cells, text, (STRAY_QUOTE,)), end
    cells, is_stray = split_line(line, shape.delimiter, shape.width)
    return Row(at + 1, cells, line, (STRAY_QUOTE,) if is_stray else ()), at + 1


def _end_of_quoted(lines: Sequence[str], at: int, shape: Shape) -> int:
    """The line after the row at ``at`` if a quoted cell runs over its line end and that is believable; else ``at + 1``.

    Not believable is a cell that swallows lines which are rows by themselves, that is too long, or never closed.
    """
    state = Quotes(shape.delimiter)
    state.read(lines[at])
    if not state.is_open:
        return at + 1
    first_is_row = _is_row(lines[at], shape)
    length, damaged_at = len(lines[at]), 0
    for number in range(at + 1, min(len(lines), at + _MAX_NOTE_LINES)):
        line = lines[number]
        length += len(line) + 1
        state.read(line)
        if state.is_damaged and not damaged_at:
            damaged_at = number
        is_row = _is_row(line, shape)
        if not state.is_open:
            swallows = is_row and (first_is_row or state.is_damaged)
            swallows = swallows or (state.is_damaged and _holds_row(lines[at + 1 : number + 1], shape))
            return at + 1 if swallows else number + 1
        if is_row and (shape.needs_at or shape.width >= _NARROW) and (state.is_damaged or _is_sound(line, shape)):
            return at + 1
        if length > _MAX_NOTE_CHARS or (damaged_at and number - damaged_at >= _MAX_DAMAGED_LINES):
            break
    return at + 1


def _holds_row(lines: Sequence[str], shape: Shape) -> bool:
    """True when the last of the lines end a sound row of the header's width that began below the first line."""
    for first in range(max(0, len(lines) - _MAX_DAMAGED_LINES), len(lines)):
        text = "\n".join(lines[first:])
        if well_formed(shape.delimiter).fullmatch(text) and len(parse_line(text, shape.delimiter)) == shape.width:
            return True
    return False


def _is_row(line: str, shape: Shape) -> bool:
    """True when the line is a row of the usual width by itself, its quotation marks balanced or ignored."""
    if not shape.delimiter or shape.width < 2 or (shape.needs_at and "@" not in line):
        return False
    if '"' in line and well_formed(shape.delimiter).fullmatch(line):
        return len(parse_line(line, shape.delimiter)) in shape.widths
    return line.count(shape.delimiter) + 1 in shape.widths


def _is_sound(line: str, shape: Shape) -> bool:
    """True when the quotation marks of the line fit together without the lines around it."""
    return '"' not in line or well_formed(shape.delimiter).fullmatch(line) is not None
