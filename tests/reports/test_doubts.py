"""What an audit says of files whose letters are a guess."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from guestlist.pipeline import audit
from guestlist.reports.view import view_of

HEAD = "First Name,Last Name,E-mail 1 - Value\n"


def notices(folder: Path, names: str, page: str) -> list[str]:
    rows = (f"{name},Smit,n{n}@acme.example\n" for n, name in enumerate(names.split()))
    path = folder / "book.csv"
    path.write_bytes((HEAD + "".join(rows)).encode(page))
    told = view_of(audit([path], today=dt.date(2026, 11, 21))).notices
    return [notice for notice in told if "accented names" in notice]


def test_an_audit_says_which_file_has_letters_that_are_a_guess(tmp_path: Path) -> None:
    (told,) = notices(tmp_path, "Zoë Ann", "cp1252")
    assert told.startswith("book.csv: which letters its accented names have is a guess (cp1252).")


def test_an_audit_says_nothing_of_letters_that_are_sure(tmp_path: Path) -> None:
    assert not notices(tmp_path, "Zoë Ann", "utf-8")
    assert not notices(tmp_path, "Zoë Müller François Jørgen Åse Günther", "cp1252")
