"""Recognising people in a new export, and putting what was said into the words of that export."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from guestlist.decisions import UserDecision
from guestlist.memory.marks import Marks, marks_of
from guestlist.memory.nouns import Remembered, Said
from guestlist.model import Connection, Contact, Decision
from guestlist.normalise.emails import emails_of
from guestlist.normalise.fold import fold
from guestlist.normalise.people import normalise
from guestlist.normalise.profiles import profile_slug, profiles_of

_TAIL = 7  # digits of a number that are looked up before it is parsed


@dataclass(frozen=True, slots=True)
class Recalled:
    """Something the user said, found again in the files of this run."""

    remembered: Remembered
    said: Said
    records: tuple[str, ...]  # the person's records now


@dataclass(frozen=True, slots=True)
class Recollection:
    """What earlier runs have to say about this one."""

    decisions: tuple[UserDecision, ...]
    recalled: tuple[Recalled, ...]
    missing: tuple[Remembered, ...]  # people something was said about who are not in these files


def recollect(
    everybody: Sequence[Remembered], contacts: Sequence[Contact], connections: Sequence[Connection], region: str
) -> Recollection:
    """Decisions on the records of this run, from what was said about people in earlier ones."""
    known = [each for each in everybody if each.said]
    records = _records_of(everybody, contacts, region)
    rows = _rows_of(connections)
    decisions: list[UserDecision] = []
    recalled = []
    for each in known:
        mine = records.get(each.person, ())
        for said in each.said if mine else ():
            recalled.append(Recalled(each, said, mine))
            decisions.extend(_decisions(said, mine, everybody, records, rows))
    missing = tuple(each for each in known if each.person not in records)
    return Recollection(tuple(decisions), tuple(recalled), missing)


def beside_new(
    recollection: Recollection, new: Sequence[UserDecision], contacts: Sequence[Contact]
) -> tuple[UserDecision, ...]:
    """The remembered decisions and the new ones; about the same person and question the new ones count alone."""
    if not new or not recollection.decisions:
        return (*recollection.decisions, *new)
    named = {(each.who, question_of(each)) for each in new}
    records = defaultdict(set)
    for contact in contacts:
        for email in emails_of(contact):
            records[email.address].add(contact.source.record_id)
    named |= {(record, question) for who, question in named for record in records.get(who, ())}
    decided = {who for who, _ in named}
    groups = [set(each.records) for each in recollection.recalled if decided.intersection(each.records)]
    named |= {
        (record, question) for who, question in set(named) for group in groups if who in group for record in group
    }
    kept = (each for each in recollection.decisions if (each.who, question_of(each)) not in named)
    return (*kept, *new)


def question_of(decision: UserDecision) -> str:
    """Which of the three questions a decision answers."""
    if decision.decision is not None:
        return "decision"
    return "remembers" if decision.remembers is not None else f"same {decision.other}"


def best_fit(marks: Marks, index: Mapping[tuple[str, str], Sequence[Remembered]]) -> Remembered | None:
    """The remembered person these marks are most surely of; of equally sure ones the first met."""
    candidates = {each.person: each for mark in marks.all() if mark[0] != "firms" for each in index.get(mark, ())}
    scored = [(-marks.fits(each.marks), person) for person, each in candidates.items()]
    fit, person = min(scored, default=(0, 0))
    return candidates[person] if fit < 0 else None


def index_of(everybody: Iterable[Remembered]) -> dict[tuple[str, str], list[Remembered]]:
    """Mark -> the people who bear it."""
    index: defaultdict[tuple[str, str], list[Remembered]] = defaultdict(list)
    for each in everybody:
        for mark in each.marks.all():
            index[mark].append(each)
    return dict(index)


def _records_of(
    everybody: Sequence[Remembered], contacts: Sequence[Contact], region: str
) -> dict[int, tuple[str, ...]]:
    index = index_of(everybody)
    sieve = _Sieve(everybody)
    likely = [contact for contact in contacts if sieve.may_hold(contact)]
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for contact, person in zip(likely, normalise(likely, region), strict=True):
        marks = marks_of(person)
        remembered = best_fit(marks, index)
        if remembered is not None:
            found[remembered.person].append((marks.fits(remembered.marks), contact.source.record_id))
    return {person: records for person, fits in found.items() if (records := _surest(fits))}


def _surest(fits: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The records that are the person. A name with the firm is enough only where a single record has them: of two
    namesakes in one house neither may inherit an answer about the other.
    """
    sure = tuple(record for fit, record in fits if fit > 1)
    return sure or (tuple(record for _, record in fits) if len(fits) == 1 else ())


class _Sieve:
    """Lets through the few cards worth normalising: those that share anything with somebody remembered."""

    def __init__(self, everybody: Sequence[Remembered]) -> None:
        self._emails = {value for each in everybody for value in each.marks.emails}
        self._profiles = {value for each in everybody for value in each.marks.profiles}
        self._tails = {value[-_TAIL:] for each in everybody for value in each.marks.phones}
        self._families = {
            word for each in everybody for value in each.marks.names for word in value.partition("|")[2].split()
        }

    def may_hold(self, contact: Contact) -> bool:
        """False for a card that can be nobody remembered."""
        if any(email.key in self._emails for email in emails_of(contact)):
            return True
        if self._profiles and any(slug in self._profiles for slug in profiles_of(contact)):
            return True
        if self._tails:
            for phone in contact.phones:
                if re.sub(r"\D", "", phone.value or phone.raw)[-_TAIL:] in self._tails:
                    return True
        words = fold(f"{contact.name} {contact.given} {contact.family}").split()
        return bool(self._families.intersection(words))


def _rows_of(connections: Sequence[Connection]) -> dict[str, str]:
    """Profile slug or "name:..." of a connection -> what the matcher knows it by."""
    rows: dict[str, str] = {}
    for connection in connections:
        if connection.url:
            rows.setdefault(profile_slug(connection.url), connection.url)
        rows.setdefault(f"name:{fold(f'{connection.given} {connection.family}')}", connection.source.record_id)
    return rows


def _decisions(
    said: Said,
    mine: Sequence[str],
    everybody: Sequence[Remembered],
    records: Mapping[int, tuple[str, ...]],
    rows: Mapping[str, str],
) -> Iterable[UserDecision]:
    note, day = said.note, said.said_on
    if said.question == "decision":
        return [UserDecision(record, decision=Decision(said.answer), note=note, said_on=day) for record in mine]
    if said.question == "remembers":
        return [UserDecision(mine[0], remembers=said.answer == "yes", note=note, said_on=day)]
    is_same = said.answer == "yes"
    if said.other is not None:
        other = best_fit(said.other, index_of(everybody))
        theirs = records.get(other.person, ()) if other is not None else ()
        pairs = [(left, right) for left in mine for right in theirs if left != right]
        return [UserDecision(left, is_same=is_same, other=right, note=note, said_on=day) for left, right in pairs]
    other_row = rows.get(said.other_profile, "")
    if said.other_profile and not other_row:
        return []
    return [UserDecision(record, is_same=is_same, other=other_row, note=note, said_on=day) for record in mine]
