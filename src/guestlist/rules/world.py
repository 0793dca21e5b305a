"""What a rule may know: the case in hand and the world around it. No clock, no file, no network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from guestlist.decisions import UserDecision
from guestlist.model import Connection, Employer, Invitation, Link, Owner, Person, Sender, Tie
from guestlist.policy import Policy


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation and how likely it concerns the person in hand."""

    invitation: Invitation
    probability: float


@dataclass(frozen=True, slots=True)
class Case:
    """One person with everything the earlier stages found out."""

    person: Person
    link: Link
    sender: Sender
    tie: Tie
    invitations: tuple[Invited, ...] = ()  # the invitations that went to, or came from, this person
    is_held_by_linkedin: bool = False  # stands in ImportedContacts.csv: LinkedIn already holds this card
    recent_contact: dt.date | None = None  # first contact within the last 30 days, else None


@dataclass(frozen=True, slots=True)
class World:
    """The same for every person of a run."""

    policy: Policy
    today: dt.date
    owner: Owner = Owner()  # policy and archive together
    employers: tuple[Employer, ...] = ()  # own and former, policy and archive together
    surname_counts: Mapping[str, int] = field(default_factory=dict)  # folded surname token -> people in the book
    people_count: int = 0
    has_history: bool = False  # at least one file with dated contact was given
    has_archive: bool = False  # a list of connections was given
    connections_at: Mapping[str, tuple[Connection, ...]] = field(default_factory=dict)
    """Organisation core -> the connections who work there."""
    shared_addresses: frozenset[str] = frozenset()  # addresses that stand on the cards of several people
    people_at: Mapping[str, int] = field(default_factory=dict)  # mail domain -> people of the book who write from it
    exports: frozenset[str] = frozenset()  # tables whose rows mostly look made by hand: the habit of an export
    decided: Mapping[str, UserDecision] = field(default_factory=dict)
    """Record id or e-mail address -> what the user decided about it."""
