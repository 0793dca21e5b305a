"""Mistakes in the policy that show only in the result: a rule that hits half the book, a competitor one works for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from guestlist.data import load_toml
from guestlist.model import Effect, Notice, Verdict
from guestlist.normalise.domains import is_disposable, is_personal_domain
from guestlist.normalise.fold import fold
from guestlist.policy import Competitor
from guestlist.rules.companies import compare_company
from guestlist.rules.company_compare import Grade
from guestlist.rules.company_names import is_weak, spellings
from guestlist.rules.thresholds import threshold
from guestlist.rules.world import World

_MISTYPED = ("mistyped-address", "mistyped-other-address")


def warnings_for(verdicts: Sequence[Verdict], world: World) -> tuple[Notice, ...]:
    """What a user should look at before trusting the result, as codes of data/reasons/warnings.toml."""
    return (*_policy_mistakes(world), *_mistyped(verdicts), *_wide_rules(verdicts))


def _policy_mistakes(world: World) -> Iterator[Notice]:
    for competitor in world.policy.competitors:
        yield from _competitor_mistakes(competitor, world)
    for hold in world.policy.holds:
        if hold.until is not None and hold.until <= world.today:
            yield _notice("hold-is-over", who=hold.who, until=hold.until.isoformat())
    safe = {fold(entry) for entry in world.policy.safe}
    for entry in world.policy.block:
        if fold(entry) in safe:
            yield _notice("block-and-safe", who=entry)


def _competitor_mistakes(competitor: Competitor, world: World) -> Iterator[Notice]:
    for employer in world.employers:
        addresses = tuple(f"x@{domain}" for domain in employer.domains)
        if compare_company(employer.name, addresses, competitor) in (Grade.DOMAIN, Grade.NAME):
            code = "competitor-is-own-employer" if employer.until is None else "competitor-is-former-employer"
            yield _notice(code, firm=competitor.name, employer=employer.name)
    for domain in competitor.domains:
        if is_personal_domain(domain) or is_disposable(domain):
            yield _notice("competitor-domain-is-public", firm=competitor.name, domain=domain)
    if not competitor.domains and all(is_weak(name.core) for name in spellings(competitor.name)):
        yield _notice("competitor-name-is-common", firm=competitor.name)
    for target in world.policy.targets:
        if compare_company(target, (), competitor) is Grade.NAME:
            yield _notice("target-is-competitor", firm=competitor.name)


def _mistyped(verdicts: Sequence[Verdict]) -> Iterator[Notice]:
    found = Counter(finding.rule for verdict in verdicts for finding in verdict.findings if finding.rule in _MISTYPED)
    if found:
        yield _notice("mistyped-addresses", count=str(found.total()), asked=str(found[_MISTYPED[0]]))


def _wide_rules(verdicts: Sequence[Verdict]) -> Iterator[Notice]:
    people = len(verdicts)
    rare = frozenset(load_toml("rules/wide.toml")["should_be_rare"])
    hits: Counter[str] = Counter()
    firms: Counter[str] = Counter()
    for verdict in verdicts:
        for finding in verdict.findings:
            if finding.rule in rare and finding.effect is not Effect.NOTE:
                hits[finding.rule] += 1
                if finding.rule == "competitor":
                    firms.update({dict(evidence.params).get("firm", "") for evidence in finding.evidence})
    for slug, count in sorted(hits.items()):
        if _is_wide(count, people):
            yield _notice("rule-hits-many", rule=slug, **_figures(count, people))
    if len(firms) > 1:
        for firm, count in sorted(firms.items()):
            if _is_wide(count, people):
                yield _notice("competitor-hits-many", firm=firm, **_figures(count, people))


def _is_wide(count: int, people: int) -> bool:
    return count >= threshold("warn_people") and count > threshold("warn_share") * people


def _figures(count: int, people: int) -> dict[str, str]:
    return {"hits": str(count), "people": str(people), "percent": str(round(100 * count / people))}


def _notice(code: str, **params: str) -> Notice:
    return Notice(code, tuple(sorted(params.items())))
