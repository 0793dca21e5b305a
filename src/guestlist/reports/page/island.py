"""Everybody of an audit as one compact text for the page's script: JSON, deflated, in base64.

Compressing keeps a book of 50,000 contacts, evidence included, near two megabytes; the browser inflates it in a blink.
"""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from guestlist.model import Audit, Decision, Evidence, Verdict
from guestlist.reports.plain import short_record
from guestlist.reports.wording import place, reason, rule_words, word_evidence

_CELL = 200  # characters shown of a value; the ledger has the whole
_ORDER = {Decision.SKIP: 0, Decision.ASK: 1, Decision.INVITE: 2}
_COMPRESSION = 9

COLUMNS = (
    "record",  # the first record's id, by which a decision is read back
    "name",
    "organisation",
    "emails",
    "records",
    "verdict",
    "rule",  # index into the rules
    "kind",
    "tie",
    "last",
    "reason",
    "parts",  # [title, [[sentence, place, weight], ...]]
)


def island_of(audit: Audit) -> str:
    """The text for the page: ``{"rules": [[slug, title], ...], "people": [[COLUMNS...], ...]}`` deflated."""
    verdicts = in_reading_order(audit)
    slugs = sorted({verdict.rule for verdict in verdicts})
    index = {slug: n for n, slug in enumerate(slugs)}
    whole = {
        "rules": [[slug, rule_words(slug)["title"], rule_words(slug)["flip"]] for slug in slugs],
        "people": [row_of(verdict, index) for verdict in verdicts],
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    squeezed = zlib.compressobj(_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.b64encode(squeezed.compress(text) + squeezed.flush()).decode("ascii")


def in_reading_order(audit: Audit) -> list[Verdict]:
    """Worst first: to skip, to ask, to invite; largest groups first within each."""
    sizes = dict(audit.tally.by_rule)
    return sorted(audit.verdicts, key=lambda each: (_ORDER[each.decision], -sizes.get(each.rule, 0), each.rule))


def row_of(verdict: Verdict, rule_index: dict[str, int]) -> list[Any]:
    """One person in the order of COLUMNS."""
    person = verdict.person
    records = [contact.source.record_id for contact in person.contacts]
    return [
        records[0],
        _cut(person.label),
        _cut(next((organisation.raw for organisation in person.organisations), "")),
        _cut("; ".join(email.address for email in person.emails)),
        _cut("; ".join(map(short_record, records))),
        str(verdict.decision),
        rule_index[verdict.rule],
        str(verdict.sender.kind),
        str(verdict.tie.band),
        verdict.tie.last_contact.isoformat() if verdict.tie.last_contact else "",
        reason(verdict.findings[0].evidence) if verdict.findings else "",
        _parts(verdict),
    ]


def _parts(verdict: Verdict) -> list[list[Any]]:
    """The evidence by finding, and the sums that were made, strongest first."""
    blocks = [
        [rule_words(finding.rule)["title"], [_part(each) for each in finding.evidence]] for finding in verdict.findings
    ]
    link = verdict.link
    if link.connection is not None:
        name = f"{link.connection.given} {link.connection.family}".strip()
        title = f"Already connected as {_cut(name)}? {link.probability:.0%}"
        blocks.append([title, [_part(each, weighed=True) for each in link.evidence]])
    if verdict.sender.evidence:
        title = f"Nobody in particular reads it? {verdict.sender.probability:.0%}"
        blocks.append([title, [_part(each, weighed=True) for each in verdict.sender.evidence]])
    if verdict.tie.evidence:
        blocks.append([f"Do they remember you? {verdict.tie.band}", [_part(each) for each in verdict.tie.evidence]])
    return blocks


def _part(evidence: Evidence, weighed: bool = False) -> list[Any]:
    part: list[Any] = [word_evidence(evidence), place(evidence)]
    return [*part, round(evidence.weight, 1)] if weighed else part


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"
