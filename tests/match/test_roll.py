"""A list of connections read in stretches is the list read as a whole."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from factories import connection
from guestlist.match import roll
from guestlist.match.roll import Roll, parcel_of
from guestlist.model import Connection
from networks import url

LIST = [
    connection("Anna", "Smit", 1, url=url("anna-smit"), company="Tama Retail"),
    connection("Wim", "de Vries (Bakker)", 2, url=url("wilhelmus-de-vries-7"), company="Vako Bouw"),
    connection("محمد", "المنصوري", 3, url=url("mohamed-almansoori")),
    connection("", "Orde", 4, url=url("orde")),
    connection("Els", "B.", 5, url=url("els-bosman"), company="Tama Retail"),
    replace(connection("Jan", "Tulp", 6, url=url("jan-tulp")), email="office@tama.example"),
    replace(connection("Bo", "Zand", 7, url=url("bo-zand")), email="bo@zand.example"),
    replace(connection("Ria", "Tulp", 8, url=url("ria-tulp")), email="office@tama.example"),
]


def filed(found: Roll) -> list[tuple[int, int]]:
    return sorted(zip(found.keys.numbers.tolist(), found.keys.owners.tolist(), strict=True))


@pytest.fixture
def whole() -> Roll:
    return Roll.read(LIST, set())


@pytest.fixture
def in_stretches(monkeypatch: pytest.MonkeyPatch) -> Roll:
    monkeypatch.setattr(roll, "AT_ONCE", 3)
    return Roll.read(LIST, set())


def test_stretches_hold_the_same_connections_keys_and_spellings(whole: Roll, in_stretches: Roll) -> None:
    assert in_stretches.members == whole.members
    assert filed(in_stretches) == filed(whole)
    for one, other in zip(in_stretches.spelled, whole.spelled, strict=True):
        assert np.array_equal(one.owners(), other.owners())
        assert np.array_equal(np.sort(one.values), np.sort(other.values))


def test_every_connection_knows_its_row(in_stretches: Roll) -> None:
    assert [member.row for member in in_stretches.members] == list(range(len(LIST)))


def test_what_travels_arrives_as_it_was(whole: Roll) -> None:
    parcel = parcel_of(LIST)
    rows = range(len(LIST))
    assert parcel.unpacked(rows, parcel.packed(rows, whole)).members == whole.members


def test_an_address_of_two_connections_in_different_stretches_is_nobodys(in_stretches: Roll) -> None:
    assert [member.address for member in in_stretches.members if member.address] == ["bo@zand.example"]


@pytest.mark.parametrize("connections", [[], LIST[:1]])
def test_short_lists_are_read_too(connections: list[Connection]) -> None:
    assert len(Roll.read(connections, set()).members) == len(connections)
