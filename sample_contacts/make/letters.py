"""The mailbox as Google Takeout writes it, the calendar, and the policy file."""

from __future__ import annotations

import base64
import datetime as dt
from email.utils import format_datetime

from make.book import Book
from make.nouns import Mail, Meeting


def header(text: str) -> str:
    """RFC 2047 for what is not ASCII."""
    return text if text.isascii() else f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?="


def party(name: str, address: str) -> str:
    """A name and an address as a header has them."""
    if not name:
        return address
    return f'"{name}" <{address}>' if name.isascii() else f"{header(name)} <{address}>"


def mailbox(book: Book, end: str = "\n") -> bytes:
    """All mail in Takeout's order, which is nearly the newest first."""
    newest_first = sorted(enumerate(book.mails), key=lambda item: (item[1].when, item[0]), reverse=True)
    return "".join(_message(mail, n, end) for n, mail in newest_first).encode()


def _message(mail: Mail, n: int, end: str) -> str:
    number = 1_480_000_000_000_000_000 + n * 7_919_000_003
    when = mail.when.replace(tzinfo=dt.UTC)
    domain = mail.sender[1].split("@")[1]
    lines = [
        f"From {number}@xxx {'Mon Tue Wed Thu Fri Sat Sun'.split()[when.weekday()]} "
        f"{'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()[when.month - 1]} "
        f"{when.day:02d} {when:%H:%M:%S} +0000 {when.year}",
        f"X-GM-THRID: {number}",
        f"X-Gmail-Labels: {header(','.join(mail.labels))}",
        "MIME-Version: 1.0",
        f"Date: {format_datetime(when)}",
        f"Message-ID: <{n:05d}.{number % 999_983}@{domain}>",
        f"Subject: {header(mail.subject)}",
        f"From: {party(*mail.sender)}",
        "To: " + f",{end} ".join(party(*one) for one in mail.to),
        *(f"{name}: {value}" for name, value in mail.headers),
        'Content-Type: text/plain; charset="UTF-8"',
        "Content-Transfer-Encoding: 8bit",
        "",
        *mail.body.splitlines(),
        "",
        "",
    ]
    return end.join(lines)


def calendar(book: Book) -> bytes:
    """The calendar with folded lines and Windows line ends, as RFC 5545 asks."""
    lines = ["BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0"]
    lines += ["CALSCALE:GREGORIAN", f"X-WR-CALNAME:{book.me.name}", "X-WR-TIMEZONE:Europe/Amsterdam"]
    for n, meeting in enumerate(sorted(book.meetings, key=lambda one: one.day)):
        lines += _event(meeting, n, book)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line)).encode()


def _event(meeting: Meeting, n: int, book: Book) -> list[str]:
    start = meeting.day.strftime("%Y%m%d")
    lines = [
        "BEGIN:VEVENT",
        f"DTSTART:{start}T130000Z",
        f"DTEND:{start}T140000Z",
        f"DTSTAMP:{start}T080000Z",
        f"UID:{n:04d}-{start}@google.com",
        f"SUMMARY:{meeting.title}",
        f"STATUS:{meeting.status}",
    ]
    if meeting.note:
        lines.append(f"DESCRIPTION:{meeting.note}")
    if meeting.guests:
        lines.append(f"ORGANIZER;CN={book.me.name}:mailto:{book.me.emails[0]}")
        everyone = ((book.me.name, book.me.emails[0], meeting.mine), *meeting.guests)
        lines += [
            f'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer};CN="{name or address}":mailto:{address}'
            for name, address, answer in everyone
        ]
    return [*lines, "END:VEVENT"]


def _fold(line: str) -> list[str]:
    parts, part = [], ""
    for char in line:
        if len((part + char).encode()) > 75:
            parts.append(part)
            part = " "
        part += char
    return [*parts, part]
