"""The documentation of the rules, from their docstrings: docs/rules.md and ``guestlist rules NAME``."""

from __future__ import annotations

import inspect
import re

from guestlist.data import load_toml
from guestlist.model import Effect, Stage
from guestlist.rules.registry import Rule, all_rules

HEADINGS = ("What it catches:", "Why it matters:", "Example:", "Limits:")
"""The four headings every rule's docstring has, in this order."""

_EFFECTS = {Effect.SKIP: "skip", Effect.ASK: "ask", Effect.INVITE: "invite", Effect.NOTE: "only tells"}
_STAGES = {
    Stage.BLOCK: "Never",
    Stage.DECIDED: "Your own decision",
    Stage.DEAD: "The dead",
    Stage.HOLD: "On hold",
    Stage.SAFELIST: "Safe list",
    Stage.CONNECTED: "Connections",
    Stage.INVITED: "Invitations",
    Stage.NOT_A_PERSON: "Not a person",
    Stage.COMPETITOR: "Competitors",
    Stage.OWN_WORLD: "Your own world",
    Stage.STALE: "Stale",
    Stage.FADING: "Fading",
    Stage.UNKNOWN: "Unknown",
    Stage.OK: "To invite",
    Stage.ADMISSION: "What a shortlist cannot hold",
}
_INTRODUCTION = """# The rules

This page is written by the program from the rules themselves (`guestlist rules NAME` prints one of them). Rules are
listed in the order in which they decide: the first stage that fires decides, within a stage skip comes before ask and
ask before invite, and everything else that fired is shown beside it. A rule that only tells never decides. Set a rule
to `skip`, `ask` or `off` under `[rules]` in the policy file, by the name in its heading.
"""


def rule_page() -> str:
    """The page docs/rules.md: a table of all rules, then each in full."""
    lines = [_INTRODUCTION, "| rule | in a word | effect |", "|---|---|---|"]
    for rule in all_rules():
        lines.append(f"| [{rule.slug}](#{rule.slug}) | {_title(rule)} | {_EFFECTS[rule.effect]} |")
    stage = None
    for rule in all_rules():
        if rule.stage is not stage:
            stage = rule.stage
            lines.append(f"\n## {_STAGES[stage]}")
        lines.append(f"\n### {rule.slug}\n\n*{_title(rule)}; {_EFFECTS[rule.effect]}*\n")
        lines.append("\n\n".join(f"**{head}** {text}" if head else text for head, text in sections(rule)))
        if flip := str(_words(rule).get("flip", "")):
            lines.append(f"\n**What would change it:** {flip}.")
    return "\n".join(lines) + "\n"


def rule_text(slug: str) -> str:
    """One rule for the terminal, in plain text. Raises KeyError when there is no such rule."""
    rule = next((each for each in all_rules() if each.slug == slug), None)
    if rule is None:
        raise KeyError(slug)
    lines = [f"{rule.slug}: {_title(rule)} ({_EFFECTS[rule.effect]})", ""]
    for head, text in sections(rule):
        lines.extend([f"{head} {text}" if head else text, ""])
    if flip := str(_words(rule).get("flip", "")):
        lines.append(f"What would change it: {flip}.")
    return "\n".join(lines).rstrip() + "\n"


def sections(rule: Rule) -> tuple[tuple[str, str], ...]:
    """The docstring as (heading, text), in its order; text in front of the first heading has the heading ""."""
    parts = re.split(rf"({'|'.join(map(re.escape, HEADINGS))})", inspect.cleandoc(rule.documentation))
    found = [("", _one_line(parts[0]))] if parts[0].strip() else []
    found.extend((head, _one_line(text)) for head, text in zip(parts[1::2], parts[2::2], strict=True))
    return tuple(found)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _title(rule: Rule) -> str:
    return str(_words(rule).get("title", rule.slug))


def _words(rule: Rule) -> dict[str, str]:
    words: dict[str, str] = load_toml("reasons/rule_titles.toml").get(rule.slug, {})
    return words
