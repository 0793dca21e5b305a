"""Files, folders and archives in any order: what each is, and what is said of those that cannot be used."""

from __future__ import annotations

import io
import os
import threading
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from guestlist.data import load_toml
from guestlist.ledger import is_address_book
from guestlist.model import Reading
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
from readers.readings import card

ANN = card("FN:Ann", "EMAIL:ann@x.example")
BOB = card("FN:Bob", "EMAIL:bob@x.example")
POLICY = '[me]\nnames = ["Sam"]\n\n[[competitors]]\nname = "Rivaal"\n'


def read(*paths: Path | str, standard_input: bytes = b"") -> tuple[Reading, ...]:
    return read_inputs(paths, ReadOptions(), standard_input)


def names(*readings: Reading) -> list[str]:
    return [contact.name for reading in readings for contact in reading.contacts]


class TestFiles:
    def test_a_file_is_known_by_its_content_not_its_name(self, tmp_path: Path) -> None:
        (tmp_path / "book.txt").write_text(ANN)
        (reading,) = read(tmp_path / "book.txt")
        assert (reading.format, names(reading), reading.size) == ("vcard", ["Ann"], len(ANN))
        assert len(reading.sha256) == 64

    def test_cards_behind_a_damaged_first_line_are_still_cards(self, tmp_path: Path) -> None:
        (tmp_path / "book.vcf").write_text((ANN * 20)[1:])
        (reading,) = read(tmp_path / "book.vcf")
        assert (reading.format, reading.records) == ("vcard", 19)

    def test_a_mail_with_a_card_attached_is_a_mail(self, tmp_path: Path) -> None:
        (tmp_path / "a.eml").write_text(f"From: a@x.example\nTo: b@x.example\nSubject: x\n\n{ANN}")
        (reading,) = read(tmp_path / "a.eml")
        assert reading.format == "mail"

    def test_readings_come_in_the_order_given(self, tmp_path: Path) -> None:
        (tmp_path / "b.vcf").write_text(BOB)
        (tmp_path / "a.vcf").write_text(ANN)
        assert names(*read(tmp_path / "b.vcf", tmp_path / "a.vcf")) == ["Bob", "Ann"]

    def test_a_file_given_twice_is_read_once(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "copy.vcf").write_text(ANN)
        first, second = read(tmp_path / "a.vcf", tmp_path / "copy.vcf")
        assert (names(first), second.records, second.contacts) == (["Ann"], 0, ())
        assert "same content" in second.remarks[0]
        assert first.sha256 == second.sha256

    def test_files_of_one_size_and_start_but_other_content_are_both_read(self, tmp_path: Path) -> None:
        start = card("FN:Long", "NOTE:" + "a" * 70_000)
        (tmp_path / "a.vcf").write_text(start + ANN)
        (tmp_path / "b.vcf").write_text(start + BOB)
        assert names(*read(tmp_path / "a.vcf", tmp_path / "b.vcf")) == ["Long", "Ann", "Long", "Bob"]

    def test_standard_input_is_a_file_like_any_other(self) -> None:
        assert names(*read("-", standard_input=ANN.encode())) == ["Ann"]

    def test_a_zip_on_standard_input_is_opened(self) -> None:
        assert names(*read("-", standard_input=zipped({"a.vcf": ANN}))) == ["Ann"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
    def test_a_pipe_that_can_be_read_once_is_read(self) -> None:
        end, start = os.pipe()
        os.write(start, ANN.encode())
        os.close(start)
        try:
            assert names(*read(f"/dev/fd/{end}")) == ["Ann"]
        finally:
            os.close(end)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
    @pytest.mark.parametrize(("size", "says"), [(1_000_000, ""), (1_000_001, "more than the 1 MB")])
    def test_a_pipe_beyond_the_bound_is_refused_and_never_cut(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, says: str
    ) -> None:
        monkeypatch.setitem(load_toml("limits.toml")["file"], "member_mb", 1)
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        data = (ANN * (size // len(ANN) + 1)).encode()[: size - 1] + b"\n"
        writer = threading.Thread(target=_write_into, args=(pipe, data), daemon=True)
        writer.start()
        (reading,) = read(pipe)
        writer.join(5)
        assert (reading.format == "unusable") == bool(says)
        assert says in " ".join(problem.message for problem in reading.problems)

    def test_an_exclamation_mark_in_a_path_makes_no_member_of_an_archive(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(load_toml("limits.toml")["file"], "member_mb", 0)
        (tmp_path / "book!.vcf").write_text(ANN)
        assert names(*read(tmp_path / "book!.vcf")) == ["Ann"]

    def test_a_policy_file_is_recognised(self, tmp_path: Path) -> None:
        (tmp_path / "my.toml").write_text(POLICY)
        (reading,) = read(tmp_path / "my.toml")
        assert reading.format == "policy"
        assert "--policy" in reading.remarks[0]

    def test_progress_is_told_and_ends_at_the_files_size(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN * 5_000)
        told: list[tuple[str, int, int]] = []
        read_inputs([tmp_path / "a.vcf"], ReadOptions(progress=lambda *args: told.append(args)))
        done = [each[1] for each in told]
        assert done == sorted(done)
        assert told[-1][1] == told[-1][2] == len(ANN) * 5_000


def _write_into(pipe: Path, data: bytes) -> None:
    with suppress(BrokenPipeError), pipe.open("wb") as stream:
        stream.write(data)


def _pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj")


def _secret_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>")


def _secret_sheet(path: Path) -> None:
    path.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"))


def _sheet(path: Path) -> None:
    path.write_bytes(zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}))


def _secret_zip(path: Path) -> None:
    data = bytearray(zipped({"a.vcf": ANN}))
    data[6] |= 1  # the flag of the local header
    data[data.index(b"PK\1\2") + 8] |= 1  # and that of the directory
    path.write_bytes(bytes(data))


UNUSABLE: list[tuple[str, bytes | str | Callable[[Path], None], str]] = [
    ("google.html", "<!DOCTYPE html>\n<html><table><tr><td>a@x.example", "a web page, not an export"),
    ("login.vcf", "\n<html lang=en>", "a web page"),
    ("book.json", '{"contacts": []}', "JSON"),
    ("book.xml", "<?xml version='1.0'?><contacts/>", "XML"),
    ("empty.vcf", b"", "empty"),
    ("noise.bin", bytes(range(256)) * 4, "no format Guestlist knows"),
    ("prose.txt", "Dear diary, today nothing happened.\n", "no address book"),
    ("a.pdf", _pdf, "a PDF"),
    ("b.pdf", _secret_pdf, "password-protected PDF"),
    ("c.xlsx", _sheet, "Excel workbook"),
    ("d.xlsx", _secret_sheet, "protected with a password"),
    ("e.zip", _secret_zip, "protected with a password"),
    ("f.zip", b"PK\3\4 and then nothing of the kind", "damaged"),
    ("g.zip", b"PK\5\6" + b"\0" * 18, "no address book"),
    ("h.tgz", b"\x1f\x8b\x08\0 broken", "damaged"),
    ("i.pst", b"!BDN" + b"\0" * 100, "Outlook data file"),
    ("j.7z", bytes.fromhex("377ABCAF271C0004"), "7-Zip"),
    ("k.jpg", bytes.fromhex("FFD8FFE0") + b"JFIF", "picture"),
    ("l.db", b"SQLite format 3\0" + b"\0" * 100, "database"),
    ("ledger.csv", "record_id,source_file,source_row,name\n", "own ledger"),
]


class TestUnusable:
    @pytest.mark.parametrize(("name", "content", "says"), UNUSABLE, ids=[each[0] for each in UNUSABLE])
    def test_it_is_said_what_the_file_is_and_what_to_do(
        self, tmp_path: Path, name: str, content: bytes | str | Callable[[Path], None], says: str
    ) -> None:
        path = tmp_path / name
        if callable(content):
            content(path)
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        (reading,) = read(path)
        (problem,) = reading.problems
        assert reading.format == "unusable"
        assert (problem.source.position, problem.is_record) == (0, False)
        assert problem.message.startswith(str(path))
        assert says in problem.message
        assert problem.message.endswith(".")

    def test_a_missing_file_is_named_with_the_nearest_there_is(self, tmp_path: Path) -> None:
        (tmp_path / "contacts.vcf").write_text(ANN)
        (reading,) = read(tmp_path / "contact.vcf")
        assert "Did you mean" in reading.problems[0].message
        (reading,) = read(tmp_path / "nothing-like-it")
        assert "no such file" in reading.problems[0].message

    def test_a_name_no_system_allows_is_no_crash(self) -> None:
        (reading,) = read("a\0b")
        assert reading.format == "unusable"

    def test_an_empty_folder_cannot_be_used(self, tmp_path: Path) -> None:
        (reading,) = read(tmp_path)
        assert reading.format == "unusable"
        assert "holds no address book" in reading.problems[0].message

    def test_one_unusable_file_does_not_hide_the_others(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text("<html>")
        (tmp_path / "b.vcf").write_text(ANN)
        assert [reading.format for reading in read(tmp_path / "a.html", tmp_path / "b.vcf")] == ["unusable", "vcard"]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
    def test_a_file_that_may_not_be_read_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "a.vcf").chmod(0)
        (reading,) = read(tmp_path / "a.vcf")
        assert "may not be read" in reading.problems[0].message

    def test_no_message_holds_a_value_of_the_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("secret@person.example is not an address book")
        assert "secret" not in repr(read(tmp_path / "a.txt")[0].problems)


CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
EMPTY_TABLES = {
    "Invitations.csv": "From,To,Sent At,Message,Direction\n",
    "messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n",
    "ImportedContacts.csv": "FirstName,LastName,Emails,PhoneNumbers,CreatedAt\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\n",
}


class TestZeroRows:
    @pytest.mark.parametrize("name", sorted(EMPTY_TABLES))
    def test_a_table_of_linkedin_may_hold_nobody_and_says_so(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text(EMPTY_TABLES[name])
        (reading,) = read(tmp_path / name)
        assert (reading.format.startswith("linkedin-"), reading.records, reading.problems) == (True, 0, ())
        assert "no rows" in reading.remarks[0]
        assert not is_address_book(reading)

    @pytest.mark.parametrize("text", [CONNECTIONS, "First Name,Last Name,E-mail Address\n"])
    def test_connections_and_address_books_of_nobody_are_an_error_with_a_hint(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "a.csv").write_text(text)
        (reading,) = read(tmp_path / "a.csv")
        assert reading.format == "unusable"
        assert "nothing is in it. Export again" in reading.problems[0].message

    def test_an_export_of_someone_who_invited_nobody_is_read(self, tmp_path: Path) -> None:
        rows = CONNECTIONS + "Ann,Smit,,,,,07 Jun 2020\n"
        (tmp_path / "export.zip").write_bytes(zipped({**EMPTY_TABLES, "Connections.csv": rows}))
        readings = read(tmp_path / "export.zip")
        assert all(not reading.problems for reading in readings)
        assert sum(len(reading.connections) for reading in readings) == 1


class TestFolders:
    def test_the_files_of_a_folder_are_read_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        (tmp_path / "b.vcf").write_text(BOB)
        (tmp_path / "sub" / "a.VCF").write_text(ANN)
        readings = read(tmp_path)
        assert names(*readings) == ["Bob", "Ann"]
        assert readings[1].file == str(tmp_path / "sub" / "a.VCF")

    def test_other_files_are_counted_in_a_remark(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        for name in ("x.jpg", "y.jpg", "z.mp4", "notes.txt"):
            (tmp_path / name).write_text("nothing")
        (tmp_path / ".DS_Store").write_text("hidden")
        folder, book = read(tmp_path)
        assert (folder.format, folder.records, book.format) == ("folder", 0, "vcard")
        assert folder.remarks == ("4 other files ignored (2 jpg, 1 mp4, 1 txt).",)

    def test_an_address_book_that_cannot_be_read_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "b.vcf").write_text("")
        folder, _ = read(tmp_path)
        assert "b.vcf: the file is empty" in folder.remarks[0]
        assert not folder.problems[0].is_record

    def test_guestlists_own_results_are_left_aside(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        for folder in (tmp_path, tmp_path / "guestlist-out"):
            folder.mkdir(exist_ok=True)
            (folder / "ledger.csv").write_text("record_id,source_file,source_row\n")
            (folder / "shortlist.csv").write_text("First Name,Last Name,E-mail Address\nAnn,,ann@x.example\n")
        folder_reading, book = read(tmp_path)
        assert names(book) == ["Ann"]
        assert "own results" in folder_reading.remarks[0]

    def test_a_shortlist_without_a_ledger_beside_it_is_an_address_book(self, tmp_path: Path) -> None:
        text = "First Name,Last Name,E-mail Address\r\nAnn,Smit,ann@x.example\r\n"
        (tmp_path / "shortlist.csv").write_text(text)
        assert [len(reading.contacts) for reading in read(tmp_path / "shortlist.csv")] == [1]

    def test_a_policy_in_a_folder_is_said_but_not_used(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "guestlist.toml").write_text(POLICY)
        folder, _ = read(tmp_path)
        assert "--policy" in folder.remarks[0]

    def test_archives_in_a_folder_are_opened(self, tmp_path: Path) -> None:
        (tmp_path / "takeout.zip").write_bytes(zipped({"Takeout/Contacts/Club.vcf": ANN}))
        (reading,) = read(tmp_path)
        assert (names(reading), reading.contacts[0].labels) == (["Ann"], ("Club",))

    def test_a_useless_archive_in_a_folder_does_not_stop_the_rest(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "photos.zip").write_bytes(zipped({"a.jpg": "x"}))
        assert names(*read(tmp_path)) == ["Ann"]

    def test_the_messages_of_a_maildir_are_one_reading(self, tmp_path: Path) -> None:
        for folder in ("cur", "new", ".Sent/cur"):
            (tmp_path / "mail" / folder).mkdir(parents=True)
            for number in range(3):
                text = f"From: a@x.example\nTo: b@x.example\nSubject: {folder}{number}\n\nhi\n"
                (tmp_path / "mail" / folder / f"170000000{number}.M1P2.host:2,S").write_text(text)
        readings = read(tmp_path / "mail")
        assert [(reading.format, len(reading.messages)) for reading in readings] == [("mail-folder", 3)] * 3
        assert len({message.source.file for reading in readings for message in reading.messages}) == 9

    def test_of_copied_mail_it_is_said_where_the_copies_are(self, tmp_path: Path) -> None:
        for place in ("a/1.eml", "a/2.eml", "a/3.eml", "b/1.eml", "b/4.eml"):
            (tmp_path / place).parent.mkdir(exist_ok=True)
            number = "1" if place == "a/3.eml" else place[2]
            (tmp_path / place).write_text(f"From: a@x.example\nTo: b@x.example\nSubject: {number}\n\nhi\n")
        first, second = read(tmp_path)
        assert first.remarks == ("Messages that stand in it twice and were read once: 1.",)
        assert second.remarks == ("Messages that also stand elsewhere among the files given and were read there: 1.",)

    def test_a_link_back_to_its_own_folder_ends(self, tmp_path: Path) -> None:
        (tmp_path / "a.vcf").write_text(ANN)
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        assert names(*read(tmp_path)) == ["Ann"]


GUESSED = "Kolom A;Kolom B\nAnn Smit;ann@x.example\nBob Berg;bob@x.example\n"
MAIL = "From a@x.example Mon Jan  1 00:00:00 2024\nFrom: a@x.example\nTo: b@x.example\n\nhi\n"


class TestNamesThatSayNothing:
    @pytest.mark.parametrize("is_zip", [False, True])
    def test_a_table_known_by_its_cells_alone_is_named(self, tmp_path: Path, is_zip: bool) -> None:
        container, book = read(stored(tmp_path, {"a.vcf": ANN, "people.csv": GUESSED}, is_zip))
        assert names(book) == ["Ann"]
        assert container.remarks == (
            "people.csv looks like a table of people, but its column names do not say so. Give it by name to have it "
            "read.",
        )

    @pytest.mark.parametrize("is_zip", [False, True])
    def test_it_is_named_where_there_is_no_other_book_too(self, tmp_path: Path, is_zip: bool) -> None:
        (reading,) = read(stored(tmp_path, {"people.csv": GUESSED, "x.jpg": "x"}, is_zip))
        assert reading.format == "unusable"
        assert "people.csv looks like a table of people" in reading.problems[0].message

    def test_many_such_tables_are_one_remark(self, tmp_path: Path) -> None:
        tables = {f"{n}.csv": GUESSED + f"Cas{n};cas{n}@x.example\n" for n in range(20)}
        container, _ = read(stored(tmp_path, {"a.vcf": ANN, **tables}))
        (remark,) = container.remarks
        assert "and 14 more look like tables" in remark

    def test_a_table_of_linkedin_that_is_not_needed_is_only_counted(self, tmp_path: Path) -> None:
        other = "Organization,Followed On\nAcme,Tue Jan 01 00:00:00 UTC 2019\n"
        container, _ = read(stored(tmp_path, {"a.vcf": ANN, "Company Follows.csv": other}))
        assert container.remarks == ("1 other files ignored (1 csv).",)

    @pytest.mark.parametrize("is_zip", [False, True])
    @pytest.mark.parametrize("name", ["Archief 2.0", "Jan & Co. Utrecht", "info@x.example", "2019.2020"])
    def test_a_mailbox_with_a_dot_in_its_name_is_known_by_its_content(
        self, tmp_path: Path, name: str, is_zip: bool
    ) -> None:
        container, *readings = read(stored(tmp_path, {name: MAIL, f"{name}.msf": "index", "b.7zz": "no mail"}, is_zip))
        assert [(reading.format, len(reading.messages)) for reading in readings] == [("mbox", 1)]
        assert container.remarks[0].startswith("2 other files ignored")

    def test_an_index_beside_it_shows_a_mailbox_too(self, tmp_path: Path) -> None:
        readings = read(stored(tmp_path, {"Acme.Corp": MAIL, "Acme.Corp.msf": "index"}))
        assert [reading.format for reading in readings] == ["folder", "mbox"]

    def test_a_file_of_another_ending_is_no_address_book_whatever_it_holds(self, tmp_path: Path) -> None:
        container, book = read(stored(tmp_path, {"a.vcf": ANN, "old.2019": BOB}))
        assert (names(book), container.remarks) == (["Ann"], ("1 other files ignored (1 2019).",))


def stored(folder: Path, members: dict[str, str], is_zip: bool = False) -> Path:
    """A zip of these members, or a folder."""
    if is_zip:
        (folder / "a.zip").write_bytes(zipped(members))
        return folder / "a.zip"
    for name, text in members.items():
        (folder / name).write_text(text)
    return folder


def zipped(members: dict[str, str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return target.getvalue()
