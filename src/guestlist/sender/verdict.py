"""The sum of the parts: how surely no single human reads an address, and which kind they speak for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from guestlist.data import load_toml
from guestlist.model import Evidence, Kind, Sender
from guestlist.sender.parts import Part


def total(parts: Sequence[Part]) -> float:
    """The sum of the parts with the prior, scaled and clipped."""
    return _total([each.evidence.weight for each in parts])


def _total(weights: list[float]) -> float:
    prior, scale, limit = _scale()
    value = scale * (prior + sum(weights))
    return limit if value > limit else max(-limit, value)


@cache
def _scale() -> tuple[float, float, float]:
    table = load_toml("sender/weights.toml")
    return float(table["prior"]), float(table["scale"]), float(table["limit"])


def verdict(parts: Sequence[Part]) -> Sender:
    """The kind, its probability and the evidence, the heaviest first and the prior last."""
    weights = [each.evidence.weight for each in parts]
    probability = 1.0 / (1.0 + math.exp(-_total(weights)))
    kind = Kind.PERSON
    if probability >= 0.5:
        scores: dict[Kind, float] = {}
        for each in parts:
            if each.evidence.weight > 0:
                scores[each.kind] = scores.get(each.kind, 0.0) + each.evidence.weight
        kind = max(scores, key=lambda one: scores[one], default=Kind.ROLE)
    ordered = [each.evidence for each in parts]
    if len(ordered) > 1:
        if min(weights) >= 0:
            ordered.sort(key=_weight_of, reverse=True)
        elif max(weights) <= 0:
            ordered.sort(key=_weight_of)
        else:
            ordered.sort(key=_lightness)
    return Sender(kind, probability, (*ordered, _prior()))


_weight_of = attrgetter("weight")  # all weights of one sign, the usual case: sorted without a call of ours


def _lightness(evidence: Evidence) -> float:
    return -abs(evidence.weight)


@cache
def _prior() -> Evidence:
    return Evidence("email", "", "kind-prior", float(load_toml("sender/weights.toml")["prior"]))
