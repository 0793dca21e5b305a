"""Generates an address book and a list of connections with the truth about both."""

from __future__ import annotations

from benchmarks.match import kinds, others  # noqa: F401  (registering the kinds)
from benchmarks.match.book import Benchmark, Builder, fill_up
from benchmarks.match.names import ASIDE, TUNING
from benchmarks.match.world import World


def generate(seed: int, contacts: int, connections: int, aside: bool = False, tilt: float = 0.0) -> Benchmark:
    """A book of about ``contacts`` cards; ``aside`` takes the locales that were never tuned on.

    ``tilt`` bends the mix of kinds: every weight is multiplied by a random factor of that spread.
    """
    world = World(seed, ASIDE if aside else TUNING, max(40, connections // 6))
    builder = Builder(world)
    names = list(kinds.KINDS)
    weights = [kinds.KINDS[name][2] * world.rng.lognormvariate(0, tilt) for name in names]
    while len(builder.cards) < contacts:
        name = world.rng.choices(names, weights)[0]
        function, builder.tag, _ = kinds.KINDS[name]
        builder.kind = name
        function(builder, world.human())
    fill_up(builder, connections)
    return builder.benchmark()
