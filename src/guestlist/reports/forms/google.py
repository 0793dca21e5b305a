"""The shortlist for Google Contacts: the column names of its own export since 2024."""

from __future__ import annotations

import csv
from typing import IO

from guestlist.model import Audit
from guestlist.reports.shortlist import upload_rows

FORM = "google"
FILE_NAME = "shortlist-google.csv"

COLUMNS = ("First Name", "Last Name", "E-mail 1 - Label", "E-mail 1 - Value")


def write(audit: Audit, stream: IO[str]) -> None:
    """One row a person; UTF-8 without BOM, as Google writes it. The label of the address stays empty."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows((given, family, "", email) for given, family, email in upload_rows(audit))
