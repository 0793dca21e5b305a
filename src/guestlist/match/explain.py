"""From the parts of a sum to a link with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.match.agree import Part
from guestlist.match.compete import log_odds
from guestlist.match.roster import Member
from guestlist.match.views import Card
from guestlist.match.weigh import Scale
from guestlist.model import Evidence, Link, Tier

LEAST = 0.0005  # a smaller weight is no evidence: it vanishes where three decimals are written
COLUMNS = {
    "email": "email",
    "profile": "url",
    "given": "given",
    "family": "family",
    "firm": "company",
    "title": "position",
}  # kind of evidence -> what it was found in; everything else in the whole name


class Around(NamedTuple):
    """The parts of a sum that do not come from the pair itself, in log-odds."""

    prior: float  # before any evidence
    candidates: float  # taken by the other connections that fit the card
    claims: float  # taken by the other people who fit the connection


def tier_of(probability: float) -> Tier:
    """The tier of a probability, by the cuts of data/match.toml."""
    for tier, least in cuts():
        if probability >= least:
            return tier
    return Tier.NONE


@lru_cache(maxsize=1)
def cuts() -> tuple[tuple[Tier, float], ...]:
    """The tiers with their least probability, the highest first."""
    least = load_toml("match.toml")["tiers"]
    return tuple((tier, float(least[tier.value])) for tier in (Tier.CERTAIN, Tier.LIKELY, Tier.POSSIBLE))


def link_of(
    card: Card,
    member: Member,
    scale: Scale,
    around: Around,
    said: tuple[float, float, int],
    is_told: bool = False,
) -> Link:
    """The link to the best candidate: the parts of its sum, the prior included, strongest first.

    The weights add up to the log-odds of the probability: what the candidates take from one another, and the people
    from one another, are parts of their own. ``said`` is the probability, the sum over all candidates and the number
    of rivals.
    """
    probability, total, rivals = said
    name = f"{member.connection.given} {member.connection.family}".strip()
    parts = [
        part
        for part in scale.parts(card, scale.names.agreements.called(card.views), member)
        if abs(part.weight) >= LEAST
    ]
    evidence = [evidence_of(part, member, name) for part in parts]
    evidence.append(Evidence("prior", "", "prior", around.prior, None, (("connections", str(scale.count)),)))
    if is_told:
        rest = log_odds(probability) - sum(each.weight for each in evidence)
        evidence.append(Evidence("answer", name, "answered-same", rest, member.connection.source))
    else:
        for code, lost in (("other-candidates", around.candidates), ("shared-connection", around.claims)):
            if abs(lost) >= LEAST:
                evidence.append(Evidence("connection", name, code, lost, member.connection.source))
    evidence.sort(key=lambda each: (each.because != "answered-same", -abs(each.weight), each.because))
    return Link(member.connection, probability, tier_of(probability), tuple(evidence), max(rivals, 0), total)


def evidence_of(part: Part, member: Member, name: str) -> Evidence:
    """One part with the value the user can find in the list of connections; ``name`` is the whole name there."""
    connection = member.connection
    field, column = found_in(part.code)
    value = getattr(connection, column) if column else name
    return Evidence(field, value, part.code, part.weight, connection.source, one_in(part.share) if part.share else ())


@lru_cache(maxsize=256)
def found_in(code: str) -> tuple[str, str]:
    """The kind of evidence, and the column it was found in; "" for the whole name."""
    field = code.partition("-")[0]
    return field, COLUMNS.get(field, "")


@lru_cache(maxsize=1 << 14)
def one_in(share: float) -> tuple[tuple[str, str], ...]:
    """The parameter that says how many people share something."""
    return (("people", f"{round(1 / share):,}"),)


@dataclass(frozen=True, slots=True)
class Reasons:
    """A link in one breath: what speaks for it most, what against it, and what would settle it."""

    reasons: tuple[Evidence, ...]  # the two strongest
    counter: Evidence | None
    missing: str  # "missing-email", "missing-firm", ...: a reason code; "" when nothing is missing


def reasons(link: Link) -> Reasons:
    """The two strongest weights, the strongest counter-weight, and the evidence that would raise the link most."""
    told = [each for each in link.evidence if each.because != "prior"]
    positive = sorted((each for each in told if each.weight > 0), key=lambda each: -each.weight)
    negative = sorted((each for each in told if each.weight < 0), key=lambda each: each.weight)
    return Reasons(tuple(positive[:2]), negative[0] if negative else None, missing(link))


def missing(link: Link) -> str:
    """The code of the evidence whose absence keeps a link from being certain."""
    if link.connection is None or link.tier is Tier.CERTAIN:
        return ""
    codes = {each.because for each in link.evidence}
    if not any(code.startswith("family-") for code in codes):
        return "missing-family"
    if "given-initial" in codes or not any(code.startswith("given-") for code in codes):
        return "missing-given"
    if link.connection.company and not any(code.startswith("firm-") for code in codes):
        return "missing-firm"
    return "missing-email" if link.connection.email else "missing-profile"
