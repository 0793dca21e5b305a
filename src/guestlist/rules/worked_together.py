"""Whether a note or label tells that one worked together: "Ex-collega van Acme", "worked together at Acme until 2018".

The word for a colleague and the name of the user's own firm must stand side by side, and nothing before them but such
words as "my", "old", "we": "kent een collega bij Acme" and "colleague of Piet at Acme" speak of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.normalise.organisations import names_no_firm
from guestlist.policy import Competitor
from guestlist.rules.company_names import is_generic, spellings
from guestlist.rules.lexicon import Mark, lexicon

Tokens = tuple[str, ...]

_BREAK = re.compile(r"[,;:!?()\[\]/|&\n]+|\.(?!\w)|\s[-–—]\s|…")
_PAUSE = "zzpause"
_ENDING = 3  # letters that grammar hangs on a name: "Acmes", "Acmella", "Acme'den"
_ROOT = 4  # letters of a name from which on that is looked for
_YEAR = re.compile(r"(?:19|20)?\d\d")
_TOGETHER = ("colleague", "together")


def firm_worked_at(text: str, firms: Iterable[Competitor]) -> Competitor | None:
    """The firm at which the user and the person of a note or label were colleagues, None for none."""
    tokens = _tokens(text)
    found = lexicon("work").may_hold(tokens) and _marks(tokens)
    if not found:
        return None
    return next(
        (firm for firm in firms if any(_are_together(tokens, found, place) for place in _places(tokens, firm))), None
    )


def says_former_colleague(note: str) -> bool:
    """True for a note that says so and nothing else: "oud-collega", "my former colleague"."""
    tokens = _tokens(note)
    if not tokens or not lexicon("work").may_hold(tokens):
        return False
    kinds = {mark.word: category for category, mark in lexicon("work").find(tokens)}
    return {"former", "colleague"} <= set(kinds.values()) and all(map(_is_linking, tokens))


@lru_cache(maxsize=1 << 14)
def _tokens(text: str) -> Tokens:
    return tuple(fold(_BREAK.sub(f" {_PAUSE} ", text)).split())


def _marks(tokens: Tokens) -> tuple[tuple[str, Mark], ...]:
    return tuple(
        (category, mark) for category, mark in lexicon("work").find(tokens) if category in (*_TOGETHER, "former")
    )


def _are_together(tokens: Tokens, found: tuple[tuple[str, Mark], ...], firm: tuple[int, int]) -> bool:
    start, end = firm
    for category, mark in found:
        if category == "former" and _is_former_firm(tokens, firm):
            return True
        if category not in _TOGETHER:
            continue
        if mark.end <= start and _is_led_in(tokens, mark.start) and _all_link(tokens[mark.end : start]):
            return True
        is_behind = category == "colleague" and mark.start >= end and _is_led_in(tokens, start)
        if is_behind and _all_link(tokens[end : mark.start]) and not _is_somebodys(mark):
            return True
    return False


def _is_former_firm(tokens: Tokens, firm: tuple[int, int]) -> bool:
    """True for "ex-Acme" and "Acme (old job)", and nothing else in the clause or in the text."""
    start, end = firm
    clause = (*_backwards(tokens[:start]), *_forwards(tokens[end:]))
    whole = (*tokens[:start], *tokens[end:])
    return any(all(map(_is_linking, text)) and any(_is(token, "former") for token in text) for text in (clause, whole))


def _is_led_in(tokens: Tokens, start: int) -> bool:
    return all(_is_linking(token) for token in _backwards(tokens[:start]))


def _all_link(between: Tokens) -> bool:
    """True where at most one comma and words that add nobody stand between."""
    return between.count(_PAUSE) <= 1 and all(token == _PAUSE or _is_linking(token) for token in between)


def _is_somebodys(mark: Mark) -> bool:
    """True for "Acme, colleague of Piet"."""
    behind = _forwards(mark.after)
    return bool(behind) and _is(behind[0], "of_person") and not all(map(_is_linking, behind))


def _backwards(before: Tokens) -> Tokens:
    """The words of the same clause before a place."""
    return before[len(before) - before[::-1].index(_PAUSE) :] if _PAUSE in before else before


def _forwards(behind: Tokens) -> Tokens:
    """The words of the same clause behind a place."""
    return behind[: behind.index(_PAUSE)] if _PAUSE in behind else behind


def _is_linking(token: str) -> bool:
    if token == _PAUSE or _YEAR.fullmatch(token):
        return True
    return _is(token, "link") or _is(token, "former") or _is(token, "colleague") or _is(token, "of_person")


def _is(token: str, category: str) -> bool:
    return lexicon("work").is_word_of(token, category)


def _places(tokens: Tokens, firm: Competitor) -> Iterator[tuple[int, int]]:
    """Where a firm's name stands among the words."""
    for name in _names(firm):
        for start in range(len(tokens) - len(name) + 1):
            if _reads(tokens[start : start + len(name)], name):
                yield start, start + len(name)


def _reads(tokens: Tokens, name: Tokens) -> bool:
    """True for the name as it is, and with an ending at its last word."""
    if tokens[:-1] != name[:-1]:
        return False
    last, root = tokens[-1], name[-1]
    return last == root or (len(root) >= _ROOT and last.startswith(root) and len(last) <= len(root) + _ENDING)


@lru_cache(maxsize=1 << 10)
def _names(firm: Competitor) -> tuple[Tokens, ...]:
    """The words a firm is called by; none for one that is no firm, or called by nothing of its own."""
    texts = () if names_no_firm(firm.name) else (firm.name, *firm.aliases)
    names = {core for text in texts for spelling in spellings(text) for core in (spelling.plain, spelling.core)}
    return tuple(sorted(name for name in names if not all(map(is_generic, name))))
