"""``guestlist facts``: every platform fact and prior, with where it comes from and how far to trust it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from guestlist.data import load_toml
from guestlist.forecast import Prior
from guestlist.reports.language import _, coded, day, n_, number_words

FILES = ("facts.toml", "priors.toml")
_SHARE = "share "
YES_NO = "0 no, 1 yes"
Row = tuple[str, Mapping[str, Any]]


def grades() -> str:
    """What the grades mean."""
    return _("Grades: A official or court, B measured or three reports, C vendor, D folklore or our own assumption.")


def print_facts(
    console: Console, today: dt.date, older_than: int | None = None, own: Mapping[str, Prior] | None = None
) -> None:
    """All rows; ``older_than`` (days) marks what was last checked longer ago. ``own`` are the priors of a file of the
    user's: where they differ, the user's are shown as such.
    """
    old = []
    for name in FILES:
        heading = _("Platform facts") if name == "facts.toml" else _("Priors (share of negative answers)")
        console.print(Text(heading, style="bold"))
        for key, fact in _rows(name, own):
            is_old = older_than is not None and fact["seen"] is not None and (today - fact["seen"]).days > older_than
            old += [key] if is_old else []
            _print(console, key, fact, is_old)
        console.print()
    console.print(Text(grades()))
    if older_than is not None:
        console.print(Text(_age_words(old, older_than), style="bold" if old else ""))


def _rows(name: str, own: Mapping[str, Prior] | None) -> Iterator[Row]:
    for key, fact in load_toml(name).items():
        mine = own.get(key) if own is not None and name == "priors.toml" else None
        if mine is not None and (mine.low, mine.value, mine.high) != (fact["low"], fact["value"], fact["high"]):
            changed = {"low": mine.low, "value": mine.value, "high": mine.high}
            yield key, {**fact, **changed, "source": "", "seen": None}
        else:
            yield key, fact


def _print(console: Console, key: str, fact: Mapping[str, Any], is_old: bool) -> None:
    console.print(Padding(Text.assemble((key, "bold"), f"  {_worth(fact)}  [{fact['grade']}]"), (0, 0, 0, 2)))
    console.print(Padding(Text(coded("fact about", key, fact["about"])), (0, 0, 0, 6)))
    if fact["seen"] is None:
        source = _("your own file (--priors)")
    else:
        source = coded("fact source", fact["source"], fact["source"])
        source = _("{source}; seen {date}").format(source=source, date=day(fact["seen"]))
    mark = "  " + _("CHECK AGAIN") if is_old else ""
    console.print(Padding(Text(source + mark, style="" if is_old else "dim"), (0, 0, 0, 6)))


def _age_words(old: list[str], days: int) -> str:
    limit = n_("{n} day", "{n} days", days)
    if not old:
        return _("Nothing here was last checked more than {days} ago.").format(days=limit)
    told = n_(
        "{n} row was last checked more than {days} ago: {names}.",
        "{n} rows were last checked more than {days} ago: {names}.",
        len(old),
    )
    return told.format(days=limit, names=", ".join(old))


def _worth(fact: Mapping[str, Any]) -> str:
    if fact["unit"] == YES_NO:
        return _("yes") if fact["value"] else _("no")
    return f"{_value(fact)} {coded('fact unit', fact['unit'], unit_words(fact['unit']))}"


def unit_words(unit: str) -> str:
    """A unit as it is said behind its figure: a share is printed as a percentage, "0.1% of invitations"."""
    return unit.removeprefix(_SHARE)


def _value(fact: Mapping[str, Any]) -> str:
    value, low, high = (_number(fact[key], fact["unit"]) for key in ("value", "low", "high"))
    if value == low == high:
        return value
    return _("{value} ({low} to {high})").format(value=value, low=low, high=high)


def _number(number: float, unit: str) -> str:
    return number_words(number, is_share=unit.startswith(_SHARE))
