"""Cards of two people: "Jan & Anna Smit", "Jan en Els de Boer", "Per og Kari"."""

from __future__ import annotations

from collections.abc import Sequence

from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_known_given, is_particle, leans_family, words
from guestlist.normalise.organisations import company_evidence

SIGNS = frozenset({"&", "+"})
LEAST_WORDS = 3


def couple_at(tokens: Sequence[str]) -> int:
    """The place of the "and" between the given names of a couple; 0 where there is none.

    Both are known given names; of "Rutger & Mariëlle" one is enough where the other is no surname.

    >>> couple_at("Jan en Els de Boer".split()), couple_at("José Ortega y Gasset".split())
    (1, 0)
    >>> [couple_at(text.split()) for text in ("Rutger & Mariëlle", "Rutger en Mariëlle Spoelstra", "Rutger & Ortega")]
    [1, 1, 0]
    """
    for position in range(1, len(tokens) - 1):
        word = tokens[position]
        if word not in SIGNS and word.lower() not in words("and"):
            continue
        first, second = fold(tokens[0]), fold(tokens[position + 1])
        if is_known_given(first) and is_known_given(second):
            return position
        if position == 1 and (word in SIGNS or (word.islower() and len(tokens) > LEAST_WORDS)):
            known = is_known_given(first) or is_known_given(second)
            if known and all(_may_be_given(*each) for each in ((first, tokens[0]), (second, tokens[2]))):
                return position
    return 0


def _may_be_given(token: str, written: str) -> bool:
    """True for a word written like a name that is not known to be a surname, and no firm's."""
    if not (written.istitle() and written.isalpha() and len(token) > 1):
        return False
    return not (leans_family(token) or is_particle(token) or company_evidence(written))


def couple_in(text: str) -> tuple[str, str] | None:
    """The folded given names of the two a name speaks of; None for one person.

    >>> couple_in("Jan en Els de Boer"), couple_in("Jan de Boer en Els Bakker"), couple_in("Jan de Boer")
    (('jan', 'els'), ('jan', 'els'), None)
    """
    tokens = text.split()
    at = couple_at(tokens) if len(tokens) >= LEAST_WORDS else 0
    return (fold(tokens[0]), fold(tokens[at + 1])) if at else None
