"""What the card itself says: that it is an organisation, or that somebody's life stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from guestlist.model import Contact, Kind, Person
from guestlist.normalise.fold import fold
from guestlist.normalise.postal import is_postal
from guestlist.sender.parts import Part, part
from guestlist.sender.words import is_given

_ORGANISATIONS = frozenset({"org", "organization", "organisation", "company"})
_GROUPS = frozenset({"group", "list"})
_PERSONAL = frozenset({"local-named", "local-given", "local-initial-word", "local-given-start", "local-surname"})


def kind_parts(kind: str) -> tuple[Part, ...]:
    """The record's own statement of what it is (RFC 6350 KIND, X-ABShowAs)."""
    word = kind.strip().lower()
    if word in _ORGANISATIONS:
        return (part("card", "org", "kind", kind, Kind.ORGANISATION),)
    if word in _GROUPS:
        return (part("card", "group", "kind", kind, Kind.LIST),)
    return ()


def name_parts(name: str, organisation: str, of_address: Sequence[Part]) -> tuple[Part, ...]:
    """A card without a name, or named after its organisation; ``of_address`` may show a person's name all the same."""
    if not organisation.strip():
        return ()
    folded = fold(name)
    if not folded:
        if any(each.evidence.because in _PERSONAL for each in of_address):
            return ()
        return (part("card", "no_name", "organisation", organisation, Kind.ORGANISATION),)
    if folded == _folded_firm(organisation) and not any(is_given(token) for token in folded.split()):
        return (part("card", "name_is_organisation", "organisation", organisation, Kind.ORGANISATION),)
    return ()


_folded_firm = lru_cache(maxsize=1 << 14)(fold)  # many cards name one firm


def life_parts(person: Person) -> tuple[Part, ...]:
    """Traces of a human life on the cards: birthday, relations, job title, mobile number."""
    found: dict[str, tuple[str, str]] = {}
    for contact in person.contacts:
        if contact.birthday or contact.relations or contact.title or contact.addresses or contact.nickname:
            for key, (field, value) in _traces(contact).items():
                found.setdefault(key, (field, value))
    parts = [part("card", key, field, value) for key, (field, value) in found.items()] if found else []
    for phone in person.phones:
        if phone.line == "mobile":
            parts.append(part("card", "mobile", "phone", person.phones[0].raw))
            break
    return tuple(parts)


def _traces(contact: Contact) -> dict[str, tuple[str, str]]:
    traces = {}
    if contact.birthday:
        traces["birthday"] = ("birthday", contact.birthday)
    if contact.relations:
        traces["relation"] = ("relation", contact.relations[0].value)
    if contact.title:
        traces["title"] = ("title", contact.title)
    if place := next((each.value for each in contact.addresses if is_postal(each.value)), ""):
        traces["address"] = ("address", place)
    if contact.nickname and contact.nickname != contact.name:
        traces["nickname"] = ("nickname", contact.nickname)
    return traces
