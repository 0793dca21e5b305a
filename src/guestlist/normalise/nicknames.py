"""Which given names are forms of one name: Willem, Wim, Wilhelmus; Youssef, Yusuf, Josef."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import guestlist.data
from guestlist.data import list_files
from guestlist.normalise.fold import fold, national_fold


@lru_cache(maxsize=1 << 15)
def canonical_given(token: str) -> frozenset[str]:
    """The names of all groups a folded given name belongs to; itself alone when it is in none.

    A name may be in several groups: Jan is a form of John in the Netherlands and of Janet in England.

    >>> "johannes" in canonical_given("jan"), canonical_given("xyzzy")
    (True, frozenset({'xyzzy'}))
    """
    return _groups().get(token) or frozenset({token})


@lru_cache(maxsize=1 << 16)
def are_nicknames(a: str, b: str) -> bool:
    """True when two different folded given names share a group. A name is not its own nickname.

    >>> are_nicknames("wim", "wilhelmus"), are_nicknames("yusuf", "josef"), are_nicknames("jan", "kees")
    (True, True, False)
    """
    groups = _groups()
    return a != b and a in groups and b in groups and not groups[a].isdisjoint(groups[b])


@cache
def known_forms() -> frozenset[str]:
    """Every folded given name of the bundled groups."""
    return frozenset(_groups())


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Folded name -> the names of its groups. A group is a line; its first word names it."""
    groups: dict[str, set[str]] = {}
    for name in list_files("names", ".txt"):
        if not name.startswith("names/nicknames_"):
            continue
        for line in files(guestlist.data).joinpath(name).read_text(encoding="utf-8").splitlines():
            members = line.partition("#")[0].split()
            if not members:
                continue
            title = fold(members[0])
            for member in members:
                for token in {fold(member), national_fold(member)}:
                    groups.setdefault(token.replace(" ", ""), set()).add(title)
    return {token: frozenset(titles) for token, titles in groups.items()}
