"""One verdict a person: the rules run, their findings decide, an address is chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import chain

from guestlist.abreast import dealt, possible
from guestlist.cases import Cases
from guestlist.choose import choose_address
from guestlist.decide import decide
from guestlist.model import Verdict
from guestlist.parcels import parcel_of_verdicts
from guestlist.rules.registry import run_rules
from guestlist.rules.world import Case, World

_AT_ONCE = 1_000
"""People judged together: enough that each step runs for a while, few enough that what is in between takes no room."""

_FIRST = 64
"""People judged before the process is copied: by then nearly all words and rules are loaded, once for all copies."""


def verdicts_of(cases: Cases, world: World, used: Mapping[str, dt.date]) -> list[Verdict]:
    """The verdicts on all cases, in their order; ``used`` says when an address was last written to or from."""

    def judged(rows: range) -> list[Verdict]:
        return verdicts_on(cases.of(rows), world, used)

    if possible(len(cases)) > 1:
        judged(range(_FIRST))
    dealing = dealt(len(cases), judged, _AT_ONCE, parcel=parcel_of_verdicts(cases))
    return list(chain.from_iterable(dealing()))


def verdicts_on(cases: Sequence[Case], world: World, used: Mapping[str, dt.date]) -> list[Verdict]:
    """The verdicts on a few cases, each step for all of them."""
    decided = [decide(run_rules(case, world, world.policy.effects)) for case in cases]
    addresses = [choose_address(case.person, used, world.today, world.shared_addresses) for case in cases]
    return [
        Verdict(case.person, decision, rule, findings, case.link, case.sender, case.tie, address)
        for case, (decision, rule, findings), address in zip(cases, decided, addresses, strict=True)
    ]
