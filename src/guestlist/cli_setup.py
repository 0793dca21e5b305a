"""``guestlist setup``: propose a policy from the files, ask what only the user knows, write it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from guestlist import cli_options as options
from guestlist import cli_values as values
from guestlist.cli_guard import guarded, speak
from guestlist.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guestlist.policy import Policy
    from guestlist.setup import Answers, Proposal

Texts = list[str] | None
_ACCOUNTS = ("free", "premium")


@guarded
def setup(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILES]...", help="Your address books, archive and mail: what proposals are made from."
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The policy file to write.")] = Path(
        "guestlist.toml"
    ),
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take every proposal.")] = False,
    name: Annotated[Texts, typer.Option("--name", metavar="NAME", help="Your name; once for each spelling.")] = None,
    email: Annotated[Texts, typer.Option("--email", metavar="ADDRESS", help="Your address; once for each.")] = None,
    employer: Annotated[
        Texts, typer.Option("--employer", metavar="FIRM", help="Own employer: 'Acme=acme.example:2015-2019'.")
    ] = None,
    former: Annotated[
        Texts, typer.Option("--former", metavar="FIRM", help="Employer you left, besides the others: same form.")
    ] = None,
    competitor: Annotated[
        Texts, typer.Option("--competitor", metavar="FIRM", help="'Rivaal B.V.=rivaal.example', or a domain.")
    ] = None,
    client: Annotated[
        Texts, typer.Option("--client", metavar="FIRM", help="A client, asked about one by one: same form.")
    ] = None,
    household: Annotated[Texts, typer.Option("--household", metavar="SURNAME", help="A rare family surname.")] = None,
    hold: Annotated[
        Texts, typer.Option("--hold", metavar="WHO=DATE", help="Wait: '@firma.example=2027-01-31'.")
    ] = None,
    block: Annotated[
        Texts, typer.Option("--block", metavar="WHO", help="Never invite: an address, '@firma.example' or a full name.")
    ] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="CC", help="Two letters, such as NL.")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="CODE", help="en, nl or nb.")] = None,
    account: Annotated[str | None, typer.Option("--account", metavar="KIND", help="free or premium.")] = None,
    column_map: options.ColumnMap = None,
    lang: options.Lang = "",
    quiet: options.Quiet = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing policy file.")] = False,
) -> None:
    """Propose a policy from your files, ask what only you know, and write guestlist.toml.

    A flag answers its question and replaces what the files propose; --former, --competitor, --client, --hold and
    --block add. An empty text means none: --household "". Without a terminal nothing is asked: flags and proposals
    are taken.
    """
    from guestlist.reports.language import _
    from guestlist.reports.output import check_output, write_all
    from guestlist.setup import agree

    speak(lang)
    check_output(out.parent, [out.name], [Path(file) for file in files or () if file != "-"], force)
    today = values.day_of("")
    answers = _flags(
        name,
        email,
        employer,
        former,
        competitor,
        client,
        household,
        hold,
        block,
        country,
        language,
        account,
        today.year,
    )
    proposal = _proposal(files or [], country or "", column_map, quiet)
    if not quiet:
        _show(proposal)
    if not yes and not quiet and is_interactive():
        answers = _ask(proposal, answers)
    policy = agree(proposal, answers)
    write_all(out.parent, {out.name: lambda stream: _write(policy, proposal, out, stream)})
    if not quiet:
        told = _("Written: {file}. Look it through, then: guestlist audit FILES --policy {file}")
        typer.echo()
        values.say(told.format(file=out))


def is_interactive() -> bool:
    """True where somebody sits at a terminal to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _flags(
    name: Texts,
    email: Texts,
    employer: Texts,
    former: Texts,
    competitor: Texts,
    client: Texts,
    household: Texts,
    hold: Texts,
    block: Texts,
    country: str | None,
    language: str | None,
    account: str | None,
    year: int,
) -> Answers:
    from guestlist.setup import Answers, read_employer, read_firm, read_hold, read_language

    if account and account.strip().lower() not in _ACCOUNTS:
        raise UserError(f"--account: {account!r} is neither free nor premium.")
    wrong = [each for each in email or () if each.strip() and "@" not in each]
    if wrong:
        raise UserError(f"--email: {wrong[0]!r} is no e-mail address.")
    return Answers(
        names=_given(name),
        emails=_given(email),
        country=values.country_of(country.strip()) if country is not None else None,
        language=read_language(language) if language else language,
        account=account,
        employers=None if employer is None else tuple(map(read_employer, _given(employer) or ())),
        household=_given(household),
        former=tuple(read_employer(each, left_by=year) for each in _given(former) or ()),
        competitors=tuple(map(read_firm, _given(competitor) or ())),
        clients=tuple(map(read_firm, _given(client) or ())),
        holds=tuple(map(read_hold, _given(hold) or ())),
        block=tuple(each.strip() for each in _given(block) or ()),
    )


def _given(texts: Texts) -> tuple[str, ...] | None:
    return None if texts is None else tuple(each for each in texts if each.strip())


def _proposal(files: Sequence[str], country: str, column_map: Texts, quiet: bool) -> Proposal:
    from guestlist.book import gather
    from guestlist.interview import propose_policy
    from guestlist.pipeline import read_files
    from guestlist.reports.progress import progress_on
    from guestlist.setup import Proposal

    if not files:
        return Proposal()
    with progress_on(not quiet) as progress:
        readings = read_files(files, values.columns_of(column_map), values.standard_input(list(files)), progress)
        return propose_policy(gather(readings, needs_contacts=False), values.country_of(country.strip()))


def _show(proposal: Proposal) -> None:
    from guestlist.reports.language import _
    from guestlist.reports.proposal import print_proposal
    from guestlist.setup import Proposal

    if proposal == Proposal():
        told = _("No files were given, so nothing can be proposed: guestlist setup contacts.csv linkedin.zip")
        values.say(told)
    else:
        print_proposal(proposal, values.console())


def _ask(proposal: Proposal, answers: Answers) -> Answers:
    from guestlist.cli_questions import ask

    try:
        return ask(proposal, answers, values.day_of(""))
    except typer.Abort:
        raise KeyboardInterrupt from None


def _write(policy: Policy, proposal: Proposal, out: Path, stream: IO[str]) -> None:
    from guestlist.reports.wording import word_evidence
    from guestlist.setup import evidence_of, policy_text

    remarks = {each.value: word_evidence(each) for each in evidence_of(proposal)}
    stream.write(policy_text(policy, remarks, str(out)))
