"""The invented people and firms behind the two files."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks.match.names import Locale, load, pick, romanise, without_accents

SYLLABLES = "ba be bo da de di fa fi ga go ka ke ko la le lo lu ma me mi mo na ne no pa po ra re ri ro sa se si so ta te ti to va ve vi vo za zo".split()
SECTORS = "Consulting Software Logistics Energy Foods Media Capital Pharma Design Systems Advies Bouw Transport Zorg Bank Verzekeringen Hotels Textiles Robotics Marine Partners Engineering Labs Retail Legal".split()
FORMS = {
    "nl": ["B.V.", "N.V.", ""],
    "no": ["AS", "ASA", ""],
    "de": ["GmbH", "AG", ""],
    "fr": ["SAS", "SA", ""],
    "en": ["Ltd", "Inc.", "LLC", ""],
    "es": ["S.L.", "S.A."],
    "it": ["S.r.l.", "S.p.A."],
    "pl": ["Sp. z o.o."],
    "sv": ["AB"],
    "da": ["A/S", "ApS"],
    "fi": ["Oy"],
    "pt": ["Ltda.", "S.A."],
}
TITLES = [
    "Manager",
    "Account Manager",
    "CEO",
    "Software Engineer",
    "Sales Director",
    "HR Adviser",
    "Consultant",
    "Projectleider",
    "Daglig leder",
    "Geschäftsführer",
    "Analyst",
    "Founder",
    "Controller",
    "Marketing Manager",
    "Product Owner",
    "Teacher",
]
FREE = ["gmail.com", "gmail.com", "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com"]
LOCAL_FREE = {
    "nl": ["ziggo.nl", "kpnmail.nl", "xs4all.nl"],
    "de": ["gmx.de", "web.de", "t-online.de"],
    "no": ["online.no"],
    "fr": ["orange.fr", "free.fr"],
    "it": ["libero.it"],
    "pl": ["wp.pl", "o2.pl"],
    "ru": ["mail.ru", "yandex.ru"],
}
PARTICLES = {
    "nl": ["van der", "van den", "de", "van", "van de", "ten"],
    "de": ["von"],
    "fr": ["de", "le"],
    "pt": ["da", "dos"],
    "es": ["de la", "del"],
    "it": ["di", "de"],
}
MOBILE = {
    "nl": "+316",
    "no": "+479",
    "de": "+49151",
    "fr": "+336",
    "en": "+447",
    "es": "+346",
    "it": "+39347",
    "sv": "+4670",
}


@dataclass
class Firm:
    name: str
    form: str
    domain: str


@dataclass
class Human:
    number: int
    locale: Locale
    female: bool
    given: str
    family: str  # with particle
    particle: str = ""
    middle: str = ""
    native: tuple[str, str] = ("", "")  # as written in the native script
    firm: Firm | None = None
    old_firm: Firm | None = None
    title: str = ""
    private: str = ""
    work: str = ""
    old_work: str = ""
    mobile: str = ""
    slug: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def language(self) -> str:
        return self.locale.code[:2]


def letters(text: str) -> str:
    return "".join(c for c in without_accents(text).lower() if c.isascii() and c.isalnum())


class World:
    """Draws people who work in a shared set of firms."""

    def __init__(self, seed: int, locales: list[str], firms: int) -> None:
        self.rng = random.Random(seed)
        self.locales = [self.shuffled(load(code)) for code in locales]
        self.firms = [self.firm() for _ in range(firms)]
        self.count = 0
        self.slugs: set[str] = set()

    def shuffled(self, locale: Locale) -> Locale:
        def mix(items: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(self.rng.sample(items, len(items)))

        last = mix(locale.last)
        feminine = locale.last_female if locale.last_female != locale.last else last
        return Locale(
            locale.code, mix(locale.male), mix(locale.female), last, feminine, locale.pairs, locale.last_pairs
        )

    def firm(self) -> Firm:
        rng = self.rng
        stem = "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3)))).capitalize()
        style = rng.random()
        if style < 0.5:
            name = f"{stem} {rng.choice(SECTORS)}"
        elif style < 0.75:
            name = stem
        elif style < 0.9:
            name = f"{stem} {''.join(rng.choice(SYLLABLES) for _ in range(2)).capitalize()} {rng.choice(SECTORS)}"
        else:
            name = f"{rng.choice(SECTORS)} & {stem} Group"
        tokens = [letters(each) for each in name.split() if letters(each)]
        shape = rng.random()
        if shape < 0.45:
            domain = "".join(tokens)
        elif shape < 0.65:
            domain = tokens[0]
        elif shape < 0.78:
            domain = "-".join(tokens)
        elif shape < 0.88 and len(tokens) > 1:
            domain = "".join(each[0] for each in tokens) + rng.choice(("", "group", "nl"))
        else:
            domain = "".join(rng.choice(SYLLABLES) for _ in range(3))
        form = rng.choice(FORMS[rng.choice(sorted(FORMS))])
        return Firm(name, form, f"{domain}{rng.choice(('', '', '', '-' + str(rng.randrange(9))))}.example")

    def some_firm(self) -> Firm:
        if self.rng.random() < 0.25:  # large firms: the first twentieth
            return self.firms[self.rng.randrange(max(1, len(self.firms) // 20))]
        return self.rng.choice(self.firms)

    def human(self, **given: str) -> Human:
        rng, locale = self.rng, self.rng.choice(self.locales)
        self.count += 1
        female = rng.random() < 0.5
        native = ("", "")
        if locale.pairs:
            (kanji, roman), (kanji_last, roman_last) = rng.choice(locale.pairs), rng.choice(locale.last_pairs)
            first, last, native = roman.capitalize(), roman_last.capitalize(), (kanji, kanji_last)
        else:
            first = pick(rng, locale.female if female else locale.male)
            last = pick(rng, locale.last_female if female else locale.last)
            if locale.code[:2] in ("ru", "uk", "bg", "el"):
                native = (first, last)
                first, last = romanise(first, rng), romanise(last, rng)
            elif locale.code[:2] in ("zh", "ko"):
                from anyascii import anyascii

                native = (first, last)
                first, last = anyascii(first).capitalize(), anyascii(last).capitalize()
        particle = ""
        if locale.code[:2] in PARTICLES and " " not in last and "'" not in last and rng.random() < 0.15:
            particle = rng.choice(PARTICLES[locale.code[:2]])
            last = f"{particle} {last}"
        human = Human(
            self.count, locale, female, given.get("given", first), given.get("family", last), particle, native=native
        )
        if rng.random() < 0.2:
            human.middle = pick(rng, locale.female if female else locale.male)
            if native[0]:
                human.middle = ""
        self.dress(human)
        return human

    def dress(self, human: Human) -> None:
        """Employer, addresses, mobile and profile."""
        rng = self.rng
        human.firm = self.some_firm() if rng.random() < 0.95 else None
        human.old_firm = self.some_firm()
        human.title = rng.choice(TITLES)
        human.private = self.address(human, self.free(human), private=True)
        human.work = self.address(human, human.firm.domain) if human.firm else ""
        human.old_work = self.address(human, human.old_firm.domain)
        human.mobile = MOBILE.get(human.language, "+316") + "".join(str(rng.randrange(10)) for _ in range(8))
        human.slug = self.slug(human.given, human.family)

    def slug(self, given: str, family: str) -> str:
        base = "-".join(
            w
            for w in (without_accents(given) + " " + without_accents(family))
            .lower()
            .replace("'", "")
            .replace(".", "")
            .split()
        )
        if self.rng.random() < 0.35:
            base = base.replace("-", "")
        if self.rng.random() < 0.1:
            base = letters(given)[:1] + letters(family) + str(self.rng.randrange(99))
        if base in self.slugs or self.rng.random() < 0.5:
            base += "-" + "".join(self.rng.choice("0123456789abcdef") for _ in range(8))
        self.slugs.add(base)
        return base

    def free(self, human: Human) -> str:
        return self.rng.choice(FREE + LOCAL_FREE.get(human.language, []))

    def address(self, human: Human, domain: str, private: bool = False) -> str:
        first, last = letters(human.given.split()[0]), letters(human.family)
        core = letters(human.family.split()[-1])
        rng = self.rng
        forms = [
            f"{first}.{last}",
            f"{first[:1]}.{last}",
            f"{first[:1]}{last}",
            first,
            f"{first}{last}",
            f"{last}.{first}",
            f"{first}.{core}",
            f"{first}_{last}",
            f"{first}{last[:1]}",
            f"{last}",
        ]
        weights = [6, 2, 2, 1.2, 2, 0.5, 1, 0.5, 0.4, 0.4] if private else [6, 3, 2.5, 1.5, 1, 0.4, 0.8, 0.2, 0.4, 0.3]
        local = rng.choices(forms, weights)[0]
        if private and rng.random() < 0.45:
            local += str(rng.choice((rng.randrange(1, 99), rng.randrange(1950, 2005))))
        if private and rng.random() < 0.06:
            local = (
                rng.choice(SYLLABLES)
                + rng.choice(SYLLABLES)
                + rng.choice(("fan", "cat", "sky"))
                + str(rng.randrange(99))
            )
        return f"{local}@{domain}"
