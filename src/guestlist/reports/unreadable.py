"""``unreadable.txt``: the raw text of every record that could not be read, with its place and the reason."""

from __future__ import annotations

from typing import IO

from guestlist.model import Audit

FILE_NAME = "unreadable.txt"
HOLDS_NAMES = True


def write(audit: Audit, stream: IO[str]) -> None:
    """A head line with the count, then one block a record."""
    lost = [problem for problem in audit.problems if problem.is_record]
    stream.write(f"{len(lost)} record{'' if len(lost) == 1 else 's'} could not be read.\n")
    for problem in lost:
        source = problem.source
        stream.write(f"\n--- {source.file}, {source.unit} {source.position}: {problem.message} [{problem.code}]\n")
        stream.write(problem.raw.rstrip("\n") + "\n")
