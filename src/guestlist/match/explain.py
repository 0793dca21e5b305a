"""From the parts of a sum to a link with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from math import log
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.match.agree import Part
from guestlist.match.roster import Member
from guestlist.model import Evidence, Link, Source, Tier
from guestlist.slots import built

OF_THE_BOOK = ("prior", "in-the-book")  # parts that say nothing of the card in hand
LEAST = 0.0005  # a smaller weight is no evidence: it vanishes where three decimals are written
SUREST = 1e-12  # how near to 0 and 1 a probability is taken where its log-odds are shown
COLUMNS = {
    "email": "email",
    "profile": "url",
    "given": "given",
    "family": "family",
    "firm": "company",
    "title": "position",
}  # kind of evidence -> what it was found in; everything else in the whole name


Piece = tuple[str, str, str, float, Source | None, tuple[tuple[str, str], ...]]
"""The fields of a piece of evidence."""


class Shown(NamedTuple):
    """What a link says in figures, and the parts of its sum that do not come from the pair itself, in log-odds."""

    probability: float
    total: float  # over all candidates of the card
    rivals: int
    candidates: float  # taken by the other connections that fit the card
    claims: float  # taken by the other people who fit the connection, or given by those who fit another candidate
    is_told: bool = False  # the user said so


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


def links_of(
    members: Sequence[Member], sums: Iterable[Sequence[Part]], shown: Sequence[Shown], common: Sequence[Piece]
) -> list[Link]:
    """The links to the best candidates: the parts of each sum, those common to all links included, strongest first.

    The weights add up to the log-odds of the probability: what the candidates take from one another, and the people
    from one another, are parts of their own. ``common`` is of ``pieces_of_book``.
    """
    rows = [pieces(*each, common) for each in zip(members, sums, shown, strict=True)]
    columns = zip(*chain.from_iterable(rows), strict=True)
    evidence = iter(built(Evidence, *columns) if rows else ())
    return built(
        Link,
        [member.connection for member in members],
        [each.probability for each in shown],
        [tier_of(each.probability) for each in shown],
        [tuple(islice(evidence, len(row))) for row in rows],
        [each.rivals for each in shown],
        [each.total for each in shown],
    )


def pieces_of_book(prior: float, count: int, added: float) -> list[Piece]:
    """What all links of a book have in common.

    ``prior`` is the log-odds before any evidence, ``count`` the number of connections, ``added`` what is added because
    so many of them stand in the book.
    """
    found: list[Piece] = [("prior", "", "prior", prior, None, of_connections(count))]
    if added >= LEAST:
        found.append(("book", "", "in-the-book", added, None, ()))
    return found


def pieces(member: Member, parts: Sequence[Part], shown: Shown, common: Sequence[Piece]) -> list[Piece]:
    """The evidence of one link, the fields of each piece in their order."""
    connection = member.connection
    source, name = connection.source, f"{connection.given} {connection.family}".strip()
    found = list(common)
    for code, weight, share in parts:
        if abs(weight) >= LEAST:
            field, column = found_in(code)
            value = getattr(connection, column) if column else name
            found.append((field, value, code, weight, source, one_in(share) if share else ()))
    if not shown.is_told:
        claims = "shared-connection" if shown.claims < 0.0 else "others-claimed"
        for code, moved in (("other-candidates", shown.candidates), (claims, shown.claims)):
            if abs(moved) >= LEAST:
                found.append(("connection", name, code, moved, source, ()))
    found.sort(key=strength)
    if shown.is_told:
        bounded = min(max(shown.probability, SUREST), 1.0 - SUREST)
        rest = log(bounded / (1.0 - bounded)) - sum(each[3] for each in found)
        found.insert(0, ("answer", name, "answered-same", rest, source, ()))
    return found


def strength(piece: Piece) -> tuple[float, str]:
    """What evidence is ordered by: the strongest first."""
    return -abs(piece[3]), piece[2]


@lru_cache(maxsize=8)
def of_connections(count: int) -> tuple[tuple[str, str], ...]:
    """The parameter that says among how many connections."""
    return (("connections", str(count)),)


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
    told = [each for each in link.evidence if each.because not in OF_THE_BOOK]
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
