"""What a card and a connection have to be compared by, taken apart once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.model import Name, Person
from guestlist.normalise.domains import is_disposable, is_personal_domain, is_relay
from guestlist.normalise.fold import fold
from guestlist.normalise.name_order import split_native
from guestlist.normalise.name_words import is_known_given
from guestlist.normalise.names import parse_name
from guestlist.normalise.romanised import romanised_name
from guestlist.normalise.surnames import given_readings, is_reading, is_syllable
from guestlist.normalise.vietnamese import name_in_use, two_in_use

Tokens = tuple[str, ...]
NO_FIRMS: Mapping[str, str] = MappingProxyType({})


class View(NamedTuple):
    """One way to call somebody. Tokens are folded; a single letter is an initial."""

    given: Tokens
    family: Tokens  # without particles
    joined: str  # particles and family in one word: "vandenberg"
    nickname: str = ""
    suffix: str = ""
    source: str = "name"  # where it was read; the prices stand in data/match.toml
    is_single: bool = False  # one token that may be a given name or a surname

    @property
    def given_key(self) -> tuple[Tokens, str]:
        """What given names are compared by."""
        return (self.given or self.family[:1], self.nickname) if self.is_single else (self.given, self.nickname)


class Card(NamedTuple):
    """One person of the book, or several cards of one person, as compared."""

    views: tuple[View, ...]
    addresses: tuple[str, ...] = ()  # keys of the e-mail addresses
    locals: tuple[tuple[str, bool], ...] = ()  # letters of each local part, and whether an employer gave it
    firms: Mapping[str, str] = NO_FIRMS  # core of a firm -> how it is known: organisation, domain, part
    firm_sources: frozenset[str] = frozenset()  # which of organisation and domain the card has at all
    profiles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    is_no_person: bool = False  # the cards of firms, departments and mailboxes


PAIR = 2
GENERATIONS = frozenset(load_toml("names/generations.toml")["behind"]["words"])
SIKH = frozenset(load_toml("names/generations.toml")["sikh"]["words"])
_LEAST_SURNAME = 3  # letters; shorter words between names are initials and particles
LAST_EUROPEAN = 0x24F  # code points up to here are Latin letters; of those above, their name tells (Azeri, Vietnamese)
UNVOWELLED = ("\u0590", "\u06ff")  # Hebrew and Arabic letters


def whole_of(views: Sequence[View]) -> str:
    """First given name and last surname in one, the first by the alphabet; "" where either is not told in full."""
    found = [
        f"{view.given[0]} {view.family[-1]}"
        for view in views
        if view.source == "name" and view.given and view.family and len(view.given[0]) > 1 and len(view.family[-1]) > 1
    ]
    return min(found, default="")


def is_native(name: Name) -> bool:
    """True for a name written in another script than the Latin one: its romanisation is one of several."""
    return not name.raw.isascii() and any(
        char.isalpha() and ord(char) > LAST_EUROPEAN and not unicodedata.name(char, "").startswith("LATIN")
        for char in name.raw
    )


def is_unsure(name: Name) -> bool:
    """True for a name whose letters do not tell how it is romanised.

    Japanese names whose reading is not known, and names in scripts without vowels.
    """
    native = split_native(name.raw)
    if native is None:
        return any(UNVOWELLED[0] <= char <= UNVOWELLED[1] for char in name.raw)
    surname, given = ("".join(half) for half in native)
    return len(surname) > 1 and not given_readings(given)


@lru_cache(maxsize=1)
def role_words() -> frozenset[str]:
    """The local parts that are read by whoever is on duty."""
    return frozenset(load_toml("match.toml")["roles"]["words"])


def is_role(local: str) -> bool:
    """True for a mailbox of a function: every word of the local part is a function's."""
    tokens = split_local(local)
    return bool(tokens) and all(token in role_words() for token in tokens)


@lru_cache(maxsize=1 << 17)
def split_local(local: str) -> Tokens:
    """The words of a local part, digits off: "jan.smit82" -> ("jan", "smit")."""
    if local.isascii() and local.isalpha():
        return (local[:64].lower(),)
    spaced = "".join(char if char.isalpha() else " " for char in local[:64])
    return tuple((spaced.lower() if spaced.isascii() else fold(spaced)).split())


@lru_cache(maxsize=1 << 16)
def is_firm_domain(domain: str) -> bool:
    """True where the domain tells the employer."""
    return bool(domain) and not (is_personal_domain(domain) or is_relay(domain) or is_disposable(domain))


def views_of(names: Iterable[Name], source: str = "name") -> list[View]:
    """The ways the names call a person; nothing for a firm, a kin word or an address standing in the name field."""
    found: dict[View, None] = {}
    for name in names_in_use(map(without_firm, names)):
        if name.shape in ("company", "kin", "address", "phone", "empty"):
            continue
        if not name.given and len(name.family) > 1:  # "van der Heiden Lola": read as a surname, the order unknown
            name = replace(name, given=name.family[-1:], family=name.family[:-1])
        if (
            len(name.given) == PAIR
            and name.family
            and is_reading(name.family[-1])
            and all(map(is_syllable, name.given))
        ):
            name = replace(name, given=("".join(name.given),))  # "Min Jun", "Min-jun" and "Minjun" are one given name
        if bearer := of_a_generation(name):
            borne = View(name.given[:1], name.family[-1:], name.family[-1], name.nickname, name.suffix, "guessed")
            found[borne] = None  # who is called after an uncle may go by that word alone
            name = bearer
        name = woman_or_man(name)
        joined = "".join((*name.particles, *name.family))
        if not (name.given or name.family):
            continue
        single = not (name.given and name.family)
        found[View(name.given, name.family, joined, name.nickname, name.suffix, source, single)] = None
        if name.maiden and name.given:
            found[View(name.given, name.maiden, "".join(name.maiden), name.nickname, name.suffix, "maiden")] = None
        if may_be_surname(name):  # "Luis Garrigosa Peralta" at LinkedIn as "Luis Garrigosa"
            found[View(name.given[:-1], name.given[-1:], name.given[-1], name.nickname, name.suffix, "guessed")] = None
        if name.nickname and name.given and name.family and " " not in name.nickname:  # "Maria Perozzo (Kristiansen)"
            found[View(name.given, (name.nickname,), name.nickname, "", name.suffix, "maiden")] = None
        for spelling in name.spellings:
            view = respelled(name, spelling, source)
            if view and (view.given, view.joined) != (name.given, joined):  # "dejong" is de Jong already
                found[view] = None
    return list(found)


def of_a_generation(name: Name) -> Name | None:
    """ "Antônio Cavalheiro Neto": a man called after his grandfather, whose surname stands before the mark.

    Alone behind the given names the word is a surname, as it is behind a woman's.
    """
    mark = name.family[-1] if name.family and name.given else ""
    if mark not in GENERATIONS or name.suffix or name.given[0].endswith("a"):
        return None
    if len(name.family) > 1:
        return replace(name, family=name.family[:-1], suffix=mark, spellings=())
    if not name.particles and may_be_surname(name):
        return replace(name, given=name.given[:-1], family=name.given[-1:], suffix=mark, spellings=())
    return None


def woman_or_man(name: Name) -> Name:
    """ "Manpreet Kaur Dhaliwal" is a woman, Manpreet Singh Dhaliwal a man: kept as the mark that tells them apart."""
    told = SIKH.intersection((*name.given[1:], *name.family))
    if len(told) != 1 or name.suffix or SIKH.issuperset(name.family):
        return name
    return replace(name, suffix=next(iter(told)))


def rewritten(views: Iterable[View]) -> list[View]:
    """The views by another system of romanisation, of people of a country that has several."""
    found = []
    for view in views:
        if view.given and view.family and view.source not in ("maiden", "guessed", "firm"):
            other = romanised_name(view.given, view.family[-1])
            if other:
                found.append(View(other[0], (other[1],), other[1], view.nickname, view.suffix, "romanised"))
    return list(dict.fromkeys(found))


def names_in_use(names: Iterable[Name]) -> Iterator[Name]:
    """The names, a Vietnamese one with the given name in use first, and once more with two given names as one word."""
    for name in names:
        in_use = name_in_use(name) if len(name.given) + len(name.family) > PAIR else name
        yield in_use
        if in_use is not name and (glued := two_in_use(name)):
            yield replace(in_use, given=(glued,))


def may_be_surname(name: Name) -> bool:
    """True where the last of several given names is none that is known: the first of two surnames, or a maiden name."""
    return bool(
        len(name.given) > 1
        and name.family
        and len(name.given[-1]) >= _LEAST_SURNAME
        and not is_known_given(name.given[-1])
    )


def without_firm(name: Name) -> Name:
    """The person in "Jan Smit (Acme B.V.)" and "Jan Smit - Acme B.V.", where the firm made the whole a firm's name."""
    if name.shape != "company":
        return name
    for mark in ("(", " - ", " | ", " @ ", ", "):
        head = name.raw.partition(mark)[0].strip()
        if head and head != name.raw.strip():
            person = parse_name(head)
            if person.shape == "person" or (person.shape == "single" and mark in "(@|"):
                return person
    return name


def respelled(name: Name, spelling: str, source: str) -> View | None:
    """The view of another folded form of the whole name, split where the name is split."""
    tokens = tuple(spelling.split())
    cut, most = len(name.given), len(name.given) + len(name.particles) + len(name.family)
    if not 2 <= len(tokens) <= most or not name.given or not name.family:
        return None
    family = tokens[cut + len(name.particles) :] if len(tokens) > cut + len(name.particles) else tokens[cut:]
    if not family:
        return None
    return View(tokens[:cut], family, "".join(tokens[cut:]), name.nickname, name.suffix, source)


def letters_of(text: str) -> str:
    """The folded letters of a text alone."""
    folded = text.lower() if text.isascii() else fold(text)
    return folded if folded.isalpha() else "".join(filter(str.isalpha, folded))


@lru_cache(maxsize=1 << 16)
def title_key(title: str) -> str:
    """A job title as compared."""
    return fold(title[:200])


def names_of(person: Person) -> tuple[Name, ...]:
    """Every name a person's cards give."""
    return person.names or ((person.name,) if person.name.raw else ())
