"""From the parts of a sum to a link with its evidence."""

from __future__ import annotations

from math import exp

from guestlist.data import load_toml
from guestlist.match.roster import Member
from guestlist.match.views import Card
from guestlist.match.names import Part
from guestlist.match.weigh import Scale
from guestlist.model import Evidence, Link, Tier

RECORDS = "connections row"


def tier_of(probability: float) -> Tier:
    """The tier of a probability, by the cuts of data/match.toml."""
    cuts = load_toml("match.toml")["tiers"]
    for tier in (Tier.CERTAIN, Tier.LIKELY, Tier.POSSIBLE):
        if probability >= cuts[tier.value]:
            return tier
    return Tier.NONE


def link_of(
    card: Card, member: Member, scale: Scale, before: float, probability: float, total: float, rivals: int
) -> Link:
    """The link to the best candidate: the parts of its sum, the prior included, strongest first."""
    parts = [part for part in scale.parts(card, member) if part.weight]
    evidence = [evidence_of(part, member) for part in parts]
    evidence.append(Evidence("prior", "", "prior", before, None, (("connections", str(scale.size)),)))
    evidence.sort(key=lambda each: (-abs(each.weight), each.because))
    return Link(member.connection, probability, tier_of(probability), tuple(evidence), max(rivals, 0), total)


def evidence_of(part: Part, member: Member) -> Evidence:
    """One part with the value the user can find in the list of connections."""
    connection = member.connection
    field = part.code.partition("-")[0]
    values = {
        "email": connection.email,
        "profile": connection.url,
        "given": connection.given,
        "family": connection.family,
        "firm": connection.company,
        "title": connection.position,
    }
    value = values.get(field, f"{connection.given} {connection.family}".strip())
    params = (("people", f"{round(1 / part.share):,}"),) if part.share else ()
    return Evidence(field, value, part.code, part.weight, connection.source, params)


def chance(log_odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + exp(-log_odds))
