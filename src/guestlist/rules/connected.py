"""People LinkedIn already links with the user."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Connection, Effect, Evidence, Link, Stage, Tier
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World

_SETTLED = (Tier.CERTAIN, Tier.LIKELY)


@rule("already-connected", Stage.CONNECTED, Effect.SKIP, needs=Trait.LINK)
def already_connected(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who are already a connection, also under another e-mail address.

    Why it matters: an import invites every address it cannot recognise, and your connections use more than one.

    Example: the card says j.smit@old.example; the export lists Jan Smit at the same firm.

    Limits: the export hides most addresses and all data of some members; a namesake at the same firm can be taken for
    the connection. The report names the row, so you can look.
    """
    if case.link.tier in _SETTLED:
        yield _link_evidence(case.link, f"already-connected-{case.link.tier}", case.link.probability)


@rule("possibly-connected", Stage.CONNECTED, Effect.ASK, needs=Trait.LINK)
def possibly_connected(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who may be a connection: the name fits, the rest neither proves nor refutes it.

    Why it matters: one look at the profile tells; a second invitation to a connection looks careless.

    Example: the book holds Anna Hansen without a firm, and two connections bear that name.

    Limits: with a very common name it asks often; the probability is calibrated over many books, not over yours.
    """
    link = case.link
    if link.tier in _SETTLED:
        return
    if link.tier is Tier.POSSIBLE:
        yield _link_evidence(link, "possibly-connected", link.probability)
    elif link.any_probability >= threshold("possibly_connected"):
        yield _link_evidence(link, "possibly-connected-to-some", link.any_probability)


def _link_evidence(link: Link, because: str, share: float) -> Evidence:
    """The connection, and ``share``: how probably it is that one, or where the sentence says so one of several."""
    connection = link.connection
    return Evidence(
        field="connections row",
        value=_called(connection) if connection else "",
        because=because,
        source=connection.source if connection else None,
        params=(
            ("company", connection.company if connection else ""),
            ("connected_on", connection.connected_on if connection else ""),
            ("percent", str(round(100 * share))),
        ),
    )


def _called(connection: Connection) -> str:
    return f"{connection.given} {connection.family}".strip() or connection.email or connection.url
