"""Quotation marks in a table: cells of sound lines, cells of damaged ones, and cells that run over a line end."""

from __future__ import annotations

import csv
import re
from functools import cache

csv.field_size_limit(1 << 30)  # the default of 131,072 characters raises on long notes


def split_line(line: str, delimiter: str, width: int = 0) -> tuple[list[str], bool]:
    """The cells of one damaged line, and whether a quotation mark in it is stray.

    Read as leniently as possible: a quotation mark inside a quoted cell that is not followed by a delimiter is text.
    Where that does not give ``width`` cells but cutting at every delimiter does, the quotation marks are ignored.
    """
    if not delimiter:
        return [unquote(line)], False
    cells, is_stray = split_lenient(line, delimiter)
    if width and len(cells) != width:
        plain = line.split(delimiter)
        if len(plain) == width:
            return [unquote(cell) for cell in plain], True
    return cells, is_stray


class Quotes:
    """Follows quoted cells over line ends, each line read once."""

    def __init__(self, delimiter: str) -> None:
        self.is_open = False
        self.is_damaged = False  # a lone quotation mark stood inside a quoted cell
        self._delimiter = delimiter

    def read(self, line: str) -> None:
        """Follow the marks of one more line."""
        position, length = 0, len(line)
        while position <= length:
            if not self.is_open:
                start = _quote_at_cell_start(self._delimiter).search(line, position) if position else None
                if position == 0:
                    start = _quote_at_line_start(self._delimiter).search(line)
                if start is None:
                    return
                self.is_open = True
                position = start.end()
                continue
            quote = line.find('"', position)
            if quote < 0:
                return
            follower = line[quote + 1 : quote + 2]
            if follower == '"':
                position = quote + 2
            elif not follower or follower == self._delimiter or line[quote + 1 :].isspace():
                self.is_open = False
                position = quote + 1
            else:
                self.is_damaged = True
                position = quote + 1


@cache
def _quote_at_line_start(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'^ *"|{re.escape(delimiter)} *"' if delimiter else r'^ *"')


@cache
def _quote_at_cell_start(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'{re.escape(delimiter)} *"' if delimiter else r"(?!)")


@cache
def well_formed(delimiter: str) -> re.Pattern[str]:
    """What a sound row looks like. Possessive throughout, so that it runs in linear time."""
    mark = re.escape(delimiter)
    cell = rf'(?:"[^"]*+(?:""[^"]*+)*+"|[^"\r\n{mark}]*+)'
    return re.compile(rf"{cell}(?:{mark}{cell})*+")


@cache
def _quoted_cell(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    return re.compile(rf'\s*+(=?)"((?:[^"]|""|"(?!\s*(?:{mark}|\Z)))*+)"\s*(?:{mark}|\Z)')


def parse_line(text: str, delimiter: str) -> list[str]:
    """The cells of a line, or of a row of several lines, that is well formed."""
    return next(csv.reader([text], delimiter=delimiter))


def split_lenient(text: str, delimiter: str) -> tuple[list[str], bool]:
    """The cells of a damaged row, and whether a quotation mark in it is stray. Linear in the length of the text."""
    cells: list[str] = []
    is_stray = False
    has_closing = True  # one failed search means that no closing mark follows: do not search again for each cell
    position, length = 0, len(text)
    quoted = _quoted_cell(delimiter)
    while True:
        match = quoted.match(text, position) if has_closing and _begins_quoted(text, position) else None
        if match:
            inner = match[2]
            is_stray = is_stray or '"' in inner.replace('""', "")
            cells.append(inner.replace('""', '"'))
            if match.end() == length and not text.endswith(delimiter, position):
                return cells, is_stray
            position = match.end()
            continue
        if _begins_quoted(text, position):
            has_closing, is_stray = False, True
        cut = text.find(delimiter, position)
        cell = text[position:] if cut < 0 else text[position:cut]
        cells.append(unquote(cell) if cell.lstrip().startswith('"') else cell)
        if cut < 0:
            return cells, is_stray
        position = cut + len(delimiter)


def _begins_quoted(text: str, position: int) -> bool:
    while text.startswith((" ", "\t"), position):
        position += 1
    return text.startswith(('"', '="'), position)


def unquote(cell: str) -> str:
    """The cell without the quotation marks at its two ends."""
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell.removeprefix('"').removesuffix('"')
