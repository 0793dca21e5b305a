"""The files an audit writes, found by folder: a module with ``FILE_NAME`` and ``write(audit, stream)`` is a report."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import IO, Protocol, cast

import guestlist.reports as folder
from guestlist.model import Audit


class Report(Protocol):
    """One output file."""

    FILE_NAME: str

    def write(self, audit: Audit, stream: IO[str]) -> None:
        """Write the whole file."""
        ...


@cache
def all_reports() -> tuple[Report, ...]:
    """Every report of the folder, in the order of file names."""
    found = []
    for module in pkgutil.iter_modules(folder.__path__):
        room = importlib.import_module(f"{folder.__name__}.{module.name}")
        if hasattr(room, "FILE_NAME") and hasattr(room, "write"):
            found.append(cast(Report, room))
    return tuple(sorted(found, key=lambda report: report.FILE_NAME))
