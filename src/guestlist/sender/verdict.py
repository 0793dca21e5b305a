"""The sum of the parts: how surely no single human reads an address, and which kind they speak for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.model import Evidence, Kind, Sender
from guestlist.sender.parts import Part


def total(parts: Sequence[Part]) -> float:
    """The sum of the parts with the prior, scaled and clipped."""
    return _total([each.evidence.weight for each in parts])


def _total(weights: Sequence[float]) -> float:
    prior, scale, limit = _scale()
    value = scale * (prior + sum(weights))
    return limit if value > limit else max(-limit, value)


@cache
def _scale() -> tuple[float, float, float]:
    table = load_toml("sender/weights.toml")
    return float(table["prior"]), float(table["scale"]), float(table["limit"])


def verdict(parts: Sequence[Part]) -> Sender:
    """The kind, its probability and the evidence, the heaviest first and the prior last."""
    evidence = [each.evidence for each in parts]
    probability, order = _summed(tuple([each.weight for each in evidence]))
    kind = Kind.PERSON if probability < 0.5 else _kind_of(parts)
    return Sender(kind, probability, (*[evidence[place] for place in order], _prior()))


@lru_cache(maxsize=1 << 14)
def _summed(weights: tuple[float, ...]) -> tuple[float, tuple[int, ...]]:
    """The probability, and the places of the weights, the heaviest first; most people share their weights with many."""
    probability = 1.0 / (1.0 + math.exp(-_total(weights)))
    return probability, tuple(sorted(range(len(weights)), key=lambda place: -abs(weights[place])))


def _kind_of(parts: Sequence[Part]) -> Kind:
    """The kind that the parts speak for most."""
    scores: dict[Kind, float] = {}
    for each in parts:
        if each.evidence.weight > 0:
            scores[each.kind] = scores.get(each.kind, 0.0) + each.evidence.weight
    return max(scores, key=lambda one: scores[one], default=Kind.ROLE)


@cache
def _prior() -> Evidence:
    return Evidence("email", "", "kind-prior", float(load_toml("sender/weights.toml")["prior"]))
