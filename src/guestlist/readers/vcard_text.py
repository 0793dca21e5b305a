"""From the bytes of a book of cards to its text: pictures and keys cut, encoding found, cards counted."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from guestlist.data import load_toml
from guestlist.readers.charsets import choose_page, guess_page
from guestlist.readers.decode import SAMPLE_BYTES, clean, nearly_utf8, read_upto, wide_encoding

_CHUNK = 1 << 20
_GLUE = re.compile(rb"VCARD[ \t]*BEGIN:")
_GLUED = re.compile(rb"(?im)^([ \t]*END:VCARD)[ \t]*(?=BEGIN:VCARD)")
_MARK_END = re.compile(rb"VCARD[ \t]*(?=\n|\Z)")
_MARK_START = re.compile(rb"([ \t]*)(BEGIN|END)[ \t]*:[ \t]*\Z")
# A continuation of a cut property: a fold, a line of nothing but base64, or the last short line of it.
_CONTINUATION = (
    rb"(?:\n{0,2}(?:[ \t][^\n]*\n|[A-Za-z0-9+/]{16,}={0,2}[ \t]*\n(?:[A-Za-z0-9+/]{1,15}\n)?"
    rb"|[A-Za-z0-9+/]*={1,2}[ \t]*\n))"
)
_CONTINUED = re.compile(_CONTINUATION + rb"+")
_INDENTED_START = re.compile(rb"\A(?:[ \t]*\n)*([ \t]+)BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_QP_VALUE = re.compile(r"(?im)^[^:\n]*QUOTED-PRINTABLE[^:\n]*:(.*)$")
_QP_BYTE = re.compile(r"=([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class BookText:
    """A book as text. Lines end in "\\n"; bytes that are not UTF-8 are lone surrogates, for ``repaired`` to read."""

    text: str
    cards: int  # BEGIN:VCARD at the start of a line, counted on the bytes before anything was cut
    encoding: str
    certainty: str  # "certain" | "likely" | "guessed"
    fallback: str  # the code page for bytes of which nothing is declared
    is_damaged: bool  # some bytes are not UTF-8


def read_book(stream: BinaryIO, tell: Callable[[int], None] = lambda _done: None) -> BookText:
    """Read a whole book, telling now and then how many bytes are done.

    Memory is that of its text; photos, sounds and keys never stay in it.
    """
    head = read_upto(stream, SAMPLE_BYTES)
    parts: list[bytes] = []
    counter = _Counter()
    wide, certainty = _wide(head)
    cutter = _Cutter()
    indent = _indent_of(head, wide)
    for lines in _whole_lines(_as_utf8(_pieces(head, stream, tell), wide), cutter.longest):
        lines, big = _in_place(lines, indent)
        counter.count(big)
        parts.append(cutter.cut(lines, big))
    data = b"".join(parts)
    parts.clear()
    if wide:
        return BookText(clean(data.decode("utf-8", "replace")), counter.cards, wide, certainty, "utf-8", False)
    try:
        return BookText(clean(data.decode("utf-8")), counter.cards, "utf-8", "certain", "", False)
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape").replace("\ufeff", "")
        page, certainty = choose_page(_unfolded(data))
        return BookText(text, counter.cards, page, certainty, page, True)


def repaired(line: str, declared: str, fallback: str) -> tuple[str, bool]:
    """A line with bytes that are not UTF-8: in its declared charset, as UTF-8 once unfolded, or by the fallback.

    The second value tells whether that is a guess.
    """
    data = line.encode("utf-8", "surrogateescape")
    for encoding in (declared, "utf-8"):
        if encoding:
            try:
                return clean(data.decode(encoding)), False
            except (UnicodeError, LookupError):
                continue
    text = nearly_utf8(data)
    return clean(data.decode(fallback or "cp1252", "replace") if text is None else text), True


def guess_quoted(text: str) -> str:
    """The code page of quoted-printable values that declare none: guessed from all of them together."""
    found: list[bytes] = []
    for value in _QP_VALUE.finditer(text):
        if "CHARSET" not in value.group().partition(":")[0].upper():
            found.append(
                _QP_BYTE.sub(lambda byte: chr(int(byte.group(1), 16)), value.group(1)).encode("latin-1", "ignore")
            )
    return guess_page(b"\n".join(found))


class _Counter:
    """Counts the cards by their first lines. Knows nothing of how cards are split or parsed."""

    def __init__(self) -> None:
        self.cards = 0
        self.is_inside = False

    def count(self, big: bytes) -> None:
        """Count the cards that begin in these lines, given in capitals."""
        for found in _MARK_END.finditer(big):
            mark = _MARK_START.match(big, big.rfind(b"\n", 0, found.start()) + 1, found.start())
            if mark is None:
                continue
            if mark.group(2) == b"END":
                self.is_inside = False
            elif not (mark.group(1) and self.is_inside):  # indented inside a card: the fold of a longer line
                self.cards += 1
                self.is_inside = True


def _wide(head: bytes) -> tuple[str, str]:
    """The encoding of two or four bytes a sign, and how sure it is; "" for all others."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return encoding, "certain"
    wide = wide_encoding(head)
    return wide, "likely" if wide else ""


def _pieces(head: bytes, stream: BinaryIO, tell: Callable[[int], None]) -> Iterator[bytes]:
    done = len(head)
    yield head.removeprefix(codecs.BOM_UTF8)
    while piece := stream.read(_CHUNK):
        done += len(piece)
        tell(done)
        yield piece


def _as_utf8(pieces: Iterator[bytes], wide: str) -> Iterator[bytes]:
    if not wide:
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(wide)("replace")
    for piece in pieces:
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _indent_of(head: bytes, wide: str) -> bytes:
    """The blanks before the first BEGIN:VCARD, when the whole book was indented (pasted into a mail, for example)."""
    if wide:
        head = head.decode(wide, "replace").encode("utf-8", "replace")
    found = _INDENTED_START.match(head.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return found.group(1) if found else b""


def _whole_lines(pieces: Iterator[bytes], longest: int) -> Iterator[bytes]:
    """Blocks of whole lines, line ends made one kind. A line beyond measure (a photo on one line) is shortened."""
    rest = b""
    for piece in pieces:
        if b"\0" in piece:
            piece = piece.replace(b"\0", b"")
        block = rest + piece
        bare = block.rstrip(b"\r")
        block, held = bare, block[len(bare) :]  # their "\n" may come with the next piece
        block = _one_line_end(block)
        if codecs.BOM_UTF8 in block:  # of files that were joined
            block = block.replace(codecs.BOM_UTF8, b"")
        end = block.rfind(b"\n") + 1
        rest = block[end:]
        if len(rest) > 2 * longest:
            rest = rest[:longest]
        rest += held
        if end:
            yield block[:end]
    yield _one_line_end(rest + b"\n")


def _one_line_end(block: bytes) -> bytes:
    if b"\r" not in block:
        return block
    # "\r\r\n" is what a text-mode copy of a Windows file leaves
    return block.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _in_place(lines: bytes, indent: bytes) -> tuple[bytes, bytes]:
    """The lines, an indented book moved to the margin and glued cards parted; and the same in capitals."""
    if indent:
        lines = (b"\n" + lines).replace(b"\n" + indent, b"\n")[1:]
    big = lines.upper()
    if _GLUE.search(big):
        lines = _GLUED.sub(rb"\1\n", lines)
        big = lines.upper()
    return lines, big


class _Cutter:
    """Cuts binary properties with their folds out of blocks of lines; a property may go on in the next block."""

    def __init__(self) -> None:
        self.is_inside = False
        self.longest = int(load_toml("limits.toml")["vcard"]["line_length"])

    def cut(self, lines: bytes, big: bytes) -> bytes:
        """The lines without binary properties; ``big`` is the same in capitals."""
        start = 0
        if self.is_inside:
            going_on = _CONTINUED.match(lines)
            start = going_on.end() if going_on else 0
            if start == len(lines):
                return b""
        self.is_inside = False
        if not any(name in big for name in _binary_names()):
            return lines[start:] if start else lines
        kept: list[bytes] = []
        for found in _binary().finditer(lines, start):
            kept.append(lines[start : found.start()])
            start = found.end()
            self.is_inside = start == len(lines)
        kept.append(lines[start:])
        return b"".join(kept)


@cache
def _binary_names() -> tuple[bytes, ...]:
    return tuple(name.encode() for name in load_toml("vcard.toml")["cut"])


@cache
def _binary() -> re.Pattern[bytes]:
    names = b"|".join(re.escape(name) for name in _binary_names())
    return re.compile(rb"(?im)^(?:[A-Za-z0-9_-]{1,60}\.)?(?:" + names + rb")[;:][^\n]*\n" + _CONTINUATION + rb"*")


def _unfolded(data: bytes) -> bytes:
    """The words that are not UTF-8 even when a sign cut in two by a fold is joined again."""
    joined = data.replace(b"\n ", b"").replace(b"\n\t", b"")
    return b"\n".join(line for line in joined.split(b"\n") if not line.isascii() and not _is_utf8(line))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
