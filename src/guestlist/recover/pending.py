"""Pending invitations: the outgoing ones that made no connection, and the waves among them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from guestlist.data import load_toml
from guestlist.model import Connection, Contact, Invitation, Value
from guestlist.normalise.fold import fold
from guestlist.normalise.profiles import profile_slug
from guestlist.recover.nouns import Pending


def key_of(url: str, name: str) -> str:
    """What an invitation's other end is recognised by: the profile, else the address, else the name."""
    return profile_slug(url) or (name.strip().lower() if "@" in name else fold(name))


def invitation_key(invitation: Invitation) -> str:
    """The key of an invitation's other end."""
    return key_of(invitation.url, invitation.email or invitation.name)


def connections_by_key(connections: Iterable[Connection]) -> dict[str, Connection]:
    """Profile, address and full name -> connection; a name borne by several connections is left out."""
    found: dict[str, Connection] = {}
    names: Counter[str] = Counter()
    for connection in connections:
        slug, name = profile_slug(connection.url), fold(f"{connection.given} {connection.family}")
        for key in (slug, connection.email.strip().lower()):
            if key:
                found[key] = connection
        if name:
            names[name] += 1
            found.setdefault(f"name:{name}", connection)
    for name, count in names.items():
        if count > 1:
            found.pop(f"name:{name}", None)
    return found


def connection_of(invitation: Invitation, connections: dict[str, Connection]) -> Connection | None:
    """The connection an invitation has become: by profile or address, and by name only where no profile is given."""
    for key in (profile_slug(invitation.url), invitation.email.strip().lower()):
        if key and key in connections:
            return connections[key]
    if invitation.url or not invitation.name or "@" in invitation.name:
        return None
    return connections.get(f"name:{fold(invitation.name)}")


def waves_of(invitations: Iterable[Invitation], since: dt.date | None = None) -> tuple[tuple[dt.date, int], ...]:
    """The days on which so many invitations went out without a note that "invite all" was pressed; with ``since``
    every day from then on.
    """
    days = Counter(
        each.sent_on[:10]
        for each in invitations
        if each.direction == "outgoing" and each.sent_on and not each.message.strip()
    )
    fewest = load_toml("recover.toml")["waves"]["fewest"]
    return tuple(
        (dt.date.fromisoformat(day), count)
        for day, count in sorted(days.items())
        if (count >= fewest if since is None else day >= since.isoformat())
    )


def pending_of(
    invitations: Sequence[Invitation],
    connections: dict[str, Connection],
    waves: Iterable[tuple[dt.date, int]],
    today: dt.date,
) -> tuple[Pending, ...]:
    """The latest outgoing invitation to each person that made no connection, in the order of the export."""
    days = {day.isoformat() for day, _ in waves}
    by_key: defaultdict[str, list[Invitation]] = defaultdict(list)
    for invitation in invitations:
        if invitation.direction == "outgoing":
            by_key[invitation_key(invitation)].append(invitation)
    found = []
    for key, sent in by_key.items():
        latest = max(sent, key=lambda each: (each.sent_on, -each.source.position))
        if not key or connection_of(latest, connections) is not None:
            continue
        day = latest.sent_on[:10]
        age = (today - dt.date.fromisoformat(day)).days if day else None
        found.append(Pending(latest, len(sent), age, day in days and not latest.message.strip()))
    return tuple(found)


def stand_in(invitation: Invitation) -> Contact:
    """An invitation as a card, so that the rules can judge its address and name where no book knows the person."""
    address = invitation.email or (invitation.name if "@" in invitation.name else "")
    return Contact(
        source=invitation.source,
        name="" if "@" in invitation.name else invitation.name,
        emails=(Value(address),) if address else (),
        urls=(Value(invitation.url),) if invitation.url else (),
    )


def stand_in_for_connection(connection: Connection) -> Contact:
    """A connection as a card, so that the rules can judge the firm its profile names."""
    return Contact(
        source=connection.source,
        name=f"{connection.given} {connection.family}".strip(),
        given=connection.given,
        family=connection.family,
        emails=(Value(connection.email),) if connection.email else (),
        urls=(Value(connection.url),) if connection.url else (),
        organisation=connection.company,
        title=connection.position,
    )
