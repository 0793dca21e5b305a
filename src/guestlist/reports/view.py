"""What to show, worked out before how to show it: the same for the terminal and the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from guestlist.model import Audit, Decision, InputSummary
from guestlist.reports.wording import rule_words, word_notice

_HISTORY_FORMATS = ("mbox", "calendar", "linkedin-messages", "mail")


@dataclass(frozen=True, slots=True)
class Group:
    """People with the same verdict for the same reason."""

    decision: Decision
    rule: str
    title: str
    one_line: str
    people: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be known, and which file would tell."""

    what: str
    how: str


@dataclass(frozen=True, slots=True)
class View:
    """The content of a report."""

    headline: str
    parts: tuple[tuple[str, int], ...]  # addresses: wrong, to look at, safe
    groups: tuple[Group, ...]  # skip, then ask, then invite; largest first
    inputs: tuple[InputSummary, ...]
    invite: int
    ask: int
    skip: int
    records: int
    unreadable: int
    notices: tuple[str, ...]
    missing: tuple[Missing, ...]
    merged: int  # records that joined another record of the same person


def view_of(audit: Audit) -> View:
    """Work out everything a report says about an audit."""
    tally = audit.tally
    people, fates = dict(tally.people), dict(tally.by_fate)
    safe = tally.addresses - tally.wrong_addresses - tally.addresses_ask
    return View(
        headline=_headline(audit, safe),
        parts=(("wrong", tally.wrong_addresses), ("ask", tally.addresses_ask), ("safe", safe)),
        groups=_groups(audit),
        inputs=audit.inputs,
        invite=people[Decision.INVITE],
        ask=people[Decision.ASK],
        skip=people[Decision.SKIP],
        records=tally.records,
        unreadable=fates["unreadable"],
        notices=tuple(word_notice(notice) for notice in audit.notices),
        missing=_missing(audit),
        merged=tally.records - fates["unreadable"] - len(audit.verdicts),
    )


def _headline(audit: Audit, safe: int) -> str:
    tally = audit.tally
    sms = f" and text {tally.phone_only} phone numbers" if tally.phone_only else ""
    return (
        f"Invite all would reach {_count(tally.addresses)} addresses{sms}; {_count(tally.wrong_addresses)} of them "
        f"wrongly. {_count(tally.addresses_ask)} are for you to decide, {_count(safe)} are safe."
    )


def _groups(audit: Audit) -> tuple[Group, ...]:
    counts = Counter((verdict.decision, verdict.rule) for verdict in audit.verdicts)
    order = {Decision.SKIP: 0, Decision.ASK: 1, Decision.INVITE: 2}
    rows = sorted(counts.items(), key=lambda item: (order[item[0][0]], -item[1], item[0][1]))
    return tuple(
        Group(decision, rule, rule_words(rule)["title"], rule_words(rule)["one_line"], count)
        for (decision, rule), count in rows
    )


def _missing(audit: Audit) -> tuple[Missing, ...]:
    formats = {summary.format for summary in audit.inputs}
    missing = []
    if not audit.connections:
        missing.append(
            Missing(
                "Who is already a connection, under whatever address.",
                "The LinkedIn archive tells (Settings, Data privacy, Get a copy of your data).",
            )
        )
    elif "linkedin-invitations" not in formats:
        missing.append(Missing("Whom you have invited before.", "Invitations.csv of the LinkedIn archive tells."))
    if not formats.intersection(_HISTORY_FORMATS):
        missing.append(
            Missing(
                "Who still remembers you: nobody is called stale or fresh.",
                "A mailbox (Google Takeout, .mbox), a calendar (.ics) or LinkedIn's messages.csv tells.",
            )
        )
    if not audit.policy_file:
        missing.append(
            Missing(
                "Who your competitors are, and whom you never want to invite.",
                "A policy file tells: guestlist audit ... --policy guestlist.toml (docs/policy.md).",
            )
        )
    hidden = sum(summary.hidden for summary in audit.inputs)
    if hidden:
        missing.append(
            Missing(f"{hidden} connections are hidden in LinkedIn's export; they may be anyone in the book.", "")
        )
    return tuple(missing)


def _count(number: int) -> str:
    return f"{number:,}"
