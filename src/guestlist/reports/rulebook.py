"""``guestlist rules``: the rules' own documentation."""

from __future__ import annotations

import inspect

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.errors import UserError
from guestlist.policy import nearest
from guestlist.reports.wording import rule_words
from guestlist.rules.registry import all_rules

_ORDER = (
    "The earliest stage in which a rule fires decides; within a stage skip comes before ask before invite. "
    "A note only tells. All that fire are shown.\n"
)


def print_rules(console: Console) -> None:
    """All rules in the order in which they decide."""
    console.print(Text(_ORDER))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("Rule", "Does", "What it is about"):
        table.add_column(heading, overflow="fold")
    for each in all_rules():
        words = rule_words(each.slug)
        table.add_row(each.slug, str(each.effect), Text(words["one_line"] or words["title"]))
    console.print(table)
    console.print(Text("\nOne rule in full: guestlist rules NAME. Change one: [rules] in the policy file."))


def print_rule(name: str, console: Console) -> None:
    """One rule in full. Raises UserError with the nearest name when there is none of this name."""
    by_slug = {each.slug: each for each in all_rules()}
    if name not in by_slug:
        raise UserError(
            f"There is no rule called {name!r}.{nearest(name, frozenset(by_slug))}",
            hint="guestlist rules lists them all.",
        )
    each = by_slug[name]
    console.print(Text(f"{each.slug}  ({each.effect}; stage {each.stage.name.lower().replace('_', ' ')})\n", "bold"))
    for paragraph in inspect.cleandoc(each.documentation).split("\n\n"):
        console.print(Text(" ".join(paragraph.split()) + "\n"))
    flip = rule_words(name)["flip"]
    if flip:
        console.print(Text(f"What would change it: {flip}"))
