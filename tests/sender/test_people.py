"""People whose names and addresses only look like functions."""

from __future__ import annotations

import pytest

from guestlist.model import Kind
from guestlist.sender import judge_address


@pytest.mark.parametrize(
    ("address", "name"), [("a.bos@firm.example", "A Bos"), ("b.kok@firm.example", "B Kok"), ("a.bos@firm.example", "")]
)
def test_an_initial_and_a_surname_are_not_glued_into_a_function(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


@pytest.mark.parametrize("address", ["no.reply@firm.example", "post.master@firm.example"])
def test_a_function_written_apart_is_still_one(address: str) -> None:
    assert judge_address(address).kind is not Kind.PERSON


@pytest.mark.parametrize(
    "address",
    [
        "info@svenja-holst.example",
        "kontakt@wrzesniewska.example",
        "contact@emilyrhodes.example",
        "hoi@roosmulder.example",
    ],
)
def test_a_general_mailbox_at_a_domain_like_a_persons_name_is_asked_about(address: str) -> None:
    assert 0.5 <= judge_address(address).probability < 0.9


def test_a_general_mailbox_at_a_firms_domain_is_still_skipped() -> None:
    assert judge_address("info@northwindtrading.example").probability >= 0.9
    assert judge_address("hello@flowershop.example").probability >= 0.9


def test_a_given_name_and_the_word_before_the_at_sign_may_be_a_family_name() -> None:
    assert judge_address("escola@vallfosca.example", "Jordi Escolà").probability < 0.9
    assert judge_address("support@firm.example", "Emma Support").probability >= 0.5


def test_a_firm_behind_a_dash_leaves_the_person_in_front_of_it() -> None:
    assert judge_address("jlopez@ribera.example", "José López - Ayuntamiento de Ribera").kind is Kind.PERSON
    assert judge_address("info@ribera.example", "Ribera - Ayuntamiento").kind is not Kind.PERSON
