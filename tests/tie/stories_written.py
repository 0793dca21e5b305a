"""Stories written as diaries, one line a person: what happened when, in a small language of its own.

``2019-03 <>`` an exchange; ``>`` the user wrote; ``<`` the person wrote; ``mm`` they met; in brackets what was odd
about it. ``2025-01..2026-10`` is every month between.
"""

from __future__ import annotations

import datetime as dt
import re

from guestlist.model import Message, Party
from tie.story import ME, Story, card, message

_DIARIES = """
fresh   | colleague            | 2025-01..2026-10 <>
fresh   | weekly meetings      | 2025-06..2026-11 mm
fresh   | back after years     | 2013-02..2013-09 <> ; 2026-03..2026-10 <>
fresh   | mail and meetings    | 2025-09..2026-02 <> ; 2026-03..2026-11 mm
fresh   | on LinkedIn          | 2025-09..2026-11 <> (linkedin)
fresh   | met all year         | 2026-01..2026-11 mm ; 2026-10 < (auto)
fresh   | newsletter as well   | 2025-08..2026-11 <> ; 2026-01..2026-11 < (list-unsubscribe)
fresh   | declined once        | 2025-08..2026-10 <> ; 2026-11 mm (declined)
stale   | one exchange         | 2012-05 <>
stale   | a summer             | 2015-06..2015-08 <>
stale   | met once             | 2013-10 mm
stale   | declined meetings    | 2014-01..2014-03 <> ; 2026-01..2026-10 mm (declined)
stale   | cancelled meetings   | 2016-01 <> ; 2026-01..2026-10 mm (cancelled)
stale   | large meetings       | 2015-01..2015-02 <> ; 2025-01..2026-11 mm (large)
stale   | webinar              | 2014-05 <> ; 2026-09 mm (huge)
stale   | old LinkedIn chat    | 2014-02..2014-03 <> (linkedin)
stale   | sponsored message    | 2013-02 <> (linkedin) ; 2026-09 < (linkedin sponsored)
stale   | never answered       | 2017-02 > ; 2018-02 >
stale   | wrote me once        | 2016-07 <
stale   | greetings every year | 2013-04..2013-06 <> ; 2018-12 < (crowd) ; 2022-12 < (crowd) ; 2025-12 < (crowd)
stale   | my greetings to all  | 2013-04 <> ; 2024-12 > (crowd) ; 2025-12 > (crowd)
stale   | away for good        | 2015-04 <> ; 2026-09 > (crowd) ; 2026-09 < (auto-replied)
stale   | social notices       | 2014-04..2014-06 <> ; 2026-01..2026-11 < (social)
stale   | forum posts          | 2013-04..2013-07 <> ; 2026-01..2026-11 < (forums)
stale   | mail to the list     | 2016-02..2016-03 <> ; 2026-01..2026-11 <> (list-post)
stale   | blind copies         | 2015-02 <> ; 2026-02..2026-10 < (blind)
unknown | nothing at all       |
unknown | only lists           | 2014-01..2019-12 <> (list-id)
unknown | only greetings       | 2012-12 < (crowd) ; 2015-12 < (crowd)
unknown | only large meetings  | 2013-01..2019-12 mm (large)
unknown | only declined        | 2015-01..2015-12 mm (declined)
unknown | only cancelled       | 2016-01..2016-12 mm (cancelled)
unknown | only machines        | 2015-01..2016-12 < (auto)
unknown | only spam            | 2018-01..2019-12 < (spam)
unknown | only advertisements  | 2012-01..2019-12 < (promotions)
unknown | only sponsored       | 2017-03 < (linkedin sponsored) ; 2018-03 < (linkedin sponsored)
unknown | only blind copies    | 2013-03..2014-03 < (blind)
unknown | only drafts          | 2013-03..2014-03 > (draft)
fading  | two lively years     | 2022-06..2024-09 <>
fading  | a year ago, a while  | 2023-01..2025-02 <>
fading  | wrote last month     | 2026-10 <
fading  | asked last week      | 2026-11 >
fading  | one talk this spring | 2026-03 <>
"""
_ENTRY = re.compile(r"(\d{4})-(\d\d)(?:\.\.(\d{4})-(\d\d))?\s+(<>|<|>|mm)(?:\s+\(([^)]*)\))?")
_CROWD = [f"guest{i}@feast.example" for i in range(45)]
_SPREADS = ((2, 5), (9, 17), (1, 19))  # day of the first and of the second mail of an exchange


def written_stories(first_number: int = 1000) -> list[Story]:
    """Each diary three times, with other days of the month and other ways to name people."""
    stories = []
    for spread, (first, second) in enumerate(_SPREADS):
        for line in _DIARIES.strip().splitlines():
            truth, title, diary = (part.strip() for part in line.split("|"))
            number = first_number + len(stories)
            person = Party(f"p{number}@home{spread}.example", f"slug-{number}", f"Robin Writer{number}")
            found = [
                each
                for entry in _ENTRY.finditer(diary)
                for month in _months(entry)
                for each in _happened(person, entry[5], (entry[6] or "").split(), month, first, second)
            ]
            story = Story(title, truth, card(number, person.name, person.email), tuple(found), slug=person.url)
            stories.append(story)
    return stories


def _months(entry: re.Match[str]) -> list[tuple[int, int]]:
    start = int(entry[1]) * 12 + int(entry[2]) - 1
    end = int(entry[3]) * 12 + int(entry[4]) - 1 if entry[3] else start
    return [(month // 12, month % 12 + 1) for month in range(start, end + 1)]


def _happened(
    person: Party, what: str, odd: list[str], month: tuple[int, int], first: int, second: int
) -> list[Message]:
    begin, end = dt.date(*month, first), dt.date(*month, second)
    if what == "mm":
        return [_meeting(person, begin, odd)]
    channel = "linkedin" if "linkedin" in odd else "mail"
    them = Party("", person.url, person.name) if channel == "linkedin" else Party(person.email)
    me = Party("", "sam-vermeer", "Sam Vermeer") if channel == "linkedin" else ME
    marks = [mark for mark in odd if mark not in ("linkedin", "crowd", "blind")]
    extra: list[Party | str] = [*_CROWD] if "crowd" in odd else []
    to_me: list[Party | str] = [person.email] if "blind" in odd else [me, *extra]
    heard = message(begin if what == "<" else end, them, to_me, *marks, channel=channel)
    wrote = message(begin, me, [them, *extra], *marks, channel=channel)
    return {"<": [heard], ">": [wrote], "<>": [wrote, heard]}[what]


def _meeting(person: Party, day: dt.date, odd: list[str]) -> Message:
    """As the calendar reader gives it: whoever declined is not among the recipients."""
    them = Party(person.email)
    if "declined" in odd:
        return message(day, them, [], channel="meeting", count=2, file="work.ics")
    if "large" in odd or "huge" in odd:
        count = 60 if "huge" in odd else 14
        return message(day, them, [ME, *_CROWD[: count - 2]], channel="meeting", count=count, file="work.ics")
    marks = ["cancelled"] if "cancelled" in odd else []
    return message(day, them, [them, ME], *marks, channel="meeting", count=2, file="work.ics")
