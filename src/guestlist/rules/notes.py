"""A note in its parts: where a clause or a sentence ends, a word no longer speaks of what stands behind."""

from __future__ import annotations

import re
from functools import lru_cache

_CLAUSE = re.compile(r"[,;:!?()\[\]\n]+|\.(?!\w)|\s[-–—]\s|…")
_SENTENCE = re.compile(r"[;!?\n]+|(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)\.(?=\s+[^\W\d_a-z])|\s[-–—]\s")
"""A full stop behind a short word is one of an abbreviation: "ov. Zwolle"."""


@lru_cache(maxsize=1 << 14)
def clauses(note: str) -> tuple[str, ...]:
    """The clauses of a note.

    >>> clauses("Geen LinkedIn, wel bellen. (Okt. 2025)"), clauses("r.i.p.")
    (('Geen LinkedIn', 'wel bellen', 'Okt', '2025'), ('r.i.p',))
    """
    return _parts(_CLAUSE, note)


@lru_cache(maxsize=1 << 14)
def sentences(note: str) -> tuple[str, ...]:
    """The sentences of a note: longer than a clause, as "widow of Kees (died 2020)" is one thought.

    >>> sentences("Widow of Kees (died 2020). Met in Oslo")
    ('Widow of Kees (died 2020)', 'Met in Oslo')
    >>> sentences("overl. 12-2020")
    ('overl. 12-2020',)
    """
    return _parts(_SENTENCE, note)


def _parts(mark: re.Pattern[str], note: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, mark.split(note)) if part)
