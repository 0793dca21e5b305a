"""What connections are filed under, and what cards are looked up by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from guestlist.match.keys import (
    ADDRESS,
    FORM,
    FORM_AT_FIRM,
    HIDDEN,
    PROFILE,
    SPELLED,
    SURNAME,
    SURNAME_AT_FIRM,
    WHOLE,
    Keys,
    Word,
    hashed,
)  # fmt: skip
from guestlist.match.keywords import (
    Words,
    family_words,
    filed_words,
    form_words,
    given_words,
    surname_words,
    turned_words,
)
from guestlist.match.ragged import Numbers
from guestlist.match.roster import Member, spelled, whole_slug
from guestlist.match.spelling import loose
from guestlist.match.views import Card, Tokens, View

GIVEN = "given"  # what a local part of the given name alone holds, as spelled() tells it


def filed_under(members: Sequence[Member], spelled_words: Spelled, first: int = 0) -> Keys:
    """The keys of consecutive connections but for their addresses, and whose each is; ``first`` is the first's row.

    ``spelled_words`` is what the names of each spell.
    """
    owned = [(owner, member, view) for owner, member in enumerate(members) for view in member.views]
    words = Words.of(
        [(owner, view) for owner, _, view in owned],
        [family_words(view.family, view.joined) for _, _, view in owned],
        [filed_words(view.given, view.nickname) for _, _, view in owned],
        [form_words(view.given) for _, _, view in owned],
    )
    former = Numbers.of([hashed(surnames_of_slug(member, view)) for _, member, view in owned])
    hidden = Numbers.of([(hash(view.joined),) if len(view.joined) == 1 else () for _, _, view in owned])
    found = Keys.joined(
        [
            words.keys(SURNAME, words.surnames, words.starts),
            words.keys(SURNAME, former, words.starts),
            words.keys(SURNAME, words.surnames, every(len(owned), WHOLE)),
            words.keys(FORM, words.forms, every(len(owned), 0)),
            words.keys(HIDDEN, words.forms, hidden),
            *words.at_firms(Numbers.of([(hash(member.core),) if member.core else () for member in members])),
            Keys.of(SPELLED, spelled_words.telling),
            Keys.of(PROFILE, Numbers.of([(hash(member.slug),) if member.slug else () for member in members])),
        ]
    )
    return Keys(found.numbers, found.owners + first)


def filed_addresses(members: Sequence[Member]) -> Keys:
    """The addresses of all connections as keys."""
    return Keys.of(ADDRESS, Numbers.of([(hash(member.address),) if member.address else () for member in members]))


def every(count: int, word: Word) -> Numbers:
    """So many rows of one word each."""
    return Numbers.of([(word,)] * count)


class Spelled(NamedTuple):
    """The hashes of the local parts, letters only, that the names of connections could give."""

    telling: Numbers  # more than the given name
    given: Numbers  # the given name alone

    @staticmethod
    def of(members: Sequence[Member]) -> Spelled:
        """What the names of each spell, its profile address included."""
        telling: list[list[Word]] = []
        given: list[list[Word]] = []
        for member in members:
            found = spelled(member.views)
            if slug := whole_slug(member):
                found.setdefault(slug, "full")
            telling.append([hash(local) for local, what in found.items() if what != GIVEN])
            given.append([hash(local) for local, what in found.items() if what == GIVEN])
        return Spelled(Numbers.of(telling), Numbers.of(given))

    @staticmethod
    def joined(parts: Sequence[Spelled]) -> Spelled:
        """What consecutive connections spell."""
        telling, given = zip(*parts, strict=True) if parts else ((), ())
        return Spelled(Numbers.joined(telling), Numbers.joined(given))


def proofs(cards: Sequence[Card]) -> Keys:
    """The keys of cards that say who it is, whatever the name."""
    return Keys.joined(
        [
            Keys.of(ADDRESS, Numbers.of([hashed(card.addresses) for card in cards])),
            Keys.of(PROFILE, Numbers.of([hashed(card.profiles) for card in cards])),
        ]
    )


def looked_up(cards: Sequence[Card]) -> tuple[Keys, Keys]:
    """The further keys of cards: the usual ones, and those that tell something only where few share them."""
    owned = [(owner, view) for owner, card in enumerate(cards) if not card.is_no_person for view in card.views]
    given = [given_words(view.given, view.nickname) for _, view in owned]
    family = [surname_words(view.family, view.joined) for _, view in owned]
    words = Words.of(
        owned,
        [each.surnames for each in family],
        [each.starts for each in given],
        [
            form_words(asked_given(view)) if may_be_either(view) else each.forms
            for each, (_, view) in zip(given, owned, strict=True)
        ],
    )
    turned, starts = Numbers.of([each.turned for each in given]), Numbers.of([each.starts for each in family])
    initials = Numbers.of([each.initials for each in family])
    full = Numbers.of([(hash("".join(view.given[:1]) + view.joined),) if view.family else () for _, view in owned])
    singles = [(owner, view) for owner, view in owned if view.is_single]
    owners = np.array([owner for owner, _ in singles], dtype=np.int64)
    single = Numbers.of([turned_words(view.given[:1]) for _, view in singles])
    single_forms = Numbers.of([form_words(asked_given(view)) for _, view in singles])
    firms = Numbers.of([hashed(card.firms) for card in cards])
    whole = every(len(owned), WHOLE)
    return Keys.joined(
        [
            words.keys(SURNAME, words.surnames, words.starts),
            words.keys(SURNAME, turned, starts),
            words.keys(HIDDEN, words.forms, initials),
            words.keys(SPELLED, full, every(len(owned), 0)),
            *words.at_firms(firms),
            Keys.product(SURNAME_AT_FIRM, firms, owners, single, owners),
            *by_locals(cards, firms),
        ]
    ), Keys.joined(
        [
            words.keys(SURNAME, words.surnames, whole),
            Keys.product(SURNAME, single, np.arange(len(singles)), every(len(singles), WHOLE), owners),
            Keys.product(FORM, single_forms, np.arange(len(singles)), every(len(singles), 0), owners),
        ]
    )


def may_be_either(view: View) -> bool:
    """True where the surname may be the given name: of a single name, and behind an initial."""
    return view.is_single or len("".join(view.given)) == 1


def asked_given(view: View) -> Tokens:
    """The given names of a view, and the surname where it may be one: of a single name, and behind an initial."""
    both = (*view.given, view.nickname) if view.nickname else view.given
    return (*both, *view.family) if may_be_either(view) else both


def by_locals(cards: Sequence[Card], firms: Numbers) -> list[Keys]:
    """The keys of local parts, which at an employer's domain may be one name alone."""
    locals_ = Numbers.of([hashed(local for local, _ in card.locals if len(local) > 1) for card in cards])
    at_firm = [(owner, local) for owner, card in enumerate(cards) for local, at_firm in card.locals if at_firm]
    owners = np.fromiter((owner for owner, _ in at_firm), np.int64, len(at_firm))
    forms = Numbers.of([form_words((local,)) for _, local in at_firm])
    surnames = Numbers.of([hashed((loose(local),)) for _, local in at_firm])
    return [
        Keys.of(SPELLED, locals_),
        Keys.product(FORM_AT_FIRM, firms, owners, forms, owners),
        Keys.product(SURNAME_AT_FIRM, firms, owners, surnames, owners),
    ]


def surnames_of_slug(member: Member, view: View) -> list[str]:
    """The words of the profile address that may be an earlier surname: not the given name."""
    return [loose(word) for word in member.slug_words if len(word) > 2 and word not in view.given]
