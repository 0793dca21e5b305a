"""Cells and values that answer yes or no, in whatever language the program writes."""

from __future__ import annotations

from guestlist.readers.csv_words import value_words


def is_yes(text: str) -> bool:
    """True for a localised "yes" or "true"."""
    return text.strip().casefold() in value_words("yes")


def is_no(text: str) -> bool:
    """True for a localised "no" or "false", for zero and for an empty text.

    >>> is_no("Nei"), is_no("0"), is_no(""), is_no("2019"), is_no("yes")
    (True, True, True, False, False)
    """
    return not text.strip() or text.strip().casefold() in value_words("no")
