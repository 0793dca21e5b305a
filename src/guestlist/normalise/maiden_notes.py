"""A former surname that stands in a note: "née Bratvold", "z domu Szczygielska", "Mädchenname: Vogt"."""

from __future__ import annotations

import re
from functools import cache

from guestlist.data import load_words
from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_particle

MOST_READ = 2000  # letters of a note
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"


def maiden_in_note(note: str) -> tuple[str, ...]:
    """The folded tokens of the former surname a note tells, without particles; () for none.

    >>> maiden_in_note("z domu Szczygielska"), maiden_in_note("Buurvrouw. Meisjesnaam: van Dijk"), maiden_in_note("née")
    (('szczygielska',), ('dijk',), ())
    >>> maiden_in_note("geb. 12-3-1960"), maiden_in_note("geboren in Utrecht"), maiden_in_note("f. 1970 i Oslo")
    ((), (), ())
    """
    for found in _announced().finditer(note[:MOST_READ]):
        *front, last = found.group(1).split()
        if last[0].isupper() and all(is_particle(fold(word)) or word[0].isupper() for word in front):
            return tuple(token for token in fold(found.group(1)).split() if not is_particle(token))
    return ()


@cache
def _announced() -> re.Pattern[str]:
    """The words that announce a surname at the beginning of a piece of a note, and the surname that ends the piece."""
    words = "|".join(sorted(map(re.escape, load_words("names/maiden_words.txt")), key=len, reverse=True))
    return re.compile(
        rf"(?:^|[\n;,.(:]\s*)(?i:{words})\s*:?\s+({_WORD}(?:\s{_WORD}){{0,3}})\s*(?:$|[\n;,.)])", re.MULTILINE
    )
