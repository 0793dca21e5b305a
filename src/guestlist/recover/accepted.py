"""Who accepted meanwhile: a line of thanks, or a quiet removal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from guestlist.data import load_toml
from guestlist.model import Connection, Evidence, Invitation, Verdict
from guestlist.normalise.profiles import profile_slug
from guestlist.recover.nouns import Accepted
from guestlist.recover.pending import connection_of, connections_by_key


def accepted_of(
    invitations: Sequence[Invitation],
    connections: Sequence[Connection],
    waves: Sequence[tuple[dt.date, int]],
    verdict_of: Mapping[str, Verdict],
) -> tuple[Accepted, ...]:
    """Connections that came of an invitation since the first wave, and those made soon after a wave by people of the
    books: the export forgets accepted invitations. ``verdict_of`` gives the verdict of a connection's profile.
    """
    if not waves:
        return ()
    first = waves[0][0].isoformat()
    by_key = connections_by_key(connections)
    found: dict[str, Accepted] = {}
    came_in = {profile_slug(each.url) for each in invitations if each.direction == "incoming"}
    for invitation in invitations:
        connection = connection_of(invitation, by_key)
        if invitation.direction != "outgoing" or connection is None or invitation.sent_on[:10] < first:
            continue
        if connection.connected_on[:10] >= invitation.sent_on[:10]:
            code = "accepted-thank" if invitation.sent_on else "accepted-thank-undated"
            why = Evidence("connection", "", code, params=(("sent_on", invitation.sent_on[:10]),))
            found[connection.source.record_id] = _accepted(connection, why, verdict_of)
    for connection in connections:
        wave = _wave_before(connection.connected_on[:10], waves)
        slug = profile_slug(connection.url)
        is_own_book = slug in verdict_of and slug not in came_in
        if wave is not None and is_own_book and connection.source.record_id not in found:
            value = connection.connected_on[:10]
            why = Evidence("connection", value, "accepted-after-wave", params=(("wave", wave.isoformat()),))
            found[connection.source.record_id] = _accepted(connection, why, verdict_of)
    return tuple(sorted(found.values(), key=lambda each: (each.action != "remove", _called(each.connection))))


def _wave_before(day: str, waves: Iterable[tuple[dt.date, int]]) -> dt.date | None:
    days = load_toml("recover.toml")["accepted"]["days"]
    for wave, _ in waves:
        if wave.isoformat() <= day <= (wave + dt.timedelta(days=days)).isoformat():
            return wave
    return None


def _accepted(connection: Connection, thanks: Evidence, verdict_of: Mapping[str, Verdict]) -> Accepted:
    rules = frozenset(load_toml("recover.toml")["remove"]["rules"])
    verdict = verdict_of.get(profile_slug(connection.url))
    for finding in verdict.findings if verdict is not None else ():
        if finding.rule in rules:
            return Accepted(connection, "remove", finding.evidence[0])
    return Accepted(connection, "thank", thanks)


def _called(connection: Connection) -> str:
    return f"{connection.given} {connection.family}"
