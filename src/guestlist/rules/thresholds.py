"""The numbers of the rules, from data/rules/thresholds.toml."""

from __future__ import annotations

from functools import cache

from guestlist.data import load_toml


@cache
def threshold(key: str) -> float:
    """A threshold by its name; the unit stands in the file."""
    return float(load_toml("rules/thresholds.toml")[key])
