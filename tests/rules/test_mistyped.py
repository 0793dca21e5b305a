"""Addresses with a slip of the keyboard in them, and those that only look so."""

from __future__ import annotations

import datetime as dt

import pytest

from factories import contact
from guestlist.choose import choose_address
from guestlist.decisions import UserDecision
from guestlist.model import Decision, Evidence, Kind, Owner, Sender
from guestlist.sender import judge
from rules.judge import A_PERSON, TODAY, card, case_of, evidence_of, flags, passes, verdict_of, world

BY_HAND = {"note": "Hannover 2024", "title": "Director", "organisation": "Acme"}


def chosen(*emails: str) -> str:
    return choose_address(card("Ann Smit", emails).person, {}, TODAY)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("ann@gmail.con", "gmail.com"), ("ann@gmail.cm", "gmail.com"), ("ann@gmail.cmo", "gmail.com"),
        ("ann@gmai.com", "gmail.com"), ("ann@gamil.com", "gmail.com"), ("ann@gmial.com", "gmail.com"),
        ("ann@gmail.nl", "gmail.com"), ("ann@outlok.com", "outlook.com"), ("ann@hotmail.con", "hotmail.com"),
        ("ann@hotmial.com", "hotmail.com"), ("ann@hotmai.com", "hotmail.com"), ("ann@xs4al.nl", "xs4all.nl"),
        ("ann@icloud.co", "icloud.com"), ("ann@yaho.com", "yahoo.com"), ("ann@zigo.nl", "ziggo.nl"),
        ("ann@gmx.dr", "gmx.de"), ("ann@hotmail.co.ku", "hotmail.co.uk"),
    ],
)  # fmt: skip
def test_a_slip_in_a_providers_domain_is_asked_about_with_the_domain_meant(address: str, meant: str) -> None:
    case = card("Ann Smit", address, **BY_HAND)
    assert verdict_of(case) == (Decision.ASK, "mistyped-address")
    (evidence,) = evidence_of("mistyped-address", case)
    assert (evidence.because, dict(evidence.params)["meant"]) == ("mistyped-domain", meant)


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com", "ymail.com", "mail.com", "live.no", "live.nl", "gmx.de", "gmx.at", "hotmail.co.uk", "yahoo.co",
        "ziggo.nl", "gmal.example", "gmaul.nl", "web.de", "wp.pl", "o2.pl", "me.com", "we.com", "gmc.com", "grail.com",
        "hey.nl", "planer.nl", "cello.nl", "firm.co", "acme.io", "acme.co.za", "xn--mller-kva.de", "acme.рф",
    ],
)  # fmt: skip
def test_another_provider_or_firm_is_no_slip(domain: str) -> None:
    assert passes("mistyped-address", card("Ann Smit", f"ann@{domain}"))


def test_an_address_nobody_can_write_to_is_never_chosen() -> None:
    assert [chosen(f"ann@{domain}") for domain in ("gmail.con", "firm.exampl", "live.nk")] == ["", "", ""]
    assert (chosen("stan..lowe@firm.example"), chosen("stan.@firm.example"), chosen("a@b")) == ("", "", "")
    assert chosen("stan.lowe@firm.example") == "stan.lowe@firm.example"


@pytest.mark.parametrize("address", ["stan..lowe@firm.example", "stan.@firm.example"])
def test_a_stray_dot_is_asked_about_but_not_where_it_was_given_out(address: str) -> None:
    assert flags("mistyped-address", card("Stan Lowe", address))
    assert passes("mistyped-address", card("Stan Lowe", address.replace("firm.example", "docomo.ne.jp")))


def test_an_address_without_a_dot_in_its_domain_is_no_address() -> None:
    assert verdict_of(card("Ann Smit", "a@b", **BY_HAND)) == (Decision.ASK, "no-email")


def test_a_good_address_is_preferred_and_the_slip_only_told() -> None:
    emails = ("ann@gmial.com", "ann@firm.example")
    case = card("Ann Smit", emails, **BY_HAND)
    assert verdict_of(case) == (Decision.INVITE, "curated")
    assert flags("mistyped-other-address", case)
    assert chosen(*emails) == "ann@firm.example"


def test_a_mailbox_of_many_is_no_good_address_beside_a_slip() -> None:
    both = contact("Ann Smit", ("ann@gmial.com", "info@firm.example"), **BY_HAND)
    told = (Evidence("email", "info@firm.example", "card-other-address"),)
    case = case_of(both, sender=Sender(Kind.PERSON, 0.01, told))
    assert verdict_of(case) == (Decision.ASK, "mistyped-address")
    assert verdict_of(case_of(both, sender=A_PERSON)) == (Decision.INVITE, "curated")


@pytest.mark.parametrize("domain", ["gmial.com", "hotmial.com", "hotmai.com"])
def test_a_slip_is_no_throw_away_mailbox_though_lists_of_those_hold_it(domain: str) -> None:
    assert judge(card("Ann Smit", f"ann.smit@{domain}").person).kind is Kind.PERSON
    assert judge(card("Ann Smit", "ann.smit@yopmail.com").person).kind is Kind.DISPOSABLE


def test_a_firm_that_bears_the_name_of_its_domain_made_no_slip() -> None:
    assert passes("mistyped-address", card("Ann Smit", "ann@outlok.com", organisation="Outlok Optics B.V."))
    assert flags("mistyped-address", card("Ann Smit", "ann@outlok.com", organisation="Acme"))


def test_a_domain_of_several_people_of_the_book_is_real_but_not_where_thousands_write_from_the_provider() -> None:
    case = card("Ann Smit", "ann@outlok.com")
    assert passes("mistyped-address", case, world(people_at={"outlok.com": 3, "outlook.com": 80}))
    assert flags("mistyped-address", case, world(people_at={"outlok.com": 3, "outlook.com": 2000}))
    assert flags("mistyped-address", case, world(people_at={"outlok.com": 2, "outlook.com": 10}))


def test_several_people_do_not_make_an_ending_that_does_not_exist() -> None:
    around = world(people_at={"gmail.con": 9, "gmail.com": 80})
    assert flags("mistyped-address", card("Ann Smit", "ann@gmail.con"), around)


def test_the_users_own_domain_is_no_slip() -> None:
    case = card("Ann Smit", "ann@outlok.com")
    assert passes("mistyped-address", case, world(owner=Owner(emails=("sam@outlok.com",))))


def test_the_user_can_decide_that_an_address_is_right_but_not_that_an_impossible_one_is() -> None:
    def decided(address: str) -> tuple[Decision, str]:
        said = UserDecision(who=address, decision=Decision.INVITE, said_on=dt.date(2026, 11, 1))
        return verdict_of(card("Ann Smit", address), world(decided={address: said}))

    assert decided("ann@outlok.com") == (Decision.INVITE, "you-said-invite")
    assert decided("ann@gmail.con") == (Decision.ASK, "mistyped-address")
