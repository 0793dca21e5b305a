"""Expected negative answers: exact sums, in ranges."""

from __future__ import annotations

import itertools
from math import prod
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.errors import UserError
from guestlist.forecast.distribution import at_least, poisson_binomial
from guestlist.forecast.negatives import outlook
from guestlist.forecast.priors import load_priors

WORKED_EXAMPLE = {
    "recent": 84,
    "stale": 171,
    "one_off": 148,
    "competitor": 13,
    "flagged": 6,
    "connected": 67,
    "private": 38,
    "machine": 85,
}


def by_share(column: str) -> dict[float, int]:
    groups: dict[float, int] = {}
    for kind, people in WORKED_EXAMPLE.items():
        share = getattr(load_priors()[kind], column)
        groups[share] = groups.get(share, 0) + people
    return groups


def test_the_worked_example_of_the_priors_comes_out() -> None:
    found = outlook(WORKED_EXAMPLE, load_priors())
    assert found.invitations == 612
    assert [round(each, 1) for each in (found.low, found.central, found.high)] == [1.2, 4.3, 15.1]


@pytest.mark.parametrize(("column", "percent"), [("low", 0.7), ("value", 42), ("high", 99.9)])
def test_the_chance_of_five_in_the_worked_example_if_answers_were_independent(column: str, percent: float) -> None:
    assert 100 * at_least(5, by_share(column)) == pytest.approx(percent, abs=0.5 if percent == 42 else 0.06)


def test_scenarios_are_mixed_because_answers_share_one_sender() -> None:
    alone = [at_least(5, by_share(column)) for column in ("low", "value", "high")]
    assert outlook(WORKED_EXAMPLE, load_priors()).yardstick == pytest.approx(
        0.25 * alone[0] + 0.5 * alone[1] + 0.25 * alone[2]
    )


def test_a_common_own_name_raises_the_stale_only() -> None:
    plain, common = (outlook({"stale": 100, "recent": 100}, load_priors(), name) for name in (False, True))
    assert common.central - plain.central == pytest.approx(0.6)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3)), max_size=3))
def test_the_distribution_equals_brute_force(groups: list[tuple[float, int]]) -> None:
    shares = [share for share, people in dict(groups).items() for _ in range(people)]
    expected = np.zeros(len(shares) + 1)
    for answers in itertools.product((0, 1), repeat=len(shares)):
        expected[sum(answers)] += prod(p if yes else 1 - p for p, yes in zip(shares, answers, strict=True))
    assert poisson_binomial(dict(groups), len(shares) + 1) == pytest.approx(expected, abs=1e-9)


def test_the_distribution_agrees_with_a_simulation() -> None:
    random = np.random.default_rng(7)
    groups = by_share("high")
    drawn = sum(random.binomial(people, share, 200_000) for share, people in groups.items())
    simulated = np.bincount(drawn, minlength=40)[:40] / 200_000
    assert poisson_binomial(groups, 40) == pytest.approx(simulated, abs=0.004)


def test_a_million_people_do_not_underflow() -> None:
    assert at_least(5, {0.00001: 1_000_000}) == pytest.approx(0.9707, abs=0.001)


def test_own_priors_replace_the_bundled_ones(tmp_path: Path) -> None:
    path = tmp_path / "priors.toml"
    path.write_text("[stale]\nlow = 0.0\nvalue = 0.5\nhigh = 0.6\n")
    assert load_priors(path)["stale"].value == 0.5
    assert load_priors(path)["recent"] == load_priors()["recent"]


def test_all_mistakes_in_own_priors_come_at_once(tmp_path: Path) -> None:
    path = tmp_path / "priors.toml"
    path.write_text("[stail]\nvalue = 1\n[stale]\nvalue = 'x'\n[one_off]\nlow = 0.9\n")
    with pytest.raises(UserError) as caught:
        load_priors(path)
    assert len(caught.value.problems) == 3
