"""review.xlsx: literal text in every cell, and decisions that come back the same."""

from __future__ import annotations

import csv
import datetime as dt
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from guestlist.decisions import read_decisions
from guestlist.errors import Exit, UserError
from guestlist.model import Audit, Decision
from guestlist.pipeline import audit
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.page.island import in_reading_order
from guestlist.reports.review_xlsx import cells_of, columns, summary_rows, write_bytes
from guestlist.reports.view import view_of

TODAY = dt.date(2026, 11, 21)
HOSTILE = (
    "=1+1", "=HYPERLINK(\"http://x.example\")", "+31612345678", "0612345678", "3/4", "1E5", "-1+1", "@SUM(A1)",
    "|x", "%0", "＝1+1", "'quoted", "_x0041_", "TRUE", "NaN", "2026-01-01", " spaced ", "tab\there", "<b>x</b>",
    "𝔘nicode 李小龍", "x" * 300,
)  # fmt: skip


def book(folder: Path) -> Audit:
    """People whose names and firms a spreadsheet would run, round or date."""
    path = folder / "google.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write("First Name,Last Name,Organization Name,Notes,E-mail 1 - Value,Phone 1 - Value\n")
        writer = csv.writer(stream)
        for n, value in enumerate(HOSTILE):
            writer.writerow([value, "Visser", value, "met in Utrecht", f"visser{n}@acme{n}.example", f"+3161234{n:04}"])
            writer.writerow([f"Ann{n}", "Smit", value, "met in Utrecht", f"ann{n}@b{n}.example", f"+3162234{n:04}"])
    return audit([path], today=TODAY)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    return book(tmp_path_factory.mktemp("book"))


def workbook(result: Audit, language: str = "en") -> bytes:
    stream = BytesIO()
    with in_edition(Edition(language)):
        write_bytes(result, stream)
    return stream.getvalue()


@pytest.mark.parametrize("language", ["en", "nl", "nb"])
def test_every_cell_is_the_models_text_and_none_is_a_formula(result: Audit, language: str) -> None:
    sheets = openpyxl.load_workbook(BytesIO(workbook(result, language))).worksheets
    people = in_reading_order(result)
    with in_edition(Edition(language)):
        for sheet, decision in zip(sheets[1:], (Decision.ASK, Decision.SKIP, Decision.INVITE), strict=True):
            wanted = [tuple(columns()), *(cells_of(each) for each in people if each.decision is decision)]
            shown = [tuple(cell.value or "" for cell in row) for row in sheet.iter_rows()]
            assert shown == wanted
        wanted_summary = [row + ("",) * (4 - len(row)) for row in summary_rows(view_of(result))]
    assert [tuple(cell.value or "" for cell in row) for row in sheets[0].iter_rows()] == wanted_summary
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}


def test_a_sheet_has_a_frozen_header_filters_and_a_list_to_choose_from(result: Audit) -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook(result))).worksheets[1]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref.startswith("A1:L")
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1.startswith('"invite,ask,skip,')


def test_the_same_audit_gives_the_same_bytes(result: Audit) -> None:
    assert workbook(result) == workbook(result)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("skip", "invite")), ("nl", ("overslaan", "uitnodigen")), ("nb", ("hopp over", "inviter"))],
)
def test_decisions_made_in_the_sheet_come_back_and_twice_is_once(
    result: Audit, tmp_path: Path, language: str, words: tuple[str, str]
) -> None:
    path = tmp_path / "review.xlsx"
    path.write_bytes(workbook(result, language))
    edited = openpyxl.load_workbook(path)
    chosen = {}
    for sheet in edited.worksheets[1:]:
        for row, word in zip(range(2, min(sheet.max_row, 3) + 1), words, strict=False):
            sheet.cell(row, 1).value, sheet.cell(row, 2).value = word.upper(), "seen = yes"
            chosen[sheet.cell(row, 12).value] = Decision.SKIP if word == words[0] else Decision.INVITE
    edited.save(path)
    made = read_decisions(path)
    assert {each.who: each.decision for each in made} == chosen
    assert {each.note for each in made} == {"seen = yes"}
    file = result.inputs[0].file
    once, twice = (audit([file], today=TODAY, decisions=each) for each in (made, (*made, *made)))
    assert [each.decision for each in once.verdicts] == [each.decision for each in twice.verdicts]
    after = {each.person.contacts[0].source.record_id: each for each in once.verdicts}
    assert {who: after[who].decision for who in chosen if after[who].rule.startswith("you-said")}
    assert all(after[who].decision == chosen[who] for who in chosen if chosen[who] is Decision.SKIP)


ROWS = (
    "record_id;beslissing;notitie\r\ngoogle.csv#1;Overslaan;liever niet, té ver\r\n"
    "google.csv#2;;\r\ngoogle.csv#3;zelf beslissen;\r\n"
)


@pytest.mark.parametrize(
    "data",
    [
        ROWS.encode(),
        b"\xef\xbb\xbf" + ROWS.encode(),
        ROWS.encode("cp1252"),
        b"sep=;\r\n" + ROWS.encode("cp1252"),
        ROWS.replace(";", "\t").encode("utf-16"),
        ROWS.replace(";liever niet, té ver", ';"liever niet, té ver"').replace(";", ",").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "windows", "sep line", "unicode text", "comma"],
)
def test_a_table_saved_again_by_a_dutch_or_german_excel_is_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "decisions.csv"
    path.write_bytes(data)
    assert [(each.who, str(each.decision), each.note) for each in read_decisions(path)] == [
        ("google.csv#1", "skip", "liever niet, té ver"),
        ("google.csv#3", "ask", ""),
    ]


def test_a_note_over_two_lines_stays_one_note(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text('record_id,new,note\na.csv#1,skip,"one\ntwo"\n', encoding="utf-8")
    assert read_decisions(path)[0].note == "one\ntwo"


def test_a_broken_workbook_is_named_and_is_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(UserError, match="cannot be read") as caught:
        read_decisions(path)
    assert caught.value.exit_code == Exit.INPUT_UNUSABLE


def test_a_workbook_without_decisions_is_said_to_have_none(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    made = openpyxl.Workbook()
    made.active.append(["a", "b"])
    made.save(path)
    with pytest.raises(UserError, match="no columns for who"):
        read_decisions(path)


def test_a_word_that_is_no_decision_is_named_with_its_sheet_and_row(tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    made = openpyxl.Workbook()
    made.active.title = "Ask"
    made.active.append(["decision", "record_id"])
    made.active.append(["perhaps", "a.csv#1"])
    made.save(path)
    with pytest.raises(UserError) as caught:
        read_decisions(path)
    assert "sheet Ask, row 1: 'perhaps'" in caught.value.problems[0]
