"""What the documents show is what the program does.

``python tests/test_docs.py --write`` puts the program's present answers into the documents.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
TUTORIAL = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"(<!-- run: (?P<command>.*?) -->\n)```text\n(?P<shown>.*?)```\n", re.DOTALL)


def run(command: str, folder: Path) -> str:
    """What ``guestlist command`` prints at 80 columns, the sample book being in reach."""
    arguments = [str(ROOT / word) if word.startswith("sample_contacts") else word for word in shlex.split(command)]
    done = subprocess.run(
        [sys.executable, "-m", "guestlist", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "COLUMNS": "80",
            "PYTHONUTF8": "1",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "NO_COLOR": "1",
            "TERM": "dumb",
        },
        check=False,
    )
    assert done.returncode in (0, 3), done.stderr
    lines = done.stdout.replace(f"{ROOT}{os.sep}", "").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def blocks(path: Path) -> list[tuple[str, str]]:
    return [(match["command"], match["shown"]) for match in BLOCK.finditer(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", [README, TUTORIAL], ids=lambda path: path.name)
def test_every_command_a_document_shows_prints_what_it_shows(path: Path, tmp_path: Path) -> None:
    shown = blocks(path)
    assert shown, "the document shows no output"
    for command, expected in shown:
        assert run(command, tmp_path) == expected, f"{command}: python tests/test_docs.py --write mends the document"


def test_every_link_of_the_documents_leads_somewhere() -> None:
    for path in (README, *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for dependency in project["dependencies"]:
        name = re.split(r"[<>=\[]", dependency)[0]
        assert f"| {name} |" in reasons, f"docs/dependencies.md says nothing of {name}"


def rewrite(path: Path, folder: Path) -> None:
    """Put the program's present answers into a document."""

    def answer(match: re.Match[str]) -> str:
        return f"{match[1]}```text\n{run(match['command'], folder)}```\n"

    path.write_text(BLOCK.sub(answer, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    import tempfile

    for document in (README, TUTORIAL):
        with tempfile.TemporaryDirectory() as temporary:
            rewrite(document, Path(temporary))
