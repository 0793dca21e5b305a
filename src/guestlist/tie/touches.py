"""From messages to touches: what of all the mail, messages and meetings is personal contact with whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from guestlist.model import Message, Party
from guestlist.tie.directory import Directory, address_key
from guestlist.tie.lists import is_list_host, lists_in
from guestlist.tie.own import OwnAddresses
from guestlist.tie.weights import weights

OUT, IN, BOTH = 1, -1, 0
"""Directions: the user wrote, the person wrote, both at once (a meeting, a call)."""


class Touch(NamedTuple):
    """One personal contact of one person."""

    day: int  # proleptic ordinal, UTC
    direction: int
    weight: float  # 1 direct, less in a group
    channel: str
    address: str  # key of the person's address; "" outside mail
    is_answer_only: bool = False  # counts only where the user wrote as well


@dataclass(slots=True)
class Record:
    """All that was found about one person."""

    touches: list[Touch] = field(default_factory=list)
    passed_over: int = 0  # mail from the person that is no personal contact: lists, newsletters, crowds
    passed_over_until: int = 0  # day of the newest of it


@dataclass(slots=True)
class Span:
    """What a channel's files cover."""

    first: int = 0  # day
    last: int = 0  # day, of any message
    senders: set[str] = field(default_factory=set)  # some of the people who wrote
    newest: list[int] = field(default_factory=list)  # the newest days of personal mail, newest last

    def add(self, day: int, sender: str, is_personal: bool) -> None:
        """Take one dated message into account."""
        limits = weights()
        if not self.first or day < self.first:
            self.first = day
        if day > self.last:
            self.last = day
        if not is_personal:
            return
        if len(self.senders) < limits.fewest_senders:
            self.senders.add(sender)
        if len(self.newest) < limits.end_rank or day > self.newest[0]:
            self.newest = sorted([*self.newest, day])[-limits.end_rank :]

    @property
    def is_telling(self) -> bool:
        """Whether the channel holds enough people to show where it begins and ends."""
        return len(self.senders) >= weights().fewest_senders and len(self.newest) >= weights().end_rank

    @property
    def end(self) -> int:
        """The day until which silence is visible."""
        return self.newest[0]


@dataclass(slots=True)
class Touches:
    """What the messages say of everybody."""

    by_person: defaultdict[str, Record] = field(default_factory=lambda: defaultdict(Record))
    spans: dict[str, Span] = field(default_factory=dict)  # by channel
    undated: int = 0  # messages without a date, or with one that cannot be


def find_touches(messages: Sequence[Message], directory: Directory, own: OwnAddresses, today: dt.date) -> Touches:
    """Sort out who had personal contact with the user, and when. The order of the messages does not matter."""
    for message in messages:
        if message.channel == "linkedin":
            for party in (message.sender, *message.recipients):
                directory.note_profile(party)
    sorting = _Sorting(directory, own, lists_in(messages, directory, own), today)
    for message in messages:
        sorting.add(message)
    return sorting.found


class _Sorting:
    """One pass over the messages."""

    def __init__(self, directory: Directory, own: OwnAddresses, lists: frozenset[str], today: dt.date) -> None:
        self.found = Touches()
        self._directory = directory
        self._own = own
        self._lists = lists
        self._never = weights().never
        self._earliest = dt.date(weights().earliest_year, 1, 1).toordinal()
        self._latest = today.toordinal() + weights().grace_days
        self._today = today.toordinal()

    def add(self, message: Message) -> None:
        day = self._day(message.when)
        if not day:
            self.found.undated += 1
            return
        is_personal = self._never.isdisjoint(message.marks)
        span = self.found.spans.setdefault(message.channel, Span())
        span.add(day, message.sender.email or message.sender.url or message.sender.name, is_personal)
        if message.channel == "meeting":
            self._meeting(message, day, is_personal)
        elif message.channel == "call":
            self._call(message, day)
        elif message.channel == "linkedin":
            self._linkedin(message, day, is_personal)
        else:
            self._mail(message, day, is_personal)

    def _day(self, when: dt.datetime | None) -> int:
        """The day, or 0 for a date that cannot be: 1970, or later than today."""
        if when is None:
            return 0
        day = when.toordinal()
        if self._earliest <= day <= self._latest:
            return min(day, self._today)
        return 0

    def _mail(self, message: Message, day: int, is_personal: bool) -> None:
        if self._is_from_user(message):
            weight = self._weight(message) if is_personal else 0.0
            for party in message.recipients:
                if weight and not self._own.is_own(party):
                    for person_id in self._directory.by_address(party):
                        self._touch(person_id, Touch(day, OUT, weight, "mail", address_key(party.email)))
            return
        senders = self._directory.by_address(message.sender)
        weight = self._weight(message) if senders and is_personal else 0.0
        for person_id in senders:
            if weight and self._is_to_user(message):
                answer_only = bool(message.marks & weights().answers_only)
                key = address_key(message.sender.email)
                self._touch(person_id, Touch(day, IN, weight, "mail", key, answer_only))
            else:
                self._pass_over(person_id, day)

    def _meeting(self, message: Message, day: int, is_personal: bool) -> None:
        parties = (message.sender, *message.recipients)
        is_small = message.recipient_count <= weights().small_meeting
        was_there = "accepted-by-me" in message.marks or any(self._own.is_own(party) for party in parties)
        for person_id in self._others(parties):
            if is_personal and is_small and was_there:
                self._touch(person_id, Touch(day, BOTH, 1.0, "meeting", ""))
            else:
                self._pass_over(person_id, day)

    def _call(self, message: Message, day: int) -> None:
        for person_id in self._others((message.sender, *message.recipients)):
            self._touch(person_id, Touch(day, BOTH, 1.0, "call", ""))

    def _linkedin(self, message: Message, day: int, is_personal: bool) -> None:
        """A conversation of two needs no own name: whoever is not the person is the user."""
        weight = self._weight(message) if is_personal else 0.0
        is_from_user = self._own.is_own(message.sender)
        senders = () if is_from_user else self._find(message.sender)
        for person_id in senders:
            if weight:
                self._touch(person_id, Touch(day, IN, weight, "linkedin", ""))
            else:
                self._pass_over(person_id, day)
        if weight and not senders and (is_from_user or message.recipient_count == 1):
            for person_id in self._others(message.recipients):
                self._touch(person_id, Touch(day, OUT, weight, "linkedin", ""))

    def _others(self, parties: Sequence[Party]) -> set[str]:
        return {person_id for party in parties if not self._own.is_own(party) for person_id in self._find(party)}

    def _find(self, party: Party) -> tuple[str, ...]:
        if party.email:
            return self._directory.by_address(party)
        return self._directory.by_profile(party)

    def _weight(self, message: Message) -> float:
        """1 for a few recipients, less for a group, 0 for a crowd and for what also went to a list."""
        count = max(message.recipient_count, len(message.recipients))
        if count > weights().group_most or self._went_to_list(message):
            return 0.0
        return 1.0 if count <= weights().direct_most else weights().group_weight

    def _went_to_list(self, message: Message) -> bool:
        if message.channel != "mail":
            return False
        for party in message.recipients:
            if party.email and (is_list_host(party.email) or address_key(party.email) in self._lists):
                return True
        return False

    def _is_from_user(self, message: Message) -> bool:
        if self._own.is_own(message.sender):
            return True
        return "sent" in message.marks and not self._directory.holds(message.sender.email)

    def _is_to_user(self, message: Message) -> bool:
        """Named as a recipient. A blind copy is none: that is how greetings go to everybody."""
        if not self._own.all or not message.recipients:
            return message.recipient_count > 0
        return any(self._own.is_own(party) for party in message.recipients)

    def _touch(self, person_id: str, touch: Touch) -> None:
        self.found.by_person[person_id].touches.append(touch)

    def _pass_over(self, person_id: str, day: int) -> None:
        record = self.found.by_person[person_id]
        record.passed_over += 1
        record.passed_over_until = max(record.passed_over_until, day)
