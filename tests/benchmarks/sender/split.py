"""Labelled senders in files split by source: ``<set>_aside_<source>.csv`` kept aside, ``<set>_<source>.csv`` not."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Set
from pathlib import Path
from typing import NamedTuple

ROWS = Path(__file__).parent / "rows"


class Sender(NamedTuple):
    """A labelled sender of such a set."""

    address: str
    name: str
    is_person: bool
    source: str
    part: str  # "<set> development" | "<set> aside" | ...
    organisation: str  # of the card, "" for none


def senders(of_set: str, sources: Mapping[str, tuple[str, ...]], people: Set[str]) -> list[Sender]:
    """All of a set, the same in every run: the sources of each of its parts, of which some are of people alone."""
    return [
        Sender(address, name, source in people, path.name, f"{of_set} {part}", organisation)
        for part, names in sources.items()
        for source in names
        for path in [ROWS / (f"{of_set}_aside_{source}.csv" if part == "aside" else f"{of_set}_{source}.csv")]
        for address, name, organisation, _language in _table(path)
    ]


def _table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(line for line in text if line[0] != "#"))
