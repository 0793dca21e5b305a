"""Bytes to the physical lines of a table, with every line that had to be mended named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from guestlist.readers.decode import decode

_BOM_UTF8 = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_MOSTLY = 0.5
"""Share of the lines with non-ASCII bytes that must be sound UTF-8 for the others to count as damaged."""

_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_SURROGATES = re.compile("[\ud800-\udfff]")

_NO_TABLE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:BEGIN:|From |dn:|version:|<[!?a-z]|\{|%PDF|PK\x03"
    rb"|(?:[a-z][a-z0-9-]{1,40}:[ \t][^\n]{0,998}\n){2})",
    re.IGNORECASE,
)
"""Cards, calendars, mail, directories, web pages and data, told by their first bytes."""

NUL_REMOVED = "a NUL character was removed"
OTHER_CHARSET = "a character set other than the file's was used here; read as Western Windows text"
UNREADABLE_BYTES = "some bytes could not be read and stand as \N{REPLACEMENT CHARACTER}"

PagePicker = Callable[[bytes], tuple[str, str]]
"""Eight-bit bytes -> (code page, certainty)."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The physical lines of a file, without their ends, and what had to be mended in which (0-based)."""

    texts: list[str]
    encoding: str
    certainty: str
    mended: Mapping[int, str] = field(default_factory=dict)


def may_be_table(head: bytes) -> bool:
    """False for files whose first bytes are those of cards, mail and the like; cheap, for folders of many files."""
    return bool(head) and _NO_TABLE.match(head) is None


def read_lines(data: bytes, pick_page: PagePicker) -> Lines:
    """Decode ``data`` and cut it into physical lines. Never raises.

    UTF-8 and UTF-16 are recognised strictly; a file that is UTF-8 but for a few lines keeps UTF-8, and only those
    lines are read as cp1252. Any other eight-bit text is decoded with the page ``pick_page`` chooses.
    """
    if data.startswith(_UTF16_BOMS) or _looks_wide(data):
        text, encoding, certainty = decode(data)
        return _finish(_cut(text), encoding, certainty, {})
    certainty = "certain"
    if data.startswith(_BOM_UTF8):
        data = data[len(_BOM_UTF8) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return _finish(_cut(text), "utf-8", certainty, {})
    if _is_mostly_utf8(data):
        return _line_by_line(data)
    page, certainty = pick_page(data)
    text = data.decode(page, "replace")
    lines = _cut(text)
    mended = {n: UNREADABLE_BYTES for n, line in enumerate(lines) if "\ufffd" in line} if "\ufffd" in text else {}
    return _finish(lines, page, certainty, mended)


def _looks_wide(data: bytes) -> bool:
    head = data[:4096]
    return len(head) >= 4 and max(head[0::2].count(0), head[1::2].count(0)) > 0.3 * len(head) / 2


def _is_mostly_utf8(data: bytes) -> bool:
    sound = broken = 0
    for line in data.split(b"\n"):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            sound += 1
        except UnicodeDecodeError:
            broken += 1
    return sound > 0 and sound >= _MOSTLY * (sound + broken)


def _line_by_line(data: bytes) -> Lines:
    texts: list[str] = []
    mended: dict[int, str] = {}
    for number, line in enumerate(_cut_bytes(data)):
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(line.decode("cp1252", "replace"))
            mended[number] = OTHER_CHARSET
    return _finish(texts, "utf-8", "likely", mended)


def _cut_bytes(data: bytes) -> list[bytes]:
    data = data.replace(b"\r\n", b"\n")
    if data.count(b"\r") > data.count(b"\n"):
        data = data.replace(b"\r", b"\n")
    return data.split(b"\n")


def _cut(text: str) -> list[str]:
    """The physical lines. str.splitlines would also cut at U+2028, form feeds and their like, which stand in notes."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if text.count("\r") > text.count("\n"):
            text = text.replace("\r", "\n")
    return text.removeprefix("\ufeff").split("\n")


def _finish(lines: list[str], encoding: str, certainty: str, mended: dict[int, str]) -> Lines:
    for number, line in enumerate(lines):
        if "\0" in line:
            lines[number] = line.replace("\0", "")
            mended.setdefault(number, NUL_REMOVED)
    while lines and not lines[-1].strip("\x1a \t"):  # DOS ends a text with Ctrl-Z
        if "\t" in lines[-1]:
            break
        lines.pop()
    if any(not line.isascii() and _SURROGATES.search(line) for line in lines):
        lines = [line if line.isascii() else _SURROGATES.sub("\ufffd", line) for line in lines]
    return Lines(lines, encoding, certainty, mended)
