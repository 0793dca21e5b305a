"""The main job as a story: read, normalise, match, measure, judge, decide, tally."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from guestlist.answered import answered_of, notices_of_answers
from guestlist.book import Book, gather, known_owner, notices_of, notices_of_region, summary_of
from guestlist.cases import Cases, answers_of, measure_ties, world_of
from guestlist.choose import last_used
from guestlist.collector import without_collector
from guestlist.decisions import UserDecision, resolve
from guestlist.forecast import Prior, forecast, load_priors
from guestlist.ledger import balance
from guestlist.match import match_book
from guestlist.model import Audit, Reading
from guestlist.normalise.people import merge, normalise
from guestlist.normalise.phones import vote_region
from guestlist.policy import Policy
from guestlist.readers import read_inputs
from guestlist.readers.registry import Progress, ReadOptions, no_progress
from guestlist.rules.warnings import warnings_for
from guestlist.tie import own_name_is_common
from guestlist.verdicts import verdicts_of

_DEFAULT_POLICY = Policy()


def audit(
    paths: Sequence[str | Path],
    policy: Policy = _DEFAULT_POLICY,
    *,
    today: dt.date,
    region: str = "",
    decisions: Sequence[UserDecision] = (),
    column_map: Mapping[str, str] | None = None,
    standard_input: bytes = b"",
    priors: Mapping[str, Prior] | None = None,
    progress: Progress = no_progress,
) -> Audit:
    """Say of everybody in the address books whether a bulk invitation should reach them.

    ``paths`` are files, folders and archives in any order. ``region`` (ISO 3166-1 alpha-2) is the country of phone
    numbers without a country code; left empty, the policy or the book itself tells. ``standard_input`` is what the
    path "-" stands for. ``priors`` are the shares of negative answers the forecast assumes;
    None takes the bundled ones. Raises UserError when the input cannot be used and LedgerMismatchError when the counts
    do not add up.
    """
    book = gather(read_files(paths, column_map, standard_input, progress))
    return audit_book(book, policy, today=today, region=region, decisions=decisions, priors=priors, progress=progress)


@without_collector()
def audit_book(
    book: Book,
    policy: Policy = _DEFAULT_POLICY,
    *,
    today: dt.date,
    region: str = "",
    decisions: Sequence[UserDecision] = (),
    priors: Mapping[str, Prior] | None = None,
    progress: Progress = no_progress,
) -> Audit:
    """The audit of what was read; the arguments are those of ``audit``."""
    owner = known_owner(policy, book.owner)
    region = region or owner.country or vote_region(book.contacts)
    decisions, lost = resolve(decisions, book.contacts)

    cards = normalise(book.contacts, region)
    imported = normalise(book.imported, region)
    matching = match_book(cards, book.connections, imported, answers_of(decisions), progress)
    answered = answered_of(decisions, matching, cards, book.connections)
    people = tuple(merge([cards[index] for index in group], f"p{n}") for n, group in enumerate(matching.groups, 1))

    ties = measure_ties(people, matching.links, book, owner, today, decisions)
    world = world_of(policy, owner, people, book, ties, today, decisions)
    cases = Cases(people, matching.links, ties, book, imported)
    verdicts = verdicts_of(cases, world, last_used(book.messages))

    return Audit(
        verdicts=tuple(verdicts),
        problems=book.problems,
        tally=balance(book.readings, verdicts),
        inputs=tuple(summary_of(reading) for reading in book.readings),
        owner=owner,
        notices=(
            *notices_of(book, lost),
            *notices_of_answers(decisions, answered, matching, cards, book.connections),
            *notices_of_region(people, region),
            *ties.notices,
            *warnings_for(verdicts, world),
        ),
        answered=answered,
        coverage=ties.coverage,
        today=today,
        region=region,
        policy_file=policy.file,
        connections=sum(not connection.is_hidden for connection in book.connections),
        invitations=len(book.invitations),
        forecast=forecast(
            verdicts,
            load_priors() if priors is None else priors,
            own_name_is_common(owner),
            account=owner.account,
            invitations=book.invitations,
            connections=book.connections,
            today=today,
        ),
    )


def read_files(
    paths: Sequence[str | Path],
    column_map: Mapping[str, str] | None = None,
    standard_input: bytes = b"",
    progress: Progress = no_progress,
) -> tuple[Reading, ...]:
    """What the readers understand of each file; see ``guestlist.readers.read_inputs``."""
    return read_inputs(paths, ReadOptions(column_map=dict(column_map or {}), progress=progress), standard_input)
