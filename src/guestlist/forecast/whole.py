"""The forecast of a whole audit: invite-all, the shortlist, and the shortlist with notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from guestlist.facts import fact
from guestlist.forecast.acceptance import acceptance_of
from guestlist.forecast.negatives import Recipient, counted, outlook_for, recipient_of, share_of
from guestlist.forecast.priors import Prior
from guestlist.forecast.reach import KNOWN, membership, reach_of
from guestlist.model import Connection, Decision, Invitation, Verdict
from guestlist.outlook import Forecast


def forecast(
    verdicts: Sequence[Verdict],
    priors: Mapping[str, Prior],
    common_name: bool = False,
    *,
    account: str = "",
    invitations: Iterable[Invitation] = (),
    connections: Iterable[Connection] = (),
    today: dt.date | None = None,
) -> Forecast:
    """Compare inviting everybody who has an address with inviting the shortlist, one invitation a person. Whom the
    platform's import screen leaves out, because it shows their very address as a connection's, is not counted.

    ``common_name`` multiplies the share of stale contacts by the prior ``common_name_factor``. ``account`` ("free" or
    "premium") sets how many notes a month allows. With ``invitations``, ``connections`` and ``today`` the user's own
    acceptance is worked out.
    """
    reachable = [verdict for verdict in verdicts if verdict.person.emails and membership(verdict) != KNOWN]
    everyone = [recipient_of(verdict) for verdict in reachable]
    shortlist = [recipient_of(verdict) for verdict in reachable if verdict.decision is Decision.INVITE]
    noted = with_notes(shortlist, priors, common_name, notes_a_month(account))
    return Forecast(
        everyone=outlook_for(counted(everyone), priors, common_name),
        shortlist=outlook_for(counted(shortlist), priors, common_name),
        with_notes=outlook_for(counted(noted), priors, common_name),
        notes=sum(each.has_note for each in noted),
        reach=reach_of(verdicts),
        yardstick=fact("dont_know_answers_before_restriction").whole,
        is_common_name=common_name,
        acceptance=acceptance_of(invitations, connections, today) if today else None,
    )


def notes_a_month(account: str) -> int:
    """How many notes a month the account may write; an unknown account counts as free."""
    return fact(f"noted_invitations_per_month_{account if account == 'premium' else 'free'}").whole


def with_notes(
    recipients: Sequence[Recipient], priors: Mapping[str, Prior], common_name: bool, notes: int
) -> list[Recipient]:
    """The recipients, those with the largest share of negative answers having a note, as far as the quota goes.

    Recent contacts get none: a fresh agreement needs no text.
    """
    order = sorted(range(len(recipients)), key=lambda n: -share_of(recipients[n], priors, common_name).value)
    chosen = [n for n in order if recipients[n].kind != "recent"][:notes]
    noted = list(recipients)
    for n in chosen:
        noted[n] = recipients[n]._replace(has_note=True)
    return noted
