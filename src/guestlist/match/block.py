"""Which connections are worth comparing with a card: those that share a key. No all-pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from guestlist.match.roster import Member, spelled
from guestlist.match.spelling import deletions, loose
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.nicknames import canonical_given

SLIP_LENGTH = 4


@lru_cache(maxsize=1 << 17)
def starts_of(token: str) -> frozenset[str]:
    """The first letters a given name may have on the other side, nicknames included."""
    if len(token) == 1:
        return frozenset({token})
    return frozenset({loose(token)[:1], *(loose(form)[:1] for form in canonical_given(token))})


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


def name_keys(view: View) -> Iterator[str]:
    """Surname with first letter, each surname also with one letter left out."""
    starts = given_starts(view)
    for family in families(view):
        for start in starts:
            yield f"n{family}|{start}"
        if len(family) >= SLIP_LENGTH and view.given:
            initial = view.given[0][0]
            for variant in deletions(family):
                yield f"d{variant}|{initial}"


def member_keys(member: Member) -> set[str]:
    """The keys under which a connection is filed."""
    keys: set[str] = set()
    for view in member.views:
        keys.update(name_keys(view))
        for form in given_forms(view.given):
            keys.add(f"g{form}")
            if member.core:
                keys.add(f"c{form}|{member.core}")
            if len(view.joined) == 1:
                keys.add(f"i{form}|{view.joined}")
        for family in families(view):
            keys.add(f"f{family}")
            if member.core:
                keys.add(f"s{family}|{member.core}")
        starts = given_starts(view)
        keys.update(f"n{loose(word)}|{start}" for word in member.slug_words if len(word) > 2 for start in starts)
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
    keys = set(name_keys(view))
    given = (*view.given, view.nickname) if view.nickname else view.given
    both = (*given, *view.family) if view.is_single else given
    forms, surnames = (
        given_forms(both),
        families(view) | ({loose(view.given[0])} if view.is_single and view.given else set()),
    )
    keys.update(f"g{form}" for form in forms if view.is_single)
    keys.update(f"f{family}" for family in surnames)
    for core in cores:
        keys.update(f"c{form}|{core}" for form in forms)
        keys.update(f"s{family}|{core}" for family in surnames)
    if view.family:
        keys.update(f"i{form}|{start}" for form in forms for start in {view.family[0][0], view.joined[:1]})
        keys.add(f"l{''.join(view.given[:1])}{view.joined}")
        starts = {loose(token)[:1] for token in view.family}
        keys.update(f"n{loose(token)}|{start}" for token in view.given if len(token) > 1 for start in starts)
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

    def candidates(self, card: Card) -> set[int]:
        """The indices of the connections that share a key with the card."""
        found: set[int] = set()
        for key in card_keys(card):
            posting = self.postings.get(key)
            if posting:
                found.update(posting)
        return found
