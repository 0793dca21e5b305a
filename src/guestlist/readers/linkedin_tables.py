"""The tables of LinkedIn's export: which one a file is, and its rows by column name, whatever the era."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.readers.csv_header import Table, find_table
from guestlist.readers.csv_pages import pick_page
from guestlist.readers.csv_rows import Row, count_records, scan_rows, shape_of
from guestlist.readers.csv_text import Lines, may_be_table, read_lines
from guestlist.readers.csv_words import fold_header, table

OTHER = "linkedin-other"


@dataclass(frozen=True, slots=True)
class Kind:
    """One table of the export: its format, and the folded column names of each of our fields."""

    format: str
    variant: str
    words: Mapping[str, str]  # folded header -> field
    all_of: tuple[str, ...]
    any_of: tuple[str, ...]
    none_of: tuple[str, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Export:
    """One file of the export, opened: its lines, its table and where each field stands."""

    name: str
    kind: Kind
    lines: Lines
    table: Table
    columns: Mapping[str, tuple[int, ...]]  # field -> where it stands; some fields have two columns

    def rows(self) -> Iterator[tuple[int, Row, dict[str, str]]]:
        """Position (1-based), row and the filled cells by field; of a field's columns the first that is filled."""
        shape = shape_of(self.lines.texts, self.table.start, self.table.delimiter, self.table.width)
        columns = [(at, field) for field, places in self.columns.items() for at in reversed(places)]
        for position, row in enumerate(scan_rows(self.lines.texts, self.table.start, shape, self.lines.mended), 1):
            cells, width = row.cells, len(row.cells)
            yield position, row, {field: text for at, field in columns if at < width and (text := cells[at].strip())}

    def counted(self) -> int:
        """The number of records by quotation marks alone, independent of ``rows``."""
        return count_records(self.lines.texts, self.table.start, self.table.delimiter)


@cache
def kinds() -> tuple[Kind, ...]:
    """Every table Guestlist reads."""
    return tuple(
        Kind(
            format=entry["format"],
            variant=entry["variant"],
            words={fold_header(name): field for field, names in entry["columns"].items() for name in names},
            all_of=tuple(entry["all"]),
            any_of=tuple(entry.get("any", ())),
            none_of=tuple(entry.get("none", ())),
            most=int(entry.get("most", 99)),
        )
        for entry in table("linkedin")["export"]
    )


@lru_cache(maxsize=8)
def format_of(head: bytes) -> tuple[str, str]:
    """The format and the table's name of the head of a file; ("", "") when it is no table of the export."""
    if not may_be_table(head):
        return "", ""
    lines = read_lines(head, pick_page)
    found = find_table(lines.texts, _score)
    kind = _kind_of(found.header)
    if kind is not None:
        return kind.format, kind.variant
    other = other_table(found.header)
    return (OTHER, other) if other else ("", "")


def other_table(header: Sequence[str]) -> str:
    """The name of a table of the export that Guestlist does not need; "" for any other header."""
    keys = {fold_header(name) for name in header}
    for entry in table("linkedin")["other"]:
        if all(fold_header(name) in keys for name in entry["all"]):
            return str(entry["name"])
    return ""


def is_linkedin(header: Sequence[str]) -> bool:
    """True for the header of any table of the export."""
    return _kind_of(header) is not None or bool(other_table(header))


def open_export(name: str, data: bytes) -> Export | None:
    """The file opened as the table it is, or None when it is none."""
    lines = read_lines(data, pick_page)
    found = find_table(lines.texts, _score)
    kind = _kind_of(found.header)
    if kind is None:
        return None
    columns: dict[str, tuple[int, ...]] = {}
    for index, header in enumerate(found.header):
        field = kind.words.get(fold_header(header))
        if field:
            columns[field] = (*columns.get(field, ()), index)
    return Export(name, kind, lines, found, columns)


def _kind_of(header: Sequence[str]) -> Kind | None:
    """The kind whose columns the header has; of several the one that knows most of them."""
    keys = [fold_header(name) for name in header if name.strip()]
    best, most = None, 0
    for kind in kinds():
        fields = {kind.words[key] for key in keys if key in kind.words}
        if not fields.issuperset(kind.all_of) or fields & set(kind.none_of) or len(keys) > kind.most:
            continue
        if kind.any_of and not fields & set(kind.any_of):
            continue
        if len(fields) > most:
            best, most = kind, len(fields)
    return best


@cache
def _all_words() -> frozenset[str]:
    words = {word for kind in kinds() for word in kind.words}
    return frozenset(words | {fold_header(name) for entry in table("linkedin")["other"] for name in entry["all"]})


def _score(cells: Sequence[str]) -> int:
    return len({key for cell in cells if (key := fold_header(cell)) in _all_words()})
