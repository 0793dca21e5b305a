"""Firms that stand where people do: at free mail, in display names, at their own hosts for mailings."""

from __future__ import annotations

import pytest

from guestlist.model import Kind
from guestlist.normalise.domains import is_free_mail
from guestlist.sender import judge_address


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("green.lawncare@gmail.com", "Green Lawn Care LLC"),
        ("jansen.klimaat@gmail.com", "Jansen Klimaat B.V."),
        ("vermeulen.tuinen@skynet.be", "Vermeulen Tuinen BVBA"),
        ("jensen.tag@gmail.com", "Jensen Tag ApS"),
        ("hansen.bygg@online.no", "Hansen Bygg AS"),
        ("marco.rossi@libero.it", "Rossi Marco S.r.l."),
        ("jan.jansen@gmail.com", "Jan Jansen B.V."),
    ],
)
def test_a_legal_form_in_the_display_name_makes_a_question_of_a_name_at_free_mail(address: str, name: str) -> None:
    sender = judge_address(address, name)
    assert sender.probability >= 0.5
    assert sender.kind is Kind.ORGANISATION


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("jan.jansen@gmail.com", "Jan Jansen (Jansen Klimaat B.V.)"),
        ("jan.jansen@gmail.com", "Jansen, Jan (Acme GmbH)"),
        ("jan.jansen@gmail.com", "Jan Jansen / Acme GmbH"),
        ("sven.as@gmail.com", "Sven AS"),  # initials, a surname or a firm: nobody can tell
        ("anna.spa@gmail.com", "Anna Spa"),
        ("jean.paul@gmail.com", "Jean Paul SA"),
        ("brandt.asa@gmail.com", "Brandt Asa"),
        ("elisa.virtanen@gmail.com", "Elisa Virtanen Tmi"),  # a firm of one person is that person
        ("ann.lee@gmail.com", "Ann Lee SLP"),
        ("jan.jansen@jansenklimaat.example", "Jansen Klimaat B.V."),  # at the firm somebody of that name writes
    ],
)
def test_a_firm_beside_the_name_and_a_form_that_is_a_name_leave_the_person(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("americanexpress@welcome.americanexpress.com", "American Express"),
        ("noordlicht@hallo.noordlicht.example", "Noordlicht"),
        ("acmetools@welcome.acmetools.example", "Acme Tools"),
    ],
)
def test_a_brand_that_writes_under_its_own_name_below_its_domain_is_no_person(address: str, name: str) -> None:
    assert judge_address(address, name).probability >= 0.5


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("jansmit@post.jansmit.example", "Jan Smit"),
        ("ralphlauren@global.ralphlauren.example", "Ralph Lauren"),
        ("xuli@xuli.example", "Xu Li"),
        ("kees@post.noordlicht.example", "Kees"),
    ],
)
def test_a_person_at_a_domain_of_that_name_stays_one(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


def test_a_room_of_a_calendar_is_no_mailbox_at_free_mail() -> None:
    assert not is_free_mail("resource.calendar.google.com")
    assert judge_address("c_1884ab@resource.calendar.google.com", "Zaal Noord").probability >= 0.9
    assert judge_address("jan.smit@gmail.com", "Zaal Noord").kind is Kind.PERSON
