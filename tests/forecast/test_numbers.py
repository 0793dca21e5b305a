"""No figure of the platform and no prior stands in the code: they live in data, with source, date and grade."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from guestlist.data import load_toml
from guestlist.facts import fact

SOURCE = Path(__file__).parents[2] / "src" / "guestlist"
ROOMS = ("forecast", "plan", "recover", "memory")
FILES = [path for room in ROOMS for path in sorted((SOURCE / room).glob("*.py"))] + [
    SOURCE / name for name in ("outlook.py", "facts.py", "what_if.py", "triage.py", "workspace.py", "cli_more.py")
]
EVERYDAY = {0, 1, 2, 3, 4, 5, 7, 8, 10, 20, 40, 80, 100, 0.5}
"""Numbers that mean many things (a slice of ten, a half); the facts among them are read by name all the same."""


def figures() -> set[float]:
    """Every value, low and high of the facts and the priors."""
    rows = [*load_toml("facts.toml").values(), *load_toml("priors.toml").values()]
    return {float(row[column]) for row in rows for column in ("value", "low", "high")} - EVERYDAY


def numbers_in(path: Path) -> Iterator[tuple[int, float]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
            yield node.lineno, float(node.value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_figure_of_the_facts_or_priors_stands_in_the_code(path: Path) -> None:
    assert [(line, number) for line, number in numbers_in(path) if number in figures()] == []


@pytest.mark.parametrize("name", ["five", "twenty", "hundred"])
def test_figures_that_are_everyday_numbers_are_never_named_in_the_code(name: str) -> None:
    named = {"five": 5, "twenty": 20, "hundred": 100}[name]
    assigned = [
        (path.name, node.lineno)
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword | ast.arg | ast.AnnAssign | ast.Assign)
        and isinstance(getattr(node, "value", None), ast.Constant)
        and node.value.value == named
        and path.parent.name in ("plan", "recover", "forecast")
    ]
    assert assigned == []


def test_no_telling_figure_stands_in_the_reports() -> None:
    telling = figures() - {6, 14, 30, 120, 180, 200, 300, 400, 0.01, 0.1}
    found = [
        (path.name, line, number)
        for path in sorted((SOURCE / "reports").glob("*.py"))
        for line, number in numbers_in(path)
        if number in telling
    ]
    assert found == []


@pytest.mark.parametrize("name", ["facts.toml", "priors.toml"])
def test_every_figure_has_its_range_source_date_and_grade(name: str) -> None:
    for key, row in load_toml(name).items():
        assert row["low"] <= row["value"] <= row["high"], key
        assert row["unit"], key
        assert row["source"], key
        assert row["about"], key
        assert isinstance(row["seen"], dt.date), key
        assert row["grade"] in "ABCD", key


def test_a_fact_is_read_by_name() -> None:
    assert fact("noted_invitations_per_month_free").whole == 5
    with pytest.raises(KeyError):
        fact("made up")
