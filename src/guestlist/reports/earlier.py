"""What an earlier run left behind: the head and the people of its ``audit.json``, and which files it read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guestlist.errors import Exit, UserError
from guestlist.reports.audit_json import FILE_NAME, SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Run:
    """One audit as written."""

    folder: Path
    head: Mapping[str, Any]
    people: tuple[Mapping[str, Any], ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The inputs as the user named them; members of a folder or archive are not listed again.

        An archive that holds nothing but what was read stands in the list by its members alone.
        """
        names = list(dict.fromkeys(self._archive_or_file(str(each["file"])) for each in self.head["inputs"]))
        containers = [str(each["file"]) for each in self.head["inputs"] if each["format"] in ("folder", "archive")]
        return tuple(name for name in names if not any(_lies_in(name, each) for each in containers))

    def _archive_or_file(self, name: str) -> str:
        """The archive that a member ("linkedin.zip!Connections.csv") lies in; any other file itself."""
        cuts = [at for at, sign in enumerate(name) if sign == "!"]
        wholes = [name, *(name[:at] for at in reversed(cuts))]
        there = next((each for each in wholes if Path(self.path_of(each)).exists()), "")
        return there or wholes[-1]

    def path_of(self, name: str) -> str:
        """Where a file that the user named then is found from here: names began in the folder the audit started in."""
        there = self.folder / str(self.head.get("started_in", "")) / name
        if Path(name).is_absolute() or not there.exists() or _is_same(there, Path(name)):
            return name
        try:
            return os.path.relpath(there)
        except ValueError:  # on another drive
            return str(there.resolve())


def starting_place(names: Iterable[str], results: Path) -> str:
    """The working folder as seen from the results, which may be moved together with the files; "" where none is needed.

    The absolute path where there is no way between the two.
    """
    if all(name in ("", "-") or Path(name).is_absolute() for name in names):
        return ""
    try:
        return Path(os.path.relpath(Path.cwd(), results.resolve())).as_posix()
    except ValueError:  # on another drive
        return str(Path.cwd())


def _is_same(one: Path, other: Path) -> bool:
    return other.exists() and one.samefile(other)


def _lies_in(name: str, container: str) -> bool:
    return name.startswith((f"{container.rstrip('/')}/", f"{container}!", f"{container}\\")) and name != container


def load_run(folder: Path) -> Run:
    """The audit in ``folder``. Raises UserError (exit 4) when there is none or another version wrote it."""
    path = folder / FILE_NAME if folder.is_dir() else folder
    try:
        with path.open(encoding="utf-8") as stream:
            whole = json.load(stream)
    except FileNotFoundError:
        raise UserError(
            f"{folder} holds no audit.",
            hint="Run guestlist audit first, or name the folder it wrote.",
            exit_code=Exit.INPUT_UNUSABLE,
        ) from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {error}.", exit_code=Exit.INPUT_UNUSABLE) from error
    if not isinstance(whole, dict) or whole.get("schema_version") != SCHEMA_VERSION:
        raise UserError(
            f"{path} was written by another version.", hint="Run the audit again.", exit_code=Exit.INPUT_UNUSABLE
        )
    people = tuple(whole.pop("verdicts"))
    return Run(path.parent, whole, people)
