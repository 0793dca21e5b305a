"""Facts, words and domains as data files; this module only loads them.

TOML for tables, plain ``.txt`` for word lists (one entry a line, ``#`` starts a comment). Every file names its source
and licence in its head.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The table in ``data/<name>`` ("facts.toml", "reasons/match.toml"). Read once, to be treated as read-only."""
    return tomllib.loads(files(__name__).joinpath(name).read_text(encoding="utf-8"))


@cache
def load_words(name: str) -> frozenset[str]:
    """The entries of the word list ``data/<name>``, without comments and blank lines."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(entry for entry in entries if entry)


def list_files(folder: str, ending: str) -> tuple[str, ...]:
    """The names ``folder/file`` of the data files in a folder, sorted: how families found by folder are found."""
    room = files(__name__).joinpath(folder)
    if not room.is_dir():
        return ()
    return tuple(sorted(f"{folder}/{entry.name}" for entry in room.iterdir() if entry.name.endswith(ending)))
