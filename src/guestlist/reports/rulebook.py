"""``guestlist rules``: the rules' own documentation."""

from __future__ import annotations

import inspect

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.errors import UserError
from guestlist.policy import nearest
from guestlist.reports.explain import effect_word
from guestlist.reports.language import _
from guestlist.reports.lines import lines
from guestlist.reports.wording import rule_words
from guestlist.rules.registry import all_rules


def print_rules(console: Console) -> None:
    """All rules in the order in which they decide."""
    order = _(
        "The earliest stage in which a rule fires decides; within a stage skip comes before ask before invite. "
        "A note only tells. All that fire are shown."
    )
    console.print(lines(order, console))
    console.print()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in (_("Rule"), _("Does"), _("What it is about")):
        table.add_column(heading, overflow="fold")
    for each in all_rules():
        words = rule_words(each.slug)
        table.add_row(each.slug, effect_word(str(each.effect)), Text(words["one_line"] or words["title"]))
    console.print(table)
    console.print()
    console.print(lines(_("One rule in full: guestlist rules NAME. Change one: [rules] in the policy file."), console))


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
        console.print(lines(_("What would change it: {how}").format(how=flip), console))
