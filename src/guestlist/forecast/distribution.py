"""The Poisson-binomial distribution: how many of many unequal, independent yes/no answers are yes. Exact."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray


def at_least(threshold: int, groups: Mapping[float, int]) -> float:
    """P(X >= threshold) where X sums independent answers: ``groups`` maps a share to the people who have it."""
    return float(max(0.0, 1.0 - poisson_binomial(groups, threshold).sum()))


def poisson_binomial(groups: Mapping[float, int], size: int) -> NDArray[np.float64]:
    """P(X = 0), ..., P(X = size - 1) of a sum of independent yes/no answers, exactly.

    Each group is binomial; its probabilities follow from one another, P(k+1) = P(k) (n-k)/(k+1) p/(1-p), and groups are
    convolved. Only the first ``size`` terms are kept, which those terms alone determine. Logarithms keep a million
    people from underflowing.
    """
    total = np.zeros(size)
    total[:1] = 1.0
    for share, people in groups.items():
        total = np.convolve(total, _binomial(share, people, size))[:size]
    return total


def _binomial(share: float, people: int, size: int) -> NDArray[np.float64]:
    terms = np.zeros(size)
    if share <= 0 or people == 0:
        terms[:1] = 1.0
        return terms
    if share >= 1:
        if people < size:
            terms[people] = 1.0
        return terms
    k = np.arange(min(size, people + 1))
    steps = np.log(np.maximum(people - k[:-1], 1)) - np.log(k[:-1] + 1) + np.log(share) - np.log1p(-share)
    logs = people * np.log1p(-share) + np.concatenate(([0.0], np.cumsum(steps)))
    terms[: len(k)] = np.exp(logs)
    return terms


def share_interval(yes: int, of: int, interval: float, pseudo_count: float) -> tuple[float, float, float]:
    """The low end, mean and high end of the share (0..1) that ``yes`` of ``of`` answers speak for.

    A beta distribution with ``pseudo_count`` added on either side; its quantiles come from the summed density on a
    fine grid, which needs no special function.
    """
    grid = np.linspace(0.0, 1.0, _GRID + 1)[:-1] + 0.5 / _GRID
    logs = (yes + pseudo_count - 1) * np.log(grid) + (of - yes + pseudo_count - 1) * np.log1p(-grid)
    density = np.exp(logs - logs.max())
    summed = np.cumsum(density) / density.sum()
    tail = (1.0 - interval) / 2
    low, high = (float(grid[int(np.searchsorted(summed, at))]) for at in (tail, 1.0 - tail))
    return low, (yes + pseudo_count) / (of + 2 * pseudo_count), high


_GRID = 20_001
