"""The keys a card and a connection are filed under: who shares none is not compared. No all-pairs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from guestlist.match.roster import Member, spelled
from guestlist.match.spelling import deletions, loose, skeleton
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.nicknames import canonical_given

SLIP_LENGTH = 4
ADDRESS, PROFILE, SPELLED, FORM, FORM_AT_FIRM, SURNAME_AT_FIRM, SURNAME, HIDDEN = range(8)
"""What a key is made of; SPELLED is the letters of a local part, FORM one of the given name, HIDDEN a form with the
initial of a surname that LinkedIn does not show."""

WHOLE = ""  # beside a surname: all who bear it now
ALONE = "."  # before an initial that is all there is of a given name
Key = int
"""The hash of a kind and its words: what two keys of one hash have in common is found out by comparing them."""


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


@lru_cache(maxsize=1 << 16)
def starts_of_all(tokens: Tokens) -> frozenset[str]:
    """The beginnings of several given names."""
    return frozenset().union(*(starts_of(token) for token in tokens))


@lru_cache(maxsize=1 << 16)
def filed_starts(given: Tokens, nickname: str) -> frozenset[str]:
    """The beginnings under which a connection is filed: those of its given names, and their initials."""
    starts = starts_of_all((*given, nickname) if nickname else given)
    return starts | {token[0] for token in given}


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


def surnames_of_slug(member: Member, view: View) -> list[str]:
    """The words of the profile address that may be an earlier surname: not the given name."""
    return [loose(word) for word in member.slug_words if len(word) > 2 and word not in view.given]


def filed_under(member: Member) -> set[Key]:
    """Every key of a connection."""
    found: set[Key] = set()
    for view in member.views:
        forms, surnames = given_forms(view.given), families(view)
        found.update(hash((FORM, form)) for form in forms)
        if member.core:
            found.update(hash((FORM_AT_FIRM, member.core, form)) for form in forms)
            found.update(hash((SURNAME_AT_FIRM, member.core, family)) for family in surnames)
        if len(view.joined) == 1:
            found.update(hash((HIDDEN, form, view.joined)) for form in forms)
        starts = [*filed_starts(view.given, view.nickname), *alone(view.given if not forms else ())]
        for family in surnames:
            found.add(hash((SURNAME, family, WHOLE)))
        for family in (*surnames, *surnames_of_slug(member, view)):
            found.update([hash((SURNAME, family, start)) for start in starts])
    found.update([hash((SPELLED, local)) for local in spelled_by(member)])
    if member.address:
        found.add(hash((ADDRESS, member.address)))
    if member.slug:
        found.add(hash((PROFILE, member.slug)))
    return found


def spelled_by(member: Member) -> list[str]:
    """The local parts, letters only, that tell more of a connection than its given name."""
    found = [local for local, what in spelled(member.views).items() if what != "given"]
    if member.slug_words:
        found.append("".join(member.slug_words))
    return found


def alone(given: Tokens) -> list[str]:
    """Given names of which the other side has nothing but the initial."""
    return [ALONE + token[0] for token in given]


def proofs(card: Card) -> list[Key]:
    """The keys of a card that say who it is, whatever its name."""
    found = [hash((ADDRESS, address)) for address in card.addresses]
    found.extend(hash((PROFILE, profile)) for profile in card.profiles)
    return found


def looked_up(card: Card) -> tuple[list[Key], list[Key]]:
    """The further keys of a card: the usual ones, and those that tell something only where few share them."""
    found: list[Key] = []
    rare: list[Key] = []
    for local, at_firm in card.locals:
        if len(local) > 1:
            found.append(hash((SPELLED, local)))
        if at_firm:
            at_firms(card, given_forms((local,)), (loose(local),), found)
    for view in card.views:
        if view.family:
            found.append(hash((SPELLED, "".join(view.given[:1]) + view.joined)))
        look_up(card, view, found, rare)
    return found, rare


def at_firms(card: Card, forms: Iterable[str], surnames: Iterable[str], found: list[Key]) -> None:
    """Add the keys of forms and surnames at the firms of a card."""
    for core in card.firms:
        found.extend([hash((FORM_AT_FIRM, core, form)) for form in forms])
        found.extend([hash((SURNAME_AT_FIRM, core, family)) for family in surnames])


def look_up(card: Card, view: View, found: list[Key], rare: list[Key]) -> None:
    """Add the keys of the connections that one view of a card may be."""
    both = (*view.given, view.nickname) if view.nickname else view.given
    starts = [*starts_of_all(both), *alone(view.given)]
    if view.is_single:
        both = (*both, *view.family)
    surnames, forms = families(view), given_forms(both)
    for family in surnames:
        found.extend([hash((SURNAME, family, start)) for start in starts])
        if view.is_single or view.family:
            rare.append(hash((SURNAME, family, WHOLE)))
    if view.is_single:
        given = tuple(loose(token) for token in view.given[:1])
        rare.extend([hash((SURNAME, family, WHOLE)) for family in given])
        rare.extend([hash((FORM, form)) for form in forms])
        surnames = (*surnames, *given)
    if card.firms:
        at_firms(card, forms, surnames, found)
    if view.family:
        for letter in {view.family[0][0], view.joined[:1]}:
            found.extend([hash((HIDDEN, form, letter)) for form in forms])
        for token in view.given:  # the surname may stand first on the card
            if len(token) > 1:
                turned = loose(token)
                for family in view.family:
                    found.extend([hash((SURNAME, turned, start)) for start in starts_of(family)])


def slip_start(view: View) -> str:
    """The consonants a given name begins with, by which slips in the surname are looked up; "" for an initial."""
    return skeleton(view.given[0])[:2] if view.given and len(view.given[0]) > 1 else ""


def slip_surnames(view: View) -> list[str]:
    """The surnames of a view in which a slip of the pen can be told."""
    return [family for family in families(view) if len(family) >= SLIP_LENGTH]


class Slips:
    """The surnames that are borne, by what is left of them without one of their letters."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self.near: dict[str, list[str]] = {}
        for family in surnames:
            for variant in deletions(family):
                self.near.setdefault(variant, []).append(family)

    def keys(self, card: Card) -> list[Key]:
        """The keys of the surnames a slip of the pen away, each with the beginning of the card's given name."""
        found: list[Key] = []
        for view in card.views if not card.is_no_person else ():
            start = slip_start(view)
            for family in slip_surnames(view) if start else ():
                for variant in deletions(family):
                    near = self.near.get(variant)
                    if near:
                        found.extend([hash((SURNAME, other, start)) for other in near])
        return found
