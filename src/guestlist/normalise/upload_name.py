"""The first and last name of a person as an upload form wants them."""

from __future__ import annotations

from guestlist.model import Person


def upload_name(person: Person) -> tuple[str, str]:
    """First and last name: the record's own parts where it has both, else the display name split.

    The last name keeps its particles ("van der Berg"); a single name is a first name.
    """
    for contact in person.contacts:
        if contact.given and contact.family and person.name.shape == "person":
            return " ".join(contact.given.split()), " ".join(contact.family.split())
    words = person.name.display.split()
    split_at = min(max(len(person.name.given), 1), len(words)) if person.name.family else len(words)
    return " ".join(words[:split_at]), " ".join(words[split_at:])
