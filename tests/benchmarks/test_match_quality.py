"""Matching on an invented book whose truth is known: how right, how fast, and whether the time grows in proportion.

Seeds and countries are those nothing was tuned on. Seconds are of the processor, of all processes together. Run with
``make bench``; the whole table with rivals: ``PYTHONPATH=src:tests python -m benchmarks.match.run --help``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("faker", reason="the invented names come from faker")

ROOT = Path(__file__).parents[2]
CONNECTIONS = 10_000
FEW, MANY = 10_000, 40_000
MOST_GROWTH = 4.8  # for four times the contacts; the connections cost the same in both
MOST_SECONDS_A_THOUSAND = 1.5  # contacts, beside 10,000 connections; measured 0.3 to 0.6

RUN = """
import json, sys
from benchmarks.match.generate import generate
from benchmarks.match.measure import Found, figures
from benchmarks.match.run import peak, processor_seconds
from guestlist.match import match_book
from guestlist.normalise.people import normalise

contacts, connections = int(sys.argv[1]), int(sys.argv[2])
benchmark = generate(1, contacts, connections, aside=True)
people, imported = normalise(benchmark.contacts, "NL"), normalise(benchmark.imported, "NL")
before, start = peak(), processor_seconds()
matching = match_book(people, benchmark.connections, imported)
seconds = processor_seconds() - start
place = {id(each): index for index, each in enumerate(benchmark.connections)}
rows, chances = [-1] * len(people), [0.0] * len(people)
for group, link in zip(matching.groups, matching.links, strict=True):
    for index in group:
        rows[index] = place[id(link.connection)] if link.connection else -1
        chances[index] = link.probability
row = figures(benchmark, Found(rows, chances, matching.groups))
print(json.dumps({"seconds": seconds, "before": before, "peak": peak(), **row}))
"""


def measured(contacts: int, connections: int) -> dict[str, float]:
    """The figures of one book, from a process of its own."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    ran = subprocess.run(
        [sys.executable, "-c", RUN, str(contacts), str(connections)],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": path}, timeout=600,
    )  # fmt: skip
    figures: dict[str, float] = json.loads(ran.stdout)
    print(f"\n{contacts:,} contacts beside {connections:,} connections:", end=" ")
    print(
        "  ".join(f"{name} {value:.3f}" for name, value in figures.items() if name.isupper() or len(name) < 3), end="  "
    )
    print(f"{figures['seconds']:.1f} s, {figures['seconds'] / contacts * 1000:.2f} s a thousand contacts,", end=" ")
    print(f"peak {figures['peak']:.0f} MB of which {figures['before']:.0f} before matching")
    return figures


@pytest.mark.benchmark
def test_matching_is_right_on_a_book_nothing_was_tuned_on() -> None:
    figures = measured(5_000, 3_000)
    assert figures["P"] >= 0.97
    assert figures["F1"] >= 0.955


@pytest.mark.benchmark
def test_four_times_the_contacts_take_four_times_as_long() -> None:
    few, many = measured(FEW, CONNECTIONS), measured(MANY, CONNECTIONS)
    assert many["seconds"] <= MOST_GROWTH * few["seconds"]
    assert many["seconds"] / MANY * 1000 <= MOST_SECONDS_A_THOUSAND
