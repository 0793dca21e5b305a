"""The nouns of recovering."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.model import Connection, Evidence, Invitation, Verdict


@dataclass(frozen=True, slots=True)
class Pending:
    """An outgoing invitation that made no connection, with the people it may concern."""

    invitation: Invitation  # the latest to this person
    times: int  # how often they were invited, by the export
    days: int | None  # since it was sent; None without a date
    in_wave: bool  # sent on a day of many, without a note
    subjects: tuple[tuple[Verdict, float], ...] = ()  # people of the books and how likely it went to them
    alone: Verdict | None = None  # what the invitation alone tells: its address, its name

    @property
    def is_to_address(self) -> bool:
        """True for an invitation that went to an e-mail address: most likely to somebody who is no member."""
        return bool(self.invitation.email) and not self.invitation.url


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What to do about one pending invitation."""

    pending: Pending
    action: str  # "withdraw" | "look" | "leave"
    group: str  # "reminder", "never", ..., as in data/recover.toml; "expired" or "leave"
    why: Evidence  # worded in data/reasons/recover.toml, or a rule's own evidence
    also: tuple[Evidence, ...] = ()  # what else speaks for it


@dataclass(frozen=True, slots=True)
class Accepted:
    """Somebody who became a connection through an invitation."""

    connection: Connection
    action: str  # "thank" | "remove"
    why: Evidence  # worded in data/reasons/recover.toml, or a rule's own evidence


@dataclass(frozen=True, slots=True)
class Recovery:
    """Everything to do after an accident."""

    withdrawals: tuple[Withdrawal, ...]  # in the order to work through; those to leave come last
    accepted: tuple[Accepted, ...]
    waves: tuple[tuple[dt.date, int], ...]  # day and invitations of each wave, oldest first
    imported: int  # contacts LinkedIn holds of the user's books, by its own export
    incoming: int  # invitations of others that wait for an answer
    today: dt.date
    owner_name: str = ""

    @property
    def to_withdraw(self) -> tuple[Withdrawal, ...]:
        """Those to withdraw, in order."""
        return tuple(each for each in self.withdrawals if each.action == "withdraw")
