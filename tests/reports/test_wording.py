"""Words that fit what they say: the share, the count of one, an address or a card."""

from __future__ import annotations

import re

import pytest

from guestlist.data import load_toml
from guestlist.model import Evidence
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.language import LANGUAGES
from guestlist.reports.said import said, singulars
from guestlist.reports.wording import flip_words, templates, word_evidence

ONE_OF_MANY = re.compile(
    r"\b1 (other files|ander bestanden|andre filer|days|dagen|dager|months|maanden|måneder|messages|berichten|meldinger"
    r"|people|mensen|personer|mails|e-poster|rows|rijen|rader|cells|cellen|celler|lines|regels|linjer|weeks|weken|uker"
    r"|records|kaarten|cards|values|waarden|verdier|headers|koppen|years|times)\b"
)


RATE = re.compile(r"1 (in|op de|van de|av|of) 1 \w+")  # no name is everybody's, and "1 of 1 messages" is what one says


def worded(code: str, value: str, **params: str) -> str:
    return word_evidence(Evidence("field", value, code, params=tuple(params.items())))


SHARES = [("53", "are probably"), ("74", "are probably"), ("75", "very probably"), ("90", "almost certainly")]


@pytest.mark.parametrize(("percent", "words"), SHARES)
def test_a_connection_of_53_per_cent_is_not_very_probable(percent: str, words: str) -> None:
    assert words in worded("already-connected-likely", "Ann Smit", percent=percent)


@pytest.mark.parametrize(("language", "words"), [("nl", "is waarschijnlijk"), ("nb", "er sannsynligvis")])
def test_so_it_is_in_the_other_languages(language: str, words: str) -> None:
    with in_edition(Edition(language)):
        assert words in worded("already-connected-likely", "Ann Smit", percent="53")
        assert words not in worded("already-connected-likely", "Ann Smit", percent="80")


def test_an_address_is_no_card_and_a_card_no_address() -> None:
    address = worded("kind-organisation", "noreply@bank.example", percent="98")
    assert address == "noreply@bank.example is the address of an organisation, not of a person (98 %)"
    group = worded("kind-list", "Werk", percent="98")
    assert group == "The card Werk is that of a group or mailing list, not of a person (98 %)"
    assert "address of a mailing list" in worded("kind-list", "werk@lists.example", percent="98")


def test_a_name_with_a_word_for_family_is_not_that_word() -> None:
    assert worded("family-name", "Tante Riet") == "The name Tante Riet points to family"


@pytest.mark.parametrize(
    ("language", "code", "value", "words"),
    [
        ("nl", "private-label", "private", "privé"),
        ("nl", "vip-label", "starred", "met ster"),
        ("nl", "family-relation", "Sister", "zus"),
        ("nb", "family-relation", "Sister", "søster"),
        ("en", "family-relation", "Sister", "Sister"),
        ("nl", "family-label", "My Sisters", "My Sisters"),
    ],
)
def test_a_label_of_a_program_is_translated_and_the_users_own_word_is_not(
    language: str, code: str, value: str, words: str
) -> None:
    with in_edition(Edition(language)):
        assert words in worded(code, value)


@pytest.mark.parametrize(
    ("code", "days", "words"),
    [
        ("unanswered", "700", "for 700 days"),
        ("unanswered", "4551", "for 12 years"),
        ("recover-expired", "4551", "is 12 years old"),
        ("recover-expired", "300", "is 300 days old"),
    ],
)
def test_very_many_days_are_told_in_years(code: str, days: str, words: str) -> None:
    assert words in worded(code, "Ann Smit", days=days)


def test_files_of_one_year_do_not_go_from_that_year_to_that_year() -> None:
    assert worded("tie-none", "", first="2026", last="2026").endswith("they cover 2026 alone")
    assert worded("tie-none", "", first="2019", last="2026").endswith("they cover 2019 to 2026")


def test_a_record_is_named_without_the_folder_it_lies_in() -> None:
    assert worded("you-decided", "invite", who="in/old/book.csv#15") == "You decided invite for book.csv#15"


def test_a_value_that_ends_in_a_full_stop_does_not_bring_a_second() -> None:
    assert worded("family-differs", "B.") == "The surname is another than B."
    assert worded("family-differs", "Berg") == "The surname is another than Berg."


def test_what_would_change_an_unsafe_address_is_the_address() -> None:
    assert "address" in flip_words("unsafe-text", "unsafe-text-email")
    assert "name" in flip_words("unsafe-text", "unsafe-text-name")
    assert flip_words("stale", "stale") == load_toml("reasons/rule_titles.toml")["stale"]["flip"]


def test_one_file_is_not_one_files() -> None:
    assert said("1 other files ignored (pdf).") == "1 other file ignored (pdf)."
    assert said("11 other files ignored (pdf).") == "11 other files ignored (pdf)."
    told = (
        "1 of 13 connections are hidden or closed: only their date is exported. Anyone in the book may be one of them."
    )
    assert said(told).startswith("1 of 13 connections is hidden")
    with in_edition(Edition("nl")):
        assert said("1 other files ignored (pdf).") == "1 ander bestand overgeslagen (pdf)."


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_one_of_many(language: str) -> None:
    """Every reason and every sentence of the rooms below with a one in each of its gaps."""
    with in_edition(Edition(language)):
        told = {}
        for code, template in templates().items():
            gaps = set(re.findall(r"\{(\w+)\}", template)) - {"field", "value"}
            told[code] = worded(code, "Ann", **dict.fromkeys(gaps, "1"))
        for sentence in load_toml("locale/said.toml")["sentences"]:
            told[sentence] = said(re.sub(r"\{\d\}", "1", sentence))
    seen = {key: RATE.sub("", text) for key, text in told.items() if key not in NEVER_ONE}
    wrong = {key: text for key, text in seen.items() if ONE_OF_MANY.search(text)}
    assert wrong == {}


NEVER_ONE = frozenset(
    {
        "recover-expired-years",  # more than two
        "unanswered-years",
        "recover-reminder",  # of one day there is recover-reminder-yesterday
        "recover-namesake-many",
        "recover-twice",
        "recover-expired",
        "sent-twice",
        "unanswered",
        "setup-met",
        "setup-name-sent",
        "tie-mutual",  # of one month there is tie-mutual-once; years are told from the second on
        "tie-mutual-once",
        "tie-mutual-recent",
        "tie-wrote-only",
        "tie-heard-only",
        "tie-gap",  # a silence is told where it is longer than the pause
        "tie-gap-one",
        "{1}: {2} rows make no sense.",  # has a singular in the source
        "{1}: unpacks to far more than an address book ({2} times its size or more) and was not read. "
        "Get the export from its source again.",
    }
)
"""What only ever counts more than one."""


def test_every_singular_belongs_to_a_sentence() -> None:
    assert set(singulars()) <= set(load_toml("locale/said.toml")["sentences"])
