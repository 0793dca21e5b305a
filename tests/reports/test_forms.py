"""The shortlist in other forms: read back they hold the same people, and nothing that must not travel."""

from __future__ import annotations

import csv
import datetime as dt
from io import StringIO
from pathlib import Path

import pytest

from guestlist.errors import UserError
from guestlist.model import Audit
from guestlist.pipeline import audit, read_files
from guestlist.reports import shortlist
from guestlist.reports.forms import all_forms, forms_named
from guestlist.reports.forms.vcard import write as write_vcard
from test_cli import run

SAMPLES = Path(__file__).parents[2] / "sample_contacts"
FORMS = tuple(all_forms())
CARD = """\
First Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value
"Zoë, dr.",de Vries; Smit,Acme Secret,Boss,lastig mens,ex-collega,zoe@acme-secret.example,zoe@home.example,+31612345678
"""


@pytest.fixture(scope="module")
def result() -> Audit:
    return audit([SAMPLES / "consultant"], today=dt.date(2026, 11, 21))


def written(form: str, result: Audit) -> str:
    stream = StringIO(newline="")
    all_forms()[form].write(result, stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_read_back_it_holds_the_people_and_addresses_of_the_shortlist(result: Audit, form: str, tmp_path: Path) -> None:
    path = tmp_path / all_forms()[form].FILE_NAME
    path.write_bytes(written(form, result).encode("utf-8"))
    (reading,) = read_files([path])
    assert not reading.problems
    found = [(each.given, each.family, *(mail.value for mail in each.emails)) for each in reading.contacts]
    assert found == list(shortlist.upload_rows(result))
    assert len(found) > 20


@pytest.mark.parametrize(
    ("form", "format_name"), [("google", "google-csv"), ("outlook", "outlook-csv"), ("vcard", "vcard")]
)
def test_it_is_recognised_as_the_form_it_is(result: Audit, form: str, format_name: str, tmp_path: Path) -> None:
    path = tmp_path / all_forms()[form].FILE_NAME
    path.write_bytes(written(form, result).encode("utf-8"))
    assert [each.format for each in read_files([path])] == [format_name]


@pytest.mark.parametrize("form", FORMS)
def test_no_phone_label_note_firm_or_second_address_travels(form: str, tmp_path: Path) -> None:
    (tmp_path / "google.csv").write_text(CARD, encoding="utf-8")
    decided = tmp_path / "d.csv"
    decided.write_text("email,decision\nzoe@acme-secret.example,invite\n", encoding="utf-8")
    done = run("audit", "google.csv", "--decisions", "d.csv", "--for", form, "--out", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out" / all_forms()[form].FILE_NAME).read_text(encoding="utf-8-sig").replace("\r\n ", "")
    assert "Vries" in text
    assert text.count("@") == 1
    kept = text.replace("zoe@acme-secret.example", "")
    assert [word for word in ("Acme", "Boss", "lastig", "ex-collega", "612345678") if word in kept] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_file_has_no_more_lines_than_people_and_a_header(result: Audit, form: str) -> None:
    people = len(list(shortlist.upload_rows(result)))
    text = written(form, result)
    if form == "vcard":
        assert text.count("BEGIN:VCARD\r\n") == text.count("END:VCARD\r\n") == people
    else:
        assert len(list(csv.reader(StringIO(text)))) == people + 1


def test_long_lines_of_a_card_are_folded_between_letters(tmp_path: Path) -> None:
    name = "Æøå" * 30
    (tmp_path / "b.csv").write_text(
        f"First Name,Last Name,E-mail 1 - Value,E-mail 1 - Label\n{name},Smit,a@b.example,\n", encoding="utf-8"
    )
    (tmp_path / "d.csv").write_text("email,decision\na@b.example,invite\n", encoding="utf-8")
    from guestlist.decisions import read_decisions

    found = audit([tmp_path / "b.csv"], today=dt.date(2026, 11, 21), decisions=read_decisions(tmp_path / "d.csv"))
    stream = StringIO(newline="")
    write_vcard(found, stream)
    lines = stream.getvalue().split("\r\n")
    assert max(len(line.encode("utf-8")) for line in lines) <= 75
    assert name in "".join(line.removeprefix(" ") for line in lines)


def test_each_form_is_written_once_and_only_those_asked_for(tmp_path: Path) -> None:
    (tmp_path / "google.csv").write_text(CARD, encoding="utf-8")
    run("audit", "google.csv", "--for", "vcard", "--for", "VCARD", "--out", "out", cwd=tmp_path)
    assert sorted(path.name for path in (tmp_path / "out").glob("shortlist*")) == ["shortlist.csv", "shortlist.vcf"]


def test_a_form_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(UserError, match="is no form") as refused:
        forms_named(["palm"], is_redacted=False)
    assert all(form in refused.value.hint for form in FORMS)


def test_where_names_are_covered_no_form_is_written() -> None:
    with pytest.raises(UserError, match="names are covered"):
        forms_named(["google"], is_redacted=True)
