"""The audit of the sample books against their truth table: the promise of the product, on whole files."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from guestlist import audit, load_policy, to_frame
from guestlist.model import Audit
from guestlist.reports import ledger_csv, shortlist
from sample_truth import BOOKS, SAMPLES, SampleTruth, load_truth

TODAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module", params=sorted(BOOKS))
def book(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def result(book: str) -> Audit:
    folder = SAMPLES / book
    return audit([folder], load_policy(folder / "guestlist.toml"), today=TODAY)


@pytest.fixture(scope="module")
def ledger(result: Audit, book: str) -> dict[str, dict[str, str]]:
    """``file#record`` -> row of the ledger."""
    rows = [dict(zip(ledger_csv.COLUMNS, row, strict=True)) for row in ledger_csv.rows(result)]
    return {f"{Path(row['source_file']).name}#{row['source_row']}": row for row in rows}


def told(truth: SampleTruth, row: dict[str, str]) -> str:
    return f"{truth.record_id} {truth.name!r} is {truth.who} ({truth.note}) but: {row['verdict']}, {row['rule']}"


def test_each_record_of_the_books_stands_exactly_once_in_the_ledger(book: str, result: Audit) -> None:
    counts = Counter(row[0] for row in ledger_csv.rows(result))
    assert set(counts.values()) == {1}
    assert {Path(record).name for record in counts} == {truth.record_id for truth in load_truth(book)}
    assert sum(count for _, count in result.tally.by_fate) == result.tally.records == len(counts)


def test_nobody_stands_on_the_shortlist_who_must_not(book: str, ledger: dict[str, dict[str, str]]) -> None:
    wrong = [
        told(truth, ledger[truth.record_id])
        for truth in load_truth(book)
        if truth.is_banned and ledger[truth.record_id]["verdict"] == "invite"
    ]
    assert wrong == []


KNOWN_SHORTFALLS: dict[str, dict[str, str]] = {
    "consultant": {
        "Hoa Nguyen": "a second given name of a connection, behind an info address: not found",
    },
    "jobchanger": {},
}
"""What the audit gets wrong today, with the reason. Nobody here reaches the shortlist wrongly. A mended one leaves."""

FORBIDDEN_RULES = {
    "connected": {"already-connected"},
    "robot": {"role", "bulk", "automated", "list", "disposable", "organisation"},
    "competitor": {"competitor"},
    "family": {"family"},
    "stale": {"stale"},
    "pending": {"already-invited"},
    "hold": {"hold"},
    "minor": {"minor"},
    "deceased": {"deceased"},
    "blocked": {"block"},
    "own": {"own-address"},
}


def test_no_near_miss_is_skipped_for_what_it_only_resembles(book: str, ledger: dict[str, dict[str, str]]) -> None:
    wrong = []
    for truth in load_truth(book):
        if truth.name in KNOWN_SHORTFALLS[book]:
            continue
        row = ledger[truth.record_id]
        forbidden = set().union(*(FORBIDDEN_RULES.get(ground, {ground}) for ground in truth.never))
        if row["verdict"] == "skip" and ("any" in truth.never or row["rule"] in forbidden):
            wrong.append(told(truth, row))
    assert wrong == []


def test_the_verdict_is_one_of_those_that_are_right(book: str, ledger: dict[str, dict[str, str]]) -> None:
    rows = [(truth, ledger[truth.record_id]) for truth in load_truth(book) if truth.expected]
    wrong = [(truth.name, told(truth, row)) for truth, row in rows if row["verdict"] not in truth.expected]
    assert [line for name, line in wrong if name not in KNOWN_SHORTFALLS[book]] == []
    assert {name for name, _ in wrong} == set(KNOWN_SHORTFALLS[book]), "a shortfall was mended: take it off the list"


def test_each_person_stands_on_the_shortlist_at_most_once(
    book: str, result: Audit, ledger: dict[str, dict[str, str]]
) -> None:
    invited = Counter(verdict.invite_email for verdict in result.verdicts if verdict.decision == "invite")
    assert max(invited.values()) == 1
    by_person: dict[str, set[str]] = {}
    for truth in load_truth(book):
        row = ledger[truth.record_id]
        if row["verdict"] == "invite" and truth.person:
            by_person.setdefault(truth.person, set()).add(row["invite_email"])
    assert {person: addresses for person, addresses in by_person.items() if len(addresses) > 1} == {}


def test_the_shortlist_holds_exactly_the_people_to_invite_and_nothing_a_spreadsheet_would_run(
    result: Audit, tmp_path: Path
) -> None:
    path = tmp_path / "shortlist.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        shortlist.write(result, stream)
    raw = path.read_bytes()
    assert raw.startswith(b"First Name,Last Name,E-mail Address\r\n")
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    invited = [verdict.invite_email for verdict in result.verdicts if verdict.decision == "invite"]
    assert sorted(row["E-mail Address"] for row in rows) == sorted(invited)
    just_met = [
        any(finding.rule == "connect-now" for finding in each.findings) for each in shortlist.shortlisted(result)
    ]
    assert just_met == sorted(just_met, reverse=True), "whom you just met comes first"
    assert all(cell == "" or cell.lstrip("'’")[0].isalnum() for row in rows for cell in row.values())


def test_the_ledger_is_a_table_for_those_who_want_to_look_further(result: Audit) -> None:
    frame = to_frame(result)
    assert list(frame.columns) == list(ledger_csv.COLUMNS)
    assert len(frame) == result.tally.records
    assert frame["connection_probability"].dropna().between(0, 1).all()


def test_every_reason_is_a_sentence_without_gaps(result: Audit) -> None:
    reasons = [row[ledger_csv.COLUMNS.index("reason")] for row in ledger_csv.rows(result)]
    assert [reason for reason in reasons if not reason or "?)" in reason or "{" in reason] == []


def test_the_order_of_the_files_changes_no_verdict(book: str, result: Audit) -> None:
    folder = SAMPLES / book
    files = sorted(path for path in folder.iterdir() if path.name != "guestlist.toml")
    again = audit(files[::-1], load_policy(folder / "guestlist.toml"), today=TODAY)

    def verdicts(each: Audit) -> dict[str, tuple[str, str]]:
        return {
            Path(contact.source.record_id).name: (str(verdict.decision), verdict.rule)
            for verdict in each.verdicts
            for contact in verdict.person.contacts
        }

    assert verdicts(again) == verdicts(result)
