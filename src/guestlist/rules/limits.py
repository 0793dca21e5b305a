"""What limits a "no": an hour, a day, a channel; or what only sounds like one: forgetting, not having done it yet."""

from __future__ import annotations

import re

from guestlist.rules.words import Mark, Marks, is_word_of

_HOUR = re.compile(r"\d{1,2}(?:h|u|am|pm|uhr|00)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEHIND, _BEFORE = 4, 2  # words around a wish among which a day or an hour limits it
_DATE = 4  # words behind a wish in which a year makes its number the day on which it was uttered
_BESIDE = 2  # words between a "no" and what it belongs to


def is_limited(mark: Mark, found: Marks) -> bool:
    """True when what stands around a wish makes it one about an hour, a day or a channel.

    ``found`` are the words of wishes of the same clause. Where the wish is of two words, ``mark`` spans both.
    """
    following = mark.after[:_DATE]
    if following and is_word_of(following[0], "wish_limited", "note"):
        return True
    if any(map(_YEAR.fullmatch, following)):  # "do not contact 12-05-2023": the day it was said
        return False
    if following and _HOUR.fullmatch(following[0]):
        return True
    hours = [hour.start for hour in found.get("hour", ())]
    if any(mark.end <= place < mark.end + _BEHIND for place in hours):
        return True
    return any(mark.start - _BEFORE <= place < mark.start for place in hours) and not says_who_wants(mark.tokens)


def says_who_wants(tokens: tuple[str, ...]) -> bool:
    """True where a clause tells of a wish: "asked on Monday never to be called"."""
    return any(is_word_of(token, "wants", "beside") for token in tokens)


def span(one: Mark, other: Mark) -> Mark:
    """Two words of one clause and all that stands between them, as one."""
    return Mark(one.word, one.tokens, min(one.start, other.start), max(one.end, other.end))


def bids_to_remember(negation: Mark, found: Marks) -> bool:
    """True for the "no" of "don't forget to call", "vergeet niet te bellen"."""
    return any(_are_beside(negation, forget) for forget in found.get("forget", ()))


def is_not_done(negation: Mark, mark: Mark, found: Marks) -> bool:
    """True for "never contacted": what the user has not done, and nobody asked to be left undone."""
    if negation.end > mark.start or mark.start - negation.end >= _BESIDE:
        return False
    if not any(done.start == mark.start for done in found.get("done", ())):
        return False
    tokens = mark.tokens
    return not says_who_wants(tokens) and not any(is_word_of(token, "passive", "beside") for token in tokens)


def _are_beside(one: Mark, other: Mark) -> bool:
    if one.start < other.start:
        return other.start - one.end < _BESIDE
    return one.start - other.end < _BESIDE
