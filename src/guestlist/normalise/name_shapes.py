"""What a name is when it is no person's: an address, a number, kin, a trade."""

from __future__ import annotations

from functools import cache

from guestlist.normalise.fold import fold
from guestlist.normalise.name_build import Parts, mend_case
from guestlist.normalise.name_order import arrange
from guestlist.normalise.name_words import is_known_given, leans_family, words

_MIN_PHONE_DIGITS = 3


def odd_shape(text: str) -> str:
    """ "address", "phone" or "empty" for a text that holds no name; "" for one that may.

    >>> odd_shape("piet@x"), odd_shape("+31 6 123"), odd_shape(" - "), odd_shape("Piet <p@x.example>")
    ('address', 'phone', 'empty', '')
    """
    if "@" in text and len(text.split()) == 1 and not text.strip().startswith("@"):
        return "address"
    if text.lower() in words("placeholders"):
        return "empty"
    if text.isascii() and text.replace(" ", "").isalpha():
        return ""
    if not any(char.isalpha() for char in text):
        return "phone" if sum(char.isdecimal() for char in text) >= _MIN_PHONE_DIGITS else "empty"
    folded = fold(text)
    return "empty" if not folded or folded in words("placeholders") else ""


def social_shape(parts: Parts) -> str:
    """ "kin" or "trade" when such a word is part of the name; the word is taken off the tokens."""
    written = [*parts.given, *parts.surname]
    folded = [fold(token) for token in written]
    if social_words().isdisjoint(folded):
        return ""
    whole = " ".join(" ".join(folded).split())
    if whole in words("kin") or _is_all_kin(folded):
        _empty(parts, written)
        parts.nickname = parts.nickname or whole
        return "kin"
    if whole in words("trades"):
        _empty(parts, written)
        return "trade"
    if len(folded) < 2:
        return ""
    first, last = folded[0], folded[-1]
    if first in words("kin_before") or first in words("households"):
        _refile(parts, written[1:])
        return "kin"
    if last in words("kin_after"):
        _refile(parts, written[:-1])
        return "kin"
    if first in words("trades") and not is_known_given(first):
        _refile(parts, written[1:])
        return "trade"
    if last in words("trades") and leans_family(last) == 0:
        _refile(parts, written[:-1])
        return "trade"
    return ""


@cache
def social_words() -> frozenset[str]:
    """The longest word of every entry of the lists below: a name with none of them is neither kin nor trade."""
    lists = ("kin", "kin_before", "kin_after", "households", "trades")
    return frozenset(max(entry.split(), key=len) for name in lists for entry in words(name) if entry)


def _is_all_kin(folded: list[str]) -> bool:
    """True for "mum dad", "opa en oma": kin words and nothing else."""
    kept = [token for token in folded if token and token not in words("and")]
    return len(kept) > 0 and all(token in words("kin") for token in kept)


def _empty(parts: Parts, written: list[str]) -> None:
    parts.shown = " ".join(written)
    parts.given, parts.surname = [], []


def _refile(parts: Parts, left: list[str]) -> None:
    """What is left without the word; the whole stays on display."""
    parts.shown = mend_case([*parts.given, *parts.surname])
    parts.given, parts.surname = [], []
    arrange(parts, left)
