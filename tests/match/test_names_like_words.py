"""Names that read like something else: initials like titles, surnames like degrees, first names like kin."""

from __future__ import annotations

import pytest

from factories import connection, contact
from guestlist.normalise.names import name_of, parse_name
from networks import chance, url


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("D.S. Giroux", ("d", "s"), ("giroux",)),
        ("M.R. Žnidaršič", ("m", "r"), ("znidarsic",)),
        ("Ds. Giroux", (), ()),
        ("Mr. Žnidaršič", (), ()),
        ("Imre Ceng", ("imre",), ("ceng",)),
        ("Biyanka Čeh", ("biyanka",), ("ceh",)),
        ("Imre PhD", ("imre",), ()),
        ("Imre Nagy PhD", ("imre",), ("nagy",)),
    ],
)
def test_initials_are_no_titles_and_the_only_surname_is_no_degree(
    text: str, given: tuple[str, ...], family: tuple[str, ...]
) -> None:
    name = parse_name(text)
    if family or given:
        assert (name.given, name.family) == (given, family)
    else:
        assert name.shape == "single"


def test_a_word_of_kin_is_a_first_name_where_the_address_spells_it() -> None:
    assert name_of(contact("Nan Iten", "nan.iten@gmail.com")).given == ("nan",)
    assert name_of(contact("Prima Kuruvilla", "kuruvilla.prima77@gmail.com")).family == ("kuruvilla",)
    assert name_of(contact("Nan Iten", "iten77@gmail.com")).shape == "kin"
    assert name_of(contact("Oma Jansen")).shape == "kin"


def test_the_mailbox_of_a_couple_gives_nobody_a_surname() -> None:
    known = connection("Caterina", "Nan", 1, url=url("caterina-nan"))
    assert chance(contact("", "caterina.en.nan@ziggo.nl"), known) < 0.5
    known = connection("Caterina", "Vroegindeweij", 1, url=url("caterina-v"))
    assert chance(contact("Caterina Vroegindeweij", "caterina.en.nan@ziggo.nl"), known) > 0.5


def test_a_letter_of_the_north_may_be_written_without_its_second_half() -> None:
    known = connection("Per", "Sætherskar", 1, url=url("per-s"), company="Tama")
    said = [
        chance(contact("P. Sætherskar", f"{local}@tama.example"), known)
        for local in ("p.satherskar", "p.saetherskar", "k.bakken")
    ]
    assert said[0] == said[1] > said[2]
