"""Names with nothing to take off: letters, hyphens, initials, and no word that means anything but a name.

Nine names in ten are plain, and for them every step but the filing is a look in vain. A test compares both ways.
"""

from __future__ import annotations

import re
from functools import cache

from guestlist.normalise.fold import fold
from guestlist.normalise.name_cuts import BORN_WORDS
from guestlist.normalise.name_marks import mark_words
from guestlist.normalise.name_shapes import social_words
from guestlist.normalise.name_words import words
from guestlist.normalise.organisations import is_company_compound, trigger_words

_LETTERS = "[A-Za-zÀ-ÖØ-öø-ɏ]"
_WORD = rf"(?:{_LETTERS}+(?:[-'’]{_LETTERS}+)*|[A-Za-z]\.)"
_PLAIN = re.compile(rf"{_WORD}(?: {_WORD})*")


def is_plain(text: str) -> bool:
    """True for a name of Latin letters and initials in which no mark, kin word, trade or word of business stands.

    >>> is_plain("Jan de Boer"), is_plain("J. Smit"), is_plain("Dr. Smit"), is_plain("Oma Smit"), is_plain("Smit, Jan")
    (True, True, False, False, False)
    """
    if not _PLAIN.fullmatch(text):
        return False
    tokens = fold(text).split()
    return _meaningful().isdisjoint(tokens) and not any(is_company_compound(token) for token in tokens)


@cache
def _meaningful() -> frozenset[str]:
    """Every folded word that some step of reading a name acts on."""
    placeholders = frozenset(max(entry.split(), key=len) for entry in words("placeholders"))
    return placeholders | mark_words() | social_words() | trigger_words() | words("and") | BORN_WORDS
