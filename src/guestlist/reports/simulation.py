"""``guestlist simulate`` on the terminal: the ways of inviting beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.outlook import Forecast, Outlook
from guestlist.reports.bullets import bullet
from guestlist.reports.forecast_text import (
    acceptance_words,
    common_name_words,
    contributor_rows,
    figure,
    grade_words,
    notes_grade_words,
    ratio_words,
    reach_words,
    scenarios_of,
    span,
    yardstick_words,
)
from guestlist.reports.language import _, whole
from guestlist.reports.plain import harmless


def print_simulation(forecast: Forecast, what_ifs: Iterable[tuple[str, Forecast]], console: Console) -> None:
    """``guestlist simulate``: three ways of inviting, who contributes most, what if, what is known of acceptance."""
    console.print(Text(_("Nothing was sent; no network was used."), style="dim"))
    console.print()
    console.print(Text(ratio_words(forecast), style="bold"))
    console.print(Text(grade_words()))
    console.print(_scenarios(forecast, tuple(what_ifs)))
    console.print()
    if forecast.everyone.invitations:
        console.print(bullet("-", yardstick_words(forecast)))
    if forecast.is_common_name:
        console.print(bullet("-", common_name_words()))
    if contributor_rows(forecast.everyone):
        console.print(Text("\n" + _("Who contributes most to invite all"), style="bold"))
        console.print(_contributors(forecast.everyone))
    console.print()
    console.print(bullet("-", reach_words(forecast)))
    console.print(bullet("-", acceptance_words(forecast)))
    console.print(bullet("-", notes_grade_words()))


def _scenarios(forecast: Forecast, what_ifs: tuple[tuple[str, Forecast], ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(1, 2, 0, 0), header_style="")
    table.add_column("", overflow="fold")
    table.add_column(_("People"), justify="right")
    table.add_column(_("Negative answers"), justify="right")
    table.add_column(_("Middle"), justify="right")
    rows = [
        *scenarios_of(forecast),
        *(
            (_("the shortlist, if {what_if}").format(what_if=harmless(text, 300)), changed.shortlist)
            for text, changed in what_ifs
        ),
    ]
    for n, (name, outlook) in enumerate(rows):
        middle = figure(outlook.central) if outlook.invitations else ""
        table.add_row(name, whole(outlook.invitations), span(outlook), middle, end_section=n == len(rows) - 1)
    table.padding = (0, 2, 0, 0)
    return table


def _contributors(outlook: Outlook) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    table.add_column(_("People"), justify="right", min_width=6)
    table.add_column(_("Reason"), overflow="fold")
    table.add_column(_("Negative answers"), justify="right")
    table.add_column(_("Share"), justify="right")
    for row in contributor_rows(outlook):
        table.add_row(*row)
    return table
