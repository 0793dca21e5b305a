"""What a story is: a card, the messages around it, and what a human being would say of the tie."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guestlist.model import Contact, Message, Owner, Party, Source, Value

TODAY = dt.date(2026, 11, 21)
ME = Party("sam@vermeer.example", "", "Sam Vermeer")
OWNER = Owner(names=("Sam Vermeer",), emails=("sam@vermeer.example",), urls=("sam-vermeer",))


@dataclass(frozen=True)
class Story:
    """One person of the book, and the truth about the tie: fresh, fading, stale or unknown."""

    trap: str
    truth: str
    card: Contact
    messages: tuple[Message, ...] = ()
    slug: str = ""  # the LinkedIn profile the matcher linked the card to


def card(number: int, name: str, *emails: str, **fields: object) -> Contact:
    return Contact(
        source=Source("book.vcf", number, "card"),
        name=name,
        emails=tuple(Value(email) for email in emails),
        updated="2026-11-01",  # a bulk edit stamped every card: it must say nothing
        **fields,  # type: ignore[arg-type]
    )


def message(
    when: dt.date | dt.datetime | None,
    sender: Party | str,
    recipients: list[Party | str],
    *marks: str,
    channel: str = "mail",
    count: int = 0,
    file: str = "All mail.mbox",
) -> Message:
    parties = tuple(Party(each) if isinstance(each, str) else each for each in recipients)
    if when is not None and not isinstance(when, dt.datetime):
        when = dt.datetime(when.year, when.month, when.day, 12, tzinfo=dt.UTC)
    return Message(
        when=when,
        channel=channel,
        sender=Party(sender) if isinstance(sender, str) else sender,
        recipients=parties[:40],
        recipient_count=count or len(parties),
        marks=frozenset(marks),
        source=Source(file, 1, "message"),
    )


def naive_band(story: Story, everything: tuple[Message, ...]) -> str:
    """The rule peers use: the latest date on which any mail mentions the address."""
    addresses = {value.value for value in story.card.emails}
    dates = [
        each.when.date()
        for each in everything
        if each.when and any(party.email in addresses for party in (each.sender, *each.recipients) if party.email)
    ]
    if not dates:
        return "unknown"
    years = (TODAY - max(dates)).days / 365.25
    return "fresh" if years <= 1 else "fading" if years <= 3 else "stale"
