"""Work done in several processes is the same work."""

from __future__ import annotations

import os
import sys

import pytest

from factories import connection, contact
from guestlist.abreast import AS_IT_IS, abreast, beside, cut, possible
from guestlist.match import book, candidates
from guestlist.normalise.people import normalise

forks = pytest.mark.skipif(sys.platform != "linux", reason="the system does not copy processes")


def squares(rows: range) -> list[int]:
    return [row * row for row in rows]


def test_ranges_follow_one_another_and_leave_nothing_out() -> None:
    assert [row for rows in cut(10, 3) for row in rows] == list(range(10))
    assert cut(0, 1) == [range(0)]


def test_the_first_range_can_be_longer_than_the_others() -> None:
    assert cut(21, 2, first=1.1) == [range(11), range(11, 21)]
    assert [len(rows) for rows in cut(31, 3, first=1.1)] == [11, 10, 10]


def test_little_work_is_done_in_one_process() -> None:
    assert possible(100) == 1
    assert abreast(100, lambda rows: os.getpid()) == [os.getpid()]


@forks
def test_two_processes_give_what_one_gives() -> None:
    assert abreast(11, squares, 2) == [squares(range(5)), squares(range(5, 11))]
    assert len(set(abreast(11, lambda rows: os.getpid(), 3))) == 3


@forks
def test_work_beside_this_process_is_done_by_another() -> None:
    assert beside(1, os.getpid, 2)() != os.getpid()
    assert beside(1, os.getpid, 1)() == os.getpid()


@forks
def test_what_a_process_fails_to_deliver_is_worked_out_here() -> None:
    here = os.getpid()

    def fails_elsewhere(rows: range) -> list[int]:
        if os.getpid() != here:
            raise MemoryError
        return squares(rows)

    assert abreast(6, fails_elsewhere, 2) == [[0, 1, 4], [9, 16, 25]]


@forks
def test_a_mistake_in_the_work_is_told_as_it_is() -> None:
    def fails(rows: range) -> int:
        raise ValueError(rows.start)

    with pytest.raises(ValueError, match="0"):
        abreast(6, fails, 2)


@forks
def test_a_book_matched_in_two_processes_has_the_links_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    connections = [connection(f"Anna{'abcdefgh'[n % 8]}", f"Smit{'klmno'[n % 5]}", n) for n in range(1, 60)]
    people = normalise([contact(f"{each.given} {each.family}", position=n) for n, each in enumerate(connections)], "NL")
    alone = book.match_book(people, connections)
    monkeypatch.setattr(candidates, "abreast", lambda count, work: abreast(count, work, 2))
    monkeypatch.setattr(book, "beside", lambda count, work: beside(count, work, 2))
    monkeypatch.setattr(book, "abreast", lambda count, work, parcel=AS_IT_IS: abreast(count, work, 2, parcel))
    assert book.match_book(people, connections) == alone


@forks
def test_where_the_system_refuses_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert abreast(11, squares, 2) == [squares(range(5)), squares(range(5, 11))]
    assert beside(1, os.getpid, 2)() == os.getpid()
