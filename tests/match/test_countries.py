"""How much likelier two names go together than apart, and how often two cards of one name are one person."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guestlist.data import load_toml
from guestlist.match.compete import one_person_part
from guestlist.match.countries import Together
from guestlist.match.views import View

SETTINGS = load_toml("match.toml")
DUTCH = [("sanne", "jansen"), ("femke", "bakker"), ("joost", "visser"), ("maaike", "smit"), ("bram", "dijk")]
NORWEGIAN = [("ingrid", "hansen"), ("kjell", "johansen"), ("marit", "olsen"), ("odd", "larsen"), ("turid", "berg")]


def together(*names: tuple[str, str]) -> Together:
    return Together([View((one,), (other,), other) for one, other in names], SETTINGS["chance"])


def factor(found: Together, one: str, other: str) -> float:
    return exp(found.log_factor(found.number(one, "given"), found.number(other, "family")))


def test_names_of_one_country_go_together_and_names_of_two_seldom() -> None:
    found = together(*(DUTCH * 20), *(NORWEGIAN * 20))
    assert factor(found, "sanne", "bakker") > 1.5
    assert factor(found, "kjell", "johansen") > 1.5
    assert factor(found, "sanne", "johansen") < 0.5


def test_where_all_come_from_one_country_names_go_together_as_by_chance() -> None:
    assert factor(together(*(DUTCH * 60)), "sanne", "bakker") == pytest.approx(1.0, abs=0.4)


def test_a_name_no_head_holds_takes_after_the_names_beside_it() -> None:
    found = together(*(DUTCH * 20), *(NORWEGIAN * 20), *((given, "ockersz") for given, _ in DUTCH * 2))
    assert factor(found, "femke", "ockersz") > 1.5 > factor(found, "kjell", "ockersz")


def test_a_name_nobody_bears_says_nothing() -> None:
    found = together(*DUTCH, *NORWEGIAN)
    assert factor(found, "xquenda", "bakker") == pytest.approx(1.0, abs=0.01)


def test_a_name_is_as_common_as_where_the_connections_come_from() -> None:
    dutch, norwegian = together(*(DUTCH * 100)), together(*(NORWEGIAN * 100))
    assert dutch.head("bakker", "family") > 3 * norwegian.head("bakker", "family")


def test_of_a_few_connections_nobody_can_tell_where_they_come_from() -> None:
    assert together(*NORWEGIAN).head("bakker", "family") > 0.8 * together(*(DUTCH * 100)).head("bakker", "family")


@given(st.permutations([*DUTCH, *NORWEGIAN, ("anna", "berg"), ("anna", "jansen")]))
def test_the_order_of_the_connections_changes_nothing(names: list[tuple[str, str]]) -> None:
    one, other = together(*names), together(*sorted(names))
    assert factor(one, "anna", "berg") == factor(other, "anna", "berg")
    assert one.head("anna", "given") == other.head("anna", "given")


def test_without_connections_nothing_is_known() -> None:
    assert factor(together(), "sanne", "jansen") == pytest.approx(1.0, abs=0.01)


# -- second cards of one person


def several(count: int, times: int = 1) -> list[str]:
    return [f"given{n} family{n}" for n in range(count)] * times


def part(cards: list[str], members: list[str]) -> float:
    return one_person_part(cards, members, SETTINGS["calibration"])


def test_names_that_a_book_repeats_and_the_connections_do_not_are_second_cards() -> None:
    assert part([*several(1000), *several(200)], several(1000)) > 0.6


def test_names_repeated_in_both_are_namesakes() -> None:
    assert part([*several(1000), *several(200)], [*several(1000), *several(200)]) < 0.2


def test_a_few_repeated_names_prove_little() -> None:
    assert part([*several(1000), *several(2)], several(1000)) < 0.2


def test_without_repeated_names_there_are_no_second_cards() -> None:
    assert part(several(1000), several(500)) == 0.0


def test_an_empty_book_has_none() -> None:
    assert part([], []) == 0.0
