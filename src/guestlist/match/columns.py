"""What cards and connections are compared by, in columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from guestlist.match.agree import Called
from guestlist.match.keys import SPREAD
from guestlist.match.ragged import Ints, Numbers, Rows
from guestlist.match.views import Card, View

Bools = NDArray[np.bool_]
HOWS = ("organisation", "domain", "part")  # how a card knows a firm
SOURCES = ("domain", "organisation")  # of an employer, the later the more telling
_IS_SINGLE, _HAS_SUFFIX, _HAS_FURTHER = 1, 2, 4


class Views(NamedTuple):
    """The views of several cards or connections, one behind the other."""

    views: Sequence[View]
    rows: Rows
    given: Ints  # numbers of the names
    family: Ints
    source: Ints  # place among the sources
    is_single: Bools
    has_suffix: Bools
    has_further: Bools  # given names

    @staticmethod
    def of(called: Sequence[Sequence[Called]], sources: Mapping[str, int]) -> Views:
        """The views of each, as the agreements call them; ``sources`` numbers where a name can be read."""
        views = list(chain.from_iterable(called))
        count = len(views)
        plain = sources["name"]
        marks = np.fromiter((0 if each.is_plain else marks_of(each.view) for each in views), np.int64, count)
        return Views(
            views=[each.view for each in views],
            rows=Rows.of(np.fromiter(map(len, called), np.int64, len(called))),
            given=np.fromiter((each.given for each in views), np.int64, count),
            family=np.fromiter((each.family for each in views), np.int64, count),
            source=np.fromiter(
                (plain if each.is_plain else sources[each.view.source] for each in views), np.int64, count
            ),
            is_single=marks & _IS_SINGLE > 0,
            has_suffix=marks & _HAS_SUFFIX > 0,
            has_further=marks & _HAS_FURTHER > 0,
        )


class Members(NamedTuple):
    """What the connections are compared by."""

    views: Views
    core: Ints  # number of the firm, 0 for none
    title: Ints  # number of the job title, 0 for none
    has_slug: Bools
    spelled: Ints  # what their names spell, in ascending order; see ``spelling_of``

    def spells(self, locals_: Numbers, cards: Ints, rows: Ints) -> Bools:
        """For pairs of cards and connections whether a local part of the card spells the connection's name."""
        places, owners = locals_.rows.places(cards)
        spelling = spelling_of(locals_.values[places], rows[owners])
        at = np.searchsorted(self.spelled, spelling)
        found = np.zeros(len(cards), dtype=np.bool_)
        if len(self.spelled):
            found[owners[self.spelled[np.minimum(at, len(self.spelled) - 1)] == spelling]] = True
        return found


class Cards(NamedTuple):
    """What some cards are compared by."""

    cards: Sequence[Card]
    views: Views
    locals_: Numbers  # hashes of the letters of their local parts
    address: Ints  # see ``address_of``
    firms: Numbers  # number of a firm times the count of HOWS, and how it is known
    employer: Ints  # see ``employer_of``
    titles: Numbers
    has_profiles: Bools


class Numbered:
    """Numbers for the firms and titles of the connections, from 1; 0 is none."""

    def __init__(self, words: Iterable[str]) -> None:
        self.numbers = {word: number for number, word in enumerate(dict.fromkeys(filter(None, words)), 1)}

    def column(self, words: Sequence[str]) -> Ints:
        """The number of each word."""
        return np.fromiter((self.numbers.get(word, 0) for word in words), np.int64, len(words))


def marks_of(view: View) -> int:
    """What keeps a view from being read like most."""
    return _IS_SINGLE * view.is_single + _HAS_SUFFIX * bool(view.suffix) + _HAS_FURTHER * (len(view.given) > 1)


def spelling_of(words: Ints, rows: Ints) -> Ints:
    """One number for the hash of a local part and a connection."""
    return np.asarray(words ^ (rows * SPREAD))


def cards_of(cards: Sequence[Card], views: Views, cores: Numbered, titles: Numbered) -> Cards:
    """The columns of some cards."""
    core_of, title_of = cores.numbers, titles.numbers
    how_of = {how: place for place, how in enumerate(HOWS)}
    return Cards(
        cards,
        views,
        locals_=Numbers.of([[hash(local) for local, _ in card.locals] for card in cards]),
        address=np.fromiter((address_of(card) for card in cards), np.int64, len(cards)),
        firms=Numbers.of(
            [
                [core_of[core] * len(HOWS) + how_of[how] for core, how in card.firms.items() if core in core_of]
                for card in cards
            ]
        ),
        employer=np.fromiter((employer_of(card) for card in cards), np.int64, len(cards)),
        titles=Numbers.of([[title_of.get(title, 0) for title in card.titles] for card in cards]),
        has_profiles=np.fromiter((bool(card.profiles) for card in cards), np.bool_, len(cards)),
    )


def employer_of(card: Card) -> int:
    """The place among SOURCES, plus one, of the most telling source of an employer; 0 where the card speaks of none."""
    return max((SOURCES.index(source) + 1 for source in card.firm_sources), default=0)


def address_of(card: Card) -> int:
    """0 for a card without a local part, 1 with one at a private provider, 2 where employers gave all of them."""
    return 1 + all(at_firm for _, at_firm in card.locals) if card.locals else 0
