"""How much likelier two names go together than each by itself: people of one country share given names and surnames.

The chance that a stranger is called Sanne Jansen is the sum over countries of the part of the people who live there,
times the shares of Sanne and of Jansen there. Over the product of the two shares among all people that is large where
both are names of one country only, about one where a name is borne everywhere, and below one where they seldom meet.
Where the connections come from, and how a name is spread over the countries, is estimated from the connections and the
bundled heads of names together (expectation maximisation; Dempster, Laird and Rubin 1977).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from guestlist.match.ragged import Ints
from guestlist.match.shares import rounded_up
from guestlist.match.views import View
from guestlist.normalise.frequency import countries, shares_by_country

Floats = NDArray[np.float64]
ROUNDS = 4  # of estimation: by then the mix moves by less than the heads are good for
LANDS = tuple(sorted(countries()))  # with bundled heads of names
UNKNOWN = 0  # number of a name of which nothing is known


class Together:
    """The factors of pairs of names, each name by its number."""

    def __init__(self, views: Sequence[View], weights: dict[str, Any]) -> None:
        """``views`` are the names of the connections, one each; ``weights`` is the section "chance"."""
        whole = sorted((view.given[0], view.family[-1]) for view in views if view.given and view.family)
        self.least, self.most = float(weights["together_lowest"]), float(weights["together_highest"])
        self.numbers: tuple[dict[str, int], dict[str, int]] = ({}, {})
        owners = [np.array([self._new(kind, pair[kind]) for pair in whole], dtype=np.int64) for kind in (0, 1)]
        least = float(weights["country_least"])
        shares = [
            heads_of(["", *numbers], kind, least)
            for numbers, kind in zip(self.numbers, ("given", "family"), strict=True)
        ]
        is_telling = (shares[0][owners[0]] < 1.0).any(axis=1) | (shares[1][owners[1]] < 1.0).any(axis=1)
        mix = np.full(len(LANDS), 1.0 / len(LANDS))
        likely = np.zeros((0, len(mix)))
        for _ in range(ROUNDS if whole else 0):
            likely = shares[0][owners[0]] * shares[1][owners[1]] * mix
            likely /= likely.sum(axis=1, keepdims=True)
            mix = mix_of(likely[is_telling], float(weights["country_people"]))
        pseudo = float(weights["country_bearers"])
        self.mix: dict[str, float] = dict(zip(LANDS, mix.tolist(), strict=True))
        self.unsure = float(weights["country_unsure"]) / (
            rounded_up(is_telling.sum() + 1) + float(weights["country_unsure"])
        )
        self.spread = tuple(
            spread(shares[place], owners[place], likely, mix, pseudo) / np.sqrt(mix) for place in (0, 1)
        )
        self._known: dict[tuple[int, int], float] = {}

    def _new(self, place: int, token: str) -> int:
        numbers = self.numbers[place]
        return numbers.setdefault(token, len(numbers) + 1)

    def head(self, token: str, kind: str) -> float:
        """The share of people with a name, as the bundled heads of the countries tell it.

        Of a few connections nobody can tell where they come from: then the country where the name is commonest counts.
        """
        known = shares_by_country(kind).get(token)
        if not known:
            return 0.0
        expected = sum([self.mix[land] * share for land, share in known.items()])
        return float(expected + self.unsure * (max(known.values()) - expected))

    def number(self, token: str, kind: str) -> int:
        """The number of a folded given name or surname."""
        return self.numbers[kind == "family"].get(token, UNKNOWN)

    def log_factors(self, given: Ints, family: Ints) -> Floats:
        """For pairs of numbers the logarithm of how much likelier the two names are together."""
        factors = np.einsum("ij,ij->i", self.spread[0][given], self.spread[1][family])
        return np.asarray(np.log(np.clip(factors, self.least, self.most)))

    def log_factor(self, given: int, family: int) -> float:
        """The same for one pair."""
        found = self._known.get((given, family))
        if found is None:
            found = self._known[given, family] = float(self.log_factors(np.array([given]), np.array([family]))[0])
        return found


def mix_of(likely: Floats, people: float) -> Floats:
    """The parts of the people who live in each country, every country with so many more than were counted.

    Numbers are rounded up to a few fixed sizes, for one more connection must not make the others look rarer.
    """
    counts = np.array([rounded_up(count + people) for count in likely.sum(axis=0).tolist()])
    return np.asarray(counts / counts.sum())


def spread(shares: Floats, owners: Ints, likely: Floats, mix: Floats, pseudo: float) -> Floats:
    """How each name is spread over the countries: by its bearers, and by the heads as by so many bearers more."""
    known = shares * mix
    known /= known.sum(axis=1, keepdims=True)
    counts = np.bincount(owners, minlength=len(shares))
    borne = np.stack([np.bincount(owners, column, minlength=len(shares)) for column in likely.T], axis=1)
    return np.asarray((borne + pseudo * known) / (counts + pseudo)[:, None])


def heads_of(tokens: Sequence[str], kind: str, least: float) -> Floats:
    """The share of bearers of each name in each country, at least ``least``; 1 for names that no head holds."""
    places, known = {land: place for place, land in enumerate(LANDS)}, shares_by_country(kind)
    found = np.ones((len(tokens), len(LANDS)))
    for row, token in enumerate(tokens):
        if token in known:
            found[row] = least
            for land, share in known[token].items():
                found[row, places[land]] = max(share, least)
    return found
