"""Words of death in a note or a name, and whose death it is: only the person's own counts."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from operator import itemgetter

from guestlist.model import Contact
from guestlist.normalise.fold import fold
from guestlist.rules.dying import PAUSE, WORDS, Reading, is_of_another, readings, tells_of_another
from guestlist.rules.name_marks import MarkedName
from guestlist.rules.notes import sentences
from guestlist.rules.scripts import foreign_word, is_foreign
from guestlist.rules.words import Mark, Marks, marks, whole_mark

_CROSSES = re.compile(r"[†✝✞✟⚰]")
_BREAK = re.compile(r"[,()\[\]]")
_WHOLE_NAME = 2  # words
_INITIALS = 2  # letters of what may be initials
_WORDS = WORDS | {"deceased_written"}


def has_cross(text: str) -> bool:
    """True where a cross stands in a text."""
    return not text.isascii() and _CROSSES.search(text) is not None


def tells_of_death(state: str) -> bool:
    """True for a state a customer system gives: "Deceased"."""
    return whole_mark(state, "label", "deceased") is not None


def death_in(contact: Contact) -> str:
    """The word of death in a card's note that is about the person, "" for none."""
    reading, word = _heard_in(contact)
    return word if reading is Reading.DEATH else ""


def possible_death_in(contact: Contact) -> str:
    """The word in a card's note that may tell of the person's death, "" for none or where one plainly does."""
    reading, word = _heard_in(contact)
    return word if reading is Reading.DOUBT else ""


def death_in_name(marked: MarkedName) -> bool:
    """True for "Jan Smit (overl.)" and "wijlen Jan Smit", not for Jan van Wijlen."""
    found = marked.marks
    return (
        "deceased" in found
        or any(_is_front(mark, marked) for mark in found.get("deceased_front", ()))
        or any(_is_tag_of_name(mark, marked.text) for mark in found.get("deceased_written", ()))
        or any(_is_aside(mark, marked.text) for mark in found.get("deceased_aside", ()))
    )


def _in_sentence(sentence: str, own: Collection[str]) -> tuple[Reading, str]:
    """How a sentence is to be taken, with the word of death in it."""
    if (cross := _CROSSES.search(sentence)) and not tells_of_another(_tokens(sentence[: cross.start()])):
        return Reading.DEATH, cross.group()
    found = _marks_of(sentence)
    heard = max(readings(found, own), key=itemgetter(0), default=None)
    if heard and heard[0]:
        return heard[0], heard[1].word
    for mark in found.get("deceased_written", ()):
        if _is_written(mark, sentence) and not is_of_another(mark):
            return Reading.DEATH, mark.word
    word = _foreign_death_in(sentence)
    return (Reading.DEATH, word) if word else (Reading.NOTHING, "")


def _heard_in(contact: Contact) -> tuple[Reading, str]:
    """The plainest thing a card's note says of a death."""
    if not _may_tell_of_death(contact.note):
        return Reading.NOTHING, ""
    own = frozenset(fold(contact.name or f"{contact.given} {contact.family}").split())
    return max((_in_sentence(sentence, own) for sentence in sentences(contact.note)), key=itemgetter(0))


@lru_cache(maxsize=1 << 14)
def _may_tell_of_death(note: str) -> bool:
    """False for nearly all notes: no cross, no word of another script, and none of the vocabulary."""
    if not note.isascii() and (_CROSSES.search(note) or is_foreign(note)):
        return True
    return not _WORDS.isdisjoint(marks(note, "note"))


def _marks_of(sentence: str) -> Marks:
    return marks(_BREAK.sub(f" {PAUSE} ", sentence), "note")


def _foreign_death_in(sentence: str) -> str:
    """The same in another script: there a word of kin anywhere in the sentence says that it was theirs."""
    word = foreign_word(sentence, "deceased")
    return "" if word and foreign_word(sentence, "other") else word


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())


def _is_front(mark: Mark, marked: MarkedName) -> bool:
    """True when the word stands before a name and is not the surname in front: "Wijlen, Peter van"."""
    if mark.start > 0 or not mark.after or "," in marked.text:
        return False
    contact = marked.contact
    is_surname = fold(contact.family).split()[:1] == [mark.tokens[0]] and fold(contact.given) != ""
    return not is_surname


def _is_written(mark: Mark, text: str) -> bool:
    """True when the word stands in the text as the vocabulary writes it; capitals count for plain letters only."""
    return mark.word in (text if mark.word.isascii() else text.casefold())


def _is_tag_of_name(mark: Mark, text: str) -> bool:
    """True for "RIP Karel" and "Karel Rood RIP" as written; "Anne RIP" and a name all in capitals may be called so."""
    is_beside_both = mark.start > 0 and len(mark.tokens) > _WHOLE_NAME and not text.isupper()
    return (mark.start == 0 or is_beside_both) and _is_written(mark, text)


def _is_aside(mark: Mark, text: str) -> bool:
    """True for a word in brackets behind a name, or one cut short with a full stop that is no initial."""
    word, written = re.escape(mark.word), text.casefold()
    if mark.start == 0:
        return False
    if re.search(rf"\({word}\b", written):
        return True
    return len(mark.word) > _INITIALS and re.search(rf"\s{word}\.", written) is not None
