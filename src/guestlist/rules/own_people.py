"""People of one's own in a note: "my sister-in-law", "mijn psycholoog", or such a word and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from guestlist.rules.notes import clauses
from guestlist.rules.words import Mark, is_word_of, marks, whole_mark

_KIN = (("relation", "kin"), ("name", "kin"), ("name", "kin_alone"), ("name", "kin_whole"))
_NEIGHBOURS = (("note", "private"),)
_CARERS = (("title", "sensitive"), ("name", "sensitive"), ("name", "sensitive_surname"), ("note", "sensitive_alone"))


def kin_in_note(note: str) -> str:
    """The words that make a card one of the family, "" for none.

    >>> kin_in_note("Met in 2014. My little sister"), kin_in_note("svigermor"), kin_in_note("brother of Kees")
    ('sister', 'svigermor', '')
    """
    if own := marks(note, "note").get("kin_own"):
        return own[0].word
    return _own(note, _KIN)


def neighbour_in_note(note: str) -> str:
    """The word that makes a card one of private life, "" for none.

    >>> neighbour_in_note("buurman"), neighbour_in_note("buurman van Piet")
    ('buurman', '')
    """
    return _own(note, _NEIGHBOURS)


def carer_in_note(note: str) -> str:
    """The word that makes a card one to be handled with care, "" for none."""
    return _own(note, _CARERS)


@lru_cache(maxsize=1 << 14)
def _own(note: str, vocabularies: tuple[tuple[str, str], ...]) -> str:
    parts = clauses(note)
    if len(parts) == 1:
        for scope, category in vocabularies:
            if mark := _as_whole(parts[0], scope, category):
                return mark.word
    if "my" not in marks(note, "note"):
        return ""
    for scope, category in vocabularies:
        for clause in parts:
            for mark in marks(clause, scope).get(category, ()):
                if _is_mine(mark):
                    return mark.word
    return ""


def _as_whole(clause: str, scope: str, category: str) -> Mark | None:
    if whole_mark(clause, "note", "kin_unsaid"):
        return None
    return whole_mark(clause, scope, category)


def _is_mine(mark: Mark) -> bool:
    """True with "my" in front, next to the word or with one such as "little" between them."""
    before = [token for token in _backwards(mark.before) if not is_word_of(token, "between", "note")]
    return bool(before) and is_word_of(before[0], "my", "note")


def _backwards(tokens: tuple[str, ...]) -> Iterator[str]:
    return reversed(tokens[-2:])
