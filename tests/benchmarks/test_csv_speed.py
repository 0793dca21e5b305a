# ruff: noqa: E501 (the header stands as Google writes it)
"""How fast a table of contacts is read, beside pandas.read_csv, which only splits it into cells."""

from __future__ import annotations

import io
import resource
import time

import pandas as pd
import pytest

from guestlist.readers.csvfile import READER
from guestlist.readers.registry import InputFile, ReadOptions, Sample

ROWS = 100_000
HEADER = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,"
    "File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value"
)


def book(rows: int) -> bytes:
    """A Google book of 36 columns: every second person with a firm, every tenth with a note of two lines."""
    names = HEADER.split(",")
    lines = [HEADER]
    for number in range(rows):
        cells = dict.fromkeys(names, "")
        cells |= {
            "First Name": f"Jan{number % 97}",
            "Last Name": f"Jansen{number}",
            "Labels": "* myContacts",
            "E-mail 1 - Label": "* Work",
            "E-mail 1 - Value": f"jan{number}@firm{number % 500}.example",
        }
        if number % 2:
            cells |= {"Organization Name": '"Acme, Inc."', "Organization Title": "Boss"}
        if number % 3 == 0:
            cells |= {"Phone 1 - Label": "Mobile", "Phone 1 - Value": f"+31 6 {number:08d}"}
        if number % 10 == 0:
            cells |= {"Notes": '"Utrecht 2019\nlikes ""tea"""', "Address 1 - City": "Utrecht"}
        lines.append(",".join(cells.values()))
    return "\n".join(lines).encode()


def seconds(data: bytes) -> float:
    """Processor seconds to read a book; the machine may be busy with something else."""
    begun = time.process_time()
    reading = READER.read(
        InputFile("g.csv", len(data), lambda: io.BytesIO(data)),
        Sample("g.csv", data[:65_536], "", "", ""),
        ReadOptions(),
    )
    spent = time.process_time() - begun
    assert reading.records == len(reading.contacts) == data.count(b"* myContacts")
    return spent


@pytest.mark.benchmark
def test_a_hundred_thousand_contacts_beside_pandas() -> None:
    data = book(ROWS)
    begun = time.process_time()
    frame = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, index_col=False)
    rival = time.process_time() - begun
    ours = seconds(data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{ROWS} rows, {len(data) / 1e6:.1f} MB: pandas {rival:.2f} s (cells), Guestlist {ours:.2f} s (contacts), peak {peak:.0f} MB"
    )
    assert len(frame) == ROWS
    assert ours < 60 * rival
    assert peak < 600


@pytest.mark.benchmark
def test_reading_time_grows_with_the_number_of_rows_alone() -> None:
    small, large = seconds(book(20_000)), seconds(book(200_000))
    print(f"20,000 rows {small:.2f} s, 200,000 rows {large:.2f} s")
    assert large < 20 * small
