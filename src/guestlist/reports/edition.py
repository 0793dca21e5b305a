"""For whom a report is made: its language, the client's name, a logo, and whether names are covered.

Held in a context variable, as a language is for a screen: every report and every wording of a run shares one edition,
and the library's default is a plain English one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """What a run's reports have in common."""

    language: str = "en"  # "en" | "nl" | "nb"
    client: str = ""  # whose address book it is, when a coach makes the report
    logo: str = ""  # the coach's logo as a data: URI
    is_redacted: bool = False  # names are covered; dates are shown to the month


_PLAIN = Edition()
_CURRENT: ContextVar[Edition] = ContextVar("edition", default=_PLAIN)


def edition() -> Edition:
    """The edition reports are made for now."""
    return _CURRENT.get()


def use_edition(chosen: Edition) -> None:
    """Make all reports of this run for ``chosen``."""
    _CURRENT.set(chosen)


@contextmanager
def in_edition(chosen: Edition) -> Iterator[None]:
    """Make reports for ``chosen`` within the block."""
    before = _CURRENT.set(chosen)
    try:
        yield
    finally:
        _CURRENT.reset(before)
