"""Make the two sample books: ``python3 sample_contacts/make_samples.py [FOLDER]``. Standard library only.

Nobody in them exists. Nothing depends on the clock or on chance: running it again gives the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from make import anne, archive, letters, merel, tables, vcards
from make.book import Book
from make.nouns import Card, Entry

TRUTH_HEAD = (
    "book", "file", "record", "name", "email", "who", "must_not_be_on_shortlist", "must_not_be_skipped_as", "note",
    "person", "case", "near_miss", "expected",
)  # fmt: skip
Writer = Callable[[Sequence[Card]], bytes | str]


def consultant() -> tuple[dict[str, bytes], list[dict[str, str]]]:
    """The files of Merel Oudegeest and their truth."""
    book = merel.tell()
    files, truth = address_books(
        book,
        {
            "google.csv": ("gc", tables.google_new, True),
            "google.vcf": ("gv", vcards.google, True),
            "outlook.csv": ("o", tables.outlook_dutch, True),
            "android.vcf": ("a", vcards.android, False),
        },
    )
    members = {
        "Connections.csv": archive.connections(book),
        "Invitations.csv": archive.invitations(book),
        "messages.csv": archive.messages(book),
        "ImportedContacts.csv": archive.imported_contacts(book),
        **archive.about_me(book),
    }
    files |= {
        "linkedin.zip": archive.zipped(members),
        "takeout.mbox": letters.mailbox(book),
        "calendar.ics": letters.calendar(book),
        "guestlist.toml": merel.POLICY.encode(),
    }
    return files, truth


def jobchanger() -> tuple[dict[str, bytes], list[dict[str, str]]]:
    """The files of Anne Hansen and their truth."""
    book = anne.tell()
    files, truth = address_books(
        book,
        {"google_old.csv": ("g", tables.google_old, True), "icloud.vcf": ("i", vcards.apple, False)},
    )
    members = {
        "Connections.csv": archive.connections(book),
        "Invitations.csv": archive.invitations(book),
        "messages.csv": archive.messages(book),
        "Contacts.csv": archive.contacts(book),
        **archive.about_me(book),
    }
    files |= {f"linkedin/{name}": text.encode() for name, text in members.items()}
    files |= {
        "takeout.mbox": letters.mailbox(book, end="\r\n"),
        "calendar.ics": letters.calendar(book),
        "guestlist.toml": anne.POLICY.encode(),
    }
    return files, truth


def address_books(
    book: Book, wanted: dict[str, tuple[str, Writer, bool]]
) -> tuple[dict[str, bytes], list[dict[str, str]]]:
    """Write each address book from the entries that stand in it, and note the truth of each record."""
    files: dict[str, bytes] = {}
    truth: list[dict[str, str]] = []
    for name, (letters_, writer, by_name) in wanted.items():
        entries = [entry for entry in book.entries if set(entry.files) & set(letters_)]
        if by_name:
            entries.sort(key=alphabetical)
        entries.sort(key=lambda entry: entry.card.damage == "cut")  # a cut file ends there
        content = writer([entry.card for entry in entries])
        files[name] = content if isinstance(content, bytes) else content.encode()
        truth += [truth_row(book.me.book, name, n, entry) for n, entry in enumerate(entries, 1)]
    return files, truth


def alphabetical(entry: Entry) -> str:
    """By name, else by address, as exports are sorted."""
    return (entry.card.name or "".join(address for _, address in entry.card.emails[:1])).casefold()


def truth_row(book: str, file: str, record: int, entry: Entry) -> dict[str, str]:
    """A record's row in truth.csv."""
    card, truth = entry.card, entry.truth
    return {
        "book": book,
        "file": file,
        "record": str(record),
        # Escape sequences stay in the books; here they would only trouble whoever prints the table.
        "name": "".join(
            char if char.isprintable() else "\ufffd" for char in (card.org if card.is_company else card.name)
        ),
        "email": card.emails[0][1] if card.emails else "",
        "who": truth.who,
        "must_not_be_on_shortlist": "yes" if truth.is_banned else "no",
        "must_not_be_skipped_as": truth.never,
        "note": truth.note,
        "person": truth.person,
        "case": truth.case,
        "near_miss": "yes" if truth.is_near_miss else "no",
        "expected": truth.expected,
    }


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Put the files in place."""
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main(folder: Path) -> None:
    """Make everything and say how much it was."""
    truth: list[dict[str, str]] = []
    for name, make in (("consultant", consultant), ("jobchanger", jobchanger)):
        files, rows = make()
        write(folder / name, files.items())
        truth += rows
        print(f"{name}: {len(files)} files, {sum(map(len, files.values())):,} bytes, {len(rows)} records")
    write(folder, [("truth.csv", tables.write(truth, TRUTH_HEAD).encode())])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
