"""The vocabulary of mailboxes nobody owns alone, graded, and the words that are names as well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.data import list_files, load_toml, load_words
from guestlist.model import Kind
from guestlist.normalise.frequency import known_names

MAX_TOKEN = 40
"""Longer tokens are codes, not words; none is cut apart."""

SHORTEST_WORD = 5
"""Nothing is cut out of tokens of so many letters or fewer."""

_GRADES = ("", "trade", "ambiguous", "function")
_LINKS = ("", "s", "n", "e", "en", "es")
_AFFIXES = ("info", "admin", "sales", "office", "team", "hello", "kontakt", "contact", "support", "service", "booking")
_MIN_TRADE = 5  # letters of a business word at an end of a longer one: "ristorantebella"
_STEM_START = 5  # letters; no stem is shorter
_MIN_LABEL = 7  # letters of a given name and a surname run together; "mairie" is no "mai" and "rie"
_MIN_NOUN = 7
_MIN_PART = 4  # shorter words glue into names: "hr", "it", "pr"
_MIN_AFFIX_REST = 3


@cache
def _longest_given() -> int:
    return max(map(len, given_names()))


def is_personal_label(label: str) -> bool:
    """True for a domain named like a person, a given name and a common surname run together: "annaberg", "bergannal".

    >>> is_personal_label("annaberg"), is_personal_label("marktplaats"), is_personal_label("acme")
    (True, False, False)
    """
    plain = label.replace("-", "")
    if len(plain) < _MIN_LABEL or is_surname(plain) or is_given(plain):
        return False
    for end in range(3, min(len(plain) - 2, _longest_given() + 1)):
        if is_given(plain[:end]) and is_surname(plain[end:]):
            return True
    return any(is_surname(plain[:end]) and is_given(plain[end:]) for end in range(3, len(plain) - 2))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of mailboxes."""

    text: str
    kind: Kind
    grade: str  # "function" | "ambiguous" | "trade"
    is_name: bool = False  # also somebody's given name or surname

    @property
    def rank(self) -> int:
        """How much the grade says: function over ambiguous over trade."""
        return _GRADES.index(self.grade)


def may_be_one_word(first: str, second: str) -> bool:
    """Whether two parts may be one word written apart ("no.reply", "e-mail"), and not an initial and a surname.

    >>> may_be_one_word("no", "reply"), may_be_one_word("e", "mail"), may_be_one_word("a", "bos")
    (True, True, False)
    """
    return len(first) > 1 or len(second) == 1 or first == "e"


@cache
def vocabulary() -> dict[str, Word]:
    """Every mailbox word of every language, by its folded form without hyphens; the milder grade wins."""
    found: dict[str, Word] = {}
    for grade in ("function", "trade", "ambiguous"):
        for name in list_files("sender/words", ".toml"):
            for key, text in load_toml(name).get(grade, {}).items():
                kind = Kind.ORGANISATION if grade == "trade" else Kind(key)
                for word in text.split():
                    plain = word.replace("-", "")
                    if grade == "ambiguous" or plain not in found:
                        found[plain] = Word(plain, kind, grade, is_name_word(plain))
    return found


@cache
def given_names() -> frozenset[str]:
    """Given names of some thirty languages, folded."""
    return frozenset(name for text in load_toml("sender/given.toml").values() for name in text.split())


def is_given(token: str) -> bool:
    """True for a known given name."""
    return token in _all_given()


def is_surname(token: str) -> bool:
    """True for a common surname."""
    return token in _all_surnames()


@cache
def all_names() -> frozenset[str]:
    """Every known given name and common surname, folded."""
    return _all_given() | _all_surnames()


@cache
def _all_given() -> frozenset[str]:
    return frozenset(name for name in (*given_names(), *known_names("given")) if len(name) > 1)


@cache
def _all_surnames() -> frozenset[str]:
    return frozenset(name for name in known_names("family") if len(name) > 1)


def is_name_word(token: str) -> bool:
    """True for a word that is a given name or a surname somewhere."""
    return token in load_words("sender/surnames_words.txt") or is_given(token) or is_surname(token)


def is_neutral(token: str) -> bool:
    """True for a word that changes nothing beside a function word: articles, "team", places, single letters."""
    return len(token) < 2 or token in load_words("sender/neutral.txt") or is_place(token)


def is_place(token: str) -> bool:
    """True for a country, its code, a region or a big city."""
    return token in load_words("sender/places.txt")


@cache
def common_words() -> frozenset[str]:
    """Everyday words of working life: alone at a firm a mailbox, at a private mail host a nickname."""
    return frozenset(load_toml("sender/words/common.toml")["common"].split())


@cache
def self_words() -> frozenset[str]:
    """Words by which somebody speaks of themselves: "me@", "ich@"."""
    return frozenset(load_toml("sender/words/common.toml")["self"].split())


def has_noun_ending(token: str) -> bool:
    """True for a longer word that ends like a thing or a body in one of a dozen languages: "innovation"."""
    return len(token) >= _MIN_NOUN and token.endswith(_endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(set(load_toml("sender/words/common.toml")["endings"].split())))


def compound(token: str, label: str) -> tuple[str, Word] | None:
    """The function word a longer token is built with, and how: "compound" (all or a safe stem) or "affix" (an end).

    ``label`` is the domain's name, which mailboxes like to repeat: "acmesupport".
    """
    if not SHORTEST_WORD < len(token) <= MAX_TOKEN:
        return None
    return _compound(token, label if _shares_letters(token, label) else "")


def _shares_letters(token: str, label: str) -> bool:
    """True where three letters of the token stand in the label: else the label cannot be part of it."""
    return any(token[start : start + 3] in label for start in range(len(token) - 2))


@lru_cache(maxsize=1 << 16)
def _compound(token: str, label: str) -> tuple[str, Word] | None:
    if not SHORTEST_WORD < len(token) <= MAX_TOKEN or is_surname(token) or is_given(token):
        return None
    whole = _cover(token, label)
    if whole is not None:
        return "compound", whole
    stem = _stem(token)
    if stem:
        return "compound", Word(stem, _stem_kinds()[stem], "function")
    return _affix(token)


def _affix(token: str) -> tuple[str, Word] | None:
    for affix in _AFFIXES if _ends().search(token) else ():
        if token.startswith(affix) and is_place(token[len(affix) :]):
            return "compound", vocabulary()[affix]  # "infonl"
        rest = token.removeprefix(affix) if token.startswith(affix) else token.removesuffix(affix)
        if _MIN_AFFIX_REST <= len(rest) < len(token) and not is_given(rest):
            return "affix", vocabulary()[affix]
    return _trade(token)


def _trade(token: str) -> tuple[str, Word] | None:
    """A business word at either end of a token, the longest first: "bakkerijjansen", "fotostudio"."""
    trades = _trades()
    for length in range(len(token) - _MIN_AFFIX_REST, _MIN_TRADE - 1, -1):
        for end in (token[:length], token[-length:]):
            if end in trades:
                return "trade", vocabulary()[end]
    return None


@cache
def _trades() -> frozenset[str]:
    return frozenset(text for text, word in vocabulary().items() if word.grade == "trade" and not word.is_name)


@cache
def _ends() -> re.Pattern[str]:
    affixes = "|".join(_AFFIXES)
    return re.compile(f"^(?:{affixes})|(?:{affixes})$")


def _cover(token: str, label: str) -> Word | None:
    """The weightiest function word of a token made of known words alone, else None."""
    pieces, heads = _pieces(), _heads()
    if token[:3] not in heads and token[:3] not in label:
        return None
    reach: dict[int, Word | None] = {0: None}
    for start in range(len(token) - 2):
        if start not in reach:
            continue
        head = token[start : start + 3]
        if head not in heads and head not in label:
            continue
        for end in range(start + 3, len(token) + 1):
            part = token[start:end]
            if part not in pieces and part not in label:
                continue
            word = _part(part)
            if word is None and not _is_filler(part, label):
                continue
            best = _weightier(reach[start], word)
            for link in _LINKS if word is not None and end < len(token) else ("",):
                if token.startswith(link, end):
                    reach[end + len(link)] = _weightier(best, reach.get(end + len(link)))
    return reach.get(len(token))


@cache
def _pieces() -> frozenset[str]:
    return frozenset((*vocabulary(), *load_words("sender/neutral.txt"), *load_words("sender/places.txt")))


@cache
def _heads() -> frozenset[str]:
    """The first letters of every piece: where none of them stands, no piece begins."""
    return frozenset(piece[:3] for piece in _pieces())


def _part(part: str) -> Word | None:
    if len(part) < _MIN_PART:
        return None
    word = vocabulary().get(part)
    return None if word is None or (word.is_name and len(part) < _MIN_PART + 1) else word


def _is_filler(part: str, label: str) -> bool:
    return len(part) > 2 and (part in label or part in load_words("sender/neutral.txt") or is_place(part))


def _weightier(one: Word | None, two: Word | None) -> Word | None:
    if one is None or two is None:
        return one or two
    return one if (one.rank, len(one.text)) >= (two.rank, len(two.text)) else two


@cache
def _stem_kinds() -> dict[str, Kind]:
    return {
        stem.replace("-", ""): Kind(key)
        for name in list_files("sender/words", ".toml")
        for key, text in load_toml(name).get("stems", {}).items()
        for stem in text.split()
    }


@cache
def _stems_by_start() -> dict[str, tuple[str, ...]]:
    """The stems by their first letters, so that one look-up a place in the token is enough."""
    found: dict[str, tuple[str, ...]] = {}
    for stem in sorted(_stem_kinds(), key=len, reverse=True):
        found[stem[:_STEM_START]] = (*found.get(stem[:_STEM_START], ()), stem)
    return found


def _stem(token: str) -> str:
    """The first stem inside the token, the longest at its place, or ""."""
    starts = _stems_by_start()
    for place in range(len(token) - _STEM_START + 1):
        for stem in starts.get(token[place : place + _STEM_START], ()):
            if token.startswith(stem, place):
                return stem
    return ""
