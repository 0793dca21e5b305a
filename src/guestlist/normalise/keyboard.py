"""One slip of the hand: what a hurried typist makes of a word."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import guestlist.data

_ROWS = "domains/keyboard.txt"


def slip_between(written: str, meant: str) -> str:
    """The single slip that turns one word into another: "swapped", "doubled", "near", "dropped", "added", "changed".

    "" for two words that are equal or more than one slip apart. A slip that the letters around it explain is told as
    such: "doubled" is a letter struck twice or once too little, "near" a key beside the right one.

    >>> [slip_between(word, "gmail") for word in ("gmial", "gmaill", "gmaul", "gmal", "grail", "gmail", "mial")]
    ['swapped', 'doubled', 'near', 'dropped', 'changed', '', '']
    """
    start = _shared(written, meant)
    end = _shared(written[start:][::-1], meant[start:][::-1])
    one, other = written[start : len(written) - end], meant[start : len(meant) - end]
    if len(one) == len(other) == 1:
        return "near" if other in _beside().get(one, ()) else "changed"
    if len(one) == len(other) == 2:
        return "swapped" if one == other[::-1] else ""
    if (len(one), len(other)) in ((1, 0), (0, 1)):
        letter = one or other
        if letter in (meant[start - 1 : start], meant[start + len(other) : start + len(other) + 1]):
            return "doubled"
        return "added" if one else "dropped"
    return ""


def _shared(one: str, other: str) -> int:
    """The length of the common beginning."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Each key with those around it."""
    text = files(guestlist.data).joinpath(_ROWS).read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    place = {key: (line, column) for line, row in enumerate(rows) for column, key in enumerate(row)}
    return {
        key: frozenset(
            other
            for other, (below, right) in place.items()
            if (below - line, right - column) in ((0, 1), (0, -1), (1, 0), (1, -1), (-1, 0), (-1, 1))
        )
        for key, (line, column) in place.items()
    }
