"""Mailboxes in one file (mbox): Takeout, Thunderbird, Apple Mail, readpst, mailing-list archives. Headers only.

The file streams through in chunks: bodies are skipped, never decoded or kept, so ten gigabytes need no more memory
than ten megabytes, apart from the messages themselves.
"""

from __future__ import annotations

import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from guestlist.model import Message, Problem, Reading, Source
from guestlist.readers.mail_headers import HeaderReader
from guestlist.readers.mail_marks import folder_marks
from guestlist.readers.registry import InputFile, ReadOptions, Sample

CHUNK = 1 << 20
HEADER_CAP = 8 << 20  # a header longer than this is read as far as it goes; single lines of 1 MB exist
DAMAGE = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)
"""What a stream out of a damaged archive may raise; what was read before counts."""
_COMMON_HEADER = 8 << 10
_LINE_CAP = 2_000  # a separator line and the line after it
_PROBLEMS_KEPT = 1_000  # a file of nothing but damage must not fill the memory

# "From " + an address or Takeout's number@xxx or Thunderbird's "-" + a date that begins with the weekday (RFC 4155),
# or the bare "From " of newer Thunderbirds. Mailman archives write "jan at acme.example", readpst puts quotes.
_SEPARATOR = re.compile(
    rb"From (?:(?:(?:\"[^\"\r\n]{1,320}\"|[^\s\"]{1,320}(?: (?:at|AT) [^\s]{1,255})?)[ \t]{1,4})?"
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?[ \t]+(?:[A-Z][a-z]{2}|\d{1,2})[ \t][^\r\n]{6,80}|[ \t]*)\r?\n"
)
# Text that quotes a separator is told from a separator by what follows: a header line.
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,80}[ \t]*:|>From |\Z")
# Without the blank line before it, a separator is proven by what mail servers put on top, or by two lines of a header:
# the message before it was cut off while it was being written.
_FIELDS = rb"(?:from|to|cc|date|subject|message-id|mime-version|content-type|reply-to|sender)[ \t]*:"
_TRACE_LINE = re.compile(
    rb"(?i:(?:received|return-path|delivered-to|x-gm-thrid|x-gmail-labels|x-mozilla-status|x-original-to|message-id"
    rb"|envelope-to|status|x-uid)[ \t]*:|" + _FIELDS + rb"[^\n]{0,998}\n" + _FIELDS + rb")"
)
_BLANK = re.compile(rb"\n\r?\n")
_FIRST_LINES = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*")


class MboxReader:
    """Reader of mbox files."""

    format = "mbox"

    def claims(self, sample: Sample) -> float:
        """Sure when the file begins with a separator line and a header line follows."""
        start = _start(sample.head)
        return 0.97 if start is not None and sample.head[start : start + 5] == b"From " else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """One Message for each mail that names a sender; the others are problems. ``records`` counts separators."""
        headers = HeaderReader(file.name, own_marks=folder_marks(file.name))
        counter = _Counter()
        messages: list[Message] = []
        problems: list[Problem] = []
        try:
            with file.open() as stream:
                for block in header_blocks(stream, counter, lambda done: options.progress(file.name, done, file.size)):
                    message = headers.message(block, counter.separators)
                    if message is not None:
                        messages.append(message)
                    elif len(problems) < _PROBLEMS_KEPT:
                        problems.append(_nameless(file.name, counter.separators))
        except DAMAGE as error:
            counter.damage = error
        if counter.damage is not None:
            problems.append(_broken_off(file.name, counter.separators, counter.damage))
        return Reading(
            file=file.name,
            format=self.format,
            variant=_variant(sample.head),
            encoding="headers",
            encoding_certainty="declared",
            records=counter.separators,
            messages=tuple(messages),
            problems=tuple(problems),
            remarks=_remarks(counter, messages),
            size=counter.bytes,
        )


READER = MboxReader()


class _Counter:
    """What the scan saw, counted apart from what became a message."""

    def __init__(self) -> None:
        self.separators = 0
        self.bytes = 0
        self.is_cut = False  # the file ends inside a header
        self.long_headers = 0
        self.damage: Exception | None = None  # why the stream ended early


def header_blocks(stream: BinaryIO, counter: _Counter, tell: Callable[[int], None]) -> Iterator[bytes]:
    """The header of every message, from the newline before its first line to the end of its last line.

    ``counter`` is kept up to date: its ``separators`` is the position of the block just given.
    """

    def more() -> bytes:
        if counter.damage is not None:
            return b""
        try:
            chunk = stream.read(CHUNK)
        except DAMAGE as error:
            counter.damage = error
            return b""
        counter.bytes += len(chunk)
        tell(counter.bytes)
        return chunk

    buffer = more()
    while len(buffer) < 2 * _LINE_CAP and (chunk := more()):  # streams may give less than they are asked for
        buffer += chunk
    begin = _start(buffer)
    if begin is None:
        return
    buffer = b"\n" + buffer[begin:]
    after = _separator_end(buffer, 0)
    while after:
        counter.separators += 1
        buffer, head, at = _header_end(buffer, after - 1, more, counter)
        block = buffer[head:at]
        if b"\nFrom " not in block:
            yield block
        else:
            for part in _split_cut_header(block):
                yield part
                counter.separators += 1
            counter.separators -= 1
        buffer, after = _next_separator(buffer, at, more)


def _header_end(buffer: bytes, begin: int, more: Callable[[], bytes], counter: _Counter) -> tuple[bytes, int, int]:
    """The buffer, and where in it the header begins and ends: at the newline that a blank line follows."""
    end = _near_end(buffer, begin)
    if end >= 0:
        return buffer, begin, end
    search_from = begin
    while True:
        blank = _BLANK.search(buffer, search_from)
        if blank:
            return buffer, begin, blank.start()
        if len(buffer) - begin > HEADER_CAP:
            counter.long_headers += 1
            return buffer, begin, len(buffer)
        chunk = more()
        if not chunk:
            counter.is_cut = True
            return buffer, begin, len(buffer)
        search_from = max(0, len(buffer) - begin - 3)
        buffer = buffer[begin:] + chunk
        begin = 0


def _near_end(buffer: bytes, begin: int) -> int:
    """The end of a header of common length, -1 when it is longer: two plain searches are three times as fast as one
    for either line ending.
    """
    far = begin + _COMMON_HEADER
    plain = buffer.find(b"\n\n", begin, far)
    carriage = buffer.find(b"\n\r\n", begin, plain + 2 if plain >= 0 else far)  # it may reach into the other
    return carriage if carriage >= 0 else plain


def _next_separator(buffer: bytes, at: int, more: Callable[[], bytes]) -> tuple[bytes, int]:
    """Skip a body: the buffer, and the end of the next separator line in it, 0 when there is none."""
    is_last = False
    while True:
        found = buffer.find(b"\nFrom ", at)
        if found >= 0 and (is_last or len(buffer) - found > _LINE_CAP):
            end = _separator_end(buffer, found)
            if end:
                return buffer, end
            at = found + 1
            continue
        if is_last:
            return b"", 0
        keep = max(0, (found if found >= 0 else len(buffer) - 8) - 3)  # with the blank line before a separator
        chunk = more()
        is_last = not chunk
        at = (found if found >= 0 else max(at, len(buffer) - 8)) - keep
        buffer = buffer[keep:] + chunk


def _separator_end(buffer: bytes, newline: int) -> int:
    """The end of the separator line that begins after ``newline``, or 0 when that line is only text."""
    separator = _SEPARATOR.match(buffer, newline + 1)
    if separator is None:
        return 0
    if newline == 0 or buffer[newline - 1 : newline] == b"\n" or buffer[max(0, newline - 2) : newline] == b"\n\r":
        is_bare = separator.end() - newline < 10
        proof = _TRACE_LINE if is_bare else _HEADER_LINE
    else:
        proof = _TRACE_LINE
    return separator.end() if proof.match(buffer, separator.end()) else 0


def _split_cut_header(block: bytes) -> Iterator[bytes]:
    """The block, or its two or more headers where a message was cut off inside its header."""
    start = 0
    found = block.find(b"\nFrom ")
    while found >= 0:
        separator = _SEPARATOR.match(block, found + 1)
        if separator and _HEADER_LINE.match(block, separator.end()):
            yield block[start:found]
            start = separator.end() - 1
        found = block.find(b"\nFrom ", found + 1)
    yield block[start:] if start else block


def _start(head: bytes) -> int | None:
    """Where the first separator line begins, or None when the file does not begin with one."""
    blank = _FIRST_LINES.match(head)
    begin = blank.end() if blank else 0
    separator = _SEPARATOR.match(head, begin)
    return begin if separator and _HEADER_LINE.match(head, separator.end()) else None


def _variant(head: bytes) -> str:
    ending = "CRLF" if b"\r\n" in head[:4_000] else "LF"
    if b"X-GM-THRID" in head or b"@xxx " in head[:200]:
        return f"Takeout, {ending}"
    if b"X-Mozilla-Status" in head:
        return f"Thunderbird, {ending}"
    return ending


def _nameless(file: str, position: int) -> Problem:
    return Problem(
        Source(file, position, "message"),
        "no-sender",
        f"{file}, message {position}: no sender in its header. It tells nothing about a contact and is not counted.",
        is_record=False,
    )


def _broken_off(file: str, position: int, error: Exception) -> Problem:
    return Problem(
        Source(file, position, "message"),
        "broken-off",
        f"{file}: cannot be read beyond message {position} ({error.__class__.__name__}). What came before it is used; "
        "export or copy the file again for the rest.",
        is_record=False,
    )


def _remarks(counter: _Counter, messages: list[Message]) -> tuple[str, ...]:
    remarks = []
    nameless = counter.separators - len(messages)
    if nameless:
        remarks.append(f"{nameless} of {counter.separators} messages name no sender and are not counted.")
    undated = sum(message.when is None for message in messages)
    if undated:
        remarks.append(f"{undated} messages have no readable date and are not counted as contact.")
    if counter.is_cut:
        remarks.append("The file ends inside the header of its last message: it may be an incomplete download.")
    if counter.long_headers:
        remarks.append(f"{counter.long_headers} headers are longer than {HEADER_CAP >> 20} MB and were read in part.")
    return tuple(remarks)
