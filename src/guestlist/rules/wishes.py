"""What a note or label wishes: a plain refusal, or a "no" that is worth a question.

A refusal is a phrase of the vocabulary. What no list foresees is heard by two words that belong together in one clause:
a "no" and a way to be reached, a request and what was done to it, a law and what is asked for in its name.
"""

from __future__ import annotations

from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.rules.limits import bids_to_remember, is_limited, is_not_done, says_who_wants, span
from guestlist.rules.notes import clauses
from guestlist.rules.scripts import foreign_word
from guestlist.rules.words import Mark, Marks, is_word_of, label_marks, marks, whole_mark

_SHORT = 40  # characters of a note that may be a label
_BESIDE = 2  # words before a deed among which its doer is looked for
_RECEIVING = ("receive", "negation", 5, 0)
_DENIED = 3  # words before a deed among which a "no" takes it back: "was never unsubscribed"
_ABSENT_BEFORE, _ABSENT_AFTER = 2, 3  # words around "no LinkedIn" that say that somebody only looked

_PLAIN = frozenset({"no_contact", "unsubscribed"})
_PAIRS = (
    # a word, the other one, and how many words the other may begin before it and behind it
    ("reach", "negation", 3, 0),
    ("network", "negation", 4, 3),
    ("bid", "negation", 2, 2),
    ("request", "refused", 5, 5),
    ("network", "refused", 5, 5),
    ("reach", "left", 5, 0),
    ("network", "left", 5, 0),
    ("register", "removal", 4, 3),
    ("reach", "unwanted", 3, 3),
    ("network", "unwanted", 3, 3),
    ("asks", "erasing", 0, 4),
)
_TELLING = 2  # words of a pair
_BY_LAW = ("law", "objection", 3, 3)


@lru_cache(maxsize=1 << 14)
def refusal_in(note: str) -> str:
    """The words of a note that want no contact, "" for none. A short note may be such a word by itself: "blacklist".

    >>> refusal_in("Wil geen LinkedIn, wel bellen"), refusal_in("Do not contact before 10")
    ('wil geen linkedin', '')
    """
    if len(note) <= _SHORT and whole_mark(note, "label", "no_contact"):
        return note
    may_refuse = not _PLAIN.isdisjoint(marks(note, "note")) or "refused" in marks(note, "wish")
    heard = next(filter(None, map(_refusal_in, clauses(note))), "") if may_refuse else ""
    return heard or foreign_word(note, "no_contact")


@lru_cache(maxsize=1 << 14)
def doubt_in(text: str) -> str:
    """The clause of a note or label that may say no, "" for none.

    >>> doubt_in("Met in Oslo. Asked me never to write again"), doubt_in("geen bezwaar tegen mail")
    ('Asked me never to write again', '')
    """
    found = marks(text, "wish")
    if len(found) < _TELLING and "no_reach" not in found:
        return ""
    if _stand_together(found, *_BY_LAW):  # "GDPR: wants data deleted"
        return text
    return next((clause for clause in clauses(text) if _says_no(marks(clause, "wish")) and not _is_undone(clause)), "")


def doubtful_label(labels: tuple[str, ...]) -> str:
    """The first label that may say no, "" for none or where one plainly does: "Ne pas appeler"."""
    if "no_contact" in label_marks(labels):
        return ""
    return next((label for label in labels if doubt_in(label)), "")


def names_network(text: str) -> bool:
    """True where the name of the network stands in a text."""
    return "network" in marks(text, "wish")


def _refusal_in(clause: str) -> str:
    found, wishes = marks(clause, "note"), marks(clause, "wish")
    for mark in found.get("no_contact", ()):
        if not (_is_limited(mark, wishes) or _is_absence(mark) or _is_of_another(mark)):
            return mark.word
    for mark in found.get("unsubscribed", ()):
        if not (_is_own_deed(mark) or _is_denied(mark)):
            return mark.word
    return clause if _refuses_network(wishes) else ""


def _refuses_network(found: Marks) -> bool:
    """True where a request over the network was refused: by them, not by the user."""
    if "network" not in found or "negation" in found:
        return False
    return any(not _is_own_deed(mark) for mark in found.get("refused", ()))


def _says_no(found: Marks) -> bool:
    if not found or "welcome" in found:
        return False
    if any(not _is_limited(mark, found) for mark in found.get("no_reach", ())):
        return True
    if _stand_together(found, *_RECEIVING) and says_who_wants(found["receive"][0].tokens):
        return True
    return any(
        _stand_together(found, *pair) and not (pair[1] in ("left", "refused") and "negation" in found)
        for pair in _PAIRS
    )


def _is_undone(clause: str) -> bool:
    """True for what was not done yet and nobody asked to leave: "nog niet uitgenodigd", "not yet invited"."""
    tokens = tuple(fold(clause).split())
    is_open = any(is_word_of(token, "not_yet", "beside") for token in tokens)
    return is_open and not says_who_wants(tokens)


def _stand_together(found: Marks, word: str, other: str, before: int, behind: int) -> bool:
    return any(
        -before <= _distance(mark, each) <= behind and not (other == "negation" and _is_no_refusal(mark, each, found))
        for mark in found.get(word, ())
        for each in found.get(other, ())
        if each.start >= mark.end or each.end <= mark.start
    )


def _is_no_refusal(mark: Mark, negation: Mark, found: Marks) -> bool:
    """True for a "no" about an hour, one that bids to remember, or one that tells what was not done."""
    if bids_to_remember(negation, found) or is_not_done(negation, mark, found):
        return True
    wish = span(mark, negation)
    for each in found.get("negation", ()):  # "bel liever niet voor tienen": the later of two
        if each.start == wish.end:
            wish = span(wish, each)
    return not _is_about_network(mark) and _is_limited(wish, found)


def _distance(mark: Mark, other: Mark) -> int:
    """How far another word begins from a word: below nought before it, above nought behind its end."""
    return other.start - mark.end + 1 if other.start >= mark.end else other.end - mark.start - 1


def _is_limited(mark: Mark, found: Marks) -> bool:
    """True when what stands around it makes the wish one about an hour or a channel."""
    if _is_about_network(mark) or any(map(_is_network, mark.after[:2])):
        return False
    return is_limited(mark, found)


def _is_absence(mark: Mark) -> bool:
    """True for "niet op LinkedIn gevonden", "noch kein LinkedIn-Profil": nobody refused."""
    if not _is_about_network(mark):
        return False
    around = (*mark.before[-_ABSENT_BEFORE:], *mark.after[:_ABSENT_AFTER])
    return any(is_word_of(token, "absence", "beside") for token in around)


def _is_of_another(mark: Mark) -> bool:
    """True for "do not contact her colleague"."""
    following = mark.after[:1]
    return bool(following) and not _is_about_network(mark) and is_word_of(following[0], "of_another", "beside")


def _is_own_deed(mark: Mark) -> bool:
    return any(is_word_of(token, "myself", "note") for token in mark.before[-_BESIDE:])


def _is_denied(mark: Mark) -> bool:
    """True for "was never unsubscribed", "geen bezwaar tegen mail"."""
    return any(is_word_of(token, "negation", "wish") for token in mark.before[-_DENIED:])


def _is_about_network(mark: Mark) -> bool:
    return any(map(_is_network, mark.tokens[mark.start : mark.end]))


def _is_network(token: str) -> bool:
    return token.startswith("linkedin")
