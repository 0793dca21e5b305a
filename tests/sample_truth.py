"""The truth table of the sample books, for any test that asks what is really the matter with a record."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "sample_contacts"
BOOKS = {
    "consultant": ("google.csv", "google.vcf", "outlook.csv", "android.vcf"),
    "jobchanger": ("google_old.csv", "icloud.vcf"),
}
"""The address books of each sample folder; the other files are LinkedIn's, the mailbox, the calendar and the policy."""


@dataclass(frozen=True, slots=True)
class SampleTruth:
    """One record of an address book and what is true of it. ``sample_contacts/README.md`` explains the columns."""

    book: str  # folder: "consultant" | "jobchanger"
    file: str
    record: int  # 1-based, as in Source.position
    name: str
    email: str  # the first address, "" when there is none
    who: str
    is_banned: bool  # must not stand on the shortlist
    never: frozenset[str]  # grounds it must not be skipped on; "any" forbids every skip
    note: str
    person: str  # equal for records of one human being: at most one address of each belongs on the shortlist
    case: str
    is_near_miss: bool
    expected: frozenset[str]  # the verdicts that are right; empty where the contract leaves it open

    @property
    def record_id(self) -> str:
        """``file#record``, with the file's bare name."""
        return f"{self.file}#{self.record}"


def load_truth(book: str = "", file: str = "") -> tuple[SampleTruth, ...]:
    """The rows of ``sample_contacts/truth.csv``, of one book or one file where asked."""
    with (SAMPLES / "truth.csv").open(encoding="utf-8", newline="") as table:
        rows = tuple(_row(row) for row in csv.DictReader(table))
    return tuple(row for row in rows if book in ("", row.book) and file in ("", row.file))


def _row(row: dict[str, str]) -> SampleTruth:
    return SampleTruth(
        book=row["book"],
        file=row["file"],
        record=int(row["record"]),
        name=row["name"],
        email=row["email"],
        who=row["who"],
        is_banned=row["must_not_be_on_shortlist"] == "yes",
        never=frozenset(row["must_not_be_skipped_as"].split("; ")) - {""},
        note=row["note"],
        person=row["person"],
        case=row["case"],
        is_near_miss=row["near_miss"] == "yes",
        expected=frozenset(row["expected"].split("|")) - {""},
    )
