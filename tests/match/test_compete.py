"""That most connections stand in the book makes each of them likelier there: a connection is one human being."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.data import load_toml
from guestlist.match import match_book
from guestlist.match.compete import in_the_book
from guestlist.model import Link
from guestlist.normalise.people import normalise
from networks import url

CALIBRATION = load_toml("match.toml")["calibration"]
SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu")


def added(found: int, size: int) -> float:
    """The log-odds that so many connections certainly found add to those of every pair."""
    return in_the_book(np.arange(found), np.full(found, 0.999), size, CALIBRATION)


def test_the_more_connections_are_found_the_likelier_is_each() -> None:
    assert 0.0 == added(0, 1000) < added(300, 1000) < added(900, 1000)


def test_a_book_far_smaller_than_the_list_adds_next_to_nothing() -> None:
    assert added(50, 30_000) < 0.01


def test_a_list_of_a_few_tells_little_of_how_many_are_found() -> None:
    assert added(3, 3) < added(300, 300) / 5


def test_candidates_that_hardly_fit_find_nobody() -> None:
    weak = in_the_book(np.zeros(50, dtype=np.int64), np.full(50, 0.001), 100, CALIBRATION)
    assert weak < 0.02


def test_two_cards_of_one_connection_find_it_once() -> None:
    twice = in_the_book(np.zeros(2, dtype=np.int64), np.full(2, 0.999), 1000, CALIBRATION)
    assert twice == pytest.approx(added(1, 1000), rel=0.01)


@given(st.integers(0, 400), st.integers(400, 5000))
def test_an_unrelated_connection_never_adds(found: int, size: int) -> None:
    assert added(found, size + 1) <= added(found, size)


def beside(known: int) -> Link:
    """The link of a card of a fairly common name where so many other connections stand in the book."""
    names = [(one + two, f"{two}{three}r{one}") for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES]
    connections = [connection(first, last, n, url=url(f"{n}")) for n, (first, last) in enumerate(names[:400], 1)]
    pieter = connection("Pieter", "Bakker", 999, url=url("pieter"))
    cards = [
        contact(f"{first} {last}", f"{first}.{last}@home.example", position=n)
        for n, (first, last) in enumerate(names[400 - known : 800 - known], 2)
    ]
    people = normalise([contact("Pieter Bakker"), *cards], "NL")
    return match_book(people, [pieter, *connections]).contact_links[0]


def said(link: Link) -> float:
    """What the link says that the connections in the book add."""
    return sum(each.weight for each in link.evidence if each.because == "in-the-book")


def test_a_common_name_is_likelier_a_connection_where_most_of_them_stand_in_the_book() -> None:
    many, few = beside(380), beside(20)
    assert said(many) > 0.3 > 0.1 > said(few)
    assert many.probability > few.probability
