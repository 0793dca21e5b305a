"""The pairs of cards and connections that were compared, and which of them wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from guestlist.match.abreast import abreast
from guestlist.match.agree import Called
from guestlist.match.answers import Told
from guestlist.match.compete import connected_share, log_odds, odds_of, posterior, prior, shared
from guestlist.match.explain import Around, link_of
from guestlist.match.gate import Numbers
from guestlist.match.paired import Pairs, answered, arranged, chosen, columns, joined, starts_of
from guestlist.match.views import Card
from guestlist.model import NO_LINK, Link

if TYPE_CHECKING:
    from guestlist.match.book import Matcher

Groups = tuple[tuple[int, ...], ...]
Progress = Callable[[str, int, int], None]
EVERY = 2_000  # cards between two reports of progress
NOBODY = (-1, 0.0, 0.0, 0)
NONE: frozenset[int] = frozenset()


class Asked(NamedTuple):
    """A card as it is compared with one connection after the other."""

    card: Card
    called: tuple[Called, ...]
    given: Numbers


class Candidates:
    """The pairs of cards and connections that were compared, with their weights."""

    def __init__(
        self,
        matcher: Matcher,
        cards: Sequence[Card],
        groups: Groups,
        said: Told,
        known: Candidates | None = None,
        is_last: bool = False,
    ) -> None:
        self.matcher, self.cards, self.stage = matcher, cards, "joining cards" if is_last else "comparing cards"
        self.least = float(matcher.weights["tiers"]["possible"]) / 10  # a link below it is none
        self.written = self.compared(groups, known)
        same, other = said.of_groups(groups)
        self.told = frozenset(same)
        self.pairs = answered(self.written, same, other)
        counts, self.pair_members, weights = self.pairs
        self.starts = starts_of(counts)
        self.pair_cards = np.repeat(np.arange(len(cards)), counts)
        count, size = len(cards), matcher.scale.size
        self.share = connected_share(self.pair_cards, weights, count, size, matcher.weights["prior"]) if count else 0.1
        odds = odds_of(weights, size, self.share, matcher.weights["calibration"]["step"])
        self.probabilities = self.unshared = posterior(self.pair_cards, odds, count)
        if is_last:
            is_told = np.isin(self.pair_cards, list(self.told))
            settings = matcher.weights["calibration"]
            self.probabilities = shared(self.pair_members, self.unshared, len(matcher.members), settings, is_told)

    def compared(self, groups: Groups, known: Candidates | None) -> Pairs:
        """The pairs of all cards; those of a card that stands alone are taken over where it was compared before."""
        alone = [index for index, group in enumerate(groups) if known is not None and len(group) == 1]
        taken = set(alone)
        rest = [index for index in range(len(groups)) if index not in taken]
        if self.matcher.progress:
            self.matcher.progress(self.stage, 0, len(groups))
        parts = []
        if known is not None:
            parts.append(chosen(known.written, np.array([groups[index][0] for index in alone], dtype=np.int64)))
        parts.extend(abreast(len(rest), lambda rows: self.stretch(rest, rows)))
        return arranged(joined(parts), np.array([*alone, *rest], dtype=np.int64))

    def stretch(self, indices: Sequence[int], rows: range) -> Pairs:
        """The pairs of a stretch of cards, weighed one after the other."""
        progress = self.matcher.progress if rows.start == 0 else None  # the other stretches run beside this one
        parts: list[Pairs] = []
        found: list[tuple[list[int], list[float]]] = []
        for done in rows:
            if done % EVERY == 0 and done > rows.start:
                if progress:
                    progress(self.stage, done * len(indices) // len(rows), len(indices))
                parts.append(columns(found))
                found.clear()
            found.append(self.weighed(self.cards[indices[done]]))
        return joined([*parts, columns(found)])

    def weighed(self, card: Card) -> tuple[list[int], list[float]]:
        """The candidates of a card with the sums of their parts; the hopeless ones are dropped.

        Surnames a slip of the pen away are looked up only where nobody fits as it is written.
        """
        matcher = self.matcher
        agreements = matcher.scale.names.agreements
        agreements.forget()
        asked = Asked(card, agreements.called(card.views), matcher.gate.of_card(card.views))
        found, proven = matcher.index.candidates(card)
        sums = self.sums(asked, found, proven)
        if not sums or max(sums.values()) < matcher.found_enough:
            slips = matcher.index.slips(card) - found
            if slips:
                sums |= self.sums(asked, slips, NONE)
        rows = sorted(sums)  # sums of floats depend on the order
        return rows, [sums[row] for row in rows]

    def sums(self, asked: Asked, found: AbstractSet[int], proven: AbstractSet[int]) -> dict[int, float]:
        """Connection -> the sum of its parts, for those above zero; ``proven`` share an address or profile."""
        card, called, given = asked
        is_gated = bool(called) and not any(each.view.is_single for each in called)
        members, gate = self.matcher.members, self.matcher.gate.passes
        parts = self.matcher.scale.parts
        sums = {}
        for index in found:
            if is_gated and not (gate(given, index) or index in proven):
                continue
            weight = 0.0
            for part in parts(card, called, members[index]):
                weight += part.weight
            if weight > 0.0:
                sums[index] = weight
        return sums

    def best(self) -> list[tuple[int, float, float, int]]:
        """For each card: position of the best pair (-1: none), its probability, their sum, the number of rivals."""
        result = [NOBODY] * len(self.cards)
        counts, all_chances = self.pairs.counts, self.probabilities
        singles = np.flatnonzero(counts == 1)
        at_single = self.starts[singles]
        for index, at, top in zip(singles.tolist(), at_single.tolist(), all_chances[at_single].tolist(), strict=True):
            result[index] = (at, top, top, 0)
        members = self.matcher.members
        for index in np.flatnonzero(counts > 1).tolist():
            start = int(self.starts[index])
            chances = all_chances[start : start + int(counts[index])].tolist()
            top = max(chances)
            ties = [at for at, chance in enumerate(chances, start) if chance >= top - 1e-12]
            at = ties[0] if len(ties) == 1 else min(ties, key=lambda pair: members[self.pair_members[pair]].order)
            rivals = sum(chance >= top / 10 for chance in chances) - 1
            result[index] = (at, top, min(sum(chances), 1.0), rivals)
        return result

    def settle(self, groups: Groups, shown: Sequence[tuple[int, bool]], said: Told) -> None:
        """Turn the answers about "the candidate shown" into answers about that connection, for all cards of a group."""
        best = self.best()
        at_group = {person: at for at, group in enumerate(groups) for person in group}
        for person, same in shown:
            at, top, _, _ = best[at_group[person]]
            if at >= 0 and top >= self.least:
                for each in groups[at_group[person]]:
                    if each not in said.same_connection:  # told in so many words
                        said.say(each, int(self.pair_members[at]), same)

    def same_connection(self, certain: float, probable: float, rank: Sequence[int]) -> list[tuple[int, int]]:
        """Pairs of cards that are the same connection, one of them certainly, the other probably at least.

        Whoever is that connection has two cards then: a second card with another address is common, and what the first
        one proves speaks for the second.
        """
        holders: dict[int, list[int]] = defaultdict(list)
        surest: dict[int, float] = defaultdict(float)
        for index, (at, top, _, _) in enumerate(self.best()):
            if at >= 0 and top >= probable:
                row = int(self.pair_members[at])
                holders[row].append(index)
                surest[row] = max(surest[row], top)
        found: list[tuple[int, int]] = []
        for row in sorted(holders, key=lambda each: self.matcher.members[each].order):
            if surest[row] >= certain:
                cards = sorted(holders[row], key=rank.__getitem__)
                found.extend((cards[0], other) for other in cards[1:])
        return found

    def links(self, wanted: Sequence[int] | None = None) -> tuple[Link, ...]:
        """The link of every card, or of those wanted."""
        matcher = self.matcher
        before = prior(matcher.scale.size, self.share) + float(matcher.weights["calibration"]["step"])
        links = []
        best = self.best()
        for index in range(len(self.cards)) if wanted is None else wanted:
            at, top, total, rivals = best[index]
            if at < 0 or top < self.least:
                links.append(NO_LINK)
                continue
            member = matcher.members[int(self.pair_members[at])]
            alone, weight = log_odds(float(self.unshared[at])), float(self.pairs.weights[at])
            around = Around(before, alone - before - weight, log_odds(top) - alone)
            said, is_told = (top, total, rivals), index in self.told
            links.append(link_of(self.cards[index], member, matcher.scale, around, said, is_told))
        return tuple(links)
