"""What a label of several words means: "Friends & Family", "Verre familie", "Tennis club", "Oud-collega's".

A label is read in its parts, and a part without the words that say nothing ("my", "old", "2019"). What only some of its
parts say, or what names somebody else's family, is worth a question and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guestlist.data import load_words
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.rules.lexicon import Mark, lexicon

Tokens = tuple[str, ...]

_JOINTS = re.compile(r"[&+/|,;:()\[\]]|\s[-–—]\s")
_JOINT = "zzjoint"
_MAX_NAMED = 3  # words beside one for a family that may name it: "Familie van den Berg"
_OF_WORK = ("former_colleague", "colleague")
_WEAKER = {"family": "maybe_family", "minor": "maybe_minor"}
_PRIVATE_LIFE = frozenset({"private", "family"})
_ALONE_IN_NAMES = (("trade", "trade"), ("trade_surname", "trade"), ("sensitive", "sensitive"), ("private", "private"))
_OF_CHILDREN = frozenset({"minor", "maybe_minor"})
_CLASS_AND_NAME = 2  # words
_LETTERS = 4  # of the first half of a compound: "tennisclub"


def phrase_marks(label: str) -> Iterator[tuple[str, Mark]]:
    """What a label of several words means beyond those that the vocabulary lists whole."""
    pieces = _pieces(label)
    if not pieces:
        return
    tokens = tuple(token for piece in pieces for token in piece)
    mark = Mark(" ".join(tokens), tokens, 0, len(tokens))
    said = [frozenset(_meanings(piece)) for piece in pieces]
    known = [meant for meant, piece in zip(said, pieces, strict=True) if meant or not _says_nothing(piece)]
    for category in sorted(frozenset().union(*said)):
        if category in _OF_WORK or all(category in meant for meant in known):
            yield category, mark
        elif all(known) or (category in ("family", "maybe_family") and not _is_of_business(tokens)):
            yield _WEAKER.get(category, category), mark


def _pieces(label: str) -> tuple[Tokens, ...]:
    """The parts of a label, each as its folded words."""
    pieces: list[list[str]] = [[]]
    for token in fold(_JOINTS.sub(f" {_JOINT} ", label)).split():
        if token == _JOINT or _is(token, "joint"):
            pieces.append([])
        else:
            pieces[-1].append(token)
    return tuple(tuple(piece) for piece in pieces if piece)


def _meanings(piece: Tokens) -> Iterator[str]:
    """The categories a part of a label stands for."""
    telling = tuple(token for token in piece if not _is_light(token)) or piece
    listed = {category for each in (piece, telling) for category, _ in lexicon("label").whole(each)} - {"system"}
    if any(map(str.isdigit, piece)):
        listed -= _OF_CHILDREN  # "Klas 5 1987" met again; which numbers make a class, the label's own words say
    yield from listed or _out_of_names(telling)
    if not listed:
        yield from _of_kin(piece)
    if not listed and len(telling) > 1 and all(map(_is_private, telling)) and any(map(_is_at_leisure, telling)):
        yield "private"
    if len(telling) == 1 and _is_compound(telling[0]):
        yield "private"
    if telling != piece and any(category == "vip" for category, _ in lexicon("label_part").find(telling)):
        yield "vip"  # "Top 20 clients"
    if _is_class_of_a_child(telling):
        yield "maybe_minor"
    yield from _of_work(piece)


def _is_class_of_a_child(telling: Tokens) -> bool:
    """True for "Klas Tijn", "Klasse von Lena"."""
    if len(telling) != _CLASS_AND_NAME or not lexicon("name").is_word_of(telling[0], "school_class"):
        return False
    return name_share(telling[1], "given") > 0


def _out_of_names(telling: Tokens) -> Iterator[str]:
    """A word that names a card names a label too: "Schoorsteenveger", "Psycholoog", "Padel"."""
    in_names = {category for category, _ in lexicon("name").whole(telling)}
    yield from (meant for category, meant in _ALONE_IN_NAMES if category in in_names)
    if "kin" in in_names:
        yield "maybe_family"


def _of_kin(piece: Tokens) -> Iterator[str]:
    """Own family for "Verre familie" and "Moms side", perhaps somebody else's for "Familie Jansen"."""
    names_family = any(_is(token, "family_word") for token in piece)
    on_a_side = any(_is(token, "side") for token in piece) and any(map(_is_kin, piece))
    if not names_family and not on_a_side:
        return
    rest = [token for token in piece if not (_is(token, "family_word") or _is(token, "side") or _is_kin(token))]
    rest = [token for token in rest if not (_is_light(token) or _is(token, "gathering"))]
    if not rest:
        yield "family"
    elif names_family and len(rest) <= _MAX_NAMED and not _is_of_business(rest):
        yield "maybe_family"


def _of_work(piece: Tokens) -> Iterator[str]:
    found = {category for category, _ in lexicon("work").find(piece)}
    if "colleague" in found and "former" in found:
        yield "former_colleague"
    elif "colleague" in found or "former" in found:
        yield "colleague"  # whose, a rule looks up


def _is_of_business(tokens: Tokens | list[str]) -> bool:
    """True for "Family office", "Family Law", "Família - empresas"."""
    firms = load_words("organisations/words.txt")
    return any(_is(token, "family_other") or (token in firms and not _is(token, "gathering")) for token in tokens)


def _says_nothing(piece: Tokens) -> bool:
    return all(_is_light(token) or _is(token, "beside") for token in piece)


def _is_light(token: str) -> bool:
    return _is(token, "light") or token.isdigit()


def _is_kin(token: str) -> bool:
    return (
        _is(token, "kin_of") or lexicon("relation").is_word_of(token, "kin") or lexicon("name").is_word_of(token, "kin")
    )


def _is_private(token: str) -> bool:
    return _is(token, "gathering") or _is_at_leisure(token)


def _is_at_leisure(token: str) -> bool:
    found = {category for category, _ in lexicon("label").whole((token,))}
    return not _PRIVATE_LIFE.isdisjoint(found) or lexicon("name").is_word_of(token, "private")


def _is_compound(token: str) -> bool:
    """True for "tennisclub" and "voetbalvrienden": a word of private life and a group of people in one."""
    for place in range(_LETTERS, len(token) - 1):
        last = token[place:]
        for first in {token[:place], token[:place].removesuffix("s")}:
            if (_is(last, "gathering") and _is_at_leisure(first)) or (_is_leisure_at(first) and _are_friends(last)):
                return True
    return False


def _is_leisure_at(token: str) -> bool:
    return lexicon("name").is_word_of(token, "private") or lexicon("name").is_word_of(token, "trade")


def _are_friends(token: str) -> bool:
    return len(token) > _LETTERS and lexicon("label").is_word_of(token, "private")


def _is(token: str, category: str) -> bool:
    return lexicon("label_word").is_word_of(token, category)
