"""From the value of a property to plain text: charset, quoted-printable, base64, escapes, components."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from guestlist.normalise.emails import torn_start
from guestlist.readers.decode import clean, decode, nearly_utf8
from guestlist.readers.lists import readable_part
from guestlist.readers.vcard_heads import Head
from guestlist.readers.vcard_lines import Property
from guestlist.readers.vcard_text import BookText, guess_quoted

_QP = re.compile(rb"=([0-9A-Fa-f]{2})|=[ \t]*(?:\n|\Z)")
_ALL_QP = re.compile(r"(?:=[0-9A-Fa-f]{2})+=?\Z")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPE_21 = re.compile(r"\\([;,:\\])")  # vCard 2.1 has no \n: C:\new stays as it is
_ADDRESS = re.compile(
    r"(?:\"[^\"@\s]{1,64}(?: [^\"@\s]{1,64}){0,3}\"|[^\s<>\"',;:()\[\]@]{1,64})@[^\s<>\"',;:()\[\]@]{1,255}"
)
_MAILTO = re.compile(r"\s*(?:mailto|smtp|internet)[ \t]*:", re.IGNORECASE)
_ISO_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]|\Z)")
_ISO_TIME = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)?\Z", re.IGNORECASE
)
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)\Z")


@dataclass(slots=True)
class Spelling:
    """How the values of one book are spelled, and what had to be guessed."""

    book: BookText
    guessed: int = 0  # values whose charset had to be guessed
    unknown: set[str] = field(default_factory=set)  # declared charsets nobody knows
    _fallback: str | None = None

    @property
    def fallback(self) -> str:
        """The code page of quoted-printable values that declare none."""
        if self._fallback is None:
            self._fallback = self.book.fallback if self.book.is_damaged else guess_quoted(self.book.text)
        return self._fallback

    def text(self, found: Property, is_21: bool) -> str:
        """The value as one text."""
        value = found.value if found.head.is_plain else self._decoded(found.head, found.value)
        return (unescape(value, is_21) if "\\" in value else value).strip()

    def components(self, found: Property, is_21: bool) -> list[str]:
        """The value's parts between semicolons; those spelled "=3B" inside quoted-printable are no separators."""
        head, value = found.head, found.value
        if head.is_plain:
            if "\\" not in value:
                return value.split(";")
            return [unescape(part, is_21) for part in split_at(value, ";")]
        if head.is_base64 or (head.is_quoted and _ALL_QP.match(value)):
            value, head = self._decoded(head, value), Head(head.name)
        return [unescape(self._decoded(head, part), is_21) for part in split_at(value, ";")]

    def items(self, found: Property, is_21: bool) -> list[str]:
        """The value's parts between commas."""
        decoded = self._decoded(found.head, found.value)
        return [item for part in split_at(decoded, ",") if (item := unescape(part, is_21).strip())]

    def _decoded(self, head: Head, value: str) -> str:
        if head.unknown_charset:
            self.unknown.add(head.unknown_charset[:40])
        if head.is_quoted and "=" in value:
            return self._bytes_to_text(_from_quoted(value, head.charset), head.charset)
        if head.is_base64:
            data = _from_base64(value)
            return value if data is None else self._bytes_to_text(data, head.charset)
        return value

    def _bytes_to_text(self, data: bytes, declared: str) -> str:
        if data.isascii() and not declared:
            return clean(data.decode("ascii"))
        text, certainty = _decode_value(data, declared)
        if certainty == "guessed":
            nearly = nearly_utf8(data)
            if nearly is not None:
                return clean(nearly)
            self.guessed += 1
            return clean(data.decode(self.fallback, "replace"))
        return text


def _decode_value(data: bytes, declared: str) -> tuple[str, str]:
    """As ``decode``, but a short value is never taken for UTF-16, and the guess is left to the book."""
    for encoding, certainty in ((declared, "declared"), ("utf-8", "certain")):
        if encoding:
            try:
                # single-byte charsets fit everything: UTF-8 goes first, as programs declare one and write the other
                if encoding == "cp1252" and _is_utf8_text(data):
                    continue
                return clean(data.decode(encoding)), certainty
            except (UnicodeError, LookupError, ValueError):
                continue
    return "", "guessed"


def _is_utf8_text(data: bytes) -> bool:
    return not data.isascii() and decode(data)[1] == "utf-8"


def _from_quoted(value: str, charset: str) -> bytes:
    try:
        data = value.encode(charset or "utf-8")
    except (UnicodeError, LookupError):
        data = value.encode("utf-8", "replace")
    return _QP.sub(lambda found: bytes((int(found.group(1), 16),)) if found.group(1) else b"", data)


def _from_base64(value: str) -> bytes | None:
    try:
        return base64.b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def split_at(value: str, separator: str) -> list[str]:
    r"""Split at a separator that is not escaped.

    >>> split_at("Smit;Jan\\;Piet;", ";")
    ['Smit', 'Jan\\;Piet', '']
    """
    if "\\" not in value:
        return value.split(separator)
    parts, start, place = [], 0, 0
    while place < len(value):
        sign = value[place]
        if sign == "\\":
            place += 2
            continue
        if sign == separator:
            parts.append(value[start:place])
            start = place + 1
        place += 1
    return [*parts, value[start:]]


def unescape(value: str, is_21: bool) -> str:
    r"""Resolve backslash escapes.

    >>> unescape("Jan\\, Piet\\nen Klaas", is_21=False)
    'Jan, Piet\nen Klaas'
    >>> unescape("C:\\temp\\new", is_21=True)
    'C:\\temp\\new'
    """
    if "\\" not in value:
        return value
    if is_21:
        return _ESCAPE_21.sub(r"\1", value)
    return _ESCAPE.sub(_escaped, value)


def _escaped(found: re.Match[str]) -> str:
    sign = found.group(1)
    if sign in "nN":
        return "\n"
    return sign if sign in "\\;,:\"'" else found.group()


def addresses_in(value: str) -> tuple[list[str], list[str]]:
    """The e-mail addresses in a value, in order, and those with a blank inside, of which nobody knows who is meant.

    >>> addresses_in("mailto:jan@x.example"), addresses_in("/o=ACME/cn=jan")
    ((['jan@x.example'], []), ([], []))
    >>> addresses_in('Jan Smit <jan@x.example>, ann@y.example')
    (['jan@x.example', 'ann@y.example'], [])
    >>> addresses_in("jan smit@x.example, ann@y.example")
    (['ann@y.example'], ['jan smit@x.example'])
    """
    if value.count("@") == 1 and not any(sign in value for sign in " ,;:<>\"'()[]\t\n"):
        value = value.rstrip(".")
        return ([value] if value[0] != "@" and value[-1] != "@" else []), []
    scheme = _MAILTO.match(value)
    if scheme is not None:
        value = unquote(value[scheme.end() :].partition("?")[0], errors="replace")
    text = readable_part(value)
    whole: dict[str, None] = {}
    torn: dict[str, None] = {}
    for match in _ADDRESS.finditer(text):
        start = torn_start(text, match.start())
        address = text[start : match.end()].rstrip(".")
        if not address.endswith("@"):
            (whole if start == match.start() else torn)[address] = None
    return list(whole), list(torn)


def iso_date(value: str) -> str:
    """A date as YYYY-MM-DD, "--MM-DD" without a year, or the text as read when it is neither.

    >>> iso_date("19800521"), iso_date("1980-05-21T00:00:00Z"), iso_date("--0521"), iso_date("circa 1800")
    ('1980-05-21', '1980-05-21', '--05-21', 'circa 1800')
    >>> iso_date("19723101")
    '19723101'
    """
    if (found := _ISO_DATE.match(value)) and _is_day(found.group(2), found.group(3)):
        return "-".join(found.groups())
    if (found := _NO_YEAR.match(value)) and _is_day(found.group(1), found.group(2)):
        return f"--{found.group(1)}-{found.group(2)}"
    return value


def _is_day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def iso_timestamp(value: str) -> str:
    """A timestamp as YYYY-MM-DDTHH:MM:SS with its zone, a date as YYYY-MM-DD, else the text as read.

    >>> iso_timestamp("20080424T195243Z"), iso_timestamp("2008-04-24")
    ('2008-04-24T19:52:43Z', '2008-04-24')
    """
    found = _ISO_TIME.match(value)
    if found is None or not _is_day(found.group(2), found.group(3)):
        return iso_date(value)
    year, month, day, hour, minute, second, zone = found.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{(zone or '').upper()}"
