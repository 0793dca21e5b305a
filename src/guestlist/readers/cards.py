"""Split the text of a book into its cards: nested cards, cards without an end, lines that belong to no card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_MARK = re.compile(r"^([ \t]*)(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_AGENT = re.compile(r"(?:^|\n)(?:[\w-]{1,60}\.)?AGENT(?:;[^:\n]{0,200})?:[ \t]*\n?\Z", re.IGNORECASE)
_CUT_END = re.compile(r"\n(?:E|EN|END|END:|END:V|END:VC|END:VCA|END:VCAR)\n*\Z", re.IGNORECASE)
_HEAD = re.compile(r"^(?:VERSION|FN|N)[ \t]*[;:]", re.IGNORECASE | re.MULTILINE)


@dataclass(slots=True)
class Card:
    """The lines of one card, its BEGIN and END left out."""

    position: int  # n-th BEGIN:VCARD of the book, from 1
    parts: list[str] = field(default_factory=list)
    has_end: bool = False
    is_nested: bool = False

    @property
    def body(self) -> str:
        """The card's lines, each ended by "\\n"; of a cut card without the piece of END:VCARD that is left."""
        body = "".join(self.parts)
        return body if self.has_end else _CUT_END.sub("\n", body)


@dataclass(slots=True)
class Split:
    """A book taken apart."""

    cards: list[Card] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)  # pieces of text outside any card, not blank


def split_cards(text: str) -> Split:
    """The cards of a book in the order of their BEGIN lines. Every line is in one card, or among the strays.

    Where BEGIN and END of the whole book balance, a card inside a card is a nested one and the lines after its end
    are the outer card's. Where they do not, an END is missing, and a card ends where the next begins (unless the line
    above is AGENT, which announces a nested card).
    """
    marks = list(_marks(text))
    begins = sum(mark.is_begin for mark in marks)
    is_balanced = begins * 2 == len(marks)
    split, open_cards, place = Split(), list[Card](), 0
    for n, mark in enumerate(marks):
        piece = text[place : mark.start]
        place = mark.end
        if not mark.is_begin:
            _close(split, open_cards, piece)
            continue
        if piece.strip():
            _attach(split, open_cards, piece)
        is_nested = bool(open_cards) and (is_balanced or _AGENT.search(piece) is not None)
        if open_cards and not is_nested:
            open_cards.clear()
        card = Card(position=len(split.cards) + 1, is_nested=is_nested)
        split.cards.append(card)
        open_cards.append(card)
        if n + 1 == len(marks):
            break
    rest = text[place:]
    if rest.strip():
        _attach(split, open_cards, rest)
    return split


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int  # behind the line end
    is_begin: bool


def _marks(text: str) -> Iterator[_Mark]:
    """The BEGIN and END lines; an indented BEGIN inside a card is the fold of a longer line."""
    is_inside = False
    for found in _MARK.finditer(text):
        is_begin = found.group(2)[0] in "Bb"
        if is_begin and found.group(1) and is_inside:
            continue
        is_inside = is_begin
        yield _Mark(found.start(), min(found.end() + 1, len(text)), is_begin)


def _attach(split: Split, open_cards: list[Card], piece: str) -> None:
    if open_cards and (not open_cards[-1].parts or not _looks_like_another(open_cards[-1], piece)):
        open_cards[-1].parts.append(piece)
    else:
        split.strays.append(piece)


def _close(split: Split, open_cards: list[Card], piece: str) -> None:
    if piece.strip():
        _attach(split, open_cards, piece)
        if split.strays and split.strays[-1] is piece:  # the end of a card whose BEGIN is lost, not of an open one
            return
    if open_cards:
        open_cards.pop().has_end = True


def _looks_like_another(card: Card, piece: str) -> bool:
    """Whether lines after a nested card are the remains of a further card: they bring a second VERSION, FN or N."""
    present = {found.group().rstrip(" \t;:").upper() for found in _HEAD.finditer(card.body)}
    return any(found.group().rstrip(" \t;:").upper() in present for found in _HEAD.finditer(piece))
