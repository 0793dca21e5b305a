"""Guess the code page of an undeclared eight-bit text. A guess stays a guess: callers show it as "guessed"."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from guestlist.data import load_toml

FALLBACK = "cp1252"
"""The ANSI code page of Western Windows: what an address book without any hint most probably uses."""

_WORDS = re.compile(rb"[@-~'\x80-\xff]{1,200}")  # from @ on: the second byte of Big5 and Shift_JIS may be one of these

_NEIGHBOURS = re.compile(r"[^\x00-\x7f\s](?=[^\x00-\x7f\s])")
_ASCII = re.compile(r"[\x00-\x7f]+")
_BESIDE_LATIN = re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_BEHIND_SMALL = re.compile(r"[a-z]([^\x00-\x7f])")
_BEFORE_CAPITAL = re.compile(r"([^\x00-\x7fß])[A-Z]")

_SIGNS = re.compile(r"(?<![^\W\d_])[“”„‘«»¿¡€–—…°]|[“”’«»€–—…°®™](?![^\W\d_])|(?<=[A-Za-z])’(?=[A-Z])")
"""Typographic signs where they belong: not inside a word."""

_AFTER_CONTROLS = "\xa0"

_NEVER = re.compile(r"(?!)")

_LEAST = 1e-300


def guess_page(data: bytes) -> str:
    """The most probable code page of ``data``; see ``choose_page``."""
    return choose_page(data)[0]


def choose_page(data: bytes, among: Sequence[str] = (), told: Sequence[str] = ()) -> tuple[str, str]:
    """The most probable code page of ``data``, by the letters its words would hold in each, and its certainty.

    Only words with a byte above 127 count, each different one once. ``among`` are the pages to choose from (all when
    empty), ``told`` those that something else speaks for. The answer is "likely" where it leads clearly every page that
    reads the words otherwise, else "guessed". Of pages that read them alike it is the most usual one; a text without
    such words is cp1252.
    """
    sample = _sample_of(data)
    before = {page: _prior(page, told) for page in among or _tables_by_page()}
    if not sample:
        return max(before, key=lambda page: before[page]), "likely"
    texts = {page: text for page in before if (text := _decoded(sample, page)) is not None}
    tables = _tables_by_page()
    scores = {page: before[page] + _score(text, tables[page]) for page, text in texts.items() if page in tables}
    if not scores:
        return next(iter(texts), FALLBACK), "guessed"
    best = max(scores, key=lambda page: scores[page])
    alike = [page for page in scores if texts[page] == texts[best]]
    rival = max((score for page, score in scores.items() if page not in alike), default=-math.inf)
    is_sure = scores[best] - rival >= float(_weights()["sure"])
    return max(alike, key=lambda page: before[page]), "likely" if is_sure else "guessed"


def _prior(page: str, told: Sequence[str]) -> float:
    prior = float(load_toml("charsets.toml")["prior"].get(page, 0.0))
    return prior + (float(_weights()["told"]) if page in told else 0.0)


def siblings(page: str) -> tuple[str, ...]:
    """The pages in which the languages of ``page`` are written; none for no page.

    >>> siblings("cp1250"), siblings("")
    (('cp1250', 'iso8859-2', 'cp852'), ())
    """
    families = load_toml("charsets.toml")["family"].values()
    return next((tuple(family) for family in families if family[0] == page), (page,) if page else ())


def _sample_of(data: bytes) -> bytes:
    """The different words of a text with a byte above 127, the first so many."""
    words: dict[bytes, None] = {}
    limit = int(_weights()["sample_words"])
    for found in _WORDS.finditer(data):
        word = found.group()
        if not word.isascii():
            words[word] = None
            if len(words) == limit:
                break
    return b" ".join(words)


def _decoded(sample: bytes, page: str) -> str | None:
    try:
        return sample.decode(page)
    except UnicodeDecodeError:
        # cp1252 leaves five bytes undefined; the fallback must always be able to answer
        return sample.decode(page, "replace") if page == FALLBACK else None


def _score(text: str, tables: Sequence[_Table]) -> float:
    """How well the words of a sample fit the languages of a page, in whatever shares: a book knows several."""
    weights = _weights()
    text, signs = _SIGNS.subn("", text)
    fits: list[tuple[int, list[float]]] = []
    for (letters, is_mixed), number in _kinds_of_words(text).items():
        penalty = float(weights["two_scripts"]) if is_mixed else 0.0
        fits.append((number, [math.exp(max(table.fit(letters, penalty), -600.0)) for table in tables]))
    return (
        _likelihood(fits, len(tables), int(weights["rounds"]))
        + _misplaced_capitals(text) * float(weights["capital_inside"])
        + signs * float(weights["sign"])
        + len(_usual_parts(tuple(tables)).findall(text.lower())) * float(weights["part"])
    )


def _kinds_of_words(text: str) -> Counter[tuple[str, bool]]:
    """Words by their letters outside ASCII, and whether a Latin letter stands beside one of them."""
    return Counter((_ASCII.sub("", word), _BESIDE_LATIN.search(word) is not None) for word in text.split(" ") if word)


def _likelihood(fits: Sequence[tuple[int, Sequence[float]]], tables: int, rounds: int) -> float:
    """The log-likelihood of words of several languages, their shares found by expectation and maximisation."""
    shares = [1 / tables] * tables
    total = sum(number for number, _ in fits)
    logs = 0.0
    for _ in range(rounds if tables > 1 else 1):
        claimed = [0.01] * tables
        logs = 0.0
        for number, fit in fits:
            parts = [share * each for share, each in zip(shares, fit, strict=True)]
            whole = sum(parts) or _LEAST
            logs += number * math.log(whole)
            for index, part in enumerate(parts):
                claimed[index] += number * part / whole
        shares = [each / (total + 0.01 * tables) for each in claimed]
    return logs


@cache
def _usual_parts(tables: tuple[_Table, ...]) -> re.Pattern[str]:
    parts = sorted({part for table in tables for part in table.parts}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, parts))) if parts else _NEVER


def _misplaced_capitals(text: str) -> int:
    capitals = [sign for sign in _BEHIND_SMALL.findall(text) if sign.isupper()]
    small = [sign for sign in _BEFORE_CAPITAL.findall(text) if sign.islower()]
    return len(capitals) + len(small)


def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = load_toml("charsets.toml")["weights"]
    return weights


@dataclass(frozen=True, slots=True)
class _Span:
    """A script's range of signs, all of one weight, as far as its core charset has them."""

    first: str
    last: str
    weight: float
    core: str  # the charset of the script's usual signs; "" when the range has no rare ones


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The natural-log weights of the signs of one language or script."""

    letters: dict[str, float]
    spans: tuple[_Span, ...] = ()
    is_latin: bool = False
    parts: tuple[str, ...] = ()

    def fit(self, signs: str, two_scripts: float) -> float:
        """How well the signs of a word fit; ``two_scripts`` is what Latin letters beside them cost another alphabet."""
        weights = _weights()
        unexpected = float(weights["unexpected"])
        weight = sum(self._weigh(sign, unexpected) for sign in signs)
        if self.is_latin:
            return weight + len(_NEIGHBOURS.findall(signs)) * float(weights["neighbours"])
        return weight + (0.0 if self.spans else two_scripts)

    def _weigh(self, sign: str, unexpected: float) -> float:
        if sign in self.letters:
            return self.letters[sign]
        for span in self.spans:
            if span.first <= sign <= span.last and (not span.core or _is_in(sign, span.core)):
                return span.weight
        return float(_weights()["control"]) if sign < _AFTER_CONTROLS else unexpected


def _is_in(sign: str, charset: str) -> bool:
    try:
        return len(sign.encode(charset)) <= 2  # EUC-KR spells its missing syllables out in eight bytes
    except UnicodeEncodeError:
        return False


@cache
def _tables_by_page() -> dict[str, list[_Table]]:
    data = load_toml("charsets.toml")
    capital = float(data["weights"]["capital"])
    pages: dict[str, list[_Table]] = {FALLBACK: []}
    for language in data["language"]:
        letters = _letter_weights(language["letters"], bool(language.get("flat", False)), capital)
        table = _Table(letters, is_latin=language["letters"][0] < "\u0250", parts=tuple(language.get("parts", ())))
        for page in data["family"][language["family"]]:
            pages.setdefault(page, []).append(table)
    spans: dict[str, list[_Span]] = {}
    for script in data["script"]:
        span = _Span(script["first"], script["last"], float(script["weight"]), script.get("core", ""))
        spans.setdefault(script["page"], []).append(span)
    for page, members in spans.items():
        pages.setdefault(page, []).append(_Table({}, tuple(members)))
    return pages


def _letter_weights(letters: str, flat: bool, capital: float) -> dict[str, float]:
    shares = [1.0 if flat else 1 / rank for rank in range(1, len(letters) + 1)]
    table: dict[str, float] = {}
    for letter, share in zip(letters, shares, strict=True):
        weight = math.log(share / sum(shares))
        table.setdefault(letter.upper()[:1], weight + capital)
        table[letter] = weight
    return table
