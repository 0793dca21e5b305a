"""Vietnamese names: of several given names the last is the one in use, and those between are left away at will."""

from __future__ import annotations

import re
from dataclasses import replace

from guestlist.model import Name
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.name_words import words

_COMMON = 0.01  # of the population: a surname that tells by itself that a name of syllables is Vietnamese
_MARKS = frozenset({"thi", "van"})  # of a woman and a man; the other middle names may be half of a double given name
_PAIR = 2
_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")


def name_in_use(name: Name) -> Name:
    """The name with the given name in use first and an initial for each other one; a name of another country as it is.

    >>> from guestlist.normalise.names import parse_name
    >>> name_in_use(parse_name("Quang Cường Cao")).given, name_in_use(parse_name("Anna Maria Smit")).given
    (('cuong', 'q'), ('anna', 'maria'))
    """
    name = _turned(name)
    if not _is_vietnamese(name):
        return name
    used, *others = _last_first(name)
    initials = [word[0] for word in (*name.family[1:], *others)]
    return replace(name, given=(used, *initials), family=name.family[:1], spellings=())


def two_in_use(name: Name) -> str:
    """The last two given names of a Vietnamese name as one word, for they may be one name: "bichngoc"; "" for one.

    >>> from guestlist.normalise.names import parse_name
    >>> two_in_use(parse_name("Phan Thị Bích Ngọc")), two_in_use(parse_name("Phan Thị Ngọc"))
    ('bichngoc', '')
    """
    used, *others = _last_first(name)
    return others[-1] + used if others and others[-1] not in _MARKS else ""


def _turned(name: Name) -> Name:
    """A name with its surname and middle name in the field of the given name turned round: "Nguyễn Minh | Tuấn"."""
    head, *middle = name.given or ("",)
    if not middle or len(name.family) != 1 or name_share(head, "family", "VN") < _COMMON:
        return name
    if not words("vietnamese_middle").issuperset(middle) or name_share(name.family[0], "family", "VN"):
        return name
    return replace(name, given=name.family, family=name.given)


def _is_vietnamese(name: Name) -> bool:
    if not name.given or not name.family or len(name.given) + len(name.family) <= _PAIR:
        return False
    share, middle = name_share(name.family[0], "family", "VN"), name.family[1:]
    if not share or not words("vietnamese_middle").issuperset(middle) or not all(map(_SYLLABLE.fullmatch, name.given)):
        return False
    return share >= _COMMON or not words("vietnamese_middle").isdisjoint((*name.given, *middle))


def _last_first(name: Name) -> tuple[str, ...]:
    """The given names, the last one first; a name written surname first was read so."""
    if fold(name.raw).endswith(f" {name.given[0]}"):
        return name.given
    return (name.given[-1], *name.given[:-1])
