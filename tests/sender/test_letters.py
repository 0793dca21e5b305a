"""Unknown words before the @: what their letters look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guestlist.model import Kind
from guestlist.sender import judge_address
from guestlist.sender.letters import likeness, wordiness


@pytest.mark.parametrize("word", ["gereedschapskist", "rechnungspruefung", "kundeopplysninger", "approvisionnement"])
def test_a_long_word_of_work_reads_like_a_word(word: str) -> None:
    assert likeness(word) != "word"


@pytest.mark.parametrize("name", ["barcella", "okonjo", "shaslauer", "annaberg", "gayathridevan"])
def test_a_rare_name_does_not(name: str) -> None:
    assert likeness(name) == "word"


def test_an_unknown_word_of_a_firm_is_asked_about_and_never_skipped_alone() -> None:
    sender = judge_address("gereedschapskist@acme.example")
    assert 0.5 <= sender.probability < 0.9


def test_at_a_private_mail_host_letters_say_nothing() -> None:
    assert judge_address("gereedschapskist@gmail.com").kind is Kind.PERSON


def test_a_name_that_explains_the_letters_outweighs_them() -> None:
    assert judge_address("gereedschapskist@acme.example", "Jan Gereedschapskist").kind is Kind.PERSON


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=40))
def test_any_run_of_letters_has_a_finite_score(token: str) -> None:
    assert -40 < wordiness(token) < 40
