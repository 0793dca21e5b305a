"""How common a name is: shares of bearers, from bundled heads of the national name statistics."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

import guestlist.data
from guestlist.data import list_files
from guestlist.normalise.fold import fold, national_fold


def name_share(token: str, kind: str, country: str = "") -> float:
    """The share of people (0..1) who bear a folded name token as ``kind`` "given" or "family".

    Without ``country`` (ISO 3166-1 alpha-2) the largest share over all bundled countries; 0.0 for a name outside the
    bundled heads, which hold the commonest names only. Sources and grades: the heads of ``data/names/heads_*.csv``.

    >>> name_share("jansen", "family") > name_share("vermeer", "family")
    True
    >>> name_share("jansen", "family", "KR"), name_share("xyzzy", "given")
    (0.0, 0.0)
    """
    if country:
        return _shares().get((kind, country.upper()), {}).get(token, 0.0)
    return _largest(kind).get(token, 0.0)


@cache
def share_bounds(kind: str, country: str = "") -> tuple[float, float]:
    """The least and the largest share of a kind in a country's head; of all heads where the country has none.

    A name outside the head is borne by fewer than the least.
    """
    shares = _shares().get((kind, country.upper())) or _largest(kind)
    return min(shares.values()), max(shares.values())


@cache
def known_names(kind: str) -> frozenset[str]:
    """The folded names of a kind, "given" or "family", that the bundled heads of any country hold."""
    return frozenset(name for name, share in _largest(kind).items() if share > 0)


def head_of(kind: str, country: str) -> frozenset[str]:
    """The folded names of a kind that the bundled head of a country holds."""
    return frozenset(_shares().get((kind, country.upper()), {}))


@cache
def countries() -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) with bundled heads."""
    return frozenset(country for _, country in _shares())


@cache
def shares_by_country(kind: str) -> dict[str, dict[str, float]]:
    """Folded name -> the countries (ISO 3166-1 alpha-2) whose head holds it as ``kind``, each with its share there."""
    found: dict[str, dict[str, float]] = {}
    for (of_kind, country), shares in _shares().items():
        if of_kind == kind:
            for token, share in shares.items():
                found.setdefault(token, {})[country] = share
    return found


@cache
def _largest(kind: str) -> dict[str, float]:
    largest: dict[str, float] = {}
    for (of_kind, _), shares in _shares().items():
        if of_kind == kind:
            for token, share in shares.items():
                largest[token] = max(share, largest.get(token, 0.0))
    return largest


@cache
def _shares() -> dict[tuple[str, str], dict[str, float]]:
    tables: dict[tuple[str, str], dict[str, float]] = {}
    for name in list_files("names", ".csv"):
        country = name.removesuffix(".csv").rpartition("_")[2].upper()
        text = files(guestlist.data).joinpath(name).read_text(encoding="utf-8")
        rows = csv.reader(line for line in text.splitlines() if line and not line.startswith("#"))
        next(rows, None)
        for written, share, kind in rows:
            table = tables.setdefault((kind, country), {})
            for token in {_last_token(fold(written)), _last_token(national_fold(written))}:
                table[token] = max(float(share), table.get(token, 0.0))
    return tables


def _last_token(folded: str) -> str:
    """The token that names: "de jong" is looked up as "jong", as a Name keeps it."""
    return folded.rpartition(" ")[2]
