"""The connections, ready to be compared with any cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from guestlist.abreast import dealt
from guestlist.match.paired import Weighed
from guestlist.match.roster import Member
from guestlist.match.stretch import TOGETHER, Weigher
from guestlist.match.views import Card
from guestlist.match.weigh import Scale

Progress = Callable[[str, int, int], None]
"""``progress(stage, done, total)`` is told how far it is."""


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

    def begun(self, stage: str, cards: Sequence[Card]) -> Callable[[], Weighed]:
        """Have the candidates of cards weighed, begun by other processes; the function returned joins in and waits."""

        def work(rows: range) -> Weighed:
            return self.weigher.weighed(cards[rows.start : rows.stop])

        told = partial(self.progress, stage) if self.progress else None
        results = dealt(len(cards), work, TOGETHER, told=told)
        return lambda: Weighed.joined(results())
