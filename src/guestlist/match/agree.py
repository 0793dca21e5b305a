"""How given names and surnames agree and what that weighs: found once for every distinct pair of names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import log, prod
from typing import Any, NamedTuple

import numpy as np

from guestlist.match.compare import NEARLY, Level, are_a_letter_apart, are_of_two_sexes, family_level, given_level
from guestlist.match.letters import Letters
from guestlist.match.ragged import Ints
from guestlist.match.shares import Shares
from guestlist.match.views import Tokens, View


class Part(NamedTuple):
    """One named part of a sum."""

    code: str
    weight: float
    share: float = 0.0  # of people who would agree by chance, where the wording tells it


class Agreement(NamedTuple):
    """How two given names, or two surnames, agree."""

    level: str  # as compare.py tells it: exact, nickname, ..., different, missing
    part: Part
    token: str = ""  # of the connection, by which the level was found
    is_borne: bool = False  # others bear that name: its share is counted, not assumed
    common: float = 0.0  # the share of people who agree so, where the name is commonest

    @property
    def is_alike(self) -> bool:
        """True where both sides have the name and nothing speaks against it."""
        return self.level not in APART


class Called(NamedTuple):
    """One way to call somebody, with the numbers under which its names are compared."""

    view: View
    given: int  # of given names and nickname
    family: int  # of the surname
    is_plain: bool  # a whole name in the name field, without suffix and further given names


APART = ("different", "missing")
INITIAL_OTHER = 3.0  # an initial that stands in another place is three times likelier by chance, and rarer in truth
MOST_NAMES = 1 << 17  # of cards, remembered at a time
MOST_PAIRS = 1 << 19  # remembered at a time
PAIR_BITS = 32
PAIR_MASK = (1 << PAIR_BITS) - 1
Key = tuple[Tokens, str]


class Names:
    """Numbers for names, so that a pair of them is one small key; those of cards are forgotten from time to time."""

    def __init__(self) -> None:
        self.numbers: dict[Key, int] = {}
        self.keys: list[Key] = []
        self.known = 0  # names of connections, which stay

    def number(self, key: Key) -> int:
        """The number of a name."""
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.keys)
            self.keys.append(key)
        return number

    def both(self, pair: int) -> tuple[Key, Key]:
        """The two names of a pair of numbers, one above PAIR_BITS and the other within them."""
        return self.keys[pair >> PAIR_BITS], self.keys[pair & PAIR_MASK]

    def keep(self) -> None:
        """Keep the names noted so far for good."""
        self.known = len(self.keys)

    def forget(self) -> bool:
        """Forget the names of cards where they have become many; True when that was so."""
        if len(self.keys) - self.known < MOST_NAMES:
            return False
        del self.keys[self.known :]
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        return True


class Agreements:
    """The agreement of every pair of given names and surnames met, with fixed weights and the shares of two files."""

    def __init__(self, shares: Shares, weights: dict[str, Any]) -> None:
        self.shares, self.chance = shares, weights["chance"]
        self.given_same, self.family_same = weights["given"]["same"], weights["family"]["same"]
        self.given_names, self.family_names = Names(), Names()
        self.letters = Letters.of(())  # of the given names
        self.given_pairs: dict[int, int] = {}  # numbers of two names -> number of their agreement
        self.family_pairs: dict[int, int] = {}
        self.given_apart = {
            "missing": Agreement("missing", Part("given-missing", 0.0)),
            "different": Agreement("different", Part("given-differs", log(self.given_same["different"]))),
        }
        self.family_apart = {
            "missing": Agreement("missing", Part("family-missing", 0.0)),
            "different": Agreement("different", Part("family-differs", log(self.family_same["different"]))),
        }
        self.fixed = [*self.given_apart.values(), *self.family_apart.values()]
        self.given_fixed = {level: number for number, level in enumerate(self.given_apart)}
        self.family_fixed = {level: number for number, level in enumerate(self.family_apart, len(self.given_fixed))}
        self.found = list(self.fixed)  # by number

    def called(self, views: Iterable[View]) -> tuple[Called, ...]:
        """Views with the numbers of their names."""
        given, family = self.given_names.number, self.family_names.number
        return tuple(
            Called(
                view,
                given((view.given, view.nickname)),
                family((view.family, view.joined)),
                view.source == "name" and not view.suffix and not view.is_single and len(view.given) < 2,
            )
            for view in views
        )

    def keep(self) -> None:
        """Keep the numbers given so far for good."""
        self.given_names.keep()
        self.family_names.keep()

    def forget(self) -> None:
        """Forget what is remembered of cards where it has become much; between two cards, for their numbers change."""
        is_renumbered = self.given_names.forget(), self.family_names.forget()
        self.letters = self.letters.cut(len(self.given_names.keys)) if is_renumbered[0] else self.letters
        if any(is_renumbered) or len(self.given_pairs) + len(self.family_pairs) > MOST_PAIRS:
            self.given_pairs.clear()
            self.family_pairs.clear()
            self.found = list(self.fixed)

    def given(self, one: int, other: int) -> Agreement:
        """How two given names agree, by their numbers."""
        return self.found[self.given_number(one << PAIR_BITS | other)]

    def family(self, one: int, other: int) -> Agreement:
        """How two surnames agree, by their numbers."""
        return self.found[self.family_number(one << PAIR_BITS | other)]

    def given_number(self, pair: int) -> int:
        """The number of the agreement of two given names, which are one above PAIR_BITS and the other within them."""
        number = self.given_pairs.get(pair)
        if number is None:
            one, other = self.given_names.both(pair)
            number = self.given_pairs[pair] = self.numbered(given_level(*one, *other), self.given_fixed, self.given_of)
        return number

    def family_number(self, pair: int) -> int:
        """The number of the agreement of two surnames, as ``given_number``."""
        number = self.family_pairs.get(pair)
        if number is None:
            one, other = self.family_names.both(pair)
            level = family_level(*one, *other)
            if level[0] == "exact" and len(one[0]) > 1 and one[0] == other[0]:
                number = self.family_pairs[pair] = len(self.found)
                self.found.append(self.family_in_full(one[0]))
            else:
                number = self.family_pairs[pair] = self.numbered(level, self.family_fixed, self.family_of)
        return number

    def numbered(
        self, level: Level, fixed: Mapping[str, int], agreement_of: Callable[[str, str, str], Agreement]
    ) -> int:
        """The number of the agreement at a level: a fixed one, or a new one."""
        number = fixed.get(level[0])
        if number is None:
            number = len(self.found)
            self.found.append(agreement_of(*level))
        return number

    def given_numbers(self, pairs: Ints) -> Ints:
        """The numbers of the agreements of many pairs of given names."""
        keys = self.given_names.keys
        if len(keys) > len(self.letters.length):
            self.letters = self.letters.with_more(keys[len(self.letters.length) :])
        found = np.full(len(pairs), self.given_fixed["different"], dtype=np.int64)
        rest = np.flatnonzero(~self.letters.differ(pairs >> PAIR_BITS, pairs & PAIR_MASK))
        found[rest] = numbers_of(pairs[rest], self.given_pairs, self.given_number)
        return found

    def family_numbers(self, pairs: Ints) -> Ints:
        """The numbers of the agreements of many pairs of surnames."""
        return numbers_of(pairs, self.family_pairs, self.family_number)

    def given_of(self, level: str, one: str, other: str) -> Agreement:
        """The agreement of given names at a level, found by these two tokens."""
        apart = self.given_apart.get(level)
        if apart:
            return apart
        part = self._given_part(level, one, other)
        common = part.share * self.shares.commoner(other, "given")
        return Agreement(level, part, other, self.shares.is_borne(other, "given"), common)

    def family_of(self, level: str, one: str, other: str) -> Agreement:
        """The agreement of surnames at a level, found by these two tokens."""
        apart = self.family_apart.get(level)
        if apart:
            return apart
        part = self._family_part(level, one, other)
        common = part.share * self.shares.commoner(other, "family")
        return Agreement(level, part, other, self.shares.is_borne(other, "family"), common)

    def family_in_full(self, tokens: Tokens) -> Agreement:
        """The agreement of double surnames that are equal in both: rarer than either, yet both of one country."""
        shares = [self.shares.family(token) for token in dict.fromkeys(tokens)]
        share = min(*shares, self.chance["double"] * prod(shares)) if len(shares) > 1 else shares[0]
        rarest = min(tokens, key=self.shares.family)
        part = Part("family-exact", log(self.family_same["exact"] / share), share)
        common = share * self.shares.commoner(rarest, "family")
        return Agreement("exact", part, rarest, self.shares.is_borne(rarest, "family"), common)

    def _given_part(self, level: str, one: str, other: str) -> Part:
        shares = self.shares
        if level in NEARLY:
            short, long = sorted((one, other), key=len)
            # Martin and Martina, Marina and Marian: two names, no slip of the pen
            if shares.is_name(short, "given") and (are_of_two_sexes(one, other) or shares.is_name(long, "given")):
                level = "near"
        if level == "nickname" and are_a_letter_apart(one, other):
            level = "variant"  # Anne and Anna: forms of one name, and two names
        if level.startswith("initial"):
            factor = INITIAL_OTHER if level == "initial_other" else 1.0
            share = min(shares.initial(one) * factor, 1.0)
            return Part(f"given-{level.replace('_', '-')}", log(self.given_same["initial"] / factor / share), share)
        share = shares.given(other)
        if level != "exact":
            share = (shares.given(one) + share) * self.chance[level]
        share = min(share, 1.0)
        return Part(f"given-{level}", log(self.given_same[level] / share), share)

    def _family_part(self, level: str, one: str, other: str) -> Part:
        shares = self.shares
        if level in NEARLY and shares.is_name(one, "family") and shares.is_name(other, "family"):
            level = "near"
        if level == "initial":
            share = shares.initial(other)
        elif level in ("exact", "slug"):
            share = shares.family(other) if one == other else max(shares.family(one), shares.family(other))
        else:
            share = (shares.family(one) + shares.family(other)) * self.chance[level]
            if level == "typo" and shares.is_name(one, "family") != shares.is_name(other, "family"):
                share = self._slip_share(one, other)
        share = min(share, 1.0)
        return Part(f"family-{level}", log(self.family_same[level] / share), share)

    def _slip_share(self, one: str, other: str) -> float:
        """The chance of a surname and a slip of it ("Pdersen") that nobody bears: a stranger made the same slip."""
        slip, name = (one, other) if self.shares.is_name(other, "family") else (other, one)
        share: float = self.shares.family(slip) + self.chance["slip"] * self.shares.family(name)
        return share * float(self.chance["typo"])


def numbers_of(pairs: Ints, known: Mapping[int, int], work_out: Callable[[int], int]) -> Ints:
    """What is known of each pair, and for the others what is worked out."""
    get = known.get
    found = np.fromiter((get(pair, -1) for pair in pairs.tolist()), np.int64, len(pairs))
    unknown = np.flatnonzero(found < 0)
    found[unknown] = [work_out(pair) for pair in pairs[unknown].tolist()]
    return found
