"""Which connections are worth comparing with a card: those that share a key. A join of two columns of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from guestlist.match.filing import looked_up, proofs
from guestlist.match.keys import Keys
from guestlist.match.ragged import Ints, Rows
from guestlist.match.slips import Slips
from guestlist.match.views import Card

ROW_BITS = 32  # a pair is one number: the card above these bits, the connection within them
Codes = Ints
"""Pairs of cards and connections, each as one number; see ``split``."""


def split(codes: Codes) -> tuple[Ints, Ints]:
    """The cards and the connections of pairs."""
    return codes >> ROW_BITS, codes & ((1 << ROW_BITS) - 1)


class Index:
    """The connections by their keys."""

    def __init__(self, keys: Keys, slips: Slips, limits: dict[str, Any]) -> None:
        """``keys`` holds the keys of all connections."""
        self.usual, self.rare, self.slips = int(limits["postings"]), int(limits["rare"]), slips
        order = np.lexsort((keys.owners, keys.numbers))
        numbers, owners = keys.numbers[order], keys.owners[order]
        once = is_new(numbers) | is_new(owners)
        numbers, self.holders = numbers[once], owners[once].astype(np.int32)
        firsts = np.flatnonzero(is_new(numbers))
        self.numbers = numbers[firsts]
        self.postings = Rows(firsts, np.diff(np.append(firsts, len(numbers))))

    def proven(self, cards: Sequence[Card]) -> Codes:
        """The pairs that share an address or a profile."""
        return self.joined(proofs(cards), self.usual)

    def found(self, cards: Sequence[Card]) -> Codes:
        """The pairs that share another key."""
        usual, rare = looked_up(cards)
        return np.union1d(self.joined(usual, self.usual), self.joined(rare, self.rare))

    def slipped(self, cards: Sequence[Card], chosen: Sequence[int]) -> Codes:
        """The pairs of chosen cards and connections whose surname is a slip of the pen away."""
        return self.joined(self.slips.keys(cards, chosen), self.usual)

    def joined(self, keys: Keys, most: int) -> Codes:
        """The pairs that share a key which at most so many connections have: more, and it tells nothing."""
        if not len(self.numbers):
            return np.zeros(0, dtype=np.int64)
        order = np.argsort(keys.numbers)  # neighbours are looked up in less time
        numbers, owners = keys.numbers[order], keys.owners[order]
        at = np.minimum(np.searchsorted(self.numbers, numbers), len(self.numbers) - 1)
        hits = np.flatnonzero((self.numbers[at] == numbers) & (self.postings.counts[at] <= most))
        places, of = self.postings.places(at[hits])
        return np.unique(owners[hits][of] << ROW_BITS | self.holders[places])


def is_new(column: Ints) -> NDArray[np.bool_]:
    """For each number whether it differs from the one before it."""
    return np.append(True, column[1:] != column[:-1])[: len(column)]


def without(codes: Codes, others: Codes) -> Codes:
    """The pairs that are not among the others."""
    return np.setdiff1d(codes, others, assume_unique=True)


def within(codes: Codes, others: Codes) -> NDArray[np.bool_]:
    """For each pair whether it is among the others."""
    return np.isin(codes, others, assume_unique=True)
