"""Competition: the candidates of a card, and nobody, share one probability."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def posterior(cards: Ints, weights: Floats, count: int, size: int, share: float) -> Floats:
    """The probability of every pair.

    ``cards`` is the card of each pair, ``weights`` its log-odds without the prior, ``count`` the number of cards,
    ``size`` of connections and ``share`` the part of the book that is connected.
    """
    odds = np.exp(np.clip(weights + prior(size, share), -60.0, 60.0))
    total = 1.0 + np.bincount(cards, odds, minlength=count)
    return np.asarray(odds / total[cards])


def prior(size: int, share: float) -> float:
    """The log-odds of one certain connection before any evidence."""
    return float(np.log(share / (1.0 - share)) - np.log(max(size, 1)))


def connected_share(cards: Ints, weights: Floats, count: int, size: int, settings: dict[str, Any]) -> float:
    """The part of the book that is connected: the assumption, moved by what the pairs say, within its bounds."""
    share, pseudo = float(settings["share"]), float(settings["pseudo_cards"])
    for _ in range(3):
        expected = float(posterior(cards, weights, count, size, share).sum())
        share = (settings["share"] * pseudo + expected) / (pseudo + count)
        share = min(max(share, settings["lowest"]), settings["highest"])
    return share
