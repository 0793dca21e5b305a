"""What if a rule decided otherwise: the same findings, decided anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guestlist.decide import decide
from guestlist.errors import UserError
from guestlist.model import Effect, Finding, Verdict
from guestlist.policy import nearest

_EFFECTS = {"skip": Effect.SKIP, "ask": Effect.ASK, "invite": Effect.NOTE}
"""Inviting in spite of a rule leaves the decision to the other rules: a stale competitor stays a competitor."""


def read_what_ifs(texts: Iterable[str], rule_slugs: frozenset[str]) -> dict[str, Effect]:
    """``stale=invite`` and the like: rule -> effect. Raises UserError (exit 2) with every mistake at once."""
    found: dict[str, Effect] = {}
    mistakes = []
    for text in texts:
        slug, _, word = (part.strip().lower() for part in text.partition("="))
        if slug not in rule_slugs:
            mistakes.append(f"{text!r}: no rule is called {slug!r}.{nearest(slug, rule_slugs)}")
        elif word not in _EFFECTS:
            mistakes.append(f"{text!r}: expected skip, ask or invite after the equals sign.")
        else:
            found[slug] = _EFFECTS[word]
    if mistakes:
        raise UserError(
            "--what-if was not understood.", problems=tuple(mistakes), hint="Write it as --what-if stale=invite."
        )
    return found


def decide_anew(verdicts: Iterable[Verdict], effects: Mapping[str, Effect]) -> tuple[Verdict, ...]:
    """The verdicts as they would be if the rules had these effects. Nobody without an address becomes an invitation."""
    return tuple(_anew(verdict, effects) for verdict in verdicts)


def _anew(verdict: Verdict, effects: Mapping[str, Effect]) -> Verdict:
    if not any(finding.rule in effects for finding in verdict.findings):
        return verdict
    findings = [_with_effect(finding, effects) for finding in verdict.findings]
    decision, rule, ordered = decide(findings)
    return replace(verdict, decision=decision, rule=rule, findings=ordered)


def _with_effect(finding: Finding, effects: Mapping[str, Effect]) -> Finding:
    effect = effects.get(finding.rule)
    return replace(finding, effect=effect) if effect is not None else finding
