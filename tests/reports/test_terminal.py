"""What an audit, ``read`` and ``explain`` print, line by line."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from guestlist.cli import app
from guestlist.model import Audit
from guestlist.pipeline import audit
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.explain import signed
from guestlist.reports.lines import lines
from guestlist.reports.terminal import print_audit

HEAD = "First Name,Last Name,Organization Name,Notes,E-mail 1 - Value,Phone 1 - Value\n"


def book(folder: Path, *rows: str) -> Path:
    path = folder / "google.csv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def judged(folder: Path, *rows: str) -> Audit:
    return audit([book(folder, *rows)], today=dt.date(2026, 11, 21))


def printed(result: Audit, language: str = "en", width: int = 80) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    with in_edition(Edition(language)):
        print_audit(result, console)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def run(*arguments: object) -> str:
    done = CliRunner().invoke(app, list(map(str, arguments)), env={"COLUMNS": "80", "LC_ALL": "C"})
    return done.output


def test_a_book_without_an_address_has_no_bar(tmp_path: Path) -> None:
    text = printed(judged(tmp_path, "Ann,Smit,,,,+31612345678"))
    assert "Invite all would reach no address. 1 person has only a phone number" in text
    assert "+++" not in text


def test_one_of_a_kind_is_said_in_the_singular(tmp_path: Path) -> None:
    text = printed(judged(tmp_path, "Info,,,,noreply@acme.example,", "Ann,Smit,,,ann.smit@acme.example,"))
    assert "1  a machine" in text
    assert "1 address is for you to decide. 0 are safe." in " ".join(text.split())


@pytest.mark.parametrize("language", ["en", "nl", "nb"])
def test_no_line_is_wider_than_the_screen(tmp_path: Path, language: str) -> None:
    rows = (f"Ann{n},Smit,Acme,note,ann{n}@{'very-long-domain-' * 4}{n}.example,+3161234567{n}" for n in range(9))
    assert max(map(len, printed(judged(tmp_path, *rows), language).splitlines())) <= 80


def test_a_figure_and_its_sign_stay_on_one_line() -> None:
    console = Console(file=io.StringIO(), width=12)
    console.print(lines("ned til 31\u00a0% av 12\u00a0345", console, indent=1, hanging=2))
    assert console.file.getvalue().splitlines() == [" ned til", "   31\u00a0% av", "   12\u00a0345"]  # type: ignore[attr-defined]


def test_a_part_of_a_sum_has_its_sign_and_nothing_has_none() -> None:
    assert [signed(weight) for weight in (1.25, -0.5, -0.04)] == ["+1.2", "-0.5", "0.0"]
    with in_edition(Edition("nl")):
        assert signed(-1.5) == "-1,5"


def test_the_second_line_of_evidence_stands_below_the_first(tmp_path: Path) -> None:
    path = book(tmp_path, "Ann,Smit,Acme Institute for the Study of Long Names,met at the fair,ann@acme.example,")
    run("audit", path, "--out", tmp_path / "out", "--today", "2026-11-21")
    text = run("explain", "Ann", "--in", tmp_path / "out")
    start = next(line for line in text.splitlines() if line.lstrip().startswith("decides"))
    assert {len(line) - len(line.lstrip()) for line in text.split(start)[1].splitlines()[1:2]} == {17}


def test_results_beside_their_input_are_warned_of(tmp_path: Path) -> None:
    book(tmp_path, "Ann,Smit,,,ann@acme.example,")
    assert "is also a folder that is read" in run("audit", tmp_path, "--out", tmp_path)
    assert "is also a folder that is read" not in run("audit", tmp_path, "--out", tmp_path / "out")


def test_an_address_that_cannot_be_used_is_a_doubt(tmp_path: Path) -> None:
    path = book(tmp_path, "Ann,Smit,,,ann@localhost,", "Bob,Berg,,,bob@acme.example,")
    assert "1 contact read with a doubt:" in run("read", path)
    assert "row 1: ann@localhost cannot be used as an e-mail address" in run("read", path)
    assert "or a cut card: 1;" in " ".join(run("audit", path, "--out", tmp_path / "out").split())


def test_a_mapped_column_that_no_table_has_is_said(tmp_path: Path) -> None:
    path = book(tmp_path, "Ann,Smit,,,ann@acme.example,")
    wanted = '--map "Foo=email": no column of this file has that name.'
    assert wanted in " ".join(run("read", path, "--map", "Foo=email").split())
    assert wanted in " ".join(run("audit", path, "--map", "Foo=email", "--out", tmp_path / "out").split())


def test_a_decisions_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = book(tmp_path, "Ann,Smit,,,ann@acme.example,")
    assert "no.csv: there is no such decisions file." in run(
        "audit", path, "--decisions", tmp_path / "no.csv", "--out", tmp_path / "out"
    )


def test_a_format_has_one_name_everywhere(tmp_path: Path) -> None:
    path = book(tmp_path, "Ann,Smit,,,ann@acme.example,")
    told = [run("read", path), run("audit", path, "--out", tmp_path / "out")]
    assert all("Google CSV, 2024 layout" in " ".join(text.split()) for text in told)


def test_what_a_table_did_not_read_or_guessed_is_to_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Naam,Klant e-mail,Loyalty,Rank\nAnn Smit,ann@acme.example,Gold,3\n", encoding="utf-8")
    text = " ".join(printed(audit([path], today=dt.date(2026, 11, 21))).split())
    look = text[text.index("Please look at") :]
    assert 'list.csv: The column "Klant e-mail" was read as email, a guess by its name.' in look
    assert 'list.csv: Not read: the columns "Loyalty", "Rank".' in look


def test_a_table_read_without_a_doubt_is_not_to_be_looked_at(tmp_path: Path) -> None:
    assert "Please look at" not in printed(judged(tmp_path, "Ann,Smit,Acme,,ann@acme.example,"))


@pytest.mark.parametrize("language", ["nl", "nb"])
def test_many_guesses_take_few_lines(tmp_path: Path, language: str) -> None:
    path = tmp_path / "list.csv"
    header = ",".join(f"Klant{sign} e-mail" for sign in "abcde")
    row = ",".join(f"{sign}@acme.example" for sign in "abcde")
    path.write_text(f"Naam,{header}\nAnn Smit,{row}\n", encoding="utf-8")
    text = printed(audit([path], today=dt.date(2026, 11, 21)), language)
    assert text.count("list.csv:") == 4


def test_the_wrongly_reached_are_told_where_they_are_nobody_to_skip(tmp_path: Path) -> None:
    head = "First Name,Last Name,Notes,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value\n"
    path = tmp_path / "google.csv"
    path.write_text(f"{head}Ann,Smit,met in Ede,ann@acme.example,ann@smit.example,+31612345678\n", encoding="utf-8")
    text = " ".join(printed(audit([path], today=dt.date(2026, 11, 21))).split())
    assert "reach 2 addresses; 1 of them wrongly." in text
    assert "1 wrongly = 0 addresses of people to skip + 1 second address of people to invite once." in text


def test_where_nobody_has_a_second_address_the_piles_say_it_all(tmp_path: Path) -> None:
    assert "wrongly =" not in printed(judged(tmp_path, "Info,,,,noreply@acme.example,"))


def test_numbers_without_a_known_country_are_said_in_the_audit_too(tmp_path: Path) -> None:
    rows = ("Ann,Smit,,,ann@smit.example,030 1234567", "Bob,Berg,,,bob@berg.example,030 7654321")
    text = " ".join(printed(judged(tmp_path, *rows)).split())
    assert "stay as they are written, as nothing tells their country: 2." in text
    assert "--region" in text
    known = audit([book(tmp_path, *rows)], today=dt.date(2026, 11, 21), region="DE")
    assert "--region" not in printed(known)


MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "1,,Bob Berg,https://www.linkedin.com/in/bobberg,Sam Vermeer,https://www.linkedin.com/in/samvermeer,"
    "2026-10-01 10:00:00 UTC,,Hi,INBOX\n"
    "1,,Sam Vermeer,https://www.linkedin.com/in/samvermeer,Bob Berg,https://www.linkedin.com/in/bobberg,"
    "2026-10-02 10:00:00 UTC,,Hello,INBOX\n"
)


def test_two_messages_do_not_silence_what_a_mailbox_or_calendar_would_add(tmp_path: Path) -> None:
    people = book(
        tmp_path, "Bob,Berg,,,bob@berg.example,", *(f"Ann{n},Smit{n},,,ann{n}@smit.example," for n in range(9))
    )
    (tmp_path / "messages.csv").write_text(MESSAGES, encoding="utf-8")
    text = " ".join(printed(audit([people, tmp_path / "messages.csv"], today=dt.date(2026, 11, 21))).split())
    assert "Whether 9 people you are asked about remember you" in text
    assert "A mailbox (Google Takeout, .mbox) tells" in text
    assert "A calendar (.ics) tells" in text
    assert "messages.csv tells" not in text


def test_a_further_file_is_not_asked_for_where_nobody_is_unknown(tmp_path: Path) -> None:
    people = book(tmp_path, "Bob,Berg,Acme,met in Utrecht,bob@berg.example,+31612345678")
    (tmp_path / "messages.csv").write_text(MESSAGES, encoding="utf-8")
    text = printed(audit([people, tmp_path / "messages.csv"], today=dt.date(2026, 11, 21)))
    assert "A calendar (.ics) tells" not in text
