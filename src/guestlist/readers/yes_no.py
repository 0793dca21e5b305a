"""Cells and values that answer yes or no, in whatever language the program writes."""

from __future__ import annotations

from functools import cache

from guestlist.readers.csv_words import table


def is_yes(text: str) -> bool:
    """True for a localised "yes" or "true"."""
    return text.strip().casefold() in _words("yes")


def is_no(text: str) -> bool:
    """True for a localised "no" or "false", for zero and for an empty text.

    >>> is_no("Nei"), is_no("0"), is_no(""), is_no("2019"), is_no("yes")
    (True, True, True, False, False)
    """
    return not text.strip() or text.strip().casefold() in _words("no")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(word).casefold() for word in table("values")[name])
