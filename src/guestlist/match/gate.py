"""Tells quickly whether any reading of two names has given names that agree; most candidates fail here."""

from __future__ import annotations

from collections.abc import Sequence

from guestlist.match.agree import Agreements, Called
from guestlist.match.roster import Member

Numbers = tuple[int, ...]
"""The given names of somebody, as numbered by the agreements."""


class GivenGate:
    """Lets those pairs through whose given names do not differ in every reading."""

    def __init__(self, agreements: Agreements, members: Sequence[Member]) -> None:
        self.agreements = agreements
        self.different = agreements.given_apart["different"]
        number = agreements.given_names.number
        self.theirs: list[Numbers] = [
            tuple(dict.fromkeys(number(view.given_key) for view in member.views)) for member in members
        ]

    def of_card(self, called: Sequence[Called]) -> Numbers:
        """The given names of a card, its surnames too: the order may be reversed, a single name may be the surname."""
        number = self.agreements.given_names.number
        found = {number(each.view.given_key) if each.view.is_single else each.given: None for each in called}
        for each in called:
            if each.view.family:
                found[number((each.view.family, ""))] = None
        return tuple(found)

    def passes(self, ours: Numbers, row: int) -> bool:
        """True when a given name of the card agrees with one of the connection in this row."""
        pairs, given, different = self.agreements.given_pairs, self.agreements.given, self.different
        for other in self.theirs[row]:
            for one in ours:
                known = pairs.get(one << 32 | other)
                if (known or given(one, other)) is not different:
                    return True
        return False
