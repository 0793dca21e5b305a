"""The case of each person and the world around it, as the rules want them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence

from guestlist.book import Book
from guestlist.data import load_toml
from guestlist.decisions import UserDecision
from guestlist.match import Answer, match_book
from guestlist.model import Connection, Invitation, Link, Owner, Person, Sender, Tier
from guestlist.normalise.names import connection_name
from guestlist.normalise.organisations import parse_organisation
from guestlist.normalise.profiles import profile_slug
from guestlist.policy import Policy
from guestlist.rules.hand import exports_among
from guestlist.rules.world import Case, Invited, World
from guestlist.sender import judge_all
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
        people_at=Counter(domain for person in people for domain in {email.domain for email in person.emails}),
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


class Cases:
    """One case a person, in order, made a stretch of people at a time.

    Finding out what kind of reader an address has is the larger part of the work on a person, so it is left to whoever
    works on a stretch.
    """

    def __init__(
        self, people: Sequence[Person], links: Sequence[Link], ties: Ties, book: Book, imported: Sequence[Person]
    ) -> None:
        self.people = people
        self.links = links
        self.ties = tuple(ties.by_person[person.person_id] for person in people)
        self._recent = ties.recent
        self._mutual = ties.mutual_addresses
        self._headers = headers_from(book.messages, ties.own_addresses.all)
        self._held = {email.key for card in imported for email in card.emails}
        self._invited = invitations_of(people, book.invitations)

    def __len__(self) -> int:
        return len(self.people)

    def of(self, rows: range) -> list[Case]:
        """The cases of a stretch."""
        senders = judge_all(self.people[rows.start : rows.stop], self._headers, self._mutual)
        return [self._case(row, sender) for row, sender in zip(rows, senders, strict=True)]

    def _case(self, row: int, sender: Sender) -> Case:
        person = self.people[row]
        return Case(
            person=person,
            link=self.links[row],
            sender=sender,
            tie=self.ties[row],
            invitations=self._invited.get(person.person_id, ()),
            is_held_by_linkedin=bool(self._held) and any(email.key in self._held for email in person.emails),
            recent_contact=self._recent.get(person.person_id),
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
