"""Notes in other scripts than the Latin one: the plainest words of refusal and of death, and what nobody here can read.

Folded to Latin letters their words would look like names ("умер" is umer), so they are looked for as they are written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from guestlist.data import load_toml

_FOREIGN = re.compile("[\u0370-\u1dff\u2e80-\ua6ff\ua900-\uabff\uac00-\ud7ff\uf900-\ufeff]")
_READ = (
    "\u0000-\u03ff"  # Latin and Greek
    "\u0400-\u052f"  # Cyrillic
    "\u0590-\u05ff"  # Hebrew
    "\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff"  # Arabic
    "\u0900-\u097f"  # Devanagari
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"  # Korean
    "\u1d00-\u2bff\u2c60-\u2c7f\ua720-\ua7ff"  # Latin with more signs, Greek with accents, symbols
    "\u2e80-\u30ff\u3100-\u312f\u31a0-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese, Japanese
)
_UNREAD = re.compile(rf"[^\W\d_{_READ}]")
_WITHOUT_SPACES = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]")


def is_foreign(text: str) -> bool:
    """True where a letter of another script stands in a text.

    >>> is_foreign("мама"), is_foreign("Łódź – Åse")
    (True, False)
    """
    return not text.isascii() and _FOREIGN.search(text) is not None


@lru_cache(maxsize=1 << 14)
def is_unread(note: str) -> bool:
    """True for a note with a word in a script of which Guestlist knows no word.

    >>> is_unread("อย่าติดต่อ"), is_unread("не приглашать"), is_unread("naïve café, €5 👍")
    (True, False, False)
    """
    return not note.isascii() and _UNREAD.search(normalize("NFKC", note)) is not None


def foreign_word(text: str, category: str) -> str:
    """The word of a category that stands in a text of another script, "" for none.

    >>> foreign_word("умер в 2020", "deceased"), foreign_word("умеренный", "deceased")
    ('умер', '')
    """
    if not is_foreign(text):
        return ""
    found = _words(category).search(normalize("NFKC", text).casefold())
    return found.group() if found else ""


@cache
def _words(category: str) -> re.Pattern[str]:
    tables = load_toml("rules/words_scripts.toml")[category]["script"]
    words = sorted((word for words in tables.values() for word in words), key=len, reverse=True)
    return re.compile("|".join(map(_pattern, words)))


def _pattern(word: str) -> str:
    """A word as a whole; one with an asterisk may go on, and Chinese, Japanese and Korean ones stand between others."""
    text = re.escape(normalize("NFKC", word.rstrip("*")).casefold())
    if _WITHOUT_SPACES.search(text):
        return text
    return rf"(?<!\w){text}" if word.endswith("*") else rf"(?<!\w){text}(?!\w)"
