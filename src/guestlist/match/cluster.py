"""Which cards are one person: what a careful human would join, and no chains through a contrary pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from guestlist.match.compare import family_level, given_level
from guestlist.match.views import Card, View, is_role
from guestlist.model import Person

Pairs = list[tuple[int, int]]
MOST_HOLDERS = 8  # an address or number on more cards is nobody's own
MOST_FIRMS = 3  # a card that may speak of more firms tells none


class Clusters:
    """Union-find that refuses to join two groups with a contrary pair of cards."""

    def __init__(self, cards: Sequence[Card], apart: Iterable[tuple[int, int]] = ()) -> None:
        self.cards = cards
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

    def join(self, left: int, right: int, is_told: bool = False) -> bool:
        """Make one group of two, unless somebody in one cannot be somebody in the other."""
        one, other = sorted((self.find(left), self.find(right)))
        if one == other:
            return True
        ours, theirs = self.group(one), self.group(other)
        for first in ours:
            for second in theirs:
                if frozenset((first, second)) in self.apart:
                    return False
                if not is_told and is_contrary(self.cards[first], self.cards[second]):
                    return False
        self.leader[other] = one
        self.members[one] = sorted(ours + theirs)
        self.members.pop(other, None)
        return True

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups, ordered by their first member."""
        return tuple(tuple(self.group(index)) for index in range(len(self.cards)) if self.find(index) == index)


def is_contrary(left: Card, right: Card) -> bool:
    """True when two cards cannot be one person: other first names, other profiles, a person and a firm."""
    if left.is_no_person != right.is_no_person:
        return True
    if left.profiles and right.profiles and not set(left.profiles) & set(right.profiles):
        return True
    ours, theirs = own_views(left), own_views(right)
    if not ours or not theirs:
        return False
    return all(are_contrary(one, other) for one in ours for other in theirs)


def own_views(card: Card) -> list[View]:
    """The views that stand in the name field or are completed from the address."""
    return [view for view in card.views if view.source in ("name", "address", "maiden")]


def are_contrary(one: View, other: View) -> bool:
    """True when the given names, the suffixes or two whole names speak against each other."""
    if one.suffix != other.suffix and one.suffix and other.suffix:
        return True
    if one.is_single or other.is_single:
        single, full = (one, other) if one.is_single else (other, one)
        tokens = single.given or single.family
        return not is_part_of(tokens, full)
    given, _, _ = given_level(one.given, one.nickname, other.given, other.nickname)
    if given == "different":
        swapped = given_level(one.family, "", other.given, "")[0] in ("exact", "spelling")
        return not (swapped and family_level(one.given, "".join(one.given), other.family, other.joined)[0] == "exact")
    if len(one.given) > 1 and len(other.given) > 1 and given in ("exact", "initial"):
        return one.given[1][0] != other.given[1][0]
    return False


def is_part_of(tokens: tuple[str, ...], view: View) -> bool:
    """True when the single name may be the given name or the surname of the view."""
    given = given_level(tokens, "", view.given, view.nickname)[0] if view.given else "different"
    if given not in ("different", "missing"):
        return True
    if not view.family:
        return False
    return family_level(tokens, "".join(tokens), view.family, view.joined)[0] not in ("different", "missing")


def joins(people: Sequence[Person], cards: Sequence[Card], wholes: Sequence[str], rank: Sequence[int]) -> Pairs:
    """Pairs of cards with a reason to be one person, the strongest reasons first.

    ``wholes`` holds the whole key of every card, ``rank`` its place among them.
    """
    strong: dict[str, list[int]] = defaultdict(list)
    fair: dict[str, list[int]] = defaultdict(list)
    for index, (person, card) in enumerate(zip(people, cards, strict=True)):
        for slug in card.profiles:
            strong[f"p{slug}"].append(index)
        for mail in person.emails:
            if not is_role(mail.local) or not card.is_no_person:
                strong[f"e{mail.key}"].append(index)
        for phone in person.phones:
            if phone.key and phone.line in ("mobile", "either", "unknown"):
                strong[f"t{phone.key}"].append(index)
        strong[wholes[index]].append(index)
        if card.is_no_person:
            continue
        firms = {each.core for each in person.organisations}
        if card.firms:
            firms.update(sorted(core for core, how in card.firms.items() if how != "part")[:MOST_FIRMS])
        for view in own_views(card)[:2] if firms else ():
            if not view.is_single:
                name = "".join(sorted((*view.given, *view.family)))
                for firm in firms:
                    fair[f"n{name}|{firm}"].append(index)
    return [*pairs(strong, wholes, rank), *pairs(fair, wholes, rank)]


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


def pairs(keyed: dict[str, list[int]], wholes: Sequence[str], rank: Sequence[int]) -> Pairs:
    """Neighbours under each key; a key on too many cards joins nobody, cards that are equal throughout counted once."""
    found: Pairs = []
    for key, indices in sorted(item for item in keyed.items() if len(item[1]) > 1):
        holders = sorted(set(indices), key=rank.__getitem__)
        if key.startswith("w"):
            found.extend((holders[0], other) for other in holders[1:])
            continue
        if len(holders) > MOST_HOLDERS:
            holders = list({wholes[each]: each for each in reversed(holders)}.values())[::-1]
        if len(holders) <= MOST_HOLDERS:
            found.extend((one, other) for at, one in enumerate(holders) for other in holders[at + 1 :])
    return found
