"""LinkedIn's messages.csv: who wrote to whom and when, without what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from guestlist.model import Message, Party, Problem, Reading, Source
from guestlist.normalise.profiles import profile_slug
from guestlist.readers.csv_dates import read_date
from guestlist.readers.csv_words import table
from guestlist.readers.linkedin_people import date_order, empty_row
from guestlist.readers.linkedin_tables import Export
from guestlist.readers.yes_no import is_yes

_MAX_RECIPIENTS = 40


def read_messages(export: Export, reading: Reading) -> Reading:
    """Every row as a message. Talks with LinkedIn's own assistants have the same columns and are left out."""
    base = export.name.rpartition("!")[2].rpartition("/")[2].casefold()
    if any(word in base for word in table("linkedin")["words"]["assistants"]):
        remark = f"{export.name} holds talks with LinkedIn's own assistant and was not read."
        problem = Problem(Source(export.name, 0, "file"), "not-needed", remark, is_record=False)
        return replace(reading, format="unusable", problems=(problem,), remarks=(remark,))
    order = date_order(export, "date", "mdy")
    has_sender_url = "sender-url" in export.columns
    messages: list[Message] = []
    problems: list[Problem] = []
    for position, row, cells in export.rows():
        source = Source(export.name, position, "row")
        if not cells:
            problems.append(empty_row(source, row))
            continue
        recipients = recipients_of(cells.get("to", ""), cells.get("recipient-urls", ""))
        messages.append(
            Message(
                when=time_of(cells.get("date", ""), order),
                channel="linkedin",
                sender=Party(url=profile_slug(cells.get("sender-url", "")), name=cells.get("from", "")),
                recipients=recipients[:_MAX_RECIPIENTS],
                recipient_count=len(recipients),
                marks=_marks(cells, has_sender_url),
                source=source,
            )
        )
    undated = sum(message.when is None for message in messages)
    remarks = (f"{undated} of {len(messages)} messages have no readable date.",) if undated else ()
    return replace(
        reading,
        messages=tuple(messages),
        problems=tuple(problems),
        remarks=remarks,
        records=len(messages) + len(problems),
    )


def recipients_of(names: str, urls: str) -> tuple[Party, ...]:
    """The recipients of a message. Names are joined with ", " and may hold it themselves ("Ann Smit, PhD").

    The number of addresses says how many names there are; without addresses a part that is a credential belongs to
    the name before it.

    >>> [party.name for party in recipients_of("Ann Smit, PhD, Bob Berg", "")]
    ['Ann Smit, PhD', 'Bob Berg']
    """
    slugs = [profile_slug(url) for url in urls.replace(";", ",").split(",") if url.strip()]
    parts = [part.strip() for part in names.split(", ") if part.strip()]
    if len(slugs) == 1:
        parts = [", ".join(parts)] if parts else []
    elif len(parts) != len(slugs):
        parts = _joined(parts)
    if not parts:
        return tuple(Party(url=slug) for slug in slugs)
    if len(parts) == len(slugs):
        return tuple(Party(url=slug, name=name) for slug, name in zip(slugs, parts, strict=True))
    # the two lists do not fit: an address must not be given to the wrong name
    return tuple(Party(name=name) for name in parts) if not slugs else tuple(Party(url=slug) for slug in slugs)


def _joined(parts: list[str]) -> list[str]:
    credentials = set(table("linkedin")["words"]["credentials"])
    names: list[str] = []
    for part in parts:
        if names and (part.casefold() in credentials or part.replace(".", "").isupper()):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names


def time_of(text: str, order: str = "") -> dt.datetime | None:
    """The time of a message in UTC: ``2025-06-01 14:03:22 UTC`` or, in older files, ``6/1/25, 2:03 PM``."""
    stamp = text.strip().removesuffix("UTC").strip()
    try:
        when = dt.datetime.fromisoformat(stamp)
    except ValueError:
        date = read_date(text, order)
        if not date:
            return None
        when = dt.datetime.fromisoformat(date)
    return when.replace(tzinfo=dt.UTC) if when.tzinfo is None else when.astimezone(dt.UTC)


def _marks(cells: Mapping[str, str], has_sender_url: bool) -> frozenset[str]:
    marks = set()
    if is_yes(cells.get("draft", "")):
        marks.add("draft")
    if has_sender_url and not cells.get("sender-url"):
        marks.add("sponsored")
    if cells.get("folder", "").casefold() in table("linkedin")["words"]["spam_folders"]:
        marks.add("spam")
    return frozenset(marks)
