"""The policy file: everything optional, all mistakes at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guestlist.errors import Exit, UserError
from guestlist.model import Effect
from guestlist.policy import Policy, load_policy

WHOLE = """
[me]
names = ["Sam Vermeer"]
emails = ["sam@vermeer.example"]
country = "nl"
account = "free"
[[me.employers]]
name = "Acme B.V."
domains = ["acme.example"]
from = 2015
to = 2019
[[competitors]]
name = "Rivaal B.V."
domains = ["Rivaal.example"]
[[hold]]
who = "@bedrijf.example"
until = 2027-01-31
why = "sollicitatie"
[lists]
block = ["piet@x.example"]
[household]
surnames = ["Vermeer"]
[rules]
stale = "ask"
family = "off"
[limits]
per_week = 20
"""


def load(tmp_path: Path, text: str, slugs: frozenset[str] = frozenset()) -> Policy:
    path = tmp_path / "guestlist.toml"
    path.write_text(text, encoding="utf-8")
    return load_policy(path, slugs)


def mistakes(tmp_path: Path, text: str, slugs: frozenset[str] = frozenset()) -> tuple[str, ...]:
    with pytest.raises(UserError) as caught:
        load(tmp_path, text, slugs)
    assert caught.value.exit_code == Exit.USAGE
    return caught.value.problems


def test_a_whole_policy_is_read(tmp_path: Path) -> None:
    policy = load(tmp_path, WHOLE)
    assert policy.me.country == "NL"
    assert (policy.me.employers[0].since, policy.me.employers[0].until) == (2015, 2019)
    assert policy.competitors[0].domains == ("rivaal.example",)
    assert policy.holds[0].until == dt.date(2027, 1, 31)
    assert policy.effects == {"stale": Effect.ASK, "family": None}
    assert policy.per_week == 20


def test_an_empty_policy_is_fine(tmp_path: Path) -> None:
    assert load(tmp_path, "").competitors == ()


def test_all_mistakes_come_at_once_with_the_nearest_known_key(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[me]\nemail = "a@b.example"\n[[competitor]]\nname = "X"\n[limits]\nper_week = 0\n')
    assert len(found) == 3
    assert any("me.email: unknown key. Did you mean 'emails'?" in each for each in found)
    assert any("Did you mean 'competitors'?" in each for each in found)


def test_a_mistyped_rule_is_named(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[rules]\nstail = "ask"\n', frozenset({"stale", "family"}))
    assert found == ("rules.stail: no such rule. Did you mean 'stale'?",)


def test_an_effect_that_does_not_exist_is_a_mistake(tmp_path: Path) -> None:
    assert "expected skip, ask or off" in mistakes(tmp_path, '[rules]\nstale = "invite"\n')[0]


def test_a_hold_with_a_word_for_a_date_is_a_mistake(tmp_path: Path) -> None:
    assert "is no date" in mistakes(tmp_path, '[[hold]]\nwho = "a"\nuntil = "soon"\n')[0]


def test_a_date_written_in_quotes_is_understood(tmp_path: Path) -> None:
    assert load(tmp_path, '[[hold]]\nwho = "a"\nuntil = "2027-01-31"\n').holds[0].until == dt.date(2027, 1, 31)


def test_a_language_there_are_no_texts_in_is_a_mistake(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[me]\nlanguage = "fr"\n')
    assert found == ("me.language: expected en or nl or nb or de, found 'fr'.",)
    for language in ("nl", "NL", "nb-NO", "no", "de"):
        assert load(tmp_path, f'[me]\nlanguage = "{language}"\n').me.language == language.lower()


def test_broken_toml_is_said_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"not valid TOML.*line 1"):
        load(tmp_path, "[me\n")


def test_a_missing_policy_file_ends_with_exit_4(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        load_policy(tmp_path / "nowhere.toml")
    assert caught.value.exit_code == Exit.INPUT_UNUSABLE


@pytest.mark.parametrize(
    "address", ["foo", "sam@", "@firma.example", "sam@firma", "sam@firma.", "sam smit@firma.example"]
)
def test_an_own_address_that_is_none_is_a_mistake(tmp_path: Path, address: str) -> None:
    (problem,) = mistakes(tmp_path, f'[me]\nemails = ["sam@firma.example", "{address}"]')
    assert problem == f"me.emails: {address!r} is no e-mail address; write it as sam@firma.example."


@pytest.mark.parametrize(
    "address", ["sam@firma.example", "sam+x@mail.firma.co.uk", "zoë@müller.example", "o'neil@x.nl"]
)
def test_an_own_address_of_any_form_in_use_is_taken(tmp_path: Path, address: str) -> None:
    assert load(tmp_path, f'[me]\nemails = ["{address}"]').me.emails == (address,)
