"""The third generator of books: its truth covers every card, and one seed gives one book."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytest.importorskip("faker", reason="the invented names come from faker")

from benchmarks.match.third.build import build
from benchmarks.match.third.files import write


def small(folder: Path, seed: int) -> Path:
    write(build(seed, contacts=120, connections=90), folder)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_truth_has_one_row_per_card(tmp_path: Path) -> None:
    folder = small(tmp_path, seed=5)
    cards, truth = rows(folder / "book.csv"), rows(folder / "truth.csv")
    assert [int(t["card"]) for t in truth] == list(range(1, len(cards) + 1))
    assert all(0 < int(t["connection_row"]) <= 200 for t in truth if t["connection_row"])
    assert {t["kind"][0] for t in truth} == {"p", "n", "a", "u"}


def test_one_seed_gives_one_book(tmp_path: Path) -> None:
    one, two, other = (small(tmp_path / name, seed) for name, seed in (("one", 5), ("two", 5), ("other", 6)))
    for name in ("book.csv", "linkedin.zip", "truth.csv"):
        assert (one / name).read_bytes() == (two / name).read_bytes(), name
    assert (one / "book.csv").read_bytes() != (other / "book.csv").read_bytes()


def test_invented_addresses_end_in_example_or_at_a_private_provider(tmp_path: Path) -> None:
    from benchmarks.match.third.names import countries

    providers = {provider for country in countries() for provider in country.mail}
    for card in rows(small(tmp_path, seed=7) / "book.csv"):
        for place in (1, 2, 3):
            domain = card[f"E-mail {place} - Value"].rpartition("@")[2]
            assert not domain or domain.endswith(".example") or domain in providers
