"""Surnames that are words of business: a firm's name, or somebody's."""

from __future__ import annotations

import pytest

from factories import contact
from guestlist.normalise.names import name_of


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Thandiwe Church", "tchurch@acme.example"),
        ("Oluwaseun Bank", "o.bank@acme.example"),
        ("Yoshita School", "yoshita.school@acme.example"),
        ("Sagrario Casado Escuela", "scasado@acme.example"),
        ("Ina Kapper", "ina.kapper@acme.example"),
    ],
)
def test_an_address_that_spells_the_name_makes_it_a_persons(name: str, address: str) -> None:
    read = name_of(contact(name, address))
    assert read.shape == "person"
    assert " ".join((*read.given, *read.family)) == name.lower()


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Thandiwe Church", "info@acme.example"),
        ("Acme Bank", "acme.bank@acme.example"),
        ("Acme Support", "acme.support@firm.example"),
        ("Bakkerij Jansen", "bakkerij.jansen@firm.example"),
        ("City Church", "c.church@firm.example"),
    ],
)
def test_an_address_that_is_a_firms_leaves_it_a_firm(name: str, address: str) -> None:
    assert name_of(contact(name, address)).shape == "company"


@pytest.mark.parametrize(
    ("given", "family"), [("Thandiwe", "Church"), ("Ina", "Kapper"), ("Sagrario", "Casado Escuela")]
)
def test_fields_of_their_own_make_a_person(given: str, family: str) -> None:
    assert name_of(contact(given=given, family=family)).shape == "person"


@pytest.mark.parametrize(("given", "family"), [("Deutsche", "Bank"), ("Acme", "Services"), ("Rotary", "Club")])
def test_a_firm_that_an_export_cut_in_two_stays_one(given: str, family: str) -> None:
    assert name_of(contact(given=given, family=family)).shape == "company"


def test_a_card_that_says_it_is_an_organisation_has_no_person_in_it() -> None:
    assert name_of(contact("Thandiwe Church", "tchurch@acme.example", kind="org")).shape == "company"
