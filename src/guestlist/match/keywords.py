"""The words of a name under which it is filed and looked up: how it may begin, its forms, its surnames."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from guestlist.match.keys import FORM_AT_FIRM, SURNAME_AT_FIRM, Keys, Word, hashed
from guestlist.match.ragged import Ints, Numbers
from guestlist.match.spelling import loose, skeleton
from guestlist.match.views import Tokens, View
from guestlist.normalise.nicknames import known_groups

ALONE = "."  # before an initial that is all there is of a given name


@lru_cache(maxsize=1 << 17)
def starts_of(token: str) -> frozenset[str]:
    """How a given name may begin on the other side, nicknames included: two letters, two consonants, its initial."""
    if len(token) == 1:
        return frozenset({token})
    forms = (token, *known_groups(token))
    return frozenset([loose(form)[:2] for form in forms] + [skeleton(form)[:2] for form in forms])


@lru_cache(maxsize=1 << 17)
def forms_of(token: str) -> frozenset[str]:
    """Loose spellings of a given name and of the names it is a form of; none of an initial."""
    if len(token) == 1:
        return frozenset()
    return frozenset(map(loose, (token, *known_groups(token))))


@lru_cache(maxsize=1 << 16)
def starts_of_all(tokens: Tokens) -> frozenset[str]:
    """The beginnings of several given names."""
    return frozenset().union(*(starts_of(token) for token in tokens))


@lru_cache(maxsize=1 << 16)
def given_forms(tokens: Tokens) -> frozenset[str]:
    """The forms of all given names."""
    return frozenset().union(*(forms_of(token) for token in tokens))


def families(family: Tokens, joined: str) -> Tokens:
    """Loose surnames: every token, and all in one word."""
    if len(family) == 1 and family[0] == joined:  # most of them
        return (loose(joined),) if len(joined) > 1 else ()
    found = dict.fromkeys(loose(token) for token in family if len(token) > 1)
    if len(joined) > 1:
        found[loose(joined)] = None
    if len(family) > 1:
        found[loose("".join(family))] = None
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def form_words(tokens: Tokens) -> tuple[Word, ...]:
    """The forms of all given names."""
    return hashed(given_forms(tokens))


@lru_cache(maxsize=1 << 16)
def filed_words(given: Tokens, nickname: str) -> tuple[Word, ...]:
    """The beginnings a connection is filed under."""
    starts = starts_of_all((*given, nickname) if nickname else given)
    alone = alone_words(given) if not given_forms(given) else ()
    return (*hashed(starts | {token[0] for token in given}), *alone)


class GivenWords(NamedTuple):
    """What given names are looked up by."""

    starts: tuple[Word, ...]  # how they may begin on the other side
    forms: tuple[Word, ...]
    turned: tuple[Word, ...]  # as surnames


@lru_cache(maxsize=1 << 16)
def given_words(given: Tokens, nickname: str) -> GivenWords:
    """The words of given names and nickname."""
    names = (*given, nickname) if nickname else given
    starts = (*hashed(starts_of_all(names)), *alone_words(given))
    return GivenWords(starts, form_words(names), turned_words(given))


@lru_cache(maxsize=1 << 16)
def family_words(family: Tokens, joined: str) -> tuple[Word, ...]:
    """The loose surnames."""
    return hashed(families(family, joined))


class SurnameWords(NamedTuple):
    """What a surname is looked up by."""

    surnames: tuple[Word, ...]
    initials: tuple[Word, ...]  # with particles and without
    starts: tuple[Word, ...]  # how it may begin, where it is a given name


@lru_cache(maxsize=1 << 16)
def surname_words(family: Tokens, joined: str) -> SurnameWords:
    """The words of a surname."""
    initials = hashed({family[0][0], joined[:1]}) if family else ()
    return SurnameWords(family_words(family, joined), initials, start_words(family))


def alone_words(given: Tokens) -> tuple[Word, ...]:
    """Given names of which the other side has nothing but the initial."""
    return hashed(ALONE + token[0] for token in given)


def start_words(tokens: Tokens) -> tuple[Word, ...]:
    """The beginnings of surnames that may be given names."""
    return tuple(hash(start) for token in tokens for start in starts_of(token))


def turned_words(tokens: Tokens) -> tuple[Word, ...]:
    """Given names that may be surnames."""
    return tuple(hash(loose(token)) for token in tokens if len(token) > 1)


class Words(NamedTuple):
    """The words of some views."""

    owners: Ints  # the card or connection of each view
    surnames: Numbers
    starts: Numbers
    forms: Numbers

    @staticmethod
    def of(
        owned: Sequence[tuple[int, View]],
        surnames: Sequence[Sequence[Word]],
        starts: Sequence[Sequence[Word]],
        forms: Sequence[Sequence[Word]],
    ) -> Words:
        """The words of views, each with its owner."""
        return Words(
            np.array([owner for owner, _ in owned], dtype=np.int64),
            Numbers.of(surnames),
            Numbers.of(starts),
            Numbers.of(forms),
        )

    def keys(self, kind: int, left: Numbers, right: Numbers) -> Keys:
        """The words of two rows for each view."""
        return Keys.product(kind, left, np.arange(len(self.owners)), right, self.owners)

    def at_firms(self, firms: Numbers) -> list[Keys]:
        """Forms and surnames at the firms of each owner."""
        return [
            Keys.product(FORM_AT_FIRM, firms, self.owners, self.forms, self.owners),
            Keys.product(SURNAME_AT_FIRM, firms, self.owners, self.surnames, self.owners),
        ]
