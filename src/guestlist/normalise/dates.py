"""Dates as people and programs write them, to ISO."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.normalise.fold import fold

_MAX_LENGTH = 64
_CENTURY_PIVOT = 70
"""Two-digit years from 70 on are of the last century: address books and exports are younger than that."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s,])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:$|[T\s])")
_SLASHED_ISO = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|[\s,T])")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:$|[\s,])")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|o|º|\.)?[\s.-]*(?:de\s|di\s)?\s*([^\W\d_]{3,12})\.?,?[\s.-]*(?:de\s)?\s*(\d{4}|\d{2})(?:$|[\s,])"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:$|[\s,])")


def parse_date(text: str, us: bool = False) -> str:
    """The date in a text as ``YYYY-MM-DD``, or "" when there is none or when day and month cannot be told apart.

    Month names: English, Dutch, Norwegian, Danish, Swedish, German, French, Spanish, Italian, Polish, Portuguese,
    Finnish. ``us`` reads numeric dates month first, as LinkedIn's Invitations.csv writes them.

    >>> parse_date("01 Jan 2024"), parse_date("4-Apr-21"), parse_date("3. mai 2019"), parse_date("20190314")
    ('2024-01-01', '2021-04-04', '2019-05-03', '2019-03-14')
    >>> parse_date("1/29/26, 2:37 PM", us=True), parse_date("2025-06-01 14:03:22 UTC"), parse_date("25/12/2020")
    ('2026-01-29', '2025-06-01', '2020-12-25')
    >>> parse_date("04/05/2020"), parse_date("0/0/00"), parse_date("soon")
    ('', '', '')
    """
    if not text or len(text) > _MAX_LENGTH:
        return ""
    return _parse(text, us)


@lru_cache(maxsize=1 << 14)
def _parse(text: str, us: bool) -> str:
    text = text.strip()
    for pattern in (_ISO, _COMPACT, _SLASHED_ISO):
        if match := pattern.match(text):
            return _iso(match[1], match[2], match[3])
    if match := _NUMERIC.match(text):
        return _numeric(match[1], match[2], match[3], us)
    if match := _DAY_FIRST.match(text):
        return _iso(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.match(text):
        return _iso(match[3], _month(match[1]), match[2])
    return ""


def _numeric(first: str, second: str, year: str, us: bool) -> str:
    if us:
        return _iso(year, first, second)
    if int(first) > 12 or first == second:
        return _iso(year, second, first)
    if int(second) > 12:
        return _iso(year, first, second)
    return ""


def _month(word: str) -> str:
    return str(_months().get(fold(word), 0))


def _iso(year: str, month: str, day: str) -> str:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= _CENTURY_PIVOT else 2000
    try:
        return dt.date(number, int(month), int(day)).isoformat()
    except ValueError:
        return ""


@cache
def _months() -> dict[str, int]:
    table = load_toml("months.toml")
    return {fold(word): int(number) for number, words in table["months"].items() for word in words}
