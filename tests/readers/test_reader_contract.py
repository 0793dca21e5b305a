"""What every reader of the folder promises, whatever it is given; a new reader is tested here unasked."""

from __future__ import annotations

import random
import time

import pytest

from guestlist.model import Reading
from guestlist.readers.decode import sample_of
from guestlist.readers.reading import best_reader
from guestlist.readers.registry import Reader, ReadOptions, all_readers
from readers.readings import as_file

HONEST: dict[str, bytes] = {
    "vcard": b"BEGIN:VCARD\nVERSION:3.0\nFN:Jan Smit\nEMAIL:jan@x.example\nEND:VCARD\n" * 3,
    "ldif": b"dn: cn=Jan\nobjectclass: person\ncn: Jan\nmail: jan@x.example\n\n" * 3,
    "mbox": b"From jan@x.example Mon Jan  1 00:00:00 2024\nFrom: jan@x.example\nTo: an@y.example\n\nhi\n\n" * 3,
    "mail": b"From: jan@x.example\nTo: an@y.example\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nhi\n",
    "calendar": (
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T100000Z\nATTENDEE:mailto:a@x.example\n"
        b"END:VEVENT\nEND:VCALENDAR\n"
    ),
    "csv": b"First Name,Last Name,E-mail Address\nJan,Smit,jan@x.example\nAn,Wit,an@x.example\n",
    "semicolons": b"Voornaam;Achternaam;E-mailadres\nJan;Smit;jan@x.example\n",
    "connections": (
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJan,Smit,,,Acme,Cook,01 Jan 2024\n"
    ),
    "invitations": b'From,To,Sent At,Message,Direction\nSam,Jan,"1/29/26, 2:37 PM",,OUTGOING\n',
    "imported": b"FirstName,LastName,Emails,PhoneNumbers,CreatedAt\nJan,Smit,jan@x.example,,1/1/20\n",
}  # fmt: skip
HOSTILE: tuple[bytes, ...] = (
    b"", b"\0", b"\n", b"\r", b'"', b",", b",,,,\n,,,,\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1a", b"<html>", b"{}",
    b"From ", b"From x\n", b"BEGIN:VCARD", b"END:VCARD", b"BEGIN:VCALENDAR", b"dn:", b"dn: x", b"First Name,Last Name",
    b"sep=;\n", b"Notes:\n\"x\"\n\n", b'"' * 10_000, b"," * 10_000, b"a" * 300_000, b"\n" * 70_000,
    b"First Name\n" + b'"\n' * 5_000, bytes(range(256)), "a,b\n".encode("utf-16"),
    b"Name,Email\n" + b"\xff,\x80\n" * 100, b"=cmd|' /C calc'!A0,\n",
)  # fmt: skip
SLOWEST = 5.0  # seconds for any hostile file
BROKEN_FILES = 100


def readers() -> list[Reader]:
    return list(all_readers())


def read(reader: Reader, data: bytes) -> Reading:
    file = as_file(data, "any.file")
    return reader.read(file, sample_of(file), ReadOptions())


def check(reading: Reading) -> None:
    """The promises of a Reading."""
    repr(reading).encode("utf-8")  # no half characters
    lost = [problem for problem in reading.problems if problem.is_record]
    if reading.contacts or reading.format in {"vcard", "ldif"}:
        assert reading.records == len(reading.contacts) + len(lost)
    sources = [each.source.record_id for each in (*reading.contacts, *lost)]
    assert len(sources) == len(set(sources))
    for each in (*reading.contacts, *reading.connections, *reading.invitations, *reading.imported, *reading.messages):
        assert each.source.position >= 1
    for problem in reading.problems:
        assert problem.code
        assert problem.message.endswith((".", ")"))


def test_every_reader_has_a_format_of_its_own() -> None:
    formats = [reader.format for reader in readers()]
    assert all(formats)
    assert len(formats) == len(set(formats))


@pytest.mark.parametrize("name", HONEST)
def test_one_reader_claims_each_honest_file_above_all_others(name: str) -> None:
    sample = sample_of(as_file(HONEST[name]))
    reader, claim = best_reader(sample)
    assert reader is not None
    assert claim >= 0.5
    assert [each.format for each in readers() if each.claims(sample) == claim] == [reader.format]


@pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.format)
class TestEveryReader:
    def test_a_claim_is_a_probability_for_any_file(self, reader: Reader) -> None:
        for data in (*HOSTILE, *HONEST.values()):
            assert 0.0 <= reader.claims(sample_of(as_file(data))) <= 1.0

    def test_no_file_makes_it_raise_or_hang(self, reader: Reader) -> None:
        for data in (*HOSTILE, *HONEST.values()):
            started = time.perf_counter()
            check(read(reader, data))
            assert time.perf_counter() - started < SLOWEST

    def test_broken_files_are_accounted_for(self, reader: Reader) -> None:
        rng = random.Random(11)
        for _ in range(BROKEN_FILES):
            data = bytearray(rng.choice(list(HONEST.values())) * rng.randint(1, 4))
            for _ in range(rng.randint(1, 5)):
                place = rng.randrange(len(data) + 1)
                piece = rng.choice((b'"', b"\0", b"\n", b"\r", b"\xff", b",", b";", b"=\n", b"\n ", b"\t", b":"))
                data[place : place + rng.randrange(5)] = piece
            check(read(reader, bytes(data)))

    def test_reading_twice_gives_the_same(self, reader: Reader) -> None:
        for data in HONEST.values():
            assert read(reader, data) == read(reader, data)
