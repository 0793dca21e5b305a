"""What the matcher is asked and what it answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from guestlist.model import Connection, Link, Person
from guestlist.normalise.emails import parse_email
from guestlist.normalise.profiles import profile_slug

NOBODY = -1
"""The row of no connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A clerical decision; it beats every score.

    ``left`` is a record id of the book, in full or without folders ("google.csv#17"), or an e-mail address, which means
    every card that has it. ``right`` is the profile URL, record id or address of a connection, or another record or
    address of the book; "" means the candidate shown for the person of that record: the best one before this answer,
    so that a second such answer is about the next one. Where none was shown, "not the same" takes the record out of
    the cards it was joined with.
    """

    left: str
    right: str = ""
    same: bool = True


class Heard(NamedTuple):
    """An answer about the candidate shown, and whom it turned out to be about."""

    person: int
    same: bool
    row: int = NOBODY  # of the connection that was shown
    apart: tuple[int, ...] = ()  # where none was shown: the people whose cards it was taken away from

    @property
    def is_without_candidate(self) -> bool:
        """True where no connection was shown."""
        return self.row == NOBODY


@dataclass(frozen=True, slots=True)
class Matching:
    """Who is one person, and who is which connection."""

    groups: tuple[tuple[int, ...], ...]  # indices of people judged to be one human being, ordered by first member
    links: tuple[Link, ...]  # one per group: the decision spread over all its cards
    contact_links: tuple[Link, ...]  # one per person: what the card alone says, before spreading
    heard: tuple[Heard, ...] = ()  # the answers about the candidate shown, in the order in which they were settled


@dataclass(frozen=True, slots=True)
class Told:
    """The answers by index."""

    same_person: list[tuple[int, int]] = field(default_factory=list)
    other_person: list[tuple[int, int]] = field(default_factory=list)
    same_connection: dict[int, int] = field(default_factory=dict)  # person -> connection
    other_connection: dict[int, set[int]] = field(default_factory=dict)
    shown: list[tuple[int, bool]] = field(default_factory=list)  # person -> is the candidate shown the same?
    heard: list[Heard] = field(default_factory=list)  # what became of ``shown``

    def say(self, person: int, connection: int, same: bool) -> None:
        """Note one answer about a person and a connection."""
        if same:
            self.same_connection[person] = connection
        else:
            self.other_connection.setdefault(person, set()).add(connection)

    def rounds(self) -> list[list[tuple[int, bool]]]:
        """The answers about the candidate shown, the first of each person first: the second is about the next one."""
        found: list[list[tuple[int, bool]]] = []
        given: Counter[int] = Counter()
        for person, same in self.shown:
            if given[person] == len(found):
                found.append([])
            found[given[person]].append((person, same))
            given[person] += 1
        return found

    def of_groups(self, groups: Sequence[Sequence[int]]) -> tuple[dict[int, int], dict[int, set[int]]]:
        """Group -> the connection it is said to be, and the connections it is said not to be."""
        same: dict[int, int] = {}
        other: dict[int, set[int]] = {}
        if not self.same_connection and not self.other_connection:
            return same, other
        for index, group in enumerate(groups):
            for each in group:
                if each in self.same_connection:
                    same[index] = self.same_connection[each]
                if each in self.other_connection:
                    other.setdefault(index, set()).update(self.other_connection[each])
        return same, {index: rows for index, rows in other.items() if index not in same}


def told(answers: Sequence[Answer], people: Sequence[Person], connections: Sequence[Connection]) -> Told:
    """Answers by index of person and connection; answers about somebody who left the files are dropped."""
    found = Told()
    if not answers:
        return found
    cards, rows = cards_by_word(people), rows_by_word(connections)
    for answer in answers:
        lefts = cards.get(word_of(answer.left), ())
        if not answer.right:
            found.shown.extend((left, answer.same) for left in lefts)
            continue
        word = word_of(answer.right)
        known = rows.get(profile_slug(answer.right) or word) or rows.get(word, ())
        for left in lefts:
            if known:
                found.say(left, known[0], answer.same)
                continue
            pairs = [(left, right) for right in cards.get(word, ()) if right != left]
            (found.same_person if answer.same else found.other_person).extend(pairs)
    return found


def cards_by_word(people: Sequence[Person]) -> dict[str, tuple[int, ...]]:
    """What an answer may call a card: record id, short record id, person id, address -> indices of people."""
    full: dict[str, list[int]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        for contact in person.contacts:
            full[contact.source.record_id].append(index)
            short[short_form(contact.source.record_id)].append(index)
        for key in {email.key for email in person.emails}:
            full[key].append(index)
    for index, person in enumerate(people):
        short[person.person_id].append(index)
    return chosen(full, short)


def rows_by_word(connections: Sequence[Connection]) -> dict[str, tuple[int, ...]]:
    """What an answer may call a connection: record id, short record id, profile, address -> indices of connections."""
    full: dict[str, list[int]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    for index, connection in enumerate(connections):
        full[connection.source.record_id].append(index)
        short[short_form(connection.source.record_id)].append(index)
        if connection.url:
            full[profile_slug(connection.url) or connection.url].append(index)
        if connection.email:
            full[word_of(connection.email)].append(index)
    return chosen(full, short)


def chosen(full: Mapping[str, Sequence[int]], short: Mapping[str, Sequence[int]]) -> dict[str, tuple[int, ...]]:
    """The words that name somebody: a short form that two files share names nobody."""
    found = {word: tuple(indices) for word, indices in short.items() if len(set(indices)) == 1}
    return found | {word: tuple(indices) for word, indices in full.items()}


def short_form(record_id: str) -> str:
    """A record id as screens show it: without folders, the member of an archive behind a comma."""
    file, sign, row = record_id.rpartition("#")
    parts = (part.replace("\\", "/").rstrip("/").rpartition("/")[2] for part in file.split("!"))
    return ", ".join(parts) + sign + row


def word_of(text: str) -> str:
    """The key of an e-mail address; any other text as it is."""
    mail = parse_email(text) if "@" in text and "#" not in text else None
    return mail.key if mail else text.strip()
