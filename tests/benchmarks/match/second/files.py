"""Writes a world of the second benchmark as the files a user has: Google CSV or vCards, a LinkedIn archive, and the truth."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from benchmarks.match.second.nouns import Card
from benchmarks.match.second.world import World

GOOGLE = "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value".split(",")  # fmt: skip
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def table(head: list[str], rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([head, *rows])
    return out.getvalue()


def write(world: World, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        [
            c.given,
            c.additional,
            c.family,
            c.prefix,
            c.suffix,
            c.nickname,
            c.firm,
            c.title,
            "* myContacts",
            "Other" if c.emails else "",
            *(c.emails or [""]),
            "Mobile" if c.phones else "",
            *(c.phones or [""]),
            "Profile" if c.url else "",
            c.url,
        ]
        for c in world.cards
    ]
    (folder / "book.csv").write_text(table(GOOGLE, rows), "utf-8")
    (folder / "book.vcf").write_text("".join(vcard(c) for c in world.cards), "utf-8", newline="")
    rng = world.rng
    links = [[c.first, c.last, c.url, c.email, c.firm.name + (" " + c.firm.form if c.firm.form else ""), c.title, f"{rng.randrange(1, 29):02d} {rng.choice(MONTHS)} {rng.randrange(2008, 2026)}"] for c in world.connections]  # fmt: skip
    text = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    imported = [[first, "", last, "", "", "", "", "", ",".join(mails), ",".join(phones), "2024-05-01", "", "", "", "", ""] for first, last, mails, phones in world.imported]  # fmt: skip
    head = "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
    with zipfile.ZipFile(folder / "linkedin.zip", "w") as archive:
        archive.writestr(
            "Connections.csv",
            text + table("First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(","), links),
        )
        if imported:
            archive.writestr("ImportedContacts.csv", table(head.split(","), imported))
    truth = [
        [str(row), str(c.truth or ""), c.kind, "1" if c.ambiguous else "", str(c.person)]
        for row, c in enumerate(world.cards, 1)
    ]
    (folder / "truth.csv").write_text(table(["row", "connection", "kind", "ambiguous", "person"], truth), "utf-8")


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def vcard(c: Card) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:" + escaped(" ".join(p for p in (c.prefix, c.given, c.additional, c.family, c.suffix) if p)), "N:" + ";".join(escaped(p) for p in (c.family, c.given, c.additional, c.prefix, c.suffix))]  # fmt: skip
    lines += [f"EMAIL;TYPE=INTERNET:{one}" for one in c.emails] + [f"TEL;TYPE=CELL:{one}" for one in c.phones]
    lines += (
        [f"ORG:{escaped(c.firm)}"] * bool(c.firm)
        + [f"TITLE:{escaped(c.title)}"] * bool(c.title)
        + [f"URL:{c.url}"] * bool(c.url)
    )
    return "\r\n".join([*lines, "END:VCARD", ""])
