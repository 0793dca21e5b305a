"""Traces of a human life on a card."""

from __future__ import annotations

from factories import contact
from guestlist.model import Value
from guestlist.normalise.people import normalise
from guestlist.sender.card import life_parts


def told(*addresses: str) -> list[str]:
    (person,) = normalise([contact("Ann Smit", addresses=tuple(map(Value, addresses)))], "NL")
    return [part.evidence.value for part in life_parts(person)]


def test_a_country_alone_is_no_postal_address() -> None:
    assert told("Norway") == []


def test_a_street_with_its_number_is_a_postal_address() -> None:
    assert told("Norway", "Kerkstraat 7, Utrecht") == ["Kerkstraat 7, Utrecht"]
