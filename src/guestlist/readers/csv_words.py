"""The dialects: which header words each program and language writes, and what they mean. All of it is data.

A dialect is one TOML file in ``dialects/``: ``[columns]`` maps a slot (what a column holds) to the headers that name
it. Slots are written ``field`` or ``field.label``; see ``Slot``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_MAX_HEADER = 120
"""Longer cells are no column names."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ß": "ss"})
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Slot:
    """What a column holds: ``phone.work-fax`` is the field "phone" with the label "work fax"."""

    field: str
    label: str = ""
    part: str = ""  # of addresses: street, city, ...; of typed columns: "label"; of e-mail: "display"
    number: int = 0  # of "E-mail 2 Address": 2


@dataclass(frozen=True, slots=True)
class Dialect:
    """One layout: the headers a program writes in one language."""

    slug: str
    format: str
    variant: str
    language: str
    code_pages: tuple[str, ...]
    columns: dict[str, Slot]  # folded header -> slot
    all_of: tuple[str, ...] = ()  # folded headers that must be there
    none_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    share: float = 1.0  # of the file's headers that must be known
    fields_of: tuple[str, ...] = ()  # fields some column must hold
    rank: int = 0  # the more specific layout first
    date_order: str = ""  # "mdy" or "dmy", where a date does not tell itself


def fold_header(header: str) -> str:
    """A column name made comparable: case, accents, spaces and punctuation off, numbers as ``#``.

    >>> fold_header("E-mail 2 Address"), fold_header("E\\u00a0mailAdresse"), fold_header("Téléphone_(bureau)")
    ('email#address', 'emailadresse', 'telephonebureau')
    """
    return _fold(header)[0]


def header_number(header: str) -> int:
    """The first number in a column name, 0 when there is none."""
    return _fold(header)[1]


def parse_slot(text: str) -> Slot:
    """The slot written ``field``, ``field.label``, ``email.display`` or ``address.label.part``."""
    parts = text.split(".")
    name = parts[0]
    if name == "address" and len(parts) > 1:
        return Slot(name, parts[1].replace("-", " ") if len(parts) == 3 else "", parts[-1])
    if len(parts) == 1:
        return Slot(name)
    if parts[1] in ("display", "type", "tag"):
        return Slot(name, part=parts[1])
    return Slot(name, parts[1].replace("-", " "))


@cache
def dialects() -> tuple[Dialect, ...]:
    """Every dialect of the folder, most specific first."""
    room = files("guestlist.readers").joinpath("dialects")
    tables = []
    for entry in sorted(room.iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".toml"):
            table = tomllib.loads(entry.read_text(encoding="utf-8"))
            if table.get("kind", "book") == "book":
                tables.append((entry.name.removesuffix(".toml"), table))
    tables.sort(key=lambda pair: (-int(pair[1].get("rank", 0)), pair[0]))
    return tuple(_dialect(slug, table) for slug, table in tables)


@cache
def table(name: str) -> dict[str, Any]:
    """A data file of the dialects folder that is no dialect: "values", "other-tables", ..."""
    room = files("guestlist.readers").joinpath("dialects")
    return tomllib.loads(room.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def value_words(name: str) -> frozenset[str]:
    """The cells of one meaning in "values": "yes", "nothing", ...; whatever their case, in small letters."""
    return frozenset(str(word).casefold() for word in table("values")[name])


@cache
def known_words() -> dict[str, tuple[tuple[str, Slot], ...]]:
    """Folded header -> every (language, slot) that uses it, over all dialects: one merged dictionary."""
    merged: dict[str, dict[tuple[str, str, str, str], tuple[str, Slot]]] = {}
    # general words first: outside its own program "Nome" may be a whole name, and "Title" a job
    for dialect in sorted(dialects(), key=lambda each: each.rank):
        for word, slot in dialect.columns.items():
            key = (dialect.language, slot.field, slot.label, slot.part)
            merged.setdefault(word, {}).setdefault(key, (dialect.language, slot))
    return {word: tuple(found.values()) for word, found in merged.items()}


def look_up(header: str, columns: dict[str, Slot] | None = None, language: str = "") -> Slot | None:
    """The slot of a header in one dialect's ``columns``, or in the merged dictionary; None when nobody knows it.

    "E-mail 2 Address" is looked up as ``email#address`` and then as ``emailaddress``; its number goes into the slot.
    """
    key, number = _fold(header)
    if not key.strip("#"):
        return None
    for candidate in (key, key.replace("#", "")) if "#" in key else (key,):
        if columns is not None:
            slot = columns.get(candidate)
        else:
            slot = _by_language(known_words().get(candidate, ()), language)
        if slot is not None:
            return replace(slot, number=number) if number else slot
    return None


def is_known(header: str) -> bool:
    """True when any dialect has the header."""
    key, _ = _fold(header)
    words = known_words()
    return key in words or ("#" in key and key.replace("#", "") in words)


def _by_language(found: Iterable[tuple[str, Slot]], language: str) -> Slot | None:
    first = None
    for spoken, slot in found:
        if spoken == language:
            return slot
        first = first or slot
    return first


@lru_cache(maxsize=1 << 14)
def _fold(header: str) -> tuple[str, int]:
    if len(header) > _MAX_HEADER:
        return "", 0
    text = unicodedata.normalize("NFKD", header.casefold()).casefold()
    text = "".join(char for char in text if char.isalnum()).translate(_LETTERS)
    number = _DIGITS.search(text)
    return _DIGITS.sub("#", text), int(number[0][:4]) if number and number[0].isdecimal() else 0


def _dialect(slug: str, table: dict[str, Any]) -> Dialect:
    columns: dict[str, Slot] = {}
    for name, headers in table.get("columns", {}).items():
        slot = parse_slot(name)
        for header in headers:
            key = fold_header(header)
            if key.strip("#"):
                columns.setdefault(key, slot)
    signature = table.get("signature", {})
    return Dialect(
        slug=slug,
        format=table["format"],
        variant=table["variant"],
        language=table.get("language", ""),
        code_pages=tuple(table.get("code_pages", ())),
        columns=columns,
        all_of=tuple(fold_header(each) for each in signature.get("all", ())),
        any_of=tuple(fold_header(each) for each in signature.get("any", ())),
        none_of=tuple(fold_header(each) for each in signature.get("none", ())),
        share=float(signature.get("share", 1.0)),
        fields_of=tuple(signature.get("fields", ())),
        rank=int(table.get("rank", 0)),
        date_order=str(table.get("date_order", "")),
    )
