"""Tables of customer systems: what they say of refusals, and what in them is no sign of care."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guestlist import audit
from guestlist.model import Audit, Decision

TODAY = dt.date(2026, 11, 21)


def audit_of(tmp_path: Path, *rows: str) -> Audit:
    """The audit of a table, its first row the header."""
    book = tmp_path / "crm.csv"
    book.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return audit([book], today=TODAY)


def verdict_of(tmp_path: Path, *rows: str) -> tuple[Decision, str]:
    verdict = audit_of(tmp_path, *rows).verdicts[0]
    return verdict.decision, verdict.rule


def test_a_lead_with_a_stage_and_a_country_is_no_card_written_with_care(tmp_path: Path) -> None:
    header = "Name,Email,Lifecycle Stage,Country"
    assert verdict_of(tmp_path, header, "Ann Lee,ann@a.example,Unqualified,Norway") == (Decision.ASK, "unknown")


def test_an_own_label_and_a_street_are_signs_of_care(tmp_path: Path) -> None:
    header = "Name,Email,Category,Address"
    assert verdict_of(tmp_path, header, "Ann Lee,ann@a.example,Klanten,Dam 1 Ede") == (Decision.INVITE, "curated")


def rows_with(phones: int, of: int) -> list[str]:
    """Rows of a table, so many of which have a phone, a firm and a title."""
    full = [f"Ann{n} Lee{n},ann{n}@a{n}.example,+31612345{n:03d},Acme,Buyer" for n in range(phones)]
    return [
        "Name,Email,Phone,Company,Job Title",
        *full,
        *(f"Bo{n} Ek{n},bo{n}@b{n}.example,,," for n in range(of - phones)),
    ]


@pytest.mark.parametrize(("phones", "of", "rule"), [(30, 40, "unknown"), (12, 40, "curated"), (5, 6, "curated")])
def test_what_most_rows_of_an_export_have_is_no_sign_of_care(tmp_path: Path, phones: int, of: int, rule: str) -> None:
    assert verdict_of(tmp_path, *rows_with(phones, of))[1] == rule


def test_an_address_book_kept_with_care_is_no_export(tmp_path: Path) -> None:
    header = "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Organization Name,Organization Title,Labels,Notes"
    rows = [f"Ann{n},Lee{n},ann{n}@a{n}.example,+31612345{n:03d},Acme,Buyer,Klanten,Ede" for n in range(30)]
    assert verdict_of(tmp_path, header, *rows) == (Decision.INVITE, "curated")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Unsubscribed from all email", "true"),
        ("Email Opt Out", "Yes"),
        ("Do Not Contact", "1"),
        ("Has opted out of email", "TRUE"),
        ("Opted out of email: Marketing Information", "Yes"),
        ("Unsubscribed", "2023-04-01"),
        ("Email Status", "Unsubscribed"),
        ("Contact Allowed", "No"),
        ("Do not allow Emails", "Do Not Allow"),
        ("Niet benaderen", "ja"),
        ("Uitgeschreven", "x"),
        ("Reservert mot e-post", "Ja"),
        ("Skal ikke kontaktes", "ja"),
        ("Nicht kontaktieren", "Ja"),
        ("Werbesperre", "Ja"),
        ("Ne pas contacter", "Oui"),
        ("Marketing consent", "Withdrawn"),
        ("GDPR consent status", "Objected"),
        ("Email opt-in", "Opted out"),
        ("Unsubscribed reason", "Too many mails"),
        ("Toestemming ingetrokken", "ja"),
        ("Samtykke", "Trukket tilbake"),
        ("Einwilligung", "Widerrufen"),
        ("Zgoda marketingowa", "wycofana"),
    ],
)
def test_a_column_that_says_no_is_heard_and_named(tmp_path: Path, column: str, cell: str) -> None:
    header, row = f"Name,Email,Phone,Notes,{column}", f"Ann Lee,ann@a.example,+31612345678,met in Ede,{cell}"
    verdict = audit_of(tmp_path, header, row).verdicts[0]
    assert (verdict.decision, verdict.rule) == (Decision.SKIP, "contact-policy")
    assert (verdict.findings[0].evidence[0].field, verdict.findings[0].evidence[0].value) == (column, cell)


@pytest.mark.parametrize(
    ("column", "cell"), [("Status", "Deceased"), ("Lead Status", "Overleden"), ("Status", "verstorben")]
)
def test_a_state_of_a_customer_system_tells_of_a_death(tmp_path: Path, column: str, cell: str) -> None:
    header, row = f"Name,Email,Phone,Notes,{column}", f"Ann Lee,ann@a.example,+31612345678,met in Ede,{cell}"
    assert verdict_of(tmp_path, header, row) == (Decision.SKIP, "deceased")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Do Not Call", "Yes"),
        ("Niet bellen", "ja"),
        ("Do Not Contact", "ask Bo"),
        ("Email Opt In", "No"),
        ("Consentement", "Non"),
        ("Marketing consent", "Not given"),
    ],
)
def test_a_column_about_calls_or_in_other_words_is_asked_about(tmp_path: Path, column: str, cell: str) -> None:
    header, row = f"Name,Email,Phone,Notes,{column}", f"Ann Lee,ann@a.example,+31612345678,met in Ede,{cell}"
    assert verdict_of(tmp_path, header, row) == (Decision.ASK, "prefers-mail")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        *(("Do Not Contact", no) for no in ("No", "false", "0", "", "nee", "nei", "nein", "n/a", "-")),
        ("Email Opt Out", "Opted in"),
        ("Do Not Call", "No"),
        ("Unsubscribed", "FALSE"),
        ("Contact Allowed", "Yes"),
        ("Contact not allowed", "No"),
        ("Email Status", "Active"),
        ("Unsubscribe link", "https://a.example/u/1"),
        ("Email Opt-in", "Yes"),
        ("Marketing consent", "Given"),
        ("Samtykke", "Ja"),
        ("Marketing consent date", "2024-03-01"),
        ("Unsubscribed reason", "n/a"),
        ("Status", "Dead lead"),
    ],
)
def test_a_no_in_such_a_column_says_nothing(tmp_path: Path, column: str, cell: str) -> None:
    header, row = f"Name,Email,Phone,Notes,{column}", f"Ann Lee,ann@a.example,+31612345678,met in Ede,{cell}"
    assert verdict_of(tmp_path, header, row) == (Decision.INVITE, "curated")


def test_a_status_of_death_is_a_death_and_a_status_of_anything_else_is_none(tmp_path: Path) -> None:
    header = "Name,Email,Phone,Notes,Status"
    assert verdict_of(tmp_path, header, "Ann Lee,ann@a.example,,met in Ede,Deceased")[1] == "deceased"
    assert verdict_of(tmp_path, header, "Ann Lee,ann@a.example,,met in Ede,Customer")[1] != "deceased"
