"""Firms' names: the core is what two spellings share, and is never nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guestlist.normalise.organisations import is_company_name, parse_organisation


def core(raw: str) -> str:
    organisation = parse_organisation(raw)
    assert organisation is not None
    return organisation.core


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rivaal B.V.", "Rivaal"),
        ("RIVAAL BV", "rivaal b.v."),
        ("Rivaal Nederland B.V.", "Rivaal Groep N.V."),
        ("V.O.F. Jansen", "Jansen vof"),
        ("Maatschap De Brug", "De Brug"),
        ("Stichting Rivaal", "Rivaal"),
        ("Koninklijke Rivaal N.V.", "Rivaal"),
        ("Fjord AS", "Fjord Norge A/S"),
        ("Fjord ApS", "Fjord"),
        ("Älv AB", "Alv Aktiebolag"),
        ("Müller GmbH & Co. KG", "Müller"),
        ("Müller e.K.", "Müller OHG"),
        ("Dupont S.A.R.L.", "Dupont SAS"),
        ("García S.L.", "García, S.A."),
        ("Rossi S.p.A.", "Rossi S.r.l."),
        ("Kowalski Sp. z o.o.", "Kowalski S.A."),
        ("Silva Lda.", "Silva, Unipessoal Lda"),
        ("Korhonen Oy", "Korhonen Oyj"),
        ("Yılmaz Ltd. Şti.", "Yılmaz A.Ş."),
        ("Rival Ltd", "Rival PLC"),
        ("Rival, Inc.", "Rival LLC"),
        ("Nagy Kft.", "Nagy Zrt."),
        ("Novák s.r.o.", "Novák a.s."),
    ],
)
def test_the_legal_form_does_not_tell_firms_apart(one: str, other: str) -> None:
    assert core(one) == core(other)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Plan A", "plan a"),
        ("Studio C", "studio c"),
        ("Holding AS", "holding"),
        ("Norge AS", "norge"),
        ("The Group", "the group"),
        ("GmbH", "gmbh"),
        ("3M", "3m"),
        ("Yahoo!", "yahoo"),
    ],
)
def test_the_core_is_never_emptied(raw: str, expected: str) -> None:
    assert core(raw) == expected


@pytest.mark.parametrize(("one", "other"), [("Dell", "Della"), ("Plan A", "Plan B"), ("Shell", "Shell Recharge")])
def test_different_firms_keep_different_cores(one: str, other: str) -> None:
    assert core(one) != core(other)


@pytest.mark.parametrize(
    "text",
    [
        "Bakkerij Jansen BV", "Rivaal B.V.", "Acme Inc.", "Fjord AS", "Älv AB", "Müller GmbH", "Universitetet i Oslo",
        "Gemeente Utrecht", "Stadtwerke München", "Boulangerie Martin", "Ayuntamiento de Madrid", "Comune di Roma",
        "Urząd Miasta", "Jansen Installatiebedrijf", "Kowalski Sp. z o.o.", "株式会社トヨタ", "Smith & Partners",
        "Korhonen Oy", "Novák s.r.o.", "Yılmaz Ltd. Şti.",
    ],
)  # fmt: skip
def test_a_firm_is_told_by_its_form_or_by_a_word_of_business(text: str) -> None:
    assert is_company_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bakker", "Maria de Sa", "JOSE SA", "Anna Vos", "Li Se", "Jan Bank", "Will Church", "Piet Slager", "Ann Co",
        "Kim As", "Plan A", "Jan", "", "Ole Bull", "Tom Ford", "Anna Sem", "Ana Da Costa", "Bo Ek",
    ],
)  # fmt: skip
def test_a_person_is_not_a_firm(text: str) -> None:
    assert not is_company_name(text)


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    organisation = parse_organisation(text)
    if organisation and any(char.isascii() and char.isalnum() for char in text):
        assert organisation.core
        assert organisation.tokens


@given(
    st.sampled_from(["Rivaal", "Plan A", "De Brug", "Acme Media"]), st.sampled_from(["BV", "AS", "GmbH", "Ltd", "S.A."])
)
def test_a_form_more_changes_nothing(name: str, form: str) -> None:
    assert core(f"{name} {form}") == core(name)


@pytest.mark.parametrize(
    "written",
    ["Selbständig", "SELBSTÄNDIG", "Zelfstandig", "ZZP'er", "Self-Employed", "Freelance / ZZP", "autónomo", "Student",
     "Pensjonist", "-, -", "n.v.t.", "самозанятый"],
)  # fmt: skip
def test_work_of_ones_own_and_no_work_are_no_firm(written: str) -> None:
    assert parse_organisation(written) is None


@pytest.mark.parametrize("written", ["Freelance Factory", "The Student Hotel", "Retired & Co Films", "3M", "NA Advies"])
def test_a_firm_whose_name_has_such_a_word_is_one(written: str) -> None:
    assert parse_organisation(written) is not None
