"""A contact's text never drives the terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from guestlist.reports.plain import harmless, speak_plainly


def test_an_escape_sequence_is_shown_not_sent() -> None:
    assert harmless("\x1b[31mred") == "[U+001B][31mred"


def test_a_direction_override_is_shown() -> None:
    assert harmless("a\u202eb") == "a[U+202E]b"


def test_markup_of_a_terminal_library_is_just_text() -> None:
    assert harmless("[/nope]") == "[/nope]"


def test_names_of_every_script_stay_as_they_are() -> None:
    assert harmless("Björn Ægir 李小龍 Мария") == "Björn Ægir 李小龍 Мария"


def test_a_long_text_is_cut() -> None:
    assert len(harmless("x" * 10_000)) == 200


@given(st.text())
def test_nothing_but_printable_characters_comes_out(text: str) -> None:
    assert all(unicodedata.category(each) not in ("Cc", "Cs", "Co") for each in harmless(text))


def test_a_screen_of_few_characters_shows_the_nearest() -> None:
    errors = speak_plainly()
    assert "Bjørn Åse 李 … ✓".encode("ascii", errors) == b"Bjorn Ase Li ... v"
    assert "Bjørn … 李".encode("cp1252", errors) == "Bjørn … Li".encode("cp1252")
    assert "\ud800".encode("ascii", errors) == b"?"


@given(st.characters())
def test_a_printable_character_is_shown_as_it_is(character: str) -> None:
    is_hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    assert character.isprintable() <= (not is_hidden)
    assert (harmless(character) == character) or is_hidden
