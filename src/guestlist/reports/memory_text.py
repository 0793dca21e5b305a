"""The memory in words: "you said on 3 March 2026: not the same person"."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from guestlist.memory import Recollection, Remembered, Said
from guestlist.reports.plain import harmless

_SHOWN = 8


def said_words(said: Said) -> str:
    """One answer as a sentence without its subject."""
    day = f"{said.said_on.day} {said.said_on:%B %Y}"
    note = f" ({harmless(said.note, 80)})" if said.note else ""
    if said.question == "decision":
        return f"you said on {day}: {said.answer}{note}"
    if said.question == "remembers":
        answer = "remembers you" if said.answer == "yes" else "does not remember you"
        return f"you said on {day}: {answer}{note}"
    other = said.other_profile.removeprefix("name:")
    if said.other is not None:
        other = next(iter(sorted(said.other.emails)), "") or next(iter(sorted(said.other.names)), "").replace("|", " ")
    same = "the same person" if said.answer == "yes" else "not the same person"
    return f"you said on {day}: {same} as {harmless(other, 60)}{note}" if other else f"you said on {day}: {same}{note}"


def print_recollection(found: Recollection, console: Console) -> None:
    """What of earlier runs holds in this one."""
    if not found.recalled and not found.missing:
        return
    console.print(Text(f"Remembered from earlier runs: {len(found.recalled):,} answers", style="bold"))
    for each in found.recalled[:_SHOWN]:
        console.print(Text(f" - {harmless(each.remembered.label, 40)}: {said_words(each.said)}"))
    if len(found.recalled) > _SHOWN:
        console.print(Text(f" - ... and {len(found.recalled) - _SHOWN:,} more (guestlist memory lists all)"))
    if found.missing:
        console.print(Text(f" - {len(found.missing):,} people with an answer are not in these files"))
    console.print()


def print_memory(everybody: Sequence[Remembered], console: Console) -> None:
    """Everything that is remembered."""
    if not everybody:
        console.print(Text("Nothing is remembered here."))
    for each in everybody:
        lines = [said_words(said) for said in each.said]
        if each.proposed_for is not None:
            lines.append(f"proposed for the week of {each.proposed_for.isoformat()}")
        for line in lines:
            console.print(Text(f"{each.person:>5}  {harmless(each.label, 40)}: {line}"))
