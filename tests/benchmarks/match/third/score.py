"""Run the program on a written book and compare its ledger with the truth."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

CALL = "import sys; sys.argv[0]='guestlist'; from guestlist.cli import main; main()"


@dataclass(frozen=True)
class Row:
    """One card: what is true and what the ledger says."""

    card: int
    kind: str
    ambiguous: bool
    truth: int  # 0: no connection
    person: str
    said: int  # 0: none named
    probability: float
    cluster: str

    @property
    def linked(self) -> bool:
        return self.said > 0 and self.probability >= 0.5

    @property
    def right(self) -> bool:
        return self.linked and self.said == self.truth


def run(folder: Path) -> float:
    """The wall-clock seconds of the audit."""
    call = [sys.executable, "-c", CALL, "audit", str(folder / "book.csv"), str(folder / "linkedin.zip"), "--out",
            str(folder / "out"), "--today", "2026-11-21", "--force", "-q", "--no-memory"]  # fmt: skip
    began = time.perf_counter()
    done = subprocess.run(call, check=False, env=os.environ)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"the audit ended with exit code {done.returncode}")
    return time.perf_counter() - began


def read(folder: Path) -> list[Row]:
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as stream:
        truth = {int(r["card"]): r for r in csv.DictReader(stream)}
    rows = []
    with (folder / "out" / "ledger.csv").open(encoding="utf-8", newline="") as stream:
        for said in csv.DictReader(stream):
            if not said["source_file"].endswith("book.csv"):
                continue
            at = int(said["source_row"])
            t = truth.pop(at)
            rows.append(Row(at, t["kind"], t["ambiguous"] == "1", int(t["connection_row"] or 0), t["person"],
                            int(said["connection_row"] or 0), float(said["connection_probability"] or 0),
                            said["person_id"]))  # fmt: skip
    if truth:
        raise SystemExit(f"{len(truth)} cards are missing in the ledger")
    return rows


def figures(rows: list[Row]) -> dict[str, float]:
    clear = [r for r in rows if not r.ambiguous]
    due = [r for r in clear if r.truth]
    linked = [r for r in clear if r.linked]
    right = sum(r.right for r in linked)
    precision, recall = right / max(1, len(linked)), right / max(1, len(due))
    kinds = [share for name, share, _, _ in by_kind(rows) if name.startswith("p_")]
    vague = [r for r in rows if r.ambiguous]
    return {
        "P": precision, "R": recall, "F1": 2 * precision * recall / max(1e-9, precision + recall),
        "R at P>=.97": recall_at(clear, 0.97), "ECE": ece(clear), "recall over kinds": sum(kinds) / max(1, len(kinds)),
        "ambiguous kept": sum(0.1 <= r.probability <= 0.9 for r in vague) / max(1, len(vague)),
        "ambiguous over .9": sum(r.probability > 0.9 for r in vague) / max(1, len(vague)),
        "B-cubed F1": b_cubed(rows),
    }  # fmt: skip


def recall_at(clear: list[Row], floor: float) -> float:
    """The greatest recall any threshold gives while the precision stays above the floor."""
    due = sum(1 for r in clear if r.truth)
    best = right = 0
    for seen, row in enumerate(sorted((r for r in clear if r.said), key=lambda r: -r.probability), 1):
        right += row.said == row.truth
        if right / seen >= floor:
            best = right
    return best / max(1, due)


def bins(rows: list[Row]) -> list[tuple[int, float, float]]:
    """Per tenth of probability: how many, the mean said, the share that was right."""
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.said:
            found[min(9, int(row.probability * 10))].append(row)
    table = []
    for tenth in range(10):
        group = found[tenth]
        size = max(1, len(group))
        table.append(
            (len(group), sum(r.probability for r in group) / size, sum(r.said == r.truth for r in group) / size)
        )
    return table


def ece(rows: list[Row]) -> float:
    table = bins(rows)
    return sum(n * abs(said - true) for n, said, true in table) / max(1, sum(n for n, _, _ in table))


def by_kind(rows: list[Row]) -> list[tuple[str, float, int, int]]:
    """Kind, recall (of those due), wrong links, cards."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.kind].append(row)
    return [
        (name, sum(r.right for r in group) / max(1, sum(1 for r in group if r.truth)),
         sum(r.linked and not r.right for r in group), len(group))
        for name, group in sorted(groups.items())
    ]  # fmt: skip


def b_cubed(rows: list[Row]) -> float:
    both = Counter((r.person, r.cluster) for r in rows)
    persons, clusters = Counter(r.person for r in rows), Counter(r.cluster for r in rows)
    precision = sum(both[r.person, r.cluster] / clusters[r.cluster] for r in rows) / len(rows)
    recall = sum(both[r.person, r.cluster] / persons[r.person] for r in rows) / len(rows)
    return 2 * precision * recall / (precision + recall)


def report(rows: list[Row]) -> str:
    lines = ["  ".join(f"{name} {value:.3f}" for name, value in figures(rows).items()), "", "kind, recall, wrong, n"]
    lines += [f"  {name:34} {share:5.2f} {wrong:5} {n:6}" for name, share, wrong, n in by_kind(rows)]
    lines += ["", "said, was right, n (ambiguous left out)"]
    lines += [f"  {said:.3f} {true:.3f} {n:6}" for n, said, true in bins([r for r in rows if not r.ambiguous]) if n]
    return "\n".join(lines)
