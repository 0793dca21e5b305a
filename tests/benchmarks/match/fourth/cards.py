"""One card of a person: its form, what it shows, and the truth kept beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from benchmarks.match.fourth.countries import Country
from benchmarks.match.fourth.firms import PUBLIC, Firm
from benchmarks.match.fourth.letters import plain
from benchmarks.match.fourth.linkedin import written_in_latin
from benchmarks.match.fourth.names_on_cards import Shown, is_nameless, name_on_card
from benchmarks.match.fourth.people import Person

FORMS = {
    "full+work": 16, "full+private": 14, "full+phone": 9, "full+org": 4, "nick": 10, "initials": 6, "typo": 5,
    "reversed": 3, "given+org": 4, "given-at-firm": 2.5, "address-only": 10, "address-as-name": 2, "case": 2.5,
    "aside": 3, "title": 3, "surname-only": 1.5, "maiden": 14, "legal": 8, "native": 45, "ascii": 4,
    "second-surname": 12, "given-private": 2, "cut": 1.5, "profile": 1.2, "order": 10, "initial-style": 16,
}  # fmt: skip
NOTES = ["Met op beurs 2019", "Kerstkaart", "friend of Anna", "birthday 3 May", "ex-collega"]


@dataclass(eq=False)
class Card:
    """As the vCard shows it."""

    name: str = ""
    given: str = ""
    family: str = ""
    middle: str = ""
    organisation: str = ""
    title: str = ""
    mails: list[tuple[str, str]] = field(default_factory=list)  # address, label
    phones: list[tuple[str, str]] = field(default_factory=list)  # number, label
    url: str = ""
    note: str = ""


@dataclass(eq=False)
class Entry:
    """A card and what is true of it."""

    card: Card
    person: Person | None  # None: not a person one could be connected with
    form: str
    kind: str
    firm: Firm | None = None  # that the card is of
    given_shown: str | None = None  # full, nick, init, eng, native, typo, none
    surname_shown: str | None = None  # full, maiden, second, sinit, mono, none
    shows_firm: bool = False
    shows_work_mail: bool = False
    fixed_tag: str = ""  # the tag where the case itself decides it
    number: int = -1  # of whom the card is, where there is no person
    tag: str = ""  # linkable, unlinkable, ambiguous, negative, coincidence
    link: int = -1  # the person's connection
    posterior: float = -1  # what a careful reader would say of the likeliest connection


def write_card(rng: Random, person: Person, form: str = "", kind: str = "") -> Entry:
    form = form or _form(rng, person)
    firm = person.firm if rng.random() < 0.55 or not person.former else rng.choice(person.former)
    given, surname = written_in_latin(rng, person)
    if person.maiden and form != "maiden":
        surname = person.surname if rng.random() < 0.8 else person.maiden
    if form == "maiden":
        surname = person.maiden
    work = person.work.get(firm.name) if firm else None
    private = rng.choice(person.private)
    shown = _shown(rng, form)
    if shown.work and not work:
        shown.private, shown.work = True, False
    if shown.firm and not firm:
        shown.firm = False
    if form in ("given+org", "given-at-firm", "surname-only") and not firm:
        form, shown.mobile = "full+phone", True
    named = name_on_card(rng, person, form, firm, given, surname)
    card = Card(named.name, named.card_given, named.card_family, named.middle)
    if rng.random() < 0.07 and not is_nameless(form) and card.family:
        card.given, card.family = card.name, ""
    if shown.firm and firm:
        card.organisation = organisation(rng, firm)
        if rng.random() < 0.35:
            card.title = person.title
    _add_ways_to_reach(rng, person, form, card, shown, work or "", private)
    return Entry(
        card, person, form, kind or form, firm, named.given_shown, named.surname_shown,
        bool(card.organisation) or form == "given-at-firm" or named.tells_firm, shown.work,
    )  # fmt: skip


def _add_ways_to_reach(
    rng: Random, person: Person, form: str, card: Card, shown: Shown, work: str, private: str
) -> None:
    if shown.work:
        card.mails.append((work, "WORK"))
    if shown.private:
        card.mails.append((private, "HOME"))
    if form == "full+work" and rng.random() < 0.15:
        card.mails.append((private, "HOME"))
    if shown.mobile:
        card.phones.append((person.mobile, "CELL"))
    if rng.random() < 0.05:
        card.phones.append((person.landline, "HOME"))
    if form == "address-as-name" and card.mails:
        card.name = card.given = card.mails[0][0]
    if form == "profile" and person.slug:
        card.url = f"https://www.linkedin.com/in/{person.slug}"
    if rng.random() < 0.03:
        card.note = rng.choice(NOTES)


def _form(rng: Random, person: Person) -> str:
    """A form the person's names allow."""
    while True:
        form = rng.choices(list(FORMS), list(FORMS.values()))[0]
        if _allows(person, form):
            return form


def _allows(person: Person, form: str) -> bool:
    land: Country = person.land
    needs = {
        "nick": bool(person.nicks),
        "native": bool(person.native_given),
        "maiden": bool(person.maiden),
        "legal": bool(person.nicks and person.nick),
        "ascii": plain(person.given + person.surname) != person.given + person.surname,
        "second-surname": bool(person.second),
        "order": land.puts_surname_first,
        "initial-style": land.code == "IN",
    }
    return needs.get(form, True)


def _shown(rng: Random, form: str) -> Shown:
    """What the card shows besides a name."""
    match form:
        case "full+work":
            firm = rng.random() < 0.8
            work = rng.random() < 0.75 or not firm
            return Shown(firm=firm, work=work, mobile=rng.random() < 0.6)
        case "full+private":
            return Shown(private=True, mobile=rng.random() < 0.4)
        case "full+phone" | "given-at-firm":
            return Shown(mobile=True)
        case "full+org":
            return Shown(firm=True, mobile=True)
        case "given+org":
            mobile = rng.random() < 0.7
            return Shown(firm=True, mobile=mobile, work=rng.random() < 0.4)
        case "address-only" | "address-as-name":
            work = rng.random() < 0.5
            return Shown(work=work, private=not work)
        case "given-private":
            return Shown(private=True, mobile=rng.random() < 0.3)
        case "surname-only":
            firm = rng.random() < 0.7
            return Shown(firm=firm, mobile=True, work=rng.random() < 0.4)
    dice = rng.random()
    private, work = dice < 0.4, 0.4 <= dice < 0.8
    mobile = rng.random() < 0.6
    firm = rng.random() < 0.4
    return Shown(firm, work, private, mobile or not (private or work))


def organisation(rng: Random, firm: Firm) -> str:
    """The firm as an address book has it."""
    dice = rng.random()
    if dice < 0.6:
        return firm.name
    if dice < 0.85:
        return f"{firm.name} {firm.legal}".strip()
    if dice < 0.94:
        return firm.name.lower() if dice < 0.9 else firm.name.upper()
    first = firm.name.split()[0]
    return first if len(first) > 3 and not firm.name.startswith(tuple(PUBLIC)) else firm.name
