"""Words that carry a meaning for a rule, found in labels, notes, titles and names; the words live in data/rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.rules.label_phrases import phrase_marks
from guestlist.rules.lexicon import Mark, lexicon

__all__ = ["Mark", "Marks", "class_of", "is_word_of", "label_marks", "marks", "whole_mark"]

_MAX_LENGTH = 4_096
"""Longer notes are cut: a field of more characters is no note but a document."""

_NOT = "_not"
"""End of a category whose words take those of the category away: "college" is no "*lege"."""

_DENIABLE = ("deceased", "no_contact")
_CLASS = re.compile(r"(?:1[0-3]|[1-9])(?:e|de|ste|th|st|nd|rd|[a-h]|o|er|eme)?")
_YEAR = re.compile(r"(?:19|20)\d\d")

Marks = Mapping[str, tuple[Mark, ...]]
_NOTHING: Marks = {}


@lru_cache(maxsize=1 << 15)
def marks(text: str, scope: str) -> Marks:
    """Category -> the words of it that stand in a text. ``scope`` is a table of the vocabulary ("note", "title", ...).

    >>> list(marks("Geen LinkedIn a.u.b.", "note")), marks("LinkedIn", "note")
    (['no_contact'], {})
    """
    tokens = tuple(fold(text[:_MAX_LENGTH]).split())
    words = lexicon(scope)
    return _collect(words.find(tokens)) if words.may_hold(tokens) else _NOTHING


@lru_cache(maxsize=1 << 14)
def label_marks(labels: tuple[str, ...]) -> Mapping[str, tuple[str, Mark]]:
    """Category -> the first label that means it, with the word. A whole label counts, or a telling part of one.

    >>> sorted(label_marks(("* starred", "Familie", "Private equity"))), label_marks(("Clients",))
    (['family', 'vip'], {})
    """
    found: dict[str, tuple[str, Mark]] = {}
    for label in labels:
        tokens = tuple(fold(label[:_MAX_LENGTH]).split())
        hits = [*lexicon("label").whole(tokens), *lexicon("label_part").find(tokens), *class_of(tokens)]
        if len(hits) == 0 or len(tokens) > 1:
            hits += phrase_marks(label[:_MAX_LENGTH])
        is_grown_up = any(category == "grown_up" for category, _ in hits)  # "Ouders klas 5b" are parents
        for category, mark in hits:
            if category == "grown_up" or (category in _DENIABLE and _is_denied(mark)) or _is_event(category, tokens):
                continue
            meant = "private" if is_grown_up and category in ("minor", "maybe_minor") else category
            found.setdefault(meant, (label, mark))
    return found


def _is_event(category: str, tokens: tuple[str, ...]) -> bool:
    """True for "VIP tickets" and "VIP lounge"."""
    return category == "vip" and any(is_word_of(token, "vip_other", "label_word") for token in tokens)


def _is_denied(mark: Mark) -> bool:
    """True for "Opt-out: no" and "not deceased"."""
    beside = (*mark.before[-1:], *mark.after[:1])
    return any(is_word_of(token, "denied", "beside") for token in beside)


def class_of(tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
    """A school class with its number: "Klas 5", "3. klasse", "Year 4"; not "Klas 5 1987", which met again."""
    if any(_YEAR.fullmatch(token) for token in tokens):
        return
    for place, token in enumerate(tokens):
        for category, word in lexicon("class_label").phrases.get((token,), ()):
            beside = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
            if any(_CLASS.fullmatch(each) for each in beside):
                yield category, Mark(word, tokens, place, place + 1)


def whole_mark(text: str, scope: str, category: str) -> Mark | None:
    """The word when the whole text is one word of the category, else None."""
    tokens = tuple(fold(text[:_MAX_LENGTH]).split())
    return next((mark for each, mark in lexicon(scope).whole(tokens) if each == category), None)


def is_word_of(token: str, category: str, scope: str) -> bool:
    """True when a folded token is a word of the category by itself."""
    return lexicon(scope).is_word_of(token, category)


def _collect(pairs: Iterator[tuple[str, Mark]]) -> Marks:
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for category, mark in pairs:
        found[category].append(mark)
    for category in [each for each in found if each.endswith(_NOT)]:
        _take_away(found, category.removesuffix(_NOT), found[category])
    return {category: tuple(each) for category, each in found.items()} if found else _NOTHING


def _take_away(found: dict[str, list[Mark]], category: str, covers: list[Mark]) -> None:
    kept = [
        mark
        for mark in found.pop(category, ())
        if not any(cover.start <= mark.start and mark.end <= cover.end for cover in covers)
    ]
    if kept:
        found[category] = kept
