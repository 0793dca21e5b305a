"""The tables of LinkedIn's export about the user: profile, positions, e-mail addresses, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from guestlist.model import Employer, Owner, Reading
from guestlist.normalise.fold import fold
from guestlist.readers.csv_words import table
from guestlist.readers.linkedin_tables import Export
from guestlist.readers.yes_no import is_yes

_YEAR = re.compile(r"(?:19|20)\d{2}")
_SHORT_YEAR = re.compile(r"[A-Za-z]{3}[-' ](\d{2})")


def read_profile(export: Export, reading: Reading) -> Reading:
    """Names and country of the user."""
    names: list[str] = []
    country = ""
    rows = 0
    for _, _, cells in export.rows():
        rows += 1
        given, family, maiden = cells.get("given", ""), cells.get("family", ""), cells.get("maiden", "")
        names.append(f"{given} {family}".strip())
        if maiden:
            names.append(f"{given} {maiden}".strip())
        country = country or country_of(cells)
    owner = Owner(names=tuple(dict.fromkeys(name for name in names if name)), country=country)
    return replace(reading, owner=owner, records=rows)


def read_positions(export: Export, reading: Reading) -> Reading:
    """The user's employers with the years; several positions at one firm are one employer."""
    spans: dict[str, tuple[str, list[int], list[int], bool]] = {}
    rows = 0
    for _, _, cells in export.rows():
        rows += 1
        name = cells.get("company", "")
        if not name:
            continue
        known = spans.setdefault(fold(name), (name, [], [], False))
        since, until = year_of(cells.get("since", "")), year_of(cells.get("until", ""))
        if since:
            known[1].append(since)
        if until:
            known[2].append(until)
        is_current = known[3] or not cells.get("until") or _is_now(cells["until"])
        spans[fold(name)] = (known[0], known[1], known[2], is_current)
    employers = tuple(
        Employer(name, since=min(begun, default=None), until=None if is_current else max(ended, default=None))
        for name, begun, ended, is_current in spans.values()
    )
    return replace(reading, owner=Owner(employers=employers), records=rows)


def read_emails(export: Export, reading: Reading) -> Reading:
    """The user's own addresses, the primary one first."""
    found: list[tuple[bool, str]] = []
    rows = 0
    for _, _, cells in export.rows():
        rows += 1
        if "@" in cells.get("email", ""):
            found.append((not is_yes(cells.get("primary", "")), cells["email"]))
    emails = tuple(dict.fromkeys(email for _, email in sorted(found, key=lambda pair: pair[0])))
    return replace(reading, owner=Owner(emails=emails), records=rows)


def read_phones(export: Export, reading: Reading) -> Reading:
    """The user's own phone numbers."""
    rows = 0
    phones: list[str] = []
    for _, _, cells in export.rows():
        rows += 1
        if cells.get("number"):
            phones.append(cells["number"])
    return replace(reading, owner=Owner(phones=tuple(dict.fromkeys(phones))), records=rows)


def year_of(text: str) -> int | None:
    """The year in "Jan 2019", "2019", "2019-01" or, after a spreadsheet, "Jan-19"; None when there is none.

    >>> year_of("Jan 2019"), year_of("Jan-19"), year_of("")
    (2019, 2019, None)
    """
    found = _YEAR.search(text[:40])
    if found:
        return int(found[0])
    short = _SHORT_YEAR.match(text.strip())
    if short:
        return 2000 + int(short[1]) if int(short[1]) < 70 else 1900 + int(short[1])
    return None


def country_of(cells: Mapping[str, str]) -> str:
    """The ISO code of the country in a profile: its country column, or the last part of "Utrecht, Netherlands"."""
    code = cells.get("country", "").strip()
    if len(code) == 2 and code.isalpha():
        return code.upper()
    for text in (code, cells.get("geo", ""), cells.get("address", "")):
        for part in reversed(re.split(r"[,\n]", text)):
            if found := _countries().get(fold(part)):
                return found
    return ""


@cache
def _countries() -> dict[str, str]:
    return {fold(name): code for code, names in table("countries")["names"].items() for name in names}


def _is_now(text: str) -> bool:
    return text.strip().casefold() in table("linkedin")["words"]["current"]
