"""Words that carry a meaning for a rule, found in labels, notes, titles and names; the words live in data/rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.data import list_files, load_toml
from guestlist.normalise.fold import fold, national_fold

_MAX_LENGTH = 4_096
"""Longer notes are cut: a field of more characters is no note but a document."""

_MIN_STEM = 3
_NOT = "_not"
"""End of a category whose words take those of the category away: "college" is no "*lege"."""

_DENIABLE = ("deceased", "no_contact")
_CLASS = re.compile(r"(?:1[0-3]|[1-9])(?:e|de|ste|th|st|nd|rd|[a-h]|o|er|eme)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of a vocabulary found in a text."""

    word: str  # as the vocabulary writes it
    tokens: tuple[str, ...]  # the text, folded
    start: int  # place of the first token of the word
    end: int  # place after its last token

    @property
    def before(self) -> tuple[str, ...]:
        """The tokens in front of the word."""
        return self.tokens[: self.start]

    @property
    def after(self) -> tuple[str, ...]:
        """The tokens behind the word."""
        return self.tokens[self.end :]


Marks = Mapping[str, tuple[Mark, ...]]
_NOTHING: Marks = {}


@lru_cache(maxsize=1 << 15)
def marks(text: str, scope: str) -> Marks:
    """Category -> the words of it that stand in a text. ``scope`` is a table of the vocabulary ("note", "title", ...).

    >>> list(marks("Geen LinkedIn a.u.b.", "note")), marks("LinkedIn", "note")
    (['no_contact'], {})
    """
    tokens = tuple(fold(text[:_MAX_LENGTH]).split())
    lexicon = _lexicon(scope)
    return _collect(lexicon.find(tokens)) if lexicon.may_hold(tokens) else _NOTHING


@lru_cache(maxsize=1 << 14)
def label_marks(labels: tuple[str, ...]) -> Mapping[str, tuple[str, Mark]]:
    """Category -> the first label that means it, with the word. A whole label counts, or a telling part of one.

    >>> sorted(label_marks(("* starred", "Familie", "Private equity"))), label_marks(("Clients",))
    (['family', 'vip'], {})
    """
    found: dict[str, tuple[str, Mark]] = {}
    for label in labels:
        tokens = tuple(fold(label[:_MAX_LENGTH]).split())
        hits = [*_whole("label", tokens), *_lexicon("label_part").find(tokens), *_class_of(tokens)]
        is_grown_up = any(category == "grown_up" for category, _ in hits)  # "Ouders klas 5b" are parents
        for category, mark in hits:
            if category == "grown_up" or (is_grown_up and category in ("minor", "maybe_minor")):
                continue
            if not (category in _DENIABLE and _is_denied(mark)):
                found.setdefault(category, (label, mark))
    return found


def _is_denied(mark: Mark) -> bool:
    """True for "Opt-out: no" and "not deceased"."""
    beside = (*mark.before[-1:], *mark.after[:1])
    return any(is_word_of(token, "denied", "beside") for token in beside)


def _class_of(tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
    """A school class with its number: "Klas 5", "3. klasse", "Year 4"; not "Klas 5 1987", which met again."""
    if any(_YEAR.fullmatch(token) for token in tokens):
        return
    for place, token in enumerate(tokens):
        for category, word in _lexicon("class_label").phrases.get((token,), ()):
            beside = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
            if any(_CLASS.fullmatch(each) for each in beside):
                yield category, Mark(word, tokens, place, place + 1)


def whole_mark(text: str, scope: str, category: str) -> Mark | None:
    """The word when the whole text is one word of the category, else None."""
    tokens = tuple(fold(text[:_MAX_LENGTH]).split())
    return next((mark for each, mark in _whole(scope, tokens) if each == category), None)


def is_word_of(token: str, category: str, scope: str) -> bool:
    """True when a folded token is a word of the category by itself."""
    return any(each == category for each, _ in _whole(scope, (token,)))


def _whole(scope: str, tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
    for category, word in _lexicon(scope).phrases.get(tokens, ()):
        yield category, Mark(word, tokens, 0, len(tokens))


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


class _Lexicon:
    """The phrases of one scope: whole ones, ones whose last word may go on, words that may begin earlier."""

    def __init__(self) -> None:
        self.phrases: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        self.lengths: dict[str, set[int]] = {}  # first token -> lengths of the phrases that begin with it
        self.stems: dict[str, list[tuple[str, str]]] = {}
        self.endings: dict[str, list[tuple[str, str]]] = {}
        self.heads: set[str] = set()  # the first letters of every first word
        self.longest = 0
        self.stemmed = lru_cache(maxsize=1 << 15)(self._stemmed)
        self.begins = lru_cache(maxsize=1 << 15)(self._begins)

    def may_hold(self, tokens: tuple[str, ...]) -> bool:
        """False when no token is, or begins, a word or phrase of the lexicon: the quick answer for most texts."""
        return any(map(self.begins, tokens))

    def _begins(self, token: str) -> bool:
        if not self.endings and token[:_MIN_STEM] not in self.heads:
            return False
        return token in self.lengths or bool(self.stemmed(token))

    def add(self, category: str, word: str) -> None:
        for folded in {fold(word), national_fold(word)}:
            if word.startswith("*"):
                self.endings.setdefault(folded, []).append((category, word))
            elif word.endswith("*"):
                self.stems.setdefault(folded, []).append((category, word))
            self.add_phrase(tuple(folded.split()), category, word)
            self.longest = max(self.longest, len(folded))
            self.heads.add(folded.partition(" ")[0][:_MIN_STEM])

    def add_phrase(self, tokens: tuple[str, ...], category: str, word: str) -> None:
        if tokens:
            self.phrases.setdefault(tokens, []).append((category, word))
            self.lengths.setdefault(tokens[0], set()).add(len(tokens))

    def find(self, tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
        for start, token in enumerate(tokens):
            for length in self.lengths.get(token, ()):
                if start + length > len(tokens):
                    continue  # a shorter phrase would be found once more, with an end behind the text
                for category, word in self.phrases.get(tokens[start : start + length], ()):
                    yield category, Mark(word, tokens, start, start + length)
            if self.stems or self.endings:
                for category, word in self.stemmed(token):
                    yield category, Mark(word, tokens, start, start + 1)

    def _stemmed(self, token: str) -> tuple[tuple[str, str], ...]:
        found: list[tuple[str, str]] = []
        for length in range(_MIN_STEM, min(len(token), self.longest + 1)):
            found += self.stems.get(token[:length], ())
            found += self.endings.get(token[-length:], ())
        return tuple(found)


@cache
def _lexicon(scope: str) -> _Lexicon:
    lexicon = _Lexicon()
    for name in list_files("rules", ".toml"):
        if not name.startswith("rules/words_"):
            continue
        for category, scopes in load_toml(name).items():
            for words in scopes.get(scope, {}).values():
                for word in words:
                    lexicon.add(category, word)
    return lexicon
