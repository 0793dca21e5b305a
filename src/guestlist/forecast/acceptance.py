"""How many of the user's own invitations were accepted: Invitations.csv beside Connections.csv."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from guestlist.data import load_toml
from guestlist.forecast.distribution import share_interval
from guestlist.model import Connection, Invitation
from guestlist.normalise.fold import fold
from guestlist.normalise.profiles import profile_slug
from guestlist.outlook import Acceptance


def acceptance_of(
    invitations: Iterable[Invitation], connections: Iterable[Connection], today: dt.date
) -> Acceptance | None:
    """The share of outgoing invitations that made a connection, with its interval.

    Counted are invitations that had time to be answered, one a person. None when there are too few of them. The export
    keeps what is pending longer than what was accepted, so the share is rather too low than too high.
    """
    table = load_toml("forecast.toml")["acceptance"]
    latest = today - dt.timedelta(days=table["answered_after_days"])
    sent: dict[str, str] = {}
    for invitation in invitations:
        if invitation.direction == "outgoing" and invitation.sent_on and invitation.sent_on[:10] <= latest.isoformat():
            key = _key(invitation.url, invitation.email or invitation.name)
            sent[key] = max(sent.get(key, ""), invitation.sent_on[:10])
    if len(sent) < table["fewest"]:
        return None
    made: dict[str, str] = {}
    for connection in connections:
        day = connection.connected_on[:10]
        for key in {_key(connection.url, ""), _key("", f"{connection.given} {connection.family}"), connection.email}:
            if key:
                made[key] = day
    accepted = sum(key in made and (not made[key] or made[key] >= day) for key, day in sent.items())
    low, central, high = share_interval(accepted, len(sent), table["interval"], table["pseudo_count"])
    return Acceptance(len(sent), accepted, low, central, high)


def _key(url: str, name: str) -> str:
    return profile_slug(url) or (name.lower() if "@" in name else fold(name))
