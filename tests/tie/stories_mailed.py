"""Stories that went through the mail: whole mailboxes and calendars as text, read by the readers.

Half the mailbox has CRLF lines, half LF; it is a Dutch Takeout with localised labels, so sent mail is told by label.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from email.header import Header
from email.utils import format_datetime

from guestlist.model import Message
from guestlist.readers.calendar import READER as CALENDAR
from guestlist.readers.mbox import READER as MBOX
from guestlist.readers.registry import InputFile, Reader, ReadOptions, Sample
from tie.story import Story, card

_CHARSETS = ("utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "utf-8")
_NAMES = ("Jørgen Ås", "Zoë de Wit", "Françoise Lamy", "Bärbel Grün", "Ann Lee", "Søren Kjær", "Inés Peña")
_BODIES = (
    "Hello,\n\nFrom here on it gets better.\nFrom the top of the hill\n\nFrom me to you, all the best\n",
    "You wrote:\n\nFrom nobody@nowhere.example Mon Jan  5 10:00:00 2026\nwas the first line I saw.\n",
    "--b\nContent-Type: message/rfc822\n\nFrom: gone@{domain}\nTo: sam@vermeer.example\n"
    "Date: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: old\n\nforwarded\n--b--\n",
    "",
)


def mailed_stories(first_number: int = 5000) -> list[Story]:
    """Truths by construction; every message hangs on the first story, since they come from one mailbox."""
    post = _Post()
    stories = []
    for round_number in range(5):
        for trap, (truth, tell) in _TRAPS.items():
            number = first_number + len(stories)
            name, email = (
                f"{_NAMES[number % len(_NAMES)]} {number}",
                f"n{number}@{trap[:4].strip()}{round_number}.example",
            )
            tell(post, name, email, round_number)
            stories.append(Story(trap, truth, card(number, name.rpartition(" ")[0], email)))
    return [replace(stories[0], messages=post.delivered()), *stories[1:]]


class _Post:
    """Collects mails and meetings as text."""

    def __init__(self) -> None:
        self.mails: list[str] = []
        self.events: list[str] = []

    def mail(self, when: dt.datetime, sender: str, to: str, *headers: str, label: str = "Inbox") -> None:
        number = len(self.mails)
        body = _BODIES[number % len(_BODIES)].replace("{domain}", sender.rpartition("@")[2].strip("> "))
        head = [
            f"From {10**18 + number}@xxx {when:%a %b %d %H:%M:%S} +0000 {when:%Y}",
            f"X-GM-THRID: {number}",
            f"X-Gmail-Labels: {label}",
            *headers,
            f"From: {sender}",
            f"To: {to}",
            f"Date: {format_datetime(when)}",
            f"Subject: mail {number}",
            "Received: from a.example by b.example; Sat, 21 Nov 2026 10:00:00 +0000",
        ]
        self.mails.append("\n".join(head) + "\n\n" + body + "\n\n")

    def heard(self, when: dt.datetime, name: str, email: str, *headers: str, to: str = "") -> None:
        charset = _CHARSETS[len(self.mails) % len(_CHARSETS)]
        shown = Header(name, charset).encode() if not name.isascii() else f'"{name}"'
        self.mail(when, f"{shown} <{email.upper() if len(self.mails) % 3 else email}>", to or _ME, *headers)

    def wrote(self, when: dt.datetime, email: str, *others: str, label: str = "Verzonden,Geopend") -> None:
        self.mail(when, _ME, ",\n ".join([email, *others]), label=label)

    def exchanges(self, name: str, email: str, start: dt.datetime, count: int, every: int = 30) -> None:
        for step in range(count):
            day = start + dt.timedelta(days=every * step)
            self.wrote(day, email)
            self.heard(day + dt.timedelta(days=3), name, email)

    def met(self, start: dt.datetime, email: str, mine: str, theirs: str, *lines: str) -> None:
        self.events.append(
            "\n".join(
                (
                    "BEGIN:VEVENT",
                    f"UID:{len(self.events)}@x",
                    f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
                    "DTSTAMP:20261120T000000Z",
                    f"ORGANIZER:mailto:{email}",
                    f"ATTENDEE;PARTSTAT={theirs}:mailto:{email}",
                    f"ATTENDEE;CN=Sam;PARTSTAT={mine}:mailto:sam@vermeer.example",
                    *lines,
                    "END:VEVENT",
                )
            )
        )

    def delivered(self) -> tuple[Message, ...]:
        half = len(self.mails) // 2
        first, second = "".join(self.mails[:half]), "".join(self.mails[half:])
        calendar = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *self.events, "END:VCALENDAR", ""])
        return (
            *_read(MBOX, "a.mbox", first.encode()),
            *_read(MBOX, "b.mbox", second.replace("\n", "\r\n").encode()),
            *_read(CALENDAR, "c.ics", calendar.encode()),
        )


def _read(reader: Reader, name: str, data: bytes) -> tuple[Message, ...]:
    sample = Sample(name, data[:65536], data[:65536].decode("utf-8", "replace"), "utf-8", "certain")
    assert reader.claims(sample) > 0.9
    return reader.read(InputFile(name, len(data), lambda: io.BytesIO(data)), sample, ReadOptions()).messages


_ME = "Sam Vermeer <Sam@Vermeer.example>"


def _at(year: int, month: int = 3, day: int = 4) -> dt.datetime:
    return dt.datetime(year, month, day, 9, 30, tzinfo=dt.UTC)


def _lately(post: _Post, name: str, email: str, n: int) -> None:
    post.exchanges(name, email, _at(2025, 10 - n), 13 + n)


def _long_ago(post: _Post, name: str, email: str, n: int) -> None:
    post.exchanges(name, email, _at(2012 + n), 1 + n % 3)


def _gone_but_letters(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    for month in range(1, 11):
        post.heard(_at(2026, month), name, email, "List-Unsubscribe: <https://x.example/u>", "Precedence: bulk")


def _gone_but_machine(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    post.wrote(_at(2026, 9), email, *[f"all{i}@firm.example" for i in range(50)])
    post.heard(_at(2026, 9, 5), name, email, "Auto-Submitted: auto-replied (vacation)")


def _gone_but_crowd(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    crowd = ",\n\t".join(f'"Guest, {i}" <g{i}@crowd.example>' for i in range(15 + 9 * n))
    post.heard(_at(2026, 10), name, email, to=f"{crowd}, {_ME}")


def _gone_but_firm(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    firm = email.rpartition("@")[2]
    for month in range(1, 11):
        post.heard(_at(2026, month), name, f"news@{firm}")
        post.wrote(_at(2026, month, 6), f"support@{firm}")


def _gone_but_list(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    for month in range(1, 11):
        post.heard(
            _at(2026, month), name, email, "List-Id: <c.x.example>", "List-Post: <mailto:c@x.example>", to="c@x.example"
        )
        post.wrote(_at(2026, month, 7), email, "c@x.example")


def _gone_but_clock(post: _Post, name: str, email: str, n: int) -> None:
    _long_ago(post, name, email, n)
    for year in (1970, 2037):
        post.heard(_at(year), name, email)
        post.wrote(_at(year, 3, 6), email)


def _only_letters(post: _Post, name: str, email: str, n: int) -> None:
    for year in range(2012, 2026):
        post.heard(_at(year), name, email, "List-Unsubscribe: <mailto:u@x.example>")


def _only_declined(post: _Post, name: str, email: str, n: int) -> None:
    for year in range(2014, 2020):
        post.met(_at(year), email, "DECLINED", "ACCEPTED")
        post.met(_at(year, 5), email, "ACCEPTED", "DECLINED")
        post.met(_at(year, 7), email, "NEEDS-ACTION", "ACCEPTED")


def _weekly(post: _Post, name: str, email: str, n: int) -> None:
    post.met(_at(2025, 11, 3 + n), email, "ACCEPTED", "ACCEPTED", "RRULE:FREQ=WEEKLY")


def _weekly_once(post: _Post, name: str, email: str, n: int) -> None:
    post.met(_at(2013 + n), email, "ACCEPTED", "ACCEPTED", "RRULE:FREQ=WEEKLY;COUNT=6")
    post.met(_at(2026, 9), email, "ACCEPTED", "ACCEPTED", "STATUS:CANCELLED")


def _nested(post: _Post, name: str, email: str, n: int) -> None:
    """Somebody forwards this person's mail: the person did not write."""
    _long_ago(post, name, email, n)
    post.heard(_at(2026, 10), "Other Person", "other@forward.example", f"X-Forwarded-For: {email}")


def _never(post: _Post, name: str, email: str, n: int) -> None:
    pass


_TRAPS = {
    "lately, by mail": ("fresh", _lately),
    "long ago, by mail": ("stale", _long_ago),
    "newsletter after years": ("stale", _gone_but_letters),
    "vacation answer": ("stale", _gone_but_machine),
    "crowd with quoted names": ("stale", _gone_but_crowd),
    "the firm writes on": ("stale", _gone_but_firm),
    "list with answers to all": ("stale", _gone_but_list),
    "clock of 1970 and 2037": ("stale", _gone_but_clock),
    "letters alone": ("unknown", _only_letters),
    "declined, unanswered": ("unknown", _only_declined),
    "weekly meeting": ("fresh", _weekly),
    "six meetings long ago": ("stale", _weekly_once),
    "forwarded by another": ("stale", _nested),
    "no trace": ("unknown", _never),
}
