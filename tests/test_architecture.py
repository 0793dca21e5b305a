"""The house keeps its shape: imports run one way, rooms of the middle never import each other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "guestlist"

GROUND = {"model", "outlook", "errors", "version", "collector", "abreast", "slots"}
KNOWLEDGE = {"policy", "data", "facts", "decisions", "sheets"}
TEXT = {"normalise"}
MIDDLE = {
    "readers",
    "match",
    "sender",
    "rules",
    "tie",
    "forecast",
    "plan",
    "recover",
    "memory",
    "setup",
    "decide",
    "ledger",
}
STORY = {
    "pipeline",
    "book",
    "answered",
    "cases",
    "choose",
    "parcels",
    "verdicts",
    "what_if",
    "triage",
    "workspace",
    "interview",
}
SCREEN = {"reports"}
DOOR = {
    "cli",
    "cli_between",
    "cli_guard",
    "cli_job",
    "cli_more",
    "cli_options",
    "cli_questions",
    "cli_setup",
    "cli_values",
}
DOOR |= {"offline", "__main__", "__init__"}

MAY_IMPORT = {
    **dict.fromkeys(GROUND, GROUND),
    **dict.fromkeys(KNOWLEDGE, GROUND | KNOWLEDGE),
    **dict.fromkeys(TEXT, GROUND | KNOWLEDGE | TEXT),
    **{room: GROUND | KNOWLEDGE | TEXT | {room} for room in MIDDLE},
    **dict.fromkeys(STORY, GROUND | KNOWLEDGE | TEXT | MIDDLE | STORY),
    "reports": GROUND
    | KNOWLEDGE
    | TEXT
    | SCREEN
    | {"ledger", "rules", "forecast", "plan", "recover", "memory", "setup"},
}


def imports_of(path: Path) -> set[str]:
    """The rooms of guestlist that a module imports, at its top or inside a function."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "guestlist" else [f"guestlist.{each.name}" for each in node.names]
        elif isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        rooms.update(name.split(".")[1] for name in names if name.startswith("guestlist."))
    return rooms


def modules() -> list[tuple[str, Path]]:
    return [(path.relative_to(SOURCE).parts[0].removesuffix(".py"), path) for path in sorted(SOURCE.rglob("*.py"))]


@pytest.mark.parametrize(
    ("room", "path"), modules(), ids=lambda value: value.name if isinstance(value, Path) else value
)
def test_a_module_imports_only_what_lies_below_it(room: str, path: Path) -> None:
    if room in DOOR:
        return
    assert room in MAY_IMPORT, f"{room} is a new room: say in this test where it belongs"
    assert imports_of(path) - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize(
    ("room", "path"), modules(), ids=lambda value: value.name if isinstance(value, Path) else value
)
def test_nothing_below_the_command_line_prints_asks_or_exits(room: str, path: Path) -> None:
    if room in DOOR:
        return
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"print", "input", "exit", "quit", "breakpoint"}


def test_the_story_fits_on_a_screen() -> None:
    tree = ast.parse((SOURCE / "pipeline.py").read_text(encoding="utf-8"))
    story = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "audit")
    assert story.end_lineno is not None
    assert story.end_lineno - story.lineno < 66


def test_no_room_grows_beyond_a_few_screens() -> None:
    long = {path.name: len(path.read_text().splitlines()) for _, path in modules()}
    assert {name: lines for name, lines in long.items() if lines > 330} == {}
