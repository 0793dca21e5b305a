"""Notes: only with a hook from the user's own data, never too long, in the right language."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.data import load_toml
from guestlist.model import Employer, Owner
from guestlist.plan import NoteRow, choose_notes, make_plan
from guestlist.plan.drafts import draft, note_length, note_limit
from guestlist.plan.hooks import Hook, hooks_of, names_occasion
from plan.guests import MEREL, TODAY, guest


def note_for(owner: Owner = MEREL, **card: object) -> NoteRow:
    (row,) = choose_notes(make_plan([guest(**card)], TODAY), owner, 5)  # type: ignore[arg-type]
    return row


def test_the_place_where_they_met_is_quoted() -> None:
    row = note_for(note="ontmoet op de waterdag in Utrecht, wil offerte")
    assert "we ontmoetten elkaar op de waterdag in Utrecht." in row.text
    assert row.text.startswith("Dag Ann,")
    assert row.text.endswith("Groet, Merel")


@pytest.mark.parametrize(
    ("email", "note", "said"),
    [
        ("ann@smit.no", "møtt på karrieredagen", "vi møttes på karrieredagen"),
        ("ann@smit.de", "kennengelernt auf der Hannover Messe", "wir haben uns auf der Hannover Messe kennengelernt"),
        ("ann@smit.co.uk", "met at the book fair", "we met at the book fair"),
        ("ann@smit.nl", "project Wateratlas 2021", "van project Wateratlas 2021"),
        ("ann@smit.nl", "kennen elkaar van hockey", "van hockey"),
    ],
)
def test_a_draft_is_in_the_language_the_contact_probably_reads(email: str, note: str, said: str) -> None:
    assert said in note_for(email=email, note=note).text


@pytest.mark.parametrize(
    ("email", "note", "said"),
    [
        ("ann@smit.nl", "Op de waterdag in Utrecht ontmoet", "elkaar op de waterdag in Utrecht."),
        ("ann@smit.nl", "Adviseur. Tijdens de lezing van Kees gesproken, leuk", "elkaar tijdens de lezing van Kees."),
        ("ann@smit.de", "Wir haben uns beim Workshop in Köln getroffen", "uns beim Workshop in Köln kennengelernt"),
        ("ann@smit.no", "Møtte henne på karrieredagen i Oslo", "møttes på karrieredagen i Oslo"),
    ],
)
def test_the_place_is_found_before_the_verb_as_well(email: str, note: str, said: str) -> None:
    assert said in note_for(email=email, note=note).text


@pytest.mark.parametrize("note", ["niet ontmoet", "in Utrecht. Ontmoet", "heeft op de beurs in Utrecht, ontmoet"])
def test_a_verb_without_a_place_before_it_is_no_hook(note: str) -> None:
    assert note_for(email="ann@smit.nl", note=note).hook is None


@pytest.mark.parametrize(
    ("email", "note", "said"),
    [
        ("ann@smit.nl", "kennisgemaakt via Anna", "Dag Ann, we kennen elkaar via Anna."),
        ("ann@smit.co.uk", "introduced through Anna", "we know each other through Anna."),
        ("ann@smit.no", "ble kjent gjennom Anna", "vi kjenner hverandre gjennom Anna."),
        ("ann@smit.de", "kennengelernt über Anna", "wir kennen uns über Anna."),
    ],
)
def test_who_brought_them_together_is_no_place_where_they_met(email: str, note: str, said: str) -> None:
    assert said in note_for(email=email, note=note).text


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("MBA 2011", "van de MBA 2011."),
        ("Waterdag 2024", "van de Waterdag 2024."),
        ("VNG Congres 2019", "van het VNG Congres 2019."),
        ("De Vakdag 2020", "van De Vakdag 2020."),
    ],
)
def test_an_occasion_has_its_article_in_dutch(label: str, said: str) -> None:
    assert said in note_for(email="ann@smit.nl", labels=(label,)).text


def test_where_nothing_tells_a_language_the_hook_does() -> None:
    row = note_for(email="ann@smit.example", note="met at Computex in Taipei")
    assert (row.language, "met at Computex in Taipei" in row.text) == ("en", True)


def test_a_firm_that_ends_in_a_point_ends_the_sentence() -> None:
    owner = replace(MEREL, employers=(Employer("Acme B.V."),))
    assert "Acme B.V. " in note_for(owner, organisation="Acme B.V.").text


def test_a_hook_in_another_language_is_shown_but_not_quoted() -> None:
    row = note_for(email="ann@smit.de", note="ontmoet op de waterdag")
    assert row.hook is not None
    assert (row.text, row.to_do.because) == ("", "note-other-language")


def test_without_a_hook_there_is_no_draft() -> None:
    row = note_for(note="speelt op feesten, 0612345678")
    assert (row.text, row.hook, row.to_do.because) == ("", None, "note-write")


@pytest.mark.parametrize("note", ["ontmoet op feest dronken", "met at rehab therapy", "møtt på fest full"])
def test_what_the_contact_must_not_read_is_never_quoted(note: str) -> None:
    row = note_for(email="ann@gmail.com", note=note)
    assert (row.text, row.to_do.because) == ("", "note-private")


def test_initials_are_no_name_to_address_somebody_by() -> None:
    assert note_for(name="A. Smit", note="ontmoet op de waterdag").to_do.because == "note-no-first-name"


def test_a_story_is_no_hook_to_quote() -> None:
    row = note_for(note="ontmoet op " + "een heel lange dag " * 12)
    assert (row.text, row.to_do.because) == ("", "note-too-long")


def test_a_shared_employer_is_a_hook() -> None:
    owner = replace(MEREL, employers=(Employer("Kantelaar & Partners B.V.", until=2019),))
    assert "bij Kantelaar & Partners" in note_for(owner, organisation="Kantelaar & Partners").text


@pytest.mark.parametrize("label", ["MBA 2011", "Waterdag 2024", "Cursus coaching", "Hannover Messe"])
def test_a_label_that_names_an_occasion_is_a_hook(label: str) -> None:
    assert names_occasion(label)


@pytest.mark.parametrize("label", ["Klanten", "lastig", "* starred", "ex-collega", "maandag 2020", "VIP", ""])
def test_a_label_that_may_be_a_judgement_is_none(label: str) -> None:
    assert not names_occasion(label)


def test_recent_contacts_need_no_note() -> None:
    plan = make_plan([guest(last=dt.date(2026, 11, 1), note="ontmoet op de waterdag")], TODAY)
    assert choose_notes(plan, MEREL, 5) == ()


def test_the_months_few_go_to_those_who_need_them_most_and_of_these_to_those_with_a_hook() -> None:
    verdicts = [guest(f"Ann A{n}", f"a{n}@gmail.com") for n in range(8)]
    verdicts.append(guest("Zoë Hook", "z@gmail.com", note="ontmoet op de waterdag"))
    verdicts.append(guest("Vip Vos", "y@gmail.com", also=("vip",)))
    rows = choose_notes(make_plan(verdicts, TODAY), MEREL, 5)
    assert [row.step.candidate.email for row in rows] == [
        "y@gmail.com",
        "z@gmail.com",
        *(f"a{n}@gmail.com" for n in range(3)),
    ]


def test_each_month_has_its_own_quota() -> None:
    plan = make_plan([guest(f"Ann A{n}", f"a{n:02}@gmail.com") for n in range(30)], TODAY, per_week=10)
    months = [f"{row.step.monday:%m}" for row in choose_notes(plan, MEREL, 5)]
    assert months == ["11"] * 5 + ["12"] * 5


kinds = st.sampled_from(["met", "known", "project", "employer", "label"])
any_text = st.text(st.characters(exclude_categories=("Cs",)), max_size=120)
emoji = st.sampled_from(["👩‍👩‍👧‍👦", "🇳🇱", "é", "각", "ক্ষি", "𝒜", "ﷺ", "🏳️‍🌈"])


@settings(deadline=None)
@given(
    kinds,
    st.one_of(any_text, st.lists(emoji, max_size=60).map("".join)),
    any_text,
    st.sampled_from(["en", "nl", "nb", "de"]),
)
def test_a_note_never_exceeds_its_limit_in_any_script(kind: str, hook: str, name: str, language: str) -> None:
    person = guest(name or "x").person
    for account in ("free", "premium"):
        text = draft(Hook(kind, hook), person, replace(MEREL, names=(name,)), language, note_limit(account))
        assert note_length(text) <= note_limit(account)
        assert len(text) <= note_length(text)  # code points, and so graphemes, are never more
        assert text == "" or hook in text


@settings(deadline=None)
@given(any_text)
def test_any_note_on_a_card_is_read_without_harm(note: str) -> None:
    for hook in hooks_of(guest(note=note), MEREL):
        assert "\n" not in hook.text


def test_no_template_is_generic() -> None:
    for language in load_toml("plan.toml")["language"]["drafts"]:
        table = load_toml("drafts.toml")[language]
        templates = [text for kind in ("met", "project", "employer", "label", "contact") for text in table[kind]]
        assert all(len(re.findall(r"\{hook\}", text)) == 1 and "{given}" in text for text in templates)
        assert len(table["months"]) == 12
