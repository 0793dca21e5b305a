"""Cards whose surname is a word of business or a trade: "Thandiwe Church" at tchurch@ is somebody, no church."""

from __future__ import annotations

import re

from guestlist.data import load_words
from guestlist.model import Contact
from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_known_given
from guestlist.normalise.organisations import company_evidence

_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BREAKS = re.compile(r"[._-]")
_MIN_GIVEN = 3  # letters of a given name written out
_MAX_TOKENS = 4


def person_in(contact: Contact, written: str) -> tuple[str, str] | None:
    """The given and the family name in a text that reads like a firm's or a trade's, or None where it is one.

    A person it is where the card's address spells the name, or where given and family name stand in fields of their own
    and the family name is one that families bear.
    """
    given, family = _halves(contact, written)
    if not given or not family or _is_worded(given):
        return None
    if any(_spells(each.value, given, family) for each in contact.emails):
        return given, family
    if contact.given.strip() and contact.family.strip() and _is_borne(given, family):
        return given, family
    return None


def _halves(contact: Contact, written: str) -> tuple[str, str]:
    """The two halves of a name of plain words, as the fields have them or with one given name; else two empty texts."""
    tokens = written.split()
    if not 1 < len(tokens) <= _MAX_TOKENS or not all(map(_LETTERS.fullmatch, tokens)):
        return "", ""
    if contact.given.strip() and contact.family.strip():
        return contact.given.strip(), contact.family.strip()
    return tokens[0], " ".join(tokens[1:])


def _is_worded(given: str) -> bool:
    """True for a given name that is a word of firms, trades or places itself."""
    folded = fold(given)
    lists = ("names/trades.txt", "organisations/neutral.txt", "organisations/fronts.txt", "sender/places.txt")
    return bool(company_evidence(given)) or any(folded in load_words(name) for name in lists)


def _is_borne(given: str, family: str) -> bool:
    last = fold(family).split()[-1]
    if last in load_words("organisations/words_and_surnames.txt"):
        return True
    return is_known_given(fold(given).split()[0]) and last in load_words("sender/surnames_words.txt")


def _spells(address: str, given: str, family: str) -> bool:
    """True for an address made of an initial or a given name and a part of the family name."""
    local, _, domain = address.lower().partition("@")
    first, last = fold(given).split()[0], fold(family).split()
    if first in domain or "".join([first, *last]) in domain:
        return False  # "Acme Bank" at acme.example: the firm's own
    parts = [fold(part) for part in _BREAKS.split(local.partition("+")[0])]
    joined = "".join(parts)
    names = {*last, "".join(last)}
    if any(joined in (first[0] + name, name + first[0]) for name in names):
        return True
    if len(first) < _MIN_GIVEN or first not in parts or names.isdisjoint(parts):
        return False
    return is_known_given(first) or _is_borne(given, family)  # "Acme Support" at acme.support@ is nobody
