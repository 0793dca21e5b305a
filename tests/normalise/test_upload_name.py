"""First and last name as they are uploaded: as the person writes them, whatever the record does with them."""

from __future__ import annotations

import pytest

from factories import contact
from guestlist.model import Person
from guestlist.normalise.people import normalise
from guestlist.normalise.upload_name import upload_name


def person(**fields: str) -> Person:
    parts = (fields.get(part, "") for part in ("given", "additional", "family"))
    shown = {"name": " ".join(part for part in parts if part), **fields}
    return normalise([contact(**shown)], "NL")[0]


@pytest.mark.parametrize(
    ("given", "middle", "family", "uploaded"),
    [
        ("Margriet", "van de", "Wetering", ("Margriet", "van de Wetering")),
        ("Ilse", "v.d.", "Meer", ("Ilse", "v.d. Meer")),
        ("Ilse", "Maria van der", "Meer", ("Ilse", "van der Meer")),
        ("Ilse", "Maria", "Meer", ("Ilse", "Meer")),
        ("Ilse", "V.", "Meer", ("Ilse", "Meer")),
        ("Ilse", "=van", "Meer", ("Ilse", "Meer")),
    ],
)
def test_particles_in_the_middle_name_belong_to_the_surname(
    given: str, middle: str, family: str, uploaded: tuple[str, str]
) -> None:
    assert upload_name(person(given=given, additional=middle, family=family)) == uploaded


@pytest.mark.parametrize(
    ("given", "family", "uploaded"),
    [
        ("Bram", "Brink van den", ("Bram", "van den Brink")),
        ("Jan", "Berg, van den", ("Jan", "van den Berg")),
        ("BRAM", "BRINK VAN DEN", ("Bram", "van den Brink")),
        ("Li", "Le Van", ("Li", "Le Van")),
        ("Minh", "Do", ("Minh", "Do")),
        ("Jan", "van den Berg", ("Jan", "van den Berg")),
    ],
)
def test_particles_behind_the_surname_go_in_front_and_surnames_that_look_like_one_stay(
    given: str, family: str, uploaded: tuple[str, str]
) -> None:
    assert upload_name(person(given=given, family=family)) == uploaded


@pytest.mark.parametrize(
    ("given", "family", "uploaded"),
    [
        ("HENRIETTE", "VAN DER ZWAN", ("Henriette", "van der Zwan")),
        ("joke", "ter braak", ("Joke", "ter Braak")),
        ("Ann", "VAN DIJK", ("Ann", "van Dijk")),
        ("IAN", "MCDONALD", ("Ian", "McDonald")),
        ("IJSBRAND", "'T HART", ("IJsbrand", "'t Hart")),
        ("IJEOMA", "OBI", ("Ijeoma", "Obi")),
        ("PAT", "O'NEIL", ("Pat", "O'Neil")),
        ("URSULA", "VON DER LEYEN", ("Ursula", "von der Leyen")),
        ("J.W.", "SMIT", ("J.W.", "Smit")),
        ("JP", "SMIT", ("JP", "Smit")),
        ("BO", "SMIT", ("Bo", "Smit")),
        ("HENRY", "FORD III", ("Henry", "Ford III")),
        ("İBRAHİM", "YILDIZ", ("İbrahim", "Yıldız")),
        ("IŞIL", "KAYA", ("Işıl", "Kaya")),
        ("ROB", "MAC GREGOR", ("Rob", "Mac Gregor")),
        ("EVA", "BAKKER-DE BOER", ("Eva", "Bakker-de Boer")),
        ("ANNE", "V.D. BERG", ("Anne", "v.d. Berg")),
        ("ANNE", "IN 'T VELD", ("Anne", "in 't Veld")),
        ("ANA", "DA COSTA E SILVA", ("Ana", "da Costa e Silva")),
    ],
)
def test_names_all_in_capitals_or_in_small_letters_are_mended(
    given: str, family: str, uploaded: tuple[str, str]
) -> None:
    assert upload_name(person(given=given, family=family)) == uploaded


@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("Ian", "McDonald"), ("Ann", "DeVries"), ("IJsbrand", "Smit"), ("Anna", "d'Ancona"),
        ("Ursula", "von der Leyen"), ("Ana", "de la Cruz"), ("Pat", "O'Neil"), ("JP", "Smit"), ("LeBron", "James"),
        ("J. P.", "van Dam"), ("محمد", "أحمد"), ("小龍", "李"), ("Ευγενία", "Παπά"), ("Anne-Marie", "ter Horst"),
    ],
)  # fmt: skip
def test_names_of_mixed_case_and_of_scripts_without_case_stay_as_they_are(given: str, family: str) -> None:
    assert upload_name(person(given=given, family=family)) == (given, family)


@pytest.mark.parametrize(
    ("fields", "uploaded"),
    [
        ({"given": "Marja", "family": "Kapper"}, ("Marja", "Kapper")),
        ({"name": "Wim Dokter"}, ("Wim", "Dokter")),
        ({"name": "Loodgieter Piet"}, ("Piet", "")),
        ({"given": "Juf Marieke", "family": "groep 5"}, ("Marieke", "groep")),
        ({"given": "Bert", "family": "Bakker"}, ("Bert", "Bakker")),
    ],
)
def test_a_surname_that_is_a_word_for_work_is_no_part_of_the_first_name(
    fields: dict[str, str], uploaded: tuple[str, str]
) -> None:
    assert upload_name(person(**fields)) == uploaded


def test_a_job_title_and_a_word_for_kin_are_no_names() -> None:
    assert upload_name(person(given="Schulleiterin", title="Schulleiterin")) == ("", "")
    assert upload_name(person(given="Mam", family="mobiel")) == ("", "")
    assert upload_name(person(given="Sabine", title="Schulleiterin")) == ("Sabine", "")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Gea (AA)", "Gea (AA)"),
        ("Kees (Rotary)", "Kees (Rotary)"),
        ("Juf Marieke groep 5", "Juf Marieke groep 5"),
        ("Jan Smit (Rotary)", "Jan Smit"),
        ("Prof. dr. Jan Smit", "Jan Smit"),
        ("Kees", "Kees"),
    ],
)
def test_who_is_not_named_in_full_is_called_as_on_the_card(name: str, label: str) -> None:
    assert person(name=name).label == label


@pytest.mark.parametrize(
    ("name", "uploaded"),
    [
        ("Jean-Luc Picard", ("Jean-Luc", "Picard")),
        ("J.P. Smit", ("J.P.", "Smit")),
        ("Jan-Willem de Boer", ("Jan-Willem", "de Boer")),
        ("Anne Marie Slot", ("Anne Marie", "Slot")),
    ],
)
def test_a_name_in_one_field_is_split_behind_its_given_names(name: str, uploaded: tuple[str, str]) -> None:
    assert upload_name(normalise([contact(name)], "NL")[0]) == uploaded


def test_of_a_couple_the_first_is_uploaded() -> None:
    assert upload_name(person(given="Jan & Els", family="de Boer")) == ("Jan", "de Boer")


@pytest.mark.parametrize(
    ("given", "family", "uploaded"),
    [
        ("Dr. Hans", "Müller", ("Hans", "Müller")),
        ("Hans", "Müller, MBA", ("Hans", "Müller")),
        ("Ana", "Ruiz (ventas)", ("Ana", "Ruiz")),
        ("Piet", "de Wit RA", ("Piet", "de Wit")),
        ("Jean-Luc", "Picard, PhD", ("Jean-Luc", "Picard")),
        ("Anna", "Ma", ("Anna", "Ma")),
        ("Prof. dr. ir.", "de Wit", ("de Wit", "")),
        ("Pieter van der", "Linden", ("Pieter", "van der Linden")),
        ("An", "Peeters", ("An", "Peeters")),
    ],
)
def test_titles_degrees_and_departments_in_the_fields_are_not_uploaded(
    given: str, family: str, uploaded: tuple[str, str]
) -> None:
    assert upload_name(person(given=given, family=family)) == uploaded
