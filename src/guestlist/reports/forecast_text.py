"""The forecast in words: ratio and ranges first, how far to trust them, and never one naked percentage."""

from __future__ import annotations

from collections.abc import Iterable

from guestlist.data import load_toml
from guestlist.outlook import Contribution, Forecast, Outlook
from guestlist.reports.language import _, decimal, n_, percent, whole
from guestlist.reports.wording import rule_words

_LEAST_SHOWN = 0.1  # what is less would be shown as 0.0
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
    if contributor_rows(forecast.everyone):
        yield contributors_words(forecast)
    if forecast.everyone.invitations:
        yield yardstick_words(forecast)
    yield reach_words(forecast)
    if forecast.acceptance is not None:
        yield acceptance_words(forecast)


def ratio_words(forecast: Forecast) -> str:
    """Invite-all against the shortlist in one sentence."""
    values = {"everyone": span(forecast.everyone), "shortlist": span(forecast.shortlist)}
    if not forecast.everyone.invitations:
        return _("Invite all would reach nobody, so there is nothing to forecast.")
    if not forecast.shortlist.invitations:
        return _(
            'Invite all may bring {everyone} "I don\'t know this person" or spam answers. '
            "The shortlist is empty, so there is nothing to compare."
        ).format(everyone=values["everyone"])
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
    """The rules that contribute most to an invite-all, each with its share of the middle expectation; "" for none."""
    if not contributor_rows(forecast.everyone):
        return ""
    parts = [f"{title} {share}" for _people, title, _range, share in contributor_rows(forecast.everyone)]
    return _("What contributes most to invite all: {reasons}.").format(reasons=", ".join(parts))


def contributor_rows(outlook: Outlook) -> list[tuple[str, str, str, str]]:
    """People, title of the rule, range and share of the middle, for the largest contributors that contribute at all."""
    if not outlook.central:
        return []
    rows = (
        (whole(each.people), rule_words(each.rule)["title"], span(each), percent(each.central / outlook.central))
        for each in outlook.contributors[: most_contributors()]
    )
    return [row for row in rows if row[-1] != percent(0)]


def yardstick_words(forecast: Forecast) -> str:
    """The historical yardstick, marked as history."""
    if not forecast.shortlist.invitations:
        return _(
            "History, not today's rule: until 2016, {count} such answers restricted an account. Chance of so "
            "many: invite all {everyone}."
        ).format(count=whole(forecast.yardstick), everyone=chance_words(forecast.everyone))
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
    low, high = reach.messages_low, reach.messages_high
    if low == high:
        return words + " " + n_("In all {n} message.", "In all {n} messages.", high)
    return words + " " + _("In all {low} to {high} messages.").format(low=whole(low), high=whole(high))


def acceptance_words(forecast: Forecast) -> str:
    """The user's own acceptance."""
    own = forecast.acceptance
    if own is None:
        return _("How many accept is not known: too few earlier invitations in the files to learn from.")
    people = forecast.shortlist.invitations
    if not people:
        return _("Of {sent} earlier invitations of yours {accepted} made a connection: {low} to {high}.").format(
            sent=whole(own.sent), accepted=whole(own.accepted), low=percent(own.low), high=percent(own.high)
        )
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
    """Expected answers as a range: "0.6 to 8.0"; "under 0.1" where that is all, "none" where nobody is invited."""
    if not (outlook.invitations if isinstance(outlook, Outlook) else outlook.people):
        return _("none")
    if figure(outlook.high) == figure(0):
        return _("under {share}").format(share=decimal(_LEAST_SHOWN))
    if figure(outlook.low) == figure(outlook.high):
        return figure(outlook.high)
    return _("{low} to {high}").format(low=figure(outlook.low), high=figure(outlook.high))


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


def figure(number: float) -> str:
    """A figure with no more digits than it deserves."""
    return whole(round(number)) if number >= 10 else decimal(number)


def scenarios_of(forecast: Forecast) -> list[tuple[str, Outlook]]:
    """The ways of inviting and what each would bring; the one with notes only where anybody would get one."""
    rows = [(_("invite all"), forecast.everyone), (_("the shortlist"), forecast.shortlist)]
    if forecast.notes:
        name = _("the shortlist, {count} of them with a note").format(count=whole(forecast.notes))
        rows.append((name, forecast.with_notes))
    return rows


def most_contributors() -> int:
    """How many reasons a report names."""
    return int(load_toml("forecast.toml")["report"]["contributors"])
