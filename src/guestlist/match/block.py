"""Which connections are worth comparing with a card: those that share a key. No all-pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from guestlist.match.roster import Member, spelled
from guestlist.match.spelling import deletions, loose, skeleton
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.nicknames import canonical_given

SLIP_LENGTH = 4
SURE = "elp"  # keys of addresses, spelled addresses and profiles


@lru_cache(maxsize=1 << 17)
def starts_of(token: str) -> frozenset[str]:
    """How a given name may begin on the other side, nicknames included: two letters, two consonants, its initial."""
    if len(token) == 1:
        return frozenset({token})
    forms = (token, *canonical_given(token))
    return frozenset({loose(form)[:2] for form in forms} | {skeleton(form)[:2] for form in forms})


@lru_cache(maxsize=1 << 17)
def forms_of(token: str) -> frozenset[str]:
    """Loose spellings of a given name and of the names it is a form of; none of an initial."""
    if len(token) == 1:
        return frozenset()
    return frozenset({loose(token), *(loose(form) for form in canonical_given(token))})


def given_starts(view: View) -> frozenset[str]:
    """The first letters of all given names."""
    tokens = (*view.given, view.nickname) if view.nickname else view.given
    if len(tokens) == 1:
        return starts_of(tokens[0])
    return frozenset().union(*(starts_of(token) for token in tokens))


def given_forms(tokens: Tokens) -> frozenset[str]:
    """The forms of all given names."""
    if len(tokens) == 1:
        return forms_of(tokens[0])
    return frozenset().union(*(forms_of(token) for token in tokens))


def families(view: View) -> set[str]:
    """Loose surnames: every token, and all in one word."""
    found = {loose(token) for token in view.family if len(token) > 1}
    if len(view.joined) > 1:
        found.add(loose(view.joined))
    if len(view.family) > 1:
        found.add(loose("".join(view.family)))
    return found


def slip_keys(view: View) -> Iterator[str]:
    """Surname, and surname with one letter left out, with the beginning of the given name."""
    if not view.given or len(view.given[0]) == 1:
        return
    start = skeleton(view.given[0])[:2]
    for family in families(view):
        if len(family) >= SLIP_LENGTH:
            for variant in deletions(family):
                yield f"d{variant}|{start}"


def member_keys(member: Member) -> set[str]:
    """The keys under which a connection is filed."""
    keys: set[str] = set()
    for view in member.views:
        keys.update(slip_keys(view))
        surnames = families(view)
        forms = given_forms(view.given)
        for form in forms:
            keys.add(f"g{form}")
            if member.core:
                keys.add(f"c{form}|{member.core}")
            if len(view.joined) == 1:
                keys.add(f"i{form}|{view.joined}")
        for family in surnames:
            keys.add(f"f{family}")
            if member.core:
                keys.add(f"s{family}|{member.core}")
        starts = given_starts(view)
        initials = {token[0] for token in view.given}
        surnames.update(loose(word) for word in member.slug_words if len(word) > 2)
        keys.update(f"n{family}|{start}" for family in surnames for start in starts | initials)
        if not forms:
            keys.update(f"o{family}|{initial}" for family in surnames for initial in initials)
    keys.update(f"l{local}" for local, what in spelled(member.views).items() if what != "given")
    if member.slug_words:
        keys.add(f"l{''.join(member.slug_words)}")
    if member.address:
        keys.add(f"e{member.address}")
    if member.slug:
        keys.add(f"p{member.slug}")
    return keys


def card_keys(card: Card) -> set[str]:
    """The keys under which a card looks for connections."""
    keys = {f"e{address}" for address in card.addresses} | {f"p{slug}" for slug in card.profiles}
    if card.is_no_person:
        return keys
    keys.update(f"l{local}" for local, _ in card.locals if len(local) > 1)
    for view in card.views:
        keys.update(view_keys(view, card.firms))
    for local, at_firm in card.locals:
        if at_firm:
            keys.update(f"c{form}|{core}" for form in given_forms((local,)) for core in card.firms)
            keys.update(f"s{loose(local)}|{core}" for core in card.firms)
    return keys


def view_keys(view: View, cores: Iterable[str]) -> set[str]:
    """The keys of one view of a card."""
    given = (*view.given, view.nickname) if view.nickname else view.given
    both = (*given, *view.family) if view.is_single else given
    forms, surnames = given_forms(both), families(view)
    keys = {f"n{family}|{start}" for family in surnames for start in given_starts(view)}
    keys.update(f"o{family}|{token[0]}" for family in surnames for token in view.given)
    if view.is_single:
        surnames.update(loose(token) for token in view.given[:1])
        keys.update(f"g{form}" for form in forms)
        keys.update(f"f{family}" for family in surnames)
    for core in cores:
        keys.update(f"c{form}|{core}" for form in forms)
        keys.update(f"s{family}|{core}" for family in surnames)
    if view.family:
        keys.update(f"f{family}" for family in surnames)
        keys.update(f"i{form}|{start}" for form in forms for start in {view.family[0][0], view.joined[:1]})
        keys.add(f"l{''.join(view.given[:1])}{view.joined}")
        keys.update(
            f"n{loose(token)}|{start}"
            for token in view.given
            if len(token) > 1
            for family in view.family
            for start in starts_of(family)
        )
    return keys


class Index:
    """The connections by key."""

    def __init__(self, members: Iterable[Member], limits: dict[str, Any]) -> None:
        filed: dict[str, list[int]] = defaultdict(list)
        for member in members:
            for key in member_keys(member):
                filed[key].append(member.index)
        rare = int(limits["rare"])
        most = {"g": rare, "f": rare}
        usual = int(limits["postings"])
        self.postings = {key: tuple(found) for key, found in filed.items() if len(found) <= most.get(key[0], usual)}

    def candidates(self, card: Card) -> tuple[set[int], set[int]]:
        """The indices of the connections that share a key with the card, and those that share an address or profile."""
        found: set[int] = set()
        sure: set[int] = set()
        get = self.postings.get
        for key in card_keys(card):
            posting = get(key)
            if posting:
                found.update(posting)
                if key[0] in SURE:
                    sure.update(posting)
        return found, sure

    def slips(self, card: Card) -> set[int]:
        """The connections whose surname is a slip of the pen away."""
        found: set[int] = set()
        if not card.is_no_person:
            for key in {key for view in card.views for key in slip_keys(view)}:
                found.update(self.postings.get(key, ()))
        return found
