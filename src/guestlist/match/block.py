"""Which connections are worth comparing with a card: those that share a key. No all-pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from guestlist.match.roster import Member, spelled
from guestlist.match.spelling import deletions, loose, skeleton
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.nicknames import canonical_given

SLIP_LENGTH = 4
WHOLE = ""  # the key of all who bear a surname
ALONE = "."  # before an initial that is all there is of a given name
Postings = dict[str, list[int]]
Table = defaultdict[str, Postings]


@lru_cache(maxsize=1 << 17)
def starts_of(token: str) -> frozenset[str]:
    """How a given name may begin on the other side, nicknames included: two letters, two consonants, its initial."""
    if len(token) == 1:
        return frozenset({token})
    forms = (token, *canonical_given(token))
    return frozenset({loose(form)[:2] for form in forms} | {skeleton(form)[:2] for form in forms})


@lru_cache(maxsize=1 << 17)
def forms_of(token: str) -> frozenset[str]:
    """Loose spellings of a given name and of the names it is a form of; none of an initial."""
    if len(token) == 1:
        return frozenset()
    return frozenset({loose(token), *(loose(form) for form in canonical_given(token))})


def given_starts(view: View) -> frozenset[str]:
    """The first letters of all given names."""
    return starts_of_all((*view.given, view.nickname) if view.nickname else view.given)


@lru_cache(maxsize=1 << 16)
def starts_of_all(tokens: Tokens) -> frozenset[str]:
    """The beginnings of several given names."""
    return frozenset().union(*(starts_of(token) for token in tokens))


@lru_cache(maxsize=1 << 16)
def filed_starts(given: Tokens, nickname: str) -> Tokens:
    """The beginnings under which a connection is filed: those of its given names, and their initials."""
    starts = starts_of_all((*given, nickname) if nickname else given)
    return tuple(sorted(starts | {token[0] for token in given}))


@lru_cache(maxsize=1 << 16)
def given_forms(tokens: Tokens) -> frozenset[str]:
    """The forms of all given names."""
    return frozenset().union(*(forms_of(token) for token in tokens))


def families(view: View) -> Tokens:
    """Loose surnames: every token, and all in one word."""
    family, joined = view.family, view.joined
    if len(family) == 1 and family[0] == joined:  # most of them
        return (loose(joined),) if len(joined) > 1 else ()
    found = dict.fromkeys(loose(token) for token in family if len(token) > 1)
    if len(joined) > 1:
        found[loose(joined)] = None
    if len(family) > 1:
        found[loose("".join(family))] = None
    return tuple(found)


def file_all(table: Postings, keys: Iterable[str], index: int) -> None:
    """Note a connection under some keys, once under each."""
    get = table.get
    for key in keys:
        posting = get(key)
        if posting is None:
            table[key] = [index]
        elif posting[-1] != index:
            posting.append(index)


def surnames_of_slug(member: Member, view: View) -> list[str]:
    """The words of the profile address that may be an earlier surname: not the given name."""
    return [loose(word) for word in member.slug_words if len(word) > 2 and word not in view.given]


class Index:
    """The connections by what they can be looked up by; tables of two words are dictionaries in dictionaries."""

    def __init__(self, members: Iterable[Member], limits: dict[str, Any]) -> None:
        self.usual, self.rare = int(limits["postings"]), int(limits["rare"])
        self.addresses: Postings = {}
        self.profiles: Postings = {}
        self.spelled: Postings = {}  # letters of a local part
        self.forms: Postings = {}  # of the given name
        self.by_family: Table = defaultdict(dict)
        """Surname -> beginning of the given name; the row also has WHOLE, all who bear the surname now, and an initial
        behind ALONE, those with no given name but that."""
        self.at_firm: dict[str, tuple[Postings, Postings]] = defaultdict(lambda: ({}, {}))  # forms, surnames
        self.hidden: Table = defaultdict(dict)  # form of the given name -> initial of a surname that is hidden
        for member in members:
            self.file(member)
        self.slip_families: dict[str, list[str]] = defaultdict(list)  # surname with a letter left out -> surnames
        for family, row in self.by_family.items():
            if len(family) >= SLIP_LENGTH and WHOLE in row:
                for variant in deletions(family):
                    self.slip_families[variant].append(family)
        self._slips: dict[tuple[str, str], frozenset[int]] = {}

    def file(self, member: Member) -> None:
        """Enter one connection everywhere."""
        index = member.row
        for view in member.views:
            forms, surnames = given_forms(view.given), families(view)
            self.file_forms(view, forms, surnames, member.core, index)
            starts = filed_starts(view.given, view.nickname)
            alone = () if forms else tuple(ALONE + token[0] for token in view.given)
            for family in surnames:
                file_all(self.by_family[family], (WHOLE, *starts, *alone), index)
            for family in surnames_of_slug(member, view):
                file_all(self.by_family[family], (*starts, *alone), index)
        file_all(self.spelled, [local for local, what in spelled(member.views).items() if what != "given"], index)
        if member.slug_words:
            file_all(self.spelled, ("".join(member.slug_words),), index)
        if member.address:
            file_all(self.addresses, (member.address,), index)
        if member.slug:
            file_all(self.profiles, (member.slug,), index)

    def file_forms(self, view: View, forms: Iterable[str], surnames: Tokens, core: str, index: int) -> None:
        """Enter the forms of the given name alone, at the firm, and with the initial of a hidden surname."""
        file_all(self.forms, forms, index)
        if core:
            at_forms, at_families = self.at_firm[core]
            file_all(at_forms, forms, index)
            file_all(at_families, surnames, index)
        if len(view.joined) == 1:
            for form in forms:
                file_all(self.hidden[form], (view.joined,), index)

    def candidates(self, card: Card) -> tuple[set[int], set[int]]:
        """The indices of the connections that share a key with the card, and those that share an address or profile."""
        proven: set[int] = set()
        self.add_each(proven, self.addresses, card.addresses)
        self.add_each(proven, self.profiles, card.profiles)
        if card.is_no_person:
            return proven, proven
        found = set(proven)
        firms = [self.at_firm[core] for core in card.firms if core in self.at_firm]
        for local, at_firm in card.locals:
            if len(local) > 1:
                self.add_each(found, self.spelled, (local,))
            if at_firm:
                for at_forms, at_families in firms:
                    self.add_each(found, at_forms, given_forms((local,)))
                    self.add_each(found, at_families, (loose(local),))
        for view in card.views:
            if view.family:
                self.add_each(found, self.spelled, ("".join(view.given[:1]) + view.joined,))
            self.look_up(view, firms, found)
        return found, proven

    def look_up(self, view: View, firms: Sequence[tuple[Postings, Postings]], found: set[int]) -> None:
        """Add the connections that one view of a card may be."""
        add_each = self.add_each
        both = (*view.given, view.nickname) if view.nickname else view.given
        if view.is_single:
            both = (*both, *view.family)
        surnames, forms = families(view), given_forms(both)
        for family in surnames:
            row = self.by_family.get(family)
            if row:
                add_each(found, row, given_starts(view))
                add_each(found, row, [ALONE + token[0] for token in view.given])
                if view.is_single or view.family:
                    add_each(found, row, (WHOLE,), self.rare)
        if view.is_single:
            given = tuple(loose(token) for token in view.given[:1])
            for family in given:
                add_each(found, self.by_family.get(family), (WHOLE,), self.rare)
            surnames = (*surnames, *given)
            add_each(found, self.forms, forms, self.rare)
        for at_forms, at_families in firms:
            add_each(found, at_forms, forms)
            add_each(found, at_families, surnames)
        if view.family:
            for form in forms:
                if form in self.hidden:
                    add_each(found, self.hidden[form], (view.family[0][0], view.joined[:1]))
            self.look_up_reversed(view, found)

    def look_up_reversed(self, view: View, found: set[int]) -> None:
        """Add the connections whose surname stands first on the card."""
        for token in view.given:
            row = self.by_family.get(loose(token)) if len(token) > 1 else None
            if row:
                for family in view.family:
                    self.add_each(found, row, starts_of(family))

    def add_each(self, found: set[int], row: Postings | None, keys: Iterable[str], most: int = 0) -> None:
        """Add what is filed under some keys of a row, unless so many are that it tells nothing."""
        if row:
            get, most = row.get, most or self.usual
            for key in keys:
                posting = get(key)
                if posting and len(posting) <= most:
                    found.update(posting)

    def slips(self, card: Card) -> set[int]:
        """The connections whose surname is a slip of the pen away."""
        found: set[int] = set()
        for view in card.views if not card.is_no_person else ():
            start = slip_start(view)
            for family in families(view) if start else ():
                if len(family) >= SLIP_LENGTH:
                    for variant in deletions(family):
                        if variant in self.slip_families:
                            found.update(self.slips_of(variant, start))
        return found

    def slips_of(self, variant: str, start: str) -> frozenset[int]:
        """The connections with a surname that gives this variant and a given name that begins so."""
        key = (variant, start)
        known = self._slips.get(key)
        if known is None:
            known = frozenset(
                index for family in self.slip_families[variant] for index in self.by_family[family].get(start, ())
            )
            known = self._slips[key] = known if len(known) <= self.usual else frozenset()
        return known


def slip_start(view: View) -> str:
    """The consonants a given name begins with, by which slips in the surname are looked up; "" for an initial."""
    return skeleton(view.given[0])[:2] if view.given and len(view.given[0]) > 1 else ""
