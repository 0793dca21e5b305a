"""What notes on cards say of time: a year is a hint to show, a full date of the last weeks is a meeting."""

from __future__ import annotations

import datetime as dt
import re

from guestlist.model import Person
from guestlist.normalise.dates import parse_date

_MAX_NOTE = 20_000
_YEAR = re.compile(r"(?<![\d.,/+-])((?:19|20)\d{2})(?![\d/@+-]|[.,]\d)")
_DATE = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)")


def years_in_notes(person: Person, today: dt.date, earliest: int) -> tuple[int, ...]:
    """The years the person's notes name, ascending; years to come are none."""
    found = set()
    for contact in person.contacts:
        if contact.note:
            found |= {int(year) for year in _YEAR.findall(contact.note[:_MAX_NOTE])}
    return tuple(sorted(year for year in found if earliest <= year <= today.year))


def newest_date_in_notes(person: Person, today: dt.date) -> dt.date | None:
    """The newest full date in the person's notes that is not to come; day and month must be tellable apart."""
    found = []
    for contact in person.contacts:
        for text in _DATE.findall(contact.note[:_MAX_NOTE]) if contact.note else ():
            iso = parse_date(text)
            if iso and dt.date.fromisoformat(iso) <= today:
                found.append(dt.date.fromisoformat(iso))
    return max(found, default=None)
