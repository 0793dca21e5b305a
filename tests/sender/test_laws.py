"""What holds for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.data import load_toml
from guestlist.model import Kind
from guestlist.sender import judge_address
from guestlist.sender.fit import LEVELS, fit
from guestlist.sender.verdict import total
from guestlist.sender.weigh import Asked, parts_of_all

WORDS = st.sampled_from(
    ["info", "jan", "smit", "noreply", "sales", "post", "x", "anna", "7", "kundenservice", "berg", "é", "."]
)
LOCALS = st.lists(WORDS, min_size=1, max_size=4).map(lambda words: ".".join(words))
HOSTS = st.sampled_from(
    ["acme.example", "gmail.com", "news.acme.example", "qq.com", "googlegroups.com", "jansmit.example"]
)
NAMES = st.one_of(st.just(""), st.text(max_size=40), st.lists(WORDS, max_size=4).map(" ".join))


@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=40), st.text(max_size=20))
def test_any_text_gives_a_probability(address: str, name: str, organisation: str, kind: str) -> None:
    sender = judge_address(address, name, organisation, kind)
    assert 0.0 < sender.probability < 1.0
    assert (sender.kind is Kind.PERSON) == (sender.probability < 0.5)


@given(LOCALS, HOSTS, NAMES)
def test_the_case_of_an_address_changes_nothing(local: str, host: str, name: str) -> None:
    assert judge_address(f"{local}@{host}", name).kind is judge_address(f"  {local}@{host} ".upper(), name).kind


@given(LOCALS, HOSTS, NAMES)
def test_every_clue_is_worded(local: str, host: str, name: str) -> None:
    worded = load_toml("reasons/sender.toml")
    for clue in judge_address(f"{local}@{host}", name).evidence:
        fields = {"field": clue.field, "value": clue.value, **dict(clue.params)}
        assert worded[clue.because].format(**fields)


@given(LOCALS, HOSTS, NAMES)
@settings(max_examples=200)
def test_without_its_first_clue_the_probability_moves(local: str, host: str, name: str) -> None:
    (parts,) = parts_of_all((Asked(f"{local}@{host}", name, "", ""),))
    heaviest = max(parts, key=lambda one: abs(one.evidence.weight))
    rest = tuple(one for one in parts if one is not heaviest)
    limit = load_toml("sender/weights.toml")["limit"]
    if heaviest.evidence.weight and abs(total(parts)) < limit:
        assert (total(rest) < total(parts)) == (heaviest.evidence.weight > 0)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1, max_size=5), st.data())
def test_a_name_explains_the_address_made_of_it(name: list[str], data: st.DataObject) -> None:
    tokens = tuple(name)
    first, last = tokens[0], tokens[-1]
    made = data.draw(st.sampled_from([(first, last), (first + last,), (last, first), (first[0] + last,)]))
    assert fit(tokens, made) in LEVELS
    if len(tokens) > 1 and len(last) > 2:
        assert fit(tokens, made) == "full"
