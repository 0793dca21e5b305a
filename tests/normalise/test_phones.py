"""Phone numbers as exports damage them."""

from __future__ import annotations

import random

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import contact
from guestlist.normalise.phone_plans import _kind, _kind_by_parser, line_of, plain_e164
from guestlist.normalise.phones import _parsed_e164, parse_phones, vote_region


@pytest.mark.parametrize(
    ("raw", "region", "numbers"),
    [
        ("06 12345678", "NL", ["+31612345678"]),
        ("0031612345678", "US", ["+31612345678"]),
        ("011 31 612345678", "US", ["+31612345678"]),
        ("+31 (0)6 12345678", "", ["+31612345678"]),
        ("+49 (0)30 123456", "", ["+4930123456"]),
        ("(+47) 912 34 567", "NO", ["+4791234567"]),
        ("31612345678", "NL", ["+31612345678"]),
        ("+316-1234-5678 werk", "", ["+31612345678"]),
        ("Mob. 0612345678", "NL", ["+31612345678"]),
        ('="0612345678"', "NL", ["+31612345678"]),
        ("'+31612345678", "", ["+31612345678"]),
        ("tel:+31612345678", "", ["+31612345678"]),
        ("\u202a+31612345678\u202c", "", ["+31612345678"]),
        ("٠٦١٢٣٤٥٦٧٨", "NL", ["+31612345678"]),
        ("06 1234 5678", "IT", ["+390612345678"]),
        ("030/1234567", "DE", ["+49301234567"]),
        ("0471/12 34 56", "BE", ["+32471123456"]),
        ("06 12345678 / 020 1234567", "NL", ["+31612345678", "+31201234567"]),
        ("+31612345678 ::: +31201234567", "", ["+31612345678", "+31201234567"]),
        ("0612345678, 0201234567", "NL", ["+31612345678", "+31201234567"]),
        ("020-1234567/68", "NL", ["+31201234567"]),
        ("612345678.0", "NL", ["+31612345678"]),
        ("+52 1 55 1234 5678", "", ["+525512345678"]),
        ("", "NL", []),
    ],
)
def test_a_number_is_read_whatever_happened_to_it(raw: str, region: str, numbers: list[str]) -> None:
    assert [phone.e164 for phone in parse_phones(raw, region)] == numbers


@pytest.mark.parametrize("raw", ["3.16E+10", "3,16E+10", "3.16123456e+10"])
def test_a_number_that_a_spreadsheet_destroyed_is_not_guessed(raw: str) -> None:
    (phone,) = parse_phones(raw, "NL")
    assert (phone.e164, phone.key, phone.certainty) == ("", "", "unparsable")


@pytest.mark.parametrize(
    ("raw", "extension"),
    [
        ("020-1234567 ext 12", "12"),
        ("020-1234567x12", "12"),
        ("020-1234567 #12", "12"),
        ("+31201234567;ext=5", "5"),
        ("+31201234567,,123#", "123"),
        ("020-1234567 toestel 12", "12"),
        ("+31201234567p123", "123"),
        ("020-1234567", ""),
    ],
)
def test_the_extension_is_kept_apart_from_the_key(raw: str, extension: str) -> None:
    (phone,) = parse_phones(raw, "NL")
    assert (phone.key, phone.extension) == ("+31201234567", extension)


def test_without_a_region_the_last_nine_digits_are_the_key() -> None:
    (phone,) = parse_phones("06 12345678", "")
    assert (phone.e164, phone.key, phone.certainty) == ("", "612345678", "unparsable")


def test_short_numbers_have_no_key() -> None:
    for raw in ("112", "12345", "1-800-FLOWERS"):
        assert all(phone.key == "" for phone in parse_phones(raw, "NL"))


def test_a_number_says_how_it_was_read_and_what_line_it_is() -> None:
    (given_,) = parse_phones("+31612345678", "NL", "work")
    (inferred,) = parse_phones("020 1234567", "NL")
    assert (given_.certainty, given_.line, given_.label) == ("given", "mobile", "work")
    assert (inferred.certainty, inferred.line) == ("inferred", "landline")


def test_the_book_votes_for_its_country() -> None:
    book = [contact(phone="+47 912 34 567"), contact(phone="+4722334455"), contact(phone="+31612345678")]
    assert vote_region(book, "US") == "NO"
    assert vote_region([contact(email="a@firma.dk"), contact(email="b@gmail.com")], "US") == "DK"
    assert vote_region([contact(email="a@startup.io")], "US") == "US"
    assert vote_region([]) == ""


@given(st.text(max_size=60), st.sampled_from(["", "NL", "US", "XX"]))
def test_no_text_is_too_odd(text: str, region: str) -> None:
    for phone in parse_phones(text, region):
        assert phone.key == "" or len(phone.key) >= 7


def test_the_short_way_answers_what_the_full_parser_answers() -> None:
    dice = random.Random(7)
    regions = [
        "NL",
        "NO",
        "SE",
        "DK",
        "DE",
        "GB",
        "FR",
        "BE",
        "ES",
        "IT",
        "PL",
        "FI",
        "CH",
        "AT",
        "PT",
        "TR",
        "US",
        "IN",
    ]
    answered = 0
    for _ in range(4000):
        region = dice.choice(regions)
        code = phonenumbers.country_code_for_region(region)
        digits = "".join(dice.choice("0123456789") for _ in range(dice.randint(6, 12)))
        number = dice.choice([f"+{code}{digits}", f"+{code} {digits[:3]}-{digits[3:]}", f"0{digits}", digits])
        if short := plain_e164(number, region):
            answered += 1
            assert short == _parsed_e164(number, region)
    assert answered > 500


def test_the_kind_of_line_is_that_of_the_numbering_plan() -> None:
    dice = random.Random(8)
    kinds = {0: "landline", 1: "mobile"}
    hits = total = 0
    for region in ("NL", "NO", "SE", "DK", "DE", "GB", "FR", "BE", "ES", "IT", "PL", "FI", "CH", "AT", "PT", "TR"):
        for kind, line in kinds.items():
            example = phonenumbers.example_number_for_type(region, kind)
            for _ in range(20):
                last = dice.randrange(1000)
                number = f"+{example.country_code}{str(example.national_number)[:-3]}{last:03d}"
                if example.italian_leading_zero:
                    number = f"+39{'0'}{str(example.national_number)[:-3]}{last:03d}"
                total += 1
                hits += line_of(number) == line
    assert hits / total > 0.95


@given(st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)), st.from_regex("[0-9]{4,13}", fullmatch=True))
def test_a_number_outside_every_block_of_a_plan_is_of_no_kind_for_the_parser_either(code: int, national: str) -> None:
    assert _kind(str(code), national) == _kind_by_parser(str(code), national)


@pytest.mark.parametrize("code", sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE))
def test_the_example_numbers_of_every_plan_are_of_the_kind_the_parser_says(code: int) -> None:
    for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]:
        for kind in range(11):
            if number := phonenumbers.example_number_for_type(region, kind):
                national = phonenumbers.national_significant_number(number)
                assert _kind(str(code), national) == _kind_by_parser(str(code), national)
