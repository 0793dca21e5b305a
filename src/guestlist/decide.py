"""Findings in, one verdict out: a decision table."""

from __future__ import annotations

from collections.abc import Iterable

from guestlist.model import Decision, Effect, Finding, Stage

FALLBACK_RULE = "ok"
"""The rule named when nothing fired, which happens only where the policy has switched rules off."""

_STRENGTH = {Effect.SKIP: 0, Effect.ASK: 1, Effect.INVITE: 2, Effect.NOTE: 3}
_DECISION = {Effect.SKIP: Decision.SKIP, Effect.ASK: Decision.ASK, Effect.INVITE: Decision.INVITE}


def decide(findings: Iterable[Finding]) -> tuple[Decision, str, tuple[Finding, ...]]:
    """The decision, the rule that made it, and all findings with the deciding one first.

    The earliest stage decides; within a stage the strongest effect does (skip before ask before invite), then the
    rule's name. Notes never decide. A finding of the admission stage decides only where the answer would have been
    invite: it names what a shortlist cannot hold.
    """
    findings = tuple(findings)
    if len(findings) == 1 and (only := findings[0]).effect is not Effect.NOTE:
        return _DECISION[only.effect], only.rule, findings
    ordered = sorted(findings, key=lambda finding: (finding.stage, _STRENGTH[finding.effect], finding.rule))
    judging = [finding for finding in ordered if finding.effect is not Effect.NOTE]
    admission = [finding for finding in judging if finding.stage is Stage.ADMISSION]
    others = [finding for finding in judging if finding.stage is not Stage.ADMISSION]
    deciding = others[0] if others else None
    if admission and (deciding is None or deciding.effect is Effect.INVITE):
        deciding = admission[0]
    if deciding is None:
        return Decision.INVITE, FALLBACK_RULE, tuple(ordered)
    rest = tuple(finding for finding in ordered if finding is not deciding)
    return _DECISION[deciding.effect], deciding.rule, (deciding, *rest)
