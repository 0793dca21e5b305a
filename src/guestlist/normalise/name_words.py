"""The word lists of names, folded once: particles, honorifics, credentials, kin, trades."""

from __future__ import annotations

from functools import cache

from guestlist.data import load_words
from guestlist.normalise.fold import fold

SUFFIXES = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "filho": "jr", "hijo": "jr", "dy": "jr",
    "sr": "sr", "snr": "sr", "senior": "sr",
    "ii": "ii", "2nd": "ii", "iii": "iii", "3rd": "iii", "iv": "iv", "4th": "iv",
}  # fmt: skip
"""Generation marks and the form they are kept in; "d.y." is the Nordic one ("d.e." reads like the particle: left out)."""


@cache
def words(name: str) -> frozenset[str]:
    """The folded entries of ``data/names/<name>.txt``."""
    return frozenset(fold(word) for word in load_words(f"names/{name}.txt"))


@cache
def exact_words(name: str) -> frozenset[str]:
    """The entries of ``data/names/<name>.txt`` as written, where capitals tell."""
    return load_words(f"names/{name}.txt")


def is_particle(token: str) -> bool:
    """True for a folded token such as "van", "der", "bin"."""
    return token in words("particles")


def plain(raw_token: str) -> str:
    """A written token as one folded word, dots and hyphens gone: "Ph.D." and "PhD" are equal.

    >>> plain("Ph.D."), plain("drs."), plain("d'Arc")
    ('phd', 'drs', 'darc')
    """
    return fold(raw_token).replace(" ", "")


def is_credential(raw_token: str) -> bool:
    """True for a degree or certificate behind a name; those that are surnames too ("Ma") count in capitals only."""
    word = plain(raw_token)
    return word in words("credentials") or raw_token.replace(".", "").strip(",;()") in exact_words(
        "credentials_in_capitals"
    )


def is_honorific(raw_token: str) -> bool:
    """True for a title in front of a name."""
    return plain(raw_token) in words("honorifics")
