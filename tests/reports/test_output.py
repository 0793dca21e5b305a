"""Files are whole or absent, private, and never over something of the user's."""

from __future__ import annotations

import errno
import os
import stat
import sys
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest

from guestlist.abreast import beside
from guestlist.errors import Exit, UserError
from guestlist.reports import output
from guestlist.reports.output import TEMPORARY_PREFIX, BinaryWriter, check_output, write_all


def text(content: str):
    def write(stream: IO[str]) -> None:
        stream.write(content)

    return write


def full_disk(stream: IO[str]) -> None:
    stream.write("half")
    raise OSError(errno.ENOSPC, "No space left on device")


def test_results_are_for_the_user_alone(tmp_path: Path) -> None:
    (path,) = write_all(tmp_path / "out", {"a.csv": text("x")})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_line_ends_are_written_as_given(tmp_path: Path) -> None:
    (path,) = write_all(tmp_path, {"a.csv": text("x\r\ny\n")})
    assert path.read_bytes() == b"x\r\ny\n"


def test_a_full_disk_leaves_the_earlier_results_and_nothing_half(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.csv": text("old"), "b.csv": text("old")})
    with pytest.raises(UserError) as caught:
        write_all(tmp_path, {"a.csv": text("new"), "b.csv": full_disk})
    assert caught.value.exit_code == Exit.OUTPUT_NOT_WRITTEN
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["old", "old"]


def test_a_file_that_is_no_text_is_written_byte_for_byte_and_privately(tmp_path: Path) -> None:
    (path,) = write_all(tmp_path, {"a.xlsx": BinaryWriter(lambda stream: stream.write(b"PK\x03\x04\xff\r\n"))})
    assert path.read_bytes() == b"PK\x03\x04\xff\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_full_disk_while_a_spreadsheet_is_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    def full(stream: IO[bytes]) -> None:
        stream.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    write_all(tmp_path, {"a.csv": text("old")})
    with pytest.raises(UserError):
        write_all(tmp_path, {"a.csv": text("new"), "b.xlsx": BinaryWriter(full)})
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_an_interrupted_write_leaves_nothing_half(tmp_path: Path) -> None:
    def interrupted(stream: IO[str]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, {"a.csv": text("new"), "b.csv": interrupted})
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY_PREFIX}x").write_text("half")
    write_all(tmp_path, {"a.csv": text("new")})
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_earlier_results_are_replaced_only_with_force(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    with pytest.raises(UserError, match="already holds results"):
        check_output(tmp_path, ["a.csv"], [], force=False)
    check_output(tmp_path, ["a.csv"], [], force=True)


def test_an_input_file_is_never_written_over_even_with_force(tmp_path: Path) -> None:
    book = tmp_path / "ledger.csv"
    book.write_text("my contacts")
    with pytest.raises(UserError, match="is one of the input files"):
        check_output(tmp_path, ["ledger.csv"], [book], force=True)


def test_an_input_file_behind_a_link_is_seen(tmp_path: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text("my contacts")
    (tmp_path / "ledger.csv").symlink_to(book)
    with pytest.raises(UserError, match="is one of the input files"):
        check_output(tmp_path, ["ledger.csv"], [book], force=True)


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(UserError, match="is a file"):
        check_output(tmp_path / "out", ["a.csv"], [], force=True)


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not copy processes")
def test_a_large_spreadsheet_is_made_by_another_process_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "beside", lambda count, work: beside(count, work, 2 if count else 1))

    def whose(stream: BytesIO) -> None:
        stream.write(str(os.getpid()).encode())

    writers = {"large.xlsx": BinaryWriter(whose, 20_000), "a.csv": text("x"), "small.xlsx": BinaryWriter(whose)}
    large, _, small = write_all(tmp_path, writers)
    assert (large.name, small.name) == ("large.xlsx", "small.xlsx")
    assert large.read_text() != str(os.getpid()) == small.read_text()


def test_what_the_other_process_cannot_write_is_refused_as_ever(tmp_path: Path) -> None:
    def full(stream: BytesIO) -> None:
        raise OSError(28, "No space left on device")

    write_all(tmp_path, {"a.csv": text("old")})
    with pytest.raises(UserError):
        write_all(tmp_path, {"a.csv": text("new"), "b.xlsx": BinaryWriter(full, 20_000)})
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "old"
