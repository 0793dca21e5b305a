"""What stands around a name: marks of a platform ("via Dropbox", "(Jira)"), and mailbox words in their own script."""

from __future__ import annotations

import re
from functools import cache

from guestlist.data import load_toml
from guestlist.model import Kind

_TAG = re.compile(r"[\[(]([^\])]{1,40})[\])]|\|\s*([^|]{1,40})$|\s[-–/]\s([^-–/]{1,40})$")
_SPACES = re.compile(r"[\s\-.,:|/()]+")
_MIN_CLUB = 3  # words; two capitals beside one word may be initials
_FIRST_UNSPACED = "\u2e80"  # Chinese, Japanese and Korean signs begin here


def marked(
    text: str, tokens: tuple[str, ...], label: str, owner: str, only_letters: bool
) -> tuple[str, Kind, str] | None:
    """Marks of a platform around a name: "via Dropbox", "(Jira)", "Ann from Acme"."""
    if not _via_beginnings().isdisjoint(tokens):
        folded = f" {' '.join(tokens)} "
        for phrase in sorted(_phrases("via")):
            if f" {phrase} " in folded and not folded.startswith(f" {phrase} "):
                return "via", Kind.AUTOMATED, phrase
    for match in () if only_letters else _TAG.finditer(text):
        inner = (match.group(1) or match.group(2) or match.group(3) or "").strip().lower()
        if inner in _phrases("tags"):
            return "tag", Kind.AUTOMATED, inner
    for index in range(1, len(tokens) - 1):
        is_from = tokens[index] in _phrases("from")
        if not is_from and tokens[index] not in _phrases("from_weak"):
            continue
        brand = "".join(tokens[index + 1 :])
        is_brand = len(brand) > 1 and (brand == label or (len(owner) > 2 and brand == owner.replace(" ", "")))
        if is_from and (is_brand or tokens[index] in ("from", "at")):
            return "from", Kind.BULK, brand
        if is_brand and tokens[index] in _phrases("from_weak"):
            return "from_weak", Kind.BULK, brand
    return None


def native(text: str) -> tuple[Kind, str] | None:
    """A mailbox word in its own script; Chinese, Japanese and Korean are written without spaces."""
    if text.isascii():
        return None
    spaced, unspaced = _native_words()
    lowered = text.lower()
    for word in _SPACES.split(lowered):
        if word in spaced:
            return spaced[word], word
    match = unspaced.search(lowered)
    return (_native_kinds()[match.group()], match.group()) if match else None


def club_code(text: str) -> str:
    """Two capitals of a club in front of or behind two words: "KS Lipnik Dobra"; "" for what may be initials.

    >>> club_code("KS Lipnik Dobra"), club_code("Stora Vika JK"), club_code("KS Okonwo")
    ('ks', 'jk', '')
    """
    written = text.split()
    if len(written) < _MIN_CLUB or text.isupper():
        return ""
    return next(
        (each.lower() for each in (written[0], written[-1]) if each.isupper() and each.lower() in _club_codes()), ""
    )


@cache
def _club_codes() -> frozenset[str]:
    return frozenset(load_toml("sender/words/firms.toml")["short"]["words"].split())


@cache
def _native_words() -> tuple[dict[str, Kind], re.Pattern[str]]:
    kinds = _native_kinds()
    unspaced = sorted((word for word in kinds if word[0] >= _FIRST_UNSPACED), key=len, reverse=True)
    return kinds, re.compile("|".join(map(re.escape, unspaced)))


@cache
def _native_kinds() -> dict[str, Kind]:
    table = load_toml("sender/words/native.toml")
    return {word.lower(): Kind(key) for key, text in table.items() for word in text.split()}


@cache
def _via_beginnings() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _phrases("via"))


@cache
def _phrases(key: str) -> frozenset[str]:
    return frozenset(load_toml("sender/display.toml")[key])
