"""What outlasts a run: answers hold when the export changes, and nothing that was kept is lost."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.book import Book
from guestlist.decisions import UserDecision
from guestlist.errors import Exit, UserError
from guestlist.memory import FILE_NAME, Marks, Memory, Said, beside_new, marks_of, recollect
from guestlist.memory.marks import marks_from, names_fit
from guestlist.model import Contact, Decision, Invitation, Owner, Reading, Source
from guestlist.normalise.people import normalise
from guestlist.pipeline import audit_book
from guestlist.policy import Policy
from guestlist.reports.memory_csv import read_memory, write_memory
from guestlist.reports.memory_text import said_words
from guestlist.workspace import cooling, keep, recall

TODAY = dt.date(2026, 11, 21)
MARCH = dt.date(2026, 3, 3)
ANN = contact("Ann Smit", "ann@smit.example", organisation="Acme")


def marks(card: Contact) -> Marks:
    return marks_of(normalise([card], "NL")[0])


def skip(day: dt.date = MARCH) -> Said:
    return Said("decision", "skip", day)


def recalled(memory: Memory, *cards: Contact) -> dict[str, Decision | None]:
    """Record -> what is remembered of it."""
    return {each.who: each.decision for each in recollect(memory.everybody(), cards, (), "NL").decisions}


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "workspace")


def book_of(*cards: Contact, **more: tuple) -> Book:
    reading = Reading(file="book.csv", format="csv", records=len(cards), contacts=cards)
    return Book((reading,), cards, more.get("connections", ()), more.get("invitations", ()), (), (), (), Owner())


def test_a_decision_survives_a_new_order_and_an_added_address(memory: Memory) -> None:
    memory.remember([("Ann Smit", marks(ANN), (skip(),))])
    moved = contact("Smit, Ann", ("ann.smit@new.example", "ann@smit.example"), position=40, file="export2.vcf")
    assert recalled(memory, contact("Bob Berg", "bob@berg.example"), moved) == {"export2.vcf#40": Decision.SKIP}


def test_a_person_with_a_new_address_is_known_by_name_and_number(memory: Memory) -> None:
    memory.remember([("Ann", marks(contact("Ann Smit", "ann@old.example", "+31612345678")), (skip(),))])
    assert recalled(memory, contact("Ann Smit", "ann@new.example", "06 12345678")) == {"book.csv#1": Decision.SKIP}


def test_a_namesake_elsewhere_is_somebody_else(memory: Memory) -> None:
    memory.remember([("Ann Smit", marks(ANN), (skip(),))])
    assert recalled(memory, contact("Ann Smit", "ann@rivaal.example", organisation="Rivaal")) == {}


def test_a_couple_with_one_mailbox_stays_two_people(memory: Memory) -> None:
    memory.remember([("Jan", marks(contact("Jan de Vries", "familie@devries.example")), (skip(),))])
    assert recalled(memory, contact("Marie de Vries", "familie@devries.example")) == {}


def test_of_two_namesakes_in_one_firm_neither_inherits_an_answer_about_the_other(memory: Memory) -> None:
    memory.remember([("Jan", marks(contact("Jan Smit", "jan@acme.example", organisation="Acme")), (skip(),))])
    same = contact("Jan Smit", "jan@acme.example", position=1, organisation="Acme")
    other = contact("Jan Smit", "j.smit@acme.example", position=2, organisation="Acme")
    assert recalled(memory, same, other) == {"book.csv#1": Decision.SKIP}


def test_the_latest_answer_counts(memory: Memory) -> None:
    later = Said("decision", "invite", dt.date(2026, 5, 1))
    memory.remember([("Ann Smit", marks(ANN), (later,))])
    memory.remember([("Ann Smit", marks(ANN), (skip(),))])
    assert recalled(memory, ANN) == {"book.csv#1": Decision.INVITE}


def test_a_new_decision_counts_before_a_remembered_one(memory: Memory) -> None:
    memory.remember([("Ann Smit", marks(ANN), (skip(),))])
    new = (UserDecision("ann@smit.example", decision=Decision.INVITE),)
    assert beside_new(recollect(memory.everybody(), [ANN], (), "NL"), new, [ANN]) == new


def test_not_the_same_person_holds_when_rows_move(memory: Memory) -> None:
    jan = contact("Jan Smit", "jan@smit.example", organisation="Acme")
    row = connection(
        "Jan", "Smit", company="Acme", url="https://www.linkedin.com/in/jan-smit", connected_on="2020-01-01"
    )
    book = book_of(jan, connections=(row,))
    new = (UserDecision("book.csv#1", is_same=False),)
    assert audit_book(book, Policy(), today=MARCH).verdicts[0].link.connection == row
    first = audit_book(book, Policy(), today=MARCH, decisions=new)
    assert first.verdicts[0].link.connection is None
    keep(memory, book, first, new)

    moved = contact("Jan Smit", "jan@smit.example", position=9, organisation="Acme", file="new.csv")
    again = book_of(moved, connections=(connection("Ann", "Berg", url="https://www.linkedin.com/in/ann"), row))
    decisions, found = recall(memory, again, "NL", ())
    assert said_words(found.recalled[0].said) == "you said on 3 March 2026: not the same person as jan-smit"
    second = audit_book(again, Policy(), today=TODAY, decisions=decisions)
    assert second.verdicts[0].link.tier.value == "none"


def test_not_the_same_person_is_kept_of_the_one_shown_and_not_of_the_next_one(memory: Memory) -> None:
    jan = contact("Jan Smit", "jan@smit.example", organisation="Acme")
    shown = connection("Jan", "Smit", company="Acme", url="https://www.linkedin.com/in/jan-smit")
    other = connection("Jan", "Smit", 2, url="https://www.linkedin.com/in/jan-smit-2")
    book = book_of(jan, connections=(shown, other))
    new = (UserDecision("jan@smit.example", is_same=False),)
    first = audit_book(book, Policy(), today=MARCH, decisions=new)
    assert first.verdicts[0].link.connection == other
    keep(memory, book, first, new)
    assert [said.other_profile for each in memory.everybody() for said in each.said] == ["jan-smit"]


def test_an_answer_that_names_the_record_without_its_folder_is_kept(memory: Memory) -> None:
    book = book_of(contact("Ann Smit", "ann@smit.example", file="exports/google.csv", position=17))
    new = (UserDecision("google.csv#17", decision=Decision.SKIP, row=1),)
    keep(memory, book, audit_book(book, Policy(), today=MARCH, decisions=new), new)
    assert [each.label for each in memory.everybody()] == ["Ann Smit"]


def test_a_card_taken_out_of_a_person_stays_out_in_later_runs(memory: Memory) -> None:
    left = contact("Jan Vermeer", "jan@acme.example", "+31612345678", organisation="Acme")
    right = contact("Jan Vermeer", "jan.vermeer@acme.example", "+31612345678", position=2, organisation="Acme")
    book = book_of(left, right)
    assert len(audit_book(book, Policy(), today=MARCH).verdicts) == 1
    new = (UserDecision("book.csv#2", is_same=False),)
    keep(memory, book, audit_book(book, Policy(), today=MARCH, decisions=new), new)
    decisions, _ = recall(memory, book, "NL", ())
    assert len(audit_book(book, Policy(), today=TODAY, decisions=decisions).verdicts) == 2


def test_two_cards_said_to_be_two_people_stay_two(memory: Memory) -> None:
    left = contact("Jan Smit", "jan@acme.example", organisation="Acme")
    right = contact("Jan Smit", "jan.smit@acme.example", position=2, organisation="Acme")
    memory.remember([("Jan Smit", marks(left), (Said("same", "no", MARCH, other=marks(right)),))])
    decisions = recollect(memory.everybody(), [right, left], (), "NL").decisions
    assert {(each.who, each.other, each.is_same) for each in decisions} == {("book.csv#1", "book.csv#2", False)}


def test_without_an_answer_nothing_is_decided(memory: Memory) -> None:
    memory.propose([("Ann Smit", marks(ANN), TODAY)], TODAY)
    assert recalled(memory, ANN) == {}


def test_a_withdrawn_invitation_rests_for_weeks_and_a_second_for_ever(memory: Memory) -> None:
    ann, bob = contact("Ann Smit", "ann@smit.example"), contact("Bob Berg", "bob@berg.example", position=2)
    memory.saw_sent([("ann@smit.example", "2026-11-01"), ("bob@berg.example", "2026-11-01")], TODAY)
    memory.saw_sent([("bob@berg.example", "2025-11-01")], TODAY)
    other = Invitation(Source("Invitations.csv", 1, "row"), "outgoing", "Someone Else", sent_on="2026-11-20")
    book = book_of(ann, bob, invitations=(other,))
    safe = Policy(safe=("ann@smit.example", "bob@berg.example"))
    verdicts = audit_book(book, safe, today=TODAY).verdicts
    assert cooling(memory, book, verdicts) == {
        "ann@smit.example": TODAY + dt.timedelta(days=21),
        "bob@berg.example": dt.date.max,
    }
    assert cooling(memory, book_of(ann, bob), verdicts) == {}, "without the export nothing can be said"


def test_the_store_lies_in_the_folder_given_for_the_user_alone(tmp_path: Path) -> None:
    Memory(tmp_path / "ws")
    assert stat.S_IMODE((tmp_path / "ws" / FILE_NAME).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["ws"]


def test_what_is_no_memory_of_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"This is no database at all, but a letter. " * 50)
    with pytest.raises(UserError) as caught:
        Memory(tmp_path)
    assert caught.value.exit_code == Exit.INPUT_UNUSABLE
    assert (tmp_path / FILE_NAME).read_bytes().startswith(b"This is no database")


def test_another_version_is_not_overwritten(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as store:
        store.execute("pragma user_version = 99")
    with pytest.raises(UserError):
        Memory(tmp_path)


WRITER = """
import datetime as dt, sys
from pathlib import Path
from guestlist.memory import Memory, Said
from guestlist.memory.marks import Marks
memory = Memory(Path(sys.argv[1]))
n = int(sys.argv[2])
for k in range(n, n + int(sys.argv[3])):
    key = f"a{k}@x.example"
    memory.remember([(key, Marks(emails=frozenset([key])), (Said("decision", "skip", dt.date(2026, 3, 3)),))])
    print(k, flush=True)
"""


def writer(folder: Path, first: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(first), str(count)], stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of POSIX systems")
def test_being_killed_in_the_middle_of_a_write_loses_no_earlier_answer(tmp_path: Path) -> None:
    for first in (0, 100_000):
        run = writer(tmp_path, first, 100_000)
        assert run.stdout is not None
        told = [run.stdout.readline() for _ in range(5)]
        time.sleep(0.03)
        run.send_signal(signal.SIGKILL)
        told += run.stdout.readlines()
        run.wait()
        kept = {each.label for each in Memory(tmp_path).everybody()}
        assert {f"a{int(line)}@x.example" for line in told if line.endswith("\n")} <= kept


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    runs = [writer(tmp_path, first, 40) for first in (0, 1_000, 2_000)]
    for run in runs:
        run.communicate(timeout=60)
        assert run.returncode == 0
    assert len(Memory(tmp_path).everybody()) == 120
    with sqlite3.connect(tmp_path / FILE_NAME) as store:
        assert store.execute("pragma integrity_check").fetchone() == ("ok",)


def test_a_run_that_opens_a_new_memory_while_another_writes_it_waits_its_turn(tmp_path: Path) -> None:
    """Two first runs at once: the one that came second once failed with "database is locked"."""
    writing, done = threading.Event(), threading.Event()

    def other_run() -> None:
        with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as store:
            store.execute("begin immediate")
            writing.set()
            done.wait(0.3)
            store.execute("commit")

    other = threading.Thread(target=other_run)
    other.start()
    writing.wait()
    assert Memory(tmp_path).everybody() == ()
    done.set()
    other.join()


names = st.sampled_from(["ann|smit", "jan p|berg", "|", "ann|", "|smit", "j|berg", "marie|smit"])
any_marks = st.builds(
    Marks,
    emails=st.frozensets(st.text(min_size=1, max_size=8), max_size=3),
    names=st.frozensets(names, max_size=2),
)
any_said = st.one_of(
    st.builds(Said, st.just("decision"), st.sampled_from(["invite", "ask", "skip"]), st.dates(), st.text(max_size=10)),
    st.builds(
        Said,
        st.just("same"),
        st.sampled_from(["yes", "no"]),
        st.dates(),
        other_profile=st.sampled_from(["", "ann-1", "name:ann"]),
    ),
)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.text(max_size=8), any_marks, st.tuples(any_said)), max_size=5))
def test_an_export_brings_everything_back(tmp_path_factory: pytest.TempPathFactory, found: list) -> None:
    folder = tmp_path_factory.mktemp("memory")
    first, second = Memory(folder / "a"), Memory(folder / "b")
    surrogates = any(0xD800 <= ord(c) <= 0xDFFF for label, marks_, said in found for c in f"{label}{marks_}{said}")
    if surrogates:
        return
    first.remember(found)
    first.saw_sent([("ann-1", "2026-01-01")], TODAY)
    with (folder / "out.csv").open("w", encoding="utf-8", newline="") as stream:
        write_memory(first.everybody(), first.sent(), stream)
    read_memory(folder / "out.csv", second)

    def told(memory: Memory) -> list[tuple]:
        return sorted(
            (each.label, sorted(each.marks.all()), sorted(map(repr, each.said)))
            for each in memory.everybody()
            if each.said
        )

    assert told(second) == told(first)
    assert second.sent() == first.sent()


@settings(deadline=None, max_examples=25)
@given(any_marks, any_marks)
def test_recognising_is_mutual_and_everybody_is_themselves(left: Marks, right: Marks) -> None:
    assert left.fits(right) == right.fits(left)
    assert names_fit(left.names, left.names)
    assert marks_from(left.all()) == left


def test_a_row_that_makes_no_sense_takes_nothing_over(memory: Memory, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("kind,label,day\nsaid,Ann,yesterday\nmagic,Bob,2026-01-01\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_memory(tmp_path / "x.csv", memory)
    assert len(caught.value.problems) == 2
    assert memory.everybody() == ()


def test_forgetting_leaves_no_trace_of_the_person(memory: Memory) -> None:
    memory.remember(
        [("Ann Smit", marks(ANN), (skip(),)), ("Bob", marks(contact("Bob Berg", "b@b.example")), (skip(),))]
    )
    memory.forget(memory.everybody()[0].person)
    assert [each.label for each in memory.everybody()] == ["Bob"]
    assert b"ann@smit.example" not in memory.path.read_bytes()
