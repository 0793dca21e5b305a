"""Words with "my" at their end or behind them: "lääkärini", "avukatım", "psykologen min", "doctorul meu".

They are made from the words of kin, of private life and of care of the same language, with its endings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from guestlist.data import list_files, load_toml
from guestlist.normalise.fold import fold
from guestlist.rules.words import Mark

_SHORTEST_WORD, _SHORTEST_FORM = 3, 5  # letters: shorter ones are words of other languages too
_VOWELS = frozenset("aeiouy")
_FILE = "rules/own_forms.toml"

Forms = dict[tuple[str, ...], str]  # the words of a form, folded -> the word it was made from


@dataclass(frozen=True, slots=True)
class OwnForms:
    """The forms of one vocabulary."""

    suffixed: Forms = field(default_factory=dict)  # "lääkärini": mine by itself
    definite: Forms = field(default_factory=dict)  # "psykologen": mine when such a word follows
    heads: set[str] = field(default_factory=set)  # the first words of all forms

    def find(self, tokens: tuple[str, ...]) -> Iterator[tuple[Mark, bool]]:
        """Each form among some words; True where it is mine by itself."""
        for start, token in enumerate(tokens):
            if token not in self.heads:
                continue
            for end in range(start + 1, min(start + 3, len(tokens)) + 1):
                for forms in (self.suffixed, self.definite):
                    if word := forms.get(tokens[start:end]):
                        yield Mark(word, tokens, start, end), forms is self.suffixed


@cache
def own_forms(vocabularies: tuple[tuple[str, str], ...]) -> OwnForms:
    """The forms of some vocabularies, each a scope and a category.

    >>> care = own_forms((("note", "care_own"),))
    >>> care.suffixed[("laakarini",)], care.suffixed[("avukatim",)], care.definite[("legen",)]
    ('lääkäri', 'avukat', 'lege')
    """
    endings = load_toml(_FILE)
    forms = OwnForms()
    for kind, found in (("suffix", forms.suffixed), ("definite", forms.definite)):
        for language, rules in endings[kind].items():
            for word in _words(vocabularies, language):
                for form in _forms(fold(word), rules):
                    found.setdefault(tuple(form.split()), word)
                    forms.heads.add(form.partition(" ")[0])
    return forms


def _words(vocabularies: tuple[tuple[str, str], ...], language: str) -> Iterator[str]:
    for name in list_files("rules", ".toml"):
        if name.startswith("rules/words_"):
            table = load_toml(name)
            for scope, category in vocabularies:
                yield from table.get(category, {}).get(scope, {}).get(language, ())


def _forms(word: str, rules: Mapping[str, object]) -> Iterator[str]:
    if len(word) < _SHORTEST_WORD:
        return
    last, stem = word[-1], word[:-1]
    endings = rules["vowel"] if last in _VOWELS else rules["consonant"]
    stems = [word]
    if last not in _VOWELS and (soft := _folded(rules, "softened").get(last)):
        stems.append(stem + soft)
    made = [each + fold(str(ending)) for each in stems for ending in _listed(endings)]
    if cut := _folded(rules, "cut").get(last):
        made.append(stem + cut)
    yield from (form for form in made if len(form) >= _SHORTEST_FORM)


def _listed(endings: object) -> tuple[str, ...]:
    return tuple(map(str, endings)) if isinstance(endings, list | tuple) else ()


def _folded(rules: Mapping[str, object], key: str) -> dict[str, str]:
    pairs = rules.get(key)
    return {fold(str(one)): fold(str(other)) for one, other in pairs.items()} if isinstance(pairs, Mapping) else {}
