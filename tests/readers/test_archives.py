"""Archives, honest and hostile. Nothing is unpacked to disk."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from guestlist.model import Reading
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
from readers.readings import card

ANN = card("FN:Ann", "EMAIL:ann@x.example")
BOB = card("FN:Bob", "EMAIL:bob@x.example")


def packed(kind: str, members: dict[str, str | bytes]) -> bytes:
    """An archive of these members."""
    target = io.BytesIO()
    contents = {name: text.encode() if isinstance(text, str) else text for name, text in members.items()}
    if kind == "zip":
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents.items():
                archive.writestr(name, data)
        return target.getvalue()
    with tarfile.open(fileobj=target, mode="w:gz" if kind == "tgz" else "w") as tape:
        for name, data in contents.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tape.addfile(entry, io.BytesIO(data))
    return target.getvalue()


def read(data: bytes) -> tuple[Reading, ...]:
    return read_inputs(["-"], ReadOptions(), data)


def names(readings: tuple[Reading, ...]) -> list[str]:
    return [contact.name for reading in readings for contact in reading.contacts]


@pytest.mark.parametrize("kind", ["zip", "tgz", "tar"])
class TestAll:
    def test_members_in_folders_and_any_case_are_read(self, kind: str) -> None:
        readings = read(packed(kind, {"Takeout/Contacts/A.VCF": ANN, "deep/er/b.vcf": BOB, "c.jpg": "x"}))
        assert names(readings) == ["Ann", "Bob"]
        assert readings[0].remarks == ("1 other files ignored (1 jpg).",)
        assert readings[1].file == "standard input!Takeout/Contacts/A.VCF"

    def test_an_archive_without_an_address_book_cannot_be_used(self, kind: str) -> None:
        (reading,) = read(packed(kind, {"a.jpg": "x", "b.txt": "hello"}))
        assert reading.format == "unusable"
        assert "2 other files" in reading.problems[0].message

    def test_an_archive_inside_is_refused_with_a_line(self, kind: str) -> None:
        readings = read(packed(kind, {"a.vcf": ANN, "more.zip": packed("zip", {"b.vcf": BOB})}))
        assert names(readings) == ["Ann"]
        assert "an archive inside an archive" in readings[0].remarks[0]

    def test_names_that_climb_out_stay_names(self, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        readings = read(packed(kind, {"../../evil.vcf": ANN, "/etc/evil.vcf": BOB}))
        assert [reading.file for reading in readings] == ["standard input!evil.vcf", "standard input!etc/evil.vcf"]
        assert list(tmp_path.iterdir()) == []

    def test_two_members_of_one_name_stay_apart(self, kind: str) -> None:
        readings = read(packed(kind, {"a/../b.vcf": ANN, "b.vcf": BOB, "a/b.vcf": card("FN:Cas")}))
        assert len({reading.file for reading in readings}) == 3

    def test_copies_of_a_group_are_read_once_and_keep_both_labels(self, kind: str) -> None:
        readings = read(packed(kind, {"Takeout/Contacts/Club.vcf": ANN, "Takeout/Contacts/Werk.vcf": ANN}))
        (contact,) = [contact for reading in readings for contact in reading.contacts]
        assert contact.labels == ("Club", "Werk")

    def test_a_cut_archive_is_damaged_and_what_can_be_unpacked_is_read(self, kind: str) -> None:
        data = packed(kind, {"a.vcf": "".join(card(f"FN:Ann {n * 7919 % 10_007}") for n in range(3_000))})
        first, *others = read(data[: len(data) // 2])
        assert "damaged" in first.problems[0].message
        if kind == "zip":  # its directory stands at its end: without it no member can be found
            assert (first.format, others) == ("unusable", [])
            return
        (book,) = others
        assert book.contacts[1_000].name == f"Ann {1_000 * 7919 % 10_007}"
        assert len(book.contacts) == book.records < 3_000
        lost = book.problems[-1]
        assert (lost.code, lost.is_record, lost.message) == ("broken-off", False, book.remarks[-1])

    def test_any_flipped_byte_is_survived(self, kind: str) -> None:
        data = packed(kind, {"a.vcf": ANN, "b.vcf": BOB})
        for place in range(0, len(data), max(1, len(data) // 150)):
            broken = bytearray(data)
            broken[place] ^= 0xFF
            for reading in read(bytes(broken)):
                assert all(problem.code != "reader-failed" for problem in reading.problems)

    def test_a_long_archive_of_many_books_is_read_member_by_member(self, kind: str) -> None:
        members: dict[str, str | bytes] = {f"{n}.vcf": card(f"FN:P{n}", "NOTE:" + "x" * 70_000) for n in range(40)}
        assert names(read(packed(kind, members))) == [f"P{n}" for n in range(40)]


MAILS = "".join(
    f"From a@x.example Mon Jan  1 00:00:00 2024\nFrom: a{n}@x.example\nTo: b@y.example\n\n{n * 7919 % 10_007}\n\n"
    for n in range(20_000)
)
ROWS = "First Name,E-mail Address\n" + "".join(f"Ann {n * 7919 % 10_007},a{n}@x.example\n" for n in range(20_000))


class TestDamageInsideAMember:
    def test_of_a_packed_mailbox_cut_in_half_the_first_half_is_read(self) -> None:
        data = gzip.compress(MAILS.encode())
        (reading,) = read(data[: len(data) // 2])
        assert 8_000 < len(reading.messages) < 12_000
        assert [problem.code for problem in reading.problems] == ["broken-off"]
        assert not reading.problems[0].is_record
        assert "What came before" in reading.problems[0].message

    @pytest.mark.parametrize(
        ("name", "text", "least"), [("a.mbox", MAILS, 5_000), ("a.csv", ROWS, 5_000), ("a.ldif", "", 2_000)]
    )
    def test_of_a_member_with_damaged_bytes_what_came_before_is_read(self, name: str, text: str, least: int) -> None:
        text = text or "".join(f"dn: cn=A{n}\ncn: A{n}\nmail: a{n}@x.example\n\n" for n in range(8_000))
        data = bytearray(packed("zip", {name: text, "b.vcf": BOB}))
        place = data.index(b"PK\3\4", 4) // 2
        data[place : place + 40] = bytes(40)
        damaged, book = sorted(read(bytes(data)), key=lambda reading: reading.file)
        assert len(damaged.messages) + len(damaged.contacts) > least
        assert damaged.problems[-1].code == "broken-off"
        assert names((book,)) == ["Bob"]

    def test_a_member_damaged_at_its_start_costs_no_other(self) -> None:
        data = bytearray(packed("zip", {"b.vcf": BOB, "a.vcf": ANN}))
        place = data.index(b"PK\3\4", 4)  # the mark of the second member, to which the directory points
        data[place : place + 2] = b"XX"
        container, book = read(bytes(data))
        assert names((book,)) == ["Bob"]
        assert "a.vcf: the archive is damaged" in container.remarks[0]

    def test_the_members_of_a_tape_before_the_cut_are_whole(self) -> None:
        data = packed("tar", {"a.vcf": ANN, "b.vcf": "".join([BOB] * 1_000)})
        container, first, second = read(data[: len(data) // 2])
        assert "damaged" in container.remarks[0]
        assert (names((first,)), first.problems) == (["Ann"], ())
        assert second.problems[-1].code == "broken-off"

    def test_a_bomb_stays_refused_whatever_stands_before_it(self) -> None:
        data = gzip.compress((ANN * 1_000 + " " * 60_000_000).encode())
        assert [reading.format for reading in read(data[: len(data) - 9])] == ["unusable"]


class TestBombs:
    @pytest.mark.parametrize("kind", ["zip", "tgz"])
    def test_a_member_that_unpacks_beyond_measure_stops_the_archive(self, kind: str) -> None:
        (reading,) = read(packed(kind, {"a.vcf": ANN + " " * 60_000_000}))
        assert reading.format == "unusable"
        assert "far more than an address book" in reading.problems[0].message

    def test_a_gzip_bomb_is_stopped(self) -> None:
        (reading,) = read(gzip.compress(ANN.encode() + b"NOTE:" + b" " * 60_000_000))
        assert reading.format == "unusable"

    def test_a_forged_size_changes_nothing(self) -> None:
        data = bytearray(packed("zip", {"a.vcf": ANN + " " * 60_000_000}))
        place = data.index(b"PK\1\2") + 24
        data[place : place + 4] = (1_000).to_bytes(4, "little")
        (reading,) = read(bytes(data))
        assert reading.format == "unusable"

    def test_too_many_members_are_refused(self) -> None:
        (reading,) = read(packed("zip", {f"{n}.vcf": "" for n in range(10_001)}))
        assert reading.format == "unusable"
        assert "10000 files" in reading.problems[0].message

    def test_an_honest_archive_packs_far_below_the_bound(self) -> None:
        book = "".join(card(f"FN:Ann {n}", f"EMAIL:ann{n}@x.example") for n in range(20_000))
        assert len(names(read(packed("zip", {"a.vcf": book})))) == 20_000


class TestOthers:
    def test_a_single_packed_file_is_read(self) -> None:
        assert names(read(gzip.compress((ANN + BOB).encode()))) == ["Ann", "Bob"]

    def test_links_and_devices_in_a_tape_are_left(self) -> None:
        target = io.BytesIO()
        with tarfile.open(fileobj=target, mode="w:gz") as tape:
            for kind, name in (
                (tarfile.SYMTYPE, "link.vcf"),
                (tarfile.CHRTYPE, "device.vcf"),
                (tarfile.FIFOTYPE, "p.vcf"),
            ):
                entry = tarfile.TarInfo(name)
                entry.type, entry.linkname = kind, "/etc/passwd"
                tape.addfile(entry)
            entry = tarfile.TarInfo("a.vcf")
            entry.size = len(ANN)
            tape.addfile(entry, io.BytesIO(ANN.encode()))
        assert names(read(target.getvalue())) == ["Ann"]

    def test_hidden_system_files_are_not_even_counted(self) -> None:
        (reading,) = read(packed("zip", {"a.vcf": ANN, "__MACOSX/._a.vcf": "x", ".DS_Store": "x"}))
        assert reading.remarks == ()

    def test_an_unknown_compression_is_damage(self) -> None:
        data = bytearray(packed("zip", {"a.vcf": ANN}))
        data[8] = 99
        data[data.index(b"PK\1\2") + 10] = 99
        (reading,) = read(bytes(data))
        assert reading.format == "unusable"
