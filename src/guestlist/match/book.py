"""The story of matching: candidates, evidence, competition, cards of one person, links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from math import log
from typing import Any, NamedTuple

from guestlist.abreast import Parcel, abreast, beside
from guestlist.collector import without_collector
from guestlist.data import load_toml
from guestlist.match.answers import Answer, Matching, Told, told
from guestlist.match.block import Index
from guestlist.match.candidates import Candidates, Groups, JoinFrom, Progress
from guestlist.match.cards import read_card
from guestlist.match.cluster import Clusters, joins, ranks, whole_key
from guestlist.match.filing import Spelled, filed_under
from guestlist.match.firms import Firms, core_of
from guestlist.match.keys import Keys
from guestlist.match.merge import merged
from guestlist.match.roster import Member, read_connection
from guestlist.match.shares import Census, Shares, namesake_factor
from guestlist.match.slips import Slips, slip_surnames
from guestlist.match.stretch import Weigher
from guestlist.match.usual import Usual
from guestlist.match.views import Card
from guestlist.match.weigh import Scale
from guestlist.model import NO_LINK, Connection, Link, Person

OWN_CARDS = 0.45  # of a book, read by the process that also files the connections and counts their names


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


class Filed(NamedTuple):
    """Connections as compared, with what they are filed under."""

    members: list[Member]
    keys: Keys
    spelled: Spelled
    surnames: set[str]  # in which a slip of the pen can be told

    @staticmethod
    def of(members: list[Member]) -> Filed:
        """Connections with all their keys."""
        spelled = Spelled.of(members)
        surnames = {family for member in members for view in member.views for family in slip_surnames(view)}
        return Filed(members, filed_under(members, spelled), spelled, surnames)

    @staticmethod
    def joined(parts: Sequence[Filed]) -> Filed:
        """Several stretches of the connections as one."""
        return Filed(
            [member for part in parts for member in part.members],
            Keys.joined([part.keys.from_row(part.members[0].row if part.members else 0) for part in parts]),
            Spelled.joined([part.spelled for part in parts]),
            set().union(*(part.surnames for part in parts)),
        )


def read_connections(connections: Sequence[Connection]) -> Filed:
    """The connections as compared; what another process reads comes back without the connections themselves."""

    def read(rows: range) -> Filed:
        return Filed.of([read_connection(connections[row], row) for row in rows])

    def packed(_: range, filed: Filed) -> tuple[Any, ...]:
        return [member[2:] for member in filed.members], *filed[1:]

    def unpacked(rows: range, sent: tuple[Any, ...]) -> Filed:
        members = [Member(row, connections[row], *each) for row, each in zip(rows, sent[0], strict=True)]
        return Filed(members, *sent[1:])

    return Filed.joined(abreast(len(connections), read, parcel=Parcel(packed, unpacked)))


def bridge_of(imported: Sequence[Person]) -> Mapping[str, Sequence[Person]]:
    """Address -> the people LinkedIn's imported contacts know by it."""
    bridge: dict[str, list[Person]] = defaultdict(list)
    for other in imported:
        for mail in other.emails:
            bridge[mail.key].append(other)
    return bridge


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
        cores = [core_of(each.company) for each in visible]
        self.firms = Firms(cores)
        self.firms.learn((*people, *imported), zip(visible, cores, strict=True))
        if progress:
            progress("reading cards", 0, len(people))
        bridge = bridge_of(imported)
        filed = read_connections(visible)
        self.members = filed.members
        own = int(len(people) * OWN_CARDS)
        others = beside(len(people) - own, partial(self.read_cards, bridge, range(own, len(people))))
        index = Index(filed.keys, Slips(filed.surnames), weights["limits"])
        census, firsts = Census(), [view for member in self.members for view in member.views[:1]]
        namesake = namesake_factor(firsts, weights["chance"])
        census.count(firsts)
        cards = self.read_cards(bridge, range(own))
        census.count(view for card in cards for view in card.views[:1])
        cards_of_others = others()
        census.count(view for card in cards_of_others for view in card.views[:1])
        self.cards = [*cards, *cards_of_others]
        self.scale = Scale(Shares(census, weights["chance"]), self.firms, self.members, namesake, weights)
        tiers = weights["tiers"]
        self.joining = JoinFrom(tiers["certain"], tiers["second_card"], tiers["second_card_contrary"])
        self.weigher = Weigher(index, Usual(self.scale, filed.spelled), log(self.scale.size))
        self.wholes = [whole_key(person) for person in people]

    def read_cards(self, bridge: Mapping[str, Sequence[Person]], rows: range) -> list[Card]:
        """A stretch of the book as compared; ``bridge`` tells whom LinkedIn's imported contacts know by an address."""
        return [read_card(self.people[row], self.firms, bridge) for row in rows]

    def match(self, answers: Sequence[Answer]) -> Matching:
        """Cards first, each alone; then the groups, each with all its cards know."""
        said = told(answers, self.people, [member.connection for member in self.members])
        alone, groups, united = self.compared(said)
        for shown in said.rounds():
            united.settle(groups, shown, said)
            alone, groups, united = self.compared(said, alone)
        links = united.links()
        alone_links: list[Link] = [NO_LINK] * len(self.people)
        for group, link in zip(groups, links, strict=True):
            alone_links[group[0]] = link
        several = [index for group in groups if len(group) > 1 for index in group]
        for index, link in zip(several, alone.links(several), strict=True):
            alone_links[index] = link
        return Matching(groups, links, tuple(alone_links), tuple(said.heard))

    def compared(self, said: Told, known: Candidates | None = None) -> tuple[Candidates, Groups, Candidates]:
        """The cards alone, the cards of one person, and the groups; ``known`` is an earlier comparison of the cards."""
        singles = tuple((index,) for index in range(len(self.cards)))
        distinct = list({key: at for at, key in enumerate(self.wholes)}.values())
        alone = Candidates(self, self.cards, singles, said, known, distinct)
        groups = self.groups(alone, said)
        cards = [
            self.cards[group[0]] if len(group) == 1 else merged([self.cards[i] for i in group]) for group in groups
        ]
        return alone, groups, Candidates(self, cards, groups, said, alone, is_last=True)

    def groups(self, alone: Candidates, said: Told) -> Groups:
        """The cards of one person: what was answered, then what the cards say, then what they have in common."""
        clusters = Clusters(self.people, self.cards, said.other_person)
        for left, right in said.same_person:
            clusters.join(left, right, is_told=True)
        rank = ranks(self.wholes)
        for left, right in joins(self.people, self.cards, self.wholes, rank):
            clusters.join(left, right)
        for left, right in alone.same_connection(self.joining, rank):
            clusters.join(left, right)
        return clusters.groups()
