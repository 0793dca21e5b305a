"""How people write themselves at LinkedIn: one row of Connections.csv each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.match.fourth.letters import plain, slug
from benchmarks.match.fourth.people import Person

STYLES = {
    "plain": 60, "cred": 5, "emoji": 2, "lastinit": 2.5, "lower": 2, "upper": 1.5, "mid": 6, "nick": 8, "nickparen": 2,
    "dr": 2, "ascii": 8, "native": 5, "both": 3, "swapped": 0.7, "initials": 1.2,
}  # fmt: skip
CREDENTIALS = ["MBA", "PhD", "PMP", "CFA", "MSc", "RA", "CPA", "Ph.D.", "LL.M.", "MD", "CISSP", "PE", "ACCA", "PRINCE2®",
               "MCIPD", "RN", "MSc MBA", "Dr.", "drs."]  # fmt: skip
EMOJI = ["🚀", "🌍", "✨", "💡", "🎯", "🌱", "☕", "⭐", "🇳🇱", "✅"]


@dataclass(frozen=True, eq=False)
class Row:
    person: Person
    given: str
    surname: str
    slug: str  # of the profile's address
    company: str
    mail: str
    title: str
    style: str


def written_in_latin(rng: Random, person: Person) -> tuple[str, str]:
    """Given name and surname in one of the spellings, the usual one three times as often as another."""

    def one(usual: str, forms: tuple[str, ...]) -> str:
        return rng.choices(forms, [3] + [1] * (len(forms) - 1))[0] if len(forms) > 1 else usual

    return one(person.given, person.given_forms), one(person.surname, person.surname_forms)


def row_of(rng: Random, person: Person, style: str = "") -> Row:
    """The person's row; notes at the person how the name is shown there."""
    given, surname = written_in_latin(rng, person)
    usual = surname
    style = style or rng.choices(list(STYLES), list(STYLES.values()))[0]
    given, surname = _of_the_country(rng, person, *_surnames(rng, person, given, surname))
    style = _possible(person, style)
    given, surname = _STYLED.get(style, _as_is)(rng, person, given, surname)
    person.style = style
    person.slug = _profile(rng, person, given, surname, usual)
    company = _company(rng, person)
    mail = ""
    if rng.random() < 0.06:
        if rng.random() < 0.7:
            mail = rng.choice(person.private)
        else:
            mail = person.work.get(person.firm.name if person.firm else "", person.private[0])
    person.shown_mail = mail
    return Row(person, given, surname, person.slug, company, mail, person.title, style)


def _surnames(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    """With a second surname, or the one borne before a marriage."""
    land = person.land
    if person.second and land.second == "behind" and rng.random() < 0.55:
        surname = f"{surname} {person.second}"
    if land.second == "before" and rng.random() < 0.35 and person.second:
        surname = f"{person.second} {surname}"
    if land.code == "TR" and person.second:
        surname = f"{surname} {person.second}"
    person.surname_shown = "own"
    if person.maiden:
        dice = rng.random()
        if dice < 0.2:
            surname, person.surname_shown = person.maiden, "maiden"
        elif dice < 0.4:
            surname = f"{person.maiden} {surname}" if land.code == "US" else f"{surname}-{person.maiden}"
            person.surname_shown = "double"
        elif dice < 0.5:
            surname, person.surname_shown = f"{surname} ({person.maiden})", "double"
    return given, surname


def _of_the_country(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    code = person.land.code
    if person.english and rng.random() < 0.75:
        is_alone = rng.random() < 0.6 or code == "CN"
        given = person.english if is_alone else f"{person.english} {given}"
        person.nick = person.english
    if code == "VN":
        dice = rng.random()
        if 0.55 <= dice < 0.8:
            given = f"{person.middle} {given}"
        if dice > 0.8:
            surname = f"{surname} {person.middle}"  # Anh Nguyễn Thị
        if rng.random() < 0.6:
            given, surname = plain(given), plain(surname)
    if code == "IN" and person.father:
        dice = rng.random()
        if dice < 0.35:
            surname, person.surname_shown = person.father, "initial"  # Karthik R
        elif dice < 0.5:
            surname = f"{person.father} {surname}"
    if person.has_single_name:
        surname = given if rng.random() < 0.5 else "-"
    if code == "HU" and rng.random() < 0.1:
        given, surname = surname, given
    return given, surname


def _possible(person: Person, style: str) -> str:
    """The style, or plain where the person has no such name."""
    has_nick = person.nick and person.nicks
    lacks = {
        "native": not person.native_given,
        "both": not person.native_given,
        "nick": not has_nick,
        "nickparen": not has_nick,
        "mid": not person.middle or person.land.code == "VN",
    }
    return "plain" if lacks.get(style) else style


def _as_is(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return given, surname


def _nickparen(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return rng.choice([f"{given} ({person.nick})", f'{given} "{person.nick}"']), surname


def _cred(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    comma = "," if rng.random() < 0.7 else ""
    return given, f"{surname}{comma} {rng.choice(CREDENTIALS)}"


def _emoji(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    if rng.random() < 0.5:
        return given, f"{surname} {rng.choice(EMOJI)}"
    return f"{rng.choice(EMOJI)} {given}", surname


def _lastinit(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return given, plain(surname)[:1].upper() + rng.choice([".", ""])


def _upper(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return given.upper() if rng.random() < 0.6 else given, surname.upper()


def _mid(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return f"{given} {person.middle if rng.random() < 0.5 else person.middle[0] + '.'}", surname


def _dr(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return f"{rng.choice(['Dr.', 'Prof.', 'Ir.', 'Drs.', 'mr.'])} {given}", surname


def _both(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    native = (person.native_given, person.native_surname)
    if person.land.code in ("CN", "KR", "JP"):
        return given, f"{surname} ({native[1]}{native[0]})"
    return given, f"{surname} ({native[0]} {native[1]})"


def _initials(rng: Random, person: Person, given: str, surname: str) -> tuple[str, str]:
    return f"{person.given[0]}.{person.middle[0] + '.' if person.middle else ''}", surname


_STYLED: dict[str, Callable[[Random, Person, str, str], tuple[str, str]]] = {
    "nick": lambda rng, person, given, surname: (person.nick, surname),
    "nickparen": _nickparen,
    "cred": _cred,
    "emoji": _emoji,
    "lastinit": _lastinit,
    "lower": lambda rng, person, given, surname: (given.lower(), surname.lower()),
    "upper": _upper,
    "mid": _mid,
    "dr": _dr,
    "ascii": lambda rng, person, given, surname: (plain(given), plain(surname)),
    "native": lambda rng, person, given, surname: (person.native_given, person.native_surname),
    "both": _both,
    "swapped": lambda rng, person, given, surname: (surname, given),
    "initials": _initials,
}


def _profile(rng: Random, person: Person, given: str, surname: str, usual: str) -> str:
    """The end of the profile's address, as LinkedIn proposed it or as the person chose it."""
    style = person.style
    hides_given = style in ("native", "swapped", "initials", "dr", "nickparen")
    first = slug(person.given if hides_given else person.english or given)
    hides_surname = style in ("native", "lastinit", "swapped", "both", "cred") or person.surname_shown == "initial"
    last = slug(usual if hides_surname else re.sub(r"[(,].*", "", surname))
    if person.surname_shown in ("own", "double") and person.maiden and rng.random() < 0.35:
        last = slug(person.maiden)
    code = "".join(rng.choice("0123456789abcdef") for _ in range(rng.choice((8, 9))))
    dice = rng.random()
    if not first or not last:
        return code
    if dice < 0.52:
        return f"{first}-{last}-{code}"
    if dice < 0.62:
        return f"{first}-{last}"
    if dice < 0.8:
        return f"{first}{last}"
    if dice < 0.88:
        return f"{first}-{last}-{rng.randrange(1, 99999)}"
    if dice < 0.95:
        return f"{first[0]}{last}"
    return rng.choice(["the", "iam", "hello", ""]) + first + str(rng.randrange(99))


def _company(rng: Random, person: Person) -> str:
    firm = person.firm
    if firm is None:
        if rng.random() < 0.4:
            own = f"{person.given} {person.surname}"
            return rng.choice(["Freelance", "Self-employed", "Zelfstandig ondernemer", "Retired", own])
        return ""
    dice = rng.random()
    if dice < 0.6:
        return firm.name
    if dice < 0.8:
        return f"{firm.name} {firm.legal}".strip()
    if dice < 0.87:
        return f"{firm.name} {rng.choice(['Group', 'Nederland', 'International', 'Norge', 'Europe', 'UK'])}"
    if dice < 0.95:
        first, *rest = firm.name.split()
        return f"{first} {' '.join(rest)}"  # a blank at the end of a single word
    return f"{firm.name} | {rng.choice(['part of', 'a'])} {rng.choice(['Visma', 'Randstad', 'Arcadis'])} company"
