"""Whom ``explain`` finds: by every name the ledger and the shortlist show; what it says of a record that is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_cli import run

BOOK = """\
First Name,Last Name,E-mail Address,Notes
Sanne,van der Berg,sanne@berg.example,
S.,Berg,sanne@berg.example,
Sanne,Berg-Visser,sanne@berg.example,
Kees & Ria,Postmus,kees@postmus.example,
Dhr.,Klaas Wiersma,klaas@wiersma.example,
,,,only a remark
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explain")
    (folder / "book.csv").write_text(BOOK, encoding="utf-8")
    run("audit", "book.csv", "--out", "out", "--today", "2026-11-21", cwd=folder)
    return folder


def explained(folder: Path, who: str) -> str:
    done = run("explain", who, "--in", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("Sanne Berg", "sanne@berg.example"),
        ("S. Berg", "sanne@berg.example"),
        ("Sanne Berg-Visser", "sanne@berg.example"),
        ("Kees & Ria", "kees@postmus.example"),
        ("Kees & Ria Postmus", "kees@postmus.example"),
        ("Ria", "kees@postmus.example"),
        ("Dhr. Klaas Wiersma", "klaas@wiersma.example"),
        ("klaas wiersma", "klaas@wiersma.example"),
    ],
)
def test_whoever_the_ledger_shows_is_found(folder: Path, who: str, address: str) -> None:
    assert address in explained(folder, who)


def test_the_other_names_of_somebody_are_told(folder: Path) -> None:
    assert "also called" in explained(folder, "sanne@berg.example")
    assert "also called" not in explained(folder, "klaas wiersma").replace("also called Dhr. Klaas Wiersma", "")


def test_a_record_that_could_not_be_read_is_explained(folder: Path) -> None:
    told = explained(folder, "book.csv#6")
    assert "book.csv#6 could not be read" in told
    assert "row 6: " in told
    assert run("explain", "book.csv#7", "--in", "out", cwd=folder).returncode == 2


@pytest.mark.parametrize(("who", "near"), [("sane berg", "Sanne"), ("wiersma claas", "Klaas Wiersma")])
def test_a_slip_in_a_name_proposes_the_nearest(folder: Path, who: str, near: str) -> None:
    done = run("explain", who, "--in", "out", cwd=folder)
    assert done.returncode == 2
    assert "Did you mean" in done.stderr
    assert near in done.stderr


def test_a_name_like_nobodys_proposes_nobody(folder: Path) -> None:
    assert "Did you mean" not in run("explain", "Xerxes Quintana", "--in", "out", cwd=folder).stderr
