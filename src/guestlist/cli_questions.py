"""The questions of ``guestlist setup``. Asked are those that no flag has answered; Enter takes the proposal."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import typer

from guestlist.cli_values import say
from guestlist.errors import UserError
from guestlist.model import Employer, Evidence
from guestlist.policy import Competitor
from guestlist.reports.language import _
from guestlist.reports.said import said
from guestlist.setup import (
    Answers,
    Firm,
    Proposal,
    read_country,
    read_email,
    read_employer,
    read_firm,
    read_hold,
    read_language,
)

T = TypeVar("T")
NONE = "-"
"""Typed for "none of these" where Enter would take the proposal."""

_ROOM_TO_ANSWER = 12  # columns left behind a question
_NARROWEST = 30


def ask(proposal: Proposal, given: Answers, today: dt.date) -> Answers:
    """The flags' answers and those to the questions that are left."""
    typer.echo()
    say(_("Enter takes what stands in brackets; {none} means none.").format(none=NONE))
    said = _about_you(proposal, given)
    said = _about_firms(proposal.firms, said, today)
    if given.household is None:
        said = replace(said, household=_texts(_("Surnames of your household, if they are rare"), proposal.household))
    if not given.holds:
        question = _("Somebody or a firm to wait with, and until when, such as @firma.example=2027-01-31")
        said = replace(said, holds=_one_by_one(question, read_hold))
    if not given.block:
        question = _("Somebody never to invite: a full name, an address, or a whole firm such as @firma.example")
        said = replace(said, block=_one_by_one(question, str.strip))
    return said


def _about_you(proposal: Proposal, said: Answers) -> Answers:
    if said.names is None:
        said = replace(said, names=_texts(_("Your names, maiden name and other spellings too"), proposal.names))
    if said.emails is None:
        said = replace(said, emails=_texts(_("Your e-mail addresses, old ones too"), proposal.emails, read_email))
    if said.country is None:
        question = _("Country of phone numbers without a country code")
        said = replace(said, country=_text(question, proposal.country, read_country))
    if said.language is None:
        question = _("Language of notes and reports: en, nl or nb")
        said = replace(said, language=_text(question, proposal.language, read_language))
    if said.employers is None:
        kept: tuple[Employer, ...] = ()
        if proposal.employers:
            found = tuple(each.employer for each in proposal.employers)
            kept = _picked(_("Which of the employers above are right? Numbers"), found, default=_("all"))
        question = _("Another employer of yours, such as Acme=acme.example:2015-2019")
        said = replace(said, employers=(*kept, *_one_by_one(question, read_employer)))
    return said


def _about_firms(firms: tuple[Firm, ...], said: Answers, today: dt.date) -> Answers:
    """What the frequent firms are to the user, by number."""
    if firms and not said.competitors:
        said = replace(
            said, competitors=_as_firms(_picked(_("Which of the firms above are competitors? Numbers"), firms))
        )
    if firms and not said.former:
        left = _picked(_("Which did you work for and left? Numbers"), firms)
        said = replace(said, former=tuple(_former(firm, today) for firm in left))
    if firms and not said.clients:
        said = replace(
            said, clients=_as_firms(_picked(_("Which are clients, to be asked about one by one? Numbers"), firms))
        )
    more = _one_by_one(_("Another competitor, such as Rivaal B.V.=rivaal.example"), read_firm)
    return replace(said, competitors=(*said.competitors, *more))


def _former(firm: Firm, today: dt.date) -> Employer:
    def read(years: str) -> Employer:
        named = read_employer(f"x={firm.domain}" + (f":{years}" if years else ""), left_by=today.year)
        return replace(named, name=firm.name)

    return _until_right("  " + _("Your years at {firm}, such as 2015-2019").format(firm=firm.name), read, default="")


def _as_firms(firms: Sequence[Firm]) -> tuple[Competitor, ...]:
    return tuple(Competitor(firm.name, (firm.domain,)) for firm in firms)


def _texts(question: str, proposed: tuple[Evidence, ...], read: Callable[[str], str] = str.strip) -> tuple[str, ...]:
    def each_read(answer: str) -> tuple[str, ...]:
        return tuple(read(each) for each in answer.split(";") if each.strip() not in ("", NONE))

    default = "; ".join(each.value for each in proposed)
    return _until_right(_("{question} (a ; between them)").format(question=question), each_read, default)


def _text(question: str, proposed: Evidence | None, read: Callable[[str], str]) -> str:
    default = proposed.value if proposed else ""
    return _until_right(question, lambda answer: "" if answer in ("", NONE) else read(answer), default)


def _picked(question: str, choices: Sequence[T], default: str = "") -> tuple[T, ...]:
    def read(answer: str) -> tuple[T, ...]:
        if answer in ("", NONE):
            return ()
        if answer.lower() in ("all", _("all")):
            return tuple(choices)
        numbers = [int(each) for each in re.findall(r"\d{1,4}", answer)]
        if not numbers or any(not 1 <= number <= len(choices) for number in numbers):
            raise UserError(f"{answer!r}: expected numbers from 1 to {len(choices)}, such as 1 3.")
        return tuple(choices[number - 1] for number in dict.fromkeys(numbers))

    return _until_right(question, read, default)


def _one_by_one(question: str, read: Callable[[str], T]) -> tuple[T, ...]:
    """Answers until an empty one."""
    found: list[T] = []
    while True:
        answer = _until_right(question, lambda text: read(text) if text not in ("", NONE) else None, "")
        if answer is None:
            return tuple(found)
        found.append(answer)
        question = _("One more, or Enter to go on")


def _until_right(question: str, read: Callable[[str], T], default: str) -> T:
    while True:
        try:
            return read(_prompt(question, default))
        except UserError as error:
            typer.echo(" ".join(said(each) for each in (error.message, error.hint) if each), err=True)


def _prompt(question: str, default: str) -> str:
    """One answer. The question breaks between words: the terminal itself would break it anywhere."""
    whole = f"{question} [{default}]" if default else question
    width = max(shutil.get_terminal_size().columns - _ROOM_TO_ANSWER, _NARROWEST)
    *before, last = textwrap.wrap(whole, width, break_long_words=False, break_on_hyphens=False)
    for line in before:
        typer.echo(line)
    answer: str = typer.prompt(last, default=default, show_default=False)
    return answer.strip()
