"""Family names that are written differently in different alphabets: 陳 is Chen, Chan or Tan."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import guestlist.data
from guestlist.normalise.consonants import ARTICLES
from guestlist.normalise.fold import fold

_FILE = "names/surname_readings.txt"
_GIVEN_FILE = "names/given_readings.txt"
_ARTICLE = "ال"
_SHORTEST = 4  # letters a surname has with its article
_FIRST_VOWELS = frozenset("عأإاآ")
_MOST = 9
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:ng|[nrklmpt])?")


def readings(written: str) -> tuple[str, ...]:
    """The usual romanisations (folded) of a family name in its own script, commonest first; () when none is known.

    >>> readings("陳")[:2], readings("김"), readings("الخطيب")[:2], readings("Smit")
    (('chen', 'chan'), ('kim', 'gim'), ('khatib', 'khateeb'), ())
    """
    written = written.strip()
    known = _table().get(written, ())
    if not known and written.startswith(_ARTICLE):
        bare = _table().get(written[len(_ARTICLE) :], ())
        known = tuple(f"{article}{name}" for article in ("", *ARTICLES) for name in bare)[:_MOST]
    return known


def open_article(written: str) -> str:
    """A surname in Arabic letters with its article as a word and its first vowel written, as Latin letters have them.

    >>> open_article("الخطيب"), open_article("عباس"), open_article("Smit")
    ('al خطيب', 'aباس', 'Smit')
    """
    if written.startswith(_ARTICLE) and len(written) > _SHORTEST:
        return f"al {open_article(written[len(_ARTICLE) :])}"
    return f"a{written[1:]}" if written[:1] in _FIRST_VOWELS else written


def given_readings(written: str) -> tuple[str, ...]:
    """The usual Japanese readings (folded) of a given name in Chinese characters, commonest first; () for none known.

    >>> given_readings("健太"), given_readings("Jan")
    (('kenta',), ())
    """
    return _given().get(written, ())


def is_syllable(token: str) -> bool:
    """True for a folded token that could be one syllable of a Chinese or Korean given name.

    >>> [token for token in ("xiao", "joon", "hyun", "kevin", "anna") if is_syllable(token)]
    ['xiao', 'joon', 'hyun']
    """
    return len(token) > 1 and _SYLLABLE.fullmatch(token) is not None


def is_hyphened(written: str) -> bool:
    """True for two syllables as Koreans and Taiwanese write a given name: "Bin-yong".

    >>> is_hyphened("Bin-yong"), is_hyphened("Anne-Marie"), is_hyphened("Smith-jones")
    (True, False, False)
    """
    first, hyphen, second = written.partition("-")
    return bool(hyphen) and second.islower() and is_syllable(fold(first)) and is_syllable(fold(second))


def is_reading(token: str) -> bool:
    """True for a folded surname that romanises one of another alphabet."""
    return token in _groups()


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
def _given() -> dict[str, tuple[str, ...]]:
    return {name: romanised for native, romanised in _lines(_GIVEN_FILE) for name in native}


@cache
def _lines(file: str = _FILE) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    text = files(guestlist.data).joinpath(file).read_text(encoding="utf-8")
    lines = []
    for line in text.splitlines():
        members = line.partition("#")[0].split()
        if members:
            native = tuple(name for name in members if not name.isascii())
            romanised = tuple(fold(name) for name in members if name.isascii())
            lines.append((native, romanised))
    return tuple(lines)
