"""Competition: the candidates of a card, and nobody, share one probability."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64] | NDArray[np.int32]


def odds_of(weights: Floats, size: float, share: float, step: float = 0.0) -> Floats:
    """The odds of every pair by itself.

    ``weights`` is the log-odds of each pair without the prior, ``size`` the number of connections, ``share`` the part
    of the book that is connected, ``step`` the fixed step of calibration on the log-odds.
    """
    return np.asarray(np.exp(np.clip(weights + prior(size, share) + step, -60.0, 60.0)))


def posterior(cards: Ints, odds: Floats, count: int) -> Floats:
    """The probability of every pair where the candidates of a card, and nobody, share one; ``cards`` is its card."""
    total = 1.0 + np.bincount(cards, odds, minlength=count)
    return np.asarray(odds / total[cards])


def shared(pairs: tuple[Ints, Ints], odds: Floats, counts: tuple[int, int], told: NDArray[np.bool_]) -> Floats:
    """The probabilities after the people who claim one connection have shared it too: it is one human being.

    ``pairs`` is the card and the connection of each pair, ``counts`` how many there are of either. Doubts add: the
    odds against a pair are those of its evidence, of the card's other candidates, and of the connection's other
    claimants, whose claims count as far as it is their best candidate. The doubts of rivals are ratios of odds, so what
    a connection's claimants hold of it, and a card of its candidates, adds up to one at most, however sure they are,
    and less evidence all round never makes a pair likelier. A pair ``told`` by the user is not in doubt.
    """
    cards, members = pairs
    part_of_card = odds / np.bincount(cards, odds, minlength=counts[0])[cards]
    claims = odds * part_of_card
    of_others = np.bincount(members, claims, minlength=counts[1])[members] / claims - 1.0
    against = 1.0 / odds + (1.0 / part_of_card - 1.0) + np.maximum(of_others, 0.0)
    return np.asarray(np.where(told, posterior(cards, odds, counts[0]), 1.0 / (1.0 + against)))


def prior(size: float, share: float) -> float:
    """The log-odds of one certain connection before any evidence."""
    return float(np.log(share / (1.0 - share)) - np.log(max(size, 1)))


def connected_share(cards: Ints, weights: Floats, count: int, size: float, settings: dict[str, Any]) -> float:
    """The part of the book that is connected: the assumption, moved by what the pairs say, within its bounds."""
    share, pseudo = float(settings["share"]), float(settings["pseudo_cards"])
    for _ in range(3):
        expected = float(posterior(cards, odds_of(weights, size, share), count).sum())
        share = (settings["share"] * pseudo + expected) / (pseudo + count)
        share = min(max(share, settings["lowest"]), settings["highest"])
    return share


def log_odds(probability: float) -> float:
    """The log-odds of a probability, kept finite."""
    bounded = min(max(probability, 1e-12), 1.0 - 1e-12)
    return float(np.log(bounded / (1.0 - bounded)))
