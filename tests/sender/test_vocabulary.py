"""The lists of mailbox words keep off people's names."""

from __future__ import annotations

import pytest

from guestlist.data import list_files, load_toml, load_words
from guestlist.sender import judge_address
from guestlist.sender.words import all_names


def unlearnt() -> list[str]:
    """The lists of small languages, whose names are not known well."""
    return [name for name in list_files("sender/words", ".toml") if load_toml(name).get("is_unlearnt")]


@pytest.mark.parametrize("name", unlearnt())
def test_no_function_word_is_a_known_name(name: str) -> None:
    words = {word for text in load_toml(name).get("function", {}).values() for word in text.split()}
    assert not words & all_names()


@pytest.mark.parametrize("name", unlearnt())
def test_an_office_one_person_holds_stands_among_the_holders(name: str) -> None:
    offices = {word for text in load_toml(name).get("ambiguous", {}).values() for word in text.split()}
    assert offices <= load_words("sender/holders.txt")


@pytest.mark.parametrize(
    "local",
    [
        "podatelna",
        "glavnapisarna",
        "poreznauprava",
        "detskagradina",
        "viddilprodazhiv",
        "personaliosakond",
        "personaldala",
        "duomenuapsauga",
        "heilsugaesla",
        "gizabaliabideak",
        "mawaridbashariya",
        "manabeensani",
        "layananmasyarakat",
        "phongketoan",
        "kehuzhongxin",
        "toshokan",
        "gaeinjeongbo",
        "menslikehulpbronne",
        "cyngorcymuned",
        "rizorsiumani",
        "biroupresa",
        "inspektorochronydanych",
    ],
)
def test_departments_of_many_languages_are_left_out(local: str) -> None:
    assert judge_address(f"{local}@acme.example").probability >= 0.9


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("siyana@acme.example", "Siyana Petrova"),
        ("shichang.fan@acme.example", "Shichang Fan"),
        ("jiwon@acme.example", "Jiwon Park"),
        ("kyoka.koseki@acme.example", "Kyoka Koseki"),
        ("mwenyekiti@acme.example", "Grace Otieno"),
    ],
)
def test_names_that_are_words_of_those_languages_are_not(address: str, name: str) -> None:
    assert judge_address(address, name).probability < 0.5
