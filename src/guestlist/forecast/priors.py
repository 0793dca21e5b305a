"""The priors: share of invitations answered negatively, by kind of recipient."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guestlist.data import load_toml
from guestlist.errors import Exit, UserError


@dataclass(frozen=True, slots=True)
class Prior:
    """A share in three scenarios, 0..1 (``common_name_factor`` is a factor instead)."""

    low: float
    value: float
    high: float


def load_priors(path: Path | None = None) -> dict[str, Prior]:
    """The bundled priors, overridden by the rows of a file of the same form.

    Raises UserError: exit 4 when the file cannot be read, 2 with every mistake when it makes no sense.
    """
    table: dict[str, Any] = dict(load_toml("priors.toml"))
    if path is not None:
        own = _read(path)
        mistakes = [problem for key, row in own.items() for problem in _mistakes(key, row, table)]
        if mistakes:
            count = len(mistakes)
            raise UserError(
                f"{path}: 1 mistake in the priors." if count == 1 else f"{path}: {count} mistakes in the priors.",
                problems=tuple(mistakes),
                hint="guestlist facts prints every prior with its name.",
            )
        table.update({key: {**table[key], **row} for key, row in own.items()})
    return {key: Prior(float(row["low"]), float(row["value"]), float(row["high"])) for key, row in table.items()}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: the priors cannot be read.", exit_code=Exit.INPUT_UNUSABLE) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path}: not valid TOML: {error}.") from error


def _mistakes(key: str, row: Any, known: Mapping[str, Any]) -> list[str]:
    if key not in known:
        return [f"{key}: no such prior."]
    if not isinstance(row, dict):
        return [f"{key}: expected a section [{key}]."]
    found = [
        f"{key}.{column}: expected a number from 0 up, found {row[column]!r}."
        for column in ("low", "value", "high")
        if column in row and not (isinstance(row[column], int | float) and row[column] >= 0)
    ]
    merged = {**known[key], **row}
    if not found and not merged["low"] <= merged["value"] <= merged["high"]:
        found.append(f"{key}: low, value and high must rise.")
    return found
