"""Every sentence that the rooms below the reports say of files, rows and options, read from their source.

``python tests/said_sentences.py --write`` renews ``locale/said.toml``.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from guestlist.data import load_toml

SOURCE = Path(__file__).parents[1] / "src" / "guestlist"
LIST = SOURCE / "data" / "locale" / "said.toml"

SPEAKING = (
    "readers/*.py", "policy.py", "decisions.py", "sheets.py", "book.py", "what_if.py", "triage.py", "setup/answers.py",
    "forecast/priors.py", "workspace.py", "cli_guard.py",
)  # fmt: skip
"""Here every text of several words is said to the user."""

REFUSING = ("*.py", "memory/*.py", "reports/*.py", "reports/forms/*.py")
"""Here the texts of errors are, whatever else stands there."""

NEVER_SHOWN = {
    "the length is not known",
    "with a note above the header",
    "without a note above the header",
    "Connections, {1} profile addresses, {2}",
    "{1}: {2}.",
}
SHORT = ("Outlook, {1}", "2024 layout", "layout until 2024", "customer list", "written by Google", " and {1} more",
         "{1} messages, one a file", "a date", "a firm's name", "Listed in unreadable.txt.",
         "row", "sheet {1}, row", '--map "{1}=field"',
         "They are in unreadable.txt.", "It is in unreadable.txt.", "{1}{2}: unknown key.{3}", "{1}{2}: is missing.",
         "{1}: expected {2}.", "reading cards", "comparing cards", "joining cards")  # fmt: skip
_NO_SENTENCE = re.compile(r"\\[sdbw]|\(\?|\||\n|^(select|insert|delete|create|pragma)\b|\w+=\w*$")
_REFUSALS = ("UserError", "_refusal", "RefusedError", "_told")
HEAD = """\
# Sentences that readers, policy and options say in English, as templates: {1}, {2} are the values in them.
# Renewed from the source by tests/said_sentences.py; the translations stand in the catalogues under the context "said".

"""


def sentences() -> list[str]:
    """All of them, once each, sorted."""
    found = {numbered(text) for text in (*_speaking(), *_refusing(), *_in_data(), *SHORT)}
    return sorted(found - NEVER_SHOWN)


def numbered(text: str) -> str:
    """A template with its gaps numbered: "{file}: gone" becomes "{1}: gone"."""
    count = 0

    def number(_gap: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"{{{count}}}"

    return re.sub(r"\{\w+\}", number, text)


def template(node: ast.AST) -> str:
    """The text of a string or f-string with numbered gaps; nothing for what is no string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts = [str(part.value) if isinstance(part, ast.Constant) else "{gap}" for part in node.values]
    return numbered("".join(parts))


def is_sentence(text: str) -> bool:
    """Several words, and neither a pattern nor a statement of a database."""
    return len(re.findall(r"[A-Za-z]{2,}(?= )", text)) > 1 and not _NO_SENTENCE.search(text)


def _speaking() -> Iterator[str]:
    for path in _files(SPEAKING):
        yield from filter(is_sentence, _strings(ast.parse(path.read_text(encoding="utf-8"))))


def _refusing() -> Iterator[str]:
    for path in _files(REFUSING):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _REFUSALS:
                yield from (text for text in _strings(node) if " " in text.strip() and not _NO_SENTENCE.search(text))


def _strings(tree: ast.AST) -> Iterator[str]:
    hidden = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.add(id(node.value))  # a docstring
        if isinstance(node, ast.JoinedStr):
            hidden.update(id(part) for part in node.values)
    for node in ast.walk(tree):
        if id(node) not in hidden and (text := template(node)):
            yield text


def _files(patterns: tuple[str, ...]) -> list[Path]:
    return sorted({path for pattern in patterns for path in SOURCE.glob(pattern)})


def _in_data() -> Iterator[str]:
    foreign = load_toml("foreign.toml")
    yield from foreign["messages"].values()
    for entries in foreign.values():
        if isinstance(entries, list):
            yield from (str(entry["message"]) for entry in entries if "message" in entry)
    for templates in load_toml("locale/of_libraries.toml").values():
        yield from templates
    import tomllib

    fields = SOURCE / "readers" / "dialects" / "fields.toml"
    yield from tomllib.loads(fields.read_text(encoding="utf-8"))["languages"].values()


def quoted(text: str) -> str:
    """A basic string of TOML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__" and "--write" in sys.argv:
    listed = "".join(f"  {quoted(text)},\n" for text in sentences())
    LIST.write_text(f"{HEAD}sentences = [\n{listed}]\n", encoding="utf-8")
