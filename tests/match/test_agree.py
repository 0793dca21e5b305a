"""How names agree does not depend on what is remembered of earlier names."""

from __future__ import annotations

import pytest

from factories import connection, contact
from guestlist.data import load_toml
from guestlist.match import agree, match_book
from guestlist.match.comparer import Comparer
from guestlist.match.firms import Firms
from guestlist.match.roll import Roll
from guestlist.match.shares import Census
from guestlist.normalise.people import normalise


def test_names_that_were_forgotten_in_between_agree_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    given = ("Jan", "Johannes", "Anneke", "J.", "Marina", "Marian", "Wim", "Kees")
    family = ("Smit", "Smith", "de Vries", "Vroegindeweij", "Tulp")
    connections = [
        connection(one, two, n, company=f"Firm {two}")
        for n, (one, two) in enumerate(zip(given, family * 2, strict=False), 1)
    ]
    people = normalise(
        [
            contact(f"{one} {two}", position=n, organisation=f"Firm {two}")
            for n, (one, two) in enumerate((a, b) for a in given for b in family)
        ],
        "NL",
    )
    remembered = match_book(people, connections)
    monkeypatch.setattr(agree, "MOST_NAMES", 1)
    monkeypatch.setattr(agree, "MOST_PAIRS", 1)
    assert match_book(people, connections) == remembered
    assert any(link.probability > 0.5 for link in remembered.links)


def test_a_name_keeps_its_number_until_it_is_forgotten() -> None:
    names = agree.Names()
    kept = names.number((("jan",), ""))
    names.keep()
    other = names.number((("piet",), ""))
    assert names.number((("jan",), "")) == kept != other
    assert not names.forget(), "a few names are no burden"


def test_no_share_is_asked_for_before_the_names_of_the_book_are_counted() -> None:
    listed = [connection("Jan", "Smit", 1, company="Tama Retail"), connection("Anna", "Tulp", 2)]
    roll = Roll.read(listed, set())
    cores = [member.core for member in roll.members]
    shares = Comparer.of(roll, Firms(cores), set(), Census(), load_toml("match.toml")).scale.shares
    assert not {"total", "initials"} & vars(shares).keys()
    assert not shares._cache
    assert not shares._borne
