"""Lists of addresses and numbers in one value: how far they are read, and what is said of a longer one."""

from __future__ import annotations

import re

from guestlist.data import load_toml

_LIMITS: dict[str, int] = load_toml("limits.toml")["lists"]
_BREAK = re.compile(r"[,;\s]")
_WORD_BEFORE = re.compile(r"[^\s@<>\"'()\[\],;:|/]*[\w.+-][^\S\r\n]+\Z")

_LONGEST_WORD = 70
"""Characters before an address among which a word that belongs to it is looked for."""

CUT_LIST = f"a list of addresses or numbers was read up to {_LIMITS['characters']:,} characters; the rest was left out"


def readable_part(text: str) -> str:
    """The text as far as it is searched for addresses and numbers, never ending in half of one."""
    if not is_cut(text):
        return text
    part = text[: _LIMITS["characters"]]
    last = _BREAK.search(part[::-1])
    return part[: len(part) - last.end()] if last else ""


def is_cut(text: str) -> bool:
    """Whether a value is longer than it is searched."""
    return len(text) > _LIMITS["characters"]


def kept_raw(text: str) -> str:
    """The text as it stands beside its addresses; "" for a list so long that each of them would carry all of it."""
    return text if len(text) <= _LIMITS["raw_kept"] else ""


def torn_start(text: str, start: int) -> int:
    """Where an address really begins that seems to begin at ``start``: a word and a blank before it belong to it.

    "jan smit@x.example" is an address gone wrong, and "smit@x.example" somebody else's; a name before an address stands
    apart from it by a bracket, a colon or a dash.

    >>> torn_start("jan smit@x.example", 4), torn_start("Jan <smit@x.example>", 5), torn_start("a@x.nl b@x.nl", 7)
    (0, 5, 7)
    """
    if start < 2 or not text[start - 1].isspace():
        return start
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if found is None or not any(char.isalnum() for char in found.group()):
        return start
    before = text[found.start() - 1 : found.start()]
    return start if before == "@" else found.start()
