"""E-mail addresses: what can be written to, and which two spellings are one mailbox."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import contact
from guestlist.model import Value
from guestlist.normalise import emails
from guestlist.normalise.emails import emails_of, parse_email


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        ("Jan.Smit@Acme.Example", "jan.smit@acme.example"),
        ("mailto:jan@acme.example?subject=x", "jan@acme.example"),
        ('"Smit, Jan" <jan@acme.example>', "jan@acme.example"),
        ("jan@acme.example.", "jan@acme.example"),
        ("<jan@acme.example>;", "jan@acme.example"),
        (" jan@acme.example\u200b", "jan@acme.example"),
        ("o'brien@acme.example", "o'brien@acme.example"),
        ("jan@bücher.example", "jan@bücher.example"),
        ("jan..smit.@docomo.ne.jp", "jan..smit.@docomo.ne.jp"),
        ("jan@sub.acme.co.uk", "jan@sub.acme.co.uk"),
        ("jan@acme.xn--p1ai", "jan@acme.xn--p1ai"),
    ],
)
def test_an_address_is_read_whatever_stands_around_it(raw: str, address: str) -> None:
    email = parse_email(raw)
    assert email is not None
    assert email.address == address


@pytest.mark.parametrize(
    "raw",
    [
        "", "jan", "jan@", "@acme.example", "jan@localhost", "jan@acme", "jan smit@acme.example", "jan@acme.123",
        "/o=ExchangeLabs/ou=Exchange/cn=Recipients/cn=abc-jan", "EX:/o=x/cn=jan", "X500:/o=x", "jan@-acme.example",
        "IMCEAEX-_o=ExchangeLabs_ou=x@acme.example", "jan@@acme.example", "jan@acme..example",
        "a" * 65 + "@acme.example",
    ],
)  # fmt: skip
def test_what_cannot_be_written_to_is_no_address(raw: str) -> None:
    assert parse_email(raw) is None


def key(raw: str) -> str:
    email = parse_email(raw)
    assert email is not None
    return email.key


def test_one_mailbox_has_one_key() -> None:
    assert key("j.a.n.smit+shop@googlemail.com") == key("JanSmit@gmail.com")
    assert key("jan+shop@acme.example") == key("jan@acme.example")
    assert key("jan@bücher.example") == key("jan@xn--bcher-kva.example")


def test_two_mailboxes_have_two_keys() -> None:
    assert key("j.an@acme.example") != key("jan@acme.example")
    assert key("reply+123@acme.example") != key("reply+456@acme.example")
    assert key("+jan@acme.example") != key("jan@acme.example")


def test_the_tag_is_told_apart() -> None:
    email = parse_email("jan+shop@acme.example")
    assert email is not None
    assert (email.local, email.tag, email.domain) == ("jan+shop", "shop", "acme.example")


def test_a_list_with_an_address_that_has_a_blank_gives_the_others() -> None:
    card = contact(
        email=("jan smit@x.example, b@x.example", "Jan Smit <c@x.example>; <d@x.example>", "e@x.example f@x.example")
    )
    assert [email.local for email in emails_of(card)] == ["b", "c", "d", "e", "f"]


def test_a_contact_gives_each_address_once_in_order() -> None:
    card = contact(email=("b@x.example", "A@x.example", "a@x.example", "nobody"))
    assert [email.address for email in emails_of(card)] == ["b@x.example", "a@x.example"]


def test_a_cell_with_several_addresses_gives_all() -> None:
    for joined in ("a@x.example ::: b@x.example", "a@x.example;b@x.example", "A <a@x.example>, B <b@x.example>"):
        assert [email.address for email in emails_of(contact(email=joined))] == ["a@x.example", "b@x.example"]


def test_the_label_and_the_primary_mark_are_kept() -> None:
    values = (Value("a@x.example", "work"), Value("A@x.example", "home", is_primary=True))
    (email,) = emails_of(replace(contact(), emails=values))
    assert (email.label, email.is_primary) == ("work", True)


@given(st.text(max_size=100))
def test_no_text_is_too_odd(text: str) -> None:
    email = parse_email(text)
    if email:
        again = parse_email(email.address)
        assert again is not None
        assert again.address == email.address == f"{email.local}@{email.domain}"


@given(st.emails())
def test_case_does_not_matter(address: str) -> None:
    one, other = parse_email(address), parse_email(address.swapcase())
    if address.isascii():
        assert one == other


LOCALS = st.from_regex(r"[A-Za-z0-9._+'-]{1,66}", fullmatch=True) | st.sampled_from(
    ["imceaex-x", "IMCEAINVALID-jan", "J.S"]
)
HOSTS = st.sampled_from(
    ["GMail.com", "googlemail.com", "acme.example", "xn--mller-kva.example", "münchen.de", "a..b.nl", "x"]
)
AROUND = st.sampled_from(["{}", "{}", " {}", "{}.", "mailto:{}", "<{}>", "Jan <{}>", "{}\u200b", "{}\n"])


@given(LOCALS, HOSTS | st.from_regex(r"[A-Za-z0-9._-]{1,80}\.[a-z]{1,5}", fullmatch=True), AROUND)
def test_the_short_way_of_a_plain_address_is_the_long_way(local: str, host: str, around: str) -> None:
    raw = around.format(f"{local}@{host}")
    if plain := emails._plain(raw, "", False):
        assert plain == emails._parse.__wrapped__(raw)


def test_a_plain_address_takes_the_short_way() -> None:
    assert emails._plain("Jan.Smit@GoogleMail.com", "Work", True) == parse_email(
        "Jan.Smit@GoogleMail.com", "Work", True
    )
    assert emails._plain("jan.smit@gmail.com", "", False) is not None
    assert emails._plain("jan+x@gmail.com", "", False) is None


def test_a_name_before_a_dash_leaves_the_addresses_of_a_list_whole() -> None:
    card = contact(email="Jan Smit - jan@x.example; ann@y.example")
    assert [email.local for email in emails_of(card)] == ["jan", "ann"]
