"""In which order to withdraw: each pending invitation with its group and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.model import Decision, Evidence, Finding, Tier, Verdict
from guestlist.normalise.fold import fold
from guestlist.normalise.profiles import profile_slug
from guestlist.recover.nouns import Pending, Withdrawal

SURE = 0.5  # probability from which an invitation went to the person; below, it may have


def order_of(pending: Iterable[Pending], has_book: bool) -> tuple[Withdrawal, ...]:
    """Everybody with what to do and why, in the order to work through: by group, within it the newest first."""
    groups: list[str] = [*load_toml("recover.toml")["groups"]["order"], "expired", "leave"]
    decided = [_decide(each, has_book) for each in pending]

    def place(each: Withdrawal) -> tuple[int, int, str, int]:
        invitation, days = each.pending.invitation, each.pending.days
        return (
            groups.index(each.group),
            _NO_DATE if days is None else days,
            invitation.name,
            invitation.source.position,
        )

    return tuple(sorted(decided, key=place))


_NO_DATE = 10**6
_PLAIN = frozenset({"never", "machine"})
"""Groups whose reason says it all: that nothing else is known adds nothing."""


def _decide(pending: Pending, has_book: bool) -> Withdrawal:
    table = load_toml("recover.toml")["groups"]
    found = list(_reasons(pending, table, has_book))
    order: list[str] = table["order"]
    found.sort(key=lambda each: (order.index("private" if _is_doubt(each[1]) else each[0]), _is_doubt(each[1])))
    meant = not pending.in_wave
    counted = [each for each in found if not (meant and each[0] in table["waves_only"])]
    if counted and _is_listed(pending) and counted[0][0] not in ("reminder", "never"):
        return Withdrawal(pending, "leave", "leave", _said("recover-leave-listed"))
    if counted:
        group, why = counted[0]
        also = tuple(evidence for name, evidence in counted[1:] if not (name == "stranger" and group in _PLAIN))
        if _is_expired(pending):
            return Withdrawal(pending, "look", "expired", _expired(pending), (why, *also))
        return Withdrawal(pending, "withdraw", group, why, also)
    if _is_expired(pending):
        return Withdrawal(pending, "look", "expired", _expired(pending))
    return Withdrawal(pending, "leave", "leave", _why_left(pending, meant))


def _reasons(pending: Pending, table: dict[str, Any], has_book: bool) -> Iterator[tuple[str, Evidence]]:
    """Every group that fits, with the evidence for it."""
    sure = [verdict for verdict, probability in pending.subjects if probability >= SURE]
    bearer = None if sure else _only_bearer(pending)
    judged = sure or [each for each in (bearer, pending.alone) if each is not None]
    if pending.is_to_address:
        window = fact("reminder_window")
        if pending.days is not None and pending.days <= window.high:
            reminders = str(fact("reminders_to_non_members").whole)
            code = {0: "recover-reminder-today", 1: "recover-reminder-yesterday"}.get(pending.days, "recover-reminder")
            yield "reminder", _said(code, days=str(pending.days), reminders=reminders)
        yield "non-member", _said("recover-non-member")
    for group, rules in table["rules"].items():
        if group == "twice":
            if pending.times > 1:
                yield group, _said("recover-twice", times=str(pending.times))
            continue
        finding = next(_fired(judged, frozenset(rules)), None)
        if finding is not None and not (group == "stranger" and not sure and not pending.is_to_address):
            yield group, finding.evidence[0]
    if not has_book and not pending.is_to_address:
        yield "stranger", _said("recover-stranger-no-book")
    connected = next((each for each in sure if _is_connected(each)), None)
    namesake = _namesake(pending, sure, connected)
    if namesake is not None and not (bearer is not None and _is_connected(bearer) and _is_doubt(namesake)):
        yield "namesake", namesake
    elif connected is not None and connected.link.connection is not None:
        known = connected.link.connection
        yield "connected", _said("recover-connected", f"{known.given} {known.family}".strip())
    elif bearer is not None and _is_connected(bearer) and bearer.link.connection is not None:
        known = bearer.link.connection
        name = f"{known.given} {known.family}".strip()
        yield "connected", _said("recover-connected-by-name", pending.invitation.name, connection=name)
    if has_book and not sure and not pending.subjects and not pending.is_to_address and pending.in_wave:
        yield "stranger", _said("recover-stranger-not-in-book", pending.invitation.name)


def _only_bearer(pending: Pending) -> Verdict | None:
    """The one person of the books with the very name of an invitation of which nothing else tells whom it reached."""
    if len(pending.subjects) != 1:
        return None
    ((verdict, _),) = pending.subjects
    return verdict if _has_name(verdict, pending.invitation.name) else None


def _is_doubt(evidence: Evidence) -> bool:
    """True for a reason that knows nothing: whatever the name itself tells, as "Mum" does, says more."""
    return evidence.because in ("recover-namesake-unsure", "recover-namesake-name-alone")


def _fired(verdicts: Iterable[Verdict], rules: frozenset[str]) -> Iterator[Finding]:
    for verdict in verdicts:
        for finding in verdict.findings:
            if finding.rule in rules:
                yield finding


def _namesake(pending: Pending, sure: list[Verdict], connected: Verdict | None) -> Evidence | None:
    """Why it may have gone to somebody of the same name, or None."""
    name = pending.invitation.name
    if pending.is_to_address:
        return None
    bearer = connected or next((each for each, _ in pending.subjects if _is_connected(each)), None)
    if bearer is not None and bearer.link.connection is not None and pending.invitation.url:
        other = bearer.link.connection
        if other.url and profile_slug(other.url) != profile_slug(pending.invitation.url):
            return _said("recover-namesake-connection", name)
    same = {id(verdict) for verdict, _ in pending.subjects if _has_name(verdict, name)}
    if len(same) > 1:
        return _said("recover-namesake-many", name, people=str(len(same)))
    if pending.subjects and not sure:
        if all(probability == 0 for _, probability in pending.subjects):
            return _said("recover-namesake-name-alone", name)
        percent = f"{max(probability for _, probability in pending.subjects):.0%}".removesuffix("%")
        return _said("recover-namesake-unsure", name, percent=percent)
    return None


def _has_name(verdict: Verdict, name: str) -> bool:
    return any(fold(each.display) == fold(name) for each in verdict.person.names)


def _is_connected(verdict: Verdict) -> bool:
    return verdict.link.tier in (Tier.CERTAIN, Tier.LIKELY)


def _is_listed(pending: Pending) -> bool:
    rules = {"safelist", "you-said-invite"}
    return any(finding.rule in rules for verdict, _ in pending.subjects for finding in verdict.findings)


def _is_expired(pending: Pending) -> bool:
    return pending.days is not None and pending.days > fact("invitation_expires").value


def _expired(pending: Pending) -> Evidence:
    return _said("recover-expired", days=str(pending.days))


def _why_left(pending: Pending, meant: bool) -> Evidence:
    if pending.invitation.message.strip():
        return _said("recover-leave-note")
    if meant:
        return _said("recover-leave-alone")
    rules = {finding.rule for verdict, _ in pending.subjects for finding in verdict.findings}
    known = any(verdict.tie.last_contact or verdict.decision is Decision.INVITE for verdict, _ in pending.subjects)
    return _said("recover-leave-curated" if "curated" in rules and not known else "recover-leave-known")


def _said(code: str, value: str = "", **params: str) -> Evidence:
    return Evidence("invitation", value, code, params=tuple(sorted(params.items())))
