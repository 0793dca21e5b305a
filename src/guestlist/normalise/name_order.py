"""Which token of a written name is given and which is family."""

from __future__ import annotations

from guestlist.data import load_words
from guestlist.normalise.couples import couple_at
from guestlist.normalise.fold import fold, is_ideograph
from guestlist.normalise.frequency import name_share
from guestlist.normalise.name_build import Parts
from guestlist.normalise.name_words import (
    LIKELY,
    SURE,
    is_known_given,
    is_particle,
    leans_family,
    leans_given,
    words,
)
from guestlist.normalise.surnames import is_hyphened, is_reading, readings

_PATRONYMICS = ("ovich", "evich", "ovna", "evna", "ichna", "yich", "ovych", "ivna", "yovych", "owicz-")
_VIETNAMESE_SHARE = 0.01  # family names this common in Vietnam stand first in names of three words or more
_MIN_CAPITALS = 3  # shorter words in capitals are initials


def arrange(parts: Parts, tokens: list[str]) -> None:
    """File the tokens of a name written in one line under given and surname."""
    tokens = _without_partner(parts, tokens)
    start = _surname_start(tokens)
    parts.given, parts.surname = tokens[:start], tokens[start:]
    folded = [fold(token) for token in tokens]
    if len(tokens) > 1 and (count := _surname_in_front(tokens, folded)):
        parts.given, parts.surname = tokens[count:], tokens[:count]
        if len(parts.given) > 1 and name_share(folded[0], "family", "VN") >= _VIETNAMESE_SHARE:
            parts.given = [parts.given[-1], *parts.given[:-1]]  # the last of a Vietnamese name is the one in use
            parts.shown = " ".join(tokens)


def split_native(text: str) -> tuple[list[str], list[str]] | None:
    """Family and given part of a name in Chinese characters, Korean or Japanese; None for other scripts.

    >>> split_native("李小龍"), split_native("歐陽修"), split_native("山田 太郎"), split_native("Jan")
    ((['李'], ['小龍']), (['歐陽'], ['修']), (['山田'], ['太郎']), None)
    """
    if text.isascii():
        return None
    halves = text.replace("\u3000", " ").replace("・", " ").split()
    compact = "".join(halves)
    if not compact or not all(
        is_ideograph(ord(char)) or "\u3040" <= char <= "\u30ff" or char == "々" for char in compact
    ):
        return None
    if len(halves) == 2:
        if readings(halves[1]) and not readings(halves[0]):  # "和也 鈴木", in the Western order
            halves.reverse()
        return [halves[0]], [halves[1]]
    if not is_ideograph(ord(compact[0])) or not 2 <= len(compact) <= 6:
        return None
    compounds = load_words("names/two_character_surnames.txt")
    size = 3 if compact[:3] in compounds else 2 if compact[:2] in compounds or len(compact) >= 4 else 1
    return ([compact[:size]], [compact[size:]]) if len(compact) > size else ([compact[:1]], [compact[1:]])


def _surname_start(tokens: list[str]) -> int:
    """The index at which the surname begins when the given name stands first; 0: all of it is surname."""
    if not tokens:
        return 0
    folded = [fold(token) for token in tokens]
    if len(tokens) == 1:
        return 0 if leans_family(folded[0]) > SURE else 1
    first = folded[0]
    if is_particle(first) and len(first) > 1:
        is_pair = len(tokens) == 2 and not leans_given(first)  # "De Vries", not "Ben Stone"
        if tokens[0].islower() or is_pair or (len(tokens) > 2 and is_particle(folded[1])):
            return 0
    for position in range(1, len(tokens) - 1):
        token = folded[position]
        written = tokens[position]
        if is_particle(token) and (len(token) > 1 or written.islower() or "'" in written or written == "Ó"):
            return position
        head, _, tail = token.rpartition(" ")
        if head and is_particle(tail):  # "Smit-de Vries"
            return position
        if leans_family(tail) > LIKELY:
            return position
    return len(tokens) - 1


def _surname_in_front(tokens: list[str], folded: list[str]) -> int:
    """How many tokens of surname stand first; 0 when the given name does, or when nothing is sure."""
    capitals = _leading_capitals(tokens)
    if capitals:
        return capitals
    if len(tokens) == 2 and is_hyphened(tokens[1]) and is_reading(folded[0]) and leans_family(folded[0]) > 1:
        return 1  # "Shin Bin-yong"
    if len(tokens) == 3 and folded[2].endswith(_PATRONYMICS):
        return 1 if not tokens[0].isascii() or leans_family(folded[0]) > SURE else 0
    if len(tokens) >= 3 and name_share(folded[0], "family", "VN") >= _VIETNAMESE_SHARE:
        is_vietnamese = folded[1] in words("vietnamese_middle") or name_share(folded[-1], "given", "VN") > 0
        return 1 if is_vietnamese and leans_family(folded[-1]) < SURE else 0
    surname = folded[:-1]
    if len(surname) > 1 and not all(is_particle(token) for token in surname[:-1]):
        return 0  # more than "Jansen" or "De Vries" in front: nothing is sure
    return len(surname) if leans_given(folded[-1]) > SURE and leans_family(surname[-1]) > SURE else 0


def _leading_capitals(tokens: list[str]) -> int:
    """The number of words in capitals at the front when the rest is not: the French way to mark the surname."""
    count = 0
    while count < len(tokens) and tokens[count].isupper() and (count or len(tokens[0]) >= _MIN_CAPITALS):
        count += 1
    rest = tokens[count:]
    if not count or not rest or "." in tokens[0] or is_known_given(fold(tokens[0])):
        return 0
    return count if all(len(token) > 1 and not token.isupper() and token[0].isupper() for token in rest) else 0


def _without_partner(parts: Parts, tokens: list[str]) -> list[str]:
    """Of a couple ("Jan & Anna Smit") the first; the other's given name goes to ``partner``."""
    position = couple_at(tokens)
    if not position:
        return tokens
    before, after = tokens[:position], tokens[position + 1 :]
    parts.partner = after[:1]
    return before + after[1:] if len(before) == 1 else before
