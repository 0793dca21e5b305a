"""Competition: the candidates of a card, and nobody, share one probability."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64] | NDArray[np.int32]


def posterior(cards: Ints, weights: Floats, count: int, size: int, share: float, step: float = 0.0) -> Floats:
    """The probability of every pair.

    ``cards`` is the card of each pair, ``weights`` its log-odds without the prior, ``count`` the number of cards,
    ``size`` of connections, ``share`` the part of the book that is connected, ``step`` the fixed step of calibration on
    the log-odds.
    """
    odds = np.exp(np.clip(weights + prior(size, share) + step, -60.0, 60.0))
    total = 1.0 + np.bincount(cards, odds, minlength=count)
    return np.asarray(odds / total[cards])


def shared(members: Ints, probabilities: Floats, size: int, settings: dict[str, Any]) -> Floats:
    """The probabilities after the cards that claim one connection have shared it: a connection is one human being.

    Claims of others count in part only, for they may be cards of the same person that nothing joined; a weak claim is
    hardly lessened, as it is weak on its own account. However certain another card is, a second card of that person is
    common: the claims of others are bounded.
    """
    odds = np.minimum(probabilities / np.maximum(1.0 - probabilities, 1e-9), 1e9)
    others = np.bincount(members, odds, minlength=size)[members] - odds
    weight = settings["claims_of_others"] * probabilities ** settings["claims_power"]
    odds = odds / (1.0 + weight * np.clip(others, 0.0, settings["claims_most"]))
    return np.asarray(odds / (1.0 + odds))


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


def log_odds(probability: float) -> float:
    """The log-odds of a probability, kept finite."""
    bounded = min(max(probability, 1e-12), 1.0 - 1e-12)
    return float(np.log(bounded / (1.0 - bounded)))
