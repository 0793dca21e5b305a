"""Tells of many pairs of given names at once that they differ, by their letters alone; compare.py looks at the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from guestlist.match.compare import MARKS
from guestlist.match.ragged import Ints
from guestlist.match.spelling import LONG, MOST_SLIPS, TYPO_LENGTH, loose, skeleton
from guestlist.match.views import Tokens
from guestlist.normalise.nicknames import known_groups

BITS = 64
CHANGED = 2  # letters of two words that one slip of the pen sets apart: one of each
Bools = NDArray[np.bool_]
Masks = NDArray[np.uint64]
Key = tuple[Tokens, str]
"""Given names and nickname."""

SEVERAL, WHOLE, INITIAL, REWRITTEN = range(4)
"""Several names, or none; one in full; one letter of it; one by the rules of its country (``compare.is_rewritten``)."""

NOTHING = "--"  # stands for a name of which nothing is told


class Letters(NamedTuple):
    """What given names are written with, by their number."""

    kind: Ints
    length: Ints
    first: Ints  # code points
    second: Ints
    last: Ints
    letters: Masks  # a bit for each letter
    groups: Masks  # bits for the groups of nicknames it is in: who has none in common with another is in none with it
    loose: Ints  # hashes of the loose spelling
    skeleton: Ints  # and of the consonants; two short ones tell nothing

    @staticmethod
    def of(names: Sequence[Key]) -> Letters:
        """The letters of names."""
        kind = np.fromiter(map(kind_of, names), np.int64, len(names))
        words = [
            NOTHING if one == SEVERAL else name[0][0] * 2 if one == INITIAL else name[0][0]
            for name, one in zip(names, kind.tolist(), strict=True)
        ]
        codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype="<u4").astype(np.int64)
        length = np.fromiter(map(len, words), np.int64, len(words))
        starts = np.cumsum(length) - length
        bits = np.uint64(1) << (codes % BITS).astype(np.uint64)
        return Letters(
            kind,
            length,
            codes[starts],
            codes[starts + 1],
            codes[starts + length - 1],
            np.bitwise_or.reduceat(bits, starts) if len(words) else bits,
            np.fromiter(map(group_bits, words), np.uint64, len(words)),
            np.fromiter(map(hash, map(loose, words)), np.int64, len(words)),
            np.fromiter(map(hash, map(skeleton, words)), np.int64, len(words)),
        )

    def with_more(self, names: Sequence[Key]) -> Letters:
        """These and further names."""
        return Letters(*(np.concatenate(both) for both in zip(self, Letters.of(names), strict=True)))

    def cut(self, count: int) -> Letters:
        """The first names."""
        return Letters._make(column[:count] for column in self)

    def differ(self, one: Ints, other: Ints) -> Bools:
        """For pairs of names, by their numbers, whether they differ at a glance.

        True only where ``compare.given_level`` finds them different.
        """
        kinds = self.kind[one], self.kind[other]
        same_first = self.first[one] == self.first[other]
        is_rewritten = (kinds[0] == REWRITTEN) | (kinds[1] == REWRITTEN)
        is_initial = (kinds[0] == INITIAL) | (kinds[1] == INITIAL)
        in_full = np.where(is_initial, ~same_first, self.differ_in_full(one, other))
        differ = np.where(is_rewritten, self.loose[one] != self.loose[other], in_full)
        return np.asarray(differ & (kinds[0] != SEVERAL) & (kinds[1] != SEVERAL))

    def differ_in_full(self, one: Ints, other: Ints) -> Bools:
        """The same for names that are written in full."""
        found = (self.loose[one] != self.loose[other]) & ((self.groups[one] & self.groups[other]) == 0)
        same_first = self.first[one] == self.first[other]
        is_near = same_first | (self.second[one] == self.second[other])
        ours, theirs = self.letters[one], self.letters[other]
        is_part = ((ours & ~theirs) == 0) | ((theirs & ~ours) == 0)
        found &= ~(is_part & (same_first | (self.last[one] == self.last[other])))  # of which one may be short
        lengths = self.length[one], self.length[other]
        shorter = np.minimum(*lengths)
        slips = CHANGED * np.where(shorter >= LONG, MOST_SLIPS, 1)
        may_be_slip = (shorter >= TYPO_LENGTH) & (np.abs(lengths[0] - lengths[1]) <= MOST_SLIPS)
        may_be_slip &= np.bitwise_count(ours ^ theirs) <= slips
        return np.asarray(found & ~(is_near & (may_be_slip | (self.skeleton[one] == self.skeleton[other]))))


def kind_of(name: Key) -> int:
    """How a given name is written."""
    tokens, nickname = name
    if len(tokens) != 1 or nickname:
        return SEVERAL
    token = tokens[0]
    return REWRITTEN if token[-1] in MARKS else INITIAL if len(token) == 1 else WHOLE


@lru_cache(maxsize=1 << 15)
def group_bits(word: str) -> int:
    """A bit for each group of nicknames the word is in."""
    bits = 0
    for group in known_groups(word):
        bits |= 1 << crc32(group.encode()) % BITS
    return bits
