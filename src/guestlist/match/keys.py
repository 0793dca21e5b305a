"""The keys a card and a connection are filed under: who shares none is not compared. No all-pairs.

A key is a number made of two words and of what they are. Words are hashed one by one, and the words of one row beside
those of another become keys in columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from guestlist.match.ragged import Ints, Numbers, Product

KINDS = ADDRESS, PROFILE, SPELLED, FORM, FORM_AT_FIRM, SURNAME_AT_FIRM, SURNAME, HIDDEN = range(8)
"""What a key is made of: SPELLED is the letters of a local part, FORM one of the given name, SURNAME has the beginning
of a given name beside it, HIDDEN a form beside the initial of a surname that LinkedIn does not show."""

WHOLE = hash("")  # beside a surname: all who bear it now
SPREAD = np.uint64(0x9E3779B97F4A7C15).astype(np.int64)  # 2^64 over the golden ratio, an odd number (Knuth)
"""A number times it is spread over all bits."""

KIND = np.arange(len(KINDS)) * np.uint64(0xC2B2AE3D27D4EB4F).astype(np.int64)  # the second prime of xxHash64
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

    @staticmethod
    def joined(parts: Sequence[Keys]) -> Keys:
        """All of these."""
        return Keys(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def mixed(kind: int, left: Ints, right: Ints | np.int64) -> Ints:
    """The number of two words and what they are."""
    return np.asarray((left * SPREAD) ^ (right + KIND[kind]))


def hashed(words: Iterable[str]) -> tuple[Word, ...]:
    """The hashes of some words."""
    return tuple(map(hash, words))
