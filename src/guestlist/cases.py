"""The case of each person and the world around it, as the rules want them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from guestlist.book import Book
from guestlist.match import match_book
from guestlist.model import Connection, Invitation, Link, Owner, Person, Sender
from guestlist.normalise.organisations import parse_organisation
from guestlist.policy import Policy
from guestlist.rules.world import Case, Invited, World
from guestlist.tie import Ties


def world_of(policy: Policy, owner: Owner, people: Sequence[Person], book: Book, ties: Ties, today: dt.date) -> World:
    """What every rule may know."""
    surnames = Counter(token for person in people for token in set(person.name.family))
    at: defaultdict[str, list[Connection]] = defaultdict(list)
    for connection in book.connections:
        organisation = parse_organisation(connection.company) if connection.company else None
        if organisation:
            at[organisation.core].append(connection)
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
    )


def cases_of(
    people: Sequence[Person],
    links: Sequence[Link],
    senders: Sequence[Sender],
    ties: Ties,
    book: Book,
    imported: Sequence[Person],
) -> Iterator[Case]:
    """One case a person, in order."""
    held = {email.key for card in imported for email in card.emails}
    invited = invitations_of(people, book.invitations)
    for person, link, sender in zip(people, links, senders, strict=True):
        yield Case(
            person=person,
            link=link,
            sender=sender,
            tie=ties.by_person[person.person_id],
            invitations=invited.get(person.person_id, ()),
            is_held_by_linkedin=any(email.key in held for email in person.emails),
            recent_contact=ties.recent.get(person.person_id),
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
    found: dict[str, tuple[Invited, ...]] = {}
    for person, link in zip(people, matching.contact_links, strict=True):
        if link.connection is not None:
            found[person.person_id] = tuple(
                Invited(invitation, link.probability) for invitation in by_other[_key(link.connection)]
            )
    return found


def _as_connection(invitation: Invitation) -> Connection:
    name = "" if "@" in invitation.name else invitation.name
    given, _, family = name.rpartition(" ") if name.count(" ") == 1 else name.partition(" ")
    email = invitation.email or (invitation.name if "@" in invitation.name else "")
    return Connection(source=invitation.source, given=given, family=family, url=invitation.url, email=email)


def _key(connection: Connection) -> tuple[str, str]:
    return (connection.url or connection.email, f"{connection.given} {connection.family}".casefold())
