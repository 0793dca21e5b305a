"""Tells of many pairs at once whether any reading of the two names has given names that agree; most fail here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from guestlist.match.agree import PAIR_BITS, Agreements, Called
from guestlist.match.columns import Bools
from guestlist.match.ragged import Ints, Numbers, Product, any_of
from guestlist.match.roster import Member


class GivenGate:
    """Lets those pairs through whose given names do not differ in every reading."""

    def __init__(self, agreements: Agreements, members: Sequence[Member]) -> None:
        self.agreements = agreements
        self.different = agreements.given_fixed["different"]
        number = agreements.given_names.number
        self.theirs = Numbers.of(
            [tuple(dict.fromkeys(number(view.given_key) for view in member.views)) for member in members]
        )

    def given(self, called: Sequence[Called]) -> tuple[int, ...]:
        """The numbers of the given names of a card; a single name is taken for one."""
        number = self.agreements.given_names.number
        found = [number(each.view.given_key) if each.view.is_single else each.given for each in called]
        return tuple(dict.fromkeys(found))

    def turned(self, called: Sequence[Called]) -> tuple[int, ...]:
        """The numbers of the surnames of a card as given names: the order may be reversed."""
        number = self.agreements.given_names.number
        return tuple(dict.fromkeys([number((each.view.family, "")) for each in called if each.view.family]))

    def passes(self, given: Numbers, turned: Numbers, cards: Ints, rows: Ints) -> Bools:
        """For pairs of cards and connections whether a name of one agrees with a given name of the other."""
        passing = self.agrees(given, cards, rows)
        rest = np.flatnonzero(~passing)
        passing[rest] = self.agrees(turned, cards[rest], rows[rest])
        return passing

    def agrees(self, ours: Numbers, cards: Ints, rows: Ints) -> Bools:
        """For pairs whether one of our names agrees with a given name of the other side."""
        pairs = Product.of(ours.rows, cards, self.theirs.rows, rows)
        keys = ours.values[pairs.ours] << PAIR_BITS | self.theirs.values[pairs.theirs]
        return any_of(pairs.rows, self.agreements.given_numbers(keys) != self.different)
