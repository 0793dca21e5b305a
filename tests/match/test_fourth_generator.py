"""The fourth generator of books: one seed gives one book, every card has a truth, and what is ambiguous is computed."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.match.fourth import hard
from benchmarks.match.fourth.build import POSSIBLE, SURE, build
from benchmarks.match.fourth.countries import countries
from benchmarks.match.fourth.draft import Draft
from benchmarks.match.fourth.files import write
from benchmarks.match.fourth.firms import Registry
from benchmarks.match.fourth.score import read
from benchmarks.match.fourth.world import World

FILES = ("contacts.vcf", "Connections.csv", "truth.json")
FEW = 2_000  # people whose names the careful reader counted; a book for measuring takes thirty times as many
SCRIPT = (
    "import sys; from pathlib import Path; from benchmarks.match.fourth.build import build;"
    "from benchmarks.match.fourth.files import write; write(build(5, 150, 110, 2000), Path(sys.argv[1]))"
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Draft, Path]:
    folder = tmp_path_factory.mktemp("fourth")
    draft = build(5, 150, 110, FEW)
    write(draft, folder)
    return draft, folder


def truth(folder: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return entries


def test_every_card_has_a_truth_and_every_link_leads_to_a_connection(book: tuple[Draft, Path]) -> None:
    _, folder = book
    contacts, connections = read(folder)
    entries = truth(folder)
    assert (len(contacts), len(connections)) == (len(entries), 110) == (150, 110)
    assert all(-1 <= entry["link"] < 110 for entry in entries)
    assert {entry["tag"] for entry in entries} <= {"linkable", "unlinkable", "ambiguous", "negative", "coincidence"}
    assert all(entry["link"] >= 0 for entry in entries if entry["tag"] in ("linkable", "unlinkable"))
    assert all(entry["link"] < 0 for entry in entries if entry["tag"] in ("negative", "coincidence"))


def test_cards_of_one_person_have_one_link_and_a_link_is_of_one_person(book: tuple[Draft, Path]) -> None:
    pairs = {(entry["person"], entry["link"]) for entry in truth(book[1])}
    assert len({person for person, _ in pairs}) == len(pairs)
    assert max(Counter(link for _, link in pairs if link >= 0).values()) == 1


def test_the_linked_row_is_the_persons_own(book: tuple[Draft, Path]) -> None:
    draft, folder = book
    with (folder / "Connections.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream.readlines()[3:]))
    for entry, said in zip(draft.entries, truth(folder), strict=True):
        if entry.person and said["link"] >= 0:
            assert rows[said["link"]]["URL"].endswith(f"/{entry.person.slug}")


def test_what_is_ambiguous_is_computed_unless_the_case_decides_it(book: tuple[Draft, Path]) -> None:
    computed = [entry for entry in book[0].entries if entry.person and not entry.fixed_tag]
    for entry in computed:
        assert entry.person
        if entry.person.connection < 0:
            tags = {entry.posterior >= SURE: "coincidence", entry.posterior < POSSIBLE: "negative"}
            assert entry.tag == tags.get(True, "ambiguous")
        elif entry.tag == "ambiguous":
            assert entry.posterior >= POSSIBLE
        elif entry.tag == "unlinkable":
            assert entry.posterior < POSSIBLE
    assert len(computed) > 100


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_one_seed_gives_one_book_whatever_the_order_of_sets(
    book: tuple[Draft, Path], hash_seed: str, tmp_path: Path
) -> None:
    paths = os.pathsep.join(each for each in sys.path if each)
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": paths}
    subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path)], check=True, env=env)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (book[1] / name).read_bytes(), name


def test_another_seed_gives_another_book(book: tuple[Draft, Path], tmp_path: Path) -> None:
    write(build(6, 150, 110, FEW), tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() != (book[1] / name).read_bytes(), name


def test_addresses_end_in_example_or_at_a_private_provider(book: tuple[Draft, Path]) -> None:
    providers = {provider for land in countries().values() for provider in land.mail} | {"bluewin.ch"}
    contacts, connections = read(book[1])
    addresses = [value.value for contact in contacts for value in contact.emails] + [row.email for row in connections]
    addresses += [each for case in hard.cases() for each in (case.mail, case.shown_mail)]
    assert len(addresses) > 200
    for address in filter(None, addresses):
        domain = address.rpartition("@")[2]
        assert domain.endswith(".example") or domain in providers, address


def test_no_two_firms_share_a_domain() -> None:
    firms = World(5, 900).firms
    assert len({firm.domain for firm in firms}) == len(firms)


def test_of_two_domains_that_differ_in_the_top_level_the_later_shows_it() -> None:
    world = World(5, 30)
    registry = Registry(world.names, world.lands)
    assert registry._as_example("acme.co.uk") == "acme.example"
    assert registry._as_example("acme.com.br") == "acme-com-br.example"


def test_every_hard_case_has_a_verdict_and_a_reason() -> None:
    found = hard.cases()
    assert len(found) == 155
    assert {case.verdict for case in found} == {"same", "ask", "not"}
    assert all(case.why and case.given and (case.name or case.mail) for case in found)
