"""The vocabulary of data/rules, ready to be looked up: which words of a scope stand among some tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.data import list_files, load_toml
from guestlist.normalise.fold import fold, national_fold

_MIN_STEM = 3


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


class Lexicon:
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
        """A word of a category, with its spellings."""
        for folded in {fold(word), national_fold(word)}:
            if word.startswith("*"):
                self.endings.setdefault(folded, []).append((category, word))
            elif word.endswith("*"):
                self.stems.setdefault(folded, []).append((category, word))
            self._add_phrase(tuple(folded.split()), category, word)
            self.longest = max(self.longest, len(folded))
            self.heads.add(folded.partition(" ")[0][:_MIN_STEM])

    def _add_phrase(self, tokens: tuple[str, ...], category: str, word: str) -> None:
        if tokens:
            self.phrases.setdefault(tokens, []).append((category, word))
            self.lengths.setdefault(tokens[0], set()).add(len(tokens))

    def find(self, tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
        """The words that stand anywhere among the tokens."""
        for start, token in enumerate(tokens):
            for length in self.lengths.get(token, ()):
                if start + length > len(tokens):
                    continue  # a shorter phrase would be found once more, with an end behind the text
                for category, word in self.phrases.get(tokens[start : start + length], ()):
                    yield category, Mark(word, tokens, start, start + length)
            if self.stems or self.endings:
                for category, word in self.stemmed(token):
                    yield category, Mark(word, tokens, start, start + 1)

    def whole(self, tokens: tuple[str, ...]) -> Iterator[tuple[str, Mark]]:
        """The words that all the tokens together are."""
        for category, word in self.phrases.get(tokens, ()):
            yield category, Mark(word, tokens, 0, len(tokens))

    def is_word_of(self, token: str, category: str) -> bool:
        """True when a token is a word of the category by itself."""
        return self.is_phrase_of((token,), category)

    def is_phrase_of(self, tokens: tuple[str, ...], category: str) -> bool:
        """True when all the tokens together are a word or saying of the category."""
        return any(each == category for each, _ in self.phrases.get(tokens, ()))

    def _stemmed(self, token: str) -> tuple[tuple[str, str], ...]:
        found: list[tuple[str, str]] = []
        for length in range(_MIN_STEM, min(len(token), self.longest + 1)):
            found += self.stems.get(token[:length], ())
            found += self.endings.get(token[-length:], ())
        return tuple(found)


@cache
def lexicon(scope: str) -> Lexicon:
    """The words of one scope, of all files ``words_*.toml`` together."""
    found = Lexicon()
    for name in list_files("rules", ".toml"):
        if not name.startswith("rules/words_"):
            continue
        for category, scopes in load_toml(name).items():
            for words in scopes.get(scope, {}).values():
                for word in words:
                    found.add(category, word)
    return found
