"""``guestlist facts``: every platform fact and prior, with where it comes from and how far to trust it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from guestlist.data import load_toml

FILES = {"Platform facts": "facts.toml", "Priors (share of negative answers)": "priors.toml"}

_YES_NO = "0 no, 1 yes"

GRADES = "Grades: A official or court, B measured or three reports, C vendor, D folklore or our own assumption."


def print_facts(console: Console, today: dt.date, older_than: int | None = None) -> None:
    """All rows; ``older_than`` (days) marks what was last checked longer ago."""
    old = 0
    for heading, name in FILES.items():
        console.print(Text(f"{heading}", style="bold"))
        for key, fact in load_toml(name).items():
            is_old = older_than is not None and (today - fact["seen"]).days > older_than
            old += is_old
            console.print(Text.assemble("  ", (key, "bold"), f"  {_worth(fact)}  [{fact['grade']}]"))
            console.print(Padding(Text(fact["about"]), (0, 0, 0, 6)))
            mark = "  CHECK AGAIN" if is_old else ""
            seen = f"{fact['source']}; seen {fact['seen'].isoformat()}{mark}"
            console.print(Padding(Text(seen, style="dim"), (0, 0, 0, 6)))
        console.print()
    console.print(Text(GRADES))
    if older_than is not None:
        console.print(Text(f"{old} rows were last checked more than {older_than} days ago."))


def _worth(fact: Mapping[str, Any]) -> str:
    if fact["unit"] == _YES_NO:
        return "yes" if fact["value"] else "no"
    return f"{_value(fact)} {fact['unit']}"


def _value(fact: Mapping[str, Any]) -> str:
    value, low, high = (_number(fact[key], fact["unit"]) for key in ("value", "low", "high"))
    return value if low == value == high else f"{value} ({low} to {high})"


def _number(number: float, unit: str) -> str:
    if unit.startswith("share"):
        return f"{number * 100:g} %"
    return f"{number:,}"
