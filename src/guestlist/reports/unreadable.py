"""``unreadable.txt``: the raw text of every record that could not be read, with its place and the reason."""

from __future__ import annotations

from typing import IO

from guestlist.model import Audit, Problem

FILE_NAME = "unreadable.txt"
HOLDS_NAMES = True


def write(audit: Audit, stream: IO[str]) -> None:
    """A head line with the count, then one block a record; below them the lines that are in no record, not counted."""
    lost = [problem for problem in audit.problems if problem.is_record]
    stream.write(f"{len(lost)} record{'' if len(lost) == 1 else 's'} could not be read.\n")
    for problem in lost:
        _block(problem, f"{problem.source.file}, {problem.source.unit} {problem.source.position}: ", stream)
    outside = [problem for problem in audit.problems if not problem.is_record and problem.raw]
    if outside:
        stream.write("\nLines that are in no record:\n")
    for problem in outside:
        _block(problem, "", stream)


def _block(problem: Problem, place: str, stream: IO[str]) -> None:
    stream.write(f"\n--- {place}{problem.message} [{problem.code}]\n{problem.raw.rstrip(chr(10))}\n")
