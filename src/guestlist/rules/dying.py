"""What a word of death in a note says: that the person died, that perhaps they did, or nothing of the kind.

"Died" is said of projects, batteries and of whoever laughed a lot. So each kind of word is read with what stands around
it in its clause: the subject in front, what follows behind.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import IntEnum
from itertools import takewhile

from guestlist.rules.words import Mark, Marks, is_word_of, marks

PAUSE = "zzpause"
"""Stands for a comma or a bracket among the words: "passed away, his wife called" tells of two people."""

_NEAR = 6
"""So many words before a word of death say whose it is."""
_BESIDE = 2  # words before it among which a "not" or "almost" is looked for


class Reading(IntEnum):
    """How a word of death is to be taken."""

    NOTHING = 0
    DOUBT = 1
    DEATH = 2


class Around:
    """A word of death with the words around it in its clause."""

    def __init__(self, mark: Mark, found: Marks, own: Collection[str]) -> None:
        self.mark = mark
        self.own = own
        self.told = frozenset(_places(found.get("manner", ())))
        start = max((place + 1 for place, token in enumerate(mark.before) if token == PAUSE), default=0)
        rear = takewhile(lambda token: token != PAUSE, mark.after)
        self.front = tuple(enumerate(mark.tokens[start : mark.start], start))
        self.rear = tuple(enumerate(rear, mark.end))

    def says_nothing(self, place: int, token: str) -> bool:
        """True for pronouns, dates, regret, the manner of a death, and the person's own name or calling."""
        return place in self.told or token in self.own or says_nothing(token) or _is_calling(token)

    @property
    def without_manner(self) -> Mark:
        """The word without what tells the manner of the death: in "passed in his sleep, died 2022" nobody else is."""
        place = self.mark.start
        front = tuple(token for at, token in enumerate(self.mark.before) if at not in self.told)
        return Mark(self.mark.word, (*front, *self.mark.tokens[place:]), len(front), len(front) + self.mark.end - place)

    @property
    def is_alone_in_front(self) -> bool:
        """True where nothing stands before the word, or the person does."""
        for place, token in reversed(self.front):
            if is_word_of(token, "pronoun", "beside"):
                return place == self.front[0][0] or all(self.says_nothing(*each) for each in self.front)
            if not self.says_nothing(place, token):
                return False
        return True

    @property
    def is_alone_behind(self) -> bool:
        """True where nothing of weight follows in the clause."""
        return all(self.says_nothing(*each) for each in self.rear)

    @property
    def is_of_a_thing(self) -> bool:
        """True for "project died", "død konto", "è morto il progetto": a thing is its subject, or stands behind it."""
        in_front = next((token for place, token in reversed(self.front) if self._tells(place, token)), "")
        beside = ((place, token) for place, token in self.rear if not is_word_of(token, "article", "beside"))
        place, behind = next(beside, (-1, ""))
        if place in self.told:  # "killed in a car accident"
            behind = ""
        return any(token and token not in self.own and _is_thing(token) for token in (in_front, behind))

    @property
    def has_object(self) -> bool:
        """True for "passed away the time": an article and a word that is no day."""
        if not self.rear or not is_word_of(self.rear[0][1], "article", "beside"):
            return False
        return len(self.rear) > 1 and not self.says_nothing(*self.rear[1])

    @property
    def has_date(self) -> bool:
        """True where a number stands in the clause."""
        return any(token[:1].isdigit() for _, token in (*self.front, *self.rear))

    @property
    def goes_on(self) -> bool:
        """True for "for a competitor", "pour Google"."""
        return any(place not in self.told and is_word_of(token, "onward", "beside") for place, token in self.rear)

    def _tells(self, place: int, token: str) -> bool:
        return _is_thing(token) or not self.says_nothing(place, token)


def readings(found: Marks, own: Collection[str]) -> Iterator[tuple[Reading, Mark]]:
    """Each word of death of a sentence with how it is to be taken."""
    sayings = found.get("death_saying", ())
    for category, read in _READERS.items():
        for mark in found.get(category, ()):
            if not any(saying.start <= mark.start and mark.end <= saying.end for saying in sayings):
                around = Around(mark, found, own)
                yield _of_whom(around, read(around)), mark


def says_nothing(token: str) -> bool:
    """True for dates and words that tell of nobody else."""
    return token[:1].isdigit() or token == PAUSE or is_word_of(token, "filler", "beside")


def is_of_another(mark: Mark) -> bool:
    """True when the words before it, or the next behind it, say that somebody else died."""
    if tells_of_another(mark.before):
        return True
    behind = mark.after[:2]
    if behind and is_word_of(behind[0], "of_another", "beside"):
        behind = behind[1:]
    return bool(behind) and _is_another(behind[0])


def tells_of_another(before: tuple[str, ...]) -> bool:
    """True where a word of kin stands near the end of some words."""
    return any(map(_is_another, before[-_NEAR:]))


def _of_whom(around: Around, reading: Reading) -> Reading:
    """The reading after asking who died, and whether they did."""
    mark = around.without_manner
    near = mark.before[-_NEAR:]
    if any(is_word_of(token, "nearly", "beside") for token in near[-_BESIDE:]):
        return Reading.NOTHING
    if is_of_another(mark):
        return min(reading, Reading.DOUBT) if _may_be_self(near) else Reading.NOTHING
    if any(is_word_of(token, "succession", "beside") for token in near):
        return min(reading, Reading.DOUBT)
    return reading


def _may_be_self(near: tuple[str, ...]) -> bool:
    """True for "old friend, died 2019": an acquaintance before a comma may be the person of the card."""
    kin = [place for place, token in enumerate(near) if _is_another(token)]
    if not kin or PAUSE not in near[kin[-1] :]:
        return False
    return all(is_word_of(near[place], "acquaintance", "beside") for place in kin)


def _plain(around: Around) -> Reading:
    return Reading.DOUBT if around.is_of_a_thing or around.has_object else Reading.DEATH


def _verb(around: Around) -> Reading:
    if around.is_of_a_thing:
        return Reading.NOTHING
    return Reading.DEATH if around.is_alone_in_front and around.is_alone_behind else Reading.DOUBT


def _parting(around: Around) -> Reading:
    if around.is_of_a_thing or around.goes_on:
        return Reading.NOTHING
    if around.is_alone_in_front and around.is_alone_behind:
        return Reading.DEATH
    return Reading.DOUBT if around.has_date and not around.has_object else Reading.NOTHING


def _leaving(around: Around) -> Reading:
    return min(_parting(around), Reading.DOUBT)


def _tag(around: Around) -> Reading:
    return Reading.DEATH if around.is_alone_in_front and around.is_alone_behind else Reading.NOTHING


def _told(around: Around) -> Reading:
    return Reading.DOUBT


_READERS: dict[str, Callable[[Around], Reading]] = {
    "deceased": _plain,
    "deceased_verb": _verb,
    "deceased_tag": _tag,
    "deceased_parting": _parting,
    "deceased_leaving": _leaving,
    "death_told": _told,
}
WORDS = frozenset(_READERS)
"""The categories of words that may tell of a death."""


def _is_another(token: str) -> bool:
    return is_word_of(token, "someone_else", "note")


def _is_thing(token: str) -> bool:
    return "lifeless" in marks(token, "beside") and not _is_calling(token)


def _is_calling(token: str) -> bool:
    return "worker" in marks(token, "beside")


def _places(found: tuple[Mark, ...]) -> Iterator[int]:
    for mark in found:
        yield from range(mark.start, mark.end)
