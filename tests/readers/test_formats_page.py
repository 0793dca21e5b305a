"""The page on file formats names what the readers read, and the proofs it names exist."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from guestlist.data import load_toml
from guestlist.model import Contact, Reading, Source
from guestlist.readers.csv_columns import field_names
from guestlist.readers.csv_words import Dialect, dialects
from guestlist.readers.decode import sample_of
from guestlist.readers.joined import MAIL_FOLDER
from guestlist.readers.reading import best_reader
from guestlist.readers.registry import InputFile, ReadOptions, all_readers
from guestlist.reports.contacts_jsonl import as_json

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([^`\n]+)`", PAGE))
DIALECTS = sorted((ROOT / "src" / "guestlist" / "readers" / "dialects").glob("*.toml"))
LONGEST = 250

GOOGLE_OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Internet Free Busy,Notes,E-mail Address,Primary Phone,Categories\n"
)
OUTLOOK_COM = "First Name,Last Name,Given Yomi,Surname Yomi,E-mail Address,Mobile Phone,Company,Personal Web Page\n"


def section(heading: str) -> str:
    """The text below a heading, up to the next of the same level."""
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def read_as(text: str, encoding: str = "utf-8") -> Reading:
    data = text.encode(encoding)
    file = InputFile("book.csv", len(data), lambda: io.BytesIO(data))
    sample = sample_of(file)
    reader, _ = best_reader(sample)
    assert reader is not None
    return reader.read(file, sample, ReadOptions())


@pytest.mark.parametrize("name", sorted({reader.format for reader in all_readers()} | {MAIL_FOLDER}))
def test_every_format_is_named(name: str) -> None:
    assert name in NAMED


@pytest.mark.parametrize("path", DIALECTS, ids=lambda path: path.stem)
def test_every_dialect_file_is_named(path: Path) -> None:
    assert path.stem in NAMED


@pytest.mark.parametrize("dialect", [each for each in dialects() if each.rank > 0], ids=lambda each: each.slug)
def test_every_layout_is_named_with_its_format_and_variant(dialect: Dialect) -> None:
    assert dialect.format in NAMED
    assert dialect.variant in PAGE


def test_no_dialect_is_named_that_does_not_exist() -> None:
    there = {path.stem for path in DIALECTS}
    formats = {dialect.format for dialect in dialects()}
    claimed = {name for name in NAMED if re.fullmatch(r"(?:outlook|words|google)-[a-z0-9-]+", name)}
    assert claimed <= there | formats


@pytest.mark.parametrize("name", sorted(name for name in NAMED if re.match(r"(?:tests|sample_contacts|src)/", name)))
def test_every_file_named_as_a_proof_exists(name: str) -> None:
    assert (ROOT / name).exists()


def test_every_reader_and_layout_has_a_proof() -> None:
    for line in PAGE.splitlines():
        if "| shown by |" not in line and line.startswith("| `") and line.count("|") in (5, 6):
            assert re.search(r"`(?:tests|sample_contacts)/", line), line


def test_every_field_of_map_is_named() -> None:
    assert set(field_names()) <= NAMED


def test_the_keys_of_the_json_are_those_the_program_writes() -> None:
    told = re.findall(r"(?m)^\| ((?:`\w+`(?:, )?)+) \|", section("`guestlist read --jsonl`"))
    keys = [key for cell in told for key in re.findall(r"`(\w+)`", cell)]
    assert sorted(keys) == sorted(as_json(Contact(Source("a.vcf", 1, "card")), "NL"))


def test_every_cap_of_the_data_file_is_told() -> None:
    limits = load_toml("limits.toml")
    told = section("Caps")
    for table in ("archive", "file", "folder", "vcard"):
        for name, value in limits[table].items():
            if isinstance(value, int) and name != "heads_kept_mb":  # a matter of memory, not of what is read
                assert re.search(rf"(?<![\d,]){value:,}(?![\d,])", told), f"{table}.{name}"


def test_every_ending_opened_in_folders_is_named() -> None:
    assert {ending for ending in load_toml("limits.toml")["members"]["wanted"] if ending} <= NAMED


def test_the_page_stays_short() -> None:
    assert len(PAGE.splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "dialect", [each for each in dialects() if each.variant.startswith("Outlook, ")], ids=lambda each: each.slug
)
def test_outlook_is_known_in_every_language_by_its_own_words_in_its_own_code_page(dialect: Dialect) -> None:
    path = next(path for path in DIALECTS if path.stem == dialect.slug)
    page = dialect.code_pages[0]
    assert f"`{dialect.slug}` | {dialect.variant} | {page}" in PAGE
    words = re.findall(r"^\"?[\w.-]+\"? = \[\"([^\"]+)\"", path.read_text("utf-8").partition("[columns]")[2], re.M)
    header = ";".join(f'"{word}"' for word in words)
    reading = read_as(f"{header}\r\n{';'.join(['ann@x.example'] * len(words))}\r\n", page)
    assert (reading.format, reading.variant) == ("outlook-csv", dialect.variant)
    assert reading.encoding == ("utf-8" if header.isascii() else page)


@pytest.mark.parametrize(("header", "variant"), [(GOOGLE_OUTLOOK, "written by Google"), (OUTLOOK_COM, "Outlook.com")])
def test_the_other_layouts_of_outlook_are_told_apart(header: str, variant: str) -> None:
    reading = read_as(header + "Ann" + "," * (header.count(",")) + "\n")
    assert (reading.format, reading.variant) == ("outlook-csv", variant)
    assert [contact.given for contact in reading.contacts] == ["Ann"]
