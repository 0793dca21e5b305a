"""What tells at a glance that two given names differ never contradicts the comparison itself."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from guestlist.match.compare import given_level
from guestlist.match.letters import Letters
from guestlist.normalise.consonants import BARE
from guestlist.normalise.frequency import head_of
from guestlist.normalise.romanised import MARK

HEADS = sorted({name for country in ("nl", "no", "us", "tr", "in", "kr", "es") for name in head_of("given", country)})
TOKENS = st.one_of(
    st.sampled_from(HEADS),
    st.text("abeijnou", min_size=1, max_size=9),
    st.sampled_from(HEADS).map(lambda name: name + MARK),
    st.text("bdklmr", min_size=2, max_size=4).map(lambda name: name + BARE),
    st.sampled_from("aJéя"),
)
NAMES = st.tuples(st.lists(TOKENS, max_size=2).map(tuple), st.one_of(st.just(""), TOKENS))


def differ(one: tuple[tuple[str, ...], str], other: tuple[tuple[str, ...], str]) -> bool:
    return bool(Letters.of([one, other]).differ(np.array([0]), np.array([1]))[0])


def test_common_names_that_differ_at_a_glance_are_different_names_beside_each_other() -> None:
    names = [((name,), "") for name in HEADS[::7]]
    pairs = list(product(range(len(names)), repeat=2))
    told = Letters.of(names).differ(*(np.array(column) for column in zip(*pairs, strict=True)))
    levels = [given_level(*names[one], *names[other])[0] for one, other in pairs]
    assert not [pairs[at] for at in np.flatnonzero(told).tolist() if levels[at] != "different"]
    assert told.sum() > 0.9 * levels.count("different"), "hardly any pair is left to look at"


@given(NAMES, NAMES)
def test_no_two_names_differ_at_a_glance_that_agree_in_any_way(
    one: tuple[tuple[str, ...], str], other: tuple[tuple[str, ...], str]
) -> None:
    assert not differ(one, other) or given_level(*one, *other)[0] == "different"


def test_short_forms_slips_and_initials_are_left_to_the_comparison() -> None:
    for one, other in (("jan", "jon"), ("seun", "oluwaseun"), ("willem", "wim"), ("jansje", "jansja"), ("j", "jan")):
        assert not differ(((one,), ""), ((other,), "")), (one, other)


def test_another_initial_and_another_name_differ_at_a_glance() -> None:
    for one, other in (("k", "jan"), ("pieter", "sofie"), ("ingrid", "torbjorn")):
        assert differ(((one,), ""), ((other,), "")), (one, other)


def test_names_added_later_are_compared_like_those_of_the_beginning() -> None:
    names = [((name,), "") for name in ("anna", "bob", "carla", "dirk")]
    whole, grown = Letters.of(names), Letters.of(names[:2]).with_more(names[2:])
    assert all(np.array_equal(one, other) for one, other in zip(whole, grown, strict=True))
    assert all(np.array_equal(one, other) for one, other in zip(whole.cut(2), Letters.of(names[:2]), strict=True))
