"""Firms that are one and firms that only sound alike."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from guestlist.data import load_toml
from guestlist.normalise.fold import fold
from guestlist.policy import Competitor
from guestlist.rules.companies import compare_company
from guestlist.rules.company_compare import Grade

FOLDER = Path(__file__).parent
PARTS = ["dev", "aside", "fresh", "second"]
MEANING = {Grade.DOMAIN: "yes", Grade.NAME: "yes", Grade.POSSIBLE: "ask", Grade.DIFFERENT: "no"}
RIVAL = Competitor("Rivaal B.V.", ("rivaal.example",), aliases=("RVL Services",), subsidiaries=("Zonnepark",))


def answers(part: str) -> Counter[tuple[str, str]]:
    """(what it is, what was answered) -> pairs, for a part of the file."""
    found: Counter[tuple[str, str]] = Counter()
    name = "company_pairs_second.csv" if part == "second" else "company_pairs.csv"
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["part"] == part:
                rival = Competitor(row["competitor"], tuple(row["domains"].split()))
                emails = (row["email"],) if row["email"] else ()
                found[row["same"], MEANING[compare_company(row["organisation"], emails, rival)]] += 1
    return found


@pytest.mark.parametrize("part", PARTS)
def test_no_different_firm_is_taken_for_the_competitor(part: str) -> None:
    found = answers(part)
    assert found["no", "yes"] == 0
    assert found["ask", "yes"] == 0


@pytest.mark.parametrize("part", PARTS)
def test_nearly_every_spelling_of_a_competitor_is_found(part: str) -> None:
    found = answers(part)
    same = found["yes", "yes"] + found["yes", "ask"] + found["yes", "no"]
    assert found["yes", "yes"] / same >= 0.95


@pytest.mark.parametrize("part", PARTS)
def test_questions_about_firms_are_rare(part: str) -> None:
    found = answers(part)
    assert found["no", "ask"] <= 0.02 * found.total()


def test_an_alias_and_a_daughter_count_like_the_name() -> None:
    assert compare_company("RVL Services BV", (), RIVAL) is Grade.NAME
    assert compare_company("Zonnepark Nederland", (), RIVAL) is Grade.NAME


@pytest.mark.parametrize(
    "written",
    [
        "ex-Rivaal",
        "former Rivaal",
        "voorheen Rivaal",
        "tidligere Rivaal",
        "ehemals Rivaal",
        "ancien Rivaal",
        "Rivaal (ex)",
    ],
)
def test_who_left_is_no_competitor(written: str) -> None:
    assert compare_company(written, (), RIVAL) is Grade.DIFFERENT


NOORDLEN = Competitor("PKN Noordlen", ("noordlen.example", "pkn.example"))


@pytest.mark.parametrize("written", ["Noordlen", "NOORDLEN S.A.", "Noordlen Deutschland GmbH", "Sales @ Noordlen"])
def test_what_a_firms_own_domain_spells_is_its_name(written: str) -> None:
    assert compare_company(written, (), NOORDLEN) is Grade.NAME


def test_a_short_name_that_only_the_own_domain_spells_is_a_question() -> None:
    rival = Competitor("Tatra Consultancy Services", ("tcs.example",))
    assert compare_company("TCS", (), rival) is Grade.POSSIBLE
    assert compare_company("TCS Nederland B.V.", (), rival) is Grade.POSSIBLE
    assert compare_company("ex-TCS", (), rival) is Grade.DIFFERENT
    assert compare_company("TCS Bakkers", (), rival) is Grade.DIFFERENT


@pytest.mark.parametrize(
    ("written", "name", "domain"),
    [
        ("Müller GmbH", "Müller Logistik", "mueller.example"),  # a family name
        ("Delta Airlines", "Delta Consulting", "delta.example"),  # a common word
        ("Delta", "Rivaal Groep", "delta.example"),
        ("Berenschot, Zwolle", "Gemeente Zwolle", "zwolle.example"),  # the place of a public body
        ("Siemens, KI", "Karolinum Institutet", "ki.example"),  # two letters in a part of a cell
        ("Noordlen", "Noordlen Foods", "noordlen.example"),  # perhaps the mother firm
        ("Noordlens", "PKN Noordlen", "noordlen.example"),
        ("Noordlen Museum Foundation", "PKN Noordlen", "noordlen.example"),
        ("Online", "Rivaal B.V.", "online.example"),
        ("Gmail", "Rivaal B.V.", "gmail.com"),
    ],
)
def test_what_a_domain_spells_is_no_name_where_many_bear_it_or_it_goes_on(written: str, name: str, domain: str) -> None:
    assert compare_company(written, (), Competitor(name, (domain,))) is not Grade.NAME


def test_a_common_word_of_a_domain_is_not_even_a_question() -> None:
    assert compare_company("Delta", (), Competitor("Rivaal Groep", ("delta.example",))) is Grade.DIFFERENT
    assert compare_company("Jansen", (), Competitor("Rivaal Groep", ("jansen.example",))) is Grade.DIFFERENT


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Bain and Co", "Bain & Company"),
        ("Rivaal und Co. KG", "Rivaal GmbH"),
        ("Rivaal GmbH und Co. KG", "Rivaal"),
        ("Rivaal Aktiengesellschaft", "Rivaal"),
        ("Rivaal Gesellschaft mit beschränkter Haftung", "Rivaal GmbH"),
        ("Rivaal Sociedad Anónima", "Rivaal"),
        ("Rivaal Société Anonyme", "Rivaal"),
        ("Rivaal Besloten Vennootschap", "Rivaal"),
        ("Rivaal Allmennaksjeselskap", "Rivaal"),
        ("Rivaal Società per azioni", "Rivaal"),
        ("Rivaal spółka z ograniczoną odpowiedzialnością", "Rivaal"),
        ("Rivaal Korlátolt Felelősségű Társaság", "Rivaal"),
        ("Mueller und Partner mbB", "Müller & Partner"),
        ("Rivaal GmbH Steuerberatungsgesellschaft", "Rivaal"),
        ("L OREAL", "L'Oréal"),
        ("L Oreal Nederland", "L'Oréal"),
        ("CAP GEMINI NEDERLAND", "Capgemini"),
        ("Intesa San Paolo Bank", "Intesa Sanpaolo"),
    ],
)
def test_forms_written_out_and_other_spaces_change_no_name(written: str, name: str) -> None:
    assert compare_company(written, (), Competitor(name)) is Grade.NAME


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Rivaal en Meer", "Rivaal"),  # the joiner goes on with a word
        ("Team E Ltd", "Team"),
        ("Model Y", "Model"),
        ("Plan A Société Anonyme", "Plan B"),
        ("Con Tour", "Contra Our"),
        ("Ra Bo", "Rabo"),  # so short a name may be two initials and another one
    ],
)
def test_other_words_and_short_names_in_other_spaces_are_no_name(written: str, name: str) -> None:
    assert compare_company(written, (), Competitor(name)) is not Grade.NAME


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("TNO Defensie", "TNO"),
        ("ABB Robotics", "ABB"),
        ("KPMG AG Wirtschaftsprüfungsgesellschaft", "KPMG"),
        ("Prins & Dekker Advocaten", "Prins & Dekker"),
        ("Prins & Dekker", "Prins en Dekker Notarissen"),
    ],
)
def test_a_short_name_in_capitals_and_two_family_names_are_a_question_beside_a_word(written: str, name: str) -> None:
    assert compare_company(written, (), Competitor(name)) is Grade.POSSIBLE


def test_a_short_name_is_no_question_where_the_longer_one_has_a_domain_of_its_own() -> None:
    rival = Competitor("NLC Groep")
    assert compare_company("N.L.C. Logistiek", ("nadia@nlc-logistiek.example",), rival) is Grade.DIFFERENT
    assert compare_company("N.L.C. Logistiek", ("nadia@gmail.com",), rival) is Grade.POSSIBLE
    assert compare_company("N.L.C. Logistiek", ("nadia@nlc.example",), rival) is Grade.POSSIBLE


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ing. bureau Van Dam", "ING"),
        ("Abb Bakkers", "ABB"),
        ("ABBA Robotics", "ABB"),
        ("META ARCHITECTS", "Meta"),
        ("VSB Museum", "VSB"),
        ("HR Metaalbouw", "HR"),
        ("Prins Advocaten", "Prins & Dekker"),
        ("Dekker & Prins Advocaten", "Prins & Dekker"),
        ("Prins & Dekker Schilders", "Prins & Dekker Advocaten"),
        ("Martin Jansen Bouw", "Martin Jansen Advocaten"),
        ("Prins & Dekker Museum", "Prins & Dekker"),
        ("Jansen & Jansen Advocaten", "Jansen & Jansen Bouw"),
    ],
)
def test_small_letters_one_family_name_and_two_trades_stay_different(written: str, name: str) -> None:
    assert compare_company(written, (), Competitor(name)) is Grade.DIFFERENT


def test_who_left_but_kept_the_address_is_asked_about() -> None:
    assert compare_company("ex-Rivaal", ("an@rivaal.example",), RIVAL) is Grade.POSSIBLE


def test_ex_libris_is_no_former_libris() -> None:
    assert compare_company("Ex Libris", (), Competitor("Ex Libris")) is Grade.NAME


def test_a_domain_at_a_mail_host_says_nothing_even_when_the_competitor_lists_it() -> None:
    assert compare_company("", ("an@gmail.com",), Competitor("Rivaal", ("gmail.com",))) is Grade.DIFFERENT


def test_a_domain_in_letters_of_another_script_is_a_question() -> None:
    assert compare_company("", ("an@rivаal.example",), RIVAL) is Grade.POSSIBLE


@pytest.mark.parametrize("raw", ["", " ", "()", "& Co", "B.V.", "ex", "🙂", "x" * 5000, "- , -", "\u202e"])
def test_odd_organisations_are_simply_different(raw: str) -> None:
    assert compare_company(raw, ("@", "a@", "a@b", ""), RIVAL) is Grade.DIFFERENT


def test_a_line_of_business_beside_a_groups_name_is_a_question() -> None:
    group = Competitor("Rivaal Groep", ("rivaal.example",))
    assert compare_company("Rivaal Advies", (), group) is Grade.POSSIBLE
    assert compare_company("Rivaal Advies", ("an@rivaal.example",), group) is Grade.DOMAIN
    assert compare_company("Rivaal Groep Nederland", (), group) is Grade.NAME


@pytest.mark.parametrize("written", ["Gruppo Rivaal", "Groupe Rivaal", "Grupo Rivaal S.A."])
def test_a_group_word_in_front_adds_nothing(written: str) -> None:
    assert compare_company(written, (), RIVAL) is Grade.NAME


def test_a_person_named_like_a_firm_is_not_the_firm() -> None:
    assert compare_company("Elisa Virtanen Tmi", (), Competitor("Elisa Oyj")) is Grade.DIFFERENT


KANTELPUNT = Competitor("Bureau Kantelpunt")


@pytest.mark.parametrize(
    "written", ["Kantelpunt", "Kantelpunt Zwolle", "Kantelpunt Academie", "Kantelpunt B.V.", "Adviesbureau Kantelpunt"]
)
def test_a_brand_without_the_word_before_it_is_a_question(written: str) -> None:
    assert compare_company(written, (), KANTELPUNT) is Grade.POSSIBLE
    assert compare_company("Bureau Kantelpunt", (), Competitor(written)) is Grade.POSSIBLE


def test_a_domain_of_the_brand_alone_is_a_question_too() -> None:
    assert compare_company("", ("an@kantelpunt.example",), KANTELPUNT) is Grade.POSSIBLE
    assert compare_company("", ("an@kantelraam.example",), KANTELPUNT) is Grade.DIFFERENT


@pytest.mark.parametrize(
    ("firm", "written"),
    [
        ("Bureau Kantelpunt", "Bureau Kantelraam"),
        ("Bureau Kantelpunt", "Bureau"),
        ("Bureau Horizon", "Horizon"),
        ("Bureau Jansen", "Jansen Academie"),
        ("Studio Bos", "Bos"),
        ("Hotel Astoria", "Astoria"),
    ],
)
def test_a_common_name_is_no_brand_that_a_word_stands_before(firm: str, written: str) -> None:
    assert compare_company(written, (), Competitor(firm)) is Grade.DIFFERENT


@pytest.mark.parametrize(
    ("firm", "written"),
    [
        ("Provincie Overijssel", "Prov. Overijssel"),
        ("Provincie Overijssel", "Overijssel, provincie"),
        ("Gemeente Zwolle", "Gem. Zwolle"),
        ("Gem. Zwolle", "Gemeente Zwolle"),
        ("Gemeente Zwolle", "Zwolle, gemeente"),
        ("Gemeente Zwolle", "Zwolle (gem.)"),
        ("Oslo kommune", "Oslo komm."),
        ("Universität Wien", "Univ. Wien"),
        ("Ministerie van Defensie", "Min. van Defensie"),
        ("Ingenieursbureau Kantelaar", "Ing.bur. Kantelaar"),
    ],
)
def test_an_abbreviated_word_and_a_turned_order_are_the_same_body(firm: str, written: str) -> None:
    assert compare_company(written, (), Competitor(firm)) is Grade.NAME


@pytest.mark.parametrize(
    ("firm", "written"),
    [
        ("Provincie Overijssel", "Prov. Gelderland"),
        ("Provincie Overijssel", "Overijssel"),
        ("Gemeente Zwolle", "Gem. Zwollerkerspel"),
        ("Gemeente Zwolle", "Bakkerij, Zwolle"),
        ("Gemeente Zwolle", "Provincie, Zwolle"),
        ("Stichting Olav", "St. Olav"),
        ("Koninklijke Tiki", "Kon-Tiki"),
    ],
)
def test_another_body_at_the_same_place_or_of_the_same_kind_is_different(firm: str, written: str) -> None:
    assert compare_company(written, (), Competitor(firm)) is Grade.DIFFERENT


def test_an_abbreviation_and_its_word_are_looked_up_under_the_same_letters() -> None:
    for language in load_toml("rules/abbreviations.toml").values():
        assert all(fold(short)[:2] == fold(full)[:2] for short, full in language.items())
