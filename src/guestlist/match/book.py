"""The story of matching: candidates, evidence, competition, cards of one person, links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from guestlist.abreast import dealt
from guestlist.collector import without_collector
from guestlist.data import load_toml
from guestlist.match.answers import Answer, Matching, Told, told
from guestlist.match.candidates import Candidates, Groups, JoinFrom
from guestlist.match.cards import read_card
from guestlist.match.cluster import Alike, Clusters
from guestlist.match.comparer import Comparer, Progress
from guestlist.match.compete import one_person_part
from guestlist.match.firms import Firms, core_of
from guestlist.match.merge import merged
from guestlist.match.roll import Roll
from guestlist.match.shares import Census
from guestlist.match.unvowelled import bare_names, bare_of, with_bare
from guestlist.match.views import Card, names_of, whole_of
from guestlist.model import NO_LINK, Connection, Link, Person

READ_AT_ONCE = 2_000  # cards


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
        self.people = people
        visible = [each for each in connections if not each.is_hidden]
        cores = [core_of(each.company) for each in visible]
        self.firms = Firms(cores)
        self.firms.learn((*people, *imported), zip(visible, cores, strict=True))
        wanted = bare_names(chain.from_iterable(map(names_of, people)))
        roll = Roll.read(visible, wanted)
        self.members = roll.members
        bare = {bare_of(view) for member in roll.members for view in member.views if view.source == "consonants"}
        self.bare = bare - wanted
        heard = partial(progress, "reading cards") if progress else None
        reading = dealt(len(people), partial(self.read_cards, bridge_of(imported)), READ_AT_ONCE, told=heard)
        census = Census()
        self.comparer = Comparer.of(roll, self.firms, wanted, census, weights, progress)
        self.cards = list(chain.from_iterable(reading()))
        census.count(view for card in self.cards for view in card.views[:1])
        weighing = self.comparer.begun("comparing cards", self.cards)
        self.alike = Alike.of(people, self.cards)
        self.names = [whole_of(card.views) for card in self.cards]
        self.names_of_members = [whole_of(member.views) for member in self.members]
        self.alone = weighing()
        tiers = weights["tiers"]
        self.joining = JoinFrom(tiers["certain"], tiers["second_card"], tiers["second_card_contrary"])

    def read_cards(self, bridge: Mapping[str, Sequence[Person]], rows: range) -> list[Card]:
        """A stretch of the book as compared; ``bridge`` tells whom LinkedIn's imported contacts know by an address."""
        cards = [read_card(self.people[row], self.firms, bridge) for row in rows]
        return [each._replace(views=with_bare(each.views, self.bare)) for each in cards] if self.bare else cards

    def match(self, answers: Sequence[Answer]) -> Matching:
        """Cards first, each alone; then the groups, each with all its cards know."""
        said = told(answers, self.people, [member.connection for member in self.members])
        alone, groups, united = self.compared(said)
        for shown in said.rounds():
            united.settle(groups, shown, said)
            alone, groups, united = self.compared(said)
        links = united.links()
        alone_links: list[Link] = [NO_LINK] * len(self.people)
        for group, link in zip(groups, links, strict=True):
            alone_links[group[0]] = link
        several = [index for group in groups if len(group) > 1 for index in group]
        for index, link in zip(several, alone.links(several), strict=True):
            alone_links[index] = link
        return Matching(groups, links, tuple(alone_links), tuple(said.heard))

    def compared(self, said: Told) -> tuple[Candidates, Groups, Candidates]:
        """The cards alone, the cards of one person, and the groups."""
        singles = tuple((index,) for index in range(len(self.cards)))
        distinct = list({key: at for at, key in enumerate(self.alike.wholes)}.values())
        alone = Candidates(self.comparer, self.cards, singles, self.alone, said, distinct)
        groups = self.groups(alone, said)
        cards = [
            self.cards[group[0]] if len(group) == 1 else merged([self.cards[i] for i in group]) for group in groups
        ]
        names = [
            "" if card.is_no_person else min(filter(None, [self.names[index] for index in group]), default="")
            for card, group in zip(cards, groups, strict=True)
        ]
        one_person = one_person_part(names, self.names_of_members, self.comparer.weights["calibration"])
        return alone, groups, Candidates(self.comparer, cards, groups, self.alone, said, one_person=one_person)

    def groups(self, alone: Candidates, said: Told) -> Groups:
        """The cards of one person: what was answered, then what the cards say, then what they have in common."""
        clusters = Clusters(self.people, self.cards, said.other_person)
        for left, right in said.same_person:
            clusters.join(left, right, is_told=True)
        for left, right in self.alike.joins:
            clusters.join(left, right)
        for left, right in alone.same_connection(self.joining, self.alike.rank):
            clusters.join(left, right, by_connection=True)
        return clusters.groups()
