"""The name on a card: short, cut, turned round, in its own script, with an aside, or as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.match.fourth.countries import listed_surnames
from benchmarks.match.fourth.firms import PUBLIC, Firm
from benchmarks.match.fourth.letters import plain, typo
from benchmarks.match.fourth.people import Person

HONORIFICS = {
    "m": {"NL": "Dhr.", "DE": "Herr", "AT": "Herr", "NO": "Hr", "FR": "M.", "ES": "Sr.", "IT": "Sig."},
    "f": {"NL": "Mevr.", "DE": "Frau", "AT": "Frau", "NO": "Fru", "FR": "Mme", "ES": "Sra.", "IT": "Sig.ra"},
}


@dataclass
class Shown:
    """What a card shows besides a name."""

    firm: bool = False
    work: bool = False  # the address there
    private: bool = False  # a private address
    mobile: bool = False


@dataclass
class Named:
    """A name on its way to the card; `given` and `family` become the three fields in the end."""

    rng: Random
    person: Person
    firm: Firm | None
    spelled: tuple[str, str]  # given name and surname as spelled on this card
    given: str
    family: str
    given_shown: str = "full"
    surname_shown: str = "full"
    name: str = ""
    card_given: str = ""
    card_family: str = ""
    middle: str = ""
    tells_firm: bool = False


def is_nameless(form: str) -> bool:
    return form in ("address-only", "address-as-name")


def name_on_card(rng: Random, person: Person, form: str, firm: Firm | None, given: str, surname: str) -> Named:
    named = Named(rng, person, firm, (given, surname), given, surname)
    if surname == person.maiden and person.maiden:
        named.surname_shown = "maiden"
    _as_borne(named, form, surname)
    _WORDED.get(form, _unchanged)(named)
    named.card_given, named.card_family = named.given, named.family
    named.name = f"{named.given} {named.family}".strip()
    _LAID_OUT.get(form, _unchanged)(named)
    return named


def _as_borne(named: Named, form: str, surname: str) -> None:
    """Middle, second, single and English names, in that order."""
    rng, person = named.rng, named.person
    if person.land.code == "VN" and rng.random() < 0.5:
        named.given = f"{person.middle} {named.given}"
    is_behind = person.land.second == "behind"
    if person.second and is_behind and rng.random() < 0.3:
        named.family = f"{surname} {person.second}"
    if person.land.second == "before" and person.second and rng.random() < 0.3:
        named.family = f"{person.second} {surname}"
    if form == "second-surname":
        if is_behind or person.land.code == "TR":
            named.family = f"{surname} {person.second}"
        else:
            named.family = f"{person.second} {surname}" if rng.random() < 0.6 else person.second
        if named.family == person.second:
            named.surname_shown = "second"
    if person.has_single_name:
        named.family, named.surname_shown = "", "mono"
    if person.english and rng.random() < 0.45:
        named.given, named.given_shown = person.english, "eng"


# -- how the name is worded


def _unchanged(named: Named) -> None:
    """As it is borne."""


def _nick(named: Named) -> None:
    named.given, named.given_shown = named.rng.choice(named.person.nicks), "nick"


def _typo(named: Named) -> None:
    rng = named.rng
    if rng.random() < 0.6:
        if named.family:
            *before, last = named.family.split()
            named.family = " ".join([*before, typo(last, rng)])
    else:
        named.given = typo(named.given, rng)
    named.given_shown = "typo"


def _legal(named: Named) -> None:
    named.given = f"{named.spelled[0]} {named.person.middle}".strip()


def _ascii(named: Named) -> None:
    named.given, named.family = plain(named.given), plain(named.family)


def _initials(named: Named) -> None:
    rng, middle = named.rng, named.person.middle
    named.given = f"{named.spelled[0][0]}.{middle[0] + '.' if middle and rng.random() < 0.6 else ''}"
    named.given_shown = "init"
    if rng.random() < 0.2:
        named.given = named.given.replace(".", "")


def _initial_style(named: Named) -> None:
    """Of the south of India: the father's initial, or that of the surname."""
    given, father = named.spelled[0], named.person.father
    named.family = ""
    if father:
        named.given = f"{given} {father}" if named.rng.random() < 0.6 else f"{father}. {given}"
        named.surname_shown = "none"
    else:
        named.given, named.surname_shown = f"{named.spelled[1][0]}. {given}", "sinit"


def _cut(named: Named) -> None:
    named.family = plain(named.spelled[1])[0] + named.rng.choice(["", "."])
    named.surname_shown = "sinit"


def _given_alone(named: Named) -> None:
    named.family, named.surname_shown = "", "none"


def _given_private(named: Named) -> None:
    _given_alone(named)
    if named.rng.random() < 0.4:
        named.given = named.given.lower()


def _surname_alone(named: Named) -> None:
    named.given, named.given_shown = "", "none"


# -- how the fields hold it


def _native(named: Named) -> None:
    rng, person = named.rng, named.person
    given, surname = person.native_given, person.native_surname
    named.card_given, named.card_family = given, surname
    if person.land.code in ("RU", "UA") and person.father and rng.random() < 0.4:
        named.name, named.middle = f"{surname} {given} {person.father}", person.father
    elif person.land.code in ("CN", "JP", "KR"):
        named.name = surname + given if rng.random() < 0.75 else f"{surname} {given}"
        if rng.random() >= 0.6:
            named.card_given, named.card_family = surname + given, ""
    else:
        named.name = f"{given} {surname}"
    named.given_shown, named.surname_shown = "native", "full"


def _given_at_firm(named: Named) -> None:
    assert named.firm
    firm = named.firm.name
    first = firm.split()[0]
    is_cut = not firm.startswith(tuple(PUBLIC)) and named.rng.random() < 0.5 and " " in firm
    named.card_family = first if is_cut and first not in listed_surnames() else firm
    named.name = f"{named.given} {named.card_family}"
    named.surname_shown = "none"


def _nameless(named: Named) -> None:
    named.given_shown = named.surname_shown = "none"
    named.name = named.card_given = named.card_family = ""


def _reversed(named: Named) -> None:
    rng = named.rng
    named.name = f"{named.family}, {named.given}" if rng.random() < 0.5 else f"{named.family} {named.given}"
    if rng.random() < 0.6:
        named.card_given, named.card_family = named.name, ""
    elif rng.random() < 0.5:
        named.card_given, named.card_family = named.family, named.given


def _surname_first(named: Named) -> None:
    named.name = f"{named.family} {named.given}".strip()
    if named.rng.random() < 0.5:
        named.card_given, named.card_family = named.name, ""


def _case(named: Named) -> None:
    change = str.lower if named.rng.random() < 0.7 else str.upper
    named.name, named.card_given, named.card_family = map(change, (named.name, named.card_given, named.card_family))


def _title(named: Named) -> None:
    dice, person = named.rng.random(), named.person
    word = HONORIFICS[person.sex].get(person.land.code, {"m": "Mr", "f": "Mrs"}[person.sex])
    if dice < 0.4:
        word = "Dr."
    if dice < 0.7 or not named.family:
        named.card_given, named.name = f"{word} {named.card_given}", f"{word} {named.name}"
    else:
        named.card_given, named.name, named.given_shown = word, f"{word} {named.family}", "none"


def _aside(named: Named) -> None:
    firm = named.firm.name if named.firm else ""
    of_firm = (f"({firm})", f"- {firm}", f"@ {firm}") if firm else ("(oud)", "oud", "x")
    rest = ["werk", "privé", "new", "2", "(nieuw nr)", "WhatsApp", "mob", "old number"]
    tag = named.rng.choice([*of_firm[:2], *rest, of_firm[2]])
    named.card_family = f"{named.family} {tag}".strip()
    named.name = f"{named.given} {named.family} {tag}"
    named.tells_firm = bool(firm) and firm in tag


_WORDED: dict[str, Callable[[Named], None]] = {
    "nick": _nick,
    "legal": _legal,
    "typo": _typo,
    "ascii": _ascii,
    "initials": _initials,
    "initial-style": _initial_style,
    "cut": _cut,
    "given+org": _given_alone,
    "given-private": _given_private,
    "surname-only": _surname_alone,
}
_LAID_OUT: dict[str, Callable[[Named], None]] = {
    "native": _native,
    "given-at-firm": _given_at_firm,
    "address-only": _nameless,
    "address-as-name": _nameless,
    "reversed": _reversed,
    "order": _surname_first,
    "case": _case,
    "title": _title,
    "aside": _aside,
}
