"""The Date line of a mail as a moment in UTC."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_MAX_LENGTH = 200
_PIVOT = 50  # RFC 5322 4.3: two-digit years 00-49 are of this century, three digits count from 1900

_RFC = re.compile(
    rb"\s*(?:[^\W\d_]{2,10}\.?\s{0,3},?\s{0,3})?(\d{1,2})[\s-]{1,3}([A-Za-z]{3})[a-z]{0,6}\.?,?[\s-]{1,3}(\d{2,4})"
    rb"(?:[\s,]{1,3}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s{0,3}([+-]\d{2}:?\d{2}|[A-Za-z]{1,5})?"
)
_ASCTIME = re.compile(
    rb"\s*(?:[A-Za-z]{3},?\s{1,3})?([A-Za-z]{3})\s{1,3}(\d{1,2})\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?"
    rb"(?:\s([+-]\d{4}|[A-Z]{1,5}))?\s{1,3}(\d{4})"
)
_ISO = re.compile(
    rb"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?([+-]\d{2}:?\d{2}|Z)?)?"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        (b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"), 1
    )
}
_ZONES = {b"est": -5, b"edt": -4, b"cst": -6, b"cdt": -5, b"mst": -7, b"mdt": -6, b"pst": -8, b"pdt": -7}
"""RFC 5322 4.3, hours from UTC; every other word counts as UTC, which is at most a day off."""
_CET = {b"cet": 1, b"cest": 2, b"met": 1, b"mest": 2, b"bst": 1, b"eet": 2, b"eest": 3}


def mail_date(raw: bytes) -> dt.datetime | None:
    """The moment, in UTC, or None when there is no date or none that exists.

    RFC 5322 with its obsolete forms, the C library's form and ISO 8601 are read.

    >>> mail_date(b" Tue, 5 Mar 2019 23:30:00 -0500").isoformat(), mail_date(b"5 Mar 19 10:00 GMT").date().isoformat()
    ('2019-03-06T04:30:00+00:00', '2019-03-05')
    >>> mail_date(b"Tue Mar  5 10:00:00 2019").year, mail_date(b"2019-03-05T10:00:00Z").month, mail_date(b"soon")
    (2019, 3, None)
    """
    text = raw[:_MAX_LENGTH]
    if match := _RFC.match(text):
        day, month, year, hour, minute, second, zone = match.groups()
        return _moment(_year(year), _MONTHS.get(month.lower(), 0), day, hour, minute, second, zone)
    if match := _ASCTIME.match(text):
        month, day, hour, minute, second, zone, year = match.groups()
        return _moment(int(year), _MONTHS.get(month.lower(), 0), day, hour, minute, second, zone)
    if match := _ISO.match(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return _moment(int(year), int(month), day, hour, minute, second, zone)
    return None


def _year(digits: bytes) -> int:
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < _PIVOT else 1900)
    return year + 1900 if len(digits) == 3 else year


def _moment(
    year: int,
    month: int,
    day: bytes,
    hour: bytes | None,
    minute: bytes | None,
    second: bytes | None,
    zone: bytes | None,
) -> dt.datetime | None:
    try:
        local = dt.datetime(
            year, month, int(day), int(hour or 12), int(minute or 0), min(int(second or 0), 59), tzinfo=dt.UTC
        )
        return local - _offset(zone or b"")
    except (ValueError, OverflowError):  # the 31st of February, the year 0, a moment before the first
        return None


@lru_cache(maxsize=512)
def _offset(zone: bytes) -> dt.timedelta:
    if zone[:1] in (b"+", b"-"):
        digits = zone[1:].replace(b":", b"")
        minutes = int(digits[:2]) * 60 + int(digits[2:4])
        return dt.timedelta(minutes=-minutes if zone[:1] == b"-" else minutes)
    word = zone.lower()
    return dt.timedelta(hours=_ZONES.get(word, _CET.get(word, 0)))
