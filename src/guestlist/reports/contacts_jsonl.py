"""``guestlist read --jsonl``: each contact as one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, Any

from guestlist.model import Contact, Reading, Value
from guestlist.normalise.emails import parse_email
from guestlist.normalise.phones import parse_phones, vote_region
from guestlist.reports.plain import harmless


def print_jsonl(readings: Sequence[Reading], region: str, stream: IO[str], complaints: IO[str]) -> None:
    """Contacts to ``stream``; what could not be read to ``complaints``. Keys as in docs/formats.md."""
    contacts = [contact for reading in readings for contact in reading.contacts]
    region = region or vote_region(contacts)
    for contact in contacts:
        stream.write(json.dumps(as_json(contact, region), ensure_ascii=False) + "\n")
    for reading in readings:
        for problem in reading.problems:
            complaints.write(harmless(problem.message, 500) + "\n")


def as_json(contact: Contact, region: str) -> dict[str, Any]:
    """One contact with its phones in E.164 ("" where a number cannot be parsed; ``raw`` then has it)."""
    return {
        "source_file": contact.source.file,
        "source_row": contact.source.position,
        "name": contact.name,
        "given": contact.given,
        "additional": contact.additional,
        "family": contact.family,
        "prefix": contact.prefix,
        "suffix": contact.suffix,
        "nickname": contact.nickname,
        "emails": [_email(value) for value in contact.emails],
        "phones": [phone for value in contact.phones for phone in _phones(value, region)],
        "organisation": contact.organisation,
        "department": contact.department,
        "title": contact.title,
        "urls": [value.value or value.raw for value in contact.urls],
        "labels": list(contact.labels),
        "refusals": [{"column": each.column, "value": each.value} for each in contact.refusals],
        "relations": [{"value": value.value, "label": value.label} for value in contact.relations],
        "note": contact.note,
        "birthday": contact.birthday,
        "updated": contact.updated,
        "kind": contact.kind,
        "problems": list(contact.problems),
    }


def _email(value: Value) -> dict[str, str]:
    raw = value.raw or value.value
    parsed = parse_email(value.value)
    return {"value": parsed.address if parsed else value.value, "label": value.label, "raw": raw}


def _phones(value: Value, region: str) -> list[dict[str, str]]:
    raw = value.raw or value.value
    parsed = parse_phones(value.value or value.raw, region, value.label)
    if not parsed:
        return [{"value": "", "label": value.label, "raw": raw}]
    return [{"value": phone.e164, "label": value.label, "raw": phone.raw or raw} for phone in parsed]
