"""The calendar file: an event a week, no names unless asked, the same event on every run."""

from __future__ import annotations

from icalendar import Calendar

from guestlist.plan import make_plan
from guestlist.reports.plan_calendar import calendar_of
from plan.guests import TODAY, guest

PLAN = make_plan([guest(f"Ann Geheim{n}", f"a{n}@gmail.com") for n in range(5)], TODAY, per_week=2)


def test_it_opens_in_a_calendar_program_with_one_event_a_week() -> None:
    events = Calendar.from_ical(calendar_of(PLAN, TODAY)).walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == ["2026-11-23", "2026-11-30", "2026-12-07"]
    assert "2 invitations" in events[0]["SUMMARY"]


def test_it_names_nobody_unless_asked() -> None:
    assert "Geheim" not in calendar_of(PLAN, TODAY)
    assert "Geheim0" in calendar_of(PLAN, TODAY, with_names=True)


def test_a_week_is_the_same_event_on_every_run() -> None:
    again = make_plan([guest(f"Ann Anders{n}", f"b{n}@gmail.com") for n in range(3)], TODAY, per_week=2)
    uids = [
        [event["UID"] for event in Calendar.from_ical(calendar_of(plan, TODAY)).walk("VEVENT")]
        for plan in (PLAN, again)
    ]
    assert uids[1] == uids[0][:2]
    assert len(set(uids[0])) == 3
