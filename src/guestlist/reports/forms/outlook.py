"""The shortlist for Outlook: the English column names, which its import wizard knows in every language."""

from __future__ import annotations

import csv
from typing import IO

from guestlist.model import Audit
from guestlist.reports.shortlist import upload_rows

FORM = "outlook"
FILE_NAME = "shortlist-outlook.csv"

COLUMNS = ("First Name", "Last Name", "E-mail Address", "E-mail Type", "E-mail Display Name")

_MARK = "\ufeff"  # Outlook.com's own export begins with it; without it the wizard reads names as Windows text


def write(audit: Audit, stream: IO[str]) -> None:
    """One row a person; UTF-8 with BOM, comma, CRLF. The name is also the display name of the address."""
    stream.write(_MARK)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for given, family, email in upload_rows(audit):
        writer.writerow((given, family, email, "SMTP", f"{given} {family}".strip()))
