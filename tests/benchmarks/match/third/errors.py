"""The wrong links and misses of a written book, side by side as the files show them, for a human to judge."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from pathlib import Path

from benchmarks.match.third.score import Row

SHOWN = ("First Name", "Middle Name", "Last Name", "Name Suffix", "Organization Name", "E-mail 1 - Value",
         "E-mail 2 - Value", "Phone 1 - Value", "Website 1 - Value", "Notes")  # fmt: skip


def listed(folder: Path, rows: list[Row], each: int = 8) -> str:
    """Up to `each` errors of every kind; ambiguous ones only where a link above .9 was asserted."""
    with (folder / "book.csv").open(encoding="utf-8", newline="") as stream:
        cards = list(csv.DictReader(stream))
    with zipfile.ZipFile(folder / "linkedin.zip") as archive:
        text = archive.read("Connections.csv").decode()
    connections = list(csv.DictReader(io.StringIO(text.split("\n\n", 1)[1])))
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        missed = bool(row.truth) and not row.right
        if (
            (row.probability > 0.9 and row.said != row.truth)
            if row.ambiguous
            else (missed or (row.linked and not row.right))
        ):
            groups[row.kind].append(row)
    lines = []
    for name, found in sorted(groups.items(), key=lambda item: -len(item[1])):
        lines.append(f"\n{name}: {len(found)}")
        for row in found[:each]:
            card = cards[row.card - 1]
            lines.append(f"  card {row.card}: " + " | ".join(card[k] for k in SHOWN if card.get(k)))
            if row.truth:
                lines.append("    true " + _connection(connections, row.truth))
            if row.said and row.said != row.truth:
                lines.append(f"    said {row.probability:.2f} " + _connection(connections, row.said))
            elif row.said:
                lines.append(f"    said {row.probability:.2f} (the true one)")
    return "\n".join(lines)


def _connection(connections: list[dict[str, str]], number: int) -> str:
    c = connections[number - 1]
    return " | ".join(filter(None, (c["First Name"], c["Last Name"], c["Company"], c["Email Address"], c["URL"][27:])))
