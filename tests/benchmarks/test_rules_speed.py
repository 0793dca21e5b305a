"""Classifying a book: the kind of every sender, all rules and the decision, beside the time to read the same book.

50,000 contacts of every sort: people, functions, machines, notes, labels, trades, colleagues, competitors. The issue's
mark is four seconds for all together on two cores. The seconds depend on the machine and on who else uses it, so the
test holds the processor time of the busiest process to that of reading and normalising in the same run: with nobody
else about, the busiest process is what the user waits for. Run with ``make bench``.
"""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from guestlist.abreast import possible

CONTACTS = 50_000
MARK = 4.0  # seconds
# The first bound was 2.0 for one process, when reading and normalising took twice as long as they do now.
MOST_RATIO = 1.8  # of the busiest process to reading and normalising; measured 1.1 to 1.6
MOST_ALONE = 2.6  # the same where one process does all the work; measured 1.9 to 2.5
GIVEN = "Anna Bram Carla Daan Eva Finn Greta Henk Ingrid Jørgen Kees Lotte Marit Nils Olga Piet Roos Sven Tess".split()
SYLLABLES = "ba be bo da de do fa ga ka ko la le li lo ma mo na no pa ra re ri ro sa se ta te ti va ve".split()
ROLES = "info sales klantenservice noreply nieuwsbrief post kundeservice factuur support bounces".split()
TITLES = ("Adviser", "Recruiter", "HR-adviseur", "Directeur", "Psycholoog", "Engineer")
NOTES = ("met in Hannover 2014", "geen LinkedIn a.u.b.", "liever mail", "klant sinds 2019", "buurman van Piet")
LABELS = ("Familie", "VIP", "Clients", "Koor")

POLICY = """
[me]
names = ["Sam Vermeulenooms"]
emails = ["sam@vermeulenooms.example"]
country = "NL"
[[me.employers]]
name = "Babe Works"
domains = ["babeworks.example"]
from = 2015
to = 2019
[[competitors]]
name = "Rivaal B.V."
domains = ["rivaal.example"]
[[competitors]]
name = "Dako Works"
[[hold]]
who = "@sateworks.example"
[lists]
block = ["@oudeclub.example", "Piet de Vries"]
safe = ["an@friend.example"]
vip = ["Grote Klant N.V."]
targets = ["Moro Works"]
[household]
surnames = ["Vermeulenooms"]
"""

RUN = """
import datetime as dt, json, os, sys, time
from pathlib import Path
from guestlist.book import gather, known_owner
from guestlist.cases import Cases, measure_ties, world_of
from guestlist.choose import last_used
from guestlist.collector import without_collector
from guestlist.model import NO_LINK
from guestlist.normalise.people import normalise
from guestlist.pipeline import read_files
from guestlist.policy import load_policy
from guestlist.verdicts import verdicts_of
today, marks = dt.date(2026, 11, 21), []
def lap():
    own, of_system, others, others_of_system, _ = os.times()
    marks.append((time.perf_counter(), own + of_system, others + others_of_system))
lap()
book = gather(read_files([sys.argv[1]])); lap()
with without_collector():
    people = normalise(book.contacts, "NL"); lap()
    policy = load_policy(Path(sys.argv[2]))
    owner = known_owner(policy, book.owner)
    ties = measure_ties(people, [NO_LINK] * len(people), book, owner, today, ())
    world = world_of(policy, owner, people, book, ties, today, ()); lap()
    cases = Cases(people, [NO_LINK] * len(people), ties, book, ())
    verdicts = verdicts_of(cases, world, last_used(book.messages)); lap()
laps = [[b - a for a, b in zip(one, other)] for one, other in zip(marks, marks[1:])]
print(json.dumps([laps, len(people), sum(len(verdict.findings) for verdict in verdicts)]))
"""


def write_book(path: Path, contacts: int, seed: int) -> None:
    """A Google CSV: three of four rows a person, the rest functions and machines."""
    chance = random.Random(seed)
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(
            ["First Name", "Middle Name", "Last Name", "Organization Name", "Organization Title", "Notes", "Labels",
             "E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"]
        )  # fmt: skip
        for n in range(contacts):
            firm = "".join(chance.choices(SYLLABLES, k=2)).title() + " Works"
            domain = firm.lower().replace(" ", "") + ".example"
            if chance.random() < 0.25:
                writer.writerow(
                    ["", "", "", firm, "", "", "", "", f"{chance.choice(ROLES)}@{n % 3_000}{domain}", "", ""]
                )
                continue
            given, family = chance.choice(GIVEN), "".join(chance.choices(SYLLABLES, k=3)).title()
            note = chance.choice(NOTES) if chance.random() < 0.1 else ""
            label = "* myContacts" + (f" ::: {chance.choice(LABELS)}" if chance.random() < 0.1 else "")
            home = chance.choice(("gmail.com", "ziggo.nl", "hotmail.no")) if chance.random() < 0.5 else domain
            title = chance.choice(TITLES) if chance.random() < 0.2 else ""
            name = given.lower().replace("ø", "o") + chance.choice((".", "", "_")) + family.lower()
            writer.writerow(
                [given, "", family, firm if chance.random() < 0.4 else "", title, note, label, "* Work",
                 f"{name}{n % 97 if n % 3 else ''}@{home}", "Mobile", f"+316{chance.randrange(10**8):08d}"]
            )  # fmt: skip


@pytest.mark.benchmark
def test_classifying_a_book_is_done_soon_after_its_reading(tmp_path: Path) -> None:
    book, policy = tmp_path / "google.csv", tmp_path / "guestlist.toml"
    write_book(book, CONTACTS, seed=5)
    policy.write_text(POLICY, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", RUN, book, policy], capture_output=True, text=True, check=True)
    laps, people, findings = json.loads(done.stdout)
    reading, normalising, _, classifying = laps
    assert people == CONTACTS
    print(f"\n{people:,} contacts, {findings:,} findings       wall s   CPU s   of the others   microseconds a contact")
    for what, (wall, own, others) in (
        ("read", reading),
        ("normalise", normalising),
        ("classify", classifying),
    ):
        print(f"  {what:20} {wall:18.2f} {own:7.2f} {others:15.2f} {1e6 * (own + others) / people:12.0f}")
    wall, own, others = classifying
    said = "within" if wall < MARK else "over"
    print(f"  classified: {wall:.2f} s wall, {own:.2f} + {others:.2f} s CPU; {said} the mark of {MARK:.0f} s")
    helpers = possible(CONTACTS) - 1
    busiest = max(own, others / helpers) if helpers else own
    assert busiest < (MOST_RATIO if helpers else MOST_ALONE) * (reading[1] + normalising[1])


def test_the_generated_book_holds_people_and_functions(tmp_path: Path) -> None:
    write_book(tmp_path / "google.csv", 200, seed=1)
    rows = list(csv.DictReader((tmp_path / "google.csv").open(encoding="utf-8")))
    assert len(rows) == 200
    assert 20 < sum(not row["First Name"] for row in rows) < 80
