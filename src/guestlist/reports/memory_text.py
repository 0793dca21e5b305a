"""The memory in words: "you said on 3 March 2026: not the same person"."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from guestlist.memory import Recollection, Remembered, Said
from guestlist.model import Decision
from guestlist.reports.bullets import bullet
from guestlist.reports.edition import edition
from guestlist.reports.language import _, long_day, n_
from guestlist.reports.plain import harmless
from guestlist.reports.view import verdict_word

_SHOWN = 8
_NAME_WIDTH = 40


def said_words(said: Said) -> str:
    """One answer as a sentence without its subject."""
    text = _("you said on {date}: {answer}").format(date=long_day(said.said_on), answer=_answer(said))
    return f"{text} ({harmless(said.note, 80)})" if said.note else text


def _answer(said: Said) -> str:
    is_yes = said.answer == "yes"
    if said.question == "decision":
        return verdict_word(Decision(said.answer))
    if said.question == "remembers":
        return _("remembers you") if is_yes else _("does not remember you")
    other = _other(said)
    if not other:
        return _("the same person") if is_yes else _("not the same person")
    text = _("the same person as {other}") if is_yes else _("not the same person as {other}")
    return text.format(other=other)


def _other(said: Said) -> str:
    """What to call the other side of an answer about two: an address, a name, or a connection's profile."""
    other = said.other_profile.removeprefix("name:")
    if said.other is not None:
        other = next(iter(sorted(said.other.emails)), "") or next(iter(sorted(said.other.names)), "").replace("|", " ")
    return harmless(other, 60)


def print_recollection(found: Recollection, console: Console) -> None:
    """What of earlier runs holds in this one."""
    if not found.recalled and not found.missing:
        return
    heading = n_(
        "Remembered from earlier runs: {n} answer", "Remembered from earlier runs: {n} answers", len(found.recalled)
    )
    console.print(Text(heading, style="bold"))
    if edition().is_redacted:  # names are covered, and an answer names people
        return
    for each in found.recalled[:_SHOWN]:
        console.print(bullet("-", f"{harmless(each.remembered.label, _NAME_WIDTH)}: {said_words(each.said)}"))
    if len(found.recalled) > _SHOWN:
        more = n_(
            "... and {n} more (guestlist memory lists all)",
            "... and {n} more (guestlist memory lists all)",
            len(found.recalled) - _SHOWN,
        )
        console.print(bullet("-", more))
    if found.missing:
        lost = n_(
            "{n} person with an answer is not in these files",
            "{n} people with an answer are not in these files",
            len(found.missing),
        )
        console.print(bullet("-", lost))
    console.print()


def print_memory(everybody: Sequence[Remembered], sent: int, console: Console) -> None:
    """Everything that is remembered."""
    if not everybody and not sent:
        console.print(Text(_("Nothing is remembered here.")))
        return
    for each in everybody:
        name = harmless(each.label, _NAME_WIDTH) or _("(no name)")
        lines = [said_words(said) for said in each.said]
        if each.proposed_for is not None:
            lines.append(_("proposed for the week of {date}").format(date=long_day(each.proposed_for)))
        for line in lines or [_("nothing but who they are, for an answer about somebody else")]:
            console.print(bullet(f"{each.person:>5} ", f"{name}: {line}"))
    console.print()
    if sent:
        text = n_(
            "{n} sent invitation that an export showed is remembered as well.",
            "{n} sent invitations that exports showed are remembered as well.",
            sent,
        )
        console.print(Text(text))
    if everybody:
        console.print(Text(_("--forget N takes the person of that number out."), style="dim"))


def print_forgotten(person: Remembered, console: Console) -> None:
    """That a person was taken out, and what went with them."""
    said = n_("{n} answer", "{n} answers", len(person.said))
    text = _("{name} was taken out, with {answers}.").format(
        name=harmless(person.label, _NAME_WIDTH) or _("(no name)"), answers=said
    )
    console.print(Text(text))


def print_exported(rows: int, path: str, console: Console) -> None:
    """That everything was written, and where."""
    text = n_("{n} row was written to {path}.", "{n} rows were written to {path}.", rows).format(path=path)
    console.print(Text(text))


def print_imported(rows: int, console: Console) -> None:
    """That an export was brought back."""
    console.print(Text(n_("{n} row was read back.", "{n} rows were read back.", rows)))
