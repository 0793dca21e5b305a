"""``--decisions``: what the user decided about single people, read back from a CSV."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from guestlist.errors import Exit, UserError
from guestlist.model import Decision

_WHO = ("record_id", "id", "person", "email", "who")
_WHAT = ("new", "decision", "verdict")
_SAME = frozenset({"same", "same person", "yes, same"})
_DIFFERENT = frozenset({"different", "not the same", "not the same person"})
_REMEMBERS = {"remembers": True, "remembers me: yes": True, "forgot": False, "remembers me: no": False}


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


def read_decisions(path: Path) -> tuple[UserDecision, ...]:
    """The rows of a decisions file (columns ``record_id`` or ``email``, ``decision``, optional ``other``, ``note``).

    Raises UserError with every mistake at once: exit 4 when the file cannot be read, 2 when rows make no sense. Rows
    without a decision are skipped: a review sheet may be half filled in.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path}: the decisions cannot be read ({error.__class__.__name__}).", exit_code=Exit.INPUT_UNUSABLE
        ) from error
    head = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    who = next((names[key] for key in _WHO if key in names), None)
    what = next((names[key] for key in _WHAT if key in names), None)
    if who is None or what is None:
        raise UserError(
            f"{path}: no columns for who and what was decided.",
            hint="The first row must name record_id (or email) and decision.",
        )
    found, mistakes = [], []
    for number, row in enumerate(rows, 1):
        person, word = (row.get(who) or "").strip(), (row.get(what) or "").strip().lower()
        if not word or not person:
            continue
        other = (row.get(names.get("other", "")) or "").strip()
        made = _decision(person, word, other, (row.get(names.get("note", "")) or "").strip(), number)
        if made is None:
            mistakes.append(f"row {number}: {word[:40]!r} is no decision; use invite, ask, skip, same or different.")
        else:
            found.append(made)
    if mistakes:
        raise UserError(f"{path}: {len(mistakes)} rows make no sense.", problems=tuple(mistakes))
    return tuple(found)


def _decision(who: str, word: str, other: str, note: str, row: int) -> UserDecision | None:
    who = who.lower() if "@" in who and "#" not in who else who
    if word in _SAME or word in _DIFFERENT:
        return UserDecision(who, is_same=word in _SAME, other=other, note=note, row=row)
    if word in _REMEMBERS:
        return UserDecision(who, remembers=_REMEMBERS[word], note=note, row=row)
    if word in set(Decision):
        return UserDecision(who, decision=Decision(word), note=note, row=row)
    return None
