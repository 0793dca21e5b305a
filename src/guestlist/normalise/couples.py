"""Cards of two people: "Jan & Anna Smit", "Jan en Els de Boer", "Per og Kari"."""

from __future__ import annotations

from collections.abc import Sequence

from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_known_given, words

SIGNS = frozenset({"&", "+"})
LEAST_WORDS = 3


def couple_at(tokens: Sequence[str]) -> int:
    """The place of the "and" between the given names of a couple; 0 where there is none.

    >>> couple_at("Jan en Els de Boer".split()), couple_at("José Ortega y Gasset".split())
    (1, 0)
    """
    for position in range(1, len(tokens) - 1):
        word = tokens[position]
        if word not in SIGNS and word.lower() not in words("and"):
            continue
        if is_known_given(fold(tokens[0])) and is_known_given(fold(tokens[position + 1])):
            return position
    return 0


def couple_in(text: str) -> tuple[str, str] | None:
    """The folded given names of the two a name speaks of; None for one person.

    >>> couple_in("Jan en Els de Boer"), couple_in("Jan de Boer en Els Bakker"), couple_in("Jan de Boer")
    (('jan', 'els'), ('jan', 'els'), None)
    """
    tokens = text.split()
    at = couple_at(tokens) if len(tokens) >= LEAST_WORDS else 0
    return (fold(tokens[0]), fold(tokens[at + 1])) if at else None
