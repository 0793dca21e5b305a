"""The files: contacts.vcf, Connections.csv, and truth.json with one entry a card, in the order of the cards."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from benchmarks.match.fourth.cards import Card, Entry
from benchmarks.match.fourth.draft import Draft

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
)
COLUMNS = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]


def write(draft: Draft, folder: Path) -> None:
    """Shuffles the book and writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    draft.rng.shuffle(draft.entries)
    order = list(range(len(draft.rows)))
    draft.rng.shuffle(order)
    cards = [line for entry in draft.entries for line in _vcard(entry.card)]
    (folder / "contacts.vcf").write_text("\r\n".join(cards) + "\r\n", encoding="utf-8", newline="")
    (folder / "Connections.csv").write_text(_connections(draft, order), encoding="utf-8", newline="")
    place = {row: at for at, row in enumerate(order)}
    truth = [_truth(entry, place) for entry in draft.entries]
    (folder / "truth.json").write_text(json.dumps(truth), encoding="utf-8")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _vcard(card: Card) -> list[str]:
    name = ";".join(map(_escaped, (card.family, card.given, card.middle)))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(card.name)}", f"N:{name};;"]
    for address, label in card.mails:
        lines.append(f"EMAIL;TYPE=INTERNET{'' if label == 'INTERNET' else f';TYPE={label}'}:{address}")
    lines += [f"TEL;TYPE={label}:{number}" for number, label in card.phones]
    optional = {"ORG": card.organisation, "TITLE": card.title}
    lines += [f"{field}:{_escaped(value)}" for field, value in optional.items() if value]
    if card.url:
        lines.append(f"URL:{card.url}")
    if card.note:
        lines.append(f"NOTE:{_escaped(card.note)}")
    return [*lines, "END:VCARD"]


def _connections(draft: Draft, order: list[int]) -> str:
    rng, text = draft.rng, io.StringIO()
    text.write(PREAMBLE)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for at in order:
        row = draft.rows[at]
        day, month = rng.randrange(1, 28), rng.choice(["Jan", "Mar", "May", "Sep", "Nov"])
        connected = f"{day:02d} {month} {rng.randrange(2010, 2026)}"
        url, title = f"https://www.linkedin.com/in/{row.slug}", row.title if row.company else ""
        writer.writerow([row.given, row.surname, url, row.mail, row.company, title, connected])
    return text.getvalue()


def _truth(entry: Entry, place: dict[int, int]) -> dict[str, object]:
    person = entry.person
    return {
        "kind": entry.kind,
        "tag": entry.tag,
        "link": place[entry.link] if entry.link >= 0 else -1,  # the row of Connections.csv, from 0; -1: none
        "person": person.number if person else entry.number,
        "form": entry.form,
        "post": round(entry.posterior, 3),
        "cc": person.land.code if person else "",
        "gev": entry.given_shown,
        "sev": entry.surname_shown,
        "moved": bool(entry.firm and person and person.firm is not entry.firm),
        "li": person.style if person else "",
    }
