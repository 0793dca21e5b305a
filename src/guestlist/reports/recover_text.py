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
from guestlist.recover import Recovery, Withdrawal
from guestlist.reports.bullets import bullet, listed_files
from guestlist.reports.edition import edition
from guestlist.reports.language import _, day, n_, whole
from guestlist.reports.plain import harmless
from guestlist.reports.recover_csv import action_word, again_from, group_title, name_of
from guestlist.reports.wording import word_evidence

_SHOWN = 15
_PER_GROUP = 4
_NAME_WIDTH = 26
_WORTH_TIMING = 20  # people of a group from which its heading says how long they take


def print_recovery(recovery: Recovery, console: Console, written: Iterable[Path]) -> None:
    """The first screen: how many, how long, whom first; then what else there is to do."""
    told = _("Nothing was withdrawn or sent; no network was used. You do it yourself, in this order.")
    console.print(Text(told, style="dim"))
    console.print()
    for line in _summary(recovery):
        console.print(Text(line, style="bold"))
    _first(recovery, console)
    if any(each.action == "withdraw" for each in recovery.withdrawals):
        console.print(Text("\n" + _("Where to withdraw"), style="bold"))
        console.print(bullet("-", _("Your list of sent invitations; the link is for you to open:")))
        console.print(Text(f"   {load_toml('recover.toml')['imported']['sent_list']}"), soft_wrap=True)
    _list(_("What a withdrawal does"), "-", does_and_does_not(recovery), console)
    _list(_("What not to do"), "x", what_not_to_do(), console)
    _accepted(recovery, console)
    _imported(recovery, console)
    console.print(Text("\n" + _("Where the lists are"), style="bold"))
    purposes = {
        "withdraw.csv": _("every pending invitation, in order, with its reason"),
        "accepted.csv": _("who accepted: thank or remove"),
        "apologies.txt": _("words for those who reacted, in four languages"),
    }
    console.print(listed_files(written, purposes))
    console.print()


def _summary(recovery: Recovery) -> Iterable[str]:
    for date, count in recovery.waves[-3:]:
        yield n_(
            "Accident of {date}: {n} invitation without a note on one day.",
            "Accident of {date}: {n} invitations without a note on one day.",
            count,
        ).format(date=day(date))
    if not recovery.waves:
        fewest = load_toml("recover.toml")["waves"]["fewest"]
        yield _(
            "No day has {fewest} or more invitations; --since DATE calls everything from a day on an accident."
        ).format(fewest=fewest)
    actions = Counter(each.action for each in recovery.withdrawals)
    pending = n_("{n} invitation is pending:", "{n} invitations are pending:", len(recovery.withdrawals))
    counts = _("withdraw {withdraw}, look at {look}, leave {leave}.").format(
        withdraw=whole(actions["withdraw"]), look=whole(actions["look"]), leave=whole(actions["leave"])
    )
    time = " " + time_words(actions["withdraw"]) if actions["withdraw"] else ""
    yield f"{pending} {counts}{time}"


def minutes_of(people: int) -> tuple[int, int]:
    """How long so many withdrawals take by hand, in minutes, rounded up."""
    seconds = fact("seconds_per_withdrawal")
    low, high = (-(-people * int(each) // 60) for each in (seconds.low, seconds.high))
    return low, high


def time_words(people: int) -> str:
    """How long so many withdrawals take, as a sentence."""
    low, high = minutes_of(people)
    if low == high:
        return n_("That takes about {n} minute.", "That takes about {n} minutes.", low)
    return _("That takes about {low} to {high} minutes.").format(low=whole(low), high=whole(high))


def minutes_words(people: int) -> str:
    """How long so many withdrawals take, for a heading."""
    low, high = minutes_of(people)
    return _("{low} to {high} minutes").format(low=whole(low), high=whole(high))


def _first(recovery: Recovery, console: Console) -> None:
    groups: dict[str, list[Withdrawal]] = {}
    for each in recovery.withdrawals:
        groups.setdefault(each.group, []).append(each)
    names = (name_of(each) for people in groups.values() for each in people[:_PER_GROUP])
    width = min(max((len(harmless(name, 50)) for name in names), default=1), _NAME_WIDTH)
    shown = 0
    for group, people in groups.items():
        style = "bold" if people[0].action == "withdraw" else ""
        time = f" ({minutes_words(len(people))})" if style and len(people) >= _WORTH_TIMING else ""
        console.print(Text(f"\n{whole(len(people)):>5}  {group_title(group)}{time}", style=style))
        room = min(_PER_GROUP, max(_SHOWN - shown, 1))
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(width=6)
        table.add_column(overflow="fold", width=width)
        table.add_column(overflow="fold")
        for each in people[:room]:
            table.add_row("", Text(harmless(name_of(each), 50)), Text(word_evidence(each.why)))
        shown += min(room, len(people))
        console.print(table)
        if len(people) > room:
            more = n_("... {n} more in withdraw.csv", "... {n} more in withdraw.csv", len(people) - room)
            console.print(Text(f"       {more}"))


def does_and_does_not(recovery: Recovery) -> Iterable[str]:
    """What withdrawing does and does not do, each with its grade."""
    wait, stops, lifts = (
        fact("reinvite_wait"),
        fact("withdrawing_stops_reminders"),
        fact("withdrawing_lifts_restriction"),
    )
    yield _(
        "It takes the invitation off their list, and they are not told; a mail already sent stays in their mailbox."
    )
    yield _("It stops reminders that have not gone out yet (grade {grade}).").format(grade=stops.grade)
    yield _("It does not lift a restriction that was already set (grade {grade}).").format(grade=lifts.grade)
    yield _(
        "The same person cannot be invited again for up to {days} days: withdrawn today, not before {date} "
        "(grade {grade}). Never more than twice."
    ).format(days=wait.whole, date=day(again_from(recovery.today)), grade=wait.grade)


def what_not_to_do() -> Iterable[str]:
    """The second accidents people make after the first."""
    yield _(
        "Do not write to everybody to apologise: that is a second wave. Answer those who react; apologies.txt has "
        "the words, and withdraw.csv says which of them suit."
    )
    yield _("Do not withdraw and invite again: it is blocked for weeks, and a second mail is worse than a first.")
    yield _("Do not import the address book again before the imported contacts are deleted.")


def _accepted(recovery: Recovery, console: Console) -> None:
    if not recovery.accepted:
        return
    actions = Counter(each.action for each in recovery.accepted)
    accepted = n_("{n} accepted since", "{n} accepted since", len(recovery.accepted))
    counts = _("thank {thank}, remove {remove}").format(thank=whole(actions["thank"]), remove=whole(actions["remove"]))
    console.print(Text(f"\n{accepted}: {counts}", style="bold"))
    for each in recovery.accepted[:_PER_GROUP]:
        name = harmless(f"{each.connection.given} {each.connection.family}".strip(), 50)
        console.print(bullet("-", f"{action_word(each.action)}: {name}. {word_evidence(each.why)}"))
    if len(recovery.accepted) > _PER_GROUP:
        more = len(recovery.accepted) - _PER_GROUP
        console.print(Text("   " + n_("... {n} more in accepted.csv", "... {n} more in accepted.csv", more)))


def _imported(recovery: Recovery, console: Console) -> None:
    console.print(Text("\n" + _("Take back what LinkedIn imported"), style="bold"))
    if recovery.imported:
        held = n_(
            "By its own export LinkedIn holds {n} contact of your books.",
            "By its own export LinkedIn holds {n} contacts of your books.",
            recovery.imported,
        )
        console.print(bullet("!", held))
    for n, step in enumerate(load_toml("recover.toml")["imported"]["steps"][edition().language], 1):
        console.print(bullet(f"{n}.", step))
    if recovery.incoming:
        waiting = n_(
            "{n} invitation of somebody else waits for your answer.",
            "{n} invitations of others wait for your answer.",
            recovery.incoming,
        )
        console.print(bullet("-", waiting))


def _list(heading: str, mark: str, lines: Iterable[str], console: Console) -> None:
    console.print(Text(f"\n{heading}", style="bold"))
    for line in lines:
        console.print(bullet(mark, line))
