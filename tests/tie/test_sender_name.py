"""The sender-name guard: whom people cannot tell from others of the name."""

from __future__ import annotations

import pytest

from guestlist.model import Owner
from guestlist.tie import own_name_is_common, own_name_share


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Jan Smit", "NL"),
        ("Jan de Vries", "NL"),
        ("Anne Hansen", "NO"),
        ("Hans Müller", "DE"),
        ("John Smith", "GB"),
        ("Joe Smith", "GB"),
        ("J. Smit", "NL"),
        ("Marieke van den Berg", "NL"),
    ],
)
def test_a_name_many_bear_is_common(name: str, country: str) -> None:
    assert own_name_is_common(Owner(names=(name,), country=country))


@pytest.mark.parametrize(
    ("name", "country"),
    [("Merel Oudegeest", "NL"), ("Sanne Postma", "NL"), ("Anne Skaugrud", "NO"), ("", "NL"), ("Jan", "NL")],
)
def test_a_rare_name_or_none_is_not(name: str, country: str) -> None:
    assert not own_name_is_common(Owner(names=(name,), country=country))


def test_the_name_an_invitation_shows_counts_and_not_a_rare_maiden_name() -> None:
    assert own_name_is_common(Owner(names=("Anne Hansen", "Anne Skaugrud"), country="NO"))
    assert not own_name_is_common(Owner(names=("Anne Skaugrud", "Anne Hansen"), country="NO"))


def test_a_name_is_common_where_the_people_live() -> None:
    owner = Owner(names=("Anne Hansen",), country="NO")
    assert own_name_share(owner) > own_name_share(owner, "NL")


def test_nobody_named_has_no_share() -> None:
    assert own_name_share(Owner()) == 0.0


def test_a_double_surname_is_rarer_than_either_half() -> None:
    assert not own_name_is_common(Owner(names=("Marieke van den Berg-Postma",), country="NL"))
    assert own_name_is_common(Owner(names=("Marieke van den Berg",), country="NL"))
    double, *halves = (
        own_name_share(Owner(names=(name,), country="NL"))
        for name in ("Marieke van den Berg-Postma", "Marieke van den Berg", "Marieke Postma")
    )
    assert 0 < double < min(halves)


def test_the_given_name_counts() -> None:
    assert own_name_share(Owner(names=("Jan Visser",), country="NL")) > own_name_share(
        Owner(names=("Marieke Visser",), country="NL")
    )
