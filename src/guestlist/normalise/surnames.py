"""Family names that are written differently in different alphabets: 陳 is Chen, Chan or Tan."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import guestlist.data
from guestlist.normalise.fold import fold

_FILE = "names/surname_readings.txt"


def readings(written: str) -> tuple[str, ...]:
    """The usual romanisations (folded) of a family name in its own script, commonest first; () when none is known.

    >>> readings("陳")[:2], readings("김"), readings("Smit")
    (('chen', 'chan'), ('kim', 'gim'), ())
    """
    return _table().get(written.strip(), ())


def are_readings(a: str, b: str) -> bool:
    """True when two different folded family names are romanisations of one.

    >>> are_readings("chan", "chen"), are_readings("li", "lee"), are_readings("chen", "li"), are_readings("li", "li")
    (True, True, False, False)
    """
    groups = _groups()
    return a != b and a in groups and b in groups and not groups[a].isdisjoint(groups[b])


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for native, romanised in _lines():
        for name in native:
            table[name] = tuple(dict.fromkeys((*table.get(name, ()), *romanised)))
    return table


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Folded romanisation -> the lines it stands in."""
    groups: dict[str, set[int]] = {}
    for number, (native, romanised) in enumerate(_lines()):
        for name in (*romanised, *(fold(name).replace(" ", "") for name in native)):
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


@cache
def _lines() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    text = files(guestlist.data).joinpath(_FILE).read_text(encoding="utf-8")
    lines = []
    for line in text.splitlines():
        members = line.partition("#")[0].split()
        if members:
            native = tuple(name for name in members if not name.isascii())
            romanised = tuple(fold(name) for name in members if name.isascii())
            lines.append((native, romanised))
    return tuple(lines)
