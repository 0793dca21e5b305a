"""Guess the code page of an undeclared eight-bit text. A guess stays a guess: callers show it as "guessed"."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from guestlist.data import load_toml

FALLBACK = "cp1252"
"""The ANSI code page of Western Windows: what an address book without any hint most probably uses."""

_WORDS = re.compile(rb"[@-~'\x80-\xff]{1,200}")  # from @ on: the second byte of Big5 and Shift_JIS may be one of these

_NEIGHBOURS = re.compile(r"[^\x00-\x7f\s](?=[^\x00-\x7f\s])")


def guess_page(data: bytes) -> str:
    """The most probable code page of ``data``, by the letters its words would hold in each page.

    Only words with a byte above 127 count, and at most ``sample_words`` of them. Ties and empty texts go to cp1252.
    """
    return most_probable(page_scores(data))


def most_probable(scores: Mapping[str, float]) -> str:
    """The page with the highest score; ties go to the first, which is cp1252. Without any score it is cp1252 too."""
    return max(scores, key=lambda page: scores[page], default=FALLBACK)


def page_scores(data: bytes) -> dict[str, float]:
    """How probable each code page is for ``data``, in natural logs; pages that cannot be its own are left out."""
    weights = load_toml("charsets.toml")["weights"]
    sample = _sample_words(data, int(weights["sample_words"]))
    scores: dict[str, float] = {}
    for page, tables in _tables_by_page().items():
        text = _decoded(sample, page)
        if text is None:
            continue
        prior = 0.0 if page == FALLBACK else float(weights["prior_other"])
        letters = _counts(text)
        neighbours = len(_NEIGHBOURS.findall(text)) * float(weights["neighbours"])
        scores[page] = prior + max(
            _score(letters, table, float(weights["unexpected"])) + (neighbours if table.is_latin else 0.0)
            for table in tables
        )
    return scores


def _sample_words(data: bytes, limit: int) -> bytes:
    words: list[bytes] = []
    for found in _WORDS.finditer(data):
        word = found.group()
        if not word.isascii():
            words.append(word)
            if len(words) == limit:
                break
    return b" ".join(words)


def _decoded(sample: bytes, page: str) -> str | None:
    try:
        return sample.decode(page)
    except UnicodeDecodeError:
        # cp1252 leaves five bytes undefined; the fallback must always be able to answer
        return sample.decode(page, "replace") if page == FALLBACK else None


def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for sign in text:
        if sign > "\x7f":
            counts[sign] = counts.get(sign, 0) + 1
    return counts


def _score(counts: dict[str, int], table: _Table, unexpected: float) -> float:
    return sum(number * table.weigh(sign, unexpected) for sign, number in counts.items())


@dataclass(frozen=True, slots=True)
class _Span:
    """A script's range of signs, all of one weight, as far as its core charset has them."""

    first: str
    last: str
    weight: float
    core: str  # the charset of the script's usual signs; "" when the range has no rare ones


@dataclass(frozen=True, slots=True)
class _Table:
    """The natural-log weights of the signs of one language or script."""

    letters: dict[str, float]
    spans: tuple[_Span, ...] = ()
    is_latin: bool = False

    def weigh(self, sign: str, unexpected: float) -> float:
        if sign in self.letters:
            return self.letters[sign]
        for span in self.spans:
            if span.first <= sign <= span.last and (not span.core or _is_in(sign, span.core)):
                return span.weight
        return unexpected


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
        table = _letter_weights(language["letters"], bool(language.get("flat", False)), capital)
        is_latin = language["letters"][0] < "\u0250"
        pages.setdefault(language["page"], []).append(_Table(table, is_latin=is_latin))
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
