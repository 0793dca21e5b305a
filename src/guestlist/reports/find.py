"""Whom the words on the command line name: people by record, address or any name of theirs, and lost records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from guestlist.errors import UserError
from guestlist.normalise.fold import fold
from guestlist.reports.plain import harmless, short_record

_LIKE_ENOUGH = 75  # of 100; below it a name is another name
_MOST_PROPOSED = 3


def find_people(verdicts: Sequence[Mapping[str, Any]], who: str) -> tuple[Mapping[str, Any], ...]:
    """The people that ``who`` names: by record id, person id or address exactly; else by any name on their cards.

    A name fits when it is the whole name, or when each of its words starts a word of the name. Raises UserError when
    nobody fits, with the nearest names.
    """
    wanted, folded = who.strip().lower(), fold(who)
    exact, whole, partly = [], [], []
    for verdict in verdicts:
        if wanted in (verdict["person_id"], *verdict["emails"], *_record_forms(verdict["records"])):
            exact.append(verdict)
            continue
        names = [fold(name) for name in names_of(verdict)]
        if folded and folded in names:
            whole.append(verdict)
        elif folded and any(_begins_words(folded, name) for name in names):
            partly.append(verdict)
    found = exact or whole or partly
    if not found:
        near = _nearest(verdicts, folded)
        told = f" Did you mean {', '.join(near)}?" if near else ""
        raise UserError(
            f"Nobody called {harmless(who, 80)!r} stands in this audit.{told}",
            hint="Give a name, an e-mail address, or a record id such as google.csv#17 from ledger.csv.",
        )
    return tuple(found)


def find_lost(lost: Iterable[Mapping[str, Any]], who: str) -> Mapping[str, Any] | None:
    """The record that could not be read and has this record id; None where no such record is meant."""
    wanted = who.strip().lower()
    return next((each for each in lost if wanted in _record_forms([each["record_id"]])), None)


def names_of(verdict: Mapping[str, Any]) -> tuple[str, ...]:
    """Every name of a person: the one on screens first, then those of the cards as they were read."""
    return (verdict["name"], *verdict.get("names", ()))


def _record_forms(records: Iterable[str]) -> Iterator[str]:
    for record in records:
        yield record.lower()
        yield short_record(record).lower()


def _begins_words(wanted: str, name: str) -> bool:
    words = name.split()
    return all(any(part.startswith(word) for part in words) for word in wanted.split())


def _nearest(verdicts: Iterable[Mapping[str, Any]], wanted: str) -> list[str]:
    """The names that hold something like each word of what was asked for, most like first."""
    names = {fold(name): harmless(name, 60) for verdict in verdicts for name in names_of(verdict) if "@" not in name}
    likeness = {name: _likeness(wanted, name) for name in names if name}
    like = sorted((name for name in likeness if likeness[name][0] >= _LIKE_ENOUGH), key=lambda name: likeness[name])
    return list(dict.fromkeys(names[name] for name in reversed(like)))[:_MOST_PROPOSED]


def _likeness(wanted: str, name: str) -> tuple[float, float]:
    """How like the least like word is, and how like the whole is in whatever order its words stand."""
    from rapidfuzz import fuzz

    words = name.split()
    least = min((max(fuzz.ratio(word, other) for other in words) for word in wanted.split()), default=0.0)
    return least, fuzz.token_sort_ratio(wanted, name)
