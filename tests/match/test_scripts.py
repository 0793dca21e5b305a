"""Names of countries with another script or another order: each case beside its near miss."""

from __future__ import annotations

import pytest

from factories import connection, contact
from networks import chance, url


def at_one_firm(written: str, given: str, family: str) -> float:
    """The probability of a card that names the firm of the connection."""
    known = connection(given, family, 1, url=url("script"), company="Tama Retail")
    return chance(contact(written, organisation="Tama Retail"), known)


# -- Vietnamese names


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Nhung Trần", "Thị Nhung", "Trần"),
        ("Long Vũ", "Công Long", "Vũ"),
        ("Cường Cao", "Quang Cuong", "Cao"),
        ("Phương Hà Lý", "Hà", "Lý"),
        ("Nguyễn Thị Hồng Hạnh", "Hong Hanh", "Nguyen Thi"),
        ("Bích Ngọc Phan", "Bichngoc", "Phan"),
    ],
)
def test_the_last_of_several_vietnamese_given_names_is_the_one_in_use(written: str, given: str, family: str) -> None:
    assert at_one_firm(written, given, family) > 0.9


@pytest.mark.parametrize("written", ["Hạnh Trần", "Thị Hạnh Trần", "Văn Nhung Trần", "Trần Thị Hạnh"])
def test_another_vietnamese_name_with_the_same_middle_is_somebody_else(written: str) -> None:
    assert at_one_firm(written, "Thị Nhung", "Trần") < 0.5


def test_a_vietnamese_name_in_its_own_order_on_one_side_is_turned_round() -> None:
    assert at_one_firm("Tuan Nguyen Minh", "Nguyễn Minh", "Tuấn") > 0.5
    assert at_one_firm("Hanh Nguyen Minh", "Nguyễn Minh", "Tuấn") < 0.1


# -- one name, several systems of romanisation


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Sukyung Ahn", "Su-gyeong", "An"),
        ("Shin Bin-yong", "Bin Yong", "Sin"),
        ("심기철", "Kichul", "Sim"),
        ("남궁혜린", "Hye-rin", "Namkoong"),
        ("선우은숙", "Eun Sook", "Sunwoo"),
        ("황보미경", "Mi-kyung", "Hwangbo"),
        ("제갈소연", "So-yeon", "Chegal"),
        ("Yuichirou Itoh", "Yuichiro", "Ito"),
        ("Eleni Oikonomou", "Eleni", "Economou"),
        ("Γιάννης Οικονόμου", "Ioannis", "Economou"),
    ],
)
def test_a_name_romanised_by_another_system_is_the_same(written: str, given: str, family: str) -> None:
    assert at_one_firm(written, given, family) > 0.9


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Karina Lee", "Galina", "Lee"),
        ("Jihye Park", "Jihoon", "Park"),
        ("Jihoon Bae", "Jihoon", "Park"),
        ("Wei Chan", "Wei", "Chen"),
        ("Yuichi Ito", "Yuichiro", "Ito"),
        ("Eleni Papadopoulou", "Eleni", "Papanikolopoulou"),
    ],
)
def test_a_name_that_no_system_writes_so_is_another(written: str, given: str, family: str) -> None:
    assert chance(contact(written), connection(given, family, 1, url=url("rom"))) < 0.5


# -- scripts without vowels


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("مصطفى توفيق", "Mustafa", "Toufik"),
        ("مها المنصوري", "Maha", "Al Mansoori"),
        ("رضا قاسمی", "Reza", "Ghasemi"),
        ("عبد الرحمن القرضاوي", "Abdulrahman", "Al-Qaradawi"),
        ("جمال ناصر", "Gamal", "Nasser"),
        ("רון לוינסון", "Ron", "Levinson"),
    ],
)
def test_a_name_without_vowels_meets_its_consonants(written: str, given: str, family: str) -> None:
    assert chance(contact(written), connection(given, family, 1, url=url("bare"), company="Tama Retail")) > 0.2
    assert at_one_firm(written, given, family) > 0.9
    assert at_one_firm(f"{given} {family}", *written.split(" ", 1)) > 0.5


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [("مها المنصوري", "Mona", "Al Mansoori"), ("مها المنصوري", "Maha", "Al Mansour"), ("רון לוינסון", "Rina", "Levi")],
)
def test_other_consonants_are_another_name(written: str, given: str, family: str) -> None:
    known = connection(given, family, 1, url=url("bare"))
    assert chance(contact(written), known) < 0.1
