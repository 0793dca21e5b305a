"""What is known of the platform, by name: ``data/facts.toml``. No such number stands in the code."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.data import load_toml


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: a value with its range, where it comes from and how far to trust it."""

    value: float
    low: float
    high: float
    unit: str
    about: str
    source: str
    seen: dt.date  # the day the source was read
    grade: str  # A official or court, B measured or three reports, C vendor, D folklore or our own assumption

    @property
    def whole(self) -> int:
        """The value as a whole number."""
        return int(self.value)


def fact(name: str) -> Fact:
    """The fact of that name. Raises KeyError for an unknown one, which is a bug of ours."""
    return Fact(**load_toml("facts.toml")[name])
