"""Surnames a slip of the pen away from one another: without one of their letters they are equal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from guestlist.match.keys import SURNAME, Keys, Word, hashed
from guestlist.match.keywords import families
from guestlist.match.ragged import Numbers
from guestlist.match.spelling import deletions, skeleton
from guestlist.match.views import Card, View

SLIP_LENGTH = 4  # letters; in a shorter surname a slip cannot be told from another surname


def slip_start(view: View) -> str:
    """The consonants a given name begins with, by which slips in the surname are looked up; "" for an initial."""
    return skeleton(view.given[0])[:2] if view.given and len(view.given[0]) > 1 else ""


def slip_surnames(view: View) -> list[str]:
    """The surnames of a view in which a slip of the pen can be told."""
    return [family for family in families(view.family, view.joined) if len(family) >= SLIP_LENGTH]


class Slips:
    """The surnames that are borne, by what is left of them without one of their letters."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self.near: dict[str, list[Word]] = {}
        for family in surnames:
            word = hash(family)
            for variant in deletions(family):
                self.near.setdefault(variant, []).append(word)

    def keys(self, cards: Sequence[Card], chosen: Sequence[int]) -> Keys:
        """The surnames a slip of the pen away, each with the beginning of the given name, of some of the cards."""
        owned = [(owner, view) for owner in chosen if not cards[owner].is_no_person for view in cards[owner].views]
        started = [(owner, view, start) for owner, view in owned if (start := slip_start(view))]
        owners = np.fromiter((owner for owner, _, _ in started), np.int64, len(started))
        near = Numbers.of([self.near_of(view) for _, view, _ in started])
        starts = Numbers.of([hashed((start,)) for _, _, start in started])
        return Keys.product(SURNAME, near, np.arange(len(started)), starts, owners)

    def near_of(self, view: View) -> list[Word]:
        """The surnames a slip of the pen away from those of a view."""
        found: list[Word] = []
        get = self.near.get
        for family in slip_surnames(view):
            for variant in deletions(family):
                near = get(variant)
                if near:
                    found.extend(near)
        return found
