"""What an earlier run left behind: the head and the people of its ``audit.json``, and which files it read."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
        """The inputs as the user named them; members of a folder or archive are not listed again."""
        names = [str(each["file"]) for each in self.head["inputs"]]
        containers = [str(each["file"]) for each in self.head["inputs"] if each["format"] in ("folder", "archive")]
        return tuple(name for name in names if not any(_lies_in(name, each) for each in containers))


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
