"""The files: the book as Google wrote it in 2024, the LinkedIn archive, the truth."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from benchmarks.match.third.build import Book

GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,E-mail 3 - Label,E-mail 3 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Website 1 - Label,Website 1 - Value"
).split(",")
CONNECTIONS = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
IMPORTED = (
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
    "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
).split(",")
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    'using this setting."\n\n'
)
TRUTH = ["card", "kind", "ambiguous", "connection_row", "person"]


def write(book: Book, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "book.csv").write_text(_table(GOOGLE, _cards(book)), encoding="utf-8", newline="")
    rows = [[r.first, r.last, r.url, r.email, r.company, r.position, r.connected] for r in book.connections]
    copies = [[i.first, i.middle, i.last, *[""] * 5, ", ".join(i.emails), ", ".join(i.phones), "1/5/20, 9:01 AM", *[""] * 5]
              for i in book.imported]  # fmt: skip
    with zipfile.ZipFile(folder / "linkedin.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("Connections.csv", PREAMBLE + _table(CONNECTIONS, rows)),
            ("ImportedContacts.csv", _table(IMPORTED, copies)),
        ):
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0)), text)
    truth = [
        [at, c.kind, int(c.ambiguous), c.truth.row if c.truth else "", book.people[id(c.person)]]
        for at, c in enumerate(book.cards, 1)
    ]
    (folder / "truth.csv").write_text(_table(TRUTH, truth), encoding="utf-8", newline="")


def _cards(book: Book) -> list[list[str]]:
    found = []
    for c in book.cards:
        emails = [cell for e in (c.emails + [""] * 3)[:3] for cell in ("* Other" if e else "", e)]
        phones = [cell for p in (c.phones + [""] * 2)[:2] for cell in ("Mobile" if p else "", p)]
        site = ["LinkedIn" if c.website else "", c.website]
        found.append([c.first, c.middle, c.last, "", "", "", c.prefix, c.suffix, c.nickname, "", c.organisation, c.title,
                      "", "", c.notes, "", "* myContacts", *emails, *phones, *site])  # fmt: skip
    return found


def _table(header: list[str], rows: list[list[object]]) -> str:  # type: ignore[type-arg]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
