"""Telling words in the names of a person's cards, found once for all the rules that ask."""

from __future__ import annotations

from typing import NamedTuple

from guestlist.model import Contact
from guestlist.rules.memo import once_per_case
from guestlist.rules.words import Mark, Marks, marks
from guestlist.rules.world import Case, World


class MarkedName(NamedTuple):
    """A name, or nickname, with at least one telling word."""

    contact: Contact
    text: str  # as the card has it
    marks: Marks
    is_nickname: bool

    def first(self, category: str) -> Mark | None:
        """The first word of a category in the name."""
        found = self.marks.get(category)
        return found[0] if found else None


@once_per_case
def marked_names(case: Case, world: World) -> tuple[MarkedName, ...]:
    """The names on the person's cards that hold a telling word; mostly none."""
    found = []
    for contact in case.person.contacts:
        text = contact.name or f"{contact.given} {contact.family}".strip()
        if text and (in_name := marks(text, "name")):
            found.append(MarkedName(contact, text, in_name, False))
        if contact.nickname and (in_name := marks(contact.nickname, "name")):
            found.append(MarkedName(contact, contact.nickname, in_name, True))
    return tuple(found)
