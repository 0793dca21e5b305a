"""Tells of many pairs at once whether any reading of the two names has given names that agree; most fail here."""

from __future__ import annotations

from collections.abc import Sequence

from guestlist.match.agree import PAIR_BITS, Agreements, Called
from guestlist.match.columns import Bools, Numbers
from guestlist.match.ragged import Ints, Product, any_of
from guestlist.match.roster import Member


class GivenGate:
    """Lets those pairs through whose given names do not differ in every reading."""

    def __init__(self, agreements: Agreements, members: Sequence[Member]) -> None:
        self.agreements = agreements
        self.different = agreements.fixed_numbers[id(agreements.given_apart["different"])]
        number = agreements.given_names.number
        self.theirs = Numbers.of(
            [tuple(dict.fromkeys(number(view.given_key) for view in member.views)) for member in members]
        )

    def of_card(self, called: Sequence[Called]) -> tuple[int, ...]:
        """The given names of a card, its surnames too: the order may be reversed, a single name may be the surname."""
        number = self.agreements.given_names.number
        found = [number(each.view.given_key) if each.view.is_single else each.given for each in called]
        found.extend(number((each.view.family, "")) for each in called if each.view.family)
        return tuple(dict.fromkeys(found))

    def passes(self, ours: Numbers, cards: Ints, rows: Ints) -> Bools:
        """For pairs of cards and connections whether a given name of one agrees with one of the other."""
        pairs = Product.of(ours.rows, cards, self.theirs.rows, rows)
        keys = ours.values[pairs.ours] << PAIR_BITS | self.theirs.values[pairs.theirs]
        return any_of(pairs.rows, self.agreements.given_numbers(keys) != self.different)
