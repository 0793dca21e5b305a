"""What a user should know of how a table was read: guessed columns, and columns that were not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from guestlist.readers.csv_columns import Column, Plan, is_named, mapped_slot
from guestlist.readers.csv_header import Table
from guestlist.readers.csv_rows import Row

_LISTED = 6
_UNTOLD = frozenset({"address", "ignore", "custom", "event"})
"""Guesses that cannot change a verdict are not worth a line."""


def remarks_on(
    plan: Plan, table: Table, sample: Sequence[Row], records: int, mapped: Mapping[str, str]
) -> tuple[str, ...]:
    """The remarks on a table, most important first."""
    remarks: list[str] = []
    if not records:
        remarks.append("The file has column names but no rows." if table.header else "The file has no rows.")
    if not table.header and records:
        remarks.append('No column names were found; columns were read by their cells. Correct it with --map "1=name".')
    remarks.extend(_guesses([column for column in plan.columns if column.slot and column.how in ("guess", "cells")]))
    unread = [
        column.header for column in plan.columns if column.slot is None and column.header and _is_filled(column, sample)
    ]
    if unread and table.header:
        names = ", ".join(f'"{name}"' for name in unread[:_LISTED])
        more = f" and {len(unread) - _LISTED} more" if len(unread) > _LISTED else ""
        remarks.append(f'Not read: the columns {names}{more}. Name them with --map "{unread[0]}=field".')
    remarks.extend(_mapping_mistakes(plan, mapped))
    return tuple(remarks)


def _guesses(columns: Sequence[Column]) -> list[str]:
    told = [column for column in columns if column.slot and column.slot.field not in _UNTOLD and not column.slot.part]
    if len(told) > _LISTED:
        listed = ", ".join(f'"{column.header}" = {_meaning(column)}' for column in told)
        return [f'These columns were read by a guess: {listed}. Correct one with --map "{told[0].header}=field".']
    return [_guess(column) for column in told]


def _guess(column: Column) -> str:
    read, mend = f'The column "{column.header}" was read as {_meaning(column)}', f'--map "{column.header}=field"'
    if column.how == "cells":
        return f"{read}, a guess by its cells. Correct it with {mend}."
    return f"{read}, a guess by its name. Correct it with {mend}."


def _meaning(column: Column) -> str:
    return column.slot.field if column.slot else "nothing"


def _is_filled(column: Column, sample: Sequence[Row]) -> bool:
    return any(column.index < len(row.cells) and row.cells[column.index].strip() for row in sample)


def _mapping_mistakes(plan: Plan, mapped: Mapping[str, str]) -> list[str]:
    mistakes = []
    for header, field in mapped.items():
        if not any(each.how == "map" and is_named(each, header) for each in plan.columns):
            mistakes.append(f'--map "{header}={field}": no column of this file has that name.')
        elif mapped_slot(field) is None:
            mistakes.append(f'--map "{header}={field}": "{field}" is no field of a contact; the column is not read.')
    return mistakes
