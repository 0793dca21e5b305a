"""``withdraw.csv``, ``accepted.csv`` and ``apologies.txt``: what to work through after an accident."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable
from typing import IO, Any

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.recover import Accepted, Recovery, Withdrawal
from guestlist.reports.edition import edition
from guestlist.reports.language import _, coded, long_day
from guestlist.reports.plain import harmless
from guestlist.reports.plan_csv import search_link
from guestlist.reports.sheet_csv import cell, write_sheet
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
    "apology",
    "invite_again_from",
    "link",
    "record_id",
)
ACCEPTED_COLUMNS = ("action", "name", "company", "connected_on", "why", "link")


def group_title(group: str) -> str:
    """What a group of ``data/recover.toml`` is called."""
    return {
        "reminder": _("reminders still to come"),
        "never": _("people who must not hear from you"),
        "machine": _("mailboxes that are no person's"),
        "namesake": _("perhaps the wrong person"),
        "connected": _("connected already"),
        "non-member": _("probably no members"),
        "twice": _("asked more than once"),
        "private": _("family and private life"),
        "stranger": _("people who may not know you"),
        "expired": _("probably gone by themselves"),
        "leave": _("leave these"),
    }[group]


def action_word(action: str) -> str:
    """What to do with an invitation or a new connection."""
    return {
        "withdraw": _("withdraw"),
        "look": _("look"),
        "leave": _("leave"),
        "thank": _("thank"),
        "remove": _("remove"),
    }[action]


def write_withdrawals(recovery: Recovery, stream: IO[str]) -> None:
    """One row a pending invitation in the order to work through: withdraw, look, leave.

    ``apology`` is the number of the text in ``apologies.txt`` that suits an answer, should the person react.
    """
    write_sheet(stream, WITHDRAW_COLUMNS, _withdrawals(recovery))


def _withdrawals(recovery: Recovery) -> Iterable[list[object]]:
    texts: list[str] = load_toml("apologies.toml")["groups"]
    suited: dict[str, str] = load_toml("apologies.toml")["suited"]
    sent_list: str = load_toml("recover.toml")["imported"]["sent_list"]
    for n, each in enumerate(recovery.withdrawals, 1):
        invitation = each.pending.invitation
        yield [
            n,
            action_word(each.action),
            group_title(each.group),
            cell(name_of(each)),
            cell(invitation.email),
            invitation.sent_on[:10],
            cell(word_evidence(each.why)),
            cell("; ".join(map(word_evidence, each.also))),
            texts.index(suited[each.group]) + 1 if each.group in suited else "",
            again_from(recovery.today).isoformat() if may_ask_again(each) else "",
            cell(invitation.url) or (sent_list if each.pending.is_to_address else search_link(name_of(each))),
            harmless(invitation.source.record_id),
        ]


def write_accepted(recovery: Recovery, stream: IO[str]) -> None:
    """One row a new connection: thank or remove."""

    def row(each: Accepted) -> list[object]:
        connection = each.connection
        name = f"{connection.given} {connection.family}".strip()
        texts = [name, connection.company, connection.connected_on, word_evidence(each.why), connection.url]
        return [action_word(each.action), *map(cell, texts)]

    write_sheet(stream, ACCEPTED_COLUMNS, map(row, recovery.accepted))


def write_apologies(recovery: Recovery, stream: IO[str]) -> None:
    """The texts in every language, that of the edition first, for single answers."""
    table: dict[str, Any] = load_toml("apologies.toml")
    first = edition().language
    me = harmless(recovery.owner_name, 80)
    told = _("For those who reacted, one at a time. A second wave of messages would be a second accident.")
    number = _("The numbers are those of the column {column} in withdraw.csv.").format(
        column=coded("column", "apology", "apology")
    )
    gap = _("Where a text says {name}, put the name of the person you answer.")
    stream.write(textwrap.fill(f"{told} {number} {gap}", _WIDTH) + "\n")
    for language in sorted(table["languages"], key=lambda each: each != first):
        texts = table[language]
        for n, group in enumerate(table["groups"], 1):
            wave = long_day(recovery.waves[-1][0], language) if recovery.waves else "{date}"
            text = texts[group].replace("{me}", me).replace("{date}", wave).strip()
            title = textwrap.fill(f"[{language}] {n}. {texts['title'][group]}", _WIDTH)
            stream.write(f"\n{title}\n\n{textwrap.fill(text, _WIDTH)}\n")


_WIDTH = 80


def name_of(each: Withdrawal) -> str:
    """What to call the other end: the name the platform shows, else that of the book, else the address."""
    name = each.pending.invitation.name
    if "@" in name or not name:
        for verdict, _probability in each.pending.subjects[:1]:
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
