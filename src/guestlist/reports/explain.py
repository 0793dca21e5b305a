"""``guestlist explain``: one person's verdict from a written audit, with every part of every sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.model import Evidence, Problem, Source
from guestlist.normalise.fold import fold
from guestlist.reports.find import names_of
from guestlist.reports.language import _, coded, decimal, n_, percent, whole
from guestlist.reports.lines import lines
from guestlist.reports.plain import harmless, short_name, short_record
from guestlist.reports.said import problem_place, problem_words
from guestlist.reports.view import kind_question, kind_word, tie_word, verdict_word
from guestlist.reports.wording import flip_words, place, rule_words, word_evidence

_MOST_SHOWN = 5  # people explained in full when a name fits several
_BAR_WIDTH = 12  # characters of the longest bar
_STYLE = {"skip": "red", "ask": "yellow", "invite": "green"}
_MOST_LISTED = 40
_YEAR_WIDTH = 30  # characters of the longest year
_NAME_WIDTH = 30  # characters of a name in a list of people
_LABEL_WIDTH = 14  # characters for "decides", "records" and the like


def print_explanation(found: tuple[Mapping[str, Any], ...], who: str, console: Console) -> None:
    """Explain up to five people; more are only listed."""
    if len(found) <= _MOST_SHOWN:
        for verdict in found:
            _explain(verdict, console)
        return
    told = n_("{n} person fits {who}.", "{n} people fit {who}.", len(found)).replace("{who}", repr(harmless(who, 60)))
    console.print(lines(f"{told} " + _("Say which one by its address or record:"), console))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=0)
    table.add_column(max_width=_NAME_WIDTH, overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for verdict in found[:_MOST_LISTED]:
        records = ", ".join(map(short_record, verdict["records"][:2]))
        name = harmless(verdict["name"], _NAME_WIDTH)
        table.add_row("", Text(name), verdict_word(verdict["verdict"]), Text(records))
    console.print(table)


def _because(verdict: Mapping[str, Any]) -> str:
    """The code of the strongest reason of the rule that decided."""
    findings = verdict["findings"]
    evidence = findings[0]["evidence"] if findings else ()
    return str(evidence[0].get("code", "")) if evidence else ""


def print_lost(lost: Mapping[str, Any], console: Console) -> None:
    """Say of a record that it could not be read, and why."""
    file, _sign, position = lost["record_id"].rpartition("#")
    problem = Problem(Source(file, int(position), lost.get("unit", "record")), lost["code"], lost["message"])
    place = ", ".join(filter(None, (short_name(file), problem_place(problem))))
    told = _("{record} could not be read, so there is no verdict.").format(record=short_record(lost["record_id"]))
    console.print(lines(f"{told} {place}: {problem_words(problem)}", console))


def _explain(verdict: Mapping[str, Any], console: Console) -> None:
    rule = rule_words(verdict["rule"])
    because = _("because: {reason} (rule {rule})").format(reason=rule["one"], rule=verdict["rule"])
    console.print(
        Text.assemble(
            (harmless(verdict["name"], 60) or _("(no name)"), "bold"),
            ":  ",
            (verdict_word(verdict["verdict"]).upper(), f"bold {_STYLE[verdict['verdict']]}"),
            f"  {because}",
        )
    )
    _rows(_facts(verdict), console)
    console.print()
    for finding in verdict["findings"]:
        _finding(finding, finding is verdict["findings"][0], verdict["tie"]["evidence"], console)
    _sums(verdict, console)
    _ties(verdict["tie"], console)
    if flip := flip_words(verdict["rule"], _because(verdict)):
        told = _("What would change it: {how}").format(how=flip[:1].lower() + flip[1:])
        console.print(lines(told, console, hanging=2))
    console.print()


def _facts(verdict: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield _("records"), "; ".join(map(short_record, verdict["records"]))
    if others := _other_names(verdict):
        yield _("also called"), harmless("; ".join(others), 300)
    if verdict["emails"]:
        yield _("e-mail"), harmless("; ".join(verdict["emails"]), 300)
    if verdict["phones"]:
        yield _("phone"), harmless("; ".join(verdict["phones"]), 200)
    if verdict["invite_email"] and verdict["verdict"] == "invite":
        yield _("invite at"), harmless(verdict["invite_email"])


def _other_names(verdict: Mapping[str, Any]) -> list[str]:
    """The names of the cards that hold other words than the name on top."""
    told = {frozenset(fold(verdict["name"]).split())}
    others = []
    for name in names_of(verdict):
        words = frozenset(fold(name).split())
        if words and words not in told:
            told.add(words)
            others.append(name)
    return others


def _rows(rows: Iterable[tuple[str, str]], console: Console) -> None:
    """Label and text beside each other, the text under itself where it is longer than the line."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(min_width=_LABEL_WIDTH, no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in rows:
        table.add_row("", Text(label), Text(text))
    console.print(table)


def _finding(
    finding: Mapping[str, Any], decided: bool, shown_below: Sequence[Mapping[str, Any]], console: Console
) -> None:
    """A rule and its evidence; that of the tie stands below, with its sum, and is not told twice."""
    decides = decided and finding["effect"] != "note"
    mark = _("decides") if decides else effect_word(finding["effect"])
    told = [Text(rule_words(finding["rule"])["one"], "bold" if decided else "")]
    for each in finding["evidence"]:
        if each in shown_below:
            continue
        evidence = evidence_from(each)
        where = place(evidence)
        told.append(Text(word_evidence(evidence) + (f"  [{where}]" if where else "")))
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(min_width=_LABEL_WIDTH, no_wrap=True)
    table.add_column(overflow="fold")
    for n, text in enumerate(told):
        table.add_row("", "" if n else mark, text)
    console.print(table)


def effect_word(effect: str) -> str:
    """What a rule does, in a word: a verdict, or that it only tells."""
    return coded("effect", effect, effect) if effect == "note" else verdict_word(effect)


def _sums(verdict: Mapping[str, Any], console: Console) -> None:
    link, kind = verdict["link"], verdict["kind"]
    if link:
        name, share = harmless(link["name"], 40), percent(link["probability"])
        title = _("Are they your connection {name}, row {row}? {share}").format(name=name, row=link["row"], share=share)
        _waterfall(title, link["evidence"], console)
    question = kind_question(kind["probability"], bool(verdict["emails"]))
    likely = _("(most likely: {who})").format(who=kind_word(kind["kind"]))
    _waterfall(f"{question} {likely}", kind["evidence"], console)


def _waterfall(title: str, parts: Iterable[Mapping[str, Any]], console: Console) -> None:
    evidence = [evidence_from(part) for part in parts]
    if not evidence:
        return
    console.print(lines(title, console, indent=2, hanging=2))
    longest = max(abs(each.weight) for each in evidence) or 1.0
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=5)
    table.add_column(justify="right", min_width=6, no_wrap=True)
    table.add_column(width=_BAR_WIDTH)
    table.add_column(overflow="fold")
    for each in evidence:
        bar = ("+" if each.weight > 0 else "-") * round(_BAR_WIDTH * abs(each.weight) / longest)
        table.add_row("", signed(each.weight), bar, Text(word_evidence(each)))
    total = sum(each.weight for each in evidence)
    table.add_row("", signed(total), "", _("the sum, in natural log-odds"))
    console.print(table)


def signed(weight: float) -> str:
    """A part of a sum with its sign: "+1.5", in Dutch "+1,5"."""
    shown = decimal(abs(weight))
    return shown if shown == decimal(0) else ("-" if weight < 0 else "+") + shown


def _ties(tie: Mapping[str, Any], console: Console) -> None:
    heading = _("Do they remember you? {tie}").format(tie=tie_word(tie["band"]))
    if tie["probability"] is not None:
        heading += f" ({percent(tie['probability'])})"
    parts = [part for part in tie["evidence"] if part.get("weight")]
    if parts:
        _waterfall(heading, parts, console)
    elif tie["evidence"] or tie["timeline"]:
        console.print(lines(heading, console, indent=2))
    for part in tie["evidence"]:
        if part not in parts:
            console.print(lines(word_evidence(evidence_from(part)), console, indent=6))
    timeline: dict[int, int] = dict(tie["timeline"])
    if timeline:
        most = max(timeline.values())
        for year in range(min(timeline), max(timeline) + 1):
            count = timeline.get(year, 0)
            bar = "#" * max(round(_YEAR_WIDTH * count / most), 1 if count else 0)
            console.print(Text(f"      {year} {bar} {whole(count)}"))


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
