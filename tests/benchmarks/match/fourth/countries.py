"""The countries of the book: the names and habits that pools/*.toml lists."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "pools"
REGIONS = ("north", "middle", "south", "east", "far")  # the order is part of what a seed gives
EURO = ("NL", "NO", "DE", "GB", "US", "FR", "BE", "SE", "DK", "IE")  # where the couples and families live


@dataclass(frozen=True)
class Name:
    """A name as its bearer may write it in Latin letters, the usual spelling first."""

    native: str  # in its own script; empty where that is the Latin one
    latin: tuple[str, ...]


@dataclass(frozen=True)
class Country:
    code: str
    weight: float  # the share of people, beside that of the others
    pools: dict[str, tuple[Name, ...]]  # men, women, surnames; most frequent first
    is_ruled: bool  # surnames are romanised by rule: Russian
    syllables: tuple[Name, ...]  # that given names are made of
    listed: float  # how often a surname is one of the list; else it is joined
    joined: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]  # beginnings and endings; no ending: a particle
    middle: dict[str, tuple[str, ...]]  # by sex: middle names that go with the sex
    english: dict[str, tuple[str, ...]]  # by sex: English names borne beside the own
    mail: tuple[str, ...]  # private providers
    tops: tuple[str, ...]  # top levels of firms' domains, which the book shows as .example
    phone: str  # the beginning of a mobile number
    legal: tuple[str, ...]  # legal forms of firms
    second: str  # where a second surname stands: "behind", "before" or nowhere
    has_patronymics: bool
    bends_surnames: bool  # women's surnames have another ending
    has_own_script: bool
    puts_surname_first: bool
    single: float  # the share of people with one name
    nicks: dict[str, list[str]]  # given name -> short forms


@cache
def countries() -> dict[str, Country]:
    nicks = _nicks()
    found = {}
    for region in REGIONS:
        for code, facts in _toml(region).items():
            found[code] = _country(code, facts, nicks[code])
    return found


@cache
def listed_surnames() -> frozenset[str]:
    """Every surname that a country of Latin script lists."""
    pools = [land.pools.get("surnames", ()) for land in countries().values()]
    return frozenset(name.latin[0] for pool in pools for name in pool if not name.native)


def _toml(name: str) -> dict[str, Any]:
    with (HERE / f"{name}.toml").open("rb") as stream:
        return tomllib.load(stream)


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _names(text: str) -> tuple[Name, ...]:
    found = []
    for item in _list(text):
        native, _, latin = item.partition("=")
        found.append(Name(native, tuple(latin.split(","))) if latin else Name("", (item,)))
    return tuple(found)


def _country(code: str, facts: dict[str, Any], nicks: dict[str, list[str]]) -> Country:
    kinds = ("men", "women", "surnames")
    pools: dict[str, tuple[Name, ...]] = {kind: _names(facts[kind]) for kind in kinds if kind in facts}
    if "ruled" in facts:
        pools["surnames"] = tuple(Name(each, (each,)) for each in _list(facts["ruled"]))
    joined = []
    for line in facts.get("joined", ()):
        beginnings, _, endings = line.partition("/")
        joined.append((_list(beginnings), _list(endings)))
    return Country(
        code=code,
        weight=facts["weight"],
        pools=pools,
        is_ruled="ruled" in facts,
        syllables=_names(facts.get("syllables", "")),
        listed=facts.get("listed", 1),
        joined=tuple(joined),
        middle=_by_sex(facts, "middle"),
        english=_by_sex(facts, "english"),
        mail=_list(facts["mail"]),
        tops=_list(facts["tops"]),
        phone=facts["phone"],
        legal=tuple(facts["legal"].split("|")),
        second=facts.get("second", ""),
        has_patronymics="has_patronymics" in facts,
        bends_surnames="bends_surnames" in facts,
        has_own_script="has_own_script" in facts,
        puts_surname_first="puts_surname_first" in facts,
        single=facts.get("single", 0),
        nicks=nicks,
    )


def _by_sex(facts: dict[str, Any], kind: str) -> dict[str, tuple[str, ...]]:
    if f"{kind}_men" not in facts:
        return {}
    return {"m": _list(facts[f"{kind}_men"]), "f": _list(facts[f"{kind}_women"])}


def _nicks() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for group in _toml("short")["short"]:
        for item in _list(group["names"]):
            full, _, short = item.partition("=")
            for code in group["countries"].split():
                found[code].setdefault(full, []).extend(short.split(","))
    return found
