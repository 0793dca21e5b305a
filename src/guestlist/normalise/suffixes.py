"""The Public Suffix List as bundled by publicsuffixlist (MPL-2.0), read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import publicsuffixlist

from guestlist.data import load_words

_FILE = "public_suffix_list.dat"


@cache
def suffixes() -> publicsuffixlist.PublicSuffixList:
    """The list, private section included."""
    return publicsuffixlist.PublicSuffixList()


def is_top_level(ending: str) -> bool:
    """True for a top-level domain that exists, or one that is kept for examples.

    >>> [is_top_level(ending) for ending in ("com", "za", "con", "example", "xn--p1ai", "рф")]
    [True, True, False, True, True, True]
    """
    return ending in _top_levels()


@cache
def _top_levels() -> frozenset[str]:
    """The last label of every suffix: South Africa lists co.za and its like, and no za."""
    text = files(publicsuffixlist).joinpath(_FILE).read_text(encoding="utf-8")
    rules = (line.split()[0] for line in text.splitlines() if line.strip() and not line.startswith("//"))
    endings = {rule.rpartition(".")[2].lower() for rule in rules}
    coded = {ending.encode("idna").decode("ascii") for ending in endings if not ending.isascii()}
    return load_words("domains/reserved_endings.txt") | endings | coded
