"""Who deserves the month's notes, why, and what could stand in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from guestlist.data import load_toml
from guestlist.model import Band, Evidence, Owner, Person
from guestlist.plan.drafts import draft, first_name, note_length, note_limit
from guestlist.plan.grounds import target_of
from guestlist.plan.hooks import Hook, hooks_of
from guestlist.plan.language import own_language, told_language
from guestlist.plan.nouns import Plan, Step


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note of the worksheet."""

    step: Step
    why: Evidence  # why this person deserves a note
    hook: Hook | None  # None: nothing in the data says how they know each other
    language: str
    text: str  # the draft; "" where the user has to write
    length: int  # UTF-16 units of the draft
    limit: int
    to_do: Evidence


def choose_notes(plan: Plan, owner: Owner, quota: int, is_common_name: bool = False) -> tuple[NoteRow, ...]:
    """For each month of the plan those who need a note most, at most ``quota``.

    Need first, as ordered in ``data/plan.toml``; of equal need those with a hook, because a note without one is worse
    than none. Recent contacts need no note.
    """
    months: defaultdict[tuple[int, int], list[tuple[tuple[int, int, int], Step, Evidence, Hook | None]]]
    months = defaultdict(list)
    kinds: list[str] = load_toml("hooks.toml")["order"]
    for n, step in enumerate(plan.steps):
        need = need_of(step, is_common_name)
        if need is None:
            continue
        hook = next(iter(hooks_of(step.candidate.verdict, owner)), None)
        rank = kinds.index(hook.kind) if hook is not None and not hook.is_private else len(kinds)
        months[(step.monday.year, step.monday.month)].append(((need[0], rank, n), step, need[1], hook))
    limit = note_limit(owner.account)
    return tuple(
        _row(step, why, hook, owner, limit)
        for month in sorted(months)
        for _, step, why, hook in sorted(months[month], key=lambda each: each[0])[:quota]
    )


def need_of(step: Step, is_common_name: bool) -> tuple[int, Evidence] | None:
    """How much a person needs a note (0 most) and why; None for recent contacts."""
    table = load_toml("plan.toml")["note_need"]
    verdict = step.candidate.verdict
    findings = {finding.rule: finding for finding in verdict.findings}
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    if findings.keys() & set(table["vip_rules"]):
        found["vip"] = ()
    for rule in table["target_rules"]:
        if rule in findings:
            found["target"] = (("firm", target_of(findings[rule])[0]),)
    if verdict.tie.band is not Band.FRESH:
        if is_common_name and not findings.keys() & set(table["no_note_rules"]):
            found["common-name"] = ()
        if findings.keys() & set(table["long_ago_rules"]):
            found["long-ago"] = ()
        if verdict.tie.last_contact is None and not findings.keys() & {"connect-now", *table["no_note_rules"]}:
            found["no-dates"] = ()
    order: list[str] = table["order"]
    need = next((name for name in order if name in found), None)
    return None if need is None else (order.index(need), Evidence("note", "", f"note-{need}", params=found[need]))


def _row(step: Step, why: Evidence, hook: Hook | None, owner: Owner, limit: int) -> NoteRow:
    person = step.candidate.verdict.person
    language = _language(person, owner, hook)
    text, to_do = "", "note-write"
    if hook is not None:
        if hook.is_private:
            to_do = "note-private"
        elif hook.languages and language not in hook.languages:
            to_do = "note-other-language"
        elif not first_name(person):
            to_do = "note-no-first-name"
        elif is_too_long(hook):
            to_do = "note-too-long"
        else:
            text = draft(hook, person, owner, language, limit)
            to_do = "note-check" if text else "note-too-long"
    return NoteRow(step, why, hook, language, text, note_length(text), limit, Evidence("note", language, to_do))


def _language(person: Person, owner: Owner, hook: Hook | None) -> str:
    """The contact's likely language; where nothing on the card tells it, the one the hook can be quoted in."""
    told = told_language(person)
    if not told and hook is not None and hook.languages and own_language(owner) not in hook.languages:
        return hook.languages[0]
    return told or own_language(owner)


def is_too_long(hook: Hook) -> bool:
    """True for a hook that is a story rather than an occasion."""
    limits = load_toml("hooks.toml")["limits"]
    return len(hook.text) > int(limits["hook"]) or len(hook.text.split()) > int(limits["words"])
