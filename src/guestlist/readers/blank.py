"""Records without anything in them."""

from __future__ import annotations

from guestlist.model import Contact


def is_blank(contact: Contact) -> bool:
    """True when no field has a value a person could be known by."""
    return not (
        contact.name or contact.given or contact.family or contact.emails or contact.phones or contact.additional
        or contact.nickname or contact.organisation or contact.urls or contact.addresses or contact.note
        or contact.title or contact.birthday or contact.relations or contact.maiden or contact.department
        or contact.prefix or contact.suffix
    )  # fmt: skip
