"""Header to plan: which column holds what. Words decide first, cells correct, the user's --map has the last word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from guestlist.readers.csv_guess import (
    by_ends,
    contradicts,
    guess_by_cells,
    guess_by_word,
    guess_names,
    is_email,
    may_be_name,
    share_of,
)
from guestlist.readers.csv_words import Dialect, Slot, dialects, fold_header, known_words, look_up, parse_slot, table

_LEAST_KNOWN = 3
"""Known headers below which a file belongs to no program in particular."""

_ENGLISH = "en"
_WHOLE_NAMES = frozenset({"name", "name-or-part", "name-if-none"})
_NAMES = frozenset({"name", "name-or-part", "given", "family"})

_TIE = 1e-9
"""Votes nearer than this are equal: sums of thirds and sevenths differ in the last digit by their order."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file and what it was read as; ``slot`` is None for a column that is not read."""

    index: int
    header: str
    slot: Slot | None
    how: str  # "dialect" | "word" | "guess" | "cells" | "map"


@dataclass(frozen=True, slots=True)
class Plan:
    """Every column's meaning, and what the file is."""

    columns: tuple[Column, ...]
    dialect: Dialect | None
    language: str

    def fields(self) -> frozenset[str]:
        """The fields at least one column holds."""
        return frozenset(each.slot.field for each in self.columns if each.slot and not each.slot.part)


def plan_columns(
    header: Sequence[str], sample: Sequence[Sequence[str]], mapped: Mapping[str, str] | None = None
) -> Plan:
    """What each column holds. ``sample`` are the first rows; ``mapped`` is the user's header -> field."""
    language = spoken_language(header)
    dialect = choose_dialect(header)
    cells = [[row[index] if index < len(row) else "" for row in sample] for index in range(len(header))]
    columns = [_by_words(index, name, dialect, language) for index, name in enumerate(header)]
    columns = [_by_guess(column, cells[column.index]) for column in columns]
    columns = _settle_names(_settle_titles(columns, cells))
    columns = _settle_addresses(columns, cells)
    if mapped:
        columns = [_by_user(column, mapped) for column in columns]
    return Plan(tuple(_with_guessed_names(columns, cells)), dialect, language)


def plan_without_header(width: int, sample: Sequence[Sequence[str]], mapped: Mapping[str, str] | None = None) -> Plan:
    """The plan of a table without column names: every column by its cells. The user maps columns by number, from 1."""
    cells = [[row[index] if index < len(row) else "" for row in sample] for index in range(width)]
    columns = [Column(index, str(index + 1), guess_by_cells(cells[index], ""), "cells") for index in range(width)]
    if mapped:
        columns = [_by_user(column, mapped) for column in columns]
    return Plan(tuple(_with_guessed_names(columns, cells)), None, "")


def choose_dialect(header: Sequence[str]) -> Dialect | None:
    """The program and language that wrote the header: the most specific signature that fits, most known words first."""
    filled = [name for name in header if name.strip()]
    keys = {fold_header(name) for name in filled}
    keys |= {key.replace("#", "") for key in keys if "#" in key}
    fitting = [(known, dialect) for dialect in dialects() if (known := _fits(dialect, filled, keys))]
    if not fitting:
        return None
    rank = {dialect.slug: order for order, dialect in enumerate(dialects())}
    return max(fitting, key=lambda pair: (pair[1].rank, pair[0], -rank[pair[1].slug]))[1]


def spoken_language(header: Sequence[str]) -> str:
    """The language most of the header's words belong to: words of few languages weigh more.

    A tie goes to English, the language of programs without a translation; without English it tells nothing ("").
    """
    votes: defaultdict[str, float] = defaultdict(float)
    for name in header:
        spoken = languages_of(name)
        for language in spoken:
            votes[language] += 1 / len(spoken)
    most = max(votes.values(), default=0.0)
    leading = [language for language, count in votes.items() if count > most - _TIE]
    if len(leading) == 1:
        return leading[0]
    return _ENGLISH if _ENGLISH in leading else ""


def languages_of(name: str) -> frozenset[str]:
    """The languages in which a column is called so; none for a name nobody knows."""
    words, key = known_words(), fold_header(name)
    found = words.get(key) or words.get(key.replace("#", "")) or ()
    return frozenset(language for language, _ in found if language)


@cache
def field_names() -> tuple[str, ...]:
    """The fields a user can map a column to."""
    return tuple(table("fields")["fields"])


def mapped_slot(text: str) -> Slot | None:
    """The slot the user names in ``--map "Kolom=email"``: a field, or any header word the dialects know."""
    name = text.strip().casefold()
    aliases = table("fields")["fields"]
    if name in aliases:
        return parse_slot(aliases[name])
    return look_up(text)


def is_other_table(header: Sequence[str], has_email: bool) -> bool:
    """True for a table that holds names or addresses but is no address book: passwords, bank statements, ..."""
    keys = {fold_header(name) for name in header}
    for entry in table("other-tables")["table"]:
        if has_email and "email" in entry.get("unless", ()):
            continue
        wanted = {fold_header(name) for name in entry.get("all", ())}
        some = {fold_header(name) for name in entry.get("any", ())}
        if (wanted and wanted <= keys) or some & keys:
            return True
    return False


def _fits(dialect: Dialect, filled: Sequence[str], keys: set[str]) -> int:
    """How many headers the dialect knows, 0 when its signature does not fit."""
    if any(word not in keys for word in dialect.all_of) or any(word in keys for word in dialect.none_of):
        return 0
    if dialect.any_of and not any(word in keys for word in dialect.any_of):
        return 0
    slots = [slot for name in filled if (slot := look_up(name, dialect.columns))]
    if len(slots) < min(_LEAST_KNOWN, len(filled)) or len(slots) < dialect.share * len(filled):
        return 0
    fields = {slot.field for slot in slots}
    return len(slots) if all(field in fields for field in dialect.fields_of) else 0


def _by_words(index: int, name: str, dialect: Dialect | None, language: str) -> Column:
    if dialect and (slot := look_up(name, dialect.columns)):
        return Column(index, name, slot, "dialect")
    return Column(index, name, look_up(name, None, language) or by_ends(name, language), "word")


def _by_guess(column: Column, cells: Sequence[str]) -> Column:
    if column.slot is not None or not column.header.strip():
        return column
    slot = guess_by_word(column.header)
    if slot is not None and not contradicts(slot, cells):
        return replace(column, slot=slot, how="guess")
    return replace(column, slot=guess_by_cells(cells, column.header), how="cells")


def _by_user(column: Column, mapped: Mapping[str, str]) -> Column:
    for name, field in mapped.items():
        if is_named(column, name):
            return replace(column, slot=mapped_slot(field), how="map")
    return column


def is_named(column: Column, name: str) -> bool:
    """Whether the user means this column by ``name``: its header, in any spelling."""
    wanted = fold_header(column.header)
    return name.strip() == column.header or bool(wanted and fold_header(name) == wanted and not wanted.endswith("#"))


def _settle_titles(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """ "Title" is an honorific beside a job title or when it comes twice, and a job title otherwise."""
    has_job = any(each.slot and each.slot.field == "title" for each in columns)
    open_ones = [each for each in columns if each.slot and each.slot.field == "title-or-prefix"]
    settled = list(columns)
    for order, each in enumerate(open_ones):
        is_prefix = has_job or (len(open_ones) > 1 and order == 0) or _are_honorifics(cells[each.index])
        settled[each.index] = replace(each, slot=Slot("prefix" if is_prefix else "title"))
    return settled


def _are_honorifics(cells: Sequence[str]) -> bool:
    honorifics = set(table("fields")["honorifics"])
    return share_of(cells, lambda cell: cell.strip(" .").casefold() in honorifics) > 0.5


def _settle_names(columns: Sequence[Column]) -> list[Column]:
    """ "Name" is the full name, but beside a lone given name it is the family name, and the other way round.

    "Contact" is a name where no other column is; and where a column is called a name, no other is guessed to be one.
    """
    fields = {each.slot.field for each in columns if each.slot}
    sure = {each.slot.field for each in columns if each.slot and each.how != "guess"}
    has_name = bool(sure & {"name", "name-or-part"}) or {"given", "family"} <= sure
    field = "name"
    if "given" in fields and "family" not in fields:
        field = "family"
    elif "family" in fields and "given" not in fields:
        field = "given"
    settled = {"name-or-part": field, "name-if-none": "" if fields & _NAMES else "name"}
    made = []
    for each in columns:
        slot = each.slot
        if slot and each.how == "guess" and (slot.field in sure & _NAMES or (has_name and slot.field in _WHOLE_NAMES)):
            slot = None
        if slot and slot.field in settled:
            slot = replace(slot, field=settled[slot.field]) if settled[slot.field] else None
        made.append(replace(each, slot=slot))
    return made


def _settle_addresses(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """A column such as "Address" or "Contact" full of e-mail addresses is the e-mail column if there is no other."""
    if any(each.slot and each.slot.field == "email" and not each.slot.part for each in columns):
        return list(columns)
    return [
        replace(each, slot=Slot("email"), how="cells")
        if (each.slot is None or each.slot.field not in ("note", "email"))
        and share_of(cells[each.index], is_email) > 0.6
        else each
        for each in columns
    ]


def _with_guessed_names(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    fields = {each.slot.field for each in columns if each.slot}
    if fields & {"name", "given", "family"} or not fields & {"email", "phone"}:
        return list(columns)
    free = [each.index for each in columns if each.slot is None and each.how != "map" and may_be_name(each.header)]
    named = guess_names(cells, free)
    return [replace(each, slot=named[each.index], how="cells") if each.index in named else each for each in columns]
