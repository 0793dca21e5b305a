"""What one would do without Guestlist: exact addresses, exact names, a fuzzy score."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz, process

from benchmarks.match.book import Benchmark
from benchmarks.match.measure import Found
from guestlist.normalise.fold import fold

CHUNK = 1000
CUTOFF = 90


def key_of(text: str) -> str:
    return " ".join(sorted(fold(text).split()))


def alone(benchmark: Benchmark, rows: list[int], probabilities: list[float]) -> Found:
    return Found(rows, probabilities, [(index,) for index in range(len(benchmark.contacts))])


def exact_email(benchmark: Benchmark) -> Found:
    known = {each.email.lower(): row for row, each in enumerate(benchmark.connections) if each.email}
    rows = [
        next((known[mail.value.lower()] for mail in card.emails if mail.value.lower() in known), -1)
        for card in benchmark.contacts
    ]
    return alone(benchmark, rows, [float(row >= 0) for row in rows])


def exact_name(benchmark: Benchmark) -> Found:
    known: dict[str, list[int]] = defaultdict(list)
    for row, each in enumerate(benchmark.connections):
        known[key_of(f"{each.given} {each.family}")].append(row)
    rows, probabilities = [], []
    for card in benchmark.contacts:
        found = known.get(key_of(card.name), []) if card.name else []
        rows.append(found[0] if found else -1)
        probabilities.append(1 / len(found) if found else 0.0)
    return alone(benchmark, rows, probabilities)


def fuzzy_name(benchmark: Benchmark) -> Found:
    names = [key_of(f"{each.given} {each.family}") for each in benchmark.connections]
    rows: list[int] = []
    probabilities: list[float] = []
    for start in range(0, len(benchmark.contacts), CHUNK):
        keys = [key_of(card.name) for card in benchmark.contacts[start : start + CHUNK]]
        scores = process.cdist(keys, names, scorer=fuzz.ratio, score_cutoff=CUTOFF, workers=2)
        best = scores.argmax(axis=1)
        for position, row in enumerate(best):
            hit = bool(keys[position]) and scores[position, row] >= CUTOFF
            rows.append(int(row) if hit else -1)
            probabilities.append(float(scores[position, row]) / 100 if hit else 0.0)
    return alone(benchmark, rows, probabilities)


RIVALS = {"exact e-mail": exact_email, "exact name": exact_name, "token_sort >= 90": fuzzy_name}
