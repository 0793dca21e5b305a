"""``shortlist.csv``: the people who can be invited, for upload. No phones, no labels, no judgement."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import IO

from guestlist.model import Audit, Decision, Verdict
from guestlist.normalise.upload_name import upload_name

FILE_NAME = "shortlist.csv"
HOLDS_NAMES = True

CONNECT_NOW = "connect-now"  # the rule that finds whom you just met

COLUMNS = ("First Name", "Last Name", "E-mail Address")


def write(audit: Audit, stream: IO[str]) -> None:
    """One row a person with the verdict invite, whom you just met first; UTF-8 without BOM, comma, CRLF, unescaped.

    Text that a spreadsheet would run never gets here: the rule ``unsafe-text`` asks about such people instead.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(upload_rows(audit))


def upload_rows(audit: Audit) -> Iterator[tuple[str, str, str]]:
    """All that leaves for upload, in whatever form: first name, last name, the one address to invite."""
    for verdict in shortlisted(audit):
        yield (*upload_name(verdict.person), verdict.invite_email)


def shortlisted(audit: Audit) -> list[Verdict]:
    """Everybody to invite; those met or first written to in the last days come first, the others as they were read."""
    invited = [verdict for verdict in audit.verdicts if verdict.decision is Decision.INVITE]
    return sorted(invited, key=lambda verdict: all(finding.rule != CONNECT_NOW for finding in verdict.findings))
