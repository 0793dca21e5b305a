"""Recovering on the terminal: what to do first, what it takes, what a withdrawal does and does not do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.recover import Recovery
from guestlist.reports.plain import harmless
from guestlist.reports.recover_csv import again_from, name_of
from guestlist.reports.wording import word_evidence

_SHOWN = 15
_TITLES = {
    "reminder": "reminders still to come",
    "never": "people who must not hear from you",
    "machine": "mailboxes that are no person's",
    "namesake": "perhaps the wrong person",
    "connected": "connected already",
    "non-member": "probably no members",
    "twice": "asked more than once",
    "private": "family and private life",
    "stranger": "people who may not know you",
    "expired": "probably gone by themselves",
    "leave": "leave these",
}


def print_recovery(recovery: Recovery, console: Console, written: Iterable[Path]) -> None:
    """The first screen: how many, how long, whom first; then what else there is to do."""
    console.print(
        Text("Nothing was withdrawn or sent; no network was used. You do it yourself, in this order.", style="dim")
    )
    console.print()
    for line in _summary(recovery):
        console.print(Text(line, style="bold"))
    _first(recovery, console)
    console.print(Text("\nWhat a withdrawal does", style="bold"))
    for line in does_and_does_not(recovery):
        console.print(_bullet("-", line))
    _accepted(recovery, console)
    _imported(recovery, console)
    console.print(Text("\nWhere the lists are", style="bold"))
    for path in written:
        console.print(Text(f" - {path}{_PURPOSES.get(path.name, '')}"))
    console.print()


_PURPOSES = {
    "withdraw.csv": "  every pending invitation, in order, with its reason",
    "accepted.csv": "  who accepted: thank or remove",
    "apologies.txt": "  words for those who reacted, in three languages",
}


def _summary(recovery: Recovery) -> Iterable[str]:
    pending = len(recovery.withdrawals)
    actions = Counter(each.action for each in recovery.withdrawals)
    for day, count in recovery.waves[-3:]:
        yield f"Accident of {day.isoformat()}: {count:,} invitations without a note on one day."
    if not recovery.waves:
        fewest = load_toml("recover.toml")["waves"]["fewest"]
        yield f"No day has {fewest} or more invitations; --since DATE calls everything from a day on an accident."
    low, high = minutes_of(actions["withdraw"])
    time = f" That takes about {low} to {high} minutes." if actions["withdraw"] else ""
    yield (
        f"{pending:,} invitations are pending: withdraw {actions['withdraw']:,}, look at {actions['look']:,}, "
        f"leave {actions['leave']:,}.{time}"
    )


def minutes_of(people: int) -> tuple[int, int]:
    """How long so many withdrawals take by hand, in minutes, rounded up."""
    seconds = fact("seconds_per_withdrawal")
    low, high = (-(-people * int(each) // 60) for each in (seconds.low, seconds.high))
    return low, high


def _first(recovery: Recovery, console: Console) -> None:
    counts = Counter(each.group for each in recovery.withdrawals)
    groups = dict.fromkeys(each.group for each in recovery.withdrawals)
    shown = 0
    for group in groups:
        is_left = group in ("leave", "expired")
        console.print(Text(f"\n{counts[group]:>4,}  {_TITLES[group]}", style="" if is_left else "bold"))
        people = [each for each in recovery.withdrawals if each.group == group]
        room = min(_PER_GROUP, max(_SHOWN - shown, 1))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(width=5)
        table.add_column(overflow="fold", ratio=2)
        table.add_column(overflow="fold", ratio=4)
        for each in people[:room]:
            table.add_row("", Text(harmless(name_of(each), 50)), Text(word_evidence(each.why)))
        shown += min(room, len(people))
        if len(people) > room:
            table.add_row("", Text(f"... {len(people) - room:,} more in withdraw.csv"), "")
        console.print(table)


_PER_GROUP = 4


def does_and_does_not(recovery: Recovery) -> Iterable[str]:
    """What withdrawing does and does not do, each with its grade."""
    wait, stops, lifts = (
        fact("reinvite_wait"),
        fact("withdrawing_stops_reminders"),
        fact("withdrawing_lifts_restriction"),
    )
    yield "It takes the invitation off their list, and they are not told; a mail already sent stays in their mailbox."
    yield f"It stops reminders that have not gone out yet (grade {stops.grade})."
    yield f"It does not lift a restriction that was already set (grade {lifts.grade})."
    yield (
        f"The same person cannot be invited again for up to {wait.whole} days: withdrawn today, not before "
        f"{again_from(recovery.today).isoformat()} (grade {wait.grade}). Never more than twice."
    )


def _accepted(recovery: Recovery, console: Console) -> None:
    if not recovery.accepted:
        return
    actions = Counter(each.action for each in recovery.accepted)
    console.print(
        Text(
            f"\n{len(recovery.accepted):,} accepted since: thank {actions['thank']:,}, remove {actions['remove']:,}",
            style="bold",
        )
    )
    for each in recovery.accepted[:_PER_GROUP]:
        name = harmless(f"{each.connection.given} {each.connection.family}".strip(), 50)
        console.print(_bullet("-", f"{each.action}: {name}. {word_evidence(each.why)}"))


def _imported(recovery: Recovery, console: Console) -> None:
    console.print(Text("\nTake back what LinkedIn imported", style="bold"))
    if recovery.imported:
        console.print(_bullet("!", f"By its own export LinkedIn holds {recovery.imported:,} contacts of your books."))
    for n, step in enumerate(load_toml("recover.toml")["imported"]["steps"], 1):
        console.print(_bullet(f"{n}.", step))
    if recovery.incoming:
        console.print(_bullet("-", f"{recovery.incoming:,} invitations of others wait for your answer."))


def _bullet(mark: str, text: str) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    grid.add_row(f" {mark}", Text(harmless(text, 400)))
    return grid
