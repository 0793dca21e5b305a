"""Recovering as a story: read, audit the books, find what is pending, join, order."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from guestlist.book import Book, known_owner
from guestlist.decisions import UserDecision
from guestlist.errors import Exit, UserError
from guestlist.model import Contact, Reading, Tier, Verdict
from guestlist.normalise.fold import fold
from guestlist.normalise.profiles import profile_slug
from guestlist.pipeline import audit_book
from guestlist.policy import Policy
from guestlist.readers.registry import Progress, no_progress
from guestlist.recover import Pending, Recovery, accepted_of, order_of, pending_of, stand_in, waves_of
from guestlist.recover.order import SURE
from guestlist.recover.pending import connections_by_key, stand_in_for_connection


def recover(
    book: Book,
    policy: Policy,
    *,
    today: dt.date,
    region: str = "",
    since: dt.date | None = None,
    decisions: Sequence[UserDecision] = (),
    progress: Progress = no_progress,
) -> Recovery:
    """What to withdraw, in which order and why, and who accepted meanwhile.

    Works from the LinkedIn archive alone; with address books it knows more. ``since`` calls every invitation from that
    day on an accident; left away, days with many invitations are. Raises UserError (exit 4) without invitations.
    """
    if not any(each.direction == "outgoing" for each in book.invitations):
        raise UserError(
            "No sent invitations were found in the files given.",
            hint="Add the LinkedIn archive with Invitations.csv (Settings, Data privacy, Get a copy of your data).",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    waves = waves_of(book.invitations, since)
    pending = pending_of(book.invitations, connections_by_key(book.connections), waves, today)

    def judge(contacts: Iterable[Contact]) -> tuple[Verdict, ...]:
        return _judge(book, tuple(contacts), policy, today, region, progress)

    verdicts: tuple[Verdict, ...] = ()
    if book.contacts:
        verdicts = audit_book(book, policy, today=today, region=region, decisions=decisions, progress=progress).verdicts
    joined = join(pending, verdicts)
    strangers = [each for each in joined if not any(probability >= SURE for _, probability in each.subjects)]
    alone = {
        contact.source.record_id: verdict
        for verdict in judge(stand_in(each.invitation) for each in strangers)
        for contact in verdict.person.contacts
    }
    joined = tuple(replace(each, alone=alone.get(each.invitation.source.record_id)) for each in joined)

    by_profile = _by_profile(verdicts)
    newer = [each for each in book.connections if waves and each.connected_on[:10] >= waves[0][0].isoformat()]
    unknown = [each for each in newer if profile_slug(each.url) not in by_profile and not each.is_hidden]
    firms = judge(stand_in_for_connection(each) for each in unknown)
    verdict_of = {**by_profile, **_of_invited(book, firms)}
    owner = known_owner(policy, book.owner)
    return Recovery(
        withdrawals=order_of(joined, has_book=bool(book.contacts)),
        accepted=accepted_of(book.invitations, book.connections, waves, verdict_of),
        waves=waves,
        imported=len(book.imported),
        incoming=sum(each.direction == "incoming" for each in book.invitations),
        today=today,
        owner_name=owner.names[0] if owner.names else "",
    )


def join(pending: Sequence[Pending], verdicts: Sequence[Verdict]) -> tuple[Pending, ...]:
    """Each pending invitation with the people of the books it may concern, most likely first.

    The rules have matched invitations with people already; somebody who is connected under another address is found by
    the address the invitation went to. Where they found nobody, whoever bears the very name stands there with a
    probability of nought: the rules match nobody who is a connection, or when a name is too common to tell.
    """
    subjects: defaultdict[tuple[str, int], dict[int, tuple[Verdict, float]]] = defaultdict(dict)
    by_address: dict[str, Verdict] = {}
    by_profile: dict[str, Verdict] = {}
    by_name: defaultdict[str, dict[int, Verdict]] = defaultdict(dict)
    for n, verdict in enumerate(verdicts):
        for name in verdict.person.names:
            by_name[_name_key(name.display)][n] = verdict
        by_address.update((email.address, verdict) for email in verdict.person.emails)
        by_profile.update((slug, verdict) for slug in verdict.person.profiles)
        for finding in verdict.findings:
            if finding.rule not in ("already-invited", "possibly-invited"):
                continue
            for evidence in finding.evidence:
                if evidence.source is not None and evidence.because != "possibly-invited-you":
                    place = (evidence.source.file, evidence.source.position)
                    subjects[place][n] = (verdict, float(dict(evidence.params).get("percent", "0")) / _WHOLE)
    found = []
    for each in pending:
        invitation = each.invitation
        people = list(subjects[(invitation.source.file, invitation.source.position)].values())
        exact = by_address.get(invitation.email.lower()) or by_profile.get(profile_slug(invitation.url))
        if exact is not None:
            people = [(exact, 1.0)]
        elif not people and invitation.name and not each.is_to_address:
            people = [(verdict, 0.0) for verdict in by_name.get(_name_key(invitation.name), {}).values()]
        found.append(replace(each, subjects=tuple(sorted(people, key=lambda one: (-one[1], one[0].person.label)))))
    return tuple(found)


_WHOLE = float("1e2")  # per cent


def _name_key(name: str) -> str:
    """The name whatever the order of its words: "Boer, Sanne de" is Sanne de Boer."""
    return " ".join(sorted(fold(name).split()))


def _judge(
    book: Book, contacts: tuple[Contact, ...], policy: Policy, today: dt.date, region: str, progress: Progress
) -> tuple[Verdict, ...]:
    """What the rules say of cards made up from the archive alone."""
    if not contacts:
        return ()
    reading = Reading(file="the archive", format="cards", records=len(contacts), contacts=contacts)
    made_up = replace(
        book, readings=(reading,), contacts=contacts, connections=(), invitations=(), imported=(), problems=()
    )
    return audit_book(made_up, policy, today=today, region=region, progress=progress).verdicts


def _by_profile(verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
    """Profile of the connection -> the person of the books who is it."""
    found = {}
    for verdict in verdicts:
        connection = verdict.link.connection
        if connection is not None and connection.url and verdict.link.tier in (Tier.CERTAIN, Tier.LIKELY):
            found[profile_slug(connection.url)] = verdict
    return found


def _of_invited(book: Book, verdicts: Iterable[Verdict]) -> Mapping[str, Verdict]:
    """Verdicts of made-up cards, for those connections an invitation of the user went to."""
    invited = {profile_slug(each.url) for each in book.invitations if each.direction == "outgoing" and each.url}
    found = {}
    for verdict in verdicts:
        for slug in verdict.person.profiles:
            if slug in invited:
                found[slug] = verdict
    return found
