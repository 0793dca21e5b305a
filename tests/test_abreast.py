"""Work done in several processes is the same work."""

from __future__ import annotations

import os
import sys
import time

import pytest

from factories import connection, contact
from guestlist import abreast as processes
from guestlist.abreast import MOST_PIECES, Parcel, beside, cut, dealt, possible
from guestlist.match import book, comparer, roll
from guestlist.normalise.people import normalise

forks = pytest.mark.skipif(sys.platform != "linux", reason="the system does not copy processes")


def squares(rows: range) -> list[int]:
    return [row * row for row in rows]


def where(rows: range) -> int:
    """The process that did a piece of work; it takes long enough for the others to take theirs."""
    time.sleep(0.05)
    return os.getpid()


def test_ranges_follow_one_another_and_leave_nothing_out() -> None:
    assert cut(10, 4) == [range(4), range(4, 8), range(8, 10)]
    assert cut(8, 4) == [range(4), range(4, 8)]
    assert cut(0, 4) == []


def test_ranges_are_never_more_than_a_byte_can_tell() -> None:
    ranges = cut(1_000_003, 1)
    assert len(ranges) <= MOST_PIECES
    assert [row for rows in ranges for row in rows] == list(range(1_000_003))


def test_little_work_is_done_in_one_process() -> None:
    assert possible(100) == 1
    assert dealt(100, where, 50)() == [os.getpid(), os.getpid()]


@forks
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor")
def test_hard_work_is_shared_from_fewer_pieces_on() -> None:
    assert possible(2_000) == 1
    assert possible(2_000, least_each=1_000) == 2
    assert possible(1_999, least_each=1_000) == 1


def test_no_work_has_no_results() -> None:
    assert dealt(0, squares, 5, 2)() == []


@forks
def test_two_processes_give_what_one_gives_in_the_same_order() -> None:
    assert dealt(11, squares, 2, 2)() == dealt(11, squares, 2, 1)() == [squares(rows) for rows in cut(11, 2)]


@forks
def test_every_process_takes_part() -> None:
    assert len(set(dealt(6, where, 1, 3)())) == 3


@forks
def test_work_is_begun_before_this_process_joins_in() -> None:
    results = dealt(3, where, 1, 2)
    time.sleep(1.0)
    assert os.getpid() not in results()


@forks
def test_what_other_processes_made_comes_out_of_its_parcel() -> None:
    parcel = Parcel(lambda rows, made: [-each for each in made], lambda rows, sent: [(rows.start, *sent)])
    results = dealt(4, squares, 2, 2, parcel)
    time.sleep(0.5)
    assert results() == [[(0, 0, -1)], [(2, -4, -9)]]


def test_it_is_told_which_work_is_taken() -> None:
    heard: list[tuple[int, int]] = []
    dealt(5, squares, 2, 1, told=lambda done, total: heard.append((done, total)))()
    assert heard == [(0, 5), (2, 5), (4, 5)]


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

    results = dealt(6, fails_elsewhere, 3, 2)
    time.sleep(0.5)
    assert results() == [[0, 1, 4], [9, 16, 25]]


@forks
def test_a_mistake_in_the_work_is_told_as_it_is() -> None:
    def fails(rows: range) -> int:
        raise ValueError(rows.start)

    with pytest.raises(ValueError, match="0"):
        dealt(6, fails, 6, 2)()


@forks
def test_a_book_matched_in_two_processes_has_the_links_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    connections = [connection(f"Anna{'abcdefgh'[n % 8]}", f"Smit{'klmno'[n % 5]}", n) for n in range(1, 60)]
    people = normalise([contact(f"{each.given} {each.family}", position=n) for n, each in enumerate(connections)], "NL")
    alone = book.match_book(people, connections)
    for room in (processes, comparer):
        monkeypatch.setattr(room, "possible", lambda *_: 2)
    for room, pieces in ((roll, "AT_ONCE"), (book, "READ_AT_ONCE"), (comparer, "TOGETHER")):
        monkeypatch.setattr(room, pieces, 7)
    assert book.match_book(people, connections) == alone


@forks
def test_where_the_system_refuses_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert dealt(11, squares, 6, 2)() == [squares(range(6)), squares(range(6, 11))]
    assert beside(1, os.getpid, 2)() == os.getpid()
