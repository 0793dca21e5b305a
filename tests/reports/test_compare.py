"""Two audits side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factories import connection, contact
from guestlist.book import Book
from guestlist.errors import UserError
from guestlist.model import Connection, Contact, Invitation, Owner, Reading, Source, Value
from guestlist.pipeline import audit_book
from guestlist.policy import Policy
from guestlist.reports.audit_json import write
from guestlist.reports.compare import Comparison, compare
from guestlist.reports.compare_text import changed_words, comparison_json
from guestlist.reports.earlier import load_run
from guestlist.reports.ledger_csv import write as write_ledger

ANN = contact("Ann Smit", "ann@smit.example", organisation="Acme")
URL = "https://www.linkedin.com/in/ann-smit"
BEFORE, AFTER = dt.date(2026, 9, 1), dt.date(2026, 11, 21)


def run(folder: Path, *cards: Contact, today: dt.date, policy: Policy | None = None, **more: Any) -> Path:
    reading = Reading(file="book.csv", format="csv", records=len(cards), contacts=cards)
    connections: tuple[Connection, ...] = more.get("connections", ())
    book = Book((reading,), cards, connections, more.get("invitations", ()), (), (), (), Owner())
    result = audit_book(book, policy or Policy(), today=today, region="NL")
    folder.mkdir()
    with (folder / "audit.json").open("w", encoding="utf-8") as stream:
        write(result, stream)
    with (folder / "ledger.csv").open("w", encoding="utf-8", newline="") as stream:
        write_ledger(result, stream)
    return folder


def compared(first: Path, second: Path) -> Comparison:
    return compare(load_run(first), load_run(second))


def names(people: tuple) -> list[str]:
    return [person["name"] for person in people]


def test_new_people_and_people_who_left_are_told_apart_from_those_who_stayed(tmp_path: Path) -> None:
    first = run(tmp_path / "a", ANN, contact("Bob Berg", "bob@berg.example", position=2), today=BEFORE)
    second = run(
        tmp_path / "b",
        contact("Zoë Vos", "zoe@vos.example"),
        contact("Ann Smit", ("new@smit.example", "ann@smit.example"), position=2),
        today=AFTER,
    )
    found = compared(first, second)
    assert (names(found.new), names(found.gone)) == (["Zoë Vos"], ["Bob Berg"])


def test_somebody_without_an_address_is_recognised_by_number(tmp_path: Path) -> None:
    card = contact("Zwembad", phone="+31612345678")
    found = compared(run(tmp_path / "a", card, today=BEFORE), run(tmp_path / "b", card, today=AFTER))
    assert (found.new, found.gone) == ((), ())


def test_a_changed_verdict_says_from_what_to_what_and_why(tmp_path: Path) -> None:
    first = run(tmp_path / "a", ANN, today=BEFORE)
    second = run(tmp_path / "b", ANN, today=AFTER, policy=Policy(block=("ann@smit.example",)))
    (changed,) = compared(first, second).changed
    assert "block list" in changed_words(changed)
    assert "-> skip" in changed_words(changed)


def test_who_accepted_since_is_told_from_an_old_connection(tmp_path: Path) -> None:
    new = connection("Ann", "Smit", company="Acme", url=URL, email="ann@smit.example", connected_on="2026-10-01")
    old = connection("Ann", "Smit", company="Acme", url=URL, email="ann@smit.example", connected_on="2019-10-01")
    first = run(tmp_path / "a", ANN, today=BEFORE)
    assert names(compared(first, run(tmp_path / "b", ANN, today=AFTER, connections=(new,))).accepted) == ["Ann Smit"]
    assert compared(first, run(tmp_path / "c", ANN, today=AFTER, connections=(old,))).accepted == ()


def test_whose_invitation_waited_in_the_earlier_run_has_accepted_whatever_the_day(tmp_path: Path) -> None:
    """An archive is older than the run that reads it: the connection may be of a day before the earlier run."""
    sent = Invitation(
        Source("Invitations.csv", 1, "row"),
        "outgoing",
        "ann@smit.example",
        email="ann@smit.example",
        sent_on="2026-08-01",
    )
    new = connection("Ann", "Smit", company="Acme", url=URL, email="ann@smit.example", connected_on="2026-08-20")
    first = run(tmp_path / "a", ANN, today=BEFORE, invitations=(sent,))
    found = compared(first, run(tmp_path / "b", ANN, today=AFTER, connections=(new,)))
    assert (names(found.accepted), found.answered, found.pending) == (["Ann Smit"], (), ())


def test_whose_invitation_you_accepted_did_not_accept_yours(tmp_path: Path) -> None:
    theirs = Invitation(Source("Invitations.csv", 1, "row"), "incoming", "Ann Smit", url=URL, sent_on="2026-08-01")
    new = connection("Ann", "Smit", company="Acme", url=URL, email="ann@smit.example", connected_on="2026-10-01")
    first = run(tmp_path / "a", replace(ANN, urls=(Value(URL),)), today=BEFORE, invitations=(theirs,))
    found = compared(first, run(tmp_path / "b", ANN, today=AFTER, connections=(new,)))
    assert (found.accepted, names(found.answered)) == ((), ["Ann Smit"])


def test_a_connection_without_a_date_is_no_acceptance_where_nothing_waited(tmp_path: Path) -> None:
    undated = connection("Ann", "Smit", company="Acme", url=URL, email="ann@smit.example")
    found = compared(
        run(tmp_path / "a", ANN, today=BEFORE), run(tmp_path / "b", ANN, today=AFTER, connections=(undated,))
    )
    assert (found.accepted, found.answered) == ((), ())


def test_two_people_who_became_one_are_neither_gone_nor_new(tmp_path: Path) -> None:
    apart = (contact("A. Smit", "a.smit@werk.example", position=2),)
    joined = contact("Ann Smit", ("ann@smit.example", "a.smit@werk.example"), organisation="Acme")
    before, after = run(tmp_path / "a", ANN, *apart, today=BEFORE), run(tmp_path / "b", joined, today=AFTER)
    found = compared(before, after)
    assert (found.new, found.gone, len(found.merged)) == ((), (), 1)
    back = compared(run(tmp_path / "c", joined, today=BEFORE), run(tmp_path / "d", ANN, *apart, today=AFTER))
    assert (back.new, back.gone, len(back.split)) == ((), (), 1)


def test_waiting_invitations_stand_by_age(tmp_path: Path) -> None:
    sent = Invitation(
        Source("Invitations.csv", 1, "row"),
        "outgoing",
        "ann@smit.example",
        email="ann@smit.example",
        sent_on="2026-09-01",
    )
    found = compared(run(tmp_path / "a", ANN, today=BEFORE), run(tmp_path / "b", ANN, today=AFTER, invitations=(sent,)))
    assert [(person["name"], days) for person, days in found.pending] == [("Ann Smit", 81)]
    assert dict(found.by_age)["30 to 89"] == 1


def test_another_employer_is_said_to_be_unverified(tmp_path: Path) -> None:
    moved = contact("Ann Smit", "ann@smit.example", organisation="Rivaal")
    found = compared(run(tmp_path / "a", ANN, today=BEFORE), run(tmp_path / "b", moved, today=AFTER))
    (each,) = comparison_json(found)["changed_employer"]
    assert (each["before"], each["after"], each["verified"]) == ("Acme", "Rivaal", False)


def test_the_order_of_the_folders_does_not_matter(tmp_path: Path) -> None:
    first, second = run(tmp_path / "a", ANN, today=BEFORE), run(tmp_path / "b", today=AFTER)
    assert comparison_json(compared(first, second)) == comparison_json(compared(second, first))


def test_a_run_is_not_compared_with_itself(tmp_path: Path) -> None:
    first = run(tmp_path / "a", ANN, today=BEFORE)
    with pytest.raises(UserError):
        compared(first, first)
