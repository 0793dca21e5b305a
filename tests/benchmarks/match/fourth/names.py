"""Draws names: the first of a pool far more often than the last, women's forms, romanised spellings."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from random import Random

from benchmarks.match.fourth.countries import Country, Name
from benchmarks.match.fourth.letters import romanised

POOL_OF = {"m": "men", "f": "women"}
STEEPNESS = {"men": (4, 1.05), "women": (4, 1.05), "surnames": (6, 0.95)}  # rank r weighs 1 / (r + first) ** second
GENITIVES = {
    "Jón": "Jóns", "Sigurður": "Sigurðar", "Guðmundur": "Guðmunds", "Gunnar": "Gunnars", "Ólafur": "Ólafs",
    "Einar": "Einars", "Kristján": "Kristjáns", "Magnús": "Magnúsar", "Stefán": "Stefáns", "Jóhann": "Jóhanns",
    "Björn": "Björns", "Árni": "Árna", "Bjarni": "Bjarna", "Helgi": "Helga", "Gísli": "Gísla", "Ingi": "Inga",
    "Andri": "Andra", "Þór": "Þórs",
}  # fmt: skip


class Names:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.weights: dict[tuple[str, str], list[float]] = {}

    def pick(self, country: Country, kind: str) -> Name:
        pool = country.pools[kind]
        weights = self.weights.get((country.code, kind))
        if weights is None:
            first, power = STEEPNESS[kind]
            weights = list(accumulate(1 / (rank + first) ** power for rank in range(len(pool))))
            self.weights[country.code, kind] = weights
        return pool[min(bisect_left(weights, self.rng.random() * weights[-1]), len(weights) - 1)]

    def given(self, country: Country, sex: str) -> Name:
        if not country.syllables:
            return self.pick(country, POOL_OF[sex])
        rng = self.rng
        if country.code == "KR":
            one, two = rng.sample(country.syllables, 2)
            (a, old_a), (b, old_b) = (_two(each) for each in (one, two))
            forms = (a + b, f"{a}-{b}", f"{a.capitalize()} {b.capitalize()}", old_a + old_b, f"{a}-{old_b}")
            return Name(one.native + two.native, tuple(_first_upper(form) for form in forms))
        parts = [rng.choice(country.syllables) for _ in range(rng.choice((1, 2, 2, 2)))]
        latin = [part.latin[0] for part in parts]
        spelled = ["".join(latin).capitalize()]
        if len(latin) == 2:
            spelled += ["-".join(latin).capitalize(), " ".join(each.capitalize() for each in latin)]
        return Name("".join(part.native for part in parts), tuple(spelled))

    def surname(self, country: Country) -> Name:
        """As a man bears it. Of a country with patronymics it is the father's name."""
        rng = self.rng
        if country.has_patronymics:
            return self.pick(country, "men")
        if country.pools["surnames"][0].native:
            return self.pick(country, "surnames")
        if rng.random() < country.listed or not country.joined:
            return self.pick(country, "surnames")
        beginnings, endings = rng.choice(country.joined)
        beginning = rng.choice(beginnings)
        if endings:
            return Name("", (beginning + rng.choice(endings),))
        for _ in range(3):
            listed = self.pick(country, "surnames").latin[0].split()[-1]
            if listed[0].isupper():
                break
        return Name("", (f"{beginning} {listed}",))

    def maiden_name(self, country: Country) -> str:
        name = self.surname(country).latin[0]
        if country.is_ruled:
            return romanised(russian_woman(name), 0)
        if country.code == "PL":
            return polish_woman(name)
        if country.code == "CZ":
            return name[:-1] + "á" if name.endswith(("ý", "í")) else name + "ová"
        return name


def _two(syllable: Name) -> tuple[str, str]:
    return syllable.latin[0], syllable.latin[-1]


def _first_upper(text: str) -> str:
    return text[0].upper() + text[1:]


def borne(country: Country, sex: str, name: Name) -> Name:
    """The surname in the form this sex bears."""
    is_woman = sex == "f"
    if country.is_ruled:
        native = russian_woman(name.native) if is_woman else name.native
        return Name(native, tuple(dict.fromkeys(romanised(native, system) for system in range(3))))
    if country.has_patronymics:
        father = name.latin[0]
        genitive = GENITIVES.get(father, re.sub("(ur|l|n)$", "", father) + "s")
        return Name(name.native, (genitive + ("dóttir" if is_woman else "son"),))
    if not is_woman:
        return name
    if country.bends_surnames:
        bend = polish_woman if country.code == "PL" else czech_woman
        return Name(name.native, (bend(name.latin[0]),))
    if country.code == "GR" and name.latin[0].endswith(("opoulos", "is", "as", "os")):
        return Name(_greek_woman(name.native), tuple(_latin_greek_woman(each) for each in name.latin))
    return name


def russian_woman(name: str) -> str:
    return name[:-2] + "ая" if name.endswith("ий") else name + "а"


def polish_woman(name: str) -> str:
    return re.sub("(s|c|dz)ki$", r"\1ka", name)


def czech_woman(name: str) -> str:
    if name.endswith(("ý", "í")):
        return name[:-1] + "á"
    if name.endswith(("ek", "ec")):
        return re.sub("e([kcl])$", r"\1", name) + "ová"
    return re.sub("a$", "", name) + "ová"


def _latin_greek_woman(name: str) -> str:
    if name.endswith("opoulos"):
        return re.sub("opoulos$", "opoulou", name)
    return re.sub("s$", "", name) if name.endswith(("is", "as")) else name[:-2] + "ou"


def _greek_woman(name: str) -> str:
    if name.endswith("όπουλος"):
        return re.sub("όπουλος$", "οπούλου", name)
    if name.endswith("ς") and not name.endswith("ος"):
        return name[:-1]
    return name[:-2] + "ού" if name.endswith("ός") else name


def patronymic(father: str, sex: str) -> str:
    """Of a Russian.

    >>> patronymic("Андрей", "f")
    'Андреевна'
    """
    stem = re.sub("[йь]$", "", father)
    if sex == "m":
        return stem + ("евич" if father.endswith(("й", "ь")) else "ович")
    return stem + ("евна" if father.endswith(("й", "ь")) else "овна")
