"""``withdraw.csv``, ``accepted.csv`` and ``apologies.txt``: what to work through after an accident."""

from __future__ import annotations

import csv
import datetime as dt
import textwrap
from typing import IO

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.recover import Recovery, Withdrawal
from guestlist.reports.plain import harmless
from guestlist.reports.plan_csv import cell, search_link
from guestlist.reports.wording import word_evidence

WITHDRAW_FILE, ACCEPTED_FILE, APOLOGIES_FILE = "withdraw.csv", "accepted.csv", "apologies.txt"

WITHDRAW_COLUMNS = (
    "order",
    "action",
    "group",
    "name",
    "email",
    "sent_on",
    "why",
    "also",
    "invite_again_from",
    "link",
    "record_id",
)
ACCEPTED_COLUMNS = ("action", "name", "company", "connected_on", "why", "link")


def write_withdrawals(recovery: Recovery, stream: IO[str]) -> None:
    """One row a pending invitation in the order to work through: withdraw, look, leave."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(WITHDRAW_COLUMNS)
    for n, each in enumerate(recovery.withdrawals, 1):
        invitation = each.pending.invitation
        writer.writerow(
            [
                n,
                each.action,
                each.group,
                cell(name_of(each)),
                cell(invitation.email),
                invitation.sent_on[:10],
                cell(word_evidence(each.why)),
                cell("; ".join(map(word_evidence, each.also))),
                again_from(recovery.today).isoformat() if may_ask_again(each) else "",
                cell(invitation.url) or search_link(name_of(each)),
                harmless(invitation.source.record_id),
            ]
        )


def write_accepted(recovery: Recovery, stream: IO[str]) -> None:
    """One row a new connection: thank or remove."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(ACCEPTED_COLUMNS)
    for each in recovery.accepted:
        connection = each.connection
        name = f"{connection.given} {connection.family}".strip()
        row = [each.action, name, connection.company, connection.connected_on, word_evidence(each.why), connection.url]
        writer.writerow(map(cell, row))


def write_apologies(recovery: Recovery, stream: IO[str]) -> None:
    """The texts in every language, for single answers."""
    table = load_toml("apologies.toml")
    me = harmless(recovery.owner_name, 80)
    wave = recovery.waves[-1][0].isoformat() if recovery.waves else ""
    stream.write("For those who reacted, one at a time. A second wave of messages would be a second accident.\n")
    for language in ("en", "nl", "nb"):
        texts = table[language]
        for group in table["groups"]:
            text = texts[group].replace("{me}", me).replace("{date}", wave or "{date}").strip()
            stream.write(f"\n[{language}] {texts['title'][group]}\n\n{textwrap.fill(text, 80)}\n")


def name_of(each: Withdrawal) -> str:
    """What to call the other end: the name the platform shows, else that of the book, else the address."""
    name = each.pending.invitation.name
    if "@" in name or not name:
        for verdict, _ in each.pending.subjects[:1]:
            return verdict.person.label
    return name or each.pending.invitation.email


def again_from(today: dt.date) -> dt.date:
    """The earliest day to invite somebody again whose invitation is withdrawn today."""
    return today + dt.timedelta(days=fact("reinvite_wait").whole)


def may_ask_again(each: Withdrawal) -> bool:
    """Whether a later invitation would be in order: to somebody who knows the user, not asked twice already."""
    if each.action != "withdraw" or each.group in ("never", "machine", "connected", "twice", "reminder", "non-member"):
        return False
    return each.pending.times == 1
