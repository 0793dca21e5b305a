"""Lists of addresses and numbers in one value: how far they are read, and what is said of a longer one."""

from __future__ import annotations

import re

from guestlist.data import load_toml

_LIMITS: dict[str, int] = load_toml("limits.toml")["lists"]
_BREAK = re.compile(r"[,;\s]")

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
