"""``guestlist explain``: one person's verdict from a written audit, with every part of every sum."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.errors import Exit, UserError
from guestlist.model import Evidence, Source
from guestlist.normalise.fold import fold
from guestlist.reports.audit_json import FILE_NAME, SCHEMA_VERSION
from guestlist.reports.plain import harmless, short_record
from guestlist.reports.wording import place, rule_words, word_evidence

_MOST_SHOWN = 5  # people explained in full when a name fits several
_BAR_WIDTH = 12  # characters of the longest bar
_STYLE = {"skip": "red", "ask": "yellow", "invite": "green"}


def load_audit(folder: Path) -> Iterator[Mapping[str, Any]]:
    """The verdicts of ``audit.json`` in ``folder``, one mapping a person.

    Raises UserError (exit 4) when there is no audit or another version wrote it.
    """
    path = folder / FILE_NAME if folder.is_dir() else folder
    try:
        with path.open(encoding="utf-8") as stream:
            whole = json.load(stream)
    except FileNotFoundError:
        raise UserError(
            f"{folder} holds no audit.",
            hint="Run guestlist audit first, or say where its results are with --in DIR.",
            exit_code=Exit.INPUT_UNUSABLE,
        ) from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {error}.", exit_code=Exit.INPUT_UNUSABLE) from error
    if not isinstance(whole, dict) or whole.get("schema_version") != SCHEMA_VERSION:
        raise UserError(
            f"{path} was written by another version.", hint="Run the audit again.", exit_code=Exit.INPUT_UNUSABLE
        )
    return iter(whole["verdicts"])


def find_people(verdicts: Iterable[Mapping[str, Any]], who: str) -> tuple[Mapping[str, Any], ...]:
    """The people that ``who`` names: by record id, person id or address exactly; else by name.

    A name fits when it is the whole name, or when each of its words starts a word of the name. Raises UserError when
    nobody fits.
    """
    wanted, folded = who.strip().lower(), fold(who)
    exact, whole, partly = [], [], []
    for verdict in verdicts:
        records = [str(record).lower() for record in verdict["records"]]
        short = [short_record(record).lower() for record in records]
        if wanted in (verdict["person_id"], *verdict["emails"], *records, *short):
            exact.append(verdict)
            continue
        name = fold(verdict["name"])
        if folded and name == folded:
            whole.append(verdict)
        elif folded and all(any(part.startswith(word) for part in name.split()) for word in folded.split()):
            partly.append(verdict)
    found = exact or whole or partly
    if not found:
        raise UserError(
            f"Nobody called {harmless(who, 80)!r} stands in this audit.",
            hint="Give a name, an e-mail address, or a record id such as google.csv#17 from ledger.csv.",
        )
    return tuple(found)


def print_explanation(found: tuple[Mapping[str, Any], ...], who: str, console: Console) -> None:
    """Explain up to five people; more are only listed."""
    if len(found) > _MOST_SHOWN:
        console.print(Text(f"{len(found)} people fit {harmless(who, 60)!r}. Say which one by its address or record:"))
        for verdict in found[:40]:
            records = ", ".join(map(short_record, verdict["records"][:2]))
            line = f"  {harmless(verdict['name'], 30):30}  {verdict['verdict']:6}  {records}"
            console.print(Text(line))
        return
    for verdict in found:
        _explain(verdict, console)


def _explain(verdict: Mapping[str, Any], console: Console) -> None:
    rule = rule_words(verdict["rule"])
    console.print(
        Text.assemble(
            (harmless(verdict["name"], 60) or "(no name)", "bold"),
            ":  ",
            (verdict["verdict"].upper(), f"bold {_STYLE[verdict['verdict']]}"),
            f"  because: {rule['title']} (rule {verdict['rule']})",
        )
    )
    for heading, lines in _facts(verdict):
        console.print(Text(f"  {heading:10}{lines}"))
    console.print()
    for finding in verdict["findings"]:
        _finding(finding, finding is verdict["findings"][0], console)
    _sums(verdict, console)
    _ties(verdict["tie"], console)
    if rule["flip"]:
        console.print(Text(f"What would change it: {rule['flip']}"))
    console.print()


def _facts(verdict: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "records", "; ".join(map(short_record, verdict["records"]))
    if verdict["emails"]:
        yield "e-mail", harmless("; ".join(verdict["emails"]), 300)
    if verdict["phones"]:
        yield "phone", harmless("; ".join(verdict["phones"]), 200)
    if verdict["invite_email"] and verdict["verdict"] == "invite":
        yield "invite at", harmless(verdict["invite_email"])


def _finding(finding: Mapping[str, Any], decided: bool, console: Console) -> None:
    mark = "decides" if decided and finding["effect"] != "note" else finding["effect"]
    console.print(Text.assemble(f"  {mark:8} ", (rule_words(finding["rule"])["title"], "bold" if decided else "")))
    for each in finding["evidence"]:
        evidence = evidence_from(each)
        where = place(evidence)
        console.print(Text(f"           {word_evidence(evidence)}" + (f"  [{where}]" if where else "")))


def _sums(verdict: Mapping[str, Any], console: Console) -> None:
    link, kind = verdict["link"], verdict["kind"]
    if link:
        name = harmless(link["name"], 40)
        title = f"Already connected as {name}? {link['probability']:.0%} ({link['tier']}), row {link['row']}"
        _waterfall(title, link["evidence"], console)
    _waterfall(f"No single human reads it ({kind['kind']})? {kind['probability']:.0%}", kind["evidence"], console)


def _waterfall(title: str, parts: Iterable[Mapping[str, Any]], console: Console) -> None:
    evidence = [evidence_from(part) for part in parts]
    if not evidence:
        return
    console.print(Text(f"  {title}"))
    longest = max(abs(each.weight) for each in evidence) or 1.0
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=8)
    table.add_column(justify="right", width=6)
    table.add_column(width=_BAR_WIDTH)
    table.add_column(overflow="fold")
    for each in evidence:
        bar = ("+" if each.weight > 0 else "-") * round(_BAR_WIDTH * abs(each.weight) / longest)
        table.add_row("", f"{each.weight:+.1f}", bar, Text(word_evidence(each)))
    table.add_row("", f"{sum(each.weight for each in evidence):+.1f}", "", "sum of natural log-odds")
    console.print(table)


def _ties(tie: Mapping[str, Any], console: Console) -> None:
    for part in tie["evidence"]:
        console.print(Text(f"  tie: {tie['band']}. {word_evidence(evidence_from(part))}"))
    timeline: dict[int, int] = dict(tie["timeline"])
    if timeline:
        most = max(timeline.values())
        for year in range(min(timeline), max(timeline) + 1):
            count = timeline.get(year, 0)
            console.print(Text(f"           {year} {'#' * max(round(30 * count / most), 1 if count else 0)} {count}"))


def evidence_from(stored: Mapping[str, Any]) -> Evidence:
    """The Evidence that ``audit_json`` stored."""
    source = stored.get("source")
    return Evidence(
        field=stored.get("field", ""),
        value=stored.get("value", ""),
        because=stored.get("code", ""),
        weight=float(stored.get("weight", 0.0)),
        source=Source(*source) if source else None,
        params=tuple(stored.get("params", {}).items()),
    )
