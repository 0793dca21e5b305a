"""The consonants of names in Arabic and Hebrew letters, and of names in Latin letters beside them."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from guestlist.data import load_toml

BARE = "~"
"""Behind the consonants of a name: they are those of the other side letter by letter, or another name's."""

_FILE = "names/consonants.toml"
ARTICLES: tuple[str, ...] = tuple(load_toml(_FILE)["latin"]["articles"])
"""The Arabic article in Latin letters, which may be glued to a surname."""

_LAST_VOWELS = ("i", "ee", "ie")  # of which a last y is written
_FIRST_ONLY = "wy"  # elsewhere they are vowels
_MOST = 4  # readings of one name
_VOWELS = frozenset("aeiou")
_WRITTEN_ARTICLE = "ال"
_GOD = ("الله", "اله")  # the one doubled letter that is written
_SHORTEST = 5  # letters of a surname with its article


@lru_cache(maxsize=1 << 14)
def written_consonants(word: str) -> tuple[str, ...]:
    """The readings of a word in Arabic or Hebrew letters.

    >>> written_consonants("توفيق"), written_consonants("المنصوري"), written_consonants("رضا")
    (('tfk', 'tfg'), ('mnsry',), ('rz', 'rd'))
    """
    bare = word.removeprefix(_WRITTEN_ARTICLE) if len(word) >= _SHORTEST else word
    classes = [classes_of for char in bare.replace(*_GOD) if (classes_of := _script().get(char))]
    return tuple(dict.fromkeys(_plain("".join(each)) for each in list(product(*classes))[:_MOST]))


@lru_cache(maxsize=1 << 17)
def latin_consonants(word: str) -> tuple[str, ...]:
    """The consonants of a folded word in Latin letters, with and without an article that is glued to it.

    >>> latin_consonants("toufik"), latin_consonants("almansoori"), latin_consonants("ghasemi")
    (('tfk',), ('lmnsry', 'mnsry'), ('gsmy',))
    """
    words = [word]
    if len(word) >= _SHORTEST and word.startswith(ARTICLES):
        words.append(word[len(ARTICLES[0]) :])
    if "v" in word:  # which may be a letter that is taken for a vowel
        words.extend([each.replace("v", "") for each in words])
    return tuple(dict.fromkeys(map(_latin, words)))


def _latin(word: str) -> str:
    for old, new in load_toml(_FILE)["latin"]["rules"]:
        if old in word:
            word = word.replace(old, new)
    if word.endswith(_LAST_VOWELS):
        word = f"{word}y"
    single = "".join(char for at, char in enumerate(word) if char != word[at - 1 : at])
    return _plain("".join(char for char in single if char not in _VOWELS))


def _plain(consonants: str) -> str:
    """Without vowels in the guise of consonants, but for the last, by which Mansour differs from Mansouri."""
    kept = consonants[:1] + "".join(char for char in consonants[1:] if char not in _FIRST_ONLY)
    if consonants[1:].endswith("y"):
        return f"{kept}y"
    return kept if len(kept) == 1 else kept.removesuffix("h")


@cache
def _script() -> dict[str, str]:
    return {char: classes for chars, classes in load_toml(_FILE)["script"].items() for char in chars}
