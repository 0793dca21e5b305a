"""Pairs weighed many at once weigh what they weigh one by one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("faker", reason="the invented names come from faker")

from benchmarks.match.generate import generate
from guestlist.match import match_book
from guestlist.match.ragged import Numbers, Product, Rows, any_of, first_best
from guestlist.match.usual import Sums, Usual
from guestlist.model import Link
from guestlist.normalise.people import normalise


@pytest.mark.parametrize("seed", [3, 4])
def test_pairs_of_all_kinds_weigh_the_same_together_and_one_by_one(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    book = generate(seed, 900, 600)
    people, imported = normalise(book.contacts, "NL"), normalise(book.imported, "NL")
    taken = {True: 0, False: 0}
    together = Usual.sums

    def counted(self: Usual, *arguments: Any) -> Sums:
        sums = together(self, *arguments)
        for is_usual in taken:
            taken[is_usual] += int((sums.is_usual == is_usual).sum())
        return sums

    def none_usual(self: Usual, *arguments: Any) -> Sums:
        sums = together(self, *arguments)
        return sums._replace(is_usual=np.zeros_like(sums.is_usual), weight=np.full_like(sums.weight, np.nan))

    monkeypatch.setattr(Usual, "sums", counted)
    ours = match_book(people, book.connections, imported)
    monkeypatch.setattr(Usual, "sums", none_usual)
    theirs = match_book(people, book.connections, imported)
    assert ours.groups == theirs.groups
    for one, other in zip(ours.links, theirs.links, strict=True):
        assert told(one) == pytest.approx(told(other), abs=1e-9)
        assert one.connection == other.connection
    assert taken[True] > taken[False] > 0, "most pairs are usual ones, and some are not"


def told(link: Link) -> dict[str, float]:
    """The probability and the weights of a link by their names."""
    return {"probability": link.probability, **{each.because: each.weight for each in link.evidence}}


def test_every_entry_of_a_row_stands_once_beside_every_entry_of_the_other() -> None:
    ours, theirs = Numbers.of([(1, 2), (), (3,)]), Numbers.of([(7,), (8, 9)])
    pairs = Product.of(ours.rows, np.array([0, 1, 2]), theirs.rows, np.array([1, 0, 1]))
    found = list(zip(ours.values[pairs.ours].tolist(), theirs.values[pairs.theirs].tolist(), strict=True))
    assert found == [(1, 8), (2, 8), (1, 9), (2, 9), (3, 8), (3, 9)]
    assert pairs.rows.counts.tolist() == [4, 0, 2]


def test_the_first_of_equal_values_of_a_row_is_the_best() -> None:
    rows = Rows.of(np.array([3, 1]))
    assert first_best(rows, np.array([1.0, 2.0, 2.0, 0.5])).tolist() == [1, 3]


def test_a_row_without_entries_holds_nothing() -> None:
    rows = Rows.of(np.array([2, 0, 1]))
    assert any_of(rows, np.array([False, True, False])).tolist() == [True, False, False]
