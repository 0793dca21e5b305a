"""A stretch of cards weighed with the connections that share a key with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from guestlist.match.agree import Called, Part
from guestlist.match.block import Codes, Index, split, within, without
from guestlist.match.columns import Bools, Cards, Views, cards_of
from guestlist.match.gate import GivenGate
from guestlist.match.paired import UNEXPLAINED, Explained, Pairs, Weighed
from guestlist.match.ragged import Numbers, any_of
from guestlist.match.usual import Usual
from guestlist.match.views import Card

HOPELESS = 5.0  # log-odds: so much below even a pair is hardly ever named, and its parts are not kept
TOGETHER = 2_000  # cards weighed at once: enough to spare Python's loops, few enough to stay in the processor's memory


class Asked(NamedTuple):
    """Some cards as they are compared."""

    cards: Sequence[Card]
    called: Sequence[Sequence[Called]]
    columns: Cards
    given: Numbers  # numbers of their given names
    turned: Numbers  # numbers of their surnames as given names
    is_named: Bools  # every view has a given name and a surname


class Found(NamedTuple):
    """Pairs whose parts sum up to more than nothing, and the strongest of each card with its parts."""

    codes: Codes
    weights: NDArray[np.float64]
    tops: NDArray[np.float64]  # of each card; 0 where nothing was found
    strongest: list[Explained]


class Weigher:
    """Finds the candidates of cards and sums up their parts; the hopeless ones are dropped."""

    def __init__(self, index: Index, usual: Usual, found_enough: float) -> None:
        self.index, self.usual, self.scale, self.found_enough = index, usual, usual.scale, found_enough
        self.agreements = self.scale.names.agreements
        self.gate = GivenGate(self.agreements, self.scale.members)
        self.has_views = usual.members.views.rows.counts > 0
        self.agreements.keep()

    def weighed(self, cards: Sequence[Card]) -> Weighed:
        """The candidates of each card.

        Surnames a slip of the pen away are looked up only where nobody fits as it is written.
        """
        asked = self.asked(cards)
        proven = self.index.proven(cards)
        codes = np.union1d(proven, self.index.found(cards))
        found = self.found(asked, codes, within(codes, proven))
        lost = np.flatnonzero(found.tops < self.found_enough).tolist()
        slipped = without(self.index.slipped(cards, lost), codes)
        if len(slipped):
            found = both(found, self.found(asked, slipped, np.zeros(len(slipped), dtype=np.bool_)))
        card, row = split(found.codes)
        return Weighed(
            Pairs(np.bincount(card, minlength=len(cards)), row.astype(np.int32), found.weights), found.strongest
        )

    def asked(self, cards: Sequence[Card]) -> Asked:
        """The columns of some cards; names of earlier ones may be forgotten."""
        self.agreements.forget()
        called = [self.agreements.called(card.views) for card in cards]
        views = Views.of(called, self.usual.sources)
        return Asked(
            cards,
            called,
            cards_of(cards, views, self.usual.cores, self.usual.titles),
            Numbers.of([self.gate.given(each) for each in called]),
            Numbers.of([self.gate.turned(each) for each in called]),
            (views.rows.counts > 0) & ~any_of(views.rows, views.is_single),
        )

    def found(self, asked: Asked, codes: Codes, is_proven: Bools) -> Found:
        """Weigh pairs; ``is_proven`` tells which of them share an address or profile."""
        card, row = split(codes)
        gated = np.flatnonzero(asked.is_named[card] & ~is_proven)
        passing = gated[self.gate.passes(asked.given, asked.turned, card[gated], row[gated])]
        named = passing[self.has_views[row[passing]]]
        sums = self.usual.sums(asked.columns, card[named], row[named])
        weights = np.zeros(len(codes))
        weights[named] = sums.weight
        is_odd = np.ones(len(codes), dtype=np.bool_)  # to be weighed by itself
        is_odd[gated] = False
        is_odd[passing] = True
        is_odd[named] = ~sums.is_usual
        told: dict[int, list[Part]] = {}
        members, parts_of = self.scale.members, self.scale.parts
        for at in np.flatnonzero(is_odd).tolist():
            parts = told[at] = parts_of(asked.cards[card[at]], asked.called[card[at]], members[row[at]])
            weights[at] = sum([part.weight for part in parts])
        place = dict(zip(named.tolist(), range(len(named)), strict=True))

        def parts_at(pair: int) -> Sequence[Part]:
            return told[pair] if pair in told else self.usual.parts(sums, place[pair])

        return strongest(codes, weights, len(asked.cards), parts_at, self.found_enough - HOPELESS)


def strongest(
    codes: Codes, weights: NDArray[np.float64], cards: int, parts_at: Callable[[int], Sequence[Part]], least: float
) -> Found:
    """What sums up to more than nothing, and of each card the strongest with its parts, where it is above ``least``."""
    kept = np.flatnonzero(weights > 0.0)
    card, row = split(codes[kept])
    tops = np.zeros(cards)
    np.maximum.at(tops, card, weights[kept])
    is_top = (weights[kept] == tops[card]) & (weights[kept] > least)
    explained = [UNEXPLAINED] * cards
    for at, index, connection in zip(*(column[is_top].tolist() for column in (kept, card, row)), strict=True):
        if explained[index] is UNEXPLAINED:
            explained[index] = connection, tuple(parts_at(at))
    return Found(codes[kept], weights[kept], tops, explained)


def both(first: Found, second: Found) -> Found:
    """What was found in two turns."""
    codes, weights = np.concatenate([first.codes, second.codes]), np.concatenate([first.weights, second.weights])
    order = np.argsort(codes)
    is_better = (second.tops > first.tops).tolist()
    strongest = [
        other if better and other is not UNEXPLAINED else one
        for one, other, better in zip(first.strongest, second.strongest, is_better, strict=True)
    ]
    return Found(codes[order], weights[order], np.maximum(first.tops, second.tops), strongest)
