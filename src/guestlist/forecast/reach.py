"""Whom an "invite all" would reach, in how many messages, as far as files can tell without asking the platform."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.model import Kind, Tier, Verdict
from guestlist.outlook import Reach

MEMBER, NON_MEMBER, UNKNOWN, KNOWN, PHONE_ONLY, NOBODY = range(6)


def reach_of(verdicts: Iterable[Verdict]) -> Reach:
    """Everybody in the books, in three groups: likely member, likely non-member, not to be told offline.

    A member gets one message. An address that is no member's gets an invitation by mail and up to as many reminders as
    the fact ``reminders_to_non_members`` says; which of a person's addresses the platform knows is not told by any
    file, so counts of messages are a range.
    """
    counts = [0] * 6
    low = high = 0
    mails = 1 + int(fact("reminders_to_non_members").high)
    for verdict in verdicts:
        group = membership(verdict)
        counts[group] += 1
        addresses = len({email.address for email in verdict.person.emails})
        if group == PHONE_ONLY:
            low, high = low + 1, high + 1
        elif group == MEMBER:
            low, high = low + 1, high + 1 + (addresses - 1) * mails
        elif group == NON_MEMBER:
            low, high = low + addresses, high + addresses * mails
        elif group == UNKNOWN:
            low, high = low + 1, high + addresses * mails
    return Reach(
        members=counts[MEMBER],
        non_members=counts[NON_MEMBER],
        unknown=counts[UNKNOWN],
        known=counts[KNOWN],
        phone_only=counts[PHONE_ONLY],
        messages_low=low,
        messages_high=high,
    )


def membership(verdict: Verdict) -> int:
    """Which group a person is in.

    KNOWN: every address is the one the connection's own row shows, so the platform knows and leaves them out.
    """
    person = verdict.person
    if not person.emails:
        return PHONE_ONLY if person.phones else NOBODY
    connection = verdict.link.connection
    is_connected = connection is not None and verdict.link.tier in (Tier.CERTAIN, Tier.LIKELY)
    shown = connection.email.strip().lower() if connection is not None and is_connected else ""
    if {email.address for email in person.emails} == {shown}:
        return KNOWN
    table = load_toml("forecast.toml")["membership"]
    if is_connected or person.profiles or _wrote_on_the_platform(verdict, table):
        return MEMBER
    invited = _invited_as(verdict)
    if invited:
        return NON_MEMBER if "@" in invited else MEMBER
    is_machine = verdict.sender.kind is not Kind.PERSON and verdict.sender.probability >= table["machine_from"]
    if is_machine or verdict.rule in table["non_member_rules"]:
        return NON_MEMBER
    return UNKNOWN


def _wrote_on_the_platform(verdict: Verdict, table: dict[str, Any]) -> bool:
    return any(evidence.field in table["member_channels"] for evidence in verdict.tie.evidence)


def _invited_as(verdict: Verdict) -> str:
    """How the list of invitations names the person, when it surely does: a name, or an address of a non-member."""
    for finding in verdict.findings:
        if finding.rule in ("already-invited", "invited-you"):
            return finding.evidence[0].value
    return ""
