"""Work done once a run or once a person, though several rules ask for it.

Policies and people are large to hash, so what was worked out is remembered by identity and for the last one only: rules
run person by person, each asked by every rule before the next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from guestlist.rules.world import Case, World

T = TypeVar("T")


def once_per_world(build: Callable[[World], T]) -> Callable[[World], T]:
    """The function, working anew only for another world."""
    last: tuple[World, T] | None = None

    def remembered(world: World) -> T:
        nonlocal last
        if last is None or last[0] is not world:
            last = (world, build(world))
        return last[1]

    remembered.__doc__ = build.__doc__
    return remembered


def once_per_case(build: Callable[[Case, World], T]) -> Callable[[Case, World], T]:
    """The function, working anew only for another case or world."""
    last: tuple[Case, World, T] | None = None

    def remembered(case: Case, world: World) -> T:
        nonlocal last
        if last is None or last[0] is not case or last[1] is not world:
            last = (case, world, build(case, world))
        return last[2]

    remembered.__doc__ = build.__doc__
    return remembered
