"""The shortlist as vCard 3.0, which Apple Contacts and most phones import."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from guestlist.model import Audit
from guestlist.reports.shortlist import upload_rows

FORM = "vcard"
FILE_NAME = "shortlist.vcf"

_LONGEST_LINE = 75  # octets, the line break not counted (RFC 2426, 2.6)
_ESCAPED = re.compile(r"([\\,;])")


def write(audit: Audit, stream: IO[str]) -> None:
    """One card a person: name and address; UTF-8, CRLF, long lines folded."""
    for given, family, email in upload_rows(audit):
        lines = (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{_text(family)};{_text(given)};;;",
            f"FN:{_text(f'{given} {family}'.strip() or email)}",
            f"EMAIL;TYPE=INTERNET:{_text(email)}",
            "END:VCARD",
        )
        stream.writelines(f"{part}\r\n" for line in lines for part in _folded(line))


def _text(value: str) -> str:
    """A value with the signs escaped that part values (RFC 2426, 2.4.2)."""
    return _ESCAPED.sub(r"\\\1", value)


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, no letter cut in two; each further part begins with a blank."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if octets + size > _LONGEST_LINE:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part
