"""A third set of labelled senders, written before anyone looked at the words of the rules: public lists and hard cases.

Files named ``third_aside_*`` were never looked at error by error; the others were, while the rules were mended. The
first measurement of both stands in docs/sender-kind.md. ``third_later.csv`` was read after the last word was added.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

ROWS = Path(__file__).parent / "rows"
DEVELOPMENT = ("towns", "newsrooms", "teams", "senders", "people", "names")
ASIDE = ("authorities", "clubs", "inbox", "senders", "people", "names")
PEOPLE = frozenset({"people", "names"})


class Sender(NamedTuple):
    """A labelled sender of the third set."""

    address: str
    name: str
    is_person: bool
    source: str
    part: str  # "third development" | "third aside" | "third later"
    organisation: str  # of the card, "" for none


def senders() -> list[Sender]:
    """All of them, the same in every run."""
    named = [(f"third_{source}.csv", source, "third development") for source in DEVELOPMENT]
    named += [(f"third_aside_{source}.csv", source, "third aside") for source in ASIDE]
    named.append(("third_later.csv", "later", "third later"))
    found = []
    for file, source, part in named:
        with (ROWS / file).open(encoding="utf-8", newline="") as text:
            for address, name, organisation, _language in csv.reader(line for line in text if line[0] != "#"):
                found.append(Sender(address, name, source in PEOPLE, file, part, organisation))
    return found
