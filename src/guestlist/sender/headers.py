"""What the headers of received mail say of its sender, under four conditions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from guestlist.model import Kind, Message
from guestlist.sender.parts import Part, part

_MIN_MESSAGES = 2
_MIN_SHARE = 0.8
_MARKS = {
    "one-click": "one_click",
    "list-unsubscribe": "unsubscribe",
    "auto": "automatic",
    "bulk": "bulk",
    "list-post": "list_post",
    "list-id": "list_id",
}
_LABELS = frozenset({"promotions", "updates", "social", "forums", "spam"})


@dataclass(frozen=True, slots=True)
class Headers:
    """Counts over the messages received from one address."""

    received: int = 0  # messages from the address
    direct: int = 0  # of these: the user stands among the recipients
    sent: int = 0  # messages the user wrote to the address
    one_click: int = 0  # List-Unsubscribe-Post (RFC 8058)
    unsubscribe: int = 0  # List-Unsubscribe (RFC 2369)
    automatic: int = 0  # Auto-Submitted (RFC 3834), replies of an absent person left out
    bulk: int = 0  # Precedence: bulk
    list_post: int = 0  # List-Post: came through a discussion list and says nothing of its sender
    list_id: int = 0  # List-Id (RFC 2919)
    filed: int = 0  # the mail program's label: promotions, updates, social, forums, spam


def headers_from(messages: Iterable[Message], own_addresses: Collection[str]) -> dict[str, Headers]:
    """Count the marks of mail by address; ``own_addresses`` tell sent mail from received."""
    own = {address.lower() for address in own_addresses}
    counts: dict[str, dict[str, int]] = {}
    for message in messages:
        if message.channel != "mail" or "draft" in message.marks:
            continue
        sender = message.sender.email.lower()
        recipients = {party.email.lower() for party in message.recipients if party.email}
        if sender in own or "sent" in message.marks:
            for recipient in recipients - own:
                _count(counts, recipient, "sent")
            continue
        if not sender:
            continue
        _count(counts, sender, "received")
        if recipients & own:
            _count(counts, sender, "direct")
        for mark, name in _MARKS.items():
            if mark in message.marks:
                _count(counts, sender, name)
        if message.marks & _LABELS:
            _count(counts, sender, "filed")
    return {address: Headers(**fields) for address, fields in counts.items()}


def _count(counts: dict[str, dict[str, int]], address: str, name: str) -> None:
    fields = counts.setdefault(address, {})
    fields[name] = fields.get(name, 0) + 1


def mail_parts(address: str, headers: Headers) -> tuple[Part, ...]:
    """What the headers add; they can only speak against a person.

    Four conditions, measured in CLASSIFY: the user never wrote to the address, stands among the recipients, at least
    two messages and 80 % of them carry the mark, and none came through a discussion list.
    """
    if headers.sent or headers.received < _MIN_MESSAGES or headers.list_post:
        return ()
    if headers.direct < _MIN_SHARE * headers.received:
        return ()
    total = str(headers.received)
    for key, count, kind in (
        ("one_click", headers.one_click, Kind.BULK),
        ("automatic", headers.automatic, Kind.AUTOMATED),
        ("unsubscribe", headers.unsubscribe, Kind.BULK),
        ("label", headers.filed, Kind.BULK),
    ):
        if count >= _MIN_SHARE * headers.received:
            return (part("mail", key, "mail", address, kind, (("count", str(count)), ("total", total))),)
    return ()
