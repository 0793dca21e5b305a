"""What every rule must have: examples, documentation, words."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from guestlist.data import list_files, load_toml
from guestlist.rules.docs import HEADINGS, rule_page, rule_text, sections
from guestlist.rules.registry import Rule, all_rules, run_rules
from rules.examples import EXAMPLES, Example
from rules.judge import evidence_of, flags, passes

ROOT = Path(__file__).parents[2]
TITLES = load_toml("reasons/rule_titles.toml")
TEMPLATES = {
    code: text
    for name in list_files("reasons", ".toml")
    if name != "reasons/rule_titles.toml"
    for code, text in load_toml(name).items()
}
each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.slug)
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)


@each_example
def test_a_rule_fires_on_its_example(example: Example) -> None:
    assert flags(example.rule, example.hit, example.around)


@each_example
def test_a_rule_passes_the_case_just_beside_it(example: Example) -> None:
    assert passes(example.rule, example.near, example.around_near or example.around)


@each_example
def test_a_rule_is_asked_about_its_example(example: Example) -> None:
    assert example.rule in {finding.rule for finding in run_rules(example.hit, example.around, {})}


@each_rule
def test_every_rule_has_a_hit_and_a_near_miss(rule: Rule) -> None:
    assert any(example.rule == rule.slug for example in EXAMPLES)


@each_rule
def test_every_rule_says_what_why_an_example_and_its_limits(rule: Rule) -> None:
    told = dict(sections(rule))
    assert tuple(head for head in told if head) == HEADINGS
    assert all(told[head] for head in HEADINGS)


@each_rule
def test_every_rule_has_a_title_a_line_and_what_would_change_it(rule: Rule) -> None:
    words = TITLES[rule.slug]
    assert set(words) == {"title", "one", "one_line", "flip"}
    assert all(text and not text.endswith(".") for text in words.values())
    assert len(words["title"]) <= 30


def test_no_title_is_left_over_from_a_rule_that_is_gone() -> None:
    assert set(TITLES) == {rule.slug for rule in all_rules()}


@each_example
def test_every_reason_is_worded_from_what_the_evidence_holds(example: Example) -> None:
    for evidence in evidence_of(example.rule, example.hit, example.around):
        template = TEMPLATES[evidence.because]
        needed = {field for _, field, _, _ in string.Formatter().parse(template) if field}
        assert needed <= {"field", "value", *dict(evidence.params)}


@each_example
def test_evidence_names_the_record_it_stands_in(example: Example) -> None:
    first = evidence_of(example.rule, example.hit, example.around)[0]
    assert first.source is not None or example.rule in ("connect-now", "stale", "fading", "ok")


def test_the_page_of_the_rules_is_the_one_the_program_writes() -> None:
    """To renew it: ``python tests/rules/test_every_rule.py``."""
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rule_page()


@each_rule
def test_every_rule_can_be_read_in_the_terminal(rule: Rule) -> None:
    assert rule_text(rule.slug).startswith(f"{rule.slug}: ")


if __name__ == "__main__":
    (ROOT / "docs" / "rules.md").write_text(rule_page(), encoding="utf-8")
