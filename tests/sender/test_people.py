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
