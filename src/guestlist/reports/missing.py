"""What could not be known, and which file would tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guestlist.model import Audit, Decision
from guestlist.reports.language import _, n_

_MAIL, _CALENDAR, _MESSAGES = {"mbox", "mail"}, {"calendar"}, {"linkedin-messages"}
_MANY = 20  # where one in so many is asked about for want of a date, a further file is worth the trouble


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be known, and which file would tell."""

    what: str
    how: str


def missing(audit: Audit) -> Iterator[Missing]:
    """What an audit could not know: the archive, what is missing of it, a history, a policy, hidden connections."""
    formats = {summary.format for summary in audit.inputs}
    if not audit.connections:
        yield Missing(
            _("Who is already a connection, under whatever address."),
            _("The LinkedIn archive tells (Settings, Data privacy, Get a copy of your data)."),
        )
    elif "linkedin-invitations" not in formats:
        yield Missing(_("Whom you have invited before."), _("Invitations.csv of the LinkedIn archive tells."))
    yield from _missing_history(audit, formats)
    if not audit.policy_file:
        yield Missing(
            _("Who your competitors are, and whom you never want to invite."),
            _("A policy file tells: guestlist audit ... --policy guestlist.toml (docs/policy.md)."),
        )
    hidden = sum(summary.hidden for summary in audit.inputs)
    if hidden:
        words = n_(
            "{n} connection is hidden in LinkedIn's export; it may be anyone in the book.",
            "{n} connections are hidden in LinkedIn's export; they may be anyone in the book.",
            hidden,
        )
        yield Missing(words, "")


def _missing_history(audit: Audit, formats: set[str]) -> Iterator[Missing]:
    """Which file with dates would add what; with some history as long as many are asked about for want of a date."""
    if not formats & (_MAIL | _CALENDAR | _MESSAGES):
        yield Missing(
            _("Who still remembers you: nobody is called stale or fresh."),
            _("A mailbox (Google Takeout, .mbox), a calendar (.ics) or LinkedIn's messages.csv tells."),
        )
        return
    undated = sum(verdict.decision is Decision.ASK and verdict.rule == "unknown" for verdict in audit.verdicts)
    further = []
    if not formats & _MAIL:
        further.append(_("A mailbox (Google Takeout, .mbox) tells with whom you exchanged mail."))
    if not formats & _CALENDAR:
        further.append(_("A calendar (.ics) tells whom you met."))
    if not formats & _MESSAGES:
        further.append(_("LinkedIn's messages.csv tells whom you wrote to there."))
    if further and undated and _MANY * undated >= len(audit.verdicts):
        words = n_(
            "Whether {n} person you are asked about remembers you: the files given have no dated contact.",
            "Whether {n} people you are asked about remember you: the files given have no dated contact.",
            undated,
        )
        yield Missing(words, " ".join(further))
