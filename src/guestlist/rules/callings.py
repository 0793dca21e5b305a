"""A calling, or a place in private life, that a name is made of: "Loodgieter Jan", "Rob voetbal"."""

from __future__ import annotations

from guestlist.model import Person
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.rules.name_marks import MarkedName
from guestlist.rules.words import Mark

_RARELY_GIVEN = 1e-5
"""Share of bearers below which a word is no given name that counts."""


def calling_in(marked: MarkedName, person: Person, category: str) -> Mark | None:
    """The calling a name is made of; None where the word is the person's surname."""
    mark = marked.first(category)
    if mark and not _is_surname(mark, person):
        return mark
    for mark in marked.marks.get(f"{category}_surname", ()):
        if len(mark.tokens) == 1 or _in_small_letters(marked.text, mark) or _in_front(marked, mark, person):
            return mark
    return None


def _is_surname(mark: Mark, person: Person) -> bool:
    """True when the word ends the name and an address spells it as a surname: jan.loodgieter@, not loodgieter.jan@."""
    if len(mark.tokens) < 2 or mark.end != len(mark.tokens) or mark.end - mark.start != 1:
        return False
    first, word = mark.tokens[0], mark.tokens[-1]
    for email in person.emails:
        local = fold(email.local).split()
        if word in local and (first in local or first[0] in local):
            return True
    return False


def _in_small_letters(text: str, mark: Mark) -> bool:
    """True when the word is written small beside a name with a capital: "Jan schilder"."""
    words = text.split()
    small = [
        word for word in words if word[:1].islower() and fold(word) == " ".join(mark.tokens[mark.start : mark.end])
    ]
    return bool(small) and any(word[:1].isupper() for word in words)


def _in_front(marked: MarkedName, mark: Mark, person: Person) -> bool:
    """True in front of another name: "Hovenier Jaap"; not for a surname ("Hovenier, Jaap") or a given name."""
    if mark.start > 0 or not mark.after or "," in marked.text:
        return False
    word = " ".join(mark.tokens[: mark.end])
    if fold(marked.contact.family).startswith(word) or name_share(word, "given") > _RARELY_GIVEN:
        return False
    spelled = (fold(email.local).split() for email in person.emails)
    return not any(word in local and mark.after[0] in local for local in spelled)
