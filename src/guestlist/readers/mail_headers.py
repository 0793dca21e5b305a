"""The header of one mail as a Message: who, to whom, when, and what kind of mail. Subject and body are never kept.

Shared by the readers of mailboxes and of single messages. Written for mailboxes of hundreds of thousands of messages:
one regular expression per header, and caches for what repeats (address lines, names, kinds of mail).
"""

from __future__ import annotations

import datetime as dt
import re

from guestlist.model import Message, Party, Source
from guestlist.readers.mail_addresses import addresses_in, text_of
from guestlist.readers.mail_dates import mail_date
from guestlist.readers.mail_marks import Kinds

RECIPIENTS_KEPT = 40
"""As model.Message promises; recipient_count has the full number."""

_CACHED = 60_000  # address lines and names kept for repeats; then the cache starts anew, so memory stays bounded
_CACHED_LENGTH = 2_000
_PARSED_LENGTH = 1 << 16  # of a longer address line the rest is only counted

# By first letters: a line of another field is passed over at its first byte, which makes the search a third faster.
_WANTED = re.compile(
    rb"\n([Ff](?i:rom)|[Ss](?i:ender|ubject)|[Tt][Oo]|[Cc](?:[Cc]|(?i:ontent-type))|[Bb](?i:cc)|[Dd](?i:ate)"
    rb"|[Pp](?i:recedence)|[Aa](?i:uto-submitted)|[Rr](?i:eturn-path)|[Mm](?i:ailing-list)"
    rb"|[Ll](?i:ist-(?:post|id|unsubscribe(?:-post)?))"
    rb"|[Xx]-(?i:gmail-labels|mailing-list|ml-name|autoreply|autorespond|spam-flag))"
    rb"[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)"
)
_RECEIVED = re.compile(rb"\n(?i:received)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)")
_NOBODY = Party()
_RECIPIENTS = (b"to", b"cc", b"bcc")


class HeaderReader:
    """Makes Messages of header blocks; one for a file, since its caches share equal parties between messages.

    ``own_marks`` are what the file or folder says of all its messages ("sent", "draft", "spam").
    """

    def __init__(self, file: str, unit: str = "message", own_marks: frozenset[str] = frozenset()) -> None:
        self.file = file
        self.unit = unit
        self._kinds = Kinds(own_marks)
        self._lines: dict[bytes, tuple[tuple[Party, ...], int]] = {}
        self._parties: dict[tuple[str, str], Party] = {}

    def message(self, block: bytes, position: int) -> Message | None:
        """The message with this header, or None when the header names no sender.

        ``block`` is the header from the newline before its first line to its last line's end. A date that is missing
        or unreadable is taken from the newest Received line, and is None when there is none either.
        """
        fields: dict[bytes, bytes] = {}
        for name, value in _WANTED.findall(block):
            key = name.lower()
            if key not in fields:
                fields[key] = value
            elif key in _RECIPIENTS:
                fields[key] += b"," + value
        senders, _ = self._line(fields.get(b"from", b""))
        if not senders:
            senders, _ = self._line(fields.get(b"sender", b""))
        if not senders:
            return None
        recipients, count = self._recipients(fields)
        return Message(
            when=mail_date(fields.get(b"date", b"")) or self._received(block),
            channel="mail",
            sender=senders[0],
            recipients=recipients,
            recipient_count=count,
            marks=self._kinds.marks(fields),
            source=Source(self.file, position, self.unit),
        )

    def _recipients(self, fields: dict[bytes, bytes]) -> tuple[tuple[Party, ...], int]:
        lines = [fields[key] for key in _RECIPIENTS if key in fields]
        if len(lines) == 1:  # the cached tuple itself: shared by all messages with this line
            return self._line(lines[0])
        parties: tuple[Party, ...] = ()
        count = 0
        for line in lines:
            found, number = self._line(line)
            parties += found
            count += number
        return parties[:RECIPIENTS_KEPT], count

    def _line(self, raw: bytes) -> tuple[tuple[Party, ...], int]:
        known = self._lines.get(raw)
        if known is not None:
            return known
        found = addresses_in(text_of(raw[:_PARSED_LENGTH]))
        parties = tuple(self._party(name, email) for name, email in found[:RECIPIENTS_KEPT])
        answer = parties, max(len(found), raw.count(b"@")) if len(raw) > _PARSED_LENGTH else len(found)
        if len(raw) <= _CACHED_LENGTH:
            if len(self._lines) >= _CACHED:
                self._lines.clear()
            self._lines[raw] = answer
        return answer

    def _party(self, name: str, email: str) -> Party:
        if not name and not email:
            return _NOBODY
        if len(self._parties) >= _CACHED:
            self._parties.clear()
        return self._parties.setdefault((name, email), Party(email=email, name=name))

    @staticmethod
    def _received(block: bytes) -> dt.datetime | None:
        newest = _RECEIVED.search(block)
        return mail_date(newest.group(1).rpartition(b";")[2]) if newest else None
