"""Invitations that were sent before, or that wait for the user."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage, Tier
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, Invited, World


@rule("already-invited", Stage.INVITED, Effect.SKIP, needs=Trait.INVITATION)
def already_invited(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people you invited before and who are no connection: the invitation waits, or was declined.

    Why it matters: never ask more than twice; a second invitation on top of a pending one helps nobody.

    Example: Invitations.csv lists an outgoing invitation of March to Ann Smit; Ann is not in Connections.csv.

    Limits: the export tells neither "declined" nor "withdrawn"; after a withdrawal the platform blocks a new invitation
    for up to three weeks. An invitation to an e-mail address shows only a name, so namesakes can be meant.
    """
    if case.invitations and case.link.tier not in (Tier.CERTAIN, Tier.LIKELY):
        for invited in sorted(case.invitations, key=_sent_on, reverse=True):  # the latest counts most
            if _is_outgoing(invited) and invited.probability >= threshold("already_invited"):
                yield _evidence(invited, "already-invited")


@rule("possibly-invited", Stage.INVITED, Effect.ASK, needs=Trait.INVITATION)
def possibly_invited(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who may be the one an earlier invitation went to.

    Why it matters: the list of sent invitations on LinkedIn tells in a minute.

    Example: an invitation went to "Jan Smit", and the book holds two of them.

    Limits: it knows no more than the name and the profile the export gives.
    """
    if case.invitations and case.link.tier not in (Tier.CERTAIN, Tier.LIKELY):
        for invited in case.invitations:
            if threshold("possibly_invited") <= invited.probability < threshold("already_invited"):
                because = "possibly-invited" if _is_outgoing(invited) else "possibly-invited-you"
                yield _evidence(invited, because)


@rule("invited-you", Stage.INVITED, Effect.SKIP, needs=Trait.INVITATION)
def invited_you(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people whose invitation waits for your answer.

    Why it matters: accepting theirs costs nothing; inviting them back looks as if you never saw it.

    Example: Invitations.csv lists an incoming invitation of Ann Smit, and she is no connection yet.

    Limits: an invitation you ignored long ago may no longer be there.
    """
    if case.invitations and case.link.tier not in (Tier.CERTAIN, Tier.LIKELY):
        for invited in case.invitations:
            if not _is_outgoing(invited) and invited.probability >= threshold("already_invited"):
                yield _evidence(invited, "invited-you")


@rule("sent-twice", Stage.INVITED, Effect.NOTE, needs=Trait.INVITATION)
def sent_twice(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people you invited two times or more.

    Why it matters: etiquette says never more than twice; whoever did not answer two invitations will not like a third.

    Example: outgoing invitations to the same profile in 2022 and 2024.

    Limits: the export may not reach back to the first one.
    """
    if len(case.invitations) > 1:
        sent = [
            invited
            for invited in case.invitations
            if _is_outgoing(invited) and invited.probability >= threshold("already_invited")
        ]
        if len(sent) > 1:
            latest = max(sent, key=lambda invited: invited.invitation.sent_on)
            yield _evidence(latest, "sent-twice", times=str(len(sent)))


@rule("unanswered", Stage.INVITED, Effect.NOTE, needs=Trait.INVITATION)
def unanswered(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: invitations without an answer for half a year: they look declined or expired.

    Why it matters: pending invitations count against you; withdraw old ones, and do not send them again at once.

    Example: an invitation of January, and it is September.

    Limits: silence is no answer; the export does not tell a decline from a mailbox nobody reads.
    """
    if case.invitations and case.link.tier not in (Tier.CERTAIN, Tier.LIKELY):
        for invited in case.invitations:
            days = _days_since(invited.invitation.sent_on, world.today)
            certain = _is_outgoing(invited) and invited.probability >= threshold("already_invited")
            if certain and days is not None and days >= threshold("unanswered_days"):
                yield _evidence(invited, "unanswered", days=str(days))


def _sent_on(invited: Invited) -> str:
    return invited.invitation.sent_on


def _is_outgoing(invited: Invited) -> bool:
    return invited.invitation.direction == "outgoing"


def _evidence(invited: Invited, because: str, **params: str) -> Evidence:
    invitation = invited.invitation
    return Evidence(
        field="invitations row",
        value=invitation.name or invitation.email or invitation.url,
        because=because if invitation.sent_on or because not in _DATED else f"{because}-undated",
        source=invitation.source,
        params=(
            ("percent", str(round(100 * invited.probability))),
            ("sent_on", invitation.sent_on),
            *sorted(params.items()),
        ),
    )


_DATED = frozenset({"already-invited", "invited-you"})
"""Reasons whose sentence names the day; they have a second wording for an invitation without one."""


def _days_since(day: str, today: dt.date) -> int | None:
    try:
        return (today - dt.date.fromisoformat(day[:10])).days
    except ValueError:
        return None
