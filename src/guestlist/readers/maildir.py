"""A single mail in a file of its own: .eml, a message of a Maildir folder, Apple Mail's .emlx. Header only."""

from __future__ import annotations

import re

from guestlist.model import Problem, Reading, Source
from guestlist.readers.mail_headers import HeaderReader
from guestlist.readers.mail_marks import folder_marks
from guestlist.readers.mbox import DAMAGE
from guestlist.readers.registry import InputFile, ReadOptions, Sample

_HEADER_CAP = 8 << 20
_BLANK = re.compile(rb"\n\r?\n")
_EMLX_LENGTH = re.compile(rb"\d{1,12}[ \t]*\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_MAIL_FIELDS = frozenset(
    (
        b"received", b"return-path", b"delivered-to", b"message-id", b"from", b"to", b"cc", b"date", b"subject",
        b"mime-version", b"dkim-signature", b"x-gm-thrid", b"x-gmail-labels", b"x-mozilla-status", b"reply-to",
        b"content-type", b"x-original-to", b"sender", b"in-reply-to", b"references", b"arc-seal", b"x-received",
        b"authentication-results", b"received-spf", b"x-uniform-type-identifier", b"thread-topic", b"x-mailer",
        b"x-envelope-from", b"x-account-key", b"x-unsent",
    )
)  # fmt: skip
_NEEDED = (b"from", b"sender")
_PROVEN_BY = frozenset({b"date", b"received", b"message-id", b"to", b"subject", b"mime-version"})
_FIRST_FIELDS = 3


class MailReader:
    """Reader of one RFC 5322 message in a file."""

    format = "mail"

    def claims(self, sample: Sample) -> float:
        """Sure when the file opens with header lines of mail, a sender and one more field among them."""
        names = [
            match.group(1).lower() for line in _header_of(sample.head).splitlines() if (match := _FIELD.match(line))
        ]
        if not names or not any(name in _MAIL_FIELDS for name in names[:_FIRST_FIELDS]):
            return 0.0
        if not any(name in names for name in _NEEDED):
            return 0.3 if {b"received", b"message-id"} & set(names) else 0.0
        return 0.9 if _PROVEN_BY & set(names) else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """The message; a header without a sender is a problem. Folder names ("Sent", ".Drafts/cur") mark it."""
        try:
            head = sample.head if _BLANK.search(sample.head) else _whole_header(file)
        except DAMAGE:
            head = sample.head
        options.progress(file.name, file.size, file.size)
        message = HeaderReader(file.name, own_marks=folder_marks(file.name)).message(b"\n" + _header_of(head), 1)
        problem = Problem(
            Source(file.name, 1, "message"),
            "no-sender",
            f"{file.name}: no sender in its header. It tells nothing about a contact and is not counted.",
            is_record=False,
        )
        return Reading(
            file=file.name,
            format=self.format,
            encoding="headers",
            encoding_certainty="declared",
            records=1,
            messages=(message,) if message else (),
            problems=() if message else (problem,),
            size=file.size,
        )


READER = MailReader()


def _header_of(head: bytes) -> bytes:
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if length := _EMLX_LENGTH.match(head):
        head = head[length.end() :]
    blank = _BLANK.search(head)
    return head[: blank.start()] if blank else head


def _whole_header(file: InputFile) -> bytes:
    with file.open() as stream:
        return stream.read(_HEADER_CAP)
