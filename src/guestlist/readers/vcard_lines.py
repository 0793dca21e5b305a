"""From the lines of a card to its properties: folds, quoted-printable breaks, broken lines, parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

import vobject.base

from guestlist.data import load_toml
from guestlist.readers.decode import known_charset

_SOUND_HEAD = re.compile(
    r"(?:[A-Za-z0-9_-]+\.)?[A-Za-z0-9_-]+"
    r"(?:;[A-Za-z0-9_-]+(?:=(?:\"[^\"]*\"|[^\";:,=]*)(?:,(?:\"[^\"]*\"|[^\";:,=]*))*)?)*\Z"
)
"""What goes to vobject's parseLine. Its own pattern takes exponential time for a line such as ``TEL;TYPE=a=b=c=d...``
without a colon (measured: 5 s for 22 equals signs), so nothing else may."""

_HEAD = re.compile(r"([^:\"]*(?:\"[^\"]*\"[^:\"]*)*):")
_NAME = re.compile(r"[ \t]*(?:([A-Za-z0-9_-]{1,60})\.)?([A-Za-z][A-Za-z0-9_./-]{0,60})[ \t]*(?=[;:(]|\Z)")
_PARAMETER = re.compile(r";[ \t]*([^;=\"]*)(=(?:\"[^\"]*\"|[^;\"])*)?")
_CUSTOM = re.compile(r"X-CUSTOM\(CHARSET=([\w-]{1,40}),ENCODING=QUOTED-PRINTABLE,([^)]{0,400})\)", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=\"?([\w.:-]{1,40})", re.IGNORECASE)
_CARET = re.compile(r"\^([n^'])")
_LONGEST_HEAD = 1_000
_LIMITS: dict[str, int] = load_toml("limits.toml")["vcard"]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon of a property, without the group."""

    name: str  # upper case
    types: tuple[str, ...] = ()  # TYPE values and bare parameters, in lower case; Android's own label as written
    parameters: dict[str, tuple[str, ...]] = field(default_factory=dict)  # lower-case name -> values
    charset: str = ""  # Python's name of the declared charset; "" for none and for an unknown one
    unknown_charset: str = ""  # the declared charset when nobody knows it
    is_quoted: bool = False  # quoted-printable
    is_base64: bool = False
    is_primary: bool = False
    label: str = ""  # the types that say something: "work", "home fax"
    is_plain: bool = True  # the value is text as it stands, but for escapes
    is_known: bool = True  # the name is a property of a standard or of a known program


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
    start = line[:_LONGEST_HEAD].partition(";")[0].rpartition(".")[2].strip().upper()
    return ";" in line[:_LONGEST_HEAD] and start in _known_names()


@cache
def _known_names() -> frozenset[str]:
    table = load_toml("vcard.toml")
    return frozenset((*table["known"], *table["cut"], *table["free_text"], *table["profiles"], *table["relations"]))


@cache
def _silent_types() -> frozenset[str]:
    return frozenset(load_toml("vcard.toml")["silent_types"])


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
    """Whether a line can be the rest of a quoted-printable value; a sure property cannot, outside free text."""
    name = parts[0].partition(":")[0].partition(";")[0].upper()
    return name in {"NOTE", "LABEL"} or _sure_start().match(line) is None


def _fold(parts: list[str], line: str, keeps_blank: bool) -> str:
    """vCard 2.1 folds before a blank and keeps it; addresses and numbers have none, there it is the fold's own."""
    name = parts[0].partition(":")[0].partition(";")[0].upper().rpartition(".")[2]
    if not keeps_blank or name in {"TEL", "URL"} or (name == "EMAIL" and "@" not in line):
        return line[1:]
    return line


def _is_quoted(line: str) -> bool:
    head = line.partition(":")[0].upper()
    return "QUOTED-PRINTABLE" in head and not _CUSTOM.search(head)


@lru_cache(maxsize=4096)
def parse_head(raw: str) -> Head | None:
    """The head of a property (without group), or None when it is none."""
    if len(raw) > _LONGEST_HEAD:
        return None
    custom = _CUSTOM.search(raw)
    if custom is not None:
        raw = raw[: custom.start()] + raw[custom.end() :].strip(",;")
    if _SOUND_HEAD.match(raw):
        name, pairs, _, _ = vobject.base.parseLine(f"{raw}:")
    else:
        found = _NAME.match(raw)
        if found is None:
            return None
        name = found.group(2)
        pairs = [_pair(each) for each in _PARAMETER.finditer(raw, found.end())]
    return _head_of(name.upper(), pairs, custom)


def _pair(found: re.Match[str]) -> list[str]:
    values = (found.group(2) or "")[1:]
    parts = [each.strip().strip('"') for each in values.split(",")] if values else []
    return [found.group(1).strip(), *parts]


def _head_of(name: str, pairs: list[list[str]], custom: re.Match[str] | None) -> Head:
    parameters: dict[str, tuple[str, ...]] = {}
    types: list[str] = []
    for key, *values in pairs:
        values = [_CARET.sub(_caret, value) for value in values]
        key = key.lower()
        if not values and key:
            types.append(key)
        elif key == "type":
            types.extend(part.lower() for value in values for part in value.split(",") if part)
        parameters[key] = (*parameters.get(key, ()), *values)
    if custom is not None:
        types.append(_custom_label(custom))
    encoding = (parameters.get("encoding") or ("",))[0].lower()
    declared = (parameters.get("charset") or ("",))[0]
    charset = known_charset(declared)
    is_quoted = encoding in {"quoted-printable", "q"} or "quoted-printable" in types
    is_base64 = encoding in {"b", "base64"} or "base64" in types
    return Head(
        name=name,
        types=tuple(types),
        parameters=parameters,
        charset=charset,
        unknown_charset="" if charset else declared,
        is_quoted=is_quoted,
        is_base64=is_base64,
        label=" ".join(dict.fromkeys(each for each in types if each not in _silent_types())),
        is_plain=not (is_quoted or is_base64 or declared),
        is_known=name.startswith("X-") or name in _known_names(),
        is_primary="pref" in types or ("pref" in parameters and (parameters["pref"] or ("1",))[0] == "1"),
    )


def _caret(found: re.Match[str]) -> str:
    return {"n": "\n", "^": "^", "'": '"'}[found.group(1)]  # RFC 6868


def _custom_label(custom: re.Match[str]) -> str:
    """Android's own label: ``X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=A9)``."""
    try:
        data = bytes.fromhex(custom.group(2).replace("=", ""))
        return data.decode(known_charset(custom.group(1)) or "utf-8", "replace")
    except ValueError:
        return custom.group(2)
