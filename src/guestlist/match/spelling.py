"""Keys under which different spellings of one token meet: national expansions, romanisations, slips of the pen."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

LOOSE = (
    ("eo", "u"),
    ("sch", "s"), ("sh", "s"), ("ch", "h"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("zh", "z"),
    ("ts", "z"), ("tz", "z"), ("ks", "x"), ("qu", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ij", "i"), ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k"),
    ("gh", "g"), ("dh", "d"), ("bh", "b"),
)  # fmt: skip
_DOUBLED = re.compile(r"([aeiou])\1+")  # "ii" of "-iy" and "-i"; Jansen and Janssen stay two names
_UNHEARD = str.maketrans("", "", "aeiouh")  # vowels, and what is no more than a breath
TYPO_LENGTH = 4  # shorter tokens are a letter away from too many others
LONG = 8  # from this length on two slips are still the same word
MOST_SLIPS = 2


@lru_cache(maxsize=1 << 18)
def loose(token: str) -> str:
    """The token with spellings that stand for one sound made equal: "mueller" and "muller", "iuliia" and "yuliya".

    >>> loose("mueller") == loose("muller"), loose("dmitriy") == loose("dmitri"), loose("jan") == loose("jen")
    (True, True, False)
    """
    if len(token) <= 2:
        return token
    for old, new in LOOSE:
        if old in token:
            token = token.replace(old, new)
    return _DOUBLED.sub(_once, token) if _DOUBLED.search(token) else token


def _once(doubled: re.Match[str]) -> str:
    return doubled[1]


@lru_cache(maxsize=1 << 18)
def skeleton(token: str) -> str:
    """The consonants of the loose spelling: what is left when vowels are romanised in two ways."""
    key = loose(token)
    return key[:1] + key[1:].translate(_UNHEARD)


def is_doubled(left: str, right: str) -> bool:
    """True where one word is the other with a letter doubled, and nothing else: Wyss and Wyyss.

    >>> is_doubled("wyss", "wyyss"), is_doubled("yusuf", "yousuf"), is_doubled("anna", "anna")
    (True, False, False)
    """
    short, long = sorted((left, right), key=len)
    if len(long) != len(short) + 1:
        return False
    return any(long[at] == long[at - 1] and long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


@lru_cache(maxsize=1 << 16)
def deletions(token: str) -> tuple[str, ...]:
    """The token and the token without one of its letters: two words one slip apart share one of these."""
    return (token, *dict.fromkeys(token[:at] + token[at + 1 :] for at in range(len(token))))


def most_slips(length: int) -> int:
    """How many slips of the pen leave a word of so many letters the same word."""
    return MOST_SLIPS if length >= LONG else 1


def is_slip(left: str, right: str) -> bool:
    """True for a letter too many, too few, wrong or swapped; two of them in long words.

    >>> is_slip("jansen", "janssen"), is_slip("bakker", "bakekr"), is_slip("jan", "jon"), is_slip("bakker", "becker")
    (True, True, False, False)
    """
    shorter = min(len(left), len(right))
    if shorter < TYPO_LENGTH or abs(len(left) - len(right)) > MOST_SLIPS:
        return False
    limit = most_slips(shorter)
    return OSA.distance(left, right, score_cutoff=limit) <= limit
