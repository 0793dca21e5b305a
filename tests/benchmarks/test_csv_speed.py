# ruff: noqa: E501 (the header stands as Google writes it)
"""How fast a table of contacts is read and normalised, beside pandas.read_csv, which only splits it into cells."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SIZES = (10_000, 100_000, 1_000_000)
LIMIT_MB = 600  # for the table of 100,000 rows, its contacts and its people together

OURS = """
import json, resource, sys, time
from guestlist.collector import without_collector
from guestlist.normalise.people import normalise
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
begun = time.process_time()
with without_collector():
    contacts = read_inputs([sys.argv[1]], ReadOptions())[0].contacts
    read = time.process_time()
    people = normalise(contacts, "NL")
ended = time.process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([len(people), read - begun, ended - read, peak]))
"""

RIVAL = """
import json, sys, time
import pandas as pd
begun = time.process_time()
frame = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False, index_col=False)
print(json.dumps([len(frame), time.process_time() - begun]))
"""
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


def run(program: str, table: Path) -> list[float]:
    """What a program in a process of its own prints about a table: rows, then processor seconds, then megabytes."""
    done = subprocess.run([sys.executable, "-c", program, str(table)], capture_output=True, text=True, check=True)
    figures: list[float] = json.loads(done.stdout)
    return figures


@pytest.mark.benchmark
def test_reading_and_normalising_grows_with_the_number_of_rows_alone(tmp_path: Path) -> None:
    print("\n     rows      MB   pandas     read  normalise   ms a row   peak MB")
    a_row: list[float] = []
    for size in SIZES:
        table = tmp_path / "google.csv"
        table.write_bytes(book(size))
        cells, rival = run(RIVAL, table)
        people, read, normalised, peak = run(OURS, table)
        assert cells == people == size
        a_row.append((read + normalised) / size)
        print(
            f"{size:9,} {table.stat().st_size / 1e6:7.1f} {rival:6.2f} s {read:6.2f} s {normalised:8.2f} s"
            f" {1000 * a_row[-1]:10.3f} {peak:9.0f}"
        )
        if size == SIZES[1]:
            assert peak < LIMIT_MB
            assert read < 60 * rival
    assert max(a_row) < 1.5 * min(a_row)
