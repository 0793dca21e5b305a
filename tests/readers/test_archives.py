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

    def test_a_cut_archive_is_damaged(self, kind: str) -> None:
        data = packed(kind, {"a.vcf": "".join(card(f"FN:Ann {n * 7919 % 10_007}") for n in range(3_000))})
        (reading,) = read(data[: len(data) // 2])
        assert reading.format == "unusable"
        assert "damaged" in reading.problems[0].message

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
