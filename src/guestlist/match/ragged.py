"""Rows of unequal length in one column: where each begins, and every row beside every row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Rows(NamedTuple):
    """Rows of unequal length, one behind the other."""

    starts: Ints
    counts: Ints

    @staticmethod
    def of(counts: Ints) -> Rows:
        """Rows of these lengths."""
        return Rows(starts_of(counts), counts)

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """The places in the column of every entry of some rows, and for each entry which of the rows it is of."""
        counts = self.counts[rows]
        owners = np.repeat(np.arange(len(rows)), counts)
        return np.arange(int(counts.sum())) + np.repeat(self.starts[rows] - starts_of(counts), counts), owners


def starts_of(counts: Ints) -> Ints:
    """Where rows of these lengths begin."""
    return np.asarray(np.cumsum(counts) - counts)


class Numbers(NamedTuple):
    """Rows of numbers, one behind the other."""

    rows: Rows
    values: Ints

    @staticmethod
    def of(numbers: Sequence[Sequence[int]]) -> Numbers:
        """The numbers of each row."""
        counts = np.fromiter(map(len, numbers), np.int64, len(numbers))
        return Numbers(Rows.of(counts), np.fromiter(chain.from_iterable(numbers), np.int64, int(counts.sum())))

    @staticmethod
    def joined(parts: Sequence[Numbers]) -> Numbers:
        """The rows of several, one behind the other."""
        if not parts:
            return Numbers.of(())
        counts = np.concatenate([part.rows.counts for part in parts])
        return Numbers(Rows.of(counts), np.concatenate([part.values for part in parts]))

    def owners(self) -> Ints:
        """The row of each number."""
        return np.repeat(np.arange(len(self.rows.counts)), self.rows.counts)


class Product(NamedTuple):
    """Every entry of one row beside every entry of another, for many pairs of rows."""

    ours: Ints  # places in the first column
    theirs: Ints  # in the second
    rows: Rows  # the entries of each pair of rows

    @staticmethod
    def of(ours: Rows, our_rows: Ints, theirs: Rows, their_rows: Ints) -> Product:
        """The product of pairs of rows; the entries of ours change fastest."""
        width = ours.counts[our_rows]
        rows = Rows.of(width * theirs.counts[their_rows])
        at = np.arange(int(rows.counts.sum())) - np.repeat(rows.starts, rows.counts)
        width = np.repeat(width, rows.counts)
        turn, rest = np.divmod(at, np.maximum(width, 1))
        return Product(
            np.repeat(ours.starts[our_rows], rows.counts) + rest,
            np.repeat(theirs.starts[their_rows], rows.counts) + turn,
            rows,
        )


def any_of(rows: Rows, holds: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each row whether something holds for one of its entries."""
    found = np.zeros(len(rows.counts), dtype=np.bool_)
    found[np.repeat(np.arange(len(rows.counts)), rows.counts)[holds]] = True
    return found


def first_best(rows: Rows, values: NDArray[np.float64]) -> Ints:
    """The place of the first of the greatest values of each row; no row may be empty."""
    if not len(rows.counts):
        return np.zeros(0, dtype=np.int64)
    tops = np.flatnonzero(values == np.repeat(np.maximum.reduceat(values, rows.starts), rows.counts))
    return np.asarray(tops[np.searchsorted(tops, rows.starts)])
