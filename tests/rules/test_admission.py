"""What a shortlist can hold, and the order of the rules."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.model import Decision, Kind, Link, Sender, Tier
from guestlist.normalise.people import normalise
from guestlist.normalise.safe_text import emitted, is_safe_email, is_safe_text
from guestlist.normalise.upload_name import upload_name
from guestlist.policy import Competitor, Policy
from rules.judge import card, case_of, flags, passes, verdict_of, world

HOSTILE = (
    "=1+1", "+31612345678", "-1+1", "@SUM(A1)", "|calc", "%0A", "＝1+1", "\t=1+1", "<script>alert(1)</script>",
    "[/nope]", "[red]x[/red]", "{{7*7}}", "Ann\x1b[31m", "Ann\u202eneb", "\\x", "Ann\x07", "Ann \u2066Smit",
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_asked_about(name: str) -> None:
    assert flags("unsafe-text", card(name, "ann@firm.example"))


@pytest.mark.parametrize(
    "name",
    ["Ann Smit", "Zoë Ångström", "李小龍", "مريم", "Jan-Willem", "O'Brien", "🚀 Ann", "Дарья", "3M"],
)
def test_an_honest_name_is_not(name: str) -> None:
    assert passes("unsafe-text", card(name, "ann@firm.example"))


def test_a_title_in_the_first_name_field_is_not_uploaded_as_a_first_name() -> None:
    assert upload_name(card(given="Dhr.", family="Klaas Wiersma").person) == ("Klaas", "Wiersma")
    assert upload_name(card(given="Klaas", family="van der Berg").person) == ("Klaas", "van der Berg")


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_whoever_passes_is_written_safely(name: str, given_name: str, family: str) -> None:
    case = card(name, "ann@firm.example", given=given_name, family=family)
    if passes("unsafe-text", case):
        for text in upload_name(case.person):
            assert is_safe_text(text)


@given(st.text(max_size=250))
def test_safe_text_begins_with_a_letter_or_digit_and_hides_nothing(text: str) -> None:
    if is_safe_text(text) and (shown := emitted(text)):
        start = shown[1] if shown[0] in "'’‘`" else shown[0]  # 't Hart and 's Gravesande
        assert unicodedata.category(start)[0] in "LN"
        assert len(shown) <= 200
        assert not any(unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") for char in shown)


@given(st.text(max_size=300))
def test_a_safe_address_is_plain(address: str) -> None:
    if is_safe_email(address):
        assert address.isascii()
        assert address[0].isalnum()


def test_checking_a_very_long_text_takes_no_time() -> None:
    assert not is_safe_text("a" * 1_000_000)
    assert not is_safe_email("a." * 500_000 + "@x")


def test_admission_decides_only_where_the_answer_would_be_invite() -> None:
    around = world(Policy(competitors=(Competitor("Rivaal"),)))
    phone_only = contact("Ann Smit", phone="+31612345678", note="met in Hannover")
    assert verdict_of(case_of(phone_only), around) == (Decision.ASK, "no-email")
    rival = contact("Ann Smit", phone="+31612345678", note="met in Hannover", organisation="Rivaal")
    assert verdict_of(case_of(rival), around) == (Decision.SKIP, "competitor")


def test_the_safe_list_beats_what_stands_below_and_the_block_list_beats_the_safe_list() -> None:
    connected = Link(connection("Ann", "Smit"), 0.99, Tier.CERTAIN)
    robot = Sender(Kind.BULK, 0.99)
    case = case_of(contact("Ann", "ann@firm.example"), link=connected, sender=robot)
    assert verdict_of(case) == (Decision.SKIP, "already-connected")
    assert verdict_of(case, world(Policy(safe=("@firm.example",)))) == (Decision.INVITE, "safelist")
    both = world(Policy(safe=("@firm.example",), block=("ann@firm.example",)))
    assert verdict_of(case, both) == (Decision.SKIP, "block")


def test_a_bare_card_asks_and_a_curated_one_is_invited() -> None:
    assert verdict_of(card("Ann", "ann@firm.example")) == (Decision.ASK, "unknown")
    curated = card("Ann", "ann@firm.example", organisation="Acme", title="Director", note="Hannover 2024")
    assert verdict_of(curated) == (Decision.INVITE, "curated")


def test_a_person_without_anything_is_only_a_question() -> None:
    (person,) = normalise([contact()], "NL")
    assert person.emails == ()
    assert verdict_of(card())[0] is Decision.ASK
