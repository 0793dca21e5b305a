"""What the values of options and arguments stand for: a day, a country, a policy, a console."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from guestlist.errors import UserError

if TYPE_CHECKING:
    import datetime as dt

    from rich.console import Console

    from guestlist.policy import Policy

DEFAULT_FOLDER = Path("guestlist-out")
_WIDEST = 100  # columns; longer lines are hard to read


def policy_of(path: Path | None) -> Policy:
    """The policy in a file; an empty one without a file. Raises UserError for a mistake in it."""
    from guestlist.policy import Policy, load_policy
    from guestlist.rules.registry import all_rules

    if path is None:
        return Policy()
    return load_policy(path, frozenset(rule.slug for rule in all_rules()))


def day_of(text: str, option: str = "--today") -> dt.date:
    """The day an option names; today without one. Raises UserError, naming the option, for what is no date."""
    import datetime as dt

    if not text:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UserError(f"{option}: {text!r} is no date.", hint="Write it as 2026-11-21.") from None


def country_of(code: str) -> str:
    """The country code an option names, in capitals. Raises UserError for what cannot be one."""
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise UserError(f"--region: {code!r} is no country code.", hint="Use two letters such as NL, NO or DE.")
    return code.upper()


def columns_of(pairs: list[str] | None) -> dict[str, str]:
    """What the user says columns hold: header to field. Raises UserError for what is no COLUMN=FIELD."""
    columns = {}
    for pair in pairs or ():
        header, sign, field = pair.rpartition("=")
        if not sign or not header.strip() or not field.strip():
            raise UserError(f"--map: {pair!r} is no COLUMN=FIELD.", hint="Write it as --map 'Kolom 3=email'.")
        columns[header.strip()] = field.strip().lower()
    return columns


def standard_input(files: list[str]) -> bytes:
    """What "-" among the files stands for."""
    return sys.stdin.buffer.read() if "-" in files else b""


def say(text: str) -> None:
    """Print a sentence, broken between words."""
    from guestlist.reports.lines import lines

    screen = console()
    screen.print(lines(text, screen))


def console() -> Console:
    """Where results are printed: as wide as the terminal, up to what reads well."""
    from rich.console import Console

    terminal = Console(highlight=False, markup=False, emoji=False)
    if terminal.width > _WIDEST:
        terminal.width = _WIDEST
    return terminal
