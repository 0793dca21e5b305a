"""Scores ledger.csv of an audit against a truth file of the second benchmark."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def score(truth: Path, ledger: Path) -> dict[str, object]:
    rows = {r["source_row"]: r for r in read(ledger) if "book." in r["source_file"]}
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    tp = fp = fn = 0
    bins: dict[int, list[float]] = defaultdict(lambda: [0, 0.0, 0.0])
    ambiguous = kept = over = 0
    cells: dict[str, set[str]] = defaultdict(set)
    people: dict[str, set[str]] = defaultdict(set)
    for t in read(truth):
        r = rows[t["row"]]
        p, said = float(r["connection_probability"] or 0), r["connection_row"]
        right = bool(said) and said == t["connection"]
        cells[r["person_id"]].add(t["row"])
        people[t["person"]].add(t["row"])
        if said:
            b = bins[min(int(p * 10), 9)]
            b[0] += 1
            b[1] += p
            b[2] += right
        if t["ambiguous"]:
            ambiguous += 1
            kept += bool(said) and 0.1 <= p <= 0.9
            over += p > 0.9
            continue
        asserted = bool(said) and p >= 0.5
        if t["connection"]:
            total[t["kind"]] += 1
            hit[t["kind"]] += asserted and right
            tp += asserted and right
            fn += not (asserted and right)
        if asserted and not right:
            fp += 1
            wrong[t["kind"]] += 1
    n = sum(b[0] for b in bins.values())
    person_of = {row: one for one, group in people.items() for row in group}
    cell_of = {row: one for one, group in cells.items() for row in group}
    bp = sum(len(cells[cell_of[row]] & people[person_of[row]]) / len(cells[cell_of[row]]) for row in cell_of) / len(
        cell_of
    )
    br = sum(len(cells[cell_of[row]] & people[person_of[row]]) / len(people[person_of[row]]) for row in cell_of) / len(
        cell_of
    )
    precision, recall = tp / max(tp + fp, 1), tp / max(tp + fn, 1)
    return {
        "P": precision, "R": recall, "F1": 2 * tp / max(2 * tp + fp + fn, 1), "kinds": sum(hit[k] / total[k] for k in total) / max(len(total), 1),
        "ECE": sum(abs(b[1] - b[2]) for b in bins.values()) / max(n, 1), "kept": kept / max(ambiguous, 1), "over": over / max(ambiguous, 1),
        "bcubed": 2 * bp * br / (bp + br), "bP": bp, "bR": br, "n": tp + fn, "ambiguous": ambiguous,
        "by_kind": {k: (hit[k] / total[k], total[k]) for k in total}, "wrong": dict(wrong.most_common()),
        "bins": {b: (int(v[0]), round(v[1] / v[0], 3), round(v[2] / v[0], 3)) for b, v in sorted(bins.items())},
    }  # fmt: skip
