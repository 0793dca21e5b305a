"""Books with random damage: every record is accounted for, nothing escapes, nothing hangs."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.readers.csv_rows import scan_rows, shape_of
from readers.tables import GOOGLE_2024, GOOGLE_CLASSIC, OUTLOOK, PEOPLE, claim, outlook, read, write

FORMS = [GOOGLE_2024, GOOGLE_CLASSIC, *(outlook(language) for language in sorted(OUTLOOK))]
JUNK = [
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\r",
    "\n",
    "\0",
    "\ufeff",
    "\x1a",
    "=",
    "'",
    ":::",
    "@",
    "\\",
    "\u2028",
    "\x85",
    "ÿ",
    "🙂",
    '","',
    "\r\n\r\n",
    "/o=x/cn=",
]
BYTES = [b"\xff", b"\x80", b"\x00", b'"', b"\r", b"\n", b"\xc3", b"\xef\xbb\xbf", b"\xff\xfe", b",", b";", b"\t"]


def book(rng: random.Random, size: int) -> str:
    """A book in a random form."""
    people = [{**rng.choice(PEOPLE), "email": f"p{n}@x.example"} for n in range(size)]
    return write(people, rng.choice(FORMS), rng.choice(",;\t|"), rng.choice([0, 1]), rng.choice(["\n", "\r\n", "\r"]))


def damaged(rng: random.Random, text: str, times: int) -> str:
    """The text with pieces put in, taken out, doubled or swapped."""
    for _ in range(times):
        at = rng.randrange(len(text) + 1)
        kind = rng.random()
        if kind < 0.6:
            text = text[:at] + rng.choice(JUNK) + text[at:]
        elif kind < 0.8:
            text = text[:at] + text[at + rng.randrange(1, 30) :]
        elif kind < 0.9:
            text = text[:at] + text[at - rng.randrange(0, 60) : at] + text[at:]
        else:
            text = text[: max(1, at)]
    return text


@pytest.mark.parametrize("seed", range(150))
def test_a_damaged_book_is_read_to_the_end(seed: int) -> None:
    rng = random.Random(seed)
    text = damaged(rng, book(rng, rng.randrange(1, 30)), rng.randrange(1, 12))
    data = text.encode(rng.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16", "cp1250"]), "replace")
    for _ in range(rng.randrange(3)):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(BYTES) + data[at:]
    begun = time.perf_counter()
    claim(data)
    read(data)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("seed", range(40))
def test_damage_in_few_records_costs_no_other(seed: int) -> None:
    rng = random.Random(seed)
    size = 400
    lines = ["First Name,Last Name,E-mail Address,Company,Job Title,Mobile Phone,Notes,Categories"]
    lines += [
        f'Ann{n},"Smit, {n}",p{n}@x.example,Acme,Boss,,{"x" if n % 3 else chr(34) + "a b" + chr(34)},Klanten'
        for n in range(size)
    ]
    touched = sorted(rng.sample(range(size), 5))
    for number in touched:
        line, at = lines[number + 1], rng.randrange(len(lines[number + 1]))
        lines[number + 1] = line[:at] + rng.choice(['"', "\0", '""', '"x', "\x1a", ";"]) + line[at:]
    reading = read("\n".join(lines))
    found = {value.value for contact in reading.contacts for value in contact.emails}
    lost = [n for n in range(size) if f"p{n}@x.example" not in found]
    assert set(lost) <= set(touched)
    assert reading.records == size


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    claim(text.encode("utf-8", "replace"))
    read(text.encode("utf-8", "replace"))


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    claim(data)
    read(data)


@given(st.lists(st.text(alphabet='ab,"\n@;', max_size=12), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_line_is_lost_or_read_twice(lines: list[str]) -> None:
    physical = "\n".join(lines).split("\n")
    rows = list(scan_rows(physical, 0, shape_of(physical, 0, ",", 3)))
    covered = [number for row in rows for number in range(row.line - 1, row.line + row.raw.count("\n"))]
    assert len(covered) == len(set(covered))
    assert {number for number, line in enumerate(physical) if line.strip(" \t")} <= set(covered)


@given(st.lists(st.tuples(*[st.text(alphabet='abc ,;"\n|é🙂', max_size=9)] * 3), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_what_the_csv_module_writes_is_read_back(cells: list[tuple[str, ...]]) -> None:
    people = [{"given": f"x{a}", "family": f"y{b}", "email": "a@x.example", "note": c} for a, b, c in cells]
    columns = {
        "given": "First Name",
        "family": "Last Name",
        "email": "E-mail Address",
        "note": "Notes",
        "org": "Company",
    }
    reading = read(write(people, columns, end="\n"))
    assert [(c.given, c.family, c.note) for c in reading.contacts] == [
        (p["given"].strip(), p["family"].strip(), p["note"].strip()) for p in people
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"a,' * 40_000,
        '"' * 200_000,
        '"a\n' * 20_000,
        'a,"b\n' * 20_000,
        'a,"\n' * 20_000,
        ",".join(["x"] * 100_000),
        '="' * 100_000,
        "a@" * 100_000,
        "0612345678/" * 30_000,
    ],
    ids=["opened", "marks", "opened lines", "second cell", "empty open", "wide", "wrapped", "ats", "phones"],
)
def test_hostile_tables_take_linear_time(text: str) -> None:
    begun = time.perf_counter()
    read("Name,Email,Phone\n" + text + "\n")
    read(text)
    assert time.perf_counter() - begun < 20


@pytest.mark.benchmark
def test_a_hundred_thousand_damaged_rows_are_all_accounted_for() -> None:
    rng = random.Random(2026)
    rows, slowest = 0, 0.0
    while rows < 100_000:
        text = damaged(rng, book(rng, 400), rng.randrange(1, 60))
        begun = time.perf_counter()
        rows += read(text.encode("utf-8", "replace")).records
        slowest = max(slowest, time.perf_counter() - begun)
    print(f"{rows} rows, slowest book of about 400 rows {slowest:.2f} s")
    assert slowest < 10


def lost_neighbours(seed: int) -> list[int]:
    """The untouched records of a random book that are lost when one to five others are damaged."""
    rng = random.Random(seed)
    size, columns = rng.choice([60, 200]), rng.choice(FORMS)
    people = [{**rng.choice(PEOPLE), "email": f"p{n}@x.example"} for n in range(size)]
    delimiter, quoting = rng.choice(",;\t"), rng.choice([0, 1])
    header = write([], columns, delimiter, quoting, "\n")
    records = [write([person], columns, delimiter, quoting, "\n")[len(header) :] for person in people]
    touched = rng.sample(range(size), rng.choice([1, 2, 5]))
    for number in touched:
        at = rng.randrange(len(records[number]) - 1)
        records[number] = records[number][:at] + rng.choice(JUNK) + records[number][at:]
    found = {value.value for contact in read(header + "".join(records)).contacts for value in contact.emails}
    return [number for number in range(size) if f"p{number}@x.example" not in found and number not in touched]


@pytest.mark.parametrize("seed", range(100))
def test_damage_in_any_form_costs_no_neighbour(seed: int) -> None:
    assert lost_neighbours(seed) == []


@pytest.mark.benchmark
def test_damage_in_thousands_of_books_costs_no_neighbour() -> None:
    lost = {seed: found for seed in range(1_000, 4_000) if (found := lost_neighbours(seed))}
    print(f"3,000 books, untouched records lost: {sum(map(len, lost.values()))}")
    assert sum(map(len, lost.values())) <= 3
