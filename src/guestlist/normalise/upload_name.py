"""The first and last name of a person as an upload form wants them."""

from __future__ import annotations

from guestlist.model import Contact, Name, Person
from guestlist.normalise.couples import couple_at
from guestlist.normalise.fold import fold
from guestlist.normalise.name_build import mend_tokens
from guestlist.normalise.name_marks import holds_marks_only, holds_titles_only
from guestlist.normalise.particles import cut_particles, in_front


def upload_name(person: Person) -> tuple[str, str]:
    """First and last name: the record's own parts where it has both, else the display name split.

    The last name keeps its particles ("van der Berg"), also where the record has them in the middle name or behind it;
    names all in capitals or in small letters are mended. A single name is a first name; a title, a word for work and a
    word for kin are no name.
    """
    name = person.name
    for contact in person.contacts:
        if _has_both(contact) and (name.shape == "person" or _is_called_after_work(name, contact)):
            return _from_display(name) if _holds_more_than_name(name, contact) else _from_fields(contact)
    return _from_display(name)


def _holds_more_than_name(name: Name, contact: Contact) -> bool:
    """True where the fields hold titles, degrees or departments too: "Dr. Hans", "Müller, MBA", "Ruiz (ventas)"."""
    if not (name.credentials and name.given and name.family):
        return False
    given, family = fold(contact.given).split(), fold(contact.family).split()
    return name.given[0] in given and name.family[-1] in family


def _from_display(name: Name) -> tuple[str, str]:
    """The display name split behind the given names."""
    words = name.display.split()
    if name.shape in ("trade", "kin"):
        words = _from_given(words, name)
    is_whole = bool(name.given and name.family) or name.shape == "trade"
    split_at = _given_words(words, len(name.given)) if is_whole else len(words)
    return " ".join(words[:split_at]), " ".join(words[split_at:])


def _given_words(words: list[str], tokens: int) -> int:
    """How many written words so many tokens of given names are: "Jean-Luc" and "J.P." are one word and two tokens."""
    count = 0
    while count < len(words) and tokens > 0:
        tokens -= max(len(fold(words[count].replace(".", " ")).split()), 1)
        count += 1
    return max(count, 1)


def _is_called_after_work(name: Name, contact: Contact) -> bool:
    """True where the record keeps a surname such as "Kapper", a word for work too, apart from a given name."""
    return name.shape == "trade" and " ".join(name.given) == fold(contact.given) and contact.family.strip().isalpha()


def _from_given(words: list[str], name: Name) -> list[str]:
    """The words from the given name on: "Juf" and "Oma" are no part of it; none where there is no name."""
    known = {*name.given, *name.family}
    return next((words[at:] for at, word in enumerate(words) if not known.isdisjoint(fold(word).split())), [])


def _from_fields(contact: Contact) -> tuple[str, str]:
    """The fields with the particles of the middle name and of the end of the surname where they belong."""
    given = contact.given.split()
    if at := couple_at(given):  # the address is the first one's, or a rule has asked
        given = given[:at]
    front, behind = cut_particles(given)
    if not front or not all(map(str.islower, behind)):  # "Pieter van der" | "Linden", but "An" is a name
        front, behind = given, []
    _, particles = cut_particles(contact.additional.split())
    family = [*behind, *particles, *in_front(contact.family.split())]
    mended = mend_tokens([*front, *family], len(front))
    return " ".join(mended[: len(front)]), " ".join(mended[len(front) :])


def _has_both(contact: Contact) -> bool:
    given, family = contact.given, contact.family
    return bool(given.strip() and family.strip()) and not (holds_titles_only(given) or holds_marks_only(family))
