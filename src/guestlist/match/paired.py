"""Pairs of cards and connections in columns: what a million cards can afford."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ANSWERED = 50.0  # log-odds of an answer: no score comes near


class Pairs(NamedTuple):
    """The pairs of all cards, one card after the other; the connections of a card ascend."""

    counts: Ints  # pairs of each card
    members: NDArray[np.int32]  # the connection of each pair
    weights: Floats  # the sum of its parts, without the prior

    def of(self, index: int, starts: Ints) -> slice:
        """Where the pairs of one card stand."""
        return slice(int(starts[index]), int(starts[index] + self.counts[index]))


def columns(found: Sequence[tuple[Sequence[int], Sequence[float]]]) -> Pairs:
    """Pairs from the connections and weights of each card."""
    counts = np.fromiter((len(rows) for rows, _ in found), np.int64, len(found))
    total = int(counts.sum())
    members = np.fromiter((row for rows, _ in found for row in rows), np.int32, total)
    return Pairs(counts, members, np.fromiter((each for _, weights in found for each in weights), np.float64, total))


def joined(parts: Sequence[Pairs]) -> Pairs:
    """The pairs of several stretches of cards as one."""
    if len(parts) == 1:
        return parts[0]
    return Pairs(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def starts_of(counts: Ints) -> Ints:
    """Where the pairs of each card begin."""
    return np.asarray(np.cumsum(counts) - counts)


def chosen(pairs: Pairs, cards: Ints) -> Pairs:
    """The pairs of some cards, in the order of these."""
    counts = pairs.counts[cards]
    shift = starts_of(pairs.counts)[cards] - starts_of(counts)
    at = np.arange(int(counts.sum())) + np.repeat(shift, counts)
    return Pairs(counts, pairs.members[at], pairs.weights[at])


def arranged(pairs: Pairs, cards: Ints) -> Pairs:
    """The pairs with card n put in place ``cards[n]``."""
    place = np.empty_like(cards)
    place[cards] = np.arange(len(cards))
    return chosen(pairs, place)


def answered(pairs: Pairs, same: dict[int, int], other: dict[int, set[int]]) -> Pairs:
    """The pairs after the answers: who is said to be a connection has it alone, who is said not to be it has it not."""
    if not same and not other:
        return pairs
    cards = np.repeat(np.arange(len(pairs.counts)), pairs.counts)
    kept = np.ones(len(cards), dtype=np.bool_)
    for card, rows in other.items():
        kept &= (cards != card) | ~np.isin(pairs.members, list(rows))
    for card in same:
        kept &= cards != card
    told = np.array(sorted(same), dtype=np.int64)
    told_members = np.array([same[card] for card in told.tolist()], dtype=np.int32)
    cards = np.concatenate([cards[kept], told])
    members = np.concatenate([pairs.members[kept], told_members])
    weights = np.concatenate([pairs.weights[kept], np.full(len(told), ANSWERED)])
    order = np.argsort(cards, kind="stable")
    return Pairs(np.bincount(cards, minlength=len(pairs.counts)), members[order], weights[order])
