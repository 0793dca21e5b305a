"""Bytes to text: the encoding of a file and how sure it is, and what a file without text is instead."""

from __future__ import annotations

import codecs
import hashlib
import re

from guestlist.data import load_toml
from guestlist.readers.charsets import choose_page
from guestlist.readers.registry import InputFile, Sample

SAMPLE_BYTES = 65_536
"""How much of a file its readers see before they claim it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27})
_NUL_SHARE = 0.3
"""UTF-16 of a Western address book has a zero in almost every second byte; a damaged text has a few."""
_CONTROL_SHARE = 0.05
"""Above this share of control bytes a file is not text."""

_SOUND_TO_DAMAGED = 5


def sha256(data: bytes) -> str:
    """The SHA-256 of the bytes, as hexadecimal digits: the identity of an input in every report."""
    return hashlib.sha256(data).hexdigest()


def sample_of(file: InputFile) -> Sample:
    """The head of a file, decoded: what readers claim by. Its text is "" when the file is binary or empty.

    Raises OSError when the file cannot be opened.
    """
    with file.open() as stream:
        head = read_upto(stream, SAMPLE_BYTES)
    if not head or is_binary(head):
        return Sample(name=file.name, head=head, text="", encoding="", certainty="")
    text, encoding, certainty = decode(_whole_characters(head) if len(head) == SAMPLE_BYTES else head)
    return Sample(name=file.name, head=head, text=text, encoding=encoding, certainty=certainty)


def read_upto(stream: object, size: int) -> bytes:
    """Up to ``size`` bytes, however short the reads of the stream are (pipes and archives give less than asked)."""
    parts: list[bytes] = []
    left = size
    while left > 0:
        part = stream.read(left)  # type: ignore[attr-defined]
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def decode(data: bytes, hint: str = "") -> tuple[str, str, str]:
    """The text of ``data``, its encoding, and how sure that is. Never raises, and never yields lone surrogates or NULs.

    ``hint`` is a declared charset. The order: a byte order mark ("certain"); UTF-16 by its zeros ("likely"); a declared
    multi-byte charset that fits ("declared"); strict UTF-8 ("certain"); any declared charset that fits ("declared");
    UTF-8 with a few damaged places ("likely"); else the code page whose letters fit best ("likely" or "guessed").
    UTF-8 goes before a declared single-byte charset: those fit every text, while UTF-8 hardly ever fits by chance.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return clean(data.decode(encoding, "replace")), encoding.removesuffix("-sig"), "certain"
    wide = wide_encoding(data)
    if wide:
        return clean(data.decode(wide, "replace")), wide, "likely"
    declared = known_charset(hint)
    if declared and is_multibyte(declared):
        text = _strict(data, declared)
        if text is not None:
            return clean(text), declared, "declared"
    text = _strict(data, "utf-8")
    if text is not None:
        return clean(text), "utf-8", "certain"
    if declared:
        text = _strict(data, declared)
        if text is not None:
            return clean(text), declared, "declared"
    text = nearly_utf8(data)
    if text is not None:
        return clean(text), "utf-8", "likely"
    page, certainty = choose_page(data)
    return clean(data.decode(page, "replace")), page, certainty


def nearly_utf8(data: bytes) -> str | None:
    """The text of damaged UTF-8, each damaged place as U+FFFD; None when too little of it is UTF-8.

    Of every five signs outside ASCII at least four must be sound: in other charsets hardly one is so by chance.
    """
    text = data.decode("utf-8", "replace")
    outside = len(text) - len(text.encode("ascii", "ignore"))
    damaged = text.count("\ufffd")
    return text if outside > damaged * _SOUND_TO_DAMAGED else None


def wide_encoding(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" when the zeros of ``data`` say so and it has no byte order mark; else ""."""
    head = data[: SAMPLE_BYTES // 16]
    if len(head) < 4 or b"\0" not in head:
        return ""
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > _NUL_SHARE and odd > 4 * even:
        return "utf-16-le"
    if even > _NUL_SHARE and even > 4 * odd:
        return "utf-16-be"
    return ""


def known_charset(name: str) -> str:
    """Python's name of a declared charset, or "" for none and for one nobody knows ("x-user-defined", "Murks")."""
    wanted = name.strip().strip("\"'").lower()
    if not wanted or len(wanted) > 40 or "\0" in wanted:
        return ""
    wanted = str(load_toml("charsets.toml")["alias"].get(wanted, wanted))
    try:
        info = codecs.lookup(wanted)
    except (LookupError, ValueError):
        return ""
    # rot13, base64 and their like are codecs, but no charsets
    return info.name if getattr(info, "_is_text_encoding", True) else ""


def is_multibyte(encoding: str) -> bool:
    """True for charsets in which one sign takes several bytes: text of another charset seldom fits them."""
    try:
        return len(b"\xb1\xa1".decode(encoding, "replace")) < 2 or encoding.startswith(("iso2022", "utf", "hz"))
    except (LookupError, ValueError):
        return False


def clean(text: str) -> str:
    """The text without NULs, a byte order mark at its head, and lone surrogates (these become U+FFFD)."""
    if "\0" in text:
        text = text.replace("\0", "")
    if text.startswith("\ufeff"):
        text = text[1:]
    return _SURROGATES.sub("\ufffd", text) if not text.isascii() else text


def is_binary(head: bytes) -> bool:
    """True when the head of a file is no text in any encoding."""
    if not head or head.startswith(tuple(mark for mark, _ in _BOMS)):
        return False
    if wide := wide_encoding(head):
        text = head.decode(wide, "replace")
        return sum(ord(sign) in _CONTROLS for sign in text if sign < " ") / len(text) > _CONTROL_SHARE
    return (len(head) - len(head.translate(None, _CONTROLS))) / len(head) > _CONTROL_SHARE


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _whole_characters(head: bytes) -> bytes:
    """The head without a sign cut in two at its end, which would make UTF-8 look like something else."""
    for cut in range(4):
        shorter = head[: len(head) - cut]
        try:
            shorter.decode("utf-8")
        except UnicodeDecodeError:
            continue
        return shorter
    return head
