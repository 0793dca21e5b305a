"""Which given names are forms of one name: Willem, Wim, Wilhelmus; Youssef, Yusuf, Josef."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import guestlist.data
from guestlist.data import list_files
from guestlist.normalise.fold import fold, national_fold


def are_nicknames(a: str, b: str) -> bool:
    """True when two different folded given names are short forms or spellings of one name.

    >>> are_nicknames("wim", "wilhelmus"), are_nicknames("yusuf", "josef"), are_nicknames("mhmd", "mohamed")
    (True, True, True)
    >>> are_nicknames("jan", "kees"), are_nicknames("wim", "wim"), are_nicknames("giovanni", "john")
    (False, False, False)
    """
    return a != b and _meet(_forms(), a, b)


def are_cognates(a: str, b: str) -> bool:
    """True when two folded given names are one name in two languages, whether or not they are nicknames too.

    Weaker evidence than a short form: people translate their name when they move, but Per and Peter Hansen of one town
    are two men.

    >>> are_cognates("giovanni", "john"), are_cognates("giovanni", "maria")
    (True, False)
    """
    return a != b and _meet(_cognates(), a, b)


def known_groups(token: str) -> frozenset[str]:
    """The groups a folded given name belongs to, by their names; none for a name nothing is known of.

    A name may be in several groups: Jan is a form of Johannes in the Netherlands and of Janet in England. Cognates
    ("John" and "Giovanni") are not forms of one another here: see ``are_cognates``.

    >>> known_groups("jan") >= {"janet", "johannes"}, known_groups("xyzzy")
    (True, frozenset())
    """
    return _forms().get(token, frozenset())


@cache
def known_forms() -> frozenset[str]:
    """Every folded given name of the bundled groups."""
    return frozenset(_forms()) | frozenset(_cognates())


def _meet(groups: dict[str, frozenset[str]], a: str, b: str) -> bool:
    return a in groups and b in groups and not groups[a].isdisjoint(groups[b])


@cache
def _forms() -> dict[str, frozenset[str]]:
    names = (name for name in list_files("names", ".txt") if name.startswith("names/nicknames_"))
    return _groups(tuple(names))


@cache
def _cognates() -> dict[str, frozenset[str]]:
    return _groups(("names/cognates.txt",))


def _groups(names: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Folded name -> the names of its groups. A group is a line; its first word names it."""
    groups: dict[str, set[str]] = {}
    for name in names:
        for line in files(guestlist.data).joinpath(name).read_text(encoding="utf-8").splitlines():
            members = line.partition("#")[0].split()
            for member in members:
                for token in {fold(member), national_fold(member)}:
                    groups.setdefault(token.replace(" ", ""), set()).add(fold(members[0]))
    return {token: frozenset(titles) for token, titles in groups.items()}
