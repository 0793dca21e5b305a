"""Calendar files: who met whom, when, and who only was asked."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.model import Reading
from guestlist.readers.calendar import READER
from guestlist.readers.registry import InputFile, ReadOptions, Sample

STAMP = "DTSTAMP:20261120T080000Z"


def read(*events: str, ending: str = "\r\n") -> Reading:
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y", *events, "END:VCALENDAR", ""])
    data = text.replace("\n", ending).encode()
    sample = Sample("work.ics", data[:65536], text, "utf-8", "certain")
    assert READER.claims(sample) > 0.9
    return READER.read(InputFile("work.ics", len(data), lambda: io.BytesIO(data)), sample, ReadOptions())


def event(*lines: str, start: str = "DTSTART:20190305T100000Z") -> str:
    return "\n".join(["BEGIN:VEVENT", "UID:1", STAMP, start, *lines, "END:VEVENT"])


ANN = "ORGANIZER;CN=Ann Smit:mailto:Ann@Acme.example"
ME = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Sam:mailto:sam@vermeer.example"


def days(reading: Reading) -> list[str]:
    return [message.when.date().isoformat() for message in reading.messages if message.when]


def test_a_meeting_names_its_organiser_and_those_who_accepted() -> None:
    bob, cas = "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@x.example", "ATTENDEE:mailto:cas@x.example"
    (meeting,) = read(event(ANN, ME, bob, cas)).messages
    assert (meeting.sender.email, meeting.sender.name) == ("ann@acme.example", "Ann Smit")
    assert [party.email for party in meeting.recipients] == ["sam@vermeer.example"]
    assert (meeting.channel, meeting.recipient_count) == ("meeting", 3)


def test_an_organiser_who_declined_was_not_there() -> None:
    (meeting,) = read(event(ANN, ME, "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@acme.example")).messages
    assert meeting.sender.email == ""


def test_a_room_is_no_attendee() -> None:
    (meeting,) = read(event(ANN, ME, "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@acme.example")).messages
    assert meeting.recipient_count == 1


def test_a_cancelled_meeting_is_marked() -> None:
    assert read(event(ANN, ME, "STATUS:CANCELLED")).messages[0].marks == {"cancelled"}


def test_an_appointment_without_attendees_tells_nothing_and_is_said() -> None:
    reading = read(event("SUMMARY:dentist"), event(ANN, ME))
    assert (reading.records, len(reading.messages)) == (2, 1)
    assert reading.remarks


def test_no_title_place_or_description_is_kept() -> None:
    reading = read(event(ANN, ME, "SUMMARY:secret", "DESCRIPTION:secret", " secret", "LOCATION:secret"))
    assert "secret" not in repr(reading)


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20190305T100000Z",
        "DTSTART:20190305T100000",
        "DTSTART;VALUE=DATE:20190305",
        "DTSTART;TZID=Europe/Amsterdam:20190305T100000",
        "DTSTART;TZID=W. Europe Standard Time:20190305T100000",
        'DTSTART;TZID="Customized Time Zone":20190305T100000',
    ],
)
def test_a_start_is_read_with_and_without_zone(start: str) -> None:
    assert days(read(event(ANN, ME, start=start))) == ["2019-03-05"]


def test_a_repeating_meeting_counts_until_the_file_was_written_and_no_further() -> None:
    found = days(read(event(ANN, ME, "RRULE:FREQ=MONTHLY")))
    assert (found[0], found[-1], len(found)) == ("2019-03-05", "2026-11-05", 93)


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        ("FREQ=WEEKLY;COUNT=6", 6),
        ("FREQ=WEEKLY;UNTIL=20190326T100000Z", 4),
        ("FREQ=WEEKLY;UNTIL=20190325", 3),
        ("FREQ=MONTHLY;BYDAY=1TU;COUNT=3", 3),
        ("FREQ=SECONDLY", 1),
        ("FREQ=DAILY", 800),
    ],
)
def test_rules_are_expanded_within_bounds(rule: str, count: int) -> None:
    assert len(read(event(ANN, ME, f"RRULE:{rule}")).messages) == count


def test_rules_that_never_fit_do_not_stop_the_reading() -> None:
    never = [event(ANN, ME, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") for _ in range(200)]
    reading = read(*never, event(ANN, ME, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"))
    assert reading.records == 201


def test_dropped_and_moved_occurrences_are_not_counted_twice() -> None:
    series = event(ANN, ME, "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20190312T100000Z")
    moved = event(ANN, ME, "RECURRENCE-ID:20190319T100000Z", start="DTSTART:20190320T100000Z")
    assert sorted(days(read(series, moved))) == ["2019-03-05", "2019-03-20", "2019-03-26"]


def test_alarms_inside_events_change_nothing() -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT10M\nATTENDEE:mailto:alarm@x.example\nEND:VALARM"
    assert read(event(ANN, ME, alarm)).messages[0].recipient_count == 1


def test_one_damaged_event_does_not_lose_the_others() -> None:
    reading = read(event(ANN, ME, start="DTSTART:yesterday"), event(ANN, ME))
    assert (reading.records, len(reading.messages)) == (2, 1)
    assert [(problem.code, problem.source.position) for problem in reading.problems] == [("bad-event", 1)]


def test_an_event_that_never_ends_does_not_swallow_the_next() -> None:
    assert len(read(event(ANN, ME).replace("\nEND:VEVENT", ""), event(ANN, ME)).messages) == 2


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_folded_lines_are_joined(ending: str) -> None:
    folded = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Sam\n :mailto:sam@verm\n eer.example"
    assert read(event(ANN, folded), ending=ending).messages[0].recipients[0].email == "sam@vermeer.example"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_calendar_never_raises(data: st.DataObject) -> None:
    lines = [ANN, ME, "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20190312T100000Z", "STATUS:CONFIRMED", "RDATE:20200101"]
    at = data.draw(st.integers(0, len(lines) - 1))
    cut = data.draw(st.integers(0, len(lines[at])))
    lines[at] = lines[at][:cut] + data.draw(st.text(max_size=8)) + lines[at][cut:]
    reading = read(event(*lines))
    assert all(message.channel == "meeting" for message in reading.messages)
