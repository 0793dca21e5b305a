"""Named pieces of evidence with the kind each speaks for, weighted from the data file."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.model import Evidence, Kind

_NO_WORD = (("word", ""),)


class Part(NamedTuple):
    """A piece of evidence and the kind it speaks for."""

    evidence: Evidence
    kind: Kind


def weight(group: str, key: str) -> float:
    """The weight of a piece of evidence, in natural-log odds that no single human reads the address."""
    return float(load_toml("sender/weights.toml")[group][key])


def part(group: str, key: str, field: str, value: str, kind: Kind = Kind.ROLE, **params: str) -> Part:
    """A piece of evidence with its weight from the data file."""
    code, points = _coded(group, key)
    return Part(Evidence(field, value, code, points, None, tuple(params.items())), kind)


def worded(group: str, key: str, field: str, value: str, kind: Kind, word: str) -> Part:
    """``part`` with the one word that was found, "" for none: the commonest form, without collecting parameters."""
    code, points = _coded(group, key)
    return Part(Evidence(field, value, code, points, None, (("word", word),) if word else _NO_WORD), kind)


@cache
def _coded(group: str, key: str) -> tuple[str, float]:
    return f"{group}-{key}".replace("_", "-"), weight(group, key)
