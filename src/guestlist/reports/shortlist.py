"""``shortlist.csv``: the people who can be invited, for upload. No phones, no labels, no judgement."""

from __future__ import annotations

import csv
from typing import IO

from guestlist.model import Audit, Decision
from guestlist.normalise.upload_name import upload_name

FILE_NAME = "shortlist.csv"
HOLDS_NAMES = True

COLUMNS = ("First Name", "Last Name", "E-mail Address")


def write(audit: Audit, stream: IO[str]) -> None:
    """One row a person with the verdict invite; UTF-8 without BOM, comma, CRLF, nothing escaped.

    Text that a spreadsheet would run never gets here: the rule ``unsafe-text`` asks about such people instead.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for verdict in audit.verdicts:
        if verdict.decision is Decision.INVITE:
            writer.writerow((*upload_name(verdict.person), verdict.invite_email))
