"""Text made comparable: every script to plain lower-case letters, digits and single spaces."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

_CACHED_LENGTH = 80
"""Longer texts are folded without the cache: they hardly repeat and would fill it."""

_APOSTROPHES = "'`´‘’‛ʼʻʹ′＇׳"
_ASCII = {
    code: chr(code).lower() if chr(code).isalnum() else (None if chr(code) in _APOSTROPHES else " ")
    for code in range(128)
}
_NATIONAL = str.maketrans({"ø": "oe", "ö": "oe", "å": "aa", "ä": "ae", "ü": "ue", "æ": "ae", "ß": "ss", "œ": "oe"})
_DROPPED = frozenset({"So", "Sk", "Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me"})
# Scripts whose vowel signs are marks: dropping them would lose the vowels ("मोहन" is mohan, not mhn).
_INDIC_FIRST, _INDIC_LAST = 0x0900, 0x0FFF


def fold(text: str) -> str:
    """The text in lower-case ASCII letters, digits and single spaces, whatever its script.

    Compatibility forms are resolved (NFKC), every script is romanised, emoji, control and format characters vanish,
    apostrophes vanish ("O'Brien" is one token), all other punctuation becomes a space. Chinese characters and Korean
    syllables become one token each. Folding a folded text changes nothing.

    >>> fold("Müller-Lüdenscheidt"), fold("O’Brien"), fold("  ÆGIR   Þór ")
    ('muller ludenscheidt', 'obrien', 'aegir thor')
    >>> fold("Мария Иванова"), fold("李小龍"), fold("Δημήτρης"), fold("Jan 👨‍👩‍👧 Smit")
    ('mariya ivanova', 'li xiao long', 'dimitris', 'jan smit')
    """
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    if len(text) > _CACHED_LENGTH:
        return _fold_unicode(text)
    return _fold_cached(text)


def national_fold(text: str) -> str:
    """The fold after the national spellings ø→oe, ö→oe, å→aa, ä→ae, ü→ue, æ→ae, ß→ss: the other way people write them.

    >>> national_fold("Jørgen Ågård"), national_fold("Jürgen Groß"), national_fold("Jan Smit")
    ('joergen aagaard', 'juergen gross', 'jan smit')
    """
    if text.isascii():
        return fold(text)
    return fold(unicodedata.normalize("NFKC", text).lower().translate(_NATIONAL))


def clean(text: str) -> str:
    """The text without control, format and direction marks, any kind of blank as a space, single spaces; script kept.

    >>> clean("\\u202aJan\\u00a0  Smit\\u202c\\n")
    'Jan Smit'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
    kept = []
    for char in text:
        category = unicodedata.category(char)
        if category in ("Zs", "Zl", "Zp") or char in "\t\n\r\v\f":
            kept.append(" ")
        elif category not in ("Cc", "Cf", "Cs"):
            kept.append(char)
    return " ".join("".join(kept).split())


@lru_cache(maxsize=1 << 17)
def _fold_cached(text: str) -> str:
    return _fold_unicode(text)


def _fold_unicode(text: str) -> str:
    """Fold a text that is not plain ASCII."""
    kept = []
    for char in unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()):
        code = ord(char)
        if code < 128:
            kept.append(char)
        elif char in _APOSTROPHES:
            continue
        elif is_ideograph(code):
            kept.append(f" {char} ")
        elif unicodedata.category(char) not in _DROPPED or _INDIC_FIRST <= code <= _INDIC_LAST:
            kept.append(char)
    return " ".join(anyascii("".join(kept)).translate(_ASCII).split())


def is_ideograph(code: int) -> bool:
    """True for a Chinese character or a Korean syllable: one such sign is a syllable of its own."""
    return (
        0x4E00 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7A3 or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x3134F
    )
