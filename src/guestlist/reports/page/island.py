"""Everybody of an audit as compact texts for the page's script: JSON, deflated, in base64.

The list is one text, read when the page opens. The evidence lies beside it in pieces of some hundred people, each
unpacked only when one of them is looked at: so a book of 50,000 opens at once and needs little memory.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from guestlist.model import Audit, Evidence, Kind, Verdict
from guestlist.reports.edition import edition
from guestlist.reports.language import _, percent
from guestlist.reports.page.words import script_words
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.view import PILES, kind_question, kind_word, tie_word, verdict_word
from guestlist.reports.wording import place, rule_words, word_evidence

_CELL = 200  # characters shown of a value; the ledger has the whole
_COMPRESSION = 9
_WORTH_SHOWING = (
    0.05  # below, nobody doubts that a person reads the address; guestlist explain shows the sum all the same
)
CHUNK = 256  # people whose evidence is unpacked together

COLUMNS = (
    "records",  # "0#17 2#4": index into the files, and the row; the first one names the person in decisions.csv
    "name",
    "organisation",
    "emails",
    "verdict",  # index into the verdicts
    "rule",  # index into the rules
    "kind",  # index into the kinds
    "tie",  # index into the ties
    "last",  # ISO date of the last contact, "" when unknown
    "link",  # the connection it may be, "" when there is none
    "reason",
)


def in_reading_order(audit: Audit) -> list[Verdict]:
    """Worst first: to skip, to ask, to invite; largest groups first within each."""
    sizes: dict[tuple[str, str], int] = {}
    for each in audit.verdicts:
        key = (each.decision, each.rule)
        sizes[key] = sizes.get(key, 0) + 1
    return sorted(
        audit.verdicts,
        key=lambda each: (PILES.index(each.decision), -sizes[each.decision, each.rule], each.rule),
    )


def island_of(people: Sequence[Verdict]) -> str:
    """The list for the page: words, dictionaries, and one row a person in the order of COLUMNS."""
    files: dict[str, int] = {}
    rules: dict[str, int] = {}
    kinds: dict[str, int] = {}
    ties: dict[str, int] = {}
    rows = [_row(verdict, files, rules, kinds, ties) for verdict in people]
    return _squeezed(
        {
            "words": script_words(),
            "language": edition().language,
            "chunk": CHUNK,
            "files": [[file, short_name(file)] for file in files],
            "verdicts": [[str(pile), verdict_word(pile)] for pile in PILES],
            "rules": [[slug, *(rule_words(slug)[key] for key in ("title", "flip", "one"))] for slug in rules],
            "kinds": [[kind, kind_word(kind)] for kind in kinds],
            "ties": [[tie, tie_word(tie)] for tie in ties],
            "people": rows,
        }
    )


def _row(
    verdict: Verdict, files: dict[str, int], rules: dict[str, int], kinds: dict[str, int], ties: dict[str, int]
) -> list[Any]:
    person, link = verdict.person, verdict.link
    connection = link.connection
    evidence = verdict.findings[0].evidence[:1] if verdict.findings else ()
    return [
        " ".join(f"{_at(files, each.source.file)}#{each.source.position}" for each in person.contacts),
        harmless(person.label, _CELL),
        next((harmless(each.raw, _CELL) for each in person.organisations), ""),
        harmless(" ".join(email.address for email in person.emails), _CELL),
        PILES.index(verdict.decision),
        _at(rules, verdict.rule),
        _at(kinds, str(verdict.sender.kind)),
        _at(ties, str(verdict.tie.band)),
        _last(verdict),
        harmless(f"{connection.given} {connection.family}".strip(), _CELL) if connection else "",
        harmless(word_evidence(evidence[0]), _CELL) if evidence else "",
    ]


def _at(index: dict[str, int], key: str) -> int:
    return index.setdefault(key, len(index))


def _last(verdict: Verdict) -> str:
    last = verdict.tie.last_contact
    if last is None:
        return ""
    return last.isoformat()[:7] if edition().is_redacted else last.isoformat()


def chunks_of(people: Sequence[Verdict]) -> Iterator[str]:
    """The evidence of CHUNK people after CHUNK people: a list a person of [title, parts, share, years]."""
    for start in range(0, len(people), CHUNK):
        yield _squeezed([list(_blocks(verdict)) for verdict in people[start : start + CHUNK]])


def _blocks(verdict: Verdict) -> Iterator[list[Any]]:
    """The evidence by finding, and the sums that were made, strongest first."""
    for n, finding in enumerate(verdict.findings):
        title = rule_words(finding.rule)["one"]
        heading = _("Decides: {rule}") if n == 0 else _("Also: {rule}")
        yield [heading.format(rule=title), [_part(each) for each in finding.evidence]]
    link, sender, tie = verdict.link, verdict.sender, verdict.tie
    if link.connection is not None and link.evidence:
        name = harmless(f"{link.connection.given} {link.connection.family}".strip(), _CELL)
        title = _("Are they your connection {name}? {share}").format(name=name, share=percent(link.probability))
        yield [title, [_weighed(each) for each in link.evidence], percent(link.probability)]
    if tie.evidence or tie.timeline:
        heading = _("Do they remember you? {tie}").format(tie=tie_word(tie.band))
        yield [heading, [_part(each) for each in tie.evidence], "", [list(each) for each in tie.timeline]]

    if sender.evidence and (sender.kind is not Kind.PERSON or sender.probability >= _WORTH_SHOWING):
        title = kind_question(sender.probability, bool(verdict.person.emails))
        yield [title, [_weighed(each) for each in sender.evidence], percent(sender.probability)]


def _part(evidence: Evidence) -> list[Any]:
    where = place(evidence)
    return [word_evidence(evidence), where] if where else [word_evidence(evidence)]


def _weighed(evidence: Evidence) -> list[Any]:
    return [word_evidence(evidence), place(evidence), round(evidence.weight, 1)]


def _squeezed(whole: Any) -> str:
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    squeezed = zlib.compressobj(_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.b64encode(squeezed.compress(text) + squeezed.flush()).decode("ascii")
