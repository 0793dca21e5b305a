"""What the matcher is asked and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from guestlist.model import Connection, Link, Person
from guestlist.normalise.profiles import profile_slug


@dataclass(frozen=True, slots=True)
class Answer:
    """A clerical decision; it beats every score.

    ``left`` is a record id of the book; ``right`` the profile URL or record id of a connection, or another record id
    of the book.
    """

    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """Who is one person, and who is which connection."""

    groups: tuple[tuple[int, ...], ...]  # indices of people judged to be one human being, ordered by first member
    links: tuple[Link, ...]  # one per group: the decision spread over all its cards
    contact_links: tuple[Link, ...]  # one per person: what the card alone says, before spreading


@dataclass(frozen=True, slots=True)
class Told:
    """The answers by index."""

    same_person: list[tuple[int, int]] = field(default_factory=list)
    other_person: list[tuple[int, int]] = field(default_factory=list)
    same_connection: dict[int, int] = field(default_factory=dict)  # person -> connection
    other_connection: dict[int, set[int]] = field(default_factory=dict)


def told(answers: Sequence[Answer], people: Sequence[Person], connections: Sequence[Connection]) -> Told:
    """Answers by index of person and connection; answers about somebody who left the files are dropped."""
    found = Told()
    if not answers:
        return found
    cards = {contact.source.record_id: index for index, person in enumerate(people) for contact in person.contacts}
    cards |= {person.person_id: index for index, person in enumerate(people) if person.person_id not in cards}
    rows: dict[str, int] = {}
    for index, connection in enumerate(connections):
        rows.setdefault(connection.source.record_id, index)
        if connection.url:
            rows.setdefault(profile_slug(connection.url) or connection.url, index)
    for answer in answers:
        left = cards.get(answer.left)
        row = rows.get(profile_slug(answer.right) or answer.right)
        right = cards.get(answer.right) if row is None else None
        if left is None:
            continue
        if row is not None and answer.same:
            found.same_connection[left] = row
        elif row is not None:
            found.other_connection.setdefault(left, set()).add(row)
        elif right is not None:
            (found.same_person if answer.same else found.other_person).append((left, right))
    return found
