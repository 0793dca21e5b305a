"""The files an audit writes, found by folder: a module with ``FILE_NAME`` and a ``write`` is a report."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import IO, Any, Protocol, cast

import guestlist.reports as folder
from guestlist.model import Audit
from guestlist.reports.edition import edition
from guestlist.reports.output import BinaryWriter, Writer


class Report(Protocol):
    """One output file. A report with ``write_bytes(audit, stream)`` in place of ``write`` is no text."""

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
        if hasattr(room, "FILE_NAME") and (hasattr(room, "write") or hasattr(room, "write_bytes")):
            found.append(cast(Report, room))
    return tuple(sorted(found, key=lambda report: report.FILE_NAME))


def reports_of_edition() -> tuple[Report, ...]:
    """The reports that are written: where names are covered, all but those that consist of names (``HOLDS_NAMES``)."""
    covered = edition().is_redacted
    return tuple(report for report in all_reports() if not (covered and getattr(report, "HOLDS_NAMES", False)))


def writers_of(audit: Audit, reports: Iterable[Report]) -> dict[str, Writer | BinaryWriter]:
    """File name -> what writes it, for ``write_all``."""
    return {report.FILE_NAME: _writer(audit, report) for report in reports}


def _writer(audit: Audit, report: Any) -> Writer | BinaryWriter:
    if hasattr(report, "write_bytes"):
        return BinaryWriter(functools.partial(report.write_bytes, audit), len(audit.verdicts))
    return functools.partial(report.write, audit)
