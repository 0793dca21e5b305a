"""The word lists of names, folded once: particles, honorifics, credentials, kin, trades."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guestlist.data import load_toml, load_words
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.nicknames import known_forms

SUFFIXES = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "filho": "jr", "hijo": "jr", "dy": "jr", "fils": "jr",
    "sr": "sr", "snr": "sr", "senior": "sr",
    "ii": "ii", "2nd": "ii", "iii": "iii", "3rd": "iii", "iv": "iv", "4th": "iv",
}  # fmt: skip
"""Generation marks and the form they are kept in; "d.y." is the Nordic one. "d.e." reads like a particle: left out."""

FRONT_SUFFIXES = {"ifj": "jr", "ifjabb": "jr", "idosb": "sr"}
"""Hungarian marks, which stand in front of the name."""

DOTTED_SUFFIXES = {"jun": "jr", "sen": "sr"}
"""Marks that are names too (Amartya Sen, Jun Tanaka) or too short to tell, and count with their full stop only."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}", re.ASCII)

SURE = 10.0
"""A token is taken for a family (or a given) name alone when that share is this many times the other."""
LIKELY = 3.0
_UNHEARD = 1e-6  # the share assumed of a name outside the bundled heads


@cache
def words(name: str) -> frozenset[str]:
    """The folded entries of ``data/names/<name>.txt``."""
    return frozenset(fold(word) for word in load_words(f"names/{name}.txt"))


@cache
def generations() -> dict[str, str]:
    """What tells father from son in brackets behind a name, folded, and the mark it stands for."""
    marks: dict[str, str] = load_toml("names/generations.toml")["brackets"]
    return marks


def suffix_of(raw_token: str) -> str:
    """The generation mark a written token is; "" for none.

    >>> suffix_of("Jr"), suffix_of("sen."), suffix_of("Sen"), suffix_of("Smit")
    ('jr', 'sr', '', '')
    """
    word = plain(raw_token)
    if raw_token.startswith("mł"):  # Polish; "ml" is machine learning
        return "jr" if word == "ml" else ""
    return SUFFIXES.get(word, "") or (DOTTED_SUFFIXES.get(word, "") if raw_token.rstrip(",").endswith(".") else "")


def is_particle(token: str) -> bool:
    """True for a folded token such as "van", "der", "bin"."""
    return token in words("particles")


def plain(raw_token: str) -> str:
    """A written token as one folded word, dots and hyphens gone: "Ph.D." and "PhD" are equal.

    >>> plain("Ph.D."), plain("drs."), plain("d'Arc")
    ('phd', 'drs', 'darc')
    """
    return fold(raw_token).replace(" ", "")


def is_credential(raw_token: str, capitals_tell: bool = True) -> bool:
    """True for a degree or certificate behind a name; those that are surnames too ("Ma") count in capitals only.

    ``capitals_tell`` is False where everything is in capitals.

    >>> is_credential("Ph.D."), is_credential("MA"), is_credential("Ma"), is_credential("Smit")
    (True, True, False, False)
    """
    word = plain(raw_token)
    if word in words("credentials"):
        return not (raw_token[1:].islower() and raw_token.isalpha() and is_name(word))
    bare = raw_token.replace(".", "").strip(",;()®™")
    return capitals_tell and bare in load_words("names/credentials_in_capitals.txt")


def is_honorific(raw_token: str) -> bool:
    """True for a title in front of a name; capitals with a full stop each are initials.

    >>> is_honorific("Ds."), is_honorific("DS"), is_honorific("D.S."), is_honorific("t.a.v.")
    (True, True, False, True)
    """
    return plain(raw_token) in words("honorifics") and not (raw_token.isupper() and _INITIALS.fullmatch(raw_token))


@lru_cache(maxsize=1 << 16)
def leans_family(token: str) -> float:
    """How many times commoner a token is as a family than as a given name; 0.0 when it is no known family name.

    >>> leans_family("jansen") > SURE, leans_family("anna"), 0 < leans_family("thomas") < 1
    (True, 0.0, True)
    """
    family = name_share(token, "family")
    return family / max(_given_share(token), _UNHEARD) if family else 0.0


@lru_cache(maxsize=1 << 16)
def leans_given(token: str) -> float:
    """How many times commoner a token is as a given than as a family name; 0.0 when it is no known given name."""
    given = _given_share(token)
    return given / max(name_share(token, "family"), _UNHEARD) if given else 0.0


def is_turned(given: list[str], family: list[str]) -> bool:
    """True for written fields in each other's place: surnames, or what follows a particle, beside a given name.

    >>> is_turned(["Jansen"], ["Anna"]), is_turned(["van", "Dam"], ["Roel"]), is_turned(["Costa", "Silva"], ["Raquel"])
    (True, True, True)
    >>> is_turned(["De", "Anna"], ["Smith"]), is_turned(["Van", "Anh"], ["Hoa"]), is_turned(["Ana", "Costa"], ["Inês"])
    (False, False, False)
    """
    return len(family) == 1 and leans_given(fold(family[0])) > SURE and are_surnames(tuple(map(fold, given)))


def are_surnames(tokens: tuple[str, ...]) -> bool:
    """True for folded words that are surely no given names: surnames with their particles, and what follows these."""
    names = [token for token in tokens if not is_particle(token)]
    if not names:
        return False
    is_led = len(tokens) > 1 and is_particle(tokens[0])  # by a particle: what follows may be any surname
    return all(leans_family(token) > SURE or (is_led and not leans_given(token)) for token in names)


def is_name(token: str) -> bool:
    """True for a folded token of the bundled heads, given or family."""
    return name_share(token, "family") > 0 or name_share(token, "given") > 0


def is_known_given(token: str) -> bool:
    """True for a given name of the bundled heads or nickname tables that is not far commoner as a family name."""
    return leans_given(token) > 1 / LIKELY


def _given_share(token: str) -> float:
    share = name_share(token, "given")
    if not share and token in known_forms() and len(token) > 1:
        return SURE * 2 * _UNHEARD
    return share
