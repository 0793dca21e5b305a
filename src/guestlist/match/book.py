"""The story of matching: candidates, evidence, competition, cards of one person, links."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import log
from typing import Any

import numpy as np

from guestlist.data import load_toml
from guestlist.match.answers import Answer, Matching, Told, told
from guestlist.match.block import Index
from guestlist.match.cards import read_card
from guestlist.match.cluster import Clusters, joins, ranks
from guestlist.match.compete import connected_share, log_odds, posterior, prior, shared
from guestlist.match.explain import link_of
from guestlist.match.firms import Firms
from guestlist.match.merge import merged
from guestlist.match.names import GivenGate
from guestlist.match.roster import Member, read_connection
from guestlist.match.shares import Shares, namesake_factor
from guestlist.match.views import Card, View
from guestlist.match.weigh import Scale
from guestlist.model import NO_LINK, Connection, Link, Person

ANSWERED = 50.0  # log-odds of an answer: no score comes near
Progress = Callable[[str, int, int], None]
Groups = tuple[tuple[int, ...], ...]


def match_book(
    people: Sequence[Person],
    connections: Sequence[Connection],
    imported: Sequence[Person] = (),
    answers: Sequence[Answer] = (),
    progress: Progress | None = None,
    weights: dict[str, Any] | None = None,
) -> Matching:
    """Match the cards of a book with each other and with the connections.

    ``people`` holds one Person a contact; ``imported`` the people of LinkedIn's imported contacts, a bridge between
    addresses and names; ``answers`` beat the score; ``progress(stage, done, total)`` is told how far it is.
    ``weights`` replaces data/match.toml, for fitting.
    """
    with without_collector():
        matcher = Matcher(people, connections, imported, weights or load_toml("match.toml"), progress)
        return matcher.match(answers)


@contextmanager
def without_collector() -> Iterator[None]:
    """Pauses the search for cyclic garbage: millions of small objects are made here, none of them in a circle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Matcher:
    """One run over one book."""

    def __init__(
        self,
        people: Sequence[Person],
        connections: Sequence[Connection],
        imported: Sequence[Person],
        weights: dict[str, Any],
        progress: Progress | None = None,
    ) -> None:
        self.people, self.weights, self.progress = people, weights, progress
        visible = [each for each in connections if not each.is_hidden]
        self.members: list[Member] = [read_connection(each, index) for index, each in enumerate(visible)]
        self.firms = Firms([member.core for member in self.members])
        self.firms.learn((*people, *imported), ((member.connection, member.core) for member in self.members))
        bridge: dict[str, list[Person]] = defaultdict(list)
        for other in imported:
            for mail in other.emails:
                bridge[mail.key].append(other)
        self.cards: list[Card] = [read_card(person, self.firms, bridge) for person in people]
        views: list[View] = [view for member in self.members for view in member.views[:1]]
        views.extend(view for card in self.cards for view in card.views[:1])
        self.shares = Shares(views, weights["chance"])
        namesake = namesake_factor((view for member in self.members for view in member.views[:1]), weights["chance"])
        self.scale = Scale(self.shares, self.firms, len(self.members), namesake, weights)
        self.found_enough = log(max(len(self.members), 1))
        self.gate = GivenGate()
        self.passes = [self.gate.of_member(member.views) for member in self.members]
        self.index = Index(self.members, weights["limits"])

    def match(self, answers: Sequence[Answer]) -> Matching:
        """Cards first, each alone; then the groups, each with all its cards know."""
        said = told(answers, self.people, [member.connection for member in self.members])
        alone, groups, united = self.compared(said)
        if said.shown:
            united.settle(groups, said)
            alone, groups, united = self.compared(said, alone)
        links = united.links()
        alone_links: list[Link] = [NO_LINK] * len(self.people)
        for group, link in zip(groups, links, strict=True):
            alone_links[group[0]] = link
        several = [index for group in groups if len(group) > 1 for index in group]
        for index, link in zip(several, alone.links(several), strict=True):
            alone_links[index] = link
        return Matching(groups, links, tuple(alone_links))

    def compared(self, said: Told, known: Candidates | None = None) -> tuple[Candidates, Groups, Candidates]:
        """The cards alone, the cards of one person, and the groups; ``known`` is an earlier comparison of the cards."""
        singles = [(index,) for index in range(len(self.cards))]
        alone = Candidates(self, self.cards, singles, said, known)
        groups = self.groups(alone, said)
        cards = [
            self.cards[group[0]] if len(group) == 1 else merged([self.cards[i] for i in group]) for group in groups
        ]
        return alone, groups, Candidates(self, cards, groups, said, alone, is_last=True)

    def groups(self, alone: Candidates, said: Told) -> Groups:
        """The cards of one person: what was answered, then what the cards say, then what they have in common."""
        clusters = Clusters(self.cards, said.other_person)
        for left, right in said.same_person:
            clusters.join(left, right, is_told=True)
        for left, right in joins(self.people, self.cards):
            clusters.join(left, right)
        rank = ranks(self.people)
        for left, right in alone.same_connection(float(self.weights["tiers"]["certain"]), rank):
            clusters.join(left, right)
        return clusters.groups()


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
        sums = self.sums(card, found, sure)
        if not sums or max(sums.values()) < matcher.found_enough:
            sums |= self.sums(card, matcher.index.slips(card) - found, set())
        rows = sorted(sums)  # sums of floats depend on the order
        return rows, [sums[row] for row in rows]

    def sums(self, card: Card, found: set[int], sure: set[int]) -> dict[int, float]:
        """Connection -> the sum of its parts, for those above zero."""
        matcher = self.matcher
        members, passes, gate = matcher.members, matcher.passes, matcher.gate
        ours = gate.of_card(card.views)
        sums = {}
        for index in found:
            if not (index in sure or gate.passes(ours, passes[index])):
                continue
            weight = 0.0
            for part in matcher.scale.parts(card, members[index]):
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
