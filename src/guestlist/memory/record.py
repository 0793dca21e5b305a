"""From the decisions of a run to what is worth remembering: rows become people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from guestlist.decisions import UserDecision
from guestlist.memory.marks import Marks, marks_of
from guestlist.memory.nouns import Said
from guestlist.model import Answered, Connection, Verdict
from guestlist.normalise.fold import fold
from guestlist.normalise.profiles import profile_slug


def said_in(
    decisions: Iterable[UserDecision],
    verdicts: Sequence[Verdict],
    connections: Sequence[Connection],
    today: dt.date,
    answered: Iterable[Answered] = (),
) -> Iterator[tuple[str, Marks, tuple[Said, ...]]]:
    """What the decisions say, by person: (label, marks, answers). Decisions about nobody in the files are left out.

    An answer "same" or "different" without a second record means the connection that was shown, which the verdict does
    not name any more once it was answered "different": ``answered`` tells it. It is kept with its profile, so that it
    holds when the rows move.
    """
    by_record = {contact.source.record_id: each for each in verdicts for contact in each.person.contacts}
    by_record.update((email.address, each) for each in verdicts for email in each.person.emails)
    rows = {connection.source.record_id: connection for connection in connections}
    rows.update((profile_slug(connection.url), connection) for connection in connections if connection.url)
    for decision in decisions:
        verdict = by_record.get(decision.who)
        if verdict is None or (decision.is_same is not None and not decision.other):
            continue
        marks = _marks_of_record(verdict, decision.who) if decision.is_same is not None else marks_of(verdict.person)
        said = _said(decision, by_record, rows, today)
        if said is not None:
            yield verdict.person.label, marks, (said,)
    for each in answered:
        verdict = by_record[each.record]
        told = tuple(_said_of_shown(each, by_record, today))
        if told:
            yield verdict.person.label, _marks_of_record(verdict, each.record), told


def _said_of_shown(answer: Answered, by_record: dict[str, Verdict], today: dt.date) -> Iterator[Said]:
    """An answer about the candidate shown: who that was, or the cards that this one was joined with."""
    word = "yes" if answer.is_same else "no"
    if answer.connection is not None:
        yield Said("same", word, today, answer.note, other_profile=_profile(answer.connection))
    for record in answer.apart:
        yield Said("same", word, today, answer.note, other=_marks_of_record(by_record[record], record))


def _profile(connection: Connection) -> str:
    return profile_slug(connection.url) or f"name:{fold(f'{connection.given} {connection.family}')}"


def _said(
    decision: UserDecision,
    by_record: dict[str, Verdict],
    rows: dict[str, Connection],
    today: dt.date,
) -> Said | None:
    note = decision.note
    if decision.decision is not None:
        return Said("decision", str(decision.decision), today, note)
    if decision.remembers is not None:
        return Said("remembers", "yes" if decision.remembers else "no", today, note)
    answer = "yes" if decision.is_same else "no"
    connection = rows.get(profile_slug(decision.other) or decision.other)
    if connection is not None:
        return Said("same", answer, today, note, other_profile=_profile(connection))
    other = by_record.get(decision.other)
    if other is None:
        return None
    return Said("same", answer, today, note, other=_marks_of_record(other, decision.other))


def _marks_of_record(verdict: Verdict, record: str) -> Marks:
    """The marks of one card: an answer about two cards must keep them apart, however they were merged."""
    from guestlist.normalise.people import normalise

    for contact in verdict.person.contacts:
        if contact.source.record_id == record:
            return marks_of(normalise([contact], "")[0])
    return marks_of(verdict.person)
