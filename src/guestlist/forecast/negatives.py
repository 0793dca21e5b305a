"""Expected negative answers ("I don't know this person", spam) of a set of invitations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.forecast.distribution import at_least
from guestlist.forecast.priors import Prior
from guestlist.model import Verdict
from guestlist.outlook import Contribution, Outlook

SCENARIOS = ("low", "value", "high")


class Recipient(NamedTuple):
    """What matters of one invitation."""

    rule: str  # the rule that decided on the person
    kind: str  # the prior that fits
    has_note: bool = False


def recipient_of(verdict: Verdict) -> Recipient:
    """The person of a verdict as a recipient without a note: the prior by the deciding rule, else by the tie."""
    table = load_toml("forecast.toml")
    by_rule: str | None = table["prior_of_rule"].get(verdict.rule)
    if by_rule:
        return Recipient(verdict.rule, by_rule)
    band = str(verdict.tie.band)
    if band in table["prior_of_curated"] and any(finding.rule == "curated" for finding in verdict.findings):
        return Recipient(verdict.rule, str(table["prior_of_curated"][band]))
    return Recipient(verdict.rule, str(table["prior_of_tie"][band]))


def outlook(counts: Mapping[str, int], priors: Mapping[str, Prior], common_name: bool = False) -> Outlook:
    """The expectation for so many people of each kind (a prior's name)."""
    return outlook_for({Recipient(kind, kind): people for kind, people in counts.items()}, priors, common_name)


def outlook_for(recipients: Mapping[Recipient, int], priors: Mapping[str, Prior], common_name: bool = False) -> Outlook:
    """The expectation for so many people of each sort.

    Within a scenario answers are taken as independent; the scenarios are mixed with the weights of
    ``data/forecast.toml``, because all answers go to one sender and rise and fall together.
    """
    weights = load_toml("forecast.toml")["scenario_weights"]
    shares = {each: share_of(each, priors, common_name) for each in recipients}
    low, central, high = (sum(n * getattr(shares[each], name) for each, n in recipients.items()) for name in SCENARIOS)
    reached = []
    for name in SCENARIOS:
        groups: Counter[float] = Counter()
        for each, people in recipients.items():
            groups[getattr(shares[each], name)] += people
        reached.append(at_least(fact("dont_know_answers_before_restriction").whole, groups))
    return Outlook(
        invitations=sum(recipients.values()),
        low=low,
        central=central,
        high=high,
        yardstick=sum(weights[name] * chance for name, chance in zip(SCENARIOS, reached, strict=True)),
        yardsticks=(reached[0], reached[1], reached[2]),
        contributors=_contributions(recipients, shares),
    )


def share_of(recipient: Recipient, priors: Mapping[str, Prior], common_name: bool = False) -> Prior:
    """The share of negative answers of such recipients, never above one."""
    share = priors[recipient.kind]
    if common_name and recipient.kind == "stale":
        share = _times(share, priors["common_name_factor"])
    if recipient.has_note:
        share = _times(share, priors["noted_factor"])
    return share


def _times(prior: Prior, factor: Prior) -> Prior:
    return Prior(*(min(getattr(prior, name) * getattr(factor, name), 1.0) for name in SCENARIOS))


def _contributions(recipients: Mapping[Recipient, int], shares: Mapping[Recipient, Prior]) -> tuple[Contribution, ...]:
    sums: dict[str, list[float]] = {}
    people: Counter[str] = Counter()
    for each, count in recipients.items():
        people[each.rule] += count
        total = sums.setdefault(each.rule, [0.0, 0.0, 0.0])
        for n, name in enumerate(SCENARIOS):
            total[n] += count * getattr(shares[each], name)
    found = (Contribution(rule, people[rule], low, central, high) for rule, (low, central, high) in sums.items())
    return tuple(sorted(found, key=lambda each: (-each.central, -each.people, each.rule)))


def counted(recipients: Iterable[Recipient]) -> Counter[Recipient]:
    """How many there are of each sort."""
    return Counter(recipients)
