"""Dates in tables: in which order a column writes day and month, and the ISO date of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from guestlist.normalise.dates import parse_date

_NUMERIC = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")


def order_of(cells: Iterable[str], otherwise: str = "") -> str:
    """ "mdy", "dmy", or ``otherwise``: one date such as 1/29/2020 or 29-1-2020 settles it for the whole column.

    >>> order_of(["1/2/2020", "1/29/2020"]), order_of(["3-4-2020", "29-1-2020"]), order_of(["1/2/2020"], "mdy")
    ('mdy', 'dmy', 'mdy')
    """
    for cell in cells:
        match = _NUMERIC.match(cell)
        if match is None:
            continue
        if int(match[1]) > 12:
            return "dmy"
        if int(match[3]) > 12:
            return "mdy"
        if match[2] == ".":
            return "dmy"  # nobody writes month.day.year
    return otherwise


def read_date(text: str, order: str = "") -> str:
    """The ISO date of a cell, "" when there is none or its day and month cannot be told apart.

    >>> read_date("4/5/2020", "dmy"), read_date("4/5/2020", "mdy"), read_date("4/5/2020"), read_date("4-Apr-21")
    ('2020-05-04', '2020-04-05', '', '2021-04-04')
    """
    match = _NUMERIC.match(text) if order == "dmy" else None
    if match and int(match[3]) <= 12:
        return parse_date(f"{match[3]}/{match[1]}/{match[4]}", us=True)
    return parse_date(text, us=order == "mdy")
