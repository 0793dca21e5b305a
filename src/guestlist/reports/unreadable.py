"""``unreadable.txt``: the raw text of every record that could not be read, with its place and the reason."""

from __future__ import annotations

from typing import IO

from guestlist.model import Audit, Problem
from guestlist.reports.language import _, n_
from guestlist.reports.said import problem_place, problem_words, said

FILE_NAME = "unreadable.txt"
HOLDS_NAMES = True

_POINTERS = ("Listed in unreadable.txt.", "They are in unreadable.txt.", "It is in unreadable.txt.")


def write(audit: Audit, stream: IO[str]) -> None:
    """A head line with the count, then one block a record; below them the lines that are in no record, not counted."""
    lost = [problem for problem in audit.problems if problem.is_record]
    count = n_("{n} record could not be read.", "{n} records could not be read.", len(lost))
    stream.write(f"{count}\n")
    for problem in lost:
        _block(problem, stream)
    outside = [problem for problem in audit.problems if not problem.is_record and problem.raw]
    if outside:
        stream.write("\n" + _("Lines that are in no record:") + "\n")
    for problem in outside:
        _block(problem, stream)


def _block(problem: Problem, stream: IO[str]) -> None:
    place = ", ".join(filter(None, (problem.source.file, problem_place(problem))))
    words = problem_words(problem)
    for own in _POINTERS:  # a pointer to this very file
        words = words.replace(f" {said(own)}", "")
    stream.write(f"\n--- {place}: {words} [{problem.code}]\n{problem.raw.rstrip(chr(10))}\n")
