"""In Dutch and Norwegian no English sentence is left anywhere a person looks: screen, page, spreadsheet, text files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from guestlist.cli import app
from guestlist.data import load_toml
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.said import said
from report_files import shown
from said_sentences import numbered, sentences

SAMPLES = Path(__file__).parents[2] / "sample_contacts"
TODAY = ("--today", "2026-11-21")
ENGLISH = re.compile(
    r"\b(?:the|with|which|people|would|were|they|their|this|your|from|have|has|cannot|could|than|found|nothing|"
    r"everybody|and|what|when|where|because|already|rows|could|read as|is no|of them|not)\b"
)
"""Words every English sentence of ours has one of, and that are no words of Dutch or Norwegian."""


@pytest.fixture(params=["nl", "nb"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def run(language: str, *arguments: object) -> str:
    with in_edition(Edition()):
        done = CliRunner().invoke(app, [*map(str, arguments), "--lang", language], env={"COLUMNS": "80"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.output


def english_in(text: str) -> list[str]:
    """The surroundings of every English word."""
    plain = re.sub(r"<style>.*?</style>|<script>.*?</script>", "", text, flags=re.DOTALL)
    plain = re.sub(r"\b(?:class|id|role|aria-labelledby)=\"[^\"]*\"", " ", plain)
    plain = re.sub(r"\b[a-z]+(?:-[a-z]+)+\b", " ", plain)  # names of rules
    plain = re.sub(r"""\S*(?:[@/#=]|://|\.example)\S*|"[a-z-]+"[,:]""", " ", plain)  # addresses, paths, markup, codes
    return [plain[max(found.start() - 40, 0) : found.end() + 40] for found in ENGLISH.finditer(plain)]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book with most kinds of damage, and a LinkedIn archive beside it."""
    folder = tmp_path / "boek"
    folder.mkdir()
    (folder / "google.csv").write_text(
        "First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value\n"
        "Jan,Smit,Acme,jan.smit@acme.example,6.12E+10\n,,,,\n"
        'Piet,Bos,,/o=Exchange/cn=piet,+31612345678,te,veel\nEva,"Los,,eva@acme.example,\n'
        "Info,,Acme,info@acme.example,\nNieuwsbrief,,,noreply@nieuws.example,\n",
        encoding="utf-8",
    )
    (folder / "kapot.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Kees Vos\nTEL:12\nEMAIL:kees@localhost\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nlos\nBEGIN:VCARD\nVERSION:3.0\nFN:Half",
        encoding="utf-8",
    )
    (folder / "vreemd.csv").write_text("kolom,x9\nJan,jan@acme.example\n", encoding="utf-8")
    (folder / "Connections.csv").write_text(
        "Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Jan,Smit,https://www.linkedin.com/in/jansmit,,Acme,Baas,geen datum\n,,,,,,01 Jan 2020\n",
        encoding="utf-8",
    )
    return folder


def test_an_audit_has_no_english_left(language: str, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    text = run(language, "audit", book, *TODAY, "--out", out, "--client", "Kari", "--map", "weg=email")
    for path in sorted(out.iterdir()):
        if path.suffix == ".xlsx":
            sheets = CalamineWorkbook.from_path(path)
            text += "\n".join(
                str(cell)
                for name in sheets.sheet_names
                for row in sheets.get_sheet_by_name(name).to_python()
                for cell in row
            )
        elif path.name not in ("audit.json", "ledger.csv"):  # for programs: the same in every language
            text += shown(path)
    assert english_in(text) == []


def test_what_explains_and_checks_has_no_english_left(language: str, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    run(language, "audit", book, *TODAY, "--out", out)
    told = [
        run(language, "read", book, "--map", "weg=email", "--map", "kolom=onzin"),
        run(language, "explain", "jan", "--in", out),
        run(language, "explain", "info@acme.example", "--in", out),
        run(language, "rules"),
        run(language, "setup", book, "--yes", "--out", tmp_path / "p.toml"),
        run(language, "audit", book, *TODAY, "--redact", "--out", tmp_path / "gedekt"),
    ]
    assert english_in("\n".join(told)) == []


def test_complaints_have_no_english_left(language: str, book: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text(
        '[me]\nnames = 7\ncountry = "NLD"\nfoo = 1\n[rules]\nstal = "ask"\nstale = "x"\n'
        '[[hold]]\nwho = "a"\nuntil = 3\n'
        '[limits]\nper_week = -1\n[household]\nsurnames = [1]\n[[competitors]]\ndomains = ["a b"]\n',
        encoding="utf-8",
    )
    decisions = tmp_path / "d.csv"
    decisions.write_text("record_id,decision\na,misschien\nb,?\n", encoding="utf-8")
    (tmp_path / "leeg.csv").write_text("", encoding="utf-8")
    (tmp_path / "bild.pdf").write_bytes(b"%PDF-1.7\n")
    told = [
        run(language, "audit", tmp_path / "weg.csv"),
        run(language, "audit", tmp_path / "leeg.csv", tmp_path / "bild.pdf"),
        run(language, "audit", book, "--policy", policy),
        run(language, "audit", book, "--policy", tmp_path / "weg.toml"),
        run(language, "audit", book, "--decisions", decisions),
        run(language, "audit", book, "--decisions", tmp_path / "weg.csv"),
        run(language, "audit", book, "--today", "gisteren"),
        run(language, "audit", book, "--region", "NLD"),
        run(language, "audit", book, "--map", "x"),
        run(language, "audit", book, "--out", decisions),
        run(language, "explain", "niemand", "--in", tmp_path),
        run(language, "rules", "stal"),
        run(language, "setup", book, "--yes", "--email", "x", "--out", tmp_path / "p.toml"),
        run(language, "setup", book, "--yes", "--hold", "a=b", "--out", tmp_path / "p.toml"),
    ]
    assert english_in("\n".join(told)) == []


def test_the_list_of_sentences_is_that_of_the_source() -> None:
    """Renew it with ``PYTHONPATH=src:tests python tests/said_sentences.py --write``, then translate what is new."""
    assert load_toml("locale/said.toml")["sentences"] == sentences()


def test_a_sentence_with_values_is_said_with_the_same_values(language: str) -> None:
    with in_edition(Edition(language)):
        for english in sentences():
            values = [f"Waarde{n}" for n in range(1, 6)]
            filled = re.sub(r"\{(\d)\}", r"Waarde\1", english)
            told = said(filled)
            if re.search(r"[a-z]{4}", english.replace("Outlook", "")):
                assert told != filled, english
            for value in values:
                assert (value in told) == (value in filled), told


def test_anybody_elses_text_is_left_as_it_is(language: str) -> None:
    with in_edition(Edition(language)):
        assert said("Jan Smit") == "Jan Smit"
        assert said("x" * 5000) == "x" * 5000
    assert numbered("{file}: {n} rows") == "{1}: {2} rows"
