"""Names with the frequencies people bear them: few heads, a long tail, forms for women, scripts and spellings."""

from __future__ import annotations

import importlib
import math
import re
import tomllib
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from random import Random

from benchmarks.match.third.romanise import spellings

HERE = Path(__file__).parent / "names"
WOMEN = {
    "ru": (("ский", "ская"), ("ый", "ая"), ("ий", "ая"), ("ов", "ова"), ("ев", "ева"), ("ёв", "ёва"), ("ин", "ина")),
    "uk": (("ський", "ська"), ("цький", "цька"), ("ий", "а"), ("ов", "ова"), ("ев", "ева")),
    "cs": (("ý", "á"), ("ek", "ková"), ("ec", "cová"), ("a", "ová"), ("í", "í"), ("", "ová")),
    "pl": (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")),
    "el": (("ος", "ου"), ("ης", "η"), ("ής", "ή"), ("ας", "α"), ("άς", "ά")),
}


@dataclass(frozen=True)
class Word:
    """One name: as written at home, and its Latin spellings (the same, where home writes Latin)."""

    native: str
    latin: tuple[str, ...]

    def __str__(self) -> str:
        return self.latin[0]

    @property
    def has_script(self) -> bool:
        return self.native != self.latin[0]


@dataclass
class Pool:
    """Words with their shares; what the shares leave goes to the tail's list and to made-up words of its shape."""

    heads: list[str]
    tail: list[str]
    top: float
    parts: tuple[list[str], ...] | None = None
    shares: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        self.shares = {name: self.top * (3 / (rank + 2)) ** 0.75 for rank, name in enumerate(self.heads, 1)}
        self.head_sum = min(sum(self.shares.values()), 0.97)
        self.made = 0.0 if not self.parts else max(0.25, 0.75 - len(self.tail) / 1500)
        least = self.top * (3 / (len(self.heads) + 2)) ** 0.75 if self.heads else 0
        rest = (1 - self.head_sum) * (1 - self.made)
        if rest > len(self.tail) * least * 0.7:  # a short tail must not hold names commoner than the heads
            tail_sum = len(self.tail) * least * 0.7
            made_sum = (1 - self.head_sum) * self.made
            scale = 1 / (self.head_sum + tail_sum + made_sum)
            self.shares = {name: share * scale for name, share in self.shares.items()}
            self.head_sum *= scale
            self.made = made_sum / max(1e-9, made_sum + tail_sum)
        self.tail_weights = [1 / (rank + 30) ** 0.6 for rank in range(len(self.tail))]
        rest, total = (1 - self.head_sum) * (1 - self.made), sum(self.tail_weights) or 1
        self.shares |= {name: rest * w / total for name, w in zip(self.tail, self.tail_weights, strict=True)}
        self.head_weights = list(accumulate(self.shares[name] for name in self.heads))
        self.tail_weights = list(accumulate(self.tail_weights))

    def draw(self, rng: Random) -> str:
        if rng.random() < self.head_sum or not (self.tail or self.parts):
            return rng.choices(self.heads, cum_weights=self.head_weights)[0]
        if self.parts and (rng.random() < self.made or not self.tail):
            first, *joint, last = (rng.choice(part) for part in self.parts)
            if joint and not first.endswith((" ", "'")):
                first += joint[0]
            made = first + (last.capitalize() if first.endswith((" ", "'")) else last)
            return re.sub(r"(.)\1\1", r"\1\1", made)
        return rng.choices(self.tail, cum_weights=self.tail_weights)[0]

    def share(self, name: str) -> float:
        """The share of its bearers; made-up names are all alike."""
        if name in self.shares or not self.parts:
            return self.shares.get(name, 1e-6)
        return (1 - self.head_sum) * self.made / math.prod(len(part) for part in self.parts)


class Country:
    """The names of one country: pools, forms for women, short forms, private mail providers, legal forms."""

    def __init__(self, code: str, facts: dict[str, str | float]) -> None:
        self.code, self.weight = code, float(facts["weight"])
        self.mail = str(facts["mail"]).split()
        self.legal = str(facts["legal"]).split("|")
        self.western = str(facts.get("western", "")).split("|")
        self.latin: dict[str, tuple[str, ...]] = {}
        self.words: dict[str, Word] = {}
        lists = {key: self._listed(str(facts.get(key, ""))) for key in ("surnames", "male", "female")}
        more = _from_faker(code, str(facts.get("faker", "")).split(), self.latin)
        tail = str(facts.get("tail", ""))
        parts = tuple(side.split("|") for side in tail.split(" / ")) if tail else None
        for key in ("surnames", "male", "female"):  # two characters make one name, as 山 and 田 do
            more[key] += self._joined(str(facts.get(f"{key}_joined", "")))
        self.surnames = self._pool(lists["surnames"], more["surnames"], float(facts["top"]), parts)
        self.given = {sex: self._pool(lists[sex], more[sex], 0.03, None) for sex in ("male", "female")}
        self.nick = dict[str, list[str]]()
        for pair in filter(None, str(facts.get("nick", "")).split("|")):
            full, _, short = pair.partition("=")
            self.nick[full] = short.split(",")

    def _listed(self, text: str) -> list[str]:
        found = []
        for item in filter(None, text.split("|")):
            native, _, latin = item.partition(":")
            found.append(native)
            if latin:
                self.latin[native] = tuple(latin.split(","))
        return found

    def _joined(self, text: str) -> list[str]:
        if not text:
            return []
        firsts, seconds = ([item.split(":") for item in side.split("|")] for side in text.split(" / "))
        made = {
            a + b: (one + (two.capitalize() if one[-1] in " -" else two),) for a, one in firsts for b, two in seconds
        }
        self.latin = made | self.latin
        return list(made)

    def _pool(self, heads: list[str], tail: list[str], top: float, parts: tuple[list[str], ...] | None) -> Pool:
        known = set(heads)
        rest = [name for name in dict.fromkeys(tail) if name not in known]
        Random(self.code).shuffle(rest)
        return Pool(heads, rest, top, parts)

    def word(self, native: str) -> Word:
        found = self.words.get(native)
        if found is None:
            found = self.words[native] = self._word(native)
        return found

    def _word(self, native: str) -> Word:
        if native in self.latin:
            return Word(native, self.latin[native])
        if self.code in ("ru", "uk", "el"):
            return Word(native, tuple(spellings(native, self.code)))
        return Word(native, (native,))

    def surname(self, rng: Random, sex: str) -> tuple[Word, str]:
        """A surname in the form this sex bears, and its form in the pool."""
        base = self.surnames.draw(rng)
        return self.word(self.form(base, sex)), base

    def form(self, base: str, sex: str) -> str:
        if sex == "female":
            for ending, other in WOMEN.get(self.code, ()):
                if base.endswith(ending):
                    return base[: len(base) - len(ending)] + other
        return base

    def given_name(self, rng: Random, sex: str) -> tuple[Word, float]:
        """A given name and the share of the sex that bears it."""
        pool = self.given[sex]
        if self.code in ("zh", "ko"):
            two = self.code == "ko" or rng.random() < 0.75
            parts = [pool.draw(rng) for _ in range(2 if two else 1)]
            share = pool.share(parts[0]) * (pool.share(parts[1]) if two else 0.25)
            words = [self.latin[p] for p in parts]
            if self.code == "zh":
                return Word("".join(parts), (("".join(w[0] for w in words)).capitalize(),)), share
            usual, other = [w[0] for w in words], [w[-1] for w in words]
            forms = ("-".join((usual[0], usual[1].lower())), "".join((usual[0], usual[1].lower())), " ".join(usual))
            forms += ("".join((other[0], other[1].lower())),)
            return Word("".join(parts), tuple(dict.fromkeys(forms))), share
        native = pool.draw(rng)
        return self.word(native), pool.share(native)


def _from_faker(code: str, locales: list[str], latin: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"surnames": [], "male": [], "female": []}
    for locale in locales:
        lists = importlib.import_module(f"faker.providers.person.{locale}").Provider
        if code == "ja":
            for key, pairs in (("surnames", lists.last_name_pairs), ("male", lists.first_name_male_pairs)):
                latin |= {kanji: (roman,) for kanji, _, roman in pairs if kanji not in latin}
                found[key] += [kanji for kanji, _, _ in pairs]
            latin |= {k: (r,) for k, _, r in lists.first_name_female_pairs if k not in latin}
            found["female"] += [kanji for kanji, _, _ in lists.first_name_female_pairs]
            continue
        for own in ("last_names_male", "unisex_last_names", "male_last_names", "last_names"):
            if hasattr(lists, own) and (
                own != "last_names" or not found["surnames"] or code in ("de", "fr", "gb", "pt")
            ):
                found["surnames"] += list(getattr(lists, own))
        found["male"] += list(lists.first_names_male)
        found["female"] += list(lists.first_names_female)
    return found


def countries() -> list[Country]:
    found = []
    for name in ("west.toml", "scripts.toml"):
        with (HERE / name).open("rb") as stream:
            found += [Country(code, facts) for code, facts in tomllib.load(stream).items()]
    return found
