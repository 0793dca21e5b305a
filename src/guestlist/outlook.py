"""The nouns of a forecast: what one way of inviting would bring. Every number in them is a range or a count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contribution:
    """The part of an outlook that people with one deciding rule bring."""

    rule: str  # the rule that decided on them
    people: int
    low: float  # expected negative answers, every prior at its low end
    central: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one way of inviting is expected to bring."""

    invitations: int  # one a person
    low: float  # expected negative answers when every prior is at its low end
    central: float
    high: float
    yardstick: float  # chance of at least as many as the historical yardstick, scenarios mixed, 0..1
    yardsticks: tuple[float, float, float]  # the same in each scenario: low, central, high
    contributors: tuple[Contribution, ...] = ()  # largest central expectation first


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an "invite all" would reach, by what the files can tell of membership, and in how many messages."""

    members: int  # people who are very probably members: a profile, a connection or LinkedIn mail says so
    non_members: int  # people who are very probably none: machines, children, invitations that went to an address
    unknown: int  # people of whom the files cannot tell
    known: int  # people whose every address LinkedIn already shows as a connection's: left out of the import screen
    phone_only: int  # people with a number and no address: one text message each
    messages_low: int  # mails and text messages, at least
    messages_high: int  # at most: each address a non-member's, with all its reminders


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How many of the user's own earlier invitations were accepted."""

    sent: int  # outgoing invitations old enough to have been answered
    accepted: int
    low: float  # 90 % interval of the share, 0..1
    central: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """Invite-all against the shortlist, and the shortlist with notes."""

    everyone: Outlook
    shortlist: Outlook
    with_notes: Outlook
    notes: int  # people of the shortlist who would get a note within a month's quota
    reach: Reach
    yardstick: int  # so many answers were once said to restrict an account: history, not today's rule
    is_common_name: bool = False  # the user's own name is common, which raises the share among stale contacts
    acceptance: Acceptance | None = None  # None: no earlier invitations to learn from

    @property
    def ratio(self) -> float | None:
        """How many times more negative answers invite-all brings, at the central priors; None without a shortlist."""
        return self.everyone.central / self.shortlist.central if self.shortlist.central > 0 else None

    @property
    def ratios(self) -> tuple[float, float] | None:
        """The smallest and the largest ratio of the scenarios that have one."""
        pairs = [(getattr(self.everyone, name), getattr(self.shortlist, name)) for name in ("low", "central", "high")]
        found = [everyone / shortlist for everyone, shortlist in pairs if shortlist > 0]
        return (min(found), max(found)) if found else None
