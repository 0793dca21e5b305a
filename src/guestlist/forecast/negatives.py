"""Expected negative answers ("I don't know this person", spam) of a set of invitations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from guestlist.data import load_toml
from guestlist.forecast.priors import Prior
from guestlist.model import Decision, Verdict

SCENARIOS = ("low", "value", "high")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one way of inviting is expected to bring."""

    invitations: int
    low: float  # expected negative answers when every prior is at its low end
    central: float
    high: float
    yardstick: float  # chance of at least as many as the historical yardstick, scenarios mixed, 0..1
    contributors: tuple[tuple[str, int, float], ...] = ()  # (prior, people, central expectation), largest first


@dataclass(frozen=True, slots=True)
class Forecast:
    """Invite-all against the shortlist."""

    everyone: Outlook
    shortlist: Outlook

    @property
    def ratio(self) -> float | None:
        """How many times more negative answers invite-all brings, at the central priors; None without a shortlist."""
        return self.everyone.central / self.shortlist.central if self.shortlist.central > 0 else None


def forecast(verdicts: Iterable[Verdict], priors: Mapping[str, Prior], common_name: bool = False) -> Forecast:
    """Compare inviting everybody who has an address with inviting the shortlist, one invitation a person.

    ``common_name`` multiplies the share of stale contacts by the prior ``common_name_factor``.
    """
    reachable = [verdict for verdict in verdicts if verdict.person.emails]
    everyone = Counter(kind_of_recipient(verdict) for verdict in reachable)
    shortlist = Counter(kind_of_recipient(each) for each in reachable if each.decision is Decision.INVITE)
    return Forecast(outlook(everyone, priors, common_name), outlook(shortlist, priors, common_name))


def kind_of_recipient(verdict: Verdict) -> str:
    """The prior that fits a person: by the deciding rule, else by the tie."""
    table = load_toml("forecast.toml")
    by_rule: str | None = table["prior_of_rule"].get(verdict.rule)
    if by_rule:
        return by_rule
    band = str(verdict.tie.band)
    if any(finding.rule == "curated" for finding in verdict.findings) and band in table["prior_of_curated"]:
        return str(table["prior_of_curated"][band])
    return str(table["prior_of_tie"][band])


def outlook(counts: Mapping[str, int], priors: Mapping[str, Prior], common_name: bool = False) -> Outlook:
    """The expectation for so many people of each kind."""
    weights = load_toml("forecast.toml")["scenario_weights"]
    yardstick = int(load_toml("facts.toml")["dont_know_answers_before_restriction"]["value"])
    shares = {kind: _share(kind, priors, common_name) for kind in counts}
    expected = {name: sum(n * getattr(shares[kind], name) for kind, n in counts.items()) for name in SCENARIOS}
    reached = sum(
        weights[name]
        * at_least(yardstick, {getattr(shares[kind], name): n for kind, n in _by_share(counts, shares, name)})
        for name in SCENARIOS
    )
    contributors = sorted(
        ((kind, n, n * shares[kind].value) for kind, n in counts.items()), key=lambda each: (-each[2], each[0])
    )
    return Outlook(
        sum(counts.values()), expected["low"], expected["value"], expected["high"], reached, tuple(contributors)
    )


def _by_share(counts: Mapping[str, int], shares: Mapping[str, Prior], name: str) -> list[tuple[str, int]]:
    """Kinds with the people of every kind of the same share added, so that no share stands twice."""
    totals: Counter[float] = Counter()
    first: dict[float, str] = {}
    for kind, n in counts.items():
        share = getattr(shares[kind], name)
        totals[share] += n
        first.setdefault(share, kind)
    return [(first[share], n) for share, n in totals.items()]


def _share(kind: str, priors: Mapping[str, Prior], common_name: bool) -> Prior:
    prior = priors[kind]
    if not (common_name and kind == "stale"):
        return prior
    factor = priors["common_name_factor"]
    return Prior(*(min(getattr(prior, name) * getattr(factor, name), 1.0) for name in SCENARIOS))


def at_least(threshold: int, groups: Mapping[float, int]) -> float:
    """P(X >= threshold) where X sums independent answers: ``groups`` maps a share to the people who have it."""
    return float(max(0.0, 1.0 - poisson_binomial(groups, threshold).sum()))


def poisson_binomial(groups: Mapping[float, int], size: int) -> NDArray[np.float64]:
    """P(X = 0), ..., P(X = size - 1) of a sum of independent yes/no answers, exactly.

    Each group is binomial; its probabilities follow from one another, P(k+1) = P(k) (n-k)/(k+1) p/(1-p), and groups are
    convolved. Only the first ``size`` terms are kept, which those terms alone determine. Logarithms keep a million
    people from underflowing.
    """
    total = np.zeros(size)
    total[:1] = 1.0
    for share, people in groups.items():
        total = np.convolve(total, _binomial(share, people, size))[:size]
    return total


def _binomial(share: float, people: int, size: int) -> NDArray[np.float64]:
    terms = np.zeros(size)
    if share <= 0 or people == 0:
        terms[:1] = 1.0
        return terms
    if share >= 1:
        if people < size:
            terms[people] = 1.0
        return terms
    k = np.arange(min(size, people + 1))
    steps = np.log(np.maximum(people - k[:-1], 1)) - np.log(k[:-1] + 1) + np.log(share) - np.log1p(-share)
    logs = people * np.log1p(-share) + np.concatenate(([0.0], np.cumsum(steps)))
    terms[: len(k)] = np.exp(logs)
    return terms
