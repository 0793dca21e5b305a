"""The policy file that is written is the policy that is read back, whatever the values hold."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.errors import UserError
from guestlist.model import Effect, Employer, Owner
from guestlist.policy import Competitor, Hold, Policy, load_policy
from guestlist.setup import policy_text, read_employer, read_firm, read_hold

HOSTILE = (
    'Piet "de Kist" Smit',
    "a\\u0022",
    "]\n[rules]\nblock = 'off'",
    "# no comment",
    "'''",
    '"""',
    "tab\tline\rend\x00\x1b[31m\x7f",
    "turned \u202e round",
    "line\u2028\u2029\x85s",
    "\ufeffmark",
    "lone \ud800 surrogate",
    "李小龍 👨‍👩‍👧 Ørsted",
    "${HOME} %s {file}",
)
ORDINARY = ("Ann Smit", "Acme B.V.", "ann@acme.example")

texts = st.sampled_from((*HOSTILE, *ORDINARY)) | st.text(max_size=30)
lists = st.lists(texts, max_size=3).map(tuple)
domains = st.lists(st.from_regex(r"[a-z]{1,8}\.(example|nl)", fullmatch=True), max_size=2).map(tuple)
addresses = st.lists(st.from_regex(r"[^\s@]{1,12}@[a-z]{1,8}\.(example|nl)", fullmatch=True), max_size=3).map(tuple)
years = st.none() | st.integers(1950, 2030)
names = texts.filter(str.strip)
policies = st.builds(
    Policy,
    me=st.builds(
        Owner,
        names=lists,
        emails=addresses,
        phones=lists,
        employers=st.lists(st.builds(Employer, names, domains, years, years), max_size=2).map(tuple),
        country=st.sampled_from(("", "NL", "NO")),
        language=st.sampled_from(("", "nl")),
        account=st.sampled_from(("", "free", "premium")),
    ),
    competitors=st.lists(st.builds(Competitor, names, domains, lists, lists), max_size=2).map(tuple),
    holds=st.lists(st.builds(Hold, names, st.none() | st.dates(), texts), max_size=2).map(tuple),
    block=lists,
    safe=lists,
    vip=lists,
    targets=lists,
    household=lists,
    effects=st.dictionaries(st.sampled_from(("stale", "role")), st.sampled_from((None, Effect.ASK, Effect.SKIP))),
    per_week=st.none() | st.integers(1, 200),
)


def read_back(text: str) -> Policy:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "guestlist.toml")
        path.write_text(text, encoding="utf-8")
        return replace(load_policy(path), file="")


def clean(value: object) -> object:
    """A value as a policy file can hold it: no lone surrogates, no blanks at the ends, nothing empty in a list."""
    if isinstance(value, str):
        return value.strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    if isinstance(value, tuple):
        return tuple(each for each in map(clean, value) if each != "")
    if hasattr(value, "__dataclass_fields__"):
        return replace(value, **{key: clean(getattr(value, key)) for key in value.__dataclass_fields__})  # type: ignore[type-var]
    return value


@given(policies, st.dictionaries(texts, texts, max_size=4))
@settings(max_examples=300, deadline=None)
def test_what_is_written_is_read_back_without_a_mistake(policy: Policy, remarks: dict[str, str]) -> None:
    # A remark beside every value too: whatever it holds, it stays a comment.
    said = {**remarks, **dict.fromkeys((*policy.me.names, *policy.household, *policy.vip), HOSTILE[2])}
    assert read_back(policy_text(policy, said)) == clean(policy)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_neither_ends_its_text_nor_adds_a_line(name: str) -> None:
    text = policy_text(Policy(household=(name,)), {name: name})
    (line,) = [line for line in text.split("\n") if line.startswith("    ")]
    assert all(char.isprintable() or char in "\u200d" for char in line)
    assert read_back(text) == clean(Policy(household=(name,)))


def test_an_empty_policy_is_a_page_of_examples_that_sets_nothing() -> None:
    text = policy_text(Policy())
    assert read_back(text) == Policy()
    for word in ("[[competitors]]", "[[hold]]", "[household]", "[[me.employers]]", "until ="):
        assert word in text


def test_the_examples_are_right_when_their_comment_sign_is_taken_off() -> None:
    shown = [line.removeprefix("# ") for line in policy_text(Policy()).splitlines()[2:]]
    found = read_back("\n".join(shown))
    assert found.competitors
    assert found.holds[0].until == dt.date(2027, 1, 31)
    assert found.me.employers[0].since == 2015
    assert found.household == ("Vermeer",)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Acme B.V.=acme.example:2015-2019", Employer("Acme B.V.", ("acme.example",), 2015, 2019)),
        ("Acme = acme.example, acme.nl : 2020-", Employer("Acme", ("acme.example", "acme.nl"), 2020, None)),
        ("Acme:-2019", Employer("Acme", (), None, 2019)),
        ("Acme:2018", Employer("Acme", (), 2018, 2018)),
        ("acme.example", Employer("acme.example", ("acme.example",))),
        ("Project: Acme", Employer("Project: Acme")),
    ],
)
def test_an_employer_is_read_from_one_line(text: str, employer: Employer) -> None:
    assert read_employer(text) == employer


@pytest.mark.parametrize("text", ["", "=", "Acme=acme", "Acme=a b.example", "Acme:2019-2015", "Acme:20152-19"])
def test_an_employer_that_makes_no_sense_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_employer(text)
    assert "acme.example" in refused.value.hint


def test_a_former_employer_without_years_counts_as_left() -> None:
    assert read_employer("Acme", left_by=2026).until == 2026
    assert read_employer("Acme:2001-2004", left_by=2026).until == 2004


def test_a_firm_and_a_hold_are_read_from_one_line() -> None:
    assert read_firm("@rivaal.example") == Competitor("rivaal.example", ("rivaal.example",))
    assert read_firm("Rivaal") == Competitor("Rivaal")
    assert read_hold("Ann Smit") == Hold("Ann Smit")
    with pytest.raises(UserError):
        read_hold("Ann Smit=tomorrow")
    with pytest.raises(UserError):
        read_hold("=2027-01-31")
