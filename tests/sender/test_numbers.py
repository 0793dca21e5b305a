"""Numbers for names: what universities hand out, and mailbox words that go by numbers."""

from __future__ import annotations

import pytest

from guestlist.model import Kind
from guestlist.sender import judge_address


@pytest.mark.parametrize(
    "address",
    [
        "it12345@hua.gr",
        "cs19b1001@iith.ac.in",
        "10567890@polimi.it",
        "1234567@tuhh.de",
        "pr20456@uni-weilheim.example",
        "hr1234@student.nordby.example",
        "12345678@mail.polimi.it",
    ],
)
@pytest.mark.parametrize("name", ["", "Dimitra Kosta"])
def test_a_number_of_a_university_is_a_person(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


@pytest.mark.parametrize("address", ["it12345@acme.example", "sales12345@acme.example", "sales12345@hua.gr"])
def test_a_mailbox_word_with_a_number_is_a_question_elsewhere(address: str) -> None:
    assert 0.5 <= judge_address(address).probability < 0.9


def test_a_short_word_with_a_number_beside_somebodys_name_is_that_persons_login() -> None:
    assert judge_address("it12345@acme.example", "Dimitra Kosta").kind is Kind.PERSON
    assert judge_address("hr12345@acme.example", "HR Team").probability >= 0.5


@pytest.mark.parametrize(
    "address",
    [
        "it@hua.gr",
        "info2024@acme.example",  # a year
        "pr2024@acme.example",
        "info2@acme.example",
        "it01@acme.example",
        "noreply12345@hua.gr",
        "ticket12345@acme.example",
    ],
)
def test_words_with_a_year_or_a_count_and_machines_stay_what_they_are(address: str) -> None:
    assert judge_address(address).probability >= 0.9
