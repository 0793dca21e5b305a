"""The whole audit: contacts a second and peak memory, at two sizes, beside two rivals in the same run.

The rivals do less (no reading of formats, no rules, no reasons): joining on the e-mail address with pandas, and
comparing every name with every connection's by rapidfuzz. Run with ``make bench``.
"""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

GIVEN = "Anna Bram Carla Daan Eva Finn Greta Henk Ingrid Jan Kees Lotte Marit Nils Olga Piet Roos Sven Tess".split()
FAMILY = "Bakker Berg Dahl Eriksen Fischer Haan Jansen Kramer Lund Meyer Nilsen Olsen Prins Smit Visser".split()
SYLLABLES = "ba be bo da de do fa ga ka ko la le li lo ma mo na no pa ra re ri ro sa se ta te ti va ve".split()

RUN = """
import resource, sys, time, json
started = time.process_time()
from guestlist.cli import app
try:
    app(sys.argv[1:], prog_name="guestlist")
except SystemExit as end:
    code = end.code
print(json.dumps([time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, code]))
"""

RIVAL = """
import resource, sys, time, json
started = time.process_time()
import numpy as np, pandas as pd
from rapidfuzz import fuzz, process
book = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
known = pd.read_csv(sys.argv[2], dtype=str, keep_default_na=False, skiprows=3)
book.merge(known[known["Email Address"] != ""], left_on="E-mail 1 - Value", right_on="Email Address")
names = (book["First Name"] + " " + book["Last Name"]).tolist()
others = (known["First Name"] + " " + known["Last Name"]).tolist()
hits = 0
for start in range(0, len(names), 1000):
    hits += int((process.cdist(names[start:start + 1000], others, scorer=fuzz.token_sort_ratio, score_cutoff=90,
                               dtype=np.uint8, workers=-1) >= 90).sum())
print(json.dumps([time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, hits]))
"""


def person(chance: random.Random) -> tuple[str, str, str]:
    """A given name, a surname (common, or put together from syllables), and a firm."""
    family = chance.choice(FAMILY) if chance.random() < 0.2 else "".join(chance.choices(SYLLABLES, k=3)).title()
    return chance.choice(GIVEN), family, "".join(chance.choices(SYLLABLES, k=2)).title() + " Works"


def write_book(folder: Path, contacts: int, connections: int, seed: int) -> tuple[Path, Path]:
    """A Google CSV and a Connections.csv that share two people of ten."""
    chance = random.Random(seed)
    known = [person(chance) for _ in range(connections)]
    book, links = folder / "google.csv", folder / "Connections.csv"
    with book.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(
            ["First Name", "Middle Name", "Last Name", "Organization Name", "Notes", "Labels", "E-mail 1 - Label",
             "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"]
        )  # fmt: skip
        for n in range(contacts):
            given, family, firm = chance.choice(known) if chance.random() < 0.2 else person(chance)
            domain = firm.lower().replace(" ", "") + ".example" if chance.random() < 0.5 else "gmail.com"
            writer.writerow(
                [given, "", family, firm if chance.random() < 0.4 else "", "", "* myContacts", "* Work",
                 f"{given}.{family}{n % 97}@{domain}".lower(), "Mobile", f"+316{chance.randrange(10**8):08d}"]
            )  # fmt: skip
    with links.open("w", newline="", encoding="utf-8") as stream:
        stream.write('Notes:\n"When exporting your connection data, some addresses are missing."\n\n')
        writer = csv.writer(stream)
        writer.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for n, (given, family, firm) in enumerate(known):
            url = f"https://www.linkedin.com/in/{given}-{family}-{n}".lower()
            email = f"{given}.{family}@gmail.com".lower() if chance.random() < 0.03 else ""
            writer.writerow([given, family, url, email, firm, "Adviser", "01 Jan 2020"])
    return book, links


def measure(script: str, *arguments: object) -> tuple[float, float]:
    """Seconds and peak MB of a script in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    seconds, kilobytes, _ = json.loads(done.stdout.splitlines()[-1])
    return seconds, kilobytes / 1024


@pytest.mark.benchmark
def test_the_cost_of_an_audit_grows_with_the_size_of_the_book_not_with_its_square(tmp_path: Path) -> None:
    rows = []
    for contacts, connections in ((5_000, 3_000), (50_000, 30_000)):
        folder = tmp_path / str(contacts)
        folder.mkdir()
        book, links = write_book(folder, contacts, connections, seed=contacts)
        ours = measure(RUN, "audit", book, links, "--out", folder / "out", "--quiet", "--today", "2026-11-21")
        rival = measure(RIVAL, book, links)
        rows.append((contacts, ours, rival))
    print("\ncontacts   cpu s     contacts/s   peak MB   | e-mail join + all names by rapidfuzz: s   peak MB")
    for contacts, (seconds, peak), (rival_seconds, rival_peak) in rows:
        print(
            f"{contacts:8,} {seconds:9.1f} {contacts / seconds:12,.0f} {peak:9.0f}   |"
            f" {rival_seconds:41.1f} {rival_peak:9.0f}"
        )
    (_, (small, _), _), (_, (large, _), _) = rows
    assert large / small < 20, "ten times the book may cost ten times the time, and some noise, but not a hundred"


def test_the_benchmark_writes_what_it_says(tmp_path: Path) -> None:
    book, links = write_book(tmp_path, 50, 30, seed=1)
    assert len(list(csv.reader(book.open()))) == 51
    assert len(links.read_text().splitlines()) == 34
