"""Figures of a matching beside the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.match.book import Benchmark

THRESHOLD = 0.5


@dataclass(frozen=True)
class Found:
    """What a method says of each contact."""

    connections: Sequence[int]  # index, -1 for none
    probabilities: Sequence[float]
    groups: Sequence[Sequence[int]]


def figures(benchmark: Benchmark, found: Found) -> dict[str, float]:
    hits = wrong = missed = 0
    ambiguous, kept, over = 0, 0, 0
    by_kind: dict[str, list[int]] = defaultdict(list)
    said: list[tuple[float, bool]] = []
    for truth, connection, probability in zip(benchmark.truth, found.connections, found.probabilities, strict=True):
        asserted = connection >= 0 and probability >= THRESHOLD
        right = connection >= 0 and connection == truth.connection
        if truth.tag == "ambiguous":
            ambiguous += 1
            kept += 0.1 <= probability <= 0.9
            over += probability > 0.9
            continue
        if connection >= 0:
            said.append((probability, right))
        if truth.tag == "unlinkable":
            wrong += asserted and not right
            continue
        hits += asserted and right
        wrong += asserted and not right
        if truth.connection >= 0:
            missed += not (asserted and right)
            by_kind[truth.kind].append(asserted and right)
    precision, recall = hits / max(hits + wrong, 1), hits / max(hits + missed, 1)
    return {
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "ECE": calibration_error(said),
        "kinds": sum(sum(each) / len(each) for each in by_kind.values()) / max(len(by_kind), 1),
        "kept": kept / max(ambiguous, 1),
        "over": over / max(ambiguous, 1),
        "B3": b_cubed([truth.person for truth in benchmark.truth], found.groups),
    }


def calibration_error(said: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    table: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for probability, right in said:
        table[min(int(probability * bins), bins - 1)].append((probability, right))
    return sum(abs(sum(p for p, _ in rows) - sum(right for _, right in rows)) for rows in table.values()) / max(
        len(said), 1
    )


def reliability(benchmark: Benchmark, found: Found, bins: int = 10) -> list[tuple[float, float, int]]:
    """For each band of probabilities: what was said, what was true, how often."""
    table: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for truth, connection, probability in zip(benchmark.truth, found.connections, found.probabilities, strict=True):
        if connection >= 0 and truth.tag != "ambiguous":
            table[min(int(probability * bins), bins - 1)].append((probability, connection == truth.connection))
    return [
        (sum(p for p, _ in rows) / len(rows), sum(right for _, right in rows) / len(rows), len(rows))
        for _, rows in sorted(table.items())
    ]


def b_cubed(people: Sequence[int], groups: Sequence[Sequence[int]]) -> float:
    sizes = Counter(people)
    precision = recall = 0.0
    for group in groups:
        counts = Counter(people[index] for index in group)
        for person, count in counts.items():
            precision += count * count / len(group)
            recall += count * count / sizes[person]
    precision, recall = precision / max(len(people), 1), recall / max(len(people), 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def recall_by_kind(benchmark: Benchmark, found: Found) -> dict[str, tuple[float, float, int]]:
    """Kind and tag -> recall, wrong assertions a card, cards."""
    rows: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for truth, connection, probability in zip(benchmark.truth, found.connections, found.probabilities, strict=True):
        asserted = connection >= 0 and probability >= THRESHOLD
        right = asserted and connection == truth.connection
        rows[f"{truth.tag}:{truth.kind}"].append((right, asserted and not right))
    return {
        kind: (sum(right for right, _ in each) / len(each), sum(wrong for _, wrong in each) / len(each), len(each))
        for kind, each in sorted(rows.items())
    }
