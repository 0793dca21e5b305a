"""Which cards are one person: what a careful human would join, and no chains through a contrary pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from guestlist.match.apart import are_others_at, are_two_at_work, are_two_bearers, is_contrary, own_views
from guestlist.match.views import Card, is_role
from guestlist.model import Person

Pairs = list[tuple[int, int]]
AT = "e"  # before an address, as a key
MOST_HOLDERS = 8  # an address or number on more cards is nobody's own
MOST_NAMES = 2  # of a card, by which it is joined at a firm
MOST_FIRMS = 3  # a card that may speak of more firms tells none


class Alike(NamedTuple):
    """What cards of one book have in common."""

    wholes: list[str]  # everything each card says
    rank: list[int]  # its place in an order by content
    joins: Pairs  # pairs with a reason to be one person, the strongest reasons first

    @staticmethod
    def of(people: Sequence[Person], cards: Sequence[Card]) -> Alike:
        """Look for what the cards have in common; row n of both is one card."""
        wholes = [whole_key(person) for person in people]
        rank = ranks(wholes)
        return Alike(wholes, rank, joins(people, cards, wholes, rank))


class Clusters:
    """Union-find that refuses to join two groups with a contrary pair of cards."""

    def __init__(self, people: Sequence[Person], cards: Sequence[Card], apart: Iterable[tuple[int, int]] = ()) -> None:
        self.people, self.cards = people, cards
        self.leader = list(range(len(cards)))
        self.members: dict[int, list[int]] = {}
        self.apart = {frozenset(pair) for pair in apart}

    def find(self, index: int) -> int:
        while self.leader[index] != index:
            self.leader[index] = self.leader[self.leader[index]]
            index = self.leader[index]
        return index

    def group(self, leader: int) -> list[int]:
        return self.members.get(leader, [leader])

    def join(self, left: int, right: int, is_told: bool = False, by_connection: bool = False) -> bool:
        """Make one group of two, unless somebody in one cannot be somebody in the other.

        ``by_connection``: nothing joins the two but that each is taken for the same connection.
        """
        one, other = sorted((self.find(left), self.find(right)))
        if one == other:
            return True
        ours, theirs = self.group(one), self.group(other)
        for first in ours:
            for second in theirs:
                if frozenset((first, second)) in self.apart:
                    return False
                if not is_told and self.are_apart(first, second):
                    return False
                if by_connection and are_two_bearers(self.cards[first], self.cards[second]):
                    return False
        self.leader[other] = one
        self.members[one] = sorted(ours + theirs)
        self.members.pop(other, None)
        return True

    def are_apart(self, left: int, right: int) -> bool:
        """True where something on two cards says that they are two people."""
        if is_contrary(self.cards[left], self.cards[right]):
            return True
        return are_two_at_work(self.people[left], self.people[right])

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups, ordered by their first member."""
        return tuple(tuple(self.group(index)) for index in range(len(self.cards)) if self.find(index) == index)


def joins(people: Sequence[Person], cards: Sequence[Card], wholes: Sequence[str], rank: Sequence[int]) -> Pairs:
    """Pairs of cards with a reason to be one person, the strongest reasons first.

    ``wholes`` holds the whole key of every card, ``rank`` its place among them.
    """
    strong: dict[str, list[int]] = defaultdict(list)
    for index, (person, card) in enumerate(zip(people, cards, strict=True)):
        for slug in card.profiles:
            strong[f"p{slug}"].append(index)
        for mail in person.emails:
            if not card.is_no_person or not is_role(mail.local):
                strong[f"{AT}{mail.key}"].append(index)
        for phone in person.phones:
            if phone.key and phone.line in ("mobile", "either", "unknown"):
                strong[f"t{phone.key}"].append(index)
        strong[wholes[index]].append(index)
    fair = at_one_firm(people, cards)
    return [
        (left, right)
        for key, left, right in (*pairs(strong, wholes, rank), *pairs(fair, wholes, rank))
        if not key.startswith(AT) or not are_others_at(key.removeprefix(AT), cards[left], cards[right])
    ]


def at_one_firm(people: Sequence[Person], cards: Sequence[Card]) -> dict[str, list[int]]:
    """Whole name and firm -> the cards that have both, for names on several cards."""
    named: dict[str, list[int]] = defaultdict(list)
    for index, card in enumerate(cards):
        if not card.is_no_person:
            for view in own_views(card)[:MOST_NAMES]:
                if not view.is_single:
                    named["".join(sorted((*view.given, *view.family)))].append(index)
    found: dict[str, list[int]] = defaultdict(list)
    for name, indices in named.items():
        if len(indices) > 1:
            for index in indices:
                for firm in firms_of(people[index], cards[index]):
                    found[f"n{name}|{firm}"].append(index)
    return found


def firms_of(person: Person, card: Card) -> set[str]:
    """The firms written on a card, and those of the connections it may speak of, where these are few."""
    known = sorted(core for core, how in card.firms.items() if how != "part")
    return {*(each.core for each in person.organisations), *known[:MOST_FIRMS]}


def ranks(wholes: Sequence[str]) -> list[int]:
    """The place of each card in an order by content: who is joined first must not depend on the order of the rows."""
    order = sorted(range(len(wholes)), key=wholes.__getitem__)  # sorting keeps the order of equal cards
    rank = [0] * len(wholes)
    for place, index in enumerate(order):
        rank[index] = place
    return rank


def whole_key(person: Person) -> str:
    """Everything the card says: two cards that say exactly the same are one."""
    name = person.name
    mails, phones = listed([mail.key for mail in person.emails]), listed([phone.key for phone in person.phones])
    firms, profiles = listed([each.core for each in person.organisations]), listed(person.profiles)
    return f"w{name.key}|{name.suffix}|{name.raw}|{mails}|{phones}|{firms}|{profiles}"


def listed(values: Sequence[str]) -> str:
    """Values as one text, whatever their order."""
    return ",".join(sorted(values)) if len(values) > 1 else values[0] if values else ""


def pairs(keyed: dict[str, list[int]], wholes: Sequence[str], rank: Sequence[int]) -> list[tuple[str, int, int]]:
    """Neighbours with their key; a key on too many cards joins nobody, cards that are equal throughout counted once."""
    found: list[tuple[str, int, int]] = []
    for key, indices in sorted(item for item in keyed.items() if len(item[1]) > 1):
        holders = sorted(set(indices), key=rank.__getitem__)
        if key.startswith("w"):
            found.extend((key, holders[0], other) for other in holders[1:])
            continue
        if len(holders) > MOST_HOLDERS:
            holders = list({wholes[each]: each for each in reversed(holders)}.values())[::-1]
        if len(holders) <= MOST_HOLDERS:
            found.extend((key, one, other) for at, one in enumerate(holders) for other in holders[at + 1 :])
    return found
