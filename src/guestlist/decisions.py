"""``--decisions``: what the user decided about single people, read back from a CSV or a spreadsheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from guestlist.data import load_toml
from guestlist.errors import UserError
from guestlist.model import Contact, Decision
from guestlist.sheets import Table, tables_of

_REMEMBERS = {"remembers": True, "forgot": False}


@dataclass(frozen=True, slots=True)
class UserDecision:
    """One row of a decisions file. Exactly one of the three answers is given."""

    who: str  # record id ("google.csv#17") or an e-mail address, lower case
    decision: Decision | None = None
    is_same: bool | None = None  # answers "is this the connection you know?"
    other: str = ""  # with is_same: the connection's URL or another record id; "" means the candidate shown
    remembers: bool | None = None  # answers "does this person remember you?"
    note: str = ""
    row: int = 0
    said_on: dt.date | None = None  # in an earlier run; None: in this one


def read_decisions(path: Path, labels: Mapping[str, str] | None = None) -> tuple[UserDecision, ...]:
    """The rows of a decisions file (columns ``record_id`` or ``email``, ``decision``, optional ``other``, ``note``).

    A CSV as any spreadsheet saves it, or a workbook of which every sheet with these columns is read; headers and words
    may be English, Dutch or Norwegian. ``labels`` gives the record ids behind the labels of a redacted report. Raises
    UserError with every mistake at once: exit 4 when the file cannot be read, 2 when rows make no sense. Rows without
    a decision are skipped: a review sheet may be half filled in.
    """
    tables = [(table, columns) for table in tables_of(path) if (columns := _columns(table)) is not None]
    if not tables:
        raise UserError(
            f"{path}: no columns for who and what was decided.",
            hint="The first row must name record_id (or email) and decision.",
        )
    found: list[UserDecision] = []
    mistakes: list[str] = []
    for table, columns in tables:
        for number, row in enumerate(table.rows, 1):
            cells = {key: row[at] if at < len(row) else "" for key, at in columns.items()}
            who, word = cells["who"], cells["what"].lower()
            if not who or not word:
                continue
            who = (labels or {}).get(who, who)
            made = _decision(who, word, cells.get("other", ""), cells.get("note", ""), number)
            if made is None:
                mistakes.append(
                    f"{table.place} {number}: {word[:40]!r} is no decision; use invite, ask, skip, same, different, "
                    "remembers or forgot."
                )
            else:
                found.append(made)
    if mistakes:
        count = len(mistakes)
        message = f"{path}: 1 row makes no sense." if count == 1 else f"{path}: {count} rows make no sense."
        raise UserError(message, problems=tuple(mistakes))
    return tuple(found)


def _columns(table: Table) -> dict[str, int] | None:
    """Where who, what, note and other stand; None when the table has no decisions."""
    names: dict[str, list[str]] = load_toml("decisions.toml")["columns"]
    found = {}
    for key, spellings in names.items():
        at = next((table.header.index(name) for name in spellings if name in table.header), None)
        if at is not None:
            found[key] = at
    return found if {"who", "what"} <= set(found) else None


@cache
def decision_words() -> Mapping[str, str]:
    """A word as people write it, in lower case -> what it means: a decision, "same", "remembers", ..."""
    words: dict[str, list[str]] = load_toml("decisions.toml")["words"]
    return {spelling: meaning for meaning, spellings in words.items() for spelling in spellings}


def _decision(who: str, word: str, other: str, note: str, row: int) -> UserDecision | None:
    who = who.lower() if "@" in who and "#" not in who else who
    meaning = decision_words().get(word, "")
    if meaning in ("same", "different"):
        return UserDecision(who, is_same=meaning == "same", other=other, note=note, row=row)
    if meaning in _REMEMBERS:
        return UserDecision(who, remembers=_REMEMBERS[meaning], note=note, row=row)
    return UserDecision(who, decision=Decision(meaning), note=note, row=row) if meaning else None


def resolve(
    decisions: Sequence[UserDecision], contacts: Iterable[Contact]
) -> tuple[tuple[UserDecision, ...], tuple[UserDecision, ...]]:
    """The decisions with whole record ids, and those of the user's file that name nobody, or several records.

    A record may be named as the screens show it ("google.csv#17") where no other file of that name is in the run.
    """
    if not decisions:
        return (), ()
    whole: dict[str, str] = {}
    short: dict[str, set[str]] = {}
    addresses: set[str] = set()
    for contact in contacts:
        record = contact.source.record_id
        whole[record.casefold()] = record
        short.setdefault(_without_folders(record).casefold(), set()).add(record)
        addresses.update(email.value.strip().lower() for email in contact.emails)
    found, lost = [], []
    for each in decisions:
        key = each.who.strip().casefold()
        named = {whole[key]} if key in whole else short.get(key, set())
        if len(named) == 1:
            found.append(replace(each, who=next(iter(named))))
        elif key in addresses:
            found.append(replace(each, who=key))
        elif each.row:
            lost.append(each)
    return tuple(found), tuple(lost)


def _without_folders(record_id: str) -> str:
    file, _, row = record_id.rpartition("#")
    parts = [part.replace("\\", "/").rpartition("/")[2] for part in file.split("!")]
    return f"{', '.join(parts)}#{row}"
