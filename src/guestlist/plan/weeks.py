"""The plan: shortlist, pace and what earlier runs proposed, made into weeks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.model import Decision, Invitation, Notice, Owner, Verdict
from guestlist.plan.grounds import candidates_of
from guestlist.plan.nouns import Candidate, Plan, Proposal, Step, Week
from guestlist.plan.pace import spread

_WEEK = dt.timedelta(weeks=1)
_NOBODY = Owner()


def make_plan(
    verdicts: Sequence[Verdict],
    today: dt.date,
    *,
    per_week: int | None = None,
    invitations: Iterable[Invitation] = (),
    earlier: Iterable[Proposal] = (),
    cooling: Mapping[str, dt.date] | None = None,
    start: dt.date | None = None,
    owner: Owner = _NOBODY,
) -> Plan:
    """Put everybody on the shortlist into a week, nobody twice.

    ``per_week`` is never more than the fact ``invitations_per_week``; None takes the default of the facts. Of
    ``invitations`` those sent in the running week take up places of it. Whom ``earlier`` proposed for a week gone by is
    not proposed again but waits; whom it proposed for this week or a later one keeps that week. ``cooling`` names
    those who cannot be invited again before a day, by address: their invitation was withdrawn or declined. ``start`` is
    a day of the first week for new people; left away, this week, or the next one where the week is nearly over. Of
    ``owner`` the employers and the language matter: they tell for whom a note could be drafted.
    """
    wanted = fact("default_invitations_per_week").whole if per_week is None else per_week
    limit = fact("invitations_per_week")
    pace = max(min(wanted, limit.whole), 1)
    this_monday = monday_of(today)
    sent = sum(
        each.direction == "outgoing" and this_monday.isoformat() <= each.sent_on[:10] <= today.isoformat()
        for each in invitations
    )

    resting = {email for email, until in (cooling or {}).items() if until > today}
    everybody = tuple(each for each in candidates_of(verdicts, today, owner) if each.email not in resting)
    proposed = {each.email: each.monday for each in sorted(earlier, key=lambda each: each.monday)}
    waiting = tuple(
        (each, proposed[each.email]) for each in everybody if proposed.get(each.email, this_monday) < this_monday
    )
    kept = [each for each in everybody if proposed.get(each.email, dt.date.min) >= this_monday]
    new = [each for each in everybody if each.email not in proposed]

    first = monday_of(start) if start else _first_new_monday(today)
    sheet = _Sheet(pace, {this_monday: sent})
    overflow = [each for each in kept if not sheet.put(each, proposed[each.email])]
    sheet.fill([*overflow, *new], max(first, this_monday))
    notices = _notices(verdicts, wanted, pace, sent if this_monday in sheet.weeks else 0, waiting, sheet)
    if resting:
        notices = (*notices, Notice("plan-cooling", (("people", str(len(resting))),)))
    return Plan(sheet.plan_weeks(), pace, waiting, notices)


def monday_of(day: dt.date) -> dt.date:
    """The Monday of the day's week."""
    return day - dt.timedelta(days=day.weekday())


def _first_new_monday(today: dt.date) -> dt.date:
    is_late = today.weekday() > load_toml("plan.toml")["spread"]["last_day_for_new"]
    return monday_of(today) + (_WEEK if is_late else dt.timedelta(0))


class _Sheet:
    """The weeks while they fill."""

    def __init__(self, pace: int, sent: dict[dt.date, int]) -> None:
        self.weeks: dict[dt.date, list[Candidate]] = {}
        self._pace = pace
        self._sent = sent

    def room(self, monday: dt.date) -> int:
        """Free places of a week."""
        return max(self._pace - self._sent.get(monday, 0) - len(self.weeks.get(monday, ())), 0)

    def put(self, candidate: Candidate, monday: dt.date) -> bool:
        """Put somebody into a week; False when it is full, which happens once the pace was lowered."""
        if not self.room(monday):
            return False
        self.weeks.setdefault(monday, []).append(candidate)
        return True

    def fill(self, candidates: Sequence[Candidate], first: dt.date) -> None:
        """Spread people over the free places from a week on."""
        mondays = [first]

        def capacities() -> Iterator[int]:
            for n in count():
                mondays[0] = first + n * _WEEK
                yield self.room(mondays[0])

        def taken() -> Iterator[Counter[str]]:
            while True:
                yield Counter(each.employer for each in self.weeks.get(mondays[0], ()))

        same = int(load_toml("plan.toml")["spread"]["same_employer"])
        for week in spread(candidates, capacities(), same, taken()):
            if week:
                self.weeks.setdefault(mondays[0], []).extend(week)

    def plan_weeks(self) -> tuple[Week, ...]:
        """The finished weeks; within a week the order is that of the grounds."""
        return tuple(
            Week(
                n,
                monday,
                tuple(
                    Step(candidate, monday, place)
                    for place, candidate in enumerate(sorted(self.weeks[monday], key=lambda each: each.order), 1)
                ),
            )
            for n, monday in enumerate(sorted(self.weeks), 1)
        )


def _notices(
    verdicts: Sequence[Verdict],
    wanted: int,
    pace: int,
    sent: int,
    waiting: Sequence[tuple[Candidate, dt.date]],
    sheet: _Sheet,
) -> tuple[Notice, ...]:
    found = []
    if wanted > pace:
        grade = fact("invitations_per_week").grade
        found.append(Notice("plan-cap-lowered", (("wanted", str(wanted)), ("cap", str(pace)), ("grade", grade))))
    if sent:
        found.append(Notice("plan-sent-this-week", (("sent", str(sent)),)))
    if waiting:
        found.append(Notice("plan-proposed-before", (("people", str(len(waiting))),)))
    vip_rules = load_toml("plan.toml")["note_need"]["vip_rules"]
    vips = sum(each.decision is Decision.ASK and each.rule in vip_rules for each in verdicts)
    if vips:
        found.append(Notice("plan-vip-waits", (("people", str(vips)),)))
    if not sheet.weeks:
        found.append(Notice("plan-empty"))
    return tuple(found)
