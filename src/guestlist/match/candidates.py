"""The pairs of cards and connections that were compared, and which of them wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from guestlist.match.agree import Part
from guestlist.match.answers import Heard, Told
from guestlist.match.comparer import Comparer
from guestlist.match.compete import Floats, connected_share, in_the_book, log_odds, odds_of, posterior, prior, shared
from guestlist.match.explain import Shown, links_of, pieces_of_book
from guestlist.match.paired import Weighed, Winners, answered, winners
from guestlist.match.ragged import starts_of
from guestlist.match.views import Card
from guestlist.model import NO_LINK, Link

Groups = tuple[tuple[int, ...], ...]
CONTRARY = ("firm-differs-organisation", "middle-differs", "suffix-")


class JoinFrom(NamedTuple):
    """How probably a card must be a connection to be joined with another card of that connection."""

    certain: float  # one of the two
    probable: float  # the other
    contrary: float  # the other, where something speaks against it


class Candidates:
    """The pairs of cards and connections that were compared, with their weights."""

    def __init__(
        self,
        comparer: Comparer,
        cards: Sequence[Card],
        groups: Groups,
        alone: Weighed,
        said: Told,
        distinct: Sequence[int] | None = None,
        one_person: float | None = None,
    ) -> None:
        """``alone`` is what each card of the groups weighs by itself; ``distinct`` one of several that say the same.

        With ``one_person``, how probably two cards of one name are one person, the groups are taken for the people of
        the book: that connections stand in it counts (``in_the_book``), and who claim one connection share it. Cards
        alone are not: two of them may be one person.
        """
        self.comparer, self.cards = comparer, cards
        self.least = float(comparer.weights["tiers"]["possible"]) / 10  # a link below it is none
        self.written = self.compared(groups, alone)
        same, other = said.of_groups(groups)
        self.told = frozenset(same)
        self.pairs = answered(self.written.pairs, same, other)
        self.pair_members = self.pairs.members
        self.starts = starts_of(self.pairs.counts)
        self.pair_cards = np.repeat(np.arange(len(cards)), self.pairs.counts)
        self.share = self.connected_share(range(len(cards)) if distinct is None else distinct)
        settings, size = comparer.weights["calibration"], comparer.scale.size
        self.added = 0.0  # log-odds, for the connections that stand in the book
        self.probabilities = self.unshared = self.posterior()
        if one_person is not None:
            self.added = in_the_book(self.pair_members, self.unshared, size, settings)
            self.unshared = self.posterior()
            is_told = np.isin(self.pair_cards, list(self.told))
            pairs = (self.pair_cards, self.pair_members, self.unshared)
            self.probabilities = shared(*pairs, settings, is_told, one_person)

    def posterior(self) -> Floats:
        """The probability of every pair where the candidates of a card share one."""
        step = float(self.comparer.weights["calibration"]["step"]) + self.added
        odds = odds_of(self.pairs.weights, self.comparer.scale.size, self.share, step)
        return posterior(self.pair_cards, odds, len(self.cards))

    def connected_share(self, people: Sequence[int]) -> float:
        """The part of the book that is connected, of these cards: a book given twice must not be surer of itself."""
        prior = self.comparer.weights["prior"]
        if not people:
            return float(prior["lowest"])
        counted = np.zeros(len(self.cards), dtype=np.bool_)
        counted[people] = True
        pairs = counted[self.pair_cards]
        size = self.comparer.scale.size
        return connected_share(self.pair_cards[pairs], self.pairs.weights[pairs], len(people), size, prior)

    def compared(self, groups: Groups, alone: Weighed) -> Weighed:
        """The pairs of all cards; those of a card that stands alone were found before."""
        known = [index for index, group in enumerate(groups) if len(group) == 1]
        rest = [index for index, group in enumerate(groups) if len(group) > 1]
        found = alone.chosen([groups[index][0] for index in known])
        if rest:
            weighed = self.comparer.begun("joining cards", [self.cards[index] for index in rest])()
            found = Weighed.joined([found, weighed])
        return found.arranged([*known, *rest])

    @cached_property
    def best(self) -> Winners:
        """The winner among the pairs of every card."""
        members = self.comparer.members

        def order(pair: int) -> tuple[str, ...]:
            return members[int(self.pair_members[pair])].order

        return winners(self.pairs.counts, self.probabilities, order)

    def settle(self, groups: Groups, shown: Sequence[tuple[int, bool]], said: Told) -> None:
        """Turn the answers about "the candidate shown" into answers about that connection, for all cards of a group.

        Where no candidate was shown, who is another person is none of the others whose cards were joined with this one.
        """
        at_group = {person: at for at, group in enumerate(groups) for person in group}
        for person, same in shown:
            group = groups[at_group[person]]
            at, top = self.best.at[at_group[person]], self.best.top[at_group[person]]
            if at >= 0 and top >= self.least:
                row = int(self.pair_members[at])
                said.heard.append(Heard(person, same, row))
                for each in group:
                    if each not in said.same_connection:  # told in so many words
                        said.say(each, row, same)
            else:
                others = () if same else tuple(each for each in group if each != person)
                said.heard.append(Heard(person, same, apart=others))
                said.other_person.extend((person, each) for each in others)

    def same_connection(self, least: JoinFrom, rank: Sequence[int]) -> list[tuple[int, int]]:
        """Pairs of cards that are the same connection, one of them certainly, the other probably at least.

        Whoever is that connection has two cards then: a second card with another address is common, and what the first
        one proves speaks for the second. A card with something contrary on it, as another firm, must be surer.
        """
        holders: dict[int, list[int]] = defaultdict(list)
        cards = np.flatnonzero(self.best.top >= least.probable)
        rows = self.pair_members[self.best.at[cards]]
        tops = self.best.top[cards].tolist()
        for index, row in zip(cards.tolist(), rows.tolist(), strict=True):
            holders[row].append(index)
        top_of = dict(zip(cards.tolist(), tops, strict=True))
        found: list[tuple[int, int]] = []
        for row in sorted(holders, key=lambda each: self.comparer.members[each].order):
            surest = max(holders[row], key=top_of.__getitem__)
            if top_of[surest] < least.certain or len(holders[row]) == 1:
                continue
            joining = [
                index
                for index in holders[row]
                if index == surest or top_of[index] >= least.contrary or not self.is_contrary(index, row)
            ]
            first, *others = sorted(joining, key=rank.__getitem__)
            found.extend((first, other) for other in others)
        return found

    def is_contrary(self, index: int, row: int) -> bool:
        """True where something on the card speaks against the connection: another firm, initial or generation."""
        return any(part.code.startswith(CONTRARY) for part in self.parts(index, row))

    def links(self, wanted: Sequence[int] | None = None) -> tuple[Link, ...]:
        """The link of every card, or of those wanted."""
        before = prior(self.comparer.scale.size, self.share) + float(self.comparer.weights["calibration"]["step"])
        known = np.arange(len(self.cards)) if wanted is None else np.array(wanted, dtype=np.int64)
        linked = known[(self.best.at[known] >= 0) & (self.best.top[known] >= self.least)]
        at = self.best.at[linked]
        rows, weights = self.pair_members[at], self.pairs.weights[at]
        alone, last = log_odds(self.unshared[at]), log_odds(self.best.top[linked])
        told = np.isin(linked, list(self.told))
        best = (self.best.top[linked], self.best.total[linked], self.best.rivals[linked])
        columns = [*best, alone - before - self.added - weights, last - alone, told]
        shown = [Shown(*each) for each in zip(*(column.tolist() for column in columns), strict=True)]
        members = [self.comparer.members[row] for row in rows.tolist()]
        sums = map(self.parts, linked.tolist(), rows.tolist())
        common = pieces_of_book(before, self.comparer.scale.count, self.added)
        links = links_of(members, sums, shown, common)
        found = dict(zip(linked.tolist(), links, strict=True))
        return tuple(found.get(index, NO_LINK) for index in known.tolist())

    def parts(self, index: int, row: int) -> Sequence[Part]:
        """The parts of the sum of a card and a connection, as kept or found again."""
        strongest, parts = self.written.strongest[index]
        if strongest == row:
            return parts
        scale, card = self.comparer.scale, self.cards[index]
        return scale.parts(card, scale.names.agreements.called(card.views), self.comparer.members[row])
