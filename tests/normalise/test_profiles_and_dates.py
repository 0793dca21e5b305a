"""Profile addresses and dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guestlist.normalise.dates import parse_date
from guestlist.normalise.profiles import profile_slug


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/jan-smit", "http://nl.linkedin.com/in/Jan-Smit/", "linkedin.com/in/jan-smit?trk=x",
        "https://www.linkedin.com/mwlite/in/jan-smit", "https://m.linkedin.com/in/jan-smit#top",
        "http\\://www.linkedin.com/in/jan-smit", "https://www.linkedin.com/in/jan%2Dsmit/details/experience/",
        "HTTPS://WWW.LINKEDIN.COM/IN/JAN-SMIT", "https://www.linkedin.com%2Fin%2Fjan-smit",
    ],
)  # fmt: skip
def test_the_slug_is_the_same_however_the_address_is_written(url: str) -> None:
    assert profile_slug(url) == "jan-smit"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://www.linkedin.com/company/acme",
        "https://acme.example/in/jan",
        "linkedin.com",
        "notlinkedin",
        "https://www.linkedin.com/in/",
    ],
)
def test_other_addresses_have_no_slug(url: str) -> None:
    assert profile_slug(url) == ""


@given(st.text(max_size=80))
def test_no_address_is_too_odd(text: str) -> None:
    slug = profile_slug(f"https://www.linkedin.com/in/{text}")
    assert slug == slug.lower() or not slug.isascii()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-01-31", "2024-01-31"), ("20190314", "2019-03-14"), ("01 Jan 2024", "2024-01-01"),
        ("4-Apr-21", "2021-04-04"), ("7-Feb-22", "2022-02-07"), ("2025-06-01 14:03:22 UTC", "2025-06-01"),
        ("2019-03-14T10:00:00Z", "2019-03-14"), ("1 januari 2020", "2020-01-01"), ("3. mai 2019", "2019-05-03"),
        ("12. März 2018", "2018-03-12"), ("1er août 2017", "2017-08-01"), ("5 de mayo de 2016", "2016-05-05"),
        ("2 gennaio 2015", "2015-01-02"), ("9 maj 2014", "2014-05-09"), ("10 października 2013", "2013-10-10"),
        ("7 de março de 2012", "2012-03-07"), ("January 5, 2011", "2011-01-05"), ("Mar 3, 2010", "2010-03-03"),
        ("31/12/2009", "2009-12-31"), ("31.12.2009", "2009-12-31"), ("05/05/2020", "2020-05-05"),
        ("04/05/2020", ""), ("0/0/00", ""), ("2024-13-01", ""), ("31 Feb 2020", ""), ("yesterday", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_date_is_read_or_left_alone(text: str, iso: str) -> None:
    assert parse_date(text) == iso


def test_numeric_dates_of_the_platform_are_american() -> None:
    assert parse_date("1/29/26, 2:37 PM", us=True) == "2026-01-29"
    assert parse_date("4/5/20", us=True) == "2020-04-05"
    assert parse_date("29/1/26", us=True) == ""


@given(st.text(max_size=40))
def test_no_date_is_too_odd(text: str) -> None:
    assert parse_date(text) == "" or len(parse_date(text)) == 10


@given(st.dates())
def test_an_iso_date_is_itself(date: object) -> None:
    assert parse_date(str(date)) == str(date)
