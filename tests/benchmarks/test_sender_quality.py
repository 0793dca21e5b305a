"""How well the kind of sender is told, on parts looked at and parts kept aside, beside two rivals (``make bench``).

flagged: people with 0.9 or more; p.asked: people with 0.5 to 0.9; recall: others with 0.5 or more; outright: others
with 0.9 or more; asked: everything with 0.5 to 0.9; Brier: the mean squared error of the probability.
"""

from __future__ import annotations

import pytest

from benchmarks.sender.labelled import rows
from benchmarks.sender.run import PARTS, table


@pytest.mark.benchmark
def test_the_kind_of_sender_beside_its_rivals() -> None:
    everything = rows()
    print(f"\n{len(everything):,} labelled senders; their sources stand at the head of tests/benchmarks/sender/rows/*")
    table(PARTS, everything, with_sources=False)
    assert {row.part for row in everything} == set(PARTS)
