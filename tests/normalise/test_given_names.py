"""Nicknames, cognates, spellings and frequencies."""

from __future__ import annotations

import pytest

from guestlist.data import list_files
from guestlist.normalise.frequency import _shares, countries, name_share
from guestlist.normalise.nicknames import _groups, are_cognates, are_nicknames, known_groups
from guestlist.normalise.surnames import are_readings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wim", "wilhelmus"), ("kees", "cornelis"), ("jan", "johannes"), ("annie", "johanna"), ("sjaak", "jacobus"),
        ("bob", "robert"), ("bill", "william"), ("peggy", "margaret"), ("lasse", "lars"), ("kalle", "karl"),
        ("sepp", "josef"), ("uschi", "ursula"), ("pepe", "jose"), ("paco", "francisco"), ("manu", "emmanuel"),
        ("beppe", "giuseppe"), ("kasia", "katarzyna"), ("gosia", "malgorzata"), ("ze", "jose"), ("pekka", "pekko"),
        ("sasha", "aleksandr"), ("dima", "dmitry"), ("memo", "mehmet"), ("pista", "istvan"), ("honza", "jan"),
        ("kostas", "konstantinos"), ("yusuf", "josef"), ("mohammed", "mohamed"), ("mhmd", "muhammad"),
        ("sergey", "sergei"), ("dimitris", "dimitrios"), ("aleksandr", "alexander"),
    ],
)  # fmt: skip
def test_forms_of_one_name_meet(one: str, other: str) -> None:
    assert are_nicknames(one, other)
    assert are_nicknames(other, one)
    assert known_groups(one) & known_groups(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jan", "kees"), ("per", "petter"), ("john", "ian"), ("jane", "janet"), ("maria", "martha"), ("wim", "wim"),
        ("hans", "lars"), ("nigel", "neil"), ("xyzzy", "plugh"), ("jens", "johannes"), ("jorg", "georg"),
    ],
)  # fmt: skip
def test_different_names_do_not(one: str, other: str) -> None:
    assert not are_nicknames(one, other)


def test_a_translated_name_is_a_cognate_not_a_nickname() -> None:
    assert are_cognates("giovanni", "john")
    assert not are_nicknames("giovanni", "john")


def test_every_language_has_at_least_forty_groups() -> None:
    for name in list_files("names", ".txt"):
        if name.startswith("names/nicknames_"):
            assert len(set().union(*_groups((name,)).values())) >= 40, name


def test_family_names_meet_across_romanisations() -> None:
    assert are_readings("chen", "chan")
    assert are_readings("lee", "yi")
    assert not are_readings("chen", "li")


def test_common_names_are_common_where_they_are() -> None:
    assert name_share("hansen", "family", "NO") > name_share("hansen", "family", "NL")
    assert name_share("smit", "family", "NL") > name_share("vermeer", "family", "NL") > 0
    assert name_share("jong", "family") == name_share("jong", "family", "NL")
    assert name_share("mueller", "family") == name_share("muller", "family")
    assert name_share("nguyen", "family", "VN") > 0.2


def test_shares_are_shares() -> None:
    for country in countries():
        for kind in ("given", "family"):
            shares = _shares().get((kind, country), {})
            assert all(0 < share < 0.4 for share in shares.values())
            assert sum(shares.values()) < 1.6  # a spelling may be listed in two forms; in Spain people bear two names


def test_a_name_outside_the_heads_has_no_share() -> None:
    assert name_share("xyzzy", "family") == 0.0
