"""Which connections are worth comparing with a card: those that share a key. A join of two columns of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from guestlist.match.keys import Key, Slips, looked_up, proofs
from guestlist.match.ragged import Ints, Rows
from guestlist.match.views import Card

ROW_BITS = 32  # a pair is one number: the card above these bits, the connection within them
Codes = Ints
"""Pairs of cards and connections, each as one number; see ``split``."""


def keyed(keys: Sequence[Sequence[Key]]) -> tuple[Ints, Ints]:
    """The keys of several cards in one column, and beside each its card."""
    counts = np.fromiter(map(len, keys), np.int64, len(keys))
    column = np.fromiter((key for each in keys for key in each), np.int64, int(counts.sum()))
    return column, np.repeat(np.arange(len(keys)), counts)


def split(codes: Codes) -> tuple[Ints, Ints]:
    """The cards and the connections of pairs."""
    return codes >> ROW_BITS, codes & ((1 << ROW_BITS) - 1)


class Index:
    """The connections by their keys."""

    def __init__(self, keys: Ints, counts: Ints, slips: Slips, limits: dict[str, Any]) -> None:
        """``keys`` holds the keys of all connections, one connection behind the other, ``counts`` how many each has."""
        self.usual, self.rare, self.slips = int(limits["postings"]), int(limits["rare"]), slips
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        is_first = np.ones(len(keys), dtype=np.bool_)
        is_first[1:] = ordered[1:] != ordered[:-1]
        firsts = np.flatnonzero(is_first)
        self.keys = ordered[firsts]
        self.holders = np.repeat(np.arange(len(counts), dtype=np.int32), counts)[order]
        self.postings = Rows(firsts, np.diff(np.append(firsts, len(keys))))

    def proven(self, cards: Sequence[Card]) -> Codes:
        """The pairs that share an address or a profile."""
        return self.joined([proofs(card) for card in cards], self.usual)

    def found(self, cards: Sequence[Card]) -> Codes:
        """The pairs that share another key."""
        keys = [looked_up(card) if not card.is_no_person else ([], []) for card in cards]
        usual = self.joined([usual for usual, _ in keys], self.usual)
        return np.union1d(usual, self.joined([rare for _, rare in keys], self.rare))

    def slipped(self, cards: Sequence[Card], chosen: Sequence[int]) -> Codes:
        """The pairs of chosen cards and connections whose surname is a slip of the pen away."""
        wanted = set(chosen)
        return self.joined([self.slips.keys(card) if at in wanted else [] for at, card in enumerate(cards)], self.usual)

    def joined(self, keys: Sequence[Sequence[Key]], most: int) -> Codes:
        """The pairs that share a key which at most so many connections have: more, and it tells nothing."""
        column, cards = keyed(keys)
        order = np.argsort(column)  # neighbours are looked up in less time
        column, cards = column[order], cards[order]
        at = np.searchsorted(self.keys, column)
        at[at == len(self.keys)] = 0
        is_known = self.keys[at] == column if len(self.keys) else np.zeros(len(at), dtype=np.bool_)
        is_known[is_known] = self.postings.counts[at[is_known]] <= most
        places, owners = self.postings.places(at[is_known])
        return np.unique(cards[is_known][owners] << ROW_BITS | self.holders[places])


def without(codes: Codes, others: Codes) -> Codes:
    """The pairs that are not among the others."""
    return np.setdiff1d(codes, others, assume_unique=True)


def within(codes: Codes, others: Codes) -> NDArray[np.bool_]:
    """For each pair whether it is among the others."""
    return np.isin(codes, others, assume_unique=True)
