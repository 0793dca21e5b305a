"""Pairs of cards and connections in columns: what a million cards can afford."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from guestlist.match.agree import Part
from guestlist.match.ragged import Ints, starts_of

Floats = NDArray[np.float64]
ANSWERED = 50.0  # log-odds of an answer: no score comes near
EQUAL = 1e-12  # probabilities that differ by less are those of equal candidates
RIVAL = 10  # a candidate with less than one in so many of the winner's probability is no rival
Explained = tuple[int, tuple[Part, ...]]
"""The strongest candidate of a card and the parts of its sum."""

UNEXPLAINED: Explained = (-1, ())


class Pairs(NamedTuple):
    """The pairs of all cards, one card after the other; the connections of a card ascend."""

    counts: Ints  # pairs of each card
    members: NDArray[np.int32]  # the connection of each pair
    weights: Floats  # the sum of its parts, without the prior


NO_PAIRS = Pairs(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int32), np.zeros(0))


class Weighed(NamedTuple):
    """The pairs of some cards, and what is kept of the strongest of each card."""

    pairs: Pairs
    strongest: list[Explained]

    @staticmethod
    def joined(parts: Sequence[Weighed]) -> Weighed:
        """Several stretches of cards as one."""
        return Weighed(joined([part.pairs for part in parts]), [each for part in parts for each in part.strongest])

    def chosen(self, cards: Sequence[int]) -> Weighed:
        """What is known of some cards, in the order of these."""
        return Weighed(chosen(self.pairs, np.array(cards, dtype=np.int64)), [self.strongest[card] for card in cards])

    def arranged(self, cards: Sequence[int]) -> Weighed:
        """The same with card n put in place ``cards[n]``."""
        places = np.empty(len(cards), dtype=np.int64)
        places[cards] = np.arange(len(cards))
        return self.chosen(places.tolist())


class Winners(NamedTuple):
    """The best candidate of every card."""

    at: Ints  # position of the pair; -1 for none
    top: Floats  # its probability
    total: Floats  # that the person is some connection: the sum over all candidates
    rivals: Ints  # further candidates of at least a tenth of its probability


def joined(parts: Sequence[Pairs]) -> Pairs:
    """The pairs of several stretches of cards as one."""
    if not parts:
        return NO_PAIRS
    if len(parts) == 1:
        return parts[0]
    return Pairs(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def chosen(pairs: Pairs, cards: Ints) -> Pairs:
    """The pairs of some cards, in the order of these."""
    counts = pairs.counts[cards]
    shift = starts_of(pairs.counts)[cards] - starts_of(counts)
    at = np.arange(int(counts.sum())) + np.repeat(shift, counts)
    return Pairs(counts, pairs.members[at], pairs.weights[at])


def winners(counts: Ints, probabilities: Floats, order: Callable[[int], Any]) -> Winners:
    """The best of each card's pairs; ``order`` of a pair decides between equal ones."""
    at, rivals = np.full(len(counts), -1), np.zeros(len(counts), dtype=np.int64)
    top, total = np.zeros(len(counts)), np.zeros(len(counts))
    found = np.flatnonzero(counts)
    if not len(found):
        return Winners(at, top, total, rivals)
    starts = starts_of(counts)[found]
    top[found] = np.maximum.reduceat(probabilities, starts)
    total[found] = np.minimum(np.add.reduceat(probabilities, starts), 1.0)
    tops = np.repeat(top[found], counts[found])
    rivals[found] = np.add.reduceat((probabilities >= tops / RIVAL).astype(np.int64), starts) - 1
    firsts = np.flatnonzero(probabilities >= tops - EQUAL)
    begins = np.searchsorted(firsts, starts)
    at[found] = firsts[begins]
    ends = np.append(begins[1:], len(firsts))
    for tied in np.flatnonzero(ends - begins > 1).tolist():
        at[found[tied]] = min(firsts[begins[tied] : ends[tied]].tolist(), key=order)
    return Winners(at, top, total, rivals)


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
