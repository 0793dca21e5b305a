"""``ledger.csv``: one row for every input record; private and complete, for machines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from guestlist.ledger import Entry, entries
from guestlist.model import Audit, Contact
from guestlist.reports.edition import edition, in_edition
from guestlist.reports.wording import reason

FILE_NAME = "ledger.csv"

COLUMNS = (
    "record_id",
    "source_file",
    "source_row",
    "name",
    "emails",
    "phones",
    "organisation",
    "person_id",
    "verdict",
    "rule",
    "rules",
    "reason",
    "kind",
    "kind_probability",
    "tie",
    "tie_probability",
    "last_contact",
    "connection_name",
    "connection_url",
    "connection_row",
    "connection_probability",
    "connection_tier",
    "invite_email",
)


def write(audit: Audit, stream: IO[str]) -> None:
    """One row a record in the order of the input files; columns as in COLUMNS, several values joined by "; "."""
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    with in_edition(replace(edition(), language="en")):  # for machines: the same in every language
        writer.writerows(rows(audit))


def rows(audit: Audit) -> Iterator[tuple[str, ...]]:
    """The rows in the order of the input files, each with the cells of COLUMNS."""
    books = {summary.file for summary in audit.inputs if summary.contacts or not summary.evidence_rows}
    lost = [problem for problem in audit.problems if problem.source.file in books]
    for entry in entries(audit.verdicts, lost, tuple(summary.file for summary in audit.inputs)):
        yield _row(entry)


def _row(entry: Entry) -> tuple[str, ...]:
    verdict, contact = entry.verdict, entry.contact
    if verdict is None or contact is None:
        problem = entry.problem
        assert problem is not None
        source = problem.source
        return _cells(
            entry.record_id, source.file, str(source.position), *[""] * 5, entry.fate, problem.code, "", problem.message
        )
    link, tie, sender = verdict.link, verdict.tie, verdict.sender
    connection = link.connection
    return _cells(
        entry.record_id,
        contact.source.file,
        str(contact.source.position),
        name_as_read(contact),
        "; ".join(email.value or email.raw for email in contact.emails),
        "; ".join(phone.value or phone.raw for phone in contact.phones),
        contact.organisation,
        verdict.person.person_id,
        entry.fate,
        verdict.rule,
        "; ".join(dict.fromkeys(finding.rule for finding in verdict.findings)),
        reason(verdict.findings[0].evidence) if verdict.findings else "",
        str(sender.kind),
        f"{sender.probability:.4f}",
        str(tie.band),
        "" if tie.probability is None else f"{tie.probability:.3f}",
        tie.last_contact.isoformat() if tie.last_contact else "",
        f"{connection.given} {connection.family}".strip() if connection else "",
        connection.url if connection else "",
        str(connection.source.position) if connection else "",
        f"{link.probability:.4f}" if connection else "",
        str(link.tier),
        verdict.invite_email,
    )


def _cells(*cells: str) -> tuple[str, ...]:
    return (*cells, *[""] * (len(COLUMNS) - len(cells)))


def name_as_read(contact: Contact) -> str:
    """The record's own name: the display name, else its parts."""
    parts = (contact.prefix, contact.given, contact.additional, contact.family, contact.suffix)
    return contact.name or " ".join(part for part in parts if part)
