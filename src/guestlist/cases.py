"""The case of each person and the world around it, as the rules want them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from guestlist.abreast import abreast
from guestlist.book import Book
from guestlist.data import load_toml
from guestlist.decisions import UserDecision
from guestlist.match import Answer, match_book
from guestlist.model import Connection, Invitation, Link, Owner, Person, Sender, Tier
from guestlist.normalise.names import connection_name
from guestlist.normalise.organisations import parse_organisation
from guestlist.normalise.profiles import profile_slug
from guestlist.parcels import SENDERS
from guestlist.policy import Policy
from guestlist.rules.hand import exports_among
from guestlist.rules.world import Case, Invited, World
from guestlist.sender import judge
from guestlist.sender.headers import headers_from
from guestlist.tie import Ties, measure

_OF_ANY_PROGRAM = frozenset({"csv", "ldif"})
"""Tables and directories of customer systems and the like; the other formats are those of address books people keep."""


def world_of(
    policy: Policy,
    owner: Owner,
    people: Sequence[Person],
    book: Book,
    ties: Ties,
    today: dt.date,
    decisions: Sequence[UserDecision],
) -> World:
    """What every rule may know."""
    surnames = Counter(token for person in people for token in set(person.name.family))
    at: defaultdict[str, list[Connection]] = defaultdict(list)
    for connection in book.connections:
        organisation = parse_organisation(connection.company) if connection.company else None
        if organisation:
            at[organisation.core].append(connection)
    tables = {reading.file for reading in book.readings if reading.format in _OF_ANY_PROGRAM}
    return World(
        policy=policy,
        today=today,
        owner=owner,
        employers=owner.employers,
        surname_counts=surnames,
        people_count=len(people),
        has_history=ties.has_history,
        has_archive=bool(book.connections),
        connections_at={core: tuple(found) for core, found in at.items()},
        shared_addresses=shared_addresses(people),
        exports=exports_among(book.contacts, tables) if tables else frozenset(),
        decided={each.who: each for each in decisions if each.decision is not None},
    )


def shared_addresses(people: Sequence[Person]) -> frozenset[str]:
    """Addresses that several people of the book have."""
    counts = Counter(email.address for person in people for email in person.emails)
    return frozenset(address for address, count in counts.items() if count > 1)


def answers_of(decisions: Sequence[UserDecision]) -> tuple[Answer, ...]:
    """The user's answers to "is this the same person?"."""
    return tuple(Answer(each.who, each.other, each.is_same) for each in decisions if each.is_same is not None)


def measure_ties(
    people: Sequence[Person],
    links: Sequence[Link],
    book: Book,
    owner: Owner,
    today: dt.date,
    decisions: Sequence[UserDecision],
) -> Ties:
    """Who remembers the user. A connection's profile finds the LinkedIn messages of a person without one."""
    by_slug = {
        profile_slug(link.connection.url): person.person_id
        for person, link in zip(people, links, strict=True)
        if link.connection is not None and link.connection.url and link.tier in (Tier.CERTAIN, Tier.LIKELY)
    }
    by_record = {contact.source.record_id: person.person_id for person in people for contact in person.contacts}
    by_record.update({email.address: person.person_id for person in people for email in person.emails})
    remembered = [
        (by_record[each.who], each.remembers)
        for each in decisions
        if each.remembers is not None and each.who in by_record
    ]
    return measure(people, book.messages, owner, today, by_slug, remembered)


def judge_senders(people: Sequence[Person], book: Book, ties: Ties) -> tuple[Sender, ...]:
    """What kind of reader each person's addresses have."""
    headers = headers_from(book.messages, ties.own_addresses.all)

    def judged(rows: range) -> list[Sender]:
        return [judge(people[row], headers, ties.mutual_addresses) for row in rows]

    return tuple(chain.from_iterable(abreast(len(people), judged, parcel=SENDERS)))


def cases_of(
    people: Sequence[Person],
    links: Sequence[Link],
    senders: Sequence[Sender],
    ties: Ties,
    book: Book,
    imported: Sequence[Person],
) -> tuple[Case, ...]:
    """One case a person, in order."""
    held = {email.key for card in imported for email in card.emails}
    invited = invitations_of(people, book.invitations)
    return tuple(
        Case(
            person=person,
            link=link,
            sender=sender,
            tie=ties.by_person[person.person_id],
            invitations=invited.get(person.person_id, ()),
            is_held_by_linkedin=bool(held) and any(email.key in held for email in person.emails),
            recent_contact=ties.recent.get(person.person_id),
        )
        for person, link, sender in zip(people, links, senders, strict=True)
    )


def invitations_of(people: Sequence[Person], invitations: Sequence[Invitation]) -> dict[str, tuple[Invited, ...]]:
    """Which invitations went to, or came from, which person, and how likely.

    An invitation names its other end as a connection is named, so the same matcher compares them.
    """
    if not invitations:
        return {}
    others = tuple(_as_connection(invitation) for invitation in invitations)
    by_other = defaultdict(list)
    for other, invitation in zip(others, invitations, strict=True):
        by_other[_key(other)].append(invitation)
    distinct = tuple({_key(other): other for other in others}.values())
    matching = match_book(people, distinct)
    only_bearer = float(load_toml("match.toml")["invitations"]["only_bearer"])
    bearers = Counter(person.name.key for person in people)
    found: dict[str, tuple[Invited, ...]] = {}
    for person, link in zip(people, matching.contact_links, strict=True):
        if link.connection is None:
            continue
        name = connection_name(link.connection.given, link.connection.family).key
        is_only_bearer = bool(name) and name == person.name.key and bearers[name] == 1 and not link.others
        probability = max(link.probability, only_bearer) if is_only_bearer else link.probability
        found[person.person_id] = tuple(
            Invited(invitation, probability) for invitation in by_other[_key(link.connection)]
        )
    return found


def _as_connection(invitation: Invitation) -> Connection:
    name = "" if "@" in invitation.name else invitation.name
    given, _, family = name.rpartition(" ") if name.count(" ") == 1 else name.partition(" ")
    email = invitation.email or (invitation.name if "@" in invitation.name else "")
    return Connection(source=invitation.source, given=given, family=family, url=invitation.url, email=email)


def _key(connection: Connection) -> tuple[str, str]:
    return (connection.url or connection.email, f"{connection.given} {connection.family}".casefold())
