"""The forecast in words: ratio and ranges first, how far to trust them, and never one naked percentage."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.data import load_toml
from guestlist.outlook import Contribution, Forecast, Outlook
from guestlist.reports.plain import harmless
from guestlist.reports.wording import rule_words

GRADE = "Assumptions of ours, grade D: read the ratio and the order, not the figures."
_WORTH_SAYING = 1.5  # a smaller ratio is no difference the assumptions can carry


def forecast_lines(forecast: Forecast) -> tuple[str, ...]:
    """The sentences an audit shows: ratio, ranges, yardstick, reach. Grade included."""
    return tuple(_lines(forecast))


def _lines(forecast: Forecast) -> Iterable[str]:
    yield f"{ratio_words(forecast)} {GRADE}"
    yield yardstick_words(forecast)
    yield reach_words(forecast)
    if forecast.acceptance is not None:
        yield acceptance_words(forecast)


def ratio_words(forecast: Forecast) -> str:
    """Invite-all against the shortlist in one sentence."""
    everyone, shortlist = forecast.everyone, forecast.shortlist
    ranges = f'{span(everyone)} "I don\'t know this person" or spam answers, the shortlist {span(shortlist)}.'
    ratios = forecast.ratios
    if ratios is None or forecast.ratio is None or forecast.ratio < _WORTH_SAYING:
        return f"Invite all may bring {ranges}"
    low, high = (f"{ratio:.1f}" if ratio < 10 else f"{ratio:.0f}" for ratio in ratios)
    times = f"about {low} times" if low == high else f"{low} to {high} times"
    return f"Invite all would bring {times} as many negative answers: {ranges}"


def yardstick_words(forecast: Forecast) -> str:
    """The historical yardstick, marked as history."""
    everyone, shortlist = (chance_words(each) for each in (forecast.everyone, forecast.shortlist))
    return (
        f"History, not today's rule: until 2016, {forecast.yardstick} such answers restricted an account. Chance of so "
        f"many: invite all {everyone}, the shortlist {shortlist}."
    )


def reach_words(forecast: Forecast) -> str:
    """Whom an invite-all would reach, in how many messages."""
    reach = forecast.reach
    words = (
        f"Members as far as the files tell: {reach.members:,} likely, {reach.non_members:,} likely not (a mail and up "
        f"to two reminders each), {reach.unknown:,} not to be told offline."
    )
    if reach.known:
        words += f" LinkedIn already shows {reach.known:,} as connections and leaves them out."
    if reach.phone_only:
        words += f" {reach.phone_only:,} phone numbers would get a text message."
    return words + f" In all {reach.messages_low:,} to {reach.messages_high:,} messages."


def acceptance_words(forecast: Forecast) -> str:
    """The user's own acceptance."""
    own = forecast.acceptance
    if own is None:
        return "How many accept is not known: too few earlier invitations in the files to learn from."
    people = forecast.shortlist.invitations
    return (
        f"Of {own.sent:,} earlier invitations of yours {own.accepted:,} made a connection: {own.low:.0%} to "
        f"{own.high:.0%}. At that rate {_number(own.low * people)} to {_number(own.high * people)} of the "
        f"{people:,} on the shortlist would accept; probably more, as they know you (own data, grade B)."
    )


def span(outlook: Outlook | Contribution) -> str:
    """Expected answers as a range: "0.6 to 8.0"."""
    return f"{_number(outlook.low)} to {_number(outlook.high)}"


def chance_words(outlook: Outlook) -> str:
    """A chance as a range over the scenarios: "under 1 % to 91 %"."""
    low, high = _percent(min(outlook.yardsticks)), _percent(max(outlook.yardsticks))
    return low if low == high else f"{low} to {high}"


def _percent(chance: float) -> str:
    if chance < 0.01:
        return "under 1 %"
    if chance > 0.99:
        return "over 99 %"
    return f"{chance * 100:.0f} %"


def _number(number: float) -> str:
    """A figure with no more digits than it deserves."""
    if number >= 10:
        return f"{number:,.0f}"
    return f"{number:.1f}"


def print_simulation(forecast: Forecast, what_ifs: Iterable[tuple[str, Forecast]], console: Console) -> None:
    """``guestlist simulate``: three ways of inviting, who contributes most, what if, what is known of acceptance."""
    console.print(Text("Nothing was sent; no network was used.", style="dim"))
    console.print()
    console.print(Text(ratio_words(forecast), style="bold"))
    console.print(Text(GRADE))
    console.print(_scenarios(forecast, tuple(what_ifs)))
    console.print(Text(yardstick_words(forecast)))
    if forecast.is_common_name:
        console.print(Text("Your name is common: people you lost sight of cannot tell which one you are."))
    console.print(Text(f"\nWho contributes most to invite all ({_most()} rules at most)", style="bold"))
    console.print(_contributors(forecast.everyone))
    console.print(Text(reach_words(forecast)))
    console.print(Text(acceptance_words(forecast)))
    console.print(
        Text(
            f"Notes: {forecast.notes} of the shortlist could get one within a month. What notes do is not known: "
            "studies asked strangers only and contradict one another."
        )
    )


def _scenarios(forecast: Forecast, what_ifs: tuple[tuple[str, Forecast], ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(1, 2, 0, 0), header_style="")
    table.add_column("", overflow="fold")
    table.add_column("People", justify="right")
    table.add_column("Negative answers", justify="right")
    table.add_column("Middle", justify="right")
    rows = [
        ("invite all", forecast.everyone),
        ("the shortlist", forecast.shortlist),
        (f"the shortlist, {forecast.notes} of them with a note", forecast.with_notes),
        *((f"the shortlist, if {harmless(text, 40)}", changed.shortlist) for text, changed in what_ifs),
    ]
    for n, (name, outlook) in enumerate(rows):
        table.add_row(
            name, f"{outlook.invitations:,}", span(outlook), _number(outlook.central), end_section=n == len(rows) - 1
        )
    table.padding = (0, 2, 0, 0)
    return table


def _contributors(outlook: Outlook) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    table.add_column("People", justify="right", min_width=6)
    table.add_column("Reason", overflow="fold")
    table.add_column("Negative answers", justify="right")
    table.add_column("Share", justify="right")
    for each in outlook.contributors[: _most()]:
        share = each.central / outlook.central if outlook.central else 0.0
        table.add_row(f"{each.people:,}", rule_words(each.rule)["title"], span(each), f"{share:.0%}")
    return table


def _most() -> int:
    return int(load_toml("forecast.toml")["report"]["contributors"])


def forecast_json(forecast: Forecast) -> dict[str, Any]:
    """The forecast for programs: the key ``simulation`` of audit.json."""
    ratios, own = forecast.ratios, forecast.acceptance
    return {
        "grade": "D",
        "ratio": _rounded(forecast.ratio),
        "ratio_low": _rounded(ratios[0] if ratios else None),
        "ratio_high": _rounded(ratios[1] if ratios else None),
        "historical_yardstick": forecast.yardstick,
        "common_name": forecast.is_common_name,
        "invite_all": _outlook_json(forecast.everyone),
        "shortlist": _outlook_json(forecast.shortlist),
        "shortlist_with_notes": {**_outlook_json(forecast.with_notes), "notes": forecast.notes},
        "reach": {
            "likely_members": forecast.reach.members,
            "likely_non_members": forecast.reach.non_members,
            "not_determinable": forecast.reach.unknown,
            "known_connections": forecast.reach.known,
            "phone_only": forecast.reach.phone_only,
            "messages_low": forecast.reach.messages_low,
            "messages_high": forecast.reach.messages_high,
        },
        "acceptance": None
        if own is None
        else {
            "sent": own.sent,
            "accepted": own.accepted,
            "low": _rounded(own.low),
            "central": _rounded(own.central),
            "high": _rounded(own.high),
            "grade": "B",
        },
    }


def _outlook_json(outlook: Outlook) -> dict[str, Any]:
    return {
        "invitations": outlook.invitations,
        "negative_low": _rounded(outlook.low),
        "negative_central": _rounded(outlook.central),
        "negative_high": _rounded(outlook.high),
        "reaches_yardstick": _rounded(outlook.yardstick),
        "reaches_yardstick_by_scenario": [_rounded(each) for each in outlook.yardsticks],
        "contributors": [
            {
                "rule": each.rule,
                "people": each.people,
                "negative_low": _rounded(each.low),
                "negative_central": _rounded(each.central),
                "negative_high": _rounded(each.high),
            }
            for each in outlook.contributors[: _most()]
        ],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None or not math.isfinite(number) else round(number, 4)
