"""The memory as a table people can read, keep and bring back."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from guestlist.errors import Exit, UserError
from guestlist.memory import Marks, Memory, Remembered, Said, SentOnce
from guestlist.memory.marks import KINDS, marks_from

COLUMNS = ("kind", "label", *KINDS, "question", "answer", "day", "note", "other")
_KINDS_OF_ROW = ("said", "proposal", "sent")


def write_memory(everybody: Iterable[Remembered], sent: Iterable[SentOnce], stream: IO[str]) -> None:
    """One row an answer, a proposal, or an invitation once seen; a person's marks stand in each of their rows.

    Cells are written as they are, so that they come back as they were: open the file as text where you do not trust it.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in everybody:
        marks = [json.dumps(sorted(getattr(each.marks, kind)), ensure_ascii=False) for kind in KINDS]
        for said in each.said:
            other = json.dumps(list(said.other.all()), ensure_ascii=False) if said.other else said.other_profile
            day = said.said_on.isoformat()
            writer.writerow(["said", each.label, *marks, said.question, said.answer, day, said.note, other])
        if each.proposed_for is not None:
            writer.writerow(["proposal", each.label, *marks, "", "", each.proposed_for.isoformat(), "", ""])
    for once in sent:
        blank = [""] * len(KINDS)
        writer.writerow(["sent", once.key, *blank, "", once.sent_on, once.last_seen.isoformat(), "", ""])


def rows_of(everybody: Iterable[Remembered], sent: Iterable[SentOnce]) -> int:
    """How many rows ``write_memory`` writes, the header not counted."""
    return sum(len(each.said) + (each.proposed_for is not None) for each in everybody) + len(tuple(sent))


def read_memory(path: Path, memory: Memory) -> int:
    """Bring an export back; what is known already stays. Returns the rows taken over.

    Raises UserError: exit 4 when the file cannot be read, 2 with every row that makes no sense; then nothing is taken.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{path}: cannot be read.", exit_code=Exit.INPUT_UNUSABLE) from error
    said, proposals, sent, mistakes = [], [], [], []
    for number, row in enumerate(rows, 1):
        try:
            kind, label, day = row["kind"], row["label"], dt.date.fromisoformat(row["day"])
            if kind == "said":
                said.append((label, _marks(row), (_said(row, day),)))
            elif kind == "proposal":
                proposals.append((label, _marks(row), day))
            elif kind == "sent":
                sent.append((label, row["answer"], day))
            else:
                mistakes.append(f"row {number}: {kind[:40]!r} is none of {', '.join(_KINDS_OF_ROW)}.")
        except (KeyError, TypeError, ValueError) as error:
            mistakes.append(f"row {number}: {type(error).__name__} ({error}).")
    if mistakes:
        hint = "Only files written by guestlist memory --export can be brought back."
        raise UserError(f"{path}: {len(mistakes)} rows make no sense.", problems=tuple(mistakes[:20]), hint=hint)
    memory.remember(said)
    memory.restore_proposals(proposals)
    for key, sent_on, day in sent:
        memory.saw_sent([(key, sent_on)], day)
    return len(rows)


def _marks(row: dict[str, str]) -> Marks:
    return marks_from((kind, str(value)) for kind in KINDS for value in json.loads(row[kind] or "[]"))


def _said(row: dict[str, str], day: dt.date) -> Said:
    if row["question"] not in ("decision", "same", "remembers"):
        raise ValueError(f"no such question: {row['question'][:40]!r}")
    if row["answer"] not in ("invite", "ask", "skip", "yes", "no"):
        raise ValueError(f"no such answer: {row['answer'][:40]!r}")
    other = row["other"]
    if other.startswith("["):
        marks = marks_from((str(kind), str(value)) for kind, value in json.loads(other))
        return Said(row["question"], row["answer"], day, row["note"], other=marks)
    return Said(row["question"], row["answer"], day, row["note"], other_profile=other)
