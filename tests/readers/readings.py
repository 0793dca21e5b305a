"""Helpers of the reader tests: read a text as a file of one reader."""

from __future__ import annotations

import io
from pathlib import Path

from guestlist.model import Contact, Reading
from guestlist.readers.decode import sample_of
from guestlist.readers.ldif import LdifReader
from guestlist.readers.registry import InputFile, ReadOptions
from guestlist.readers.vcard import VCardReader

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
"""Real cards of other projects, read in place where they lie beside the project; tests of them skip elsewhere."""


def as_file(data: bytes | str, name: str = "book.vcf") -> InputFile:
    """A file in memory."""
    content = data.encode() if isinstance(data, str) else data
    return InputFile(name, len(content), lambda: io.BytesIO(content))


def read_cards(data: bytes | str, name: str = "book.vcf") -> Reading:
    """What the vCard reader makes of a file; every record must be accounted for."""
    file = as_file(data, name)
    return checked(VCardReader().read(file, sample_of(file), ReadOptions()))


def read_ldif(data: bytes | str) -> Reading:
    """What the LDIF reader makes of a file; every record must be accounted for."""
    file = as_file(data, "book.ldif")
    return checked(LdifReader().read(file, sample_of(file), ReadOptions()))


def checked(reading: Reading) -> Reading:
    """The reading, once its records add up and no text in it holds half a character."""
    lost = [problem for problem in reading.problems if problem.is_record]
    assert reading.records == len(reading.contacts) + len(lost)
    positions = [each.source.position for each in (*reading.contacts, *lost)]
    assert sorted(positions) == list(range(1, reading.records + 1))
    repr(reading).encode("utf-8")
    return reading


def card(*lines: str, version: str = "3.0") -> str:
    """A card of these lines."""
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def contact_of(*lines: str, version: str = "3.0") -> Contact:
    """The contact of one card."""
    (contact,) = read_cards(card(*lines, version=version)).contacts
    return contact


def emails_of(*lines: str, version: str = "3.0") -> list[str]:
    """The addresses of one card that also has a name."""
    return [email.value for email in contact_of("FN:Jan Smit", *lines, version=version).emails]
