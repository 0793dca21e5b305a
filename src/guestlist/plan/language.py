"""The language a contact probably reads."""

from __future__ import annotations

from guestlist.data import load_toml
from guestlist.model import Owner, Person


def likely_language(person: Person, owner: Owner) -> str:
    """One of the languages there are drafts in: what the contact's own data tells, else the user's own."""
    return told_language(person) or own_language(owner)


def told_language(person: Person) -> str:
    """The language by the top-level domains of the addresses, or by the country code of a number written with one; ""
    when neither tells. Countries with several languages tell nothing.
    """
    table = load_toml("plan.toml")["language"]
    for email in person.emails:
        found = table["tld"].get(email.domain.rpartition(".")[2])
        if found:
            return str(found)
    for phone in person.phones:
        if phone.certainty == "given" and phone.e164:
            for code, language in table["phone"].items():
                if phone.e164.startswith(code):
                    return str(language)
    return ""


def own_language(owner: Owner) -> str:
    """The user's language: as the policy says, else that of the country, else the default."""
    table = load_toml("plan.toml")["language"]
    stated = table["same"].get(owner.language[:2].lower())
    return str(stated or table["country"].get(owner.country) or table["default"])
