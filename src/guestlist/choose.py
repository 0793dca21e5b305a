"""One invitation per person: which of several addresses it should go to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from guestlist.model import Email, Message, Person
from guestlist.normalise.domains import is_disposable, is_free_mail, is_isp, is_relay
from guestlist.normalise.mistyped import is_impossible, mistyped
from guestlist.normalise.safe_text import is_safe_email
from guestlist.sender import judge_address

_BULK_MARKS = frozenset(
    {"list-post", "list-id", "list-unsubscribe", "one-click", "bulk", "auto", "auto-replied", "spam"}
)
_FEW = 3  # recipients up to which a mail is direct; Gilbert & Karahalios 2009 as used in data/tie.toml
_PROBABLY_A_MACHINE = 0.5


def last_used(messages: Iterable[Message]) -> dict[str, dt.date]:
    """Address -> day of the last direct mail from or to it."""
    used: dict[str, dt.date] = {}
    for message in messages:
        if message.when is None or message.recipient_count > _FEW or message.marks & _BULK_MARKS:
            continue
        day = message.when.date()
        for party in (message.sender, *message.recipients):
            if party.email and used.get(party.email, dt.date.min) < day:
                used[party.email] = day
    return used


def choose_address(
    person: Person, used: Mapping[str, dt.date], today: dt.date, shared: frozenset[str] = frozenset()
) -> str:
    """The address for the invitation, "" when there is none.

    A single reader's address before a shared one, one without a slip of the keyboard before one with, then the one in
    use most recently, a present address before one at a firm, the record's own preference, and last the order of the
    record. A throw-away address is never chosen, nor one that nobody can write to or an upload would not take.
    ``shared`` are addresses that other people of the book have too.
    """
    usable = [email for email in person.emails if _is_usable(email)]
    if len(usable) < 2:
        return usable[0].address if usable else ""

    def rank(numbered: tuple[int, Email]) -> tuple[bool, bool, bool, int, bool, bool, bool, int]:
        order, email = numbered
        day = used.get(email.address)
        return (
            email.address in shared,
            judge_address(email.address, person.name.raw).probability >= _PROBABLY_A_MACHINE,
            mistyped(email.domain) is not None,
            (today - day).days if day and day <= today else _NEVER,
            is_relay(email.domain),
            not email.is_primary,
            not (is_free_mail(email.domain) or is_isp(email.domain)),
            order,
        )

    return min(enumerate(usable), key=rank)[1].address


def _is_usable(email: Email) -> bool:
    return is_safe_email(email.address) and not (is_disposable(email.domain) or is_impossible(email))


_NEVER = 10**6  # days; further back than any mailbox reaches
