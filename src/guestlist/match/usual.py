"""Pairs of people called in the usual way, weighed many at once.

Pairs with anything else to them are weighed one by one (weigh.py); where both ways can be taken they give the same sum,
and tests compare them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from guestlist.match.agree import PAIR_BITS, Agreement, Part
from guestlist.match.columns import HOWS, SOURCES, Bools, Cards, Members, Numbered, Views, spelling_of
from guestlist.match.countries import Together
from guestlist.match.filing import Spelled
from guestlist.match.names import AGREEING, are_one_text, in_slug, is_given_of, name_price
from guestlist.match.ragged import Ints, Product, any_of, first_best
from guestlist.match.repeated import OWN_FORMS, SPELLED_OTHER, repeats
from guestlist.match.weigh import MOST_EXPONENT, Scale

Floats = NDArray[np.float64]
DIFFERS, MISSING = "differs", "missing"
NO_FIRM = 0  # what is said of the firm: nothing, how it is the same (HOWS), from which source it is another
FIRMS = ("", *HOWS, *(f"differs-{source}" for source in SOURCES))
PART = FIRMS.index("part")
ADDRESSES = ("", "contrary_private", "contrary_at_firm")  # what is said of an address that spells somebody else
AT_FIRM = np.array([1, *(0 for _ in HOWS), *(2 for _ in SOURCES)])
"""Which of the three figures for look-alikes counts: that of the same firm, of no firm, of another."""


class Agreed(NamedTuple):
    """Agreements in columns, by their number."""

    weight: Floats
    common: Floats
    level: Ints
    is_borne: Ints
    given_number: Ints  # as the countries know it
    family_number: Ints

    @staticmethod
    def of(found: Sequence[Agreement], levels: dict[str, int], together: Together) -> Agreed:
        """The columns of some agreements; ``levels`` numbers what they are worded as."""
        return Agreed(
            np.array([each.part.weight for each in found], dtype=np.float64),
            np.array([each.common for each in found], dtype=np.float64),
            np.array([levels[each.part.code.partition("-")[2]] for each in found], dtype=np.int64),
            np.array([each.is_borne for each in found], dtype=np.int64),
            *(
                np.array([together.number(each.token, kind) for each in found], dtype=np.int64)
                for kind in ("given", "family")
            ),
        )


class Read(NamedTuple):
    """The best way to read the two names of each pair."""

    given: Ints  # number of the agreement
    family: Ints
    source: Ints  # of the view of the card
    namesakes: Floats  # what they owe to people of one country sharing names
    is_alike: Bools  # both agree
    is_cut: Bools  # one surname with other particles
    is_usual: Bools


class Sums(NamedTuple):
    """Pairs with the sum of their parts, and what it is made of."""

    read: Read
    address: Ints  # place in ADDRESSES
    firm: Ints  # place in FIRMS
    core: Ints  # number of the connection's firm
    title: Ints  # 0 not on both sides, 1 another, 2 the same
    profile_differs: Bools
    look_alikes: Floats
    weight: Floats
    is_usual: Bools  # the others must be weighed one by one


class Usual:
    """Weighs usual pairs, as ``scale`` weighs any."""

    def __init__(self, scale: Scale, spelled: Spelled) -> None:
        """``spelled`` is what the names of the connections spell."""
        members = scale.members
        self.scale, self.agreements = scale, scale.names.agreements
        self.levels = {name: number for number, name in enumerate({**scale.likes_given, **scale.likes_family})}
        self.names_of_levels = list(self.levels)
        none = [0.0, 0.0, 0.0]
        self.likes_given = np.array([scale.likes_given.get(name, none) for name in self.levels])
        self.likes_family = np.array([scale.likes_family.get(name, none) for name in self.levels])
        self.sources = {source: number for number, source in enumerate(scale.names.source)}
        prices = [name_price(source, scale.names.source) for source in self.sources]
        self.prices = [(price,) if price else () for price in prices]
        self.price = np.array([price.weight if price else 0.0 for price in prices])
        self.likes_price = np.array([scale.likes_other.get(price.code, none) if price else none for price in prices])
        contrary = [Part("address-other", scale.spelled_same[how]) if how else None for how in ADDRESSES]
        self.address_parts = [(part,) if part else () for part in contrary]
        self.address_weight = np.array([part.weight if part else 0.0 for part in contrary])
        self.cores, self.titles = Numbered(each.core for each in members), Numbered(each.title for each in members)
        names = ["", *self.cores.numbers]
        self.firm_parts = [[scale.firm_said(core, how) if how else None for core in names] for how in FIRMS]
        self.firm_weight = np.array([[part.weight if part else 0.0 for part in row] for row in self.firm_parts])
        self.members = Members(
            Views.of(scale.theirs, self.sources),
            self.cores.column([each.core for each in members]),
            self.titles.column([each.title for each in members]),
            np.array([bool(each.slug) for each in members], dtype=np.bool_),
            np.sort(np.concatenate([spelling_of(each.values, each.owners()) for each in spelled])),
        )
        self.known: list[Agreement] = []
        self.agreed = Agreed.of([], self.levels, scale.names.together)

    def among(self, levels: Ints, names: Iterable[str]) -> Bools:
        """For each level whether it is one of these."""
        return np.asarray(np.isin(levels, [self.levels[name] for name in names]))

    def update(self) -> Agreed:
        """The agreements found so far, in columns."""
        found = self.agreements.found
        if found is not self.known:  # the first time, or some were forgotten
            self.known, self.agreed = found, Agreed.of(found, self.levels, self.scale.names.together)
        elif len(found) > len(self.agreed.weight):
            new = Agreed.of(found[len(self.agreed.weight) :], self.levels, self.scale.names.together)
            self.agreed = Agreed(*(np.concatenate(both) for both in zip(self.agreed, new, strict=True)))
        return self.agreed

    def read(self, views: Views, cards: Ints, rows: Ints) -> Read:
        """The best of all ways to read the names of each pair; no card or connection may be without a name."""
        ours, theirs = views, self.members.views
        pairs = Product.of(ours.rows, cards, theirs.rows, rows)
        one, other = pairs.ours, pairs.theirs
        given = self.agreements.given_numbers(ours.given[one] << PAIR_BITS | theirs.given[other])
        family = self.agreements.family_numbers(ours.family[one] << PAIR_BITS | theirs.family[other])
        agreed = self.update()
        levels = agreed.level[given], agreed.level[family]
        given_differs, family_differs = self.among(levels[0], (DIFFERS,)), self.among(levels[1], (DIFFERS,))
        differs = given_differs | family_differs
        guessed = self.sources["guessed"]
        is_left_out = (ours.source[one] == guessed) & (theirs.source[other] == guessed)
        is_odd = (
            ours.is_single[one]
            | ours.has_suffix[one]
            | theirs.has_suffix[other]
            | (ours.has_further[one] & theirs.has_further[other])
        ) & ~is_left_out
        asked = np.flatnonzero((given_differs | ~self.among(levels[1], AGREEING)) & ~is_odd & ~is_left_out)
        members = np.repeat(rows, pairs.rows.counts)[asked]
        columns = (one[asked], other[asked], members, family_differs[asked] & ~given_differs[asked])
        is_odd[asked] = [
            self.is_otherwise(views, *each) for each in zip(*(column.tolist() for column in columns), strict=True)
        ]
        is_alike = ~differs & ~self.among(levels[0], (MISSING,)) & ~self.among(levels[1], (MISSING,))
        namesakes = self.namesakes(given, family, is_alike)
        weight = agreed.weight[given] + agreed.weight[family] + namesakes + self.price[ours.source[one]]
        weight[is_left_out] = -np.inf
        best = first_best(pairs.rows, weight)
        is_usual = ~any_of(pairs.rows, is_odd) & (weight[best] > -np.inf)
        is_cut = self.among(levels[1][best], ("exact",)) & (ours.family[one[best]] != theirs.family[other[best]])
        debt, alike = namesakes[best], is_alike[best]
        return Read(given[best], family[best], ours.source[one[best]], debt, alike, is_cut, is_usual)

    def namesakes(self, given: Ints, family: Ints, is_alike: Bools) -> Floats:
        """For pairs of agreements what they owe to people of one country sharing names."""
        agreed, names = self.agreed, self.scale.names
        borne = agreed.is_borne[given] + agreed.is_borne[family]
        found = np.zeros(len(given))
        at = np.flatnonzero(is_alike & (borne > 0))
        factors = names.together.log_factors(agreed.given_number[given[at]], agreed.family_number[family[at]])
        found[at] = -(names.namesake + factors) * borne[at] / 2
        return found

    def is_otherwise(self, views: Views, our: int, their: int, row: int, lacks_surname: bool) -> bool:
        """True where two views may be read in another way: cut elsewhere, turned round, or with a surname elsewhere."""
        one, other = views.views[our], self.members.views.views[their]
        if are_one_text(one, other) or self.scale.names.read_swapped(one, other):
            return True
        return lacks_surname and (is_given_of(one, other) or in_slug(one, other, self.scale.members[row]))

    def sums(self, cards: Cards, card: Ints, row: Ints) -> Sums:
        """The sum of the parts of each pair; ``card`` and ``row`` are the places of its card and its connection."""
        read = self.read(cards.views, card, row)
        agreed = self.agreed
        given, family = agreed.level[read.given], agreed.level[read.family]
        weight = agreed.weight[read.given] + agreed.weight[read.family]
        weight = weight + read.namesakes + self.price[read.source]
        address, is_spelled = self.address(cards, card, row, (given, family))
        weight = weight + self.address_weight[address]
        core = self.members.core[row]
        firm = self.firms(cards, card, core)
        weight = weight + self.firm_weight[firm, core]
        title = self.title(cards, card, row)
        weight = weight + np.array([0.0, *(self.scale.titles[same].weight for same in (False, True))])[title]
        profile_differs = cards.has_profiles[card] & self.members.has_slug[row]
        weight = weight + np.where(profile_differs, self.scale.other["profile_differs"], 0.0)
        at = AT_FIRM[firm]
        expected = self.likes_given[given, at] + self.likes_family[family, at] + self.likes_price[read.source, at]
        circle = np.array(self.scale.circle)[at] * agreed.common[read.given] * agreed.common[read.family]
        expected = expected + np.minimum(circle, self.scale.circle_most)
        expected = expected + np.where(profile_differs, np.array(self.scale.likes_other["profile-differs"])[at], 0.0)
        off = -np.log(1.0 + np.exp(np.minimum(weight - np.log(self.scale.size / expected), MOST_EXPONENT)))
        is_at_firm = (firm != NO_FIRM) & (firm <= len(HOWS))
        is_hopeless = self.among(given, (DIFFERS,)) | (self.among(family, (DIFFERS,)) & ~is_at_firm)
        off = np.where(is_hopeless, -weight, off)
        is_usual = read.is_usual & (firm != PART) & ~is_spelled
        asked = np.flatnonzero(is_usual & self.may_repeat(cards, card, (given, family), read.is_cut))
        columns = (each[asked].tolist() for each in (card, row, given, family))
        is_usual[asked] = [not self.is_repeated(cards, *each) for each in zip(*columns, strict=True)]
        return Sums(read, address, firm, core, title, profile_differs, off, weight + off, is_usual)

    def firms(self, cards: Cards, card: Ints, core: Ints) -> Ints:
        """What each pair says of the firm, as a place in FIRMS."""
        found = np.where(cards.employer[card] > 0, len(HOWS) + cards.employer[card], NO_FIRM)
        places, owners = cards.firms.rows.places(card)
        known, how = np.divmod(cards.firms.values[places], len(HOWS))
        same = known == core[owners]
        found[owners[same]] = how[same] + 1
        return np.where(core > 0, found, NO_FIRM)

    def title(self, cards: Cards, card: Ints, row: Ints) -> Ints:
        """0 where the job title is not on both sides, 1 where it is another, 2 where it is the same."""
        title = self.members.title[row]
        places, owners = cards.titles.rows.places(card)
        found = np.where((cards.titles.rows.counts[card] > 0) & (title > 0), 1, 0)
        same = (cards.titles.values[places] == title[owners]) & (title[owners] > 0)
        found[owners[same]] = 2
        return found

    def address(self, cards: Cards, card: Ints, row: Ints, levels: tuple[Ints, Ints]) -> tuple[Ints, Bools]:
        """What is said of addresses, as a place in ADDRESSES, and whether they spell something of the other name."""
        given, family = levels
        knows_given = ~self.among(given, (MISSING, "initial", DIFFERS))
        knows_family = ~self.among(family, (MISSING, DIFFERS))
        is_exact = self.among(given, ("exact",)) & self.among(family, ("exact",))
        has_locals = cards.locals_.rows.counts[card] > 0
        asked = np.flatnonzero(has_locals & ~is_exact)
        is_spelled = np.zeros(len(card), dtype=np.bool_)
        is_spelled[asked] = self.members.spells(cards.locals_, card[asked], row[asked])
        is_other = has_locals & (knows_given ^ knows_family) & ~is_spelled
        return np.where(is_other, cards.address[card], 0), is_spelled

    def may_repeat(self, cards: Cards, card: Ints, levels: tuple[Ints, Ints], is_cut: Bools) -> Bools:
        """For each pair whether an address may repeat what the connection has otherwise, as far as the levels tell."""
        given, family = levels
        is_unsure = self.among(given, (*SPELLED_OTHER, *OWN_FORMS)) | self.among(family, SPELLED_OTHER) | is_cut
        return np.asarray((cards.locals_.rows.counts[card] > 0) & is_unsure)

    def is_repeated(self, cards: Cards, card: int, row: int, given: int, family: int) -> bool:
        """True where an address of the card repeats what the connection has otherwise."""
        names = self.names_of_levels
        return bool(repeats(cards.cards[card], self.scale.members[row], names[given], names[family]))

    def parts(self, sums: Sums, at: int) -> tuple[Part, ...]:
        """The parts of the sum of one pair."""
        read, found = sums.read, self.agreements.found
        firm, title = self.firm_parts[sums.firm[at]][sums.core[at]], int(sums.title[at])
        return (
            found[read.given[at]].part,
            found[read.family[at]].part,
            *((Part("namesakes", float(read.namesakes[at])),) if read.is_alike[at] else ()),
            *self.prices[read.source[at]],
            *self.address_parts[sums.address[at]],
            *((firm,) if firm else ()),
            *((self.scale.titles[title > 1],) if title else ()),
            *((Part("profile-differs", self.scale.other["profile_differs"]),) if sums.profile_differs[at] else ()),
            Part("look-alikes", float(sums.look_alikes[at])),
        )
