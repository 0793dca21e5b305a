"""``guestlist compare``: two audits side by side, from what they wrote."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from guestlist.errors import Exit, UserError
from guestlist.normalise.fold import fold
from guestlist.reports.earlier import Run

Person = Mapping[str, Any]
"""One person of ``audit.json``."""

_AGES = (30, 90, 180)  # days; the classes of waiting invitations
NO_DATE = "unknown"
"""The class of waiting invitations whose date the export does not give."""
_CONNECTED = ("certain", "likely")


@dataclass(frozen=True, slots=True)
class Changed:
    """A person of both runs whose verdict is another one now."""

    before: Person
    after: Person


@dataclass(frozen=True, slots=True)
class Moved:
    """A person of both runs with another employer now; nobody has checked it."""

    person: Person
    before: str
    after: str
    seen_in: str  # "profile": the connection's row, "card": the address book


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became different between two runs."""

    earlier: dt.date
    later: dt.date
    new: tuple[Person, ...]
    gone: tuple[Person, ...]
    merged: tuple[Person, ...]  # of the earlier run, whose cards now stand with somebody else's: one person after all
    split: tuple[Person, ...]  # of the later run, whose cards stood with somebody else's before
    changed: tuple[Changed, ...]
    accepted: tuple[Person, ...]  # connected since the earlier run
    answered: tuple[Person, ...]  # connected since, whose own invitation waited in the earlier run
    pending: tuple[tuple[Person, int | None], ...]  # invited and not connected; days since, None without a date
    moved: tuple[Moved, ...]

    @property
    def by_age(self) -> tuple[tuple[str, int], ...]:
        """Waiting invitations by age in days: classes and counts."""
        counts = Counter(_age_class(days) for _, days in self.pending)
        return tuple((name, counts[name]) for name in (*map(_class_name, range(len(_AGES) + 1)), NO_DATE))


def compare(first: Run, second: Run) -> Comparison:
    """Compare two audits; the earlier one is found by its date, and the order given decides between equals.

    People are recognised by address, by the profile they are linked to, by number and name, and last by a name that
    stands once in either run. Raises UserError (exit 4) when both are the same folder.
    """
    if first.folder.resolve() == second.folder.resolve():
        raise UserError("Both runs are the same folder.", hint="Give two folders.", exit_code=Exit.INPUT_UNUSABLE)
    days = [dt.date.fromisoformat(str(run.head["today"])) for run in (first, second)]
    if days[0] > days[1]:
        first, second = second, first
        days.reverse()
    pairs, new, gone = _pair(first.people, second.people)
    merged, gone = _parted(gone, second.people)
    split, new = _parted(new, first.people)
    connected = [(before, after) for before, after in pairs if _is_connected_since(before, after, days[0])]
    firms = (_firms(first), _firms(second))
    return Comparison(
        earlier=days[0],
        later=days[1],
        new=tuple(new),
        gone=tuple(gone),
        merged=tuple(merged),
        split=tuple(split),
        changed=tuple(Changed(before, after) for before, after in pairs if before["verdict"] != after["verdict"]),
        accepted=tuple(after for before, after in connected if not _had_invited(before)),
        answered=tuple(after for before, after in connected if _had_invited(before)),
        pending=tuple(sorted(_pending(second.people, days[1]), key=lambda each: (-(each[1] or -1), each[0]["name"]))),
        moved=tuple(_moved(pairs, *firms)),
    )


def _pair(
    before: Iterable[Person], after: Iterable[Person]
) -> tuple[list[tuple[Person, Person]], list[Person], list[Person]]:
    """Who of one run is who of the other: pairs, those only in the later, those only in the earlier."""
    left, right = {str(each["person_id"]): each for each in before}, {str(each["person_id"]): each for each in after}
    pairs: list[tuple[Person, Person]] = []
    for keys_of in (_addresses, _profiles, _phones, _names):
        index: defaultdict[str, list[str]] = defaultdict(list)
        for number, each in left.items():
            for key in keys_of(each):
                index[key].append(number)
        mine = Counter(key for each in right.values() for key in keys_of(each))
        for number, each in list(right.items()):
            for key in keys_of(each):
                found = [one for one in index.get(key, ()) if one in left]
                if len(found) == 1 and (keys_of is _addresses or mine[key] == 1):
                    pairs.append((left.pop(found[0]), right.pop(number)))
                    break
    return pairs, list(right.values()), list(left.values())


def _addresses(person: Person) -> tuple[str, ...]:
    return tuple(person["emails"])


def _profiles(person: Person) -> tuple[str, ...]:
    link = person["link"]
    return (link["url"],) if link and link["url"] and link["tier"] in _CONNECTED else ()


def _phones(person: Person) -> tuple[str, ...]:
    return tuple(f"{phone} {fold(person['name'])}" for phone in person["phones"])


def _names(person: Person) -> tuple[str, ...]:
    name = fold(person["name"])
    return (name,) if name else ()


def _parted(left: Iterable[Person], others: Iterable[Person]) -> tuple[list[Person], list[Person]]:
    """Those whose address stands with somebody of the other run, and the rest: the former were merged or split."""
    known = {address for each in others for address in _addresses(each)}
    parted: tuple[list[Person], list[Person]] = ([], [])
    for each in left:
        parted[not known.intersection(_addresses(each))].append(each)
    return parted


def _is_connected_since(before: Person, after: Person, since: dt.date) -> bool:
    """Connected now, not before, and on a day since: a link found anew to an old connection is none.

    Whose invitation waited in the earlier run has accepted it, whatever day the export names: an archive is older than
    the run that reads it.
    """
    if not _is_connected(after) or _is_connected(before):
        return False
    day = str(after["link"]["connected_on"])[:10]
    return _was_pending(before, day) or day >= since.isoformat()


def _was_pending(person: Person, day: str) -> bool:
    """Invited according to the run, and not after the day on which a connection was made ("" when unknown)."""
    sent = [each for each in _sent_on(person, ("already-invited", "possibly-invited")) if not day or each <= day]
    return bool(sent)


def _had_invited(person: Person) -> bool:
    """True when their own invitation waited for the user: that it became a connection is no acceptance of theirs."""
    return any(finding["rule"] == "invited-you" for finding in person["findings"])


def _sent_on(person: Person, rules: Sequence[str]) -> list[str]:
    """The days of the outgoing invitations that these rules found; "" for one without a date."""
    return [
        str(each.get("params", {}).get("sent_on", ""))[:10]
        for finding in person["findings"]
        if finding["rule"] in rules
        for each in finding["evidence"]
        if each.get("code") != "possibly-invited-you"
    ]


def _is_connected(person: Person) -> bool:
    return bool(person["link"]) and person["link"]["tier"] in _CONNECTED


def _pending(people: Iterable[Person], today: dt.date) -> Iterator[tuple[Person, int | None]]:
    for person in people:
        sent = _sent_on(person, ("already-invited",))
        if sent:
            latest = max(sent)
            yield person, (today - dt.date.fromisoformat(latest)).days if latest else None


def _moved(
    pairs: Iterable[tuple[Person, Person]], cards_before: Mapping[str, str], cards_after: Mapping[str, str]
) -> Iterator[Moved]:
    for before, after in pairs:
        if _is_connected(before) and _is_connected(after) and before["link"]["url"] == after["link"]["url"]:
            old, new = str(before["link"]["company"]), str(after["link"]["company"])
            if old and new and fold(old) != fold(new):
                yield Moved(after, old, new, "profile")
                continue
        old, new = (
            cards.get(str(each["person_id"]), "") for cards, each in ((cards_before, before), (cards_after, after))
        )
        if old and new and fold(old) != fold(new):
            yield Moved(after, old, new, "card")


def _firms(run: Run) -> dict[str, str]:
    """Person -> the firm on their cards, from the run's ledger; empty when the ledger was taken away."""
    try:
        with (run.folder / "ledger.csv").open(encoding="utf-8", newline="") as stream:
            rows = [(row.get("person_id") or "", row.get("organisation") or "") for row in csv.DictReader(stream)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}
    firms: dict[str, str] = {}
    for person, firm in rows:
        if person and firm:
            firms.setdefault(person, firm)
    return firms


def _age_class(days: int | None) -> str:
    return NO_DATE if days is None else _class_name(sum(days >= limit for limit in _AGES))


def _class_name(n: int) -> str:
    if n == 0:
        return f"under {_AGES[0]}"
    return f"{_AGES[n - 1]} to {_AGES[n] - 1}" if n < len(_AGES) else f"{_AGES[-1]} and more"
