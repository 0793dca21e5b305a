"""What became of an answer "the same person" or "somebody else": whom it was about, and which had no effect."""

from __future__ import annotations

import datetime as dt

from factories import connection, contact
from guestlist.book import Book
from guestlist.decisions import UserDecision
from guestlist.model import Connection, Contact, Owner, Reading
from guestlist.pipeline import audit_book
from guestlist.policy import Policy
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.redact import redact
from guestlist.reports.wording import word_notice

JAN = contact("Jan Vermeer", "jan@acme.example", "+31612345678", organisation="Acme")
SECOND = contact("Jan Vermeer", "jan.vermeer@acme.example", "+31612345678", position=2, organisation="Acme")
ROW = connection("Jan", "Vermeer", company="Acme", url="https://www.linkedin.com/in/jan-vermeer")
BEA = contact("Bea Zangl", "bea@zangl.example", position=3)


def notices(*said: UserDecision, cards: tuple[Contact, ...], known: tuple[Connection, ...] = (ROW,)) -> list[str]:
    """The words about decisions of an audit of these cards."""
    reading = Reading(file="book.csv", format="csv", records=len(cards), contacts=cards)
    book = Book((reading,), cards, known, (), (), (), (), Owner())
    result = audit_book(book, Policy(), today=dt.date(2026, 11, 21), region="NL", decisions=said)
    return [word_notice(each) for each in result.notices if "decisions" in word_notice(each)]


def test_an_answer_about_the_candidate_shown_needs_no_notice() -> None:
    for same in (True, False):
        assert notices(UserDecision("book.csv#1", is_same=same, row=1), cards=(JAN,)) == []


def test_the_same_person_without_a_candidate_is_said_to_have_no_effect() -> None:
    (told,) = notices(UserDecision("book.csv#3", is_same=True, row=7), cards=(JAN, BEA))
    assert told.startswith('Row 7 of your decisions says "same person" of book.csv#3, but no connection was shown')


def test_somebody_else_without_a_candidate_and_without_other_cards_is_said_to_have_no_effect() -> None:
    (told,) = notices(UserDecision("bea@zangl.example", is_same=False, row=2), cards=(JAN, BEA))
    assert told.startswith('Row 2 of your decisions says "somebody else" of bea@zangl.example')


def test_somebody_else_without_a_candidate_parts_joined_cards_and_needs_no_notice() -> None:
    assert notices(UserDecision("book.csv#2", is_same=False, row=1), cards=(JAN, SECOND), known=()) == []


def test_of_two_contrary_answers_about_one_person_the_one_that_yields_is_named() -> None:
    yes, no = UserDecision("book.csv#1", is_same=True, row=1), UserDecision("book.csv#2", is_same=False, row=2)
    for said in ((yes, no), (no, yes)):
        (told,) = notices(*said, cards=(JAN, SECOND))
        assert told.startswith('Row 2 of your decisions says "somebody else" of book.csv#2, and another row')


def test_an_answer_beside_nobody_of_these_files_is_named() -> None:
    (told,) = notices(UserDecision("book.csv#1", is_same=True, other="x@gone.example", row=4), cards=(JAN,))
    assert told.startswith("Row 4 of your decisions compares somebody with x@gone.example")


def test_an_answer_beside_a_connection_or_card_needs_no_notice() -> None:
    for other in (ROW.url, "jan-vermeer", "Connections.csv#1", "book.csv#2", "jan.vermeer@acme.example"):
        assert notices(UserDecision("book.csv#1", is_same=True, other=other, row=1), cards=(JAN, SECOND)) == []


def test_where_names_are_covered_the_result_holds_no_connection_an_answer_was_about() -> None:
    reading = Reading(file="book.csv", format="csv", records=1, contacts=(JAN,))
    book = Book((reading,), (JAN,), (ROW,), (), (), (), (), Owner())
    said = (UserDecision("book.csv#1", is_same=False, row=1),)
    result = audit_book(book, Policy(), today=dt.date(2026, 11, 21), decisions=said)
    assert [each.connection for each in result.answered] == [ROW]
    with in_edition(Edition(is_redacted=True)):
        assert redact(result).audit.answered == ()


def test_a_remembered_answer_that_has_no_effect_any_more_is_not_told_again() -> None:
    remembered = UserDecision("book.csv#3", is_same=True, said_on=dt.date(2026, 3, 3))
    assert notices(remembered, cards=(JAN, BEA)) == []
