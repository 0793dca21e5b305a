"""``guestlist setup``: what the files propose for a policy, and why, for the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guestlist.model import Employer, Evidence
from guestlist.reports.language import _, n_
from guestlist.reports.lines import lines
from guestlist.reports.plain import harmless
from guestlist.reports.wording import word_evidence
from guestlist.setup import Firm, Proposal, ProposedEmployer

_LONGEST = 60  # characters of a value
_INDENT = 4


def print_proposal(proposal: Proposal, console: Console) -> None:
    """Every proposed value with its reason; then the firms only the user can place."""
    console.print(Text(_("What your files propose"), "bold"))
    for title, found in (
        (_("Your names"), proposal.names),
        (_("Your addresses"), proposal.emails),
        (_("Your phones"), proposal.phones),
        (_("Country and language"), tuple(each for each in (proposal.country, proposal.language) if each)),
    ):
        _values(title, found, console)
    _employers(proposal.employers, console)
    _values(_("Family, by surname"), proposal.household, console)
    if proposal.firms:
        print_firms(proposal.firms, console)
    if proposal.mistyped:
        told = n_(
            "{n} address looks mistyped; guestlist read shows it.",
            "{n} addresses look mistyped; guestlist read shows them.",
            proposal.mistyped,
        )
        console.print()
        console.print(lines(told, console))


def print_firms(firms: tuple[Firm, ...], console: Console) -> None:
    """The most frequent work domains of the book, numbered."""
    told = _("Most people of the book who write from a firm are at these. What a firm is to you, you know.")
    console.print()
    console.print(lines(told, console))
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    for number, firm in enumerate(firms, 1):
        count = n_("{n} person", "{n} people", firm.people)
        table.add_row(str(number), Text(harmless(firm.name, 40)), Text(harmless(firm.domain, 40)), count)
    console.print(Padding(table, (0, 0, 0, _INDENT - 2)))


def employer_line(employer: Employer) -> str:
    """An employer in one line: "Acme B.V. (acme.example), 2015-2019"."""
    domains = f" ({', '.join(employer.domains)})" if employer.domains else ""
    until = str(employer.until) if employer.until else _("today")
    years = f", {employer.since or '?'}-{until}" if employer.since or employer.until else ""
    return harmless(f"{employer.name[:_LONGEST]}{domains}{years}", 2 * _LONGEST)


def _employers(employers: tuple[ProposedEmployer, ...], console: Console) -> None:
    if employers:
        console.print(Text(_("Your employers")))
    for number, each in enumerate(employers, 1):
        _line(f"{number}. {employer_line(each.employer)}", each.why, console)


def _values(title: str, found: tuple[Evidence, ...], console: Console) -> None:
    if found:
        console.print(Text(title))
    for each in found:
        _line(harmless(each.value, _LONGEST), each, console)


def _line(shown: str, why: Evidence, console: Console) -> None:
    console.print(Padding(Text.assemble(shown, ("  " + word_evidence(why), "dim")), (0, 0, 0, _INDENT)))
