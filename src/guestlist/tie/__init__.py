"""Who still remembers the user: ties from dated mutual contact, never from the date a card was saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guestlist.model import Message, Notice, Owner, Person, Tie
from guestlist.tie.calibrate import notices_of_answers, shift_of
from guestlist.tie.directory import Directory
from guestlist.tie.mutual import History, history_of
from guestlist.tie.notes import newest_date_in_notes, years_in_notes
from guestlist.tie.own import OwnAddresses, find_own, notices_of_own
from guestlist.tie.score import score_of
from guestlist.tie.sender_name import own_name_is_common, own_name_share
from guestlist.tie.telling import tell
from guestlist.tie.touches import Span, find_touches
from guestlist.tie.weights import weights

__all__ = ["OwnAddresses", "Ties", "measure", "own_name_is_common", "own_name_share"]

_NOBODY: Mapping[str, str] = {}
_NO_HISTORY = History()


@dataclass(frozen=True, slots=True)
class Ties:
    """Everybody's tie, and what was found on the way."""

    by_person: Mapping[str, Tie]  # every person given, by person_id
    coverage: tuple[tuple[str, int, int], ...] = ()  # (channel, first year, last year) of the files
    own_addresses: OwnAddresses = field(default_factory=OwnAddresses)
    has_history: bool = False  # at least one message, meeting or call with a usable date was given
    mutual_addresses: frozenset[str] = frozenset()
    """Addresses of the book that answered direct mail or were answered, as written in the book and as keys."""
    recent: Mapping[str, dt.date] = field(default_factory=dict)  # person_id -> met or first written to, last 30 days
    undated: int = 0  # messages without a usable date: missing, 1970, in the future
    shift: float = 0.0  # what the user's own answers added to the constant
    answers_used: int = 0  # 0: too few, the constant stands
    notices: tuple[Notice, ...] = ()  # addresses taken for the user's; what became of the user's own answers


def measure(
    people: Sequence[Person],
    messages: Iterable[Message],
    owner: Owner,
    today: dt.date,
    contact_of: Mapping[str, str] = _NOBODY,
    answers: Iterable[tuple[str, bool]] = (),
) -> Ties:
    """Measure who remembers the user. The order of the messages does not matter.

    ``contact_of`` gives the person_id of LinkedIn profile slugs, from the links of the matcher. ``answers`` are the
    user's own: (person_id, remembers). The score: months with mutual contact and years since the last one; method,
    weights and sources in ``data/tie.toml`` and docs/ties.md. A person without dated personal evidence is unknown.
    """
    messages = messages if isinstance(messages, Sequence) else tuple(messages)
    own = find_own(messages, people, owner)
    touches = find_touches(messages, Directory(people if messages else (), contact_of, own.all), own, today)
    spans = touches.spans
    histories = {
        person.person_id: history_of(touches.by_person[person.person_id].touches)
        if person.person_id in touches.by_person
        else _NO_HISTORY
        for person in people
    }
    answers = sorted(set(answers))
    shift, telling = _calibrated(histories, answers, today, spans)
    used = telling if shift else 0
    by_person = {}
    for person in people:
        history = histories[person.person_id]
        score = score_of(history, today, spans, shift)
        note_years = years_in_notes(person, today, weights().earliest_year)
        by_person[person.person_id] = Tie(
            band=score.band,
            probability=score.probability,
            last_contact=_date(score.day),
            first_contact=_date(history.first) if score.probability is not None else None,
            mutual_months=len(history.months) or len(history.group_months),
            evidence=tell(score, history, touches.by_person.get(person.person_id), note_years, spans, used),
            timeline=history.timeline,
        )
    return Ties(
        by_person=by_person,
        coverage=_coverage(spans),
        own_addresses=own,
        has_history=bool(spans),
        mutual_addresses=_mutual_addresses(people, histories),
        recent=_recent(people, histories, spans, today),
        undated=touches.undated,
        shift=shift,
        answers_used=used,
        notices=(*notices_of_own(own), *notices_of_answers(len(answers), telling, shift)),
    )


def _calibrated(
    histories: Mapping[str, History], answers: Iterable[tuple[str, bool]], today: dt.date, spans: dict[str, Span]
) -> tuple[float, int]:
    """The shift of the constant, and how many answers could make one: only those about people with evidence."""
    pairs = []
    for person_id, remembers in answers:
        score = score_of(histories[person_id], today, spans) if person_id in histories else None
        if score is not None and score.probability is not None:
            log_odds = score.constant + score.depth_part + score.decay_part
            pairs.append((log_odds, remembers))
    return shift_of(pairs), len(pairs)


def _coverage(spans: Mapping[str, Span]) -> tuple[tuple[str, int, int], ...]:
    return tuple(
        (channel, dt.date.fromordinal(span.first).year, dt.date.fromordinal(span.last).year)
        for channel, span in sorted(spans.items())
    )


def _mutual_addresses(people: Sequence[Person], histories: Mapping[str, History]) -> frozenset[str]:
    keys = {key for history in histories.values() for key in history.mutual_addresses}
    written = {email.address for person in people for email in person.emails if email.key in keys}
    return frozenset(keys | written)


def _recent(
    people: Sequence[Person], histories: Mapping[str, History], spans: Mapping[str, Span], today: dt.date
) -> dict[str, dt.date]:
    """Who was met, or first written to, in the last days; a card's note with a full date counts as met.

    "First" needs files that begin earlier, once they hold enough people to show where they begin.
    """
    since = today.toordinal() - weights().recent_days
    found = {}
    for person in people:
        history = histories[person.person_id]
        span = spans.get(history.last_channel)
        is_seen_before = span is None or not span.is_telling or span.first < since - weights().recent_days
        if history.last_meeting >= since:
            found[person.person_id] = dt.date.fromordinal(history.last_meeting)
        elif history.first >= since and history.wrote_first and is_seen_before:
            found[person.person_id] = dt.date.fromordinal(history.wrote_first)
        elif not history.has_contact:
            noted = newest_date_in_notes(person, today)
            if noted is not None and noted.toordinal() >= since:
                found[person.person_id] = noted
    return found


def _date(day: int) -> dt.date | None:
    return dt.date.fromordinal(day) if day else None
