"""Notes and labels that hold a word of kin, care, death, childhood or refusal and that no rule understood.

They are not asked about: most are harmless. But that somebody wrote them down is no sign of care either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from guestlist.data import load_words
from guestlist.normalise.fold import fold
from guestlist.rules.lexicon import Mark, lexicon
from guestlist.rules.words import is_word_of

_KIN = {"relation": ("kin",), "name": ("kin", "kin_alone"), "note": ("kin_own",)}
_OTHERS = {
    "note": ("tender", "delicate"),
    "name": ("sensitive",),
    "title": ("sensitive",),
    "child": ("child",),
    "wish": ("refused", "left", "no_reach"),
}
_SHORTEST = 3  # letters: shorter words are too many things


@lru_cache(maxsize=1 << 14)
def tells_unheard(text: str) -> bool:
    """True for a text with such a word; not where it is plainly somebody else's, or a firm's.

    >>> [tells_unheard(note) for note in ("cugino di papà", "brother of Kees", "Société mère à Lyon")]
    [True, False, False]
    """
    tokens = tuple(fold(text).split())
    if any(_is_telling(mark) for mark in _found(tokens, _OTHERS)):
        return True
    return any(_is_telling(mark) and _is_ones_own(mark) for mark in _found(tokens, _KIN))


def _found(tokens: tuple[str, ...], vocabularies: Mapping[str, tuple[str, ...]]) -> Iterator[Mark]:
    for scope, wanted in vocabularies.items():
        if lexicon(scope).may_hold(tokens):
            yield from (mark for category, mark in lexicon(scope).find(tokens) if category in wanted)


def _is_telling(mark: Mark) -> bool:
    words = mark.tokens[mark.start : mark.end]
    return sum(map(len, words)) >= _SHORTEST


def _is_ones_own(mark: Mark) -> bool:
    """False for "his wife", "frère de Luc", "spółka córka", and for words that are others elsewhere."""
    if mark.end - mark.start == 1 and _is_ambiguous(mark.tokens[mark.start]):
        return False
    before, behind = mark.before[-1:], mark.after[:1]
    if before and is_word_of(before[0], "theirs", "beside"):
        return False
    if behind and is_word_of(behind[0], "of_person", "work"):
        return any(_is_kin(token) for token in mark.after[1:])  # "cugino di papà"
    return not any(map(_is_firm, (*before, *behind)))


def _is_ambiguous(token: str) -> bool:
    return is_word_of(token, "kin_homograph", "beside") or is_word_of(token, "kin_unsaid", "note")


def _is_firm(token: str) -> bool:
    return token in load_words("organisations/words.txt") or is_word_of(token, "kin_firm", "beside")


def _is_kin(token: str) -> bool:
    return any(is_word_of(token, category, scope) for scope, wanted in _KIN.items() for category in wanted)
