"""``guestlist facts``: every platform fact and prior, with where it comes from and how far to trust it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from guestlist.data import load_toml

FILES = {"Platform facts": "facts.toml", "Priors (share of negative answers)": "priors.toml"}

GRADES = "Grades: A official or court, B measured or three reports, C vendor, D folklore or our own assumption."


def print_facts(console: Console, today: dt.date, older_than: int | None = None) -> None:
    """All rows; ``older_than`` (days) marks what was last checked longer ago."""
    old = 0
    for heading, name in FILES.items():
        console.print(Text(f"{heading}", style="bold"))
        for key, fact in load_toml(name).items():
            is_old = older_than is not None and (today - fact["seen"]).days > older_than
            old += is_old
            console.print(Text.assemble("  ", (key, "bold"), f"  {_value(fact)} {fact['unit']}  [{fact['grade']}]"))
            console.print(Text(f"      {fact['about']}"))
            mark = "  CHECK AGAIN" if is_old else ""
            console.print(Text(f"      {fact['source']}; seen {fact['seen'].isoformat()}{mark}", style="dim"))
        console.print()
    console.print(Text(GRADES))
    if older_than is not None:
        console.print(Text(f"{old} rows were last checked more than {older_than} days ago."))


def _value(fact: Mapping[str, Any]) -> str:
    value, low, high = (_number(fact[key], fact["unit"]) for key in ("value", "low", "high"))
    return value if low == value == high else f"{value} ({low} to {high})"


def _number(number: float, unit: str) -> str:
    if unit.startswith("share"):
        return f"{number * 100:g} %"
    return f"{number:,}"
