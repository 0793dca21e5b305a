"""From the lines of a card to its properties: folds, quoted-printable breaks, broken lines, parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.readers.decode import known_charset
from guestlist.readers.vcard_heads import CUSTOM_LABEL, LONGEST_HEAD, Head, known_names, parse_head

_HEAD = re.compile(r"([^:\"]*(?:\"[^\"]*\"[^:\"]*)*):")
_CHARSET = re.compile(r"CHARSET=\"?([\w.:-]{1,40})", re.IGNORECASE)
_LIMITS: dict[str, int] = load_toml("limits.toml")["vcard"]


class Property(NamedTuple):
    """One property of a card; the value still as written."""

    head: Head
    group: str  # "item1"; "" for none
    value: str


@dataclass(slots=True)
class Lines:
    """The properties of a card, and what could not be read as one."""

    properties: list[Property] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_lines(body: str, is_21: bool, mend: Callable[[str, str], str] | None = None) -> Lines:
    """The properties of a card's body, whose lines end in "\\n".

    A line that is no property belongs to the free text above it (raw line breaks in notes and addresses); below any
    other property it is reported. ``is_21``: the card is vCard 2.1, where a fold keeps its blank. ``mend`` turns a line
    with bytes that are not UTF-8, and the charset it declares, into text.
    """
    lines = Lines()
    properties = lines.properties
    longest = _LIMITS["line_length"]
    for line in _logical_lines(body, is_21):
        if len(line) > longest:
            line = line[:longest]
            lines.problems.append(f"a property longer than {longest:,} characters was cut")
        if mend is not None and not line.isascii():
            line = mend(line, _declared_in(line))
        found = _property(line)
        if found is None or not (found.head.is_known or not _is_rest_of_text(found, lines)):
            _odd_line(lines, line)
        elif len(properties) < _LIMITS["properties"]:
            properties.append(found)
        else:
            lines.problems.append(f"more than {_LIMITS['properties']:,} properties; the rest was left out")
            break
    return lines


def _declared_in(line: str) -> str:
    found = _CHARSET.search(line.partition(":")[0])
    return known_charset(found.group(1)) if found else ""


def _is_rest_of_text(found: Property, lines: Lines) -> bool:
    """Whether a line looks like a property and is the rest of a broken note: "http://...", "Tel thuis: ..."."""
    if not lines.properties or found.group or found.head.parameters:
        return False
    return lines.properties[-1].head.name in _free_text()


def _property(line: str) -> Property | None:
    raw_head, colon, value = line.partition(":")
    if '"' in raw_head:
        found = _HEAD.match(line)
        if found is not None:
            raw_head, value = found.group(1), line[found.end() :]
    if not colon:
        return None
    grouped = _grouped_head(raw_head)
    return Property(grouped[1], grouped[0], value) if grouped is not None else None


@lru_cache(maxsize=4096)
def _grouped_head(raw: str) -> tuple[str, Head] | None:
    """The group and the head of a property. Heads repeat in a book, so they are kept."""
    group, dot, bare = raw.partition(".")
    if not dot or ";" in group or len(group) > 60:
        group, bare = "", raw
    head = parse_head(bare)
    return None if head is None else (group.strip().lower(), head)


def _odd_line(lines: Lines, line: str) -> None:
    above = lines.properties[-1] if lines.properties else None
    if not line.strip() or line.lstrip().startswith("#"):  # comments are no part of the format, but they occur
        return
    if above is not None and above.head.name in _free_text() and not _is_broken_property(line):
        joined = above.value.removesuffix("\\") + ("=0A" if above.head.is_quoted else "\n") + line
        lines.properties[-1] = above._replace(value=joined)
    else:
        lines.problems.append("a line that is no property was left out")


def _is_broken_property(line: str) -> bool:
    """Whether a line without a colon begins as a property does, and is not the rest of the text above it."""
    start = line[:LONGEST_HEAD].partition(";")[0].rpartition(".")[2].strip().upper()
    return ";" in line[:LONGEST_HEAD] and start in known_names()


@cache
def _free_text() -> frozenset[str]:
    return frozenset(load_toml("vcard.toml")["free_text"])


@cache
def _sure_start() -> re.Pattern[str]:
    names = "|".join(load_toml("vcard.toml")["sure_starts"])
    return re.compile(rf"(?:item\d{{1,3}}\.)?(?:{names})(?:;[A-Z0-9=,;_-]{{1,200}})?:")


def _logical_lines(body: str, is_21: bool) -> Iterator[str]:
    if "=\n" in body and "QUOTED-PRINTABLE" in body.upper():
        return _join_quoted(body.split("\n"), is_21)
    if is_21 and ("\n " in body or "\n\t" in body):
        return _join_quoted(body.split("\n"), is_21)
    if "\n " in body:
        body = body.replace("\n ", "")
    if "\n\t" in body:
        body = body.replace("\n\t", "")
    return (line for line in body.split("\n") if line)


def _join_quoted(physical: list[str], is_21: bool) -> Iterator[str]:
    """Logical lines where quoted-printable soft breaks, or the blank-keeping folds of vCard 2.1, may occur."""
    parts: list[str] = []
    is_quoted = is_open = False
    for line in physical:
        if parts and is_open and _may_go_on(parts, line):
            parts[-1] = parts[-1][:-1]
            has_blank = " " in "".join(parts).partition(":")[2]
            parts.append(line if has_blank else line[1:] if line[:1] in " \t" else line)
            is_open = line.endswith("=")
            continue
        if parts and line[:1] in (" ", "\t") and line.strip():
            parts.append(_fold(parts, line, is_21 and not is_quoted))
            is_open = is_quoted and line.endswith("=")
            continue
        if parts:
            yield "".join(parts)
        parts = [line] if line.strip() else []
        is_quoted = _is_quoted(line)
        is_open = is_quoted and line.endswith("=")
    if parts:
        yield "".join(parts)


def _may_go_on(parts: list[str], line: str) -> bool:
    """Whether a line can be the rest of a quoted-printable value; a sure property cannot.

    Free text may hold lines such as "TEL: 06": there a property needs parameters, and a break in the middle of a line
    above it, where the value was cut off.
    """
    found = _sure_start().match(line)
    name = parts[0].partition(":")[0].partition(";")[0].upper()
    if found is None or name not in {"NOTE", "LABEL"}:
        return found is None
    return ";" not in found.group() or parts[-1].upper().endswith("0A=")


def _fold(parts: list[str], line: str, keeps_blank: bool) -> str:
    """vCard 2.1 folds before a blank and keeps it; addresses and numbers have none, there it is the fold's own."""
    name = parts[0].partition(":")[0].partition(";")[0].upper().rpartition(".")[2]
    if not keeps_blank or name in {"TEL", "URL"} or (name == "EMAIL" and "@" not in line):
        return line[1:]
    return line


def _is_quoted(line: str) -> bool:
    head = line.partition(":")[0].upper()
    return "QUOTED-PRINTABLE" in head and not CUSTOM_LABEL.search(head)
