"""Which token of a written name is given and which is family."""

from __future__ import annotations

from guestlist.data import load_words
from guestlist.normalise.fold import fold, is_ideograph
from guestlist.normalise.frequency import name_share
from guestlist.normalise.name_build import Parts
from guestlist.normalise.name_words import is_particle

_SURE = 10.0
"""A token counts as only a given (or only a family) name when one share is this many times the other."""


def arrange(parts: Parts, tokens: list[str]) -> None:
    """File the tokens of a name written in one line."""
    if not tokens:
        return
    start = _family_start(tokens)
    if start == 0:
        parts.family = tokens
        return
    parts.given = tokens[:start]
    for position, token in enumerate(tokens[start:]):
        last = position == len(tokens) - start - 1
        (parts.family if last or not is_particle(fold(token)) else parts.particles).append(token)
    if _is_swapped(parts):
        parts.given, parts.family = [*parts.family], parts.given


def leans_family(token: str) -> float:
    """How many times commoner a token is as a family than as a given name; 0.0 when it is no known family name."""
    family = name_share(token, "family")
    if not family:
        return 0.0
    return family / max(name_share(token, "given"), 1e-6)


def leans_given(token: str) -> float:
    """How many times commoner a token is as a given than as a family name; 0.0 when it is no known given name."""
    given = name_share(token, "given")
    if not given:
        return 0.0
    return given / max(name_share(token, "family"), 1e-6)


def _family_start(tokens: list[str]) -> int:
    """The index where the family name begins; 0: all of it is one, as "van der Berg" alone."""
    if len(tokens) == 1:
        return 0 if leans_family(fold(tokens[0])) > _SURE else 1
    folded = [fold(token) for token in tokens]
    if is_particle(folded[0]) and len(folded[0]) > 1 and tokens[0].islower():
        return 0
    for position in range(1, len(tokens) - 1):
        if is_particle(folded[position]) and (len(folded[position]) > 1 or tokens[position].islower()):
            return position
        if leans_family(folded[position].rpartition(" ")[2]) > 3:
            return position
    return len(tokens) - 1


def _is_swapped(parts: Parts) -> bool:
    """True for "Jansen Anna": the heads know the first as a family name only and the last as a given name only."""
    if parts.particles or len(parts.family) != 1 or len(parts.given) != 1:
        return False
    first, last = fold(parts.given[0]), fold(parts.family[0])
    return leans_family(first) > _SURE and leans_given(last) > _SURE


def split_native(text: str) -> tuple[list[str], list[str]] | None:
    """Family and given part of a name in Chinese characters, Korean or Japanese; None for other scripts.

    >>> split_native("李小龍"), split_native("歐陽修"), split_native("山田 太郎"), split_native("Jan")
    ((['李'], ['小龍']), (['歐陽'], ['修']), (['山田'], ['太郎']), None)
    """
    compact = text.replace(" ", "").replace("\u3000", "").replace("・", "")
    if not compact or compact.isascii() or not is_ideograph(ord(compact[0])):
        return None
    if not all(is_ideograph(ord(char)) or "\u3040" <= char <= "\u30ff" or char == "々" for char in compact):
        return None
    halves = text.split()
    if len(halves) == 2:
        return [halves[0]], [halves[1]]
    if len(compact) < 2 or len(compact) > 6:
        return None
    size = 1
    if compact[:2] in words_native() or len(compact) >= 4:
        size = 2
    return [compact[:size]], [compact[size:]]


def words_native() -> frozenset[str]:
    """Two-character surnames: Chinese compounds, the commonest Japanese ones, Korean ones."""
    return load_words("names/two_character_surnames.txt")
