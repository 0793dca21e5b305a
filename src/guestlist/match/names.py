"""Two names beside each other: how each reading of them weighs."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Any, NamedTuple

from guestlist.match.compare import family_level, given_level
from guestlist.match.roster import Member
from guestlist.match.shares import Shares
from guestlist.match.views import Tokens, View


class Part(NamedTuple):
    """One named part of a sum."""

    code: str
    weight: float
    share: float = 0.0  # of people who would agree by chance, where the wording tells it


class Reading(NamedTuple):
    """One way to read a card's name beside a connection's."""

    weight: float
    given: str  # level: exact, nickname, ..., differs, missing
    family: str
    parts: tuple[Part, ...]


NO_READING = Reading(0.0, "missing", "missing", ())
AGREEING = ("exact", "spelling")
OWN_SOURCES = ("name", "maiden", "imported", "firm")  # of a view that the card says in words
NEARLY = ("typo", "short")
MOST_READINGS = 1 << 15  # kept at a time
INITIAL_OTHER = 3.0  # an initial that stands in another place is three times likelier by chance, and rarer in truth


class GivenGate:
    """Tells quickly whether any reading of two names has given names that agree; most candidates fail here."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[Tokens, str], int] = {}
        self.keys: list[tuple[Tokens, str]] = []
        self.known: dict[int, bool] = {}

    def number(self, key: tuple[Tokens, str]) -> int:
        """A small number for a pair of given names and nickname."""
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.keys)
            self.keys.append(key)
        return number

    def of_card(self, views: tuple[View, ...]) -> tuple[int, ...]:
        """The given names of a card, its surnames too: the order may be reversed, a single name may be the surname."""
        keys = [view.given_key for view in views]
        keys.extend((view.family, "") for view in views if view.family)
        return tuple(dict.fromkeys(map(self.number, keys)))

    def of_member(self, views: tuple[View, ...]) -> tuple[int, ...]:
        """The given names of a connection."""
        return tuple(dict.fromkeys(self.number(view.given_key) for view in views))

    def passes(self, ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
        """True when one of ours agrees with one of theirs."""
        known = self.known
        for one in ours:
            for other in theirs:
                key = one << 32 | other
                verdict = known.get(key)
                if verdict is None:
                    (given, nickname), (theirs_given, theirs_nickname) = self.keys[one], self.keys[other]
                    level = given_level(given, nickname, theirs_given, theirs_nickname)[0]
                    verdict = known[key] = level != "different"
                if verdict:
                    return True
        return False


class NameScale:
    """Weighs names with fixed weights and the shares of two files; every distinct pair of names once."""

    def __init__(self, shares: Shares, namesake: float, weights: dict[str, Any]) -> None:
        self.shares = shares
        self.given_same, self.family_same = weights["given"]["same"], weights["family"]["same"]
        self.chance, self.source, self.other = weights["chance"], weights["source"], weights["other"]
        self.namesake = log(namesake)
        self._given: dict[tuple[str, str, str], Part] = {}
        self._family: dict[tuple[str, str, str], Part] = {}
        self._namesakes = tuple(Part("namesakes", -self.namesake * borne / 2) for borne in (0, 1, 2))
        self._readings: dict[tuple[View, View], Reading] = {}

    def best(self, views: tuple[View, ...], member: Member, is_same_address: bool = False) -> Reading:
        """The best of all ways to read the two names; ``is_same_address`` leaves out what the address itself says."""
        if is_same_address:
            views = tuple(view for view in views if view.source in OWN_SOURCES) or views
        best: Reading | None = None
        for theirs in member.views:
            for view in views:
                reading = self.read(view, theirs)
                if reading.family == "differs" and reading.given != "differs" and in_slug(view, member):
                    reading = self.by_slug(view, theirs)
                if best is None or reading.weight > best.weight:
                    best = reading
        return best or NO_READING

    def read(self, view: View, theirs: View) -> Reading:
        """One reading, found once for every distinct pair of names."""
        key = (view, theirs)
        known = self._readings.get(key)
        if known is None:
            if len(self._readings) >= MOST_READINGS:
                self._readings.clear()
            known = self._readings[key] = self.read_names(view, theirs)
        return known

    def read_names(self, view: View, theirs: View) -> Reading:
        """Given name, surname, order, suffix and middle initial of one reading."""
        if view.is_single:
            return self.read_single(view, theirs)
        level, one, other = given_level(view.given, view.nickname, theirs.given, theirs.nickname)
        family, left, right = family_level(view.family, view.joined, theirs.family, theirs.joined)
        if "different" in (level, family):
            swapped = self.read_swapped(view, theirs)
            if swapped:
                return swapped
        if family == "different" and "".join((*view.given, *view.family)) == "".join(
            theirs.given
        ):  # "Jan Erik" is one given name
            return total([self.given_part("exact", other, other), Part("family-missing", 0.0)], ())
        parts = [self.given_part(level, one, other), self.family_part(family, left, right)]
        if level not in ("different", "missing") and family not in ("different", "missing"):
            parts.append(self.namesakes(other, right))
        return total(parts, self.marks(view, theirs, level))

    def read_swapped(self, view: View, theirs: View) -> Reading | None:
        """Given name and surname in each other's place."""
        if not (view.family and theirs.given and view.given and theirs.family):
            return None
        if view.family[0][0] != theirs.given[0][0] or view.given[0][0] not in (theirs.family[0][0], theirs.joined[0]):
            return None
        level, one, other = given_level(view.family, "", theirs.given, theirs.nickname)
        family, left, right = family_level(view.given, "".join(view.given), theirs.family, theirs.joined)
        if level not in AGREEING or family not in (*AGREEING, "initial"):
            return None
        parts = [
            self.given_part(level, one, other),
            self.family_part(family, left, right),
            self.namesakes(other, right),
        ]
        return total(parts, [Part("name-swapped", self.source["swapped"]), *self.suffixes(view, theirs)])

    def read_single(self, view: View, theirs: View) -> Reading:
        """A card with one name, which may be the given name or the surname."""
        token = (view.given or view.family)[:1]
        level, one, other = given_level(token, view.nickname, theirs.given, theirs.nickname)
        as_given = self.given_part(level, one, other)
        family, left, right = family_level(token, token[0], theirs.family, theirs.joined)
        as_family = self.family_part(family, left, right)
        marks = self.marks(view, theirs, "missing")
        if family in (*AGREEING, "part") and as_family.weight > as_given.weight:
            return total([Part("given-missing", 0.0), as_family], [Part("name-short", self.source["swapped"]), *marks])
        return total([as_given, Part("family-missing", 0.0)], marks)

    def by_slug(self, view: View, theirs: View) -> Reading:
        """The surname of the card survives in the connection's profile address."""
        level, one, other = given_level(view.given, view.nickname, theirs.given, theirs.nickname)
        parts = [self.given_part(level, one, other), self.family_part("slug", view.family[-1], view.family[-1])]
        return total([*parts, self.namesakes(other, view.family[-1])], self.marks(view, theirs, level))

    def marks(self, view: View, theirs: View, level: str) -> Sequence[Part]:
        """Suffix, further initials, and the price of a name from another place than the name field."""
        if view.source == "name" and view.suffix == theirs.suffix and (len(view.given) < 2 or len(theirs.given) < 2):
            return ()
        found = self.suffixes(view, theirs)
        if (
            len(view.given) > 1
            and len(theirs.given) > 1
            and level in ("exact", "initial", "nickname", "spelling", "typo")
        ):
            agree = middle_agrees(view.given[1:], theirs.given[1:])
            found.append(
                Part(
                    "middle-agrees" if agree else "middle-differs",
                    self.other["middle_agrees" if agree else "middle_differs"],
                )
            )
        price = self.source[view.source]
        if price and view.source != "name":
            found.append(Part(f"name-from-{view.source.replace('_', '-')}", price))
        return found

    def suffixes(self, view: View, theirs: View) -> list[Part]:
        """What senior and junior say."""
        if view.suffix == theirs.suffix:
            return []
        both = bool(view.suffix and theirs.suffix)
        senior = "sr" in (view.suffix, theirs.suffix)  # the elder was there before the suffix was needed
        code = "suffix-differs" if both else "suffix-senior" if senior else "suffix-one-side"
        return [Part(code, self.other[code.replace("-", "_")])]

    def namesakes(self, given: str, family: str) -> Part:
        """What two agreeing names owe to people of one country sharing names; nothing for names nobody else bears."""
        borne = self.shares.is_borne(given, "given") + self.shares.is_borne(family, "family")
        return self._namesakes[borne]

    def given_part(self, level: str, one: str, other: str) -> Part:
        """The weight of a level of the given names, found by these two tokens."""
        key = (level, one, other)
        part = self._given.get(key)
        if part is None:
            part = self._given[key] = self._given_part(level, one, other)
        return part

    def _given_part(self, level: str, one: str, other: str) -> Part:
        shares = self.shares
        if level == "missing":
            return Part("given-missing", 0.0)
        if level in NEARLY and shares.is_name(one, "given") and shares.is_name(other, "given"):
            level = "near"  # Martin and Martina, Marina and Marian: two names, no slip of the pen
        if level == "different":
            return Part("given-differs", log(self.given_same["different"]))
        if level.startswith("initial"):
            factor = INITIAL_OTHER if level == "initial_other" else 1.0
            share = min(shares.initial(one) * factor, 1.0)
            return Part(f"given-{level.replace('_', '-')}", log(self.given_same["initial"] / factor / share), share)
        share = shares.given(other)
        if level != "exact":
            share = (shares.given(one) + share) * self.chance[level]
        share = min(share, 1.0)
        return Part(f"given-{level}", log(self.given_same[level] / share), share)

    def family_part(self, level: str, one: str, other: str) -> Part:
        """The weight of a level of the surnames, found by these two tokens."""
        key = (level, one, other)
        part = self._family.get(key)
        if part is None:
            part = self._family[key] = self._family_part(level, one, other)
        return part

    def _family_part(self, level: str, one: str, other: str) -> Part:
        shares = self.shares
        if level == "missing":
            return Part("family-missing", 0.0)
        if level in NEARLY and shares.is_name(one, "family") and shares.is_name(other, "family"):
            level = "near"
        if level == "different":
            return Part("family-differs", log(self.family_same["different"]))
        if level == "initial":
            share = shares.initial(other)
        elif level in ("exact", "slug"):
            share = shares.family(other)
        else:
            share = (shares.family(one) + shares.family(other)) * self.chance[level]
        share = min(share, 1.0)
        return Part(f"family-{level}", log(self.family_same[level] / share), share)


def total(parts: Sequence[Part], more: Sequence[Part]) -> Reading:
    """The sum of parts as a reading; the first two are the given name and the surname."""
    every = (*parts, *more)
    weight = 0.0
    for part in every:
        weight += part.weight
    return Reading(weight, every[0].code[6:], every[1].code[7:], every)


def in_slug(view: View, member: Member) -> bool:
    """True when the profile address still holds the surname on the card."""
    words = member.slug_words
    if not words or not view.family:
        return False
    if view.family[-1] in words and len(view.family[-1]) > 2:
        return True
    glued = "".join(words)
    return bool(view.given) and glued in (view.given[0] + view.joined, view.joined + view.given[0])


def middle_agrees(left: Tokens, right: Tokens) -> bool:
    """True when a further given name or initial is on both sides."""
    starts = {token[0] for token in right}
    return any(one[0] in starts for one in left)
