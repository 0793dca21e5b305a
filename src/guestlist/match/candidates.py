"""The pairs of cards and connections that were compared, and which of them wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from guestlist.match.answers import Told
from guestlist.match.compete import connected_share, log_odds, posterior, prior, shared
from guestlist.match.explain import link_of
from guestlist.match.views import Card
from guestlist.model import NO_LINK, Link

if TYPE_CHECKING:
    from guestlist.match.book import Matcher

Groups = tuple[tuple[int, ...], ...]
Progress = Callable[[str, int, int], None]
EVERY = 2_000  # cards between two reports of progress
ANSWERED = 50.0  # log-odds of an answer: no score comes near


class Candidates:
    """The pairs of cards and connections that were compared, with their weights."""

    def __init__(
        self,
        matcher: Matcher,
        cards: Sequence[Card],
        groups: Sequence[Sequence[int]],
        said: Told,
        known: Candidates | None = None,
        is_last: bool = False,
    ) -> None:
        self.matcher, self.cards = matcher, cards
        self.told: set[int] = set()
        self.least = float(matcher.weights["tiers"]["possible"]) / 10  # a link below it is none
        found: list[tuple[list[int], list[float]]] = []
        for index, (card, group) in enumerate(zip(cards, groups, strict=True)):
            if matcher.progress and index % EVERY == 0:
                matcher.progress("joining cards" if is_last else "comparing cards", index, len(cards))
            pairs = known.of_card[group[0]] if known is not None and len(group) == 1 else self.weighed(card)
            answered = [said.same_connection[each] for each in group if each in said.same_connection]
            if answered:
                self.told.add(index)
                pairs = ([answered[-1]], [ANSWERED])
            elif said.other_connection:
                pairs = without(pairs, {row for each in group for row in said.other_connection.get(each, ())})
            found.append(pairs)
        self.of_card: list[tuple[list[int], list[float]]] = found
        counts = [len(members) for members, _ in found]
        self.pair_cards = np.repeat(np.arange(len(cards)), counts)
        self.pair_members = np.array([member for members, _ in found for member in members], dtype=np.int64)
        self.pair_weights = np.array([weight for _, weights in found for weight in weights], dtype=np.float64)
        size = len(matcher.members)
        args = (self.pair_cards, self.pair_weights, len(cards), size)
        self.share = connected_share(*args, matcher.weights["prior"]) if len(cards) else 0.1
        self.probabilities = self.unshared = posterior(*args, self.share, matcher.weights["calibration"]["step"])
        if is_last:
            self.probabilities = shared(self.pair_members, self.probabilities, size, matcher.weights["calibration"])

    def weighed(self, card: Card) -> tuple[list[int], list[float]]:
        """The candidates of a card with the sums of their parts; the hopeless ones are dropped.

        Surnames a slip of the pen away are looked up only where nobody fits as it is written.
        """
        matcher = self.matcher
        found, sure = matcher.index.candidates(card)
        ours = matcher.gate.of_card(card.views)
        sums = self.sums(card, ours, found, sure)
        if not sums or max(sums.values()) < matcher.found_enough:
            slips = matcher.index.slips(card) - found
            if slips:
                sums |= self.sums(card, ours, slips, set())
        rows = sorted(sums)  # sums of floats depend on the order
        return rows, [sums[row] for row in rows]

    def sums(self, card: Card, ours: tuple[int, ...], found: set[int], sure: set[int]) -> dict[int, float]:
        """Connection -> the sum of its parts, for those above zero; ``ours`` is the card to the gate of given names."""
        members, passes, gate = self.matcher.members, self.matcher.passes, self.matcher.gate.passes
        parts = self.matcher.scale.parts
        sums = {}
        for index in found:
            if not (index in sure or gate(ours, passes[index])):
                continue
            weight = 0.0
            for part in parts(card, members[index]):
                weight += part.weight
            if weight > 0.0:
                sums[index] = weight
        return sums

    def best(self) -> list[tuple[int, float, float, int]]:
        """For each card: position of the best pair (-1: none), its probability, their sum, the number of rivals."""
        members = self.matcher.members
        result = []
        start = 0
        probabilities, pairs = self.probabilities.tolist(), self.pair_members.tolist()
        for found, _ in self.of_card:
            end = start + len(found)
            if end == start:
                result.append((-1, 0.0, 0.0, 0))
                continue
            if end == start + 1:
                result.append((start, probabilities[start], min(probabilities[start], 1.0), 0))
                start = end
                continue
            chances = probabilities[start:end]
            top = max(chances)
            ties = [at for at in range(start, end) if probabilities[at] >= top - 1e-12]
            at = ties[0] if len(ties) == 1 else min(ties, key=lambda pair: members[pairs[pair]].order)
            rivals = sum(chance >= top / 10 for chance in chances) - 1
            result.append((at, top, min(sum(chances), 1.0), rivals))
            start = end
        return result

    def settle(self, groups: Groups, said: Told) -> None:
        """Turn the answers about "the candidate shown" into answers about that connection, for all cards of a group."""
        best = self.best()
        at_group = {person: at for at, group in enumerate(groups) for person in group}
        for person, same in said.shown:
            at, top, _, _ = best[at_group[person]]
            if at >= 0 and top >= self.least:
                for each in groups[at_group[person]]:
                    if each not in said.same_connection:  # told in so many words
                        said.say(each, int(self.pair_members[at]), same)

    def same_connection(self, certain: float, rank: Sequence[int]) -> list[tuple[int, int]]:
        """Pairs of cards that are both certainly the same connection."""
        holders: dict[int, list[int]] = defaultdict(list)
        for index, (at, top, _, _) in enumerate(self.best()):
            if at >= 0 and top >= certain:
                holders[int(self.pair_members[at])].append(index)
        found: list[tuple[int, int]] = []
        for row in sorted(holders, key=lambda each: self.matcher.members[each].order):
            cards = sorted(holders[row], key=rank.__getitem__)
            found.extend((cards[0], other) for other in cards[1:])
        return found

    def links(self, wanted: Sequence[int] | None = None) -> tuple[Link, ...]:
        """The link of every card, or of those wanted."""
        matcher = self.matcher
        before = prior(len(matcher.members), self.share) + float(matcher.weights["calibration"]["step"])
        links = []
        best = self.best()
        for index in range(len(self.cards)) if wanted is None else wanted:
            at, top, total, rivals = best[index]
            if at < 0 or top < self.least:
                links.append(NO_LINK)
                continue
            member = matcher.members[int(self.pair_members[at])]
            told_so = index in self.told
            lost = log_odds(top) - log_odds(float(self.unshared[at]))
            links.append(
                link_of(self.cards[index], member, matcher.scale, (before, lost), (top, total, rivals), told_so)
            )
        return tuple(links)


def without(pairs: tuple[list[int], list[float]], rows: set[int]) -> tuple[list[int], list[float]]:
    """The pairs but for some connections."""
    kept = [(row, weight) for row, weight in zip(*pairs, strict=True) if row not in rows]
    return [row for row, _ in kept], [weight for _, weight in kept]
