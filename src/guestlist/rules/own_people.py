"""People of one's own in a note: "my sister-in-law", "psykologen min", or such a word and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.rules.notes import clauses
from guestlist.rules.own_forms import own_forms
from guestlist.rules.words import Mark, is_word_of, marks, whole_mark

_KIN = (("relation", "kin"), ("name", "kin"), ("name", "kin_alone"), ("name", "kin_whole"), ("note", "kin_distant"))
_NEIGHBOURS = (("note", "private"),)
_CARE = (("note", "care_own"),)
_CARERS = (("title", "sensitive"), ("name", "sensitive"), ("name", "sensitive_surname"), ("note", "sensitive_alone"))
_THEIRS = (("note", "kin_theirs"),)
_MY = frozenset({"my", "my_behind"})
_WHOSE = frozenset({"kin_genitive", "kin_parent"})
_SHORT = 4  # letters: a word so short counts in its own letters only, as "eşim" is kin and the Finnish "esim." is not
_Vocabularies = tuple[tuple[str, str], ...]


def kin_in_note(note: str, given: frozenset[str] = frozenset(), surnames: frozenset[str] = frozenset()) -> str:
    """The words that make a card one of the family, "" for none. ``given`` and ``surnames`` are the user's, folded.

    >>> kin_in_note("Met in 2014. My little sister"), kin_in_note("svigermor"), kin_in_note("brother of Kees")
    ('sister', 'svigermor', '')
    >>> kin_in_note("cugino di papà"), kin_in_note("zus van Sam", frozenset({"sam"})), kin_in_note("zus van Sam")
    ('cugino', 'zus', '')
    """
    for mark in marks(note, "note").get("kin_own", ()):
        if len(mark.word) > _SHORT or mark.word in note.casefold():
            return mark.word
    return _own(note, _KIN, _KIN) or _distant(note) or _kin_of_own(note, given, surnames)


def neighbour_in_note(note: str) -> str:
    """The word that makes a card one of private life, "" for none.

    >>> neighbour_in_note("buurman"), neighbour_in_note("naboen min"), neighbour_in_note("buurman van Piet")
    ('buurman', 'naboen', '')
    """
    return _own(note, _NEIGHBOURS, _NEIGHBOURS)


def carer_in_note(note: str) -> str:
    """The word that makes a card one to be handled with care, "" for none.

    >>> carer_in_note("lääkärini"), carer_in_note("la mia dottoressa"), carer_in_note("la dottoressa di Anna")
    ('lääkäri', 'dottoressa', '')
    """
    return _own(note, _CARERS, _CARE)


@lru_cache(maxsize=1 << 14)
def _own(note: str, whole: _Vocabularies, mine: _Vocabularies) -> str:
    """The word that is the whole note, or one of ``whole`` and ``mine`` that is called the user's own."""
    parts = clauses(note)
    if len(parts) == 1:
        for scope, category in whole:
            if mark := _as_whole(parts[0], scope, category):
                return mark.word
    if not _MY.isdisjoint(marks(note, "note")):
        for scope, category in dict.fromkeys((*whole, *mine)):
            for clause in parts:
                for mark in marks(clause, scope).get(category, ()):
                    if _is_mine(mark):
                        return mark.word
    return next(filter(None, (_own_form(clause, mine) for clause in parts)), "")


def _own_form(clause: str, vocabularies: _Vocabularies) -> str:
    """The word of which a form in a clause says "my", "" for none."""
    for mark, is_mine in own_forms(vocabularies).find(tuple(fold(clause).split())):
        if is_mine or _is_called_mine_behind(mark):
            return mark.word
    return ""


def _distant(note: str) -> str:
    """Distant kin: the whole note, or one of its clauses, with or without a place: "Großcousine aus Bremen"."""
    if "kin_distant" not in marks(note, "note"):
        return ""
    for text in (note, *clauses(note)):
        for mark in marks(text, "note").get("kin_distant", ()):
            if not mark.before and (not mark.after or is_word_of(mark.after[0], "place", "beside")):
                return mark.word
    return ""


@lru_cache(maxsize=1 << 14)
def _kin_of_own(note: str, given: frozenset[str], surnames: frozenset[str]) -> str:
    """Kin of the user's own kin, or of the user by name: "mum's cousin", "zus van Sam"."""
    if _WHOSE.isdisjoint(marks(note, "note")) and not _may_name(note, given):
        return ""
    for clause in clauses(note):
        for scope, category in (*_KIN, *_THEIRS):
            for mark in marks(clause, scope).get(category, ()):
                if _is_of_own_kin(mark) or (given and _is_of_user(mark, clause, given, surnames)):
                    return mark.word
    return ""


def _may_name(note: str, names: frozenset[str]) -> bool:
    return any(token in names or token.removesuffix("s") in names for token in fold(note).split())


def _is_of_own_kin(mark: Mark) -> bool:
    """True for "mum's cousin", "mammas kusin", "kuzyn mamy", "cugino di papà"."""
    if any(is_word_of(token, "kin_genitive", "note") for token in (*mark.before[-1:], *mark.after[:1])):
        return True
    return _follows_of(mark) and is_word_of(mark.after[1], "kin_parent", "note")


def _is_of_user(mark: Mark, clause: str, given: frozenset[str], surnames: frozenset[str]) -> bool:
    """True for "zus van Sam" and "Sam's sister" where the user is Sam; not for "zus van Sam Bakker"."""
    if mark.before[-1:] and mark.before[-1].removesuffix("s") in given and mark.before[-1] not in given:
        return True
    if mark.before or not _follows_of(mark) or mark.after[1] not in given:
        return False
    following = re.search(rf"\b{re.escape(mark.after[1])}\s+(\w+)", clause, re.IGNORECASE)
    return following is None or not following[1][:1].isupper() or fold(following[1]) in surnames


def _follows_of(mark: Mark) -> bool:
    return len(mark.after) > 1 and is_word_of(mark.after[0], "kin_of", "note")


def _as_whole(clause: str, scope: str, category: str) -> Mark | None:
    if whole_mark(clause, "note", "kin_unsaid"):
        return None
    return whole_mark(clause, scope, category)


def _is_mine(mark: Mark) -> bool:
    """True with "my" in front, next to the word or with one such as "little" between them; or right behind it."""
    before = [token for token in _backwards(mark.before) if not is_word_of(token, "between", "note")]
    if before and is_word_of(before[0], "my", "note"):
        return not (is_word_of(before[0], "our", "note") and whole_mark(mark.word, "note", "kin_unsaid"))
    return _is_called_mine_behind(mark)


def _is_called_mine_behind(mark: Mark) -> bool:
    return any(is_word_of(token, "my_behind", "note") for token in mark.after[:1])


def _backwards(tokens: tuple[str, ...]) -> Iterator[str]:
    return reversed(tokens[-2:])
