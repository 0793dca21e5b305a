"""The first and last name of a person as an upload form wants them."""

from __future__ import annotations

from guestlist.model import Contact, Person
from guestlist.normalise.name_marks import holds_marks_only, holds_titles_only


def upload_name(person: Person) -> tuple[str, str]:
    """First and last name: the record's own parts where it has both, else the display name split.

    The last name keeps its particles ("van der Berg"); a single name is a first name; a title is no name.
    """
    for contact in person.contacts:
        if person.name.shape == "person" and _has_both(contact):
            return " ".join(contact.given.split()), " ".join(contact.family.split())
    words = person.name.display.split()
    split_at = min(max(len(person.name.given), 1), len(words)) if person.name.family else len(words)
    return " ".join(words[:split_at]), " ".join(words[split_at:])


def _has_both(contact: Contact) -> bool:
    given, family = contact.given, contact.family
    return bool(given and family) and not (holds_titles_only(given) or holds_marks_only(family))
