"""How likely two people agree by chance: shares of names among the two files, smoothed with the bundled heads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from guestlist.match.spelling import loose
from guestlist.match.views import View
from guestlist.normalise.frequency import name_share
from guestlist.normalise.nicknames import known_forms

STEPS_PER_DOUBLING = 4
OWN_ROWS = 2  # the card and the connection in hand themselves


def rounded_up(count: float) -> float:
    """The next of a few fixed sizes: one more row must not make every name in the files look rarer."""
    size = 1.0
    while size < count:
        size *= 2 ** (1 / STEPS_PER_DOUBLING)
    return size


def loosely(tokens: Sequence[str]) -> Iterable[str]:
    """The distinct loose spellings of names that are more than an initial."""
    if len(tokens) == 1:
        return (loose(tokens[0]),) if len(tokens[0]) > 1 else ()
    return {loose(token) for token in tokens if len(token) > 1}


class Census:
    """How many people bear a given name, a surname or an initial; one whole name counts once."""

    def __init__(self) -> None:
        self.given: dict[str, int] = defaultdict(int)
        self.family: dict[str, int] = defaultdict(int)
        self.initials: dict[str, int] = defaultdict(int)
        self.seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()

    def count(self, views: Iterable[View]) -> None:
        """Count the names of some people."""
        seen = self.seen
        for view in views:
            whole = (view.given, view.family)
            if whole in seen:
                continue
            seen.add(whole)
            for counts, tokens in ((self.given, view.given), (self.family, view.family)):
                for token in loosely(tokens):
                    counts[token] += 1
            for token in view.given[:1]:
                self.initials[token[0]] += 1


class Shares:
    """The share of people who bear a given name, a surname or an initial.

    The census may go on until the first share is asked for.
    """

    def __init__(self, census: Census, weights: dict[str, Any], head_of: Callable[[str, str], float]) -> None:
        """``head_of`` tells the share of a name, "given" or "family", that the bundled heads expect."""
        self.census = census
        self.given_counts: Mapping[str, int] = census.given
        self.family_counts: Mapping[str, int] = census.family
        self.head, self.head_of = float(weights["head_weight"]), head_of
        self.unseen = float(weights["unseen"])
        self._cache: dict[tuple[str, str], float] = {}
        self._borne: dict[tuple[str, str], bool] = {}

    @cached_property
    def total(self) -> float:
        """How many people were counted."""
        return rounded_up(len(self.census.seen) + 1)

    @cached_property
    def initials(self) -> dict[str, float]:
        """The share of people whose first given name begins with each letter."""
        everyone = rounded_up(sum(self.census.initials.values())) + 100
        return {letter: (count + 4) / everyone for letter, count in self.census.initials.items()}

    def given(self, token: str) -> float:
        """The share of people called so; a single letter is the share of the initial."""
        return self.initial(token) if len(token) == 1 else self._share(token, "given", self.given_counts)

    def family(self, token: str) -> float:
        """The share of people with this surname."""
        return self._share(token, "family", self.family_counts)

    def initial(self, letter: str) -> float:
        """The share of people whose first given name begins with the letter."""
        return self.initials.get(letter[:1], 0.02)

    def is_borne(self, token: str, kind: str) -> bool:
        """True where others in the files bear the name: its share is counted, not assumed."""
        key = (kind, token)
        known = self._borne.get(key)
        if known is None:
            counts = self.given_counts if kind == "given" else self.family_counts
            known = self._borne[key] = len(token) == 1 or counts.get(loose(token), 0) > OWN_ROWS
        return known

    def is_name(self, token: str, kind: str) -> bool:
        """True for a name that people bear, as far as the tables and the files know; a slip of the pen is none."""
        if name_share(token, kind) > 0.0 or (kind == "given" and token in known_forms()):
            return True
        return self.is_borne(token, kind)

    def commoner(self, token: str, kind: str) -> float:
        """How many times commoner a name is in the country where it is commonest than among these people."""
        if len(token) == 1:
            return 1.0
        own = self._share(token, kind, self.given_counts if kind == "given" else self.family_counts)
        head_part = self.head / (self.total + self.head)
        return 1.0 + max(name_share(token, kind) - self.head_of(token, kind), 0.0) * head_part / own

    def _share(self, token: str, kind: str, counts: Mapping[str, int]) -> float:
        key = (kind, token)
        if key not in self._cache:
            known = self.head_of(token, kind)
            others = max(counts.get(loose(token), 0) - OWN_ROWS, 0)
            self._cache[key] = (others + self.unseen + self.head * known) / (self.total + self.head)
        return self._cache[key]
