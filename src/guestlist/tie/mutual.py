"""From touches to the two numbers: months with mutual contact, and the day of the last."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from guestlist.tie.touches import BOTH, IN, OUT, Touch
from guestlist.tie.weights import weights


@dataclass(frozen=True, slots=True)
class History:
    """One person's contact with the user. Days are proleptic ordinals; 0 means never."""

    months: tuple[int, ...] = ()  # 12 * year + month - 1 of every month with direct mutual contact, ascending
    group_months: tuple[int, ...] = ()  # months with mutual contact only in groups of 4-10
    last_mutual: int = 0
    last_channel: str = ""  # of the last mutual contact, or of the last one-way
    last_group: int = 0
    last_one_way: int = 0
    last_direction: int = BOTH  # of the last one-way contact
    first: int = 0  # first personal contact of any kind
    wrote_first: int = 0  # first day the user wrote to the person, or met them
    last_meeting: int = 0
    mutual_addresses: frozenset[str] = frozenset()
    timeline: tuple[tuple[int, int], ...] = ()

    @property
    def has_contact(self) -> bool:
        """Whether there is dated personal evidence at all."""
        return bool(self.last_mutual or self.last_group or self.last_one_way)

    @property
    def usual_gap(self) -> float:
        """The median gap between months with mutual contact, in months; 0 with fewer than two."""
        gaps = [after - before for before, after in zip(self.months, self.months[1:], strict=False)]
        return float(median(gaps)) if gaps else 0.0


def history_of(touches: Sequence[Touch]) -> History:
    """Pair what went with what came. Two directions on one channel within the window are a mutual contact."""
    in_order = sorted(touches)
    months: set[int] = set()
    group_months: set[int] = set()
    last_mutual, last_group, channel = 0, 0, ""
    for day, weight, on in _mutual(in_order):
        if weight >= 1:
            months.add(_month(day))
            if day >= last_mutual:
                last_mutual, channel = day, on
        else:
            group_months.add(_month(day))
            last_group = max(last_group, day)
    one_way = [touch for touch in in_order if touch.weight >= 1 and not touch.is_answer_only]
    newest = one_way[-1] if one_way else None
    counted = [touch.day for touch in one_way] or ([last_group] if last_group else [])
    return History(
        months=tuple(sorted(months)),
        group_months=tuple(sorted(group_months - months)),
        last_mutual=last_mutual,
        last_channel=channel or (newest.channel if newest else "mail"),
        last_group=last_group,
        last_one_way=newest.day if newest else 0,
        last_direction=newest.direction if newest else BOTH,
        first=min(counted, default=0),
        wrote_first=min((touch.day for touch in one_way if touch.direction != IN), default=0),
        last_meeting=max((touch.day for touch in one_way if touch.direction == BOTH), default=0),
        mutual_addresses=_answered_addresses(in_order),
        timeline=_timeline(in_order),
    )


def _mutual(in_order: Sequence[Touch]) -> Iterator[tuple[int, float, str]]:
    """(day, weight, channel) of every touch that closes a pair: the day the contact became mutual."""
    window = weights().window_days
    last: dict[tuple[str, int, bool], int] = {}  # newest day by channel, direction and whether direct
    for touch in in_order:
        if touch.direction == BOTH:
            yield touch.day, touch.weight, touch.channel
            continue
        is_direct = touch.weight >= 1
        direct = last.get((touch.channel, -touch.direction, True), 0)
        group = last.get((touch.channel, -touch.direction, False), 0)
        if is_direct and direct and touch.day - direct <= window:
            yield touch.day, 1.0, touch.channel
        elif max(direct, group) and touch.day - max(direct, group) <= window:
            yield touch.day, weights().group_weight, touch.channel
        last[touch.channel, touch.direction, is_direct] = touch.day


def _answered_addresses(in_order: Sequence[Touch]) -> frozenset[str]:
    """The addresses with direct mail both ways within the window: whoever reads them answers."""
    last: dict[tuple[str, int], int] = {}
    found = set()
    for touch in in_order:
        if not touch.address or touch.weight < 1:
            continue
        other = last.get((touch.address, -touch.direction), 0)
        if other and touch.day - other <= weights().window_days:
            found.add(touch.address)
        last[touch.address, touch.direction] = touch.day
    return frozenset(found)


def _timeline(in_order: Sequence[Touch]) -> tuple[tuple[int, int], ...]:
    years = Counter(dt.date.fromordinal(touch.day).year for touch in in_order if touch.direction in (IN, OUT, BOTH))
    return tuple(sorted(years.items()))


def _month(day: int) -> int:
    date = dt.date.fromordinal(day)
    return date.year * 12 + date.month - 1
