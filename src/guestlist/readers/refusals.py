"""What the cells of columns such as "Do not contact", "Email opt out" and "Contact allowed" answer."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from guestlist.normalise.fold import fold
from guestlist.readers.csv_cells import date_of, is_nothing
from guestlist.readers.csv_words import table
from guestlist.readers.yes_no import is_no, is_yes

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
"""In such a column a date says since when."""


class Answer(Enum):
    """What a cell says of the wish to be left alone."""

    NOTHING = "nothing"
    PERHAPS = "perhaps"  # another channel only, or words nobody foresaw
    REFUSES = "refuses"


def refusal_of(cell: str, about: str) -> Answer:
    """The answer of a cell. ``about`` is the slot: "refusal", "phone" (calls only), "status",
    "reason" (of a refusal), "permission" or "consent".

    >>> refusal_of("Yes", "refusal"), refusal_of("No", "refusal"), refusal_of("Yes", "phone")
    (<Answer.REFUSES: 'refuses'>, <Answer.NOTHING: 'nothing'>, <Answer.PERHAPS: 'perhaps'>)
    >>> refusal_of("No", "permission"), refusal_of("Unsubscribed", "status"), refusal_of("Active", "status")
    (<Answer.REFUSES: 'refuses'>, <Answer.REFUSES: 'refuses'>, <Answer.NOTHING: 'nothing'>)
    >>> refusal_of("Withdrawn", "consent"), refusal_of("No", "consent"), refusal_of("Given", "consent")
    (<Answer.REFUSES: 'refuses'>, <Answer.PERHAPS: 'perhaps'>, <Answer.NOTHING: 'nothing'>)
    """
    if not cell.strip():
        return Answer.NOTHING
    words = fold(cell)
    if about == "consent":
        return _consent(cell, words)
    if about == "reason":
        return Answer.NOTHING if is_no(cell) or is_nothing(cell) else Answer.REFUSES
    if about == "permission":
        return Answer.REFUSES if is_no(cell) or words in _folded("refusing") else Answer.NOTHING
    if about == "status":
        return Answer.REFUSES if words in _folded("refusing") or words in _folded("departed") else Answer.NOTHING
    is_plain = is_yes(cell) or words in _folded("refusing")
    if not is_plain and (is_no(cell) or is_nothing(cell) or _says_something_else(cell, words)):
        return Answer.NOTHING
    if about == "phone":
        return Answer.PERHAPS
    return Answer.REFUSES if is_plain or _YEAR.search(cell) else Answer.PERHAPS


def says_dead(cell: str) -> bool:
    """True for the state of a contact that is the state of the person.

    >>> says_dead("Deceased"), says_dead("Overleden"), says_dead("Dead lead"), says_dead("Active")
    (True, True, False, False)
    """
    return fold(cell) in _folded("dead")


def _consent(cell: str, words: str) -> Answer:
    """Consent that was withdrawn is a refusal; consent that was never given is not, though it may matter."""
    if words in _folded("refusing"):
        return Answer.REFUSES
    return Answer.PERHAPS if is_no(cell) or words in _folded("not_given") else Answer.NOTHING


def _says_something_else(cell: str, words: str) -> bool:
    """Consent, a date that is none, or the page on which to unsubscribe."""
    return words in _folded("agreeing") or not date_of(cell) or "://" in cell


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(map(fold, table("values")[name]))
