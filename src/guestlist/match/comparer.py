"""The connections, ready to be compared with any cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import log
from typing import Any

from guestlist.abreast import dealt, possible
from guestlist.match.block import Index
from guestlist.match.countries import Together
from guestlist.match.firms import Firms
from guestlist.match.paired import Weighed
from guestlist.match.roll import Roll
from guestlist.match.roster import Member
from guestlist.match.shares import Census, Shares
from guestlist.match.slips import Slips, slip_surnames
from guestlist.match.stretch import TOGETHER, Weigher
from guestlist.match.unvowelled import Bare, counted
from guestlist.match.usual import Usual
from guestlist.match.views import Card
from guestlist.match.weigh import Scale

Progress = Callable[[str, int, int], None]
"""``progress(stage, done, total)`` is told how far it is."""


LEAST_EACH = 600  # cards for one process: weighing them takes several times as long as starting it
PIECES_EACH = 2  # of work for one process at least, so that a fast one can take over from a slow one


class Comparer:
    """Weighs cards with the connections, in several processes where the cards are many."""

    def __init__(
        self,
        members: Sequence[Member],
        scale: Scale,
        weigher: Weigher,
        weights: dict[str, Any],
        progress: Progress | None = None,
    ) -> None:
        """``weights`` is data/match.toml, or what replaces it."""
        self.members, self.scale, self.weigher, self.weights, self.progress = members, scale, weigher, weights, progress

    @staticmethod
    def of(
        roll: Roll,
        firms: Firms,
        wanted: set[Bare],
        census: Census,
        weights: dict[str, Any],
        progress: Progress | None = None,
    ) -> Comparer:
        """A comparer with the connections of a list, whose names the census gets to know.

        ``wanted`` are the consonants that names of the book have. The census must know the names of the book before
        the first card is compared.
        """
        members = roll.members
        surnames = {family for member in members for view in member.views for family in slip_surnames(view)}
        index = Index(roll.keys, Slips(surnames), weights["limits"])
        firsts = [view for member in members for view in member.views[:1]]
        together = Together(firsts, weights["chance"])
        census.count(firsts)
        census.count(counted(firsts, wanted))
        scale = Scale(Shares(census, weights["chance"], together.head), firms, members, together, weights)
        return Comparer(members, scale, Weigher(index, Usual(scale, roll.spelled), log(scale.size)), weights, progress)

    def begun(self, stage: str, cards: Sequence[Card]) -> Callable[[], Weighed]:
        """Have the candidates of cards weighed, begun by other processes; the function returned joins in and waits."""

        def work(rows: range) -> Weighed:
            return self.weigher.weighed(cards[rows.start : rows.stop])

        told = partial(self.progress, stage) if self.progress else None
        processes = possible(len(cards), LEAST_EACH)
        at_once = TOGETHER if processes == 1 else min(TOGETHER, -(-len(cards) // (PIECES_EACH * processes)))
        results = dealt(len(cards), work, at_once, processes, told=told)
        return lambda: Weighed.joined(results())
