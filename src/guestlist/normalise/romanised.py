"""Korean, Japanese and Greek names in the one way they are compared in: Ahn Su-kyung and An Soo Gyeong are one name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.normalise.frequency import head_of, name_share

_SYLLABLE = re.compile(r"[bcdghjklmnprstwy]{0,2}[aeiouy]{1,3}(?:ng|ck|[nrklmptgb])?")  # of Korean
MARK = "*"
"""Behind a name rewritten: it is that of the other side letter by letter, or another."""

_LEAST_GIVEN = 3  # letters
_MOST_SYLLABLES = 2  # of a given name written in words


def romanised_name(given: tuple[str, ...], family: str) -> tuple[tuple[str, ...], str] | None:
    """Folded given names and surname rewritten; None for a name of another country.

    >>> romanised_name(("su", "gyeong"), "ahn") == romanised_name(("sookyung",), "an") == (("sugyung*",), "ahn")
    True
    >>> romanised_name(("yuichirou",), "itoh"), romanised_name(("eleni",), "economopoulou")
    ((('yuichiro*',), 'ito'), (('eleni',), 'ikonomopulu*'))
    >>> romanised_name(("karina",), "lee"), romanised_name(("jan",), "smit")
    (None, None)
    """
    for country, surname in _countries(family):
        if not load_toml(_FILE)[country]["given"]:
            return given, surname
        full = tuple(token for token in given if len(token) > 1)
        glued = "".join(full)
        if len(glued) >= _LEAST_GIVEN and _is_of(country, full, glued):
            initials = [token for token in given if len(token) == 1]
            return (rewritten(country, glued) + MARK, *initials), surname
    return None


def rewritten(country: str, word: str) -> str:
    """A folded word by the rules of a country."""
    marked = f"^{word}$"
    for old, new in _rules(country):
        if old in marked:
            marked = marked.replace(old, new)
    return marked.strip("^$")


@cache
def _rules(country: str) -> tuple[tuple[str, str], ...]:
    """What is replaced by what, the marks of the beginning and the end kept."""
    return tuple(
        (old, f"^{new}" if old[0] == "^" else f"{new}$" if old[-1] == "$" else new)
        for old, new in load_toml(_FILE)[country]["rules"]
    )


_FILE = "names/romanisations.toml"


@lru_cache(maxsize=1 << 15)
def _countries(family: str) -> tuple[tuple[str, str], ...]:
    """The countries a surname may be of, each with the surname as it is compared; none for most."""
    return tuple((country, surname) for country in load_toml(_FILE) if (surname := _surname(country, family)))


def _surname(country: str, family: str) -> str:
    """The surname of a country as it is compared; "" for one of another country."""
    known, is_ending = _surnames(country), family.endswith(_endings(country))
    if found := known.get(family):
        return found
    plain = rewritten(country, family)
    if len(plain) > 1 and plain in known:  # a vowel alone is left of "yi" and "ooi"
        return known[plain]
    return plain + MARK if is_ending else ""


@cache
def _endings(country: str) -> tuple[str, ...]:
    """By which any surname is known for one of the country."""
    return tuple(load_toml(_FILE)[country].get("endings", ()))


@cache
def _surnames(country: str) -> dict[str, str]:
    """The surnames of a country, as written and as rewritten, each with its commonest spelling."""
    known: dict[str, str] = {}

    def share(word: str) -> float:
        return name_share(word, "family", country)

    alike: dict[str, list[str]] = {}
    for word in sorted(head_of("family", country)):
        alike.setdefault(rewritten(country, word), []).append(word)
    for words in (*alike.values(), *(line.split() for line in load_toml(_FILE)[country]["surnames"])):
        commonest = max(words, key=share)
        known.update((form, commonest) for word in words for form in (word, rewritten(country, word)))
    return known


def _is_of(country: str, given: tuple[str, ...], glued: str) -> bool:
    """True for a given name that may be of the country: known there, or known nowhere and made of syllables."""
    if name_share(glued, "given", country):
        return True
    if name_share(glued, "given") or len(given) > _MOST_SYLLABLES:
        return False
    return country != "kr" or all(map(_SYLLABLE.fullmatch, given)) or _is_of_syllables(glued)


def _is_of_syllables(word: str) -> bool:
    return any(_SYLLABLE.fullmatch(word[:at]) and _SYLLABLE.fullmatch(word[at:]) for at in range(2, len(word) - 1))
