"""Names of the second benchmark: drawn from names.toml, written the ways people write them.

A second author's view of the same task: names are formed (stem and ending) rather than listed, so that the long tail of
surnames is as long as in life; scripts are romanised by several of the systems passports and news desks use.
"""

from __future__ import annotations

import itertools
import random
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

HERE = Path(__file__).parent
CULTURES = {
    "nl": 14, "gb": 12, "ie": 3, "de": 9, "fr": 6, "es": 6, "pt": 3, "it": 5, "no": 8, "se": 6, "dk": 5, "fi": 4, "is": 1,
    "pl": 5, "cz": 2, "hu": 2, "ro": 2, "ru": 4, "ua": 2, "bg": 1, "gr": 3, "tr": 3, "ar": 4, "in": 4, "cn": 4, "jp": 3,
    "kr": 3, "vn": 2, "il": 1,
}  # fmt: skip
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya").split(" "), strict=True))  # fmt: skip
SYSTEMS: dict[str, list[dict[str, str]]] = {
    "ru": [
        CYRILLIC | {"ъ": "ie", "й": "i", "ю": "iu", "я": "ia"},
        CYRILLIC,
        CYRILLIC | {"ё": "yo"},
        CYRILLIC | {"ж": "sch", "в": "w", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
                    "й": "i", "з": "s"},
        CYRILLIC | {"ж": "ž", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "šč", "ю": "ju", "я": "ja", "й": "j"},
    ],
    "ua": [
        CYRILLIC | {"г": "h", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i", "ю": "iu", "я": "ia", "ґ": "g", "'": ""},
        CYRILLIC | {"г": "g", "и": "y", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "'": ""},
    ],
    "bg": [
        CYRILLIC | {"х": "h", "ц": "ts", "щ": "sht", "ъ": "a", "ь": "y"},
        CYRILLIC | {"х": "h", "ц": "c", "щ": "sht", "ъ": "u", "ж": "j", "й": "i"},
    ],
}  # fmt: skip
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐ", (
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i").split(" "), strict=True))  # fmt: skip
GREEK_PAIRS = [("ου", "ou"), ("ού", "ou"), ("αυ", "af"), ("ευ", "ef"), ("εύ", "ef"), ("γγ", "ng"), ("γκ", "gk"), ("Ντ", "Nt"), ("Μπ", "Mp"), ("μπ", "mp")]  # fmt: skip
SYSTEMS["gr"] = [
    GREEK,
    GREEK | {"χ": "h", "υ": "i", "ύ": "i", "φ": "ph", "γ": "g", "β": "b", "η": "e", "ή": "e"},
    GREEK | {"χ": "h", "υ": "i", "ύ": "i", "ξ": "ks"},
]
WOMEN_OF = {
    "gr": [
        ("όπουλος", "οπούλου"),
        ("ίδης", "ίδου"),
        ("άκης", "άκη"),
        ("ιάδης", "ιάδου"),
        ("ης", "η"),
        ("ος", "ου"),
        ("ας", "α"),
    ]
}


@dataclass(frozen=True)
class Name:
    """A given name or surname: its spellings in Latin letters, the first one chosen by its bearer, its own script, short forms."""

    latin: tuple[str, ...]
    native: str = ""
    short: tuple[Name, ...] = ()

    @property
    def own(self) -> str:
        return self.latin[0]


@dataclass(frozen=True)
class Pool:
    men: tuple[Name, ...]
    women: tuple[Name, ...]
    heads: tuple[Name, ...]
    tail: tuple[tuple[str, ...], ...]
    share: float


def romanised(culture: str, native: str) -> tuple[str, ...]:
    found = []
    for system in SYSTEMS[culture]:
        text = native
        if culture == "gr":
            for pair, latin in GREEK_PAIRS:
                text = text.replace(pair, latin)
        word = "".join(
            (system.get(letter.lower(), letter).capitalize() if letter.isupper() else system.get(letter, letter))
            for letter in text
        )
        found.append(word)
        if culture == "ru" and word.endswith("iy"):
            found.append(word[:-2] + "y")
    return tuple(dict.fromkeys(found))


def name_of(culture: str, text: str, keep: int | None) -> Name:
    """A name from its entry; `keep` 0 or 1 keeps one half of the short forms (by checksum), None all."""
    whole, *short = text.replace("_", " ").split("/")
    short = [one for one in short if keep is None or crc32(f"{whole}/{one}".encode()) % 2 == keep]
    if "=" in whole:
        native, *latin = whole.split("=")
        return Name(tuple(latin), native)
    forms = tuple(name_of(culture, one, None) for one in short)
    if culture in SYSTEMS:
        return Name(romanised(culture, whole), whole, forms)
    return Name((whole,), "", forms)


def pools(keep: int | None = None) -> dict[str, Pool]:
    """The names of every country."""
    made = {}
    for culture, table in tomllib.loads((HERE / "names.toml").read_text("utf-8")).items():

        def listed(key: str, table: dict[str, str] = table, culture: str = culture) -> tuple[Name, ...]:
            return tuple(name_of(culture, one, keep) for one in table.get(key, "").split())

        parts = tuple(
            tuple(part.replace("_", " ") for part in table.get(key, "").split(" ")) for key in ("before", "stems")
        )
        ends = tuple(table.get("ends", "").split(","))
        men, women = listed("men"), listed("women")
        if culture in ("cn", "kr"):
            syllables = listed("parts")
            if culture == "cn":
                men = women = (
                    tuple(joined(culture, pair) for pair in itertools.product(syllables, syllables)) + syllables
                )
            else:
                men = women = tuple(joined(culture, pair) for pair in itertools.permutations(syllables, 2))
        made[culture] = Pool(men, women, listed("heads"), (*parts, ends), 0.4 if len(parts[0]) > 1 else 1.0)
    return made


def joined(culture: str, parts: tuple[Name, Name]) -> Name:
    """A given name of two syllables: 'Jiayi', 'Jia Yi', 'Jia-yi'; 'Minjun', 'Min-jun', 'Min Joon'."""
    one, two = parts
    first = [one.own + two.own, f"{one.own} {two.own}", f"{one.own}-{two.own}"]
    if culture == "kr":
        first += [f"{a}{s}{b}" for a in one.latin for b in two.latin for s in ("-", " ", "")]
    return Name(tuple(dict.fromkeys(cased(word) for word in first)), one.native + two.native)


def cased(word: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in word.split(" "))


@dataclass(frozen=True)
class Person:
    """Who someone is, whatever a card says of them."""

    ident: int
    culture: str
    woman: bool
    given: Name
    middle: str
    surname: Name
    birth: Name | None = None  # the surname before marriage
    second: str = ""  # the second Spanish or Portuguese surname, the English given middle name is `middle`
    western: str = ""
    suffix: str = ""


class Namer:
    """Draws people; the same generator state gives the same people."""

    def __init__(self, rng: random.Random, source: dict[str, Pool]) -> None:
        self.rng, self.source = rng, source
        self.cultures = [culture for culture in CULTURES if culture in source]
        self.counter = 0

    def zipf(self, names: tuple[Name, ...]) -> Name:
        return names[min(int(len(names) * self.rng.random() ** 1.7), len(names) - 1)]

    def surname(self, culture: str, woman: bool) -> Name:
        pool = self.source[culture]
        if culture == "is":
            father = self.rng.choice(pool.men).own
            stem = father[:-2] if father.endswith("ur") else father
            return Name((stem + ("s" if not stem.endswith("s") else "") + ("dóttir" if woman else "son"),))
        if culture == "vn" or not pool.tail[0][0] or self.rng.random() < pool.share:
            found = self.zipf(pool.heads)
        else:
            text = "".join(self.rng.choice(part) for part in pool.tail)
            text = " ".join(word if word.islower() else word[0].upper() + word[1:].lower() for word in text.split(" "))
            if text.split(" ")[-1].islower():  # 'De zzari': an ending cannot follow a separate particle
                text = text.replace(" ", "", 1).capitalize()
            found = Name(romanised(culture, text), text) if culture in SYSTEMS else Name((text,))
        return feminine(culture, found) if woman else found

    def given(self, culture: str, woman: bool) -> Name:
        pool = self.source[culture]
        found = self.zipf(pool.women if woman else pool.men)
        if len(found.latin) > 1:  # the bearer has one spelling of their own; others' spellings differ
            own = self.rng.choice(found.latin)
            found = replace(found, latin=(own, *(one for one in found.latin if one != own)))
        return found

    def person(self, culture: str = "", *, surname: Name | None = None, woman: bool | None = None) -> Person:
        rng = self.rng
        culture = culture or rng.choices(self.cultures, [CULTURES[one] for one in self.cultures])[0]
        woman = rng.random() < 0.5 if woman is None else woman
        given, family = self.given(culture, woman), surname or self.surname(culture, woman)
        if len(family.latin) > 1 and surname is None:
            own = rng.choice(family.latin)
            family = replace(family, latin=(own, *(one for one in family.latin if one != own)))
        middle = second = western = ""
        if culture in ("gb", "ie", "in", "no", "dk", "nl", "de") and rng.random() < 0.3:
            middle = self.given(culture, woman).own
        if culture == "vn":
            middle = (
                rng.choice(("Văn", "Đức", "Minh", "Quang", "Thanh", "Hữu"))
                if not woman
                else rng.choice(("Thị", "Ngọc", "Thu"))
            )
        if culture in ("es", "pt") and rng.random() < 0.7:
            second = self.surname(culture, woman).own
        if culture == "cn" and rng.random() < 0.25:
            western = rng.choice(
                ["Kevin", "Jason", "Eric", "Vincent", "Leo", "Tony"]
                if not woman
                else ["Grace", "Amy", "Cindy", "Vivian", "Lily"]
            )
        birth = None
        if (
            woman
            and culture in ("nl", "gb", "ie", "de", "fr", "no", "se", "dk", "fi", "pl", "cz", "ru", "in", "it", "hu")
            and rng.random() < 0.35
        ):
            birth = self.surname(culture, woman)
        self.counter += 1
        return Person(self.counter, culture, woman, given, middle, family, birth, second, western)

    def common(self) -> Person:
        """Someone of a name many bear: the Jan Smits."""
        culture = self.rng.choice(
            [
                one
                for one in ("nl", "gb", "no", "se", "dk", "es", "pt", "kr", "vn", "de", "fr", "in")
                if one in self.source
            ]
        )
        person, pool = self.person(culture), self.source[culture]
        given, surname = (
            self.rng.choice((pool.women if person.woman else pool.men)[:5]),
            self.rng.choice(pool.heads[:5]),
        )
        return replace(person, given=given, surname=surname, birth=None, second="", middle="", western="")


def feminine(culture: str, name: Name) -> Name:
    """The woman's form of a surname where the language has one."""
    own, native = name.own, name.native
    if culture == "pl" and own.endswith(("ski", "cki", "dzki")):
        return Name((own[:-1] + "a",))
    if culture == "cz":
        stem = own[:-2] + "k" if own.endswith("ek") else own[:-1] if own[-1] in "aoe" else own
        return Name((own[:-1] + "á" if own.endswith("ý") else own if own.endswith("í") else stem + "ová",))
    if culture in ("ru", "bg") and native.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return Name(romanised(culture, native + "а"), native + "а")
    if culture in ("ru", "ua", "bg") and native.endswith(("ский", "ський", "ски")):
        changed = native[: -2 if culture != "bg" else -1] + ("ая" if culture == "ru" else "а")
        return Name(romanised(culture, changed), changed)
    for end, other in WOMEN_OF.get(culture, ()):
        if native.endswith(end):
            changed = native[: -len(end)] + other
            return Name(romanised(culture, changed), changed)
    return name
