"""With --redact no value of a contact is left in what is written, and the user can still say who is who."""

from __future__ import annotations

import csv
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
from report_files import shown

SAMPLES = Path(__file__).parents[2] / "sample_contacts"


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "guestlist", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        check=False,
    )


def audit(book: str, out: Path, *more: str) -> str:
    """The text of everything that a redacted audit of a sample book writes, unpacked and inflated."""
    done = run(
        "audit", SAMPLES / book, "--policy", SAMPLES / book / "guestlist.toml", "--today", "2026-11-21",
        "--out", out, "--redact", "--lang", "en", *more, cwd=out.parent,
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    return "\n".join([done.stdout, done.stderr, *(shown(path) for path in out.iterdir())])


def values(book: str) -> set[str]:
    """Every value of every contact and connection of a sample book that has four letters or more, in lower case."""
    found: set[str] = set()
    for reading in read_inputs([SAMPLES / book], ReadOptions(column_map={})):
        for contact in (*reading.contacts, *reading.imported):
            found.update((
                contact.name, contact.given, contact.additional, contact.family, contact.nickname, contact.maiden,
                contact.organisation, contact.department, contact.title, contact.note, contact.birthday,
                *contact.labels,
                *(each.value or each.raw for group in (contact.emails, contact.phones, contact.urls, contact.addresses,
                                                       contact.relations) for each in group),
            ))  # fmt: skip
            for email in contact.emails:
                found.update(email.value.split("@"))
        for known in reading.connections:
            found.update((known.given, known.family, known.url, known.email, known.company, known.position))
    return {value.strip().lower() for value in found if len(re.findall(r"[^\W_]", value)) >= 4}


@pytest.fixture(scope="module", params=["consultant", "jobchanger"])
def covered(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, str]:
    out = tmp_path_factory.mktemp("covered") / "out"
    return request.param, out, audit(request.param, out)


def own_words() -> str:
    """What Guestlist says of any book at all: its own templates, pages and documents."""
    source = Path(__file__).parents[2] / "src" / "guestlist"
    files = [*source.glob("data/reasons/*.toml"), *source.glob("reports/**/*.py"), *source.glob("reports/page/parts/*")]
    words = "\n".join(path.read_text(encoding="utf-8") for path in files if path.is_file())
    return f"{words} null true false".lower()


def test_no_value_of_a_contact_is_left_in_the_outputs(covered: tuple[str, Path, str]) -> None:
    book, _out, text = covered
    lower, own = text.lower(), own_words()

    def stands_in(text: str, value: str) -> bool:
        return value in text and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text) is not None

    assert {value for value in values(book) if stands_in(lower, value) and not stands_in(own, value)} == set()


def test_the_shortlist_and_the_unreadable_records_are_not_written(covered: tuple[str, Path, str]) -> None:
    _book, out, _text = covered
    assert sorted(path.name for path in out.iterdir()) == ["audit.json", "ledger.csv", "report.html", "review.xlsx"]


def test_dates_are_shown_to_the_month(covered: tuple[str, Path, str]) -> None:
    _book, _out, text = covered
    days = set(re.findall(r"\b20\d\d-\d\d-\d\d\b", text)) - {"2026-11-21"}
    assert {day for day in days if not day.endswith("-01")} == set()


def test_the_key_lies_beside_the_folder_for_the_user_alone(covered: tuple[str, Path, str]) -> None:
    _book, out, _text = covered
    key = out.parent / "out-names.csv"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with key.open(encoding="utf-8", newline="") as stream:
        first = next(csv.DictReader(stream))
    assert re.fullmatch(r"Contact \d{4}", first["label"])


def test_a_decision_on_a_label_is_a_decision_on_the_person(tmp_path: Path) -> None:
    (tmp_path / "google.csv").write_text(
        "First Name,Last Name,E-mail 1 - Value\nAnn,Smit,ann.smit@acme.example\n", encoding="utf-8"
    )
    assert run("audit", "google.csv", "--redact", cwd=tmp_path).returncode == 0
    (tmp_path / "decisions.csv").write_text("record_id,new\nContact 0001,invite\n", encoding="utf-8")
    done = run("audit", "google.csv", "--decisions", "decisions.csv", "--force", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "ann.smit@acme.example" in (tmp_path / "guestlist-out" / "shortlist.csv").read_text(encoding="utf-8")


def test_covered_results_never_lie_beside_uncovered_ones(tmp_path: Path) -> None:
    (tmp_path / "google.csv").write_text(
        "First Name,Last Name,E-mail 1 - Value\nAnn,Smit,ann.smit@acme.example\n", encoding="utf-8"
    )
    assert run("audit", "google.csv", cwd=tmp_path).returncode == 0
    done = run("audit", "google.csv", "--redact", "--force", cwd=tmp_path)
    assert done.returncode == 5
    assert "shortlist.csv" in done.stderr
    assert not (tmp_path / "guestlist-out-names.csv").exists()


def test_the_terminal_says_where_the_key_lies(covered: tuple[str, Path, str]) -> None:
    _book, _out, text = covered
    told = " ".join(text.split())
    assert "out-names.csv" in told
    assert "who is who behind the labels" in told
