"""Competition: the candidates of a card, and nobody, share one probability."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from guestlist.match.shares import rounded_up

Floats = NDArray[np.float64]
Ints = NDArray[np.int64] | NDArray[np.int32]
SMALLEST = 1e-12  # probability that divides, and
MOST_ODDS = 1e9  # its odds: neither is ever without bounds


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


def in_the_book(members: Ints, probabilities: Floats, size: float, settings: dict[str, Any]) -> float:
    """What it adds to the log-odds of every pair that most connections stand in the book, and each is one human being.

    Where the card in hand is not the connection, he stands on another card, or on none. The more of the connections are
    found in the book, the less probable is it that one has no card; for whom others claim, ``shared`` counts that they
    do. Of two files of which each has the other's people at most once, the odds of a pair that nobody else claims are
    greater by one over the part that is not found (Sadinle 2017, "Bayesian estimation of bipartite matchings for record
    linkage"). A few connections tell little of that. ``members`` and ``probabilities`` are the connection and the
    probability of each pair, ``size`` the number of connections, ``settings`` the section "calibration".
    """
    nobody = np.bincount(members, np.log1p(-np.minimum(probabilities, 1.0 - SMALLEST)))
    found = float((1.0 - np.exp(nobody)).sum()) / (size + settings["in_the_book_pseudo"])
    return -log(1.0 - settings["in_the_book"] * found)


def shared(
    cards: Ints,
    members: Ints,
    probabilities: Floats,
    settings: dict[str, Any],
    told: NDArray[np.bool_],
    one_person: float = 0.0,
) -> Floats:
    """The probabilities after the people who claim one connection have shared it: a connection is one human being.

    ``cards`` and ``members`` are the card and the connection of each pair, ``settings`` the section "calibration" of
    data/match.toml. The claims of others count as their odds, up to a bound, for who claims the same connection may be
    the same person under a second card that nothing joined: two cards are common. ``one_person`` is how probably two
    cards of one name are that in this book (``one_person_part``): so far the claim of the other takes nothing. A weak
    claim is lessened less, as it is weak on its own account. What a card loses goes to its other candidates and to
    nobody, as they stand to each other: of two namesakes the one whom no other card is. A pair ``told`` by the user is
    not in doubt.
    """
    odds = np.minimum(probabilities / np.maximum(1.0 - probabilities, SMALLEST), MOST_ODDS)
    others = np.maximum(np.bincount(members, odds)[members] - odds, 0.0)
    kept = 1.0 / (1.0 + probabilities * np.minimum(others, settings["claims_most"]))
    left = probabilities * (one_person + (1.0 - one_person) * kept)
    left = np.where(told, probabilities, left)
    nobody = np.maximum(1.0 - np.bincount(cards, probabilities), SMALLEST)
    return np.asarray(np.where(told, probabilities, left / (nobody + np.bincount(cards, left))[cards]))


def one_person_part(cards: Iterable[str], members: Iterable[str], settings: dict[str, Any]) -> float:
    """How probably two cards of one whole name that nothing joined are one person under two cards.

    ``cards`` and ``members`` are the whole names in the book and in the connections, some of them empty. Connections
    hold nobody twice, so that names repeated among them are those of namesakes; what the book repeats beyond that rate
    are second cards of one person.
    """
    ours, theirs = Counter(filter(None, cards)), Counter(filter(None, members))
    size = rounded_up(max(theirs.total(), 1))  # one more connection must not make a second card likelier
    repeats, namesakes = ours.total() - len(ours), theirs.total() - len(theirs)
    beyond = repeats - namesakes * (ours.total() / size) ** 2
    pseudo = float(settings["one_person_pseudo"])
    return min(max(beyond / (repeats + pseudo), 0.0), float(settings["one_person_most"]))


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


def log_odds(probabilities: Floats) -> Floats:
    """The log-odds of probabilities, kept finite."""
    bounded = np.clip(probabilities, 1e-12, 1.0 - 1e-12)
    return np.asarray(np.log(bounded / (1.0 - bounded)))
