"""Named pieces of evidence with the kind each speaks for, weighted from the data file."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.model import Evidence, Kind

Params = tuple[tuple[str, str], ...]
_NO_WORD = (("word", ""),)


class Part(NamedTuple):
    """A piece of evidence and the kind it speaks for."""

    evidence: Evidence
    kind: Kind


def weight(group: str, key: str) -> float:
    """The weight of a piece of evidence, in natural-log odds that no single human reads the address."""
    return float(load_toml("sender/weights.toml")[group][key])


def part(group: str, key: str, field: str, value: str, kind: Kind = Kind.ROLE, params: Params = ()) -> Part:
    """A piece of evidence with its weight from the data file."""
    code, points = _coded(group, key)
    return Part(Evidence(field, value, code, points, None, params), kind)


def worded(group: str, key: str, field: str, value: str, kind: Kind, word: str) -> Part:
    """``part`` with the one word that was found, "" for none."""
    return part(group, key, field, value, kind, (("word", word),) if word else _NO_WORD)


@cache
def _coded(group: str, key: str) -> tuple[str, float]:
    return f"{group}-{key}".replace("_", "-"), weight(group, key)
