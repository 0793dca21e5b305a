"""The head of a property: its name and parameters, as vobject parses them, and mended where vobject would not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.readers.decode import known_charset

_SOUND_HEAD = re.compile(
    r"(?:[A-Za-z0-9_-]+\.)?[A-Za-z0-9_-]+"
    r"(?:;[A-Za-z0-9_-]+(?:=(?:\"[^\"]*\"|[^\";:,=]*)(?:,(?:\"[^\"]*\"|[^\";:,=]*))*)?)*\Z"
)
"""What goes to vobject's parseLine. Its own pattern takes exponential time for a line such as ``TEL;TYPE=a=b=c=d...``
without a colon (measured: 5 s for 22 equals signs), so nothing else may."""

_NAME = re.compile(r"[ \t]*(?:([A-Za-z0-9_-]{1,60})\.)?([A-Za-z][A-Za-z0-9_./-]{0,60})[ \t]*(?=[;:(]|\Z)")
_PARAMETER = re.compile(r";[ \t]*([^;=\"]*)(=(?:\"[^\"]*\"|[^;\"])*)?")
_CARET = re.compile(r"\^([n^'])")
CUSTOM_LABEL = re.compile(r"X-CUSTOM\(CHARSET=([\w-]{1,40}),ENCODING=QUOTED-PRINTABLE,([^)]{0,400})\)", re.IGNORECASE)
"""Android's own label of a number or address, written as a parameter."""

LONGEST_HEAD = 1_000


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


@lru_cache(maxsize=4096)
def parse_head(raw: str) -> Head | None:
    """The head of a property (without group), or None when it is none."""
    if len(raw) > LONGEST_HEAD:
        return None
    custom = CUSTOM_LABEL.search(raw)
    if custom is not None:
        raw = raw[: custom.start()] + raw[custom.end() :].strip(",;")
    if _SOUND_HEAD.match(raw):
        import vobject.base  # slow to import, and no table needs it

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
        is_known=name.startswith("X-") or name in known_names(),
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


@cache
def known_names() -> frozenset[str]:
    """The property names of the standards and of the programs whose cards are known."""
    table = load_toml("vcard.toml")
    return frozenset(
        (
            *table["known"],
            *table["cut"],
            *table["free_text"],
            *table["aliases"],
            *table["profiles"],
            *table["relations"],
        )
    )


@cache
def _silent_types() -> frozenset[str]:
    return frozenset(load_toml("vcard.toml")["silent_types"])
