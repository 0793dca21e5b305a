"""The keys a card and a connection are filed under: who shares none is not compared. No all-pairs.

A key is a number made of two words and of what they are. Words are hashed one by one, and the words of one row beside
those of another become keys in columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from guestlist.match.ragged import Ints, Numbers, Product
from guestlist.match.roster import Member, spelled
from guestlist.match.spelling import deletions, loose, skeleton
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.nicknames import canonical_given

SLIP_LENGTH = 4
KINDS = ADDRESS, PROFILE, SPELLED, FORM, FORM_AT_FIRM, SURNAME_AT_FIRM, SURNAME, HIDDEN = range(8)
"""What a key is made of: SPELLED is the letters of a local part, FORM one of the given name, SURNAME has the beginning
of a given name beside it, HIDDEN a form beside the initial of a surname that LinkedIn does not show."""

WHOLE = hash("")  # beside a surname: all who bear it now
ALONE = "."  # before an initial that is all there is of a given name
LEFT = np.int64(-7046029254386353131)  # odd: spreads a number over all bits
KIND = np.arange(len(KINDS)) * np.int64(-4417276706812531889)  # the same for what a key is made of
Word = int
"""The hash of a word."""


class Keys(NamedTuple):
    """Keys, and beside each whose it is. What two keys of one number have in common, comparing them finds out."""

    numbers: Ints
    owners: Ints

    @staticmethod
    def of(kind: int, words: Numbers) -> Keys:
        """Keys of single words; row n of the words is owner n's."""
        return Keys(mixed(kind, words.values, np.int64(0)), words.owners())

    @staticmethod
    def product(kind: int, left: Numbers, rows: Ints, right: Numbers, owners: Ints) -> Keys:
        """Every word of one row of ``left`` with every word of a row of ``right``: row ``rows[n]`` with row n."""
        pairs = Product.of(left.rows, rows, right.rows, np.arange(len(rows)))
        return Keys(
            mixed(kind, left.values[pairs.ours], right.values[pairs.theirs]), np.repeat(owners, pairs.rows.counts)
        )

    def from_row(self, row: int) -> Keys:
        """The same where the first owner is this one."""
        return Keys(self.numbers, self.owners + row)

    @staticmethod
    def joined(parts: Sequence[Keys]) -> Keys:
        """All of these."""
        return Keys(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def mixed(kind: int, left: Ints, right: Ints | np.int64) -> Ints:
    """The number of two words and what they are."""
    return np.asarray((left * LEFT) ^ (right + KIND[kind]))


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


def hashed(words: Iterable[str]) -> tuple[Word, ...]:
    """The hashes of some words."""
    return tuple(map(hash, words))


@lru_cache(maxsize=1 << 16)
def form_words(tokens: Tokens) -> tuple[Word, ...]:
    """The forms of all given names."""
    return hashed(given_forms(tokens))


@lru_cache(maxsize=1 << 16)
def filed_words(given: Tokens, nickname: str) -> tuple[Word, ...]:
    """The beginnings a connection is filed under."""
    starts = starts_of_all((*given, nickname) if nickname else given)
    alone = alone_words(given) if not given_forms(given) else ()
    return (*hashed(starts | {token[0] for token in given}), *alone)


@lru_cache(maxsize=1 << 16)
def asked_words(given: Tokens, nickname: str) -> tuple[Word, ...]:
    """The beginnings a card is looked up by."""
    return (*hashed(starts_of_all((*given, nickname) if nickname else given)), *alone_words(given))


def alone_words(given: Tokens) -> tuple[Word, ...]:
    """Given names of which the other side has nothing but the initial."""
    return hashed(ALONE + token[0] for token in given)


@lru_cache(maxsize=1 << 16)
def start_words(tokens: Tokens) -> tuple[Word, ...]:
    """The beginnings of surnames that may be given names."""
    return tuple(hash(start) for token in tokens for start in starts_of(token))


@lru_cache(maxsize=1 << 16)
def turned_words(tokens: Tokens) -> tuple[Word, ...]:
    """Given names that may be surnames."""
    return tuple(hash(loose(token)) for token in tokens if len(token) > 1)


class Words(NamedTuple):
    """The words of some views."""

    owners: Ints  # the card or connection of each view
    surnames: Numbers
    starts: Numbers
    forms: Numbers

    @staticmethod
    def of(
        owned: Sequence[tuple[int, View]], starts: Sequence[Sequence[Word]], forms: Sequence[Sequence[Word]]
    ) -> Words:
        """The words of views, each with its owner."""
        return Words(
            np.fromiter((owner for owner, _ in owned), np.int64, len(owned)),
            Numbers.of([hashed(families(view)) for _, view in owned]),
            Numbers.of(starts),
            Numbers.of(forms),
        )

    def keys(self, kind: int, left: Numbers, right: Numbers) -> Keys:
        """The words of two rows for each view."""
        return Keys.product(kind, left, np.arange(len(self.owners)), right, self.owners)

    def at_firms(self, firms: Numbers) -> list[Keys]:
        """Forms and surnames at the firms of each owner."""
        return [
            Keys.product(FORM_AT_FIRM, firms, self.owners, self.forms, self.owners),
            Keys.product(SURNAME_AT_FIRM, firms, self.owners, self.surnames, self.owners),
        ]


def filed_under(members: Sequence[Member], spelled_words: Numbers) -> Keys:
    """Every key of some connections, and whose it is among these; ``spelled_words`` is what the names of each spell."""
    owned = [(owner, member, view) for owner, member in enumerate(members) for view in member.views]
    words = Words.of(
        [(owner, view) for owner, _, view in owned],
        [filed_words(view.given, view.nickname) for _, _, view in owned],
        [form_words(view.given) for _, _, view in owned],
    )
    former = Numbers.of([hashed(surnames_of_slug(member, view)) for _, member, view in owned])
    hidden = Numbers.of([(hash(view.joined),) if len(view.joined) == 1 else () for _, _, view in owned])
    return Keys.joined(
        [
            words.keys(SURNAME, words.surnames, words.starts),
            words.keys(SURNAME, former, words.starts),
            words.keys(SURNAME, words.surnames, every(len(owned), WHOLE)),
            words.keys(FORM, words.forms, every(len(owned), 0)),
            words.keys(HIDDEN, words.forms, hidden),
            *words.at_firms(Numbers.of([(hash(member.core),) if member.core else () for member in members])),
            Keys.of(SPELLED, spelled_words),
            Keys.of(ADDRESS, Numbers.of([(hash(member.address),) if member.address else () for member in members])),
            Keys.of(PROFILE, Numbers.of([(hash(member.slug),) if member.slug else () for member in members])),
        ]
    )


def every(count: int, word: Word) -> Numbers:
    """So many rows of one word each."""
    return Numbers.of([(word,)] * count)


def spelled_by(member: Member) -> list[str]:
    """The local parts, letters only, that tell more of a connection than its given name."""
    found = [local for local, what in spelled(member.views).items() if what != "given"]
    if member.slug_words:
        found.append("".join(member.slug_words))
    return found


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
    forms = [form_words(asked_given(view)) for _, view in owned]
    words = Words.of(owned, [asked_words(view.given, view.nickname) for _, view in owned], forms)
    turned = Numbers.of([turned_words(view.given) if view.family else () for _, view in owned])
    letters = Numbers.of([hashed({view.family[0][0], view.joined[:1]}) if view.family else () for _, view in owned])
    full = Numbers.of([hashed(["".join(view.given[:1]) + view.joined]) if view.family else () for _, view in owned])
    single = Numbers.of([turned_words(view.given[:1]) if view.is_single else () for _, view in owned])
    single_forms = Numbers.of([form if view.is_single else () for form, (_, view) in zip(forms, owned, strict=True)])
    firms = Numbers.of([hashed(card.firms) for card in cards])
    nothing = every(len(owned), 0)
    whole = Numbers.of([(WHOLE,) if view.is_single or view.family else () for _, view in owned])
    return Keys.joined(
        [
            words.keys(SURNAME, words.surnames, words.starts),
            words.keys(SURNAME, turned, Numbers.of([start_words(view.family) for _, view in owned])),
            words.keys(HIDDEN, words.forms, letters),
            words.keys(SPELLED, full, nothing),
            *words.at_firms(firms),
            Keys.product(SURNAME_AT_FIRM, firms, words.owners, single, words.owners),
            *by_locals(cards, firms),
        ]
    ), Keys.joined(
        [
            words.keys(SURNAME, words.surnames, whole),
            words.keys(SURNAME, single, every(len(owned), WHOLE)),
            words.keys(FORM, single_forms, nothing),
        ]
    )


def asked_given(view: View) -> Tokens:
    """The given names of a view; of a single name, which it may be."""
    both = (*view.given, view.nickname) if view.nickname else view.given
    return (*both, *view.family) if view.is_single else both


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


def slip_start(view: View) -> str:
    """The consonants a given name begins with, by which slips in the surname are looked up; "" for an initial."""
    return skeleton(view.given[0])[:2] if view.given and len(view.given[0]) > 1 else ""


def slip_surnames(view: View) -> list[str]:
    """The surnames of a view in which a slip of the pen can be told."""
    return [family for family in families(view) if len(family) >= SLIP_LENGTH]


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
