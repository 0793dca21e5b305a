"""Who goes first: the ground a person stands in the plan for, and the order that follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from guestlist.data import load_toml
from guestlist.model import Band, Decision, Evidence, Finding, Owner, Verdict
from guestlist.normalise.domains import is_personal_domain, registrable
from guestlist.plan.hooks import hooks_of
from guestlist.plan.nouns import Candidate

_NOBODY = Owner()


def candidates_of(verdicts: Iterable[Verdict], today: dt.date, owner: Owner = _NOBODY) -> tuple[Candidate, ...]:
    """The people with the verdict invite and an address, each once, in the order of the plan.

    The order hangs on the person alone, never on the order of the files: ground, last contact, whether something is
    known that a note could quote (the month's few notes are for these), address.
    """
    found: dict[str, Candidate] = {}
    for verdict in verdicts:
        if verdict.decision is Decision.INVITE and verdict.invite_email:
            found.setdefault(verdict.invite_email, _candidate(verdict, today, owner))
    return tuple(sorted(found.values(), key=lambda each: each.order))


def _candidate(verdict: Verdict, today: dt.date, owner: Owner) -> Candidate:
    grounds: list[str] = load_toml("plan.toml")["grounds"]["order"]
    found = dict(_grounds(verdict))
    ground = next(name for name in grounds if name in found)
    last = verdict.tie.last_contact
    days = (today - last).days if last else _LONG_AGO
    return Candidate(
        verdict=verdict,
        ground=ground,
        why=found[ground],
        order=(grounds.index(ground), days, 0 if _can_be_quoted(verdict, owner) else 1, verdict.invite_email),
        employer=employer_of(verdict),
    )


def _can_be_quoted(verdict: Verdict, owner: Owner) -> bool:
    return any(not hook.is_private and hook.kind != "contact" for hook in hooks_of(verdict, owner))


_LONG_AGO = 10**6  # days; behind everybody with a date


def _grounds(verdict: Verdict) -> Iterator[tuple[str, Evidence]]:
    """Every ground that fits, with its wording."""
    findings = {finding.rule: finding for finding in verdict.findings}
    last = verdict.tie.last_contact
    day = last.isoformat() if last else ""
    if "connect-now" in findings:
        yield "connect-now", _why("plan-connect-now", findings["connect-now"].evidence[0].value)
    if verdict.tie.band is Band.FRESH:
        yield "fresh", _why("plan-fresh" if day else "plan-fresh-undated", day)
    if "recruiter" in findings:
        yield "recruiter", _why("plan-recruiter", "")
    if "target-employer" in findings:
        firm, names = target_of(findings["target-employer"])
        code = "plan-referral" if names else "plan-target"
        params = (("firm", firm), ("connections", names))
        yield ("referral" if names else "target"), Evidence("plan", firm, code, params=params)
    if verdict.rule in load_toml("plan.toml")["grounds"]["listed_rules"]:
        yield "listed", _why("plan-listed", "")
    if day:
        yield "known", _why("plan-known", day)
    if "curated" in findings:
        yield "curated", _why("plan-curated", "")
    yield "other", _why("plan-other", "")


def _why(code: str, value: str) -> Evidence:
    return Evidence("plan", value, code)


def target_of(finding: Finding) -> tuple[str, str]:
    """The firm the user would like to work for, and the connections there, of the finding ``target-employer``."""
    params = dict(finding.evidence[0].params)
    return params.get("firm", ""), params.get("connections", "")


def employer_of(verdict: Verdict) -> str:
    """What stands for the employer: the firm on the card, else the address's own domain; "" when neither tells."""
    person = verdict.person
    for organisation in person.organisations:
        if organisation.core:
            return organisation.core
    for email in person.emails:
        if not is_personal_domain(email.domain):
            return registrable(email.domain)
    return ""
