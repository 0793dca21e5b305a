"""Calendar files (.ics): meetings with the people who took part. Titles, places and descriptions are never kept."""

from __future__ import annotations

import datetime as dt
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dateutil.rrule import rrulestr

from guestlist.model import Message, Party, Problem, Reading, Source
from guestlist.readers.calendar_text import event_blocks
from guestlist.readers.mail_headers import RECIPIENTS_KEPT
from guestlist.readers.mbox import DAMAGE
from guestlist.readers.registry import InputFile, ReadOptions, Sample

if TYPE_CHECKING:
    from icalendar import Event

_SIZE_CAP = 512 << 20
_OCCURRENCES_TRIED = 6_000  # sixteen years of a daily meeting
_OCCURRENCES_KEPT = 800  # the last ones: a rule says as much with them as with all
_TOOK_PART = frozenset({"ACCEPTED", "TENTATIVE", "COMPLETED", "IN-PROCESS"})
_IS_NO_PERSON = frozenset({"RESOURCE", "ROOM"})
_BARREN_RULES = 3  # rules without a single day, such as the 30th of February, are searched for until the year 9999
_PARTS_OF_DAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})
_PARTS = _PARTS_OF_DAYS | {"BYMONTHDAY", "BYMONTH", "BYSETPOS"}
_REPEATS_BY_DAYS = re.compile(r"(?i)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)")  # hourly meetings are damage


class CalendarReader:
    """Reader of iCalendar files (RFC 5545)."""

    format = "calendar"

    def claims(self, sample: Sample) -> float:
        """Sure when the file begins with BEGIN:VCALENDAR."""
        head = sample.text or sample.head.decode("utf-8", errors="replace")
        return 0.97 if head.lstrip("\ufeff \t\r\n")[:15].upper() == "BEGIN:VCALENDAR" else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """One Message (channel "meeting") for each past occurrence of each event with attendees.

        The sender is the organiser; recipients are the attendees who accepted, at least tentatively, so whoever
        declined or never answered is not among them; ``recipient_count`` is all attendees. Repeating events are
        expanded to the day the file was written, and no further. ``records`` counts BEGIN:VEVENT lines.
        """
        try:
            with file.open() as stream:
                text = stream.read(_SIZE_CAP).decode(sample.encoding or "utf-8", errors="replace")
        except (*DAMAGE, LookupError) as error:
            return Reading(file.name, self.format, problems=(_unusable(file.name, error),))
        options.progress(file.name, file.size, file.size)
        collected = _Collected(file.name)
        for position, block in enumerate(event_blocks(text), 1):
            collected.add(position, block)
        return Reading(
            file=file.name,
            format=self.format,
            variant=_variant(text),
            encoding=sample.encoding or "utf-8",
            encoding_certainty=sample.certainty,
            records=len(re.findall(r"(?im)^[ \t]*BEGIN:VEVENT\s*$", text)),
            messages=tuple(collected.messages()),
            problems=tuple(collected.problems),
            remarks=collected.remarks(),
            size=file.size,
        )


READER = CalendarReader()


@dataclass
class _Collected:
    """The events of one file, until all are known: an exception to a repeating event stands in an event of its own."""

    file: str
    events: list[tuple[int, Event]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    moved: dict[str, set[dt.date]] = field(default_factory=dict)  # by UID: occurrences that stand for themselves
    without_attendees: int = 0
    barren: int = 0
    written: dt.date | None = None  # the newest stamp: the file knows nothing later

    def add(self, position: int, block: str) -> None:
        from icalendar import Event  # slow to import, and most runs read no calendar

        try:
            event = Event.from_ical(block)
            if not isinstance(event, Event):
                raise TypeError(type(event).__name__)
            stamps = [_day(event.get(name)) for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED")]
            replaced = _day(event.get("RECURRENCE-ID"))
        except Exception as error:  # the library raises whatever a damaged property makes of it
            self.problems.append(_unreadable(self.file, position, error))
            return
        for stamp in stamps:
            if stamp is not None and (self.written is None or stamp > self.written):
                self.written = stamp
        if replaced is not None:
            self.moved.setdefault(str(event.get("UID", "")), set()).add(replaced)
        self.events.append((position, event))

    def messages(self) -> Iterator[Message]:
        for position, event in self.events:
            try:
                meeting = _meeting(event, Source(self.file, position, "event"))
                if meeting is None:
                    self.without_attendees += 1
                    continue
                days = self._days(event)
            except Exception as error:
                self.problems.append(_unreadable(self.file, position, error))
                continue
            for day in days:
                yield _on(meeting, day)

    def remarks(self) -> tuple[str, ...]:
        if not self.without_attendees:
            return ()
        return (f"{self.without_attendees} of {len(self.events)} events list no attendees and tell nothing.",)

    def _days(self, event: Event) -> list[dt.datetime]:
        start = _moment(event.get("DTSTART"))
        if start is None:
            raise ValueError("no start")
        rule = event.get("RRULE")
        if (
            rule is None
            or event.get("RECURRENCE-ID") is not None
            or not _REPEATS_BY_DAYS.search(rule.to_ical().decode())
        ):
            return [start, *_listed(event, "RDATE")]
        skipped = {each.date() for each in _listed(event, "EXDATE")} | self.moved.get(str(event.get("UID", "")), set())
        days = [*self._repeated(start, _plain_rule(rule.to_ical().decode())), *_listed(event, "RDATE")]
        return [day for day in days if day.date() not in skipped]

    def _repeated(self, start: dt.datetime, rule: str) -> list[dt.datetime]:
        """The occurrences up to the day the file was written."""
        if self.barren >= _BARREN_RULES:
            return [start]
        horizon = dt.datetime.combine(self.written or start.date(), dt.time.max)
        kept: deque[dt.datetime] = deque(maxlen=_OCCURRENCES_KEPT)
        for number, moment in enumerate(rrulestr(rule, dtstart=start)):
            if moment > horizon or number >= _OCCURRENCES_TRIED:
                break
            kept.append(moment)
        else:
            self.barren += ("COUNT" not in rule and "UNTIL" not in rule) or not kept
        return list(kept)


def _meeting(event: Event, source: Source) -> Message | None:
    """The meeting without its day, or None when it lists nobody."""
    attendees = [each for each in _as_list(event.get("ATTENDEE")) if not _is_room(each)]
    organiser = event.get("ORGANIZER")
    if not attendees:
        return None
    marks = {"cancelled"} if str(event.get("STATUS", "")).upper() == "CANCELLED" else set()
    leader = _party(organiser) if organiser is not None else Party()
    took_part = []
    for attendee in attendees:
        party, answer = _party(attendee), str(attendee.params.get("PARTSTAT", "NEEDS-ACTION")).upper()
        if party.email and party.email == leader.email:
            if answer == "DECLINED":
                leader = Party()  # the organiser stayed away
        elif answer in _TOOK_PART:
            took_part.append(party)
    return Message(
        when=None,
        channel="meeting",
        sender=leader,
        recipients=tuple(took_part[:RECIPIENTS_KEPT]),
        recipient_count=len(attendees),
        marks=frozenset(marks),
        source=source,
    )


def _on(meeting: Message, moment: dt.datetime) -> Message:
    return Message(
        when=moment.replace(tzinfo=dt.UTC),
        channel=meeting.channel,
        sender=meeting.sender,
        recipients=meeting.recipients,
        recipient_count=meeting.recipient_count,
        marks=meeting.marks,
        source=meeting.source,
    )


def _party(value: Any) -> Party:
    address = str(value).strip()
    if address[:7].lower() == "mailto:":
        address = address[7:]
    address = address.strip("<>' ").lower()
    name = " ".join(str(value.params.get("CN", "")).split()).strip("\"'")[:200]
    return Party(email=address if "@" in address else "", name="" if "@" in name else name)


def _is_room(attendee: Any) -> bool:
    return str(attendee.params.get("CUTYPE", "")).upper() in _IS_NO_PERSON


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _listed(event: Event, name: str) -> list[dt.datetime]:
    found = []
    for entry in _as_list(event.get(name)):
        for each in getattr(entry, "dts", [entry]):
            moment = _moment(each)
            if moment is not None:
                found.append(moment)
    return found


def _moment(value: Any) -> dt.datetime | None:
    """The wall-clock moment of a property, without zone: for years and months the hour hardly matters."""
    each = getattr(value, "dt", None)
    if isinstance(each, tuple):  # a period: its begin
        each = each[0]
    if isinstance(each, dt.datetime):
        return each.replace(tzinfo=None)
    if isinstance(each, dt.date):
        return dt.datetime.combine(each, dt.time(12))
    return None


def _day(value: Any) -> dt.date | None:
    moment = _moment(value)
    return moment.date() if moment else None


def _plain_rule(rule: str) -> str:
    """The rule's parts that calendars write for meetings, its end as wall-clock time like the start.

    Whatever filters days of a daily or weekly rule by month costs seconds where it never fits, so it is left out.
    """
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    allowed = _PARTS if parts.get("FREQ") in ("MONTHLY", "YEARLY") else _PARTS_OF_DAYS
    return ";".join(f"{key}={value.removesuffix('Z')}" for key, value in parts.items() if key in allowed)


def _variant(text: str) -> str:
    product = re.search(r"(?im)^PRODID:(.{1,80})", text[:4_000])
    return product.group(1).strip() if product else ""


def _unreadable(file: str, position: int, error: Exception) -> Problem:
    return Problem(
        Source(file, position, "event"),
        "bad-event",
        f"{file}, event {position}: cannot be read ({error.__class__.__name__}). It is not counted as a meeting.",
        is_record=False,
    )


def _unusable(file: str, error: Exception) -> Problem:
    return Problem(
        Source(file, 0, "event"),
        "cannot-open",
        f"{file}: cannot be read ({error.__class__.__name__}). Export the calendar again.",
        is_record=False,
    )
