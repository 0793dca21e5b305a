"""``plan.ics``: one event a week that says how many invitations, and names nobody unless asked."""

from __future__ import annotations

import datetime as dt
import hashlib

from icalendar import Calendar, Event

from guestlist.plan import Plan, Week
from guestlist.reports.language import _, n_
from guestlist.reports.plain import harmless

CALENDAR_FILE = "plan.ics"


def calendar_of(plan: Plan, today: dt.date, with_names: bool = False) -> str:
    """The plan as iCalendar text (RFC 5545): an all-day event on each Monday, marked as free time.

    A week keeps its UID from run to run, so that importing a newer plan changes the events instead of adding more.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Guestlist//plan//EN")
    calendar.add("version", "2.0")
    for week in plan.weeks:
        calendar.add_component(_event(week, len(plan.weeks), today, with_names))
    return bytes(calendar.to_ical()).decode("utf-8")


def _event(week: Week, weeks: int, today: dt.date, with_names: bool) -> Event:
    people = len(week.steps)
    event = Event()
    event.add("uid", f"{hashlib.sha256(week.monday.isoformat().encode()).hexdigest()[:32]}@guestlist")
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
    event.add("dtstart", week.monday)
    event.add("dtend", week.monday + dt.timedelta(days=1))
    place = _("({week} of {weeks})").format(week=week.number, weeks=weeks)
    summary = n_("Guestlist: {n} invitation this week", "Guestlist: {n} invitations this week", people)
    event.add("summary", f"{summary} {place}")
    lines = [
        _("The list is plan.csv, week {week}. Open each profile yourself and invite from there.").format(
            week=week.number
        )
    ]
    if with_names:
        lines += [f"- {harmless(step.candidate.verdict.person.label, 80)}" for step in week.steps]
    event.add("description", "\n".join(lines))
    event.add("transp", "TRANSPARENT")
    return event
