"""Two names beside each other: how each reading of them weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import Any, NamedTuple

from guestlist.match.agree import Agreement, Agreements, Called, Part
from guestlist.match.compare import family_level, given_level
from guestlist.match.countries import Together
from guestlist.match.roster import Member
from guestlist.match.shares import Shares
from guestlist.match.views import SIKH, Tokens, View


class Reading(NamedTuple):
    """One way to read a card's name beside a connection's."""

    weight: float
    given: str  # level: exact, nickname, ..., differs, missing
    family: str
    parts: tuple[Part, ...]
    common: float = 0.0  # the share of people with both names, where these are commonest

    @property
    def is_exact(self) -> bool:
        """True where both names agree letter by letter."""
        return self.given == self.family == "exact"


NO_NAMESAKES = Part("namesakes", 0.0)
NO_READING = Reading(0.0, "missing", "missing", ())
AGREEING = ("exact", "spelling")
OWN_SOURCES = (
    "name",
    "maiden",
    "guessed",
    "imported",
    "firm",
    "script",
    "unread",
    "nameless",
)  # of what the card itself says
SAID_AS = {"script": "address", "glued": "address", "local": "address"}  # sources that are worded as another one
WITH_MIDDLE = ("exact", "initial", "nickname", "variant", "spelling", "typo")  # beside which further names tell
SHORTEST_IN_SLUG = 2  # letters; a shorter word of a profile address is an initial or a tail
LEAST_CUT = 2  # words of a name; more can be cut in two ways
SHORTEST_WHOLE = 2  # letters of a name that an address spells in full
Draft = tuple[float, Agreement, Agreement, Sequence[Part]]
"""A reading in the making: its weight, given names, surname, further parts."""


class NameScale:
    """Weighs names with fixed weights and the shares of two files."""

    def __init__(self, shares: Shares, together: Together, weights: dict[str, Any]) -> None:
        self.agreements = Agreements(shares, weights)
        self.source, self.other = weights["source"], weights["other"]
        self.together, self.namesake = together, log(weights["chance"]["namesake"])
        self.differ_in_given = self.agreements.given_apart["different"]
        self.differ_in_family = self.agreements.family_apart["different"]
        self.no_family = self.agreements.family_apart["missing"]

    def best(self, ours: Sequence[Called], member: Member, theirs: Sequence[Called], is_same_address: bool) -> Reading:
        """The best of all ways to read the two names; ``is_same_address`` leaves out what the address itself says."""
        if is_same_address:
            ours = [each for each in ours if each.view.source in OWN_SOURCES] or ours
        best: Draft | None = None
        for other in theirs:
            for one in ours:
                if one.view.source == other.view.source == "guessed":
                    continue  # "Jamie-Leigh" is on both sides, and a surname on neither
                draft = self.read(one, other)
                if (
                    draft[2] is self.differ_in_family
                    and draft[1] is not self.differ_in_given
                    and in_slug(one.view, other.view, member)
                ):
                    draft = self.by_slug(one, other)
                if best is None or draft[0] > best[0]:
                    best = draft
        return finished(best) if best else NO_READING

    def spelled(self, locals_: Sequence[tuple[str, bool]], theirs: Sequence[Called], reading: Reading) -> Reading:
        """The reading, or a better one where an address of the card spells the whole name as LinkedIn has it.

        "Cati Pinto" at catarinapinto@, "Lukian Nesterow" at lukyannesterov@.
        """
        for called in theirs:
            found = spelling(locals_, called.view)
            if found:
                given, family = (self.agreements.given_of("exact", found[0], found[0]),
                                 self.agreements.family_of("exact", found[1], found[1]))  # fmt: skip
                source = "address-family" if reading.family == "differs" else "address"
                price = Part(f"name-from-{source}", self.source[source.replace("-", "_")])
                draft = self.alike(given, family, (price,))
                if draft[0] > reading.weight:
                    reading = finished(draft)
        return reading

    def read(self, one: Called, other: Called) -> Draft:
        """Given name, surname, order, suffix and middle initial of one reading."""
        if one.view.is_single:
            return self.read_single(one.view, other.view)
        given = self.agreements.given(one.given, other.given)
        family = self.agreements.family(one.family, other.family)
        if family.level not in AGREEING and are_one_text(one.view, other.view):
            return self.recut(one.view, other.view)
        if given is self.differ_in_given or family is self.differ_in_family:
            view, theirs = one.view, other.view
            swapped = self.read_swapped(view, theirs)
            if swapped:
                return swapped
            if family is self.differ_in_family and is_given_of(view, theirs):
                token = given.token or theirs.given[0]  # "Jan Erik" is one given name
                whole = self.agreements.given_of("exact", token, token)
                return whole.part.weight, whole, self.no_family, ()
        more: Sequence[Part] = ()
        if given.is_alike and family.is_alike:
            more = (self.namesakes(given, family),)
        if not (one.is_plain and other.is_plain):
            more = (*more, *self.marks(one.view, other.view, given.level))
        return drafted(given, family, more)

    def recut(self, view: View, theirs: View) -> Draft:
        """The words of both names are the same, and cut as the connection has it."""
        token = max(theirs.family, key=len)
        given = self.agreements.given_of("exact", theirs.given[0], theirs.given[0])
        family = self.agreements.family_of("exact", token, token)
        return self.alike(given, family, self.marks(view, theirs, "missing"))

    def read_swapped(self, view: View, theirs: View) -> Draft | None:
        """Given name and surname in each other's place."""
        if not (view.family and theirs.given and view.given and theirs.family):
            return None
        if view.family[0][0] != theirs.given[0][0] or view.given[0][0] not in (theirs.family[0][0], theirs.joined[0]):
            return None
        level, one, other = given_level(view.family, "", theirs.given, theirs.nickname)
        if level not in AGREEING:
            return None
        family, left, right = family_level(view.given, "".join(view.given), theirs.family, theirs.joined)
        if family not in (*AGREEING, "initial"):
            return None
        marks = [Part("name-swapped", self.source["swapped"]), *self.suffixes(view, theirs)]
        if len(view.family) > 1 and len(theirs.given) > 1 and level in WITH_MIDDLE:  # "Rossi, Anna B." turned round
            marks.append(self.middle(view.family[1:], theirs.given[1:]))
        return self.alike(
            self.agreements.given_of(level, one, other), self.agreements.family_of(family, left, right), marks
        )

    def read_single(self, view: View, theirs: View) -> Draft:
        """A card with one name, which may be the given name or the surname."""
        token = (view.given or view.family)[:1]
        as_given = self.agreements.given_of(*given_level(token, view.nickname, theirs.given, theirs.nickname))
        as_family = self.agreements.family_of(*family_level(token, token[0], theirs.family, theirs.joined))
        marks = self.marks(view, theirs, "missing")
        if as_family.level in (*AGREEING, "part") and as_family.part.weight > as_given.part.weight:
            no_given = self.agreements.given_apart["missing"]
            return drafted(no_given, as_family, [Part("name-short", self.source["swapped"]), *marks])
        return drafted(as_given, self.no_family, marks)

    def by_slug(self, one: Called, other: Called) -> Draft:
        """The surname of the card survives in the connection's profile address."""
        given = self.agreements.given(one.given, other.given)
        token = one.view.family[-1]
        family = self.agreements.family_of("slug", token, token)
        return self.alike(given, family, self.marks(one.view, other.view, given.level))

    def alike(self, given: Agreement, family: Agreement, marks: Sequence[Part]) -> Draft:
        """Two names that agree, and what they owe to people of one country sharing names.

        Nothing is owed for names nobody else bears.
        """
        return drafted(given, family, (self.namesakes(given, family), *marks))

    def namesakes(self, given: Agreement, family: Agreement) -> Part:
        """What the two names owe to people of one country sharing names: nothing where nobody else bears them."""
        borne = given.is_borne + family.is_borne
        if not borne:
            return NO_NAMESAKES
        numbers = self.together.number(given.token, "given"), self.together.number(family.token, "family")
        return Part("namesakes", -(self.namesake + self.together.log_factor(*numbers)) * borne / 2)

    def marks(self, view: View, theirs: View, level: str) -> Sequence[Part]:
        """Suffix, further initials, and the price of a name from another place than the name field."""
        if view.source == "name" and view.suffix == theirs.suffix and (len(view.given) < 2 or len(theirs.given) < 2):
            return ()
        found = self.suffixes(view, theirs)
        if len(view.given) > 1 and len(theirs.given) > 1 and level in WITH_MIDDLE:
            found.append(self.middle(view.given[1:], theirs.given[1:]))
        price = name_price(view.source, self.source)
        if price:
            found.append(price)
        return found

    def middle(self, ours: Tokens, theirs: Tokens) -> Part:
        """What the further given names or initials say."""
        how = "agrees" if middle_agrees(ours, theirs) else "differs"
        return Part(f"middle-{how}", self.other[f"middle_{how}"])

    def suffixes(self, view: View, theirs: View) -> list[Part]:
        """What senior and junior say."""
        if view.suffix == theirs.suffix:
            return []
        told = {view.suffix, theirs.suffix}
        if told & SIKH:
            return [Part("middle-differs", self.other["middle_differs"])] if told == SIKH else []
        both = bool(view.suffix and theirs.suffix)
        senior = "sr" in (view.suffix, theirs.suffix)  # the elder was there before the suffix was needed
        code = "suffix-differs" if both else "suffix-senior" if senior else "suffix-one-side"
        return [Part(code, self.other[code.replace("-", "_")])]


def name_price(source: str, prices: Mapping[str, float]) -> Part | None:
    """What is taken off for a name read elsewhere than in the name field; None where that is nothing."""
    if source == "name" or not prices[source]:
        return None
    return Part(f"name-from-{SAID_AS.get(source, source).replace('_', '-')}", prices[source])


def are_one_text(view: View, theirs: View) -> bool:
    """True where both names are the same three words or more, cut elsewhere: "Camila Martins | Marques"."""
    if len(view.given) + len(view.family) <= LEAST_CUT or not theirs.given or not theirs.family:
        return False
    return (*view.given, *view.family) == (*theirs.given, *theirs.family)


def is_given_of(view: View, theirs: View) -> bool:
    """True where the whole name on the card is the connection's given name: "Jan Erik"."""
    return view.source != "guessed" and "".join((*view.given, *view.family)) == "".join(theirs.given)


def finished(draft: Draft) -> Reading:
    """A reading with what is told of it."""
    weight, given, family, more = draft
    parts = (given.part, family.part, *more)
    return Reading(weight, given.part.code[6:], family.part.code[7:], parts, given.common * family.common)


def spelling(locals_: Sequence[tuple[str, bool]], view: View) -> tuple[str, str] | None:
    """The given name and the surname of the view that one of the addresses spells; None where none does."""
    if not view.given or len(view.given[0]) < SHORTEST_WHOLE:
        return None
    first = view.given[0]
    for local, _ in locals_:
        if first in local:
            for family in (view.joined, *view.family):
                if len(family) >= SHORTEST_WHOLE and local in (first + family, family + first):
                    return first, family
    return None


def drafted(given: Agreement, family: Agreement, more: Sequence[Part]) -> Draft:
    """The sum of parts as a reading in the making."""
    weight = given.part.weight + family.part.weight
    for part in more:
        weight += part.weight
    return weight, given, family, more


def in_slug(view: View, theirs: View, member: Member) -> bool:
    """True when the profile address still holds the surname on the card, beside the connection's given name."""
    words = member.slug_words
    if not words or not view.family or theirs.source == "guessed":
        return False
    last = view.family[-1]
    if last in words and len(last) > SHORTEST_IN_SLUG and last not in theirs.given:
        return True
    glued = "".join(words)
    return bool(view.given) and glued in (view.given[0] + view.joined, view.joined + view.given[0])


def middle_agrees(left: Tokens, right: Tokens) -> bool:
    """True when a further given name or initial is on both sides."""
    starts = {token[0] for token in right}
    return any(one[0] in starts for one in left)
