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
from guestlist.reports.bullets import bullet
from guestlist.reports.language import _, decimal, n_, percent, whole
from guestlist.reports.plain import harmless
from guestlist.reports.wording import rule_words

_WORTH_SAYING = 1.5  # a smaller ratio is no difference the assumptions can carry


def grade_words() -> str:
    """How far to trust the figures."""
    return _("Assumptions of ours, grade D: read the ratio and the order, not the figures.")


def forecast_lines(forecast: Forecast) -> tuple[str, ...]:
    """The sentences an audit shows: ratio, ranges, yardstick, reach. Grade included."""
    return tuple(_lines(forecast))


def _lines(forecast: Forecast) -> Iterable[str]:
    yield f"{ratio_words(forecast)} {grade_words()}"
    if forecast.is_common_name:
        yield common_name_words()
    if forecast.notes:
        yield notes_words(forecast)
    if forecast.everyone.contributors:
        yield contributors_words(forecast)
    yield yardstick_words(forecast)
    yield reach_words(forecast)
    if forecast.acceptance is not None:
        yield acceptance_words(forecast)


def ratio_words(forecast: Forecast) -> str:
    """Invite-all against the shortlist in one sentence."""
    values = {"everyone": span(forecast.everyone), "shortlist": span(forecast.shortlist)}
    ratios = forecast.ratios
    if ratios is None or forecast.ratio is None or forecast.ratio < _WORTH_SAYING:
        return _(
            'Invite all may bring {everyone} "I don\'t know this person" or spam answers, the shortlist {shortlist}.'
        ).format(**values)
    low, high = (decimal(ratio) if ratio < 10 else whole(round(ratio)) for ratio in ratios)
    if low == high:
        return _(
            "Invite all would bring about {times} times as many negative answers: {everyone} "
            '"I don\'t know this person" or spam answers, the shortlist {shortlist}.'
        ).format(times=low, **values)
    return _(
        "Invite all would bring {low} to {high} times as many negative answers: {everyone} "
        '"I don\'t know this person" or spam answers, the shortlist {shortlist}.'
    ).format(low=low, high=high, **values)


def common_name_words() -> str:
    """What a common name of the user's own means."""
    return _("Your name is common: people you lost sight of cannot tell which one you are.")


def notes_words(forecast: Forecast) -> str:
    """The shortlist with a month's notes, and what is known of notes."""
    told = _("With a note for {count} of them the shortlist would bring {range}.").format(
        count=whole(forecast.notes), range=span(forecast.with_notes)
    )
    return f"{told} {notes_grade_words()}"


def notes_grade_words() -> str:
    """How little is known of notes."""
    return _("What notes do is not known: studies asked strangers only and contradict one another.")


def contributors_words(forecast: Forecast) -> str:
    """The rules that contribute most to an invite-all, each with its share of the middle expectation."""
    parts = [f"{title} {share}" for _people, title, _range, share in contributor_rows(forecast.everyone)]
    return _("What contributes most to invite all: {reasons}.").format(reasons=", ".join(parts))


def contributor_rows(outlook: Outlook) -> list[tuple[str, str, str, str]]:
    """People, title of the rule, range and share of the middle, for the largest contributors."""
    return [
        (
            whole(each.people),
            rule_words(each.rule)["title"],
            span(each),
            percent(each.central / outlook.central if outlook.central else 0.0),
        )
        for each in outlook.contributors[: _most()]
    ]


def yardstick_words(forecast: Forecast) -> str:
    """The historical yardstick, marked as history."""
    everyone, shortlist = (chance_words(each) for each in (forecast.everyone, forecast.shortlist))
    return _(
        "History, not today's rule: until 2016, {count} such answers restricted an account. Chance of so "
        "many: invite all {everyone}, the shortlist {shortlist}."
    ).format(count=whole(forecast.yardstick), everyone=everyone, shortlist=shortlist)


def reach_words(forecast: Forecast) -> str:
    """Whom an invite-all would reach, in how many messages."""
    reach = forecast.reach
    words = _(
        "Members as far as the files tell: {members} likely, {others} likely not (a mail and up "
        "to two reminders each), {unknown} not to be told offline."
    ).format(members=whole(reach.members), others=whole(reach.non_members), unknown=whole(reach.unknown))
    if reach.known:
        words += " " + n_(
            "LinkedIn already shows {n} as a connection and leaves them out.",
            "LinkedIn already shows {n} as connections and leaves them out.",
            reach.known,
        )
    if reach.phone_only:
        words += " " + n_(
            "{n} phone number would get a text message.",
            "{n} phone numbers would get a text message.",
            reach.phone_only,
        )
    return (
        words
        + " "
        + _("In all {low} to {high} messages.").format(low=whole(reach.messages_low), high=whole(reach.messages_high))
    )


def acceptance_words(forecast: Forecast) -> str:
    """The user's own acceptance."""
    own = forecast.acceptance
    if own is None:
        return _("How many accept is not known: too few earlier invitations in the files to learn from.")
    people = forecast.shortlist.invitations
    return _(
        "Of {sent} earlier invitations of yours {accepted} made a connection: {low} to {high}. At that rate {few} to "
        "{many} of the {people} on the shortlist would accept; probably more, as they know you (own data, grade B)."
    ).format(
        sent=whole(own.sent),
        accepted=whole(own.accepted),
        low=percent(own.low),
        high=percent(own.high),
        few=whole(round(own.low * people)),
        many=whole(round(own.high * people)),
        people=whole(people),
    )


def span(outlook: Outlook | Contribution) -> str:
    """Expected answers as a range: "0.6 to 8.0"."""
    return _("{low} to {high}").format(low=_number(outlook.low), high=_number(outlook.high))


def chance_words(outlook: Outlook) -> str:
    """A chance as a range over the scenarios: "under 1% to 91%"."""
    low, high = _percent(min(outlook.yardsticks)), _percent(max(outlook.yardsticks))
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _percent(chance: float) -> str:
    if chance < 0.01:
        return _("under {share}").format(share=percent(0.01))
    if chance > 0.99:
        return _("over {share}").format(share=percent(0.99))
    return percent(chance)


def _number(number: float) -> str:
    """A figure with no more digits than it deserves."""
    return whole(round(number)) if number >= 10 else decimal(number)


def print_simulation(forecast: Forecast, what_ifs: Iterable[tuple[str, Forecast]], console: Console) -> None:
    """``guestlist simulate``: three ways of inviting, who contributes most, what if, what is known of acceptance."""
    console.print(Text(_("Nothing was sent; no network was used."), style="dim"))
    console.print()
    console.print(Text(ratio_words(forecast), style="bold"))
    console.print(Text(grade_words()))
    console.print(_scenarios(forecast, tuple(what_ifs)))
    console.print()
    console.print(bullet("-", yardstick_words(forecast)))
    if forecast.is_common_name:
        console.print(bullet("-", common_name_words()))
    console.print(Text("\n" + _("Who contributes most to invite all"), style="bold"))
    console.print(_contributors(forecast.everyone))
    console.print()
    console.print(bullet("-", reach_words(forecast)))
    console.print(bullet("-", acceptance_words(forecast)))
    console.print(bullet("-", notes_grade_words()))


def scenarios_of(forecast: Forecast) -> list[tuple[str, Outlook]]:
    """The ways of inviting and what each would bring; the one with notes only where anybody would get one."""
    rows = [(_("invite all"), forecast.everyone), (_("the shortlist"), forecast.shortlist)]
    if forecast.notes:
        name = _("the shortlist, {count} of them with a note").format(count=whole(forecast.notes))
        rows.append((name, forecast.with_notes))
    return rows


def _scenarios(forecast: Forecast, what_ifs: tuple[tuple[str, Forecast], ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(1, 2, 0, 0), header_style="")
    table.add_column("", overflow="fold")
    table.add_column(_("People"), justify="right")
    table.add_column(_("Negative answers"), justify="right")
    table.add_column(_("Middle"), justify="right")
    rows = [
        *scenarios_of(forecast),
        *(
            (_("the shortlist, if {what_if}").format(what_if=harmless(text, 40)), changed.shortlist)
            for text, changed in what_ifs
        ),
    ]
    for n, (name, outlook) in enumerate(rows):
        table.add_row(
            name, whole(outlook.invitations), span(outlook), _number(outlook.central), end_section=n == len(rows) - 1
        )
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
