"""The commands: parse, call, print, exit. Nothing is decided here.

Heavy libraries are imported inside the commands, so that ``guestlist --help`` answers at once.
"""

from __future__ import annotations

import functools
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guestlist import cli_between, cli_more, cli_setup
from guestlist.cli_guard import guarded, obeyed, speak
from guestlist.cli_options import (
    Client,
    ColumnMap,
    DecisionsFile,
    Files,
    Force,
    InFolder,
    Json,
    Lang,
    Logo,
    NoMemory,
    OutFolder,
    PolicyFile,
    PriorsFile,
    Quiet,
    Redact,
    Region,
    Today,
    WorkspaceFolder,
)
from guestlist.cli_values import DEFAULT_FOLDER, columns_of, console, country_of, day_of, standard_input
from guestlist.errors import Exit
from guestlist.offline import stay_offline
from guestlist.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from guestlist.model import Audit

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=True,
    help="Who would a bulk 'invite all' wrongly reach? Find out before you press the button. "
    "Everything stays on this machine: no network, no login, nothing is sent.",
    epilog="Start with: guestlist audit contacts.csv linkedin.zip",
)


def main() -> None:
    """The console script: offline from the first line on, and never a traceback for what the user can mend."""
    from guestlist.reports.plain import speak_plainly

    stay_offline()
    signal.signal(signal.SIGTERM, _terminated)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=speak_plainly())
    sys.exit(obeyed(app, "guestlist"))


def _terminated(_signal: int, _frame: object) -> None:
    raise SystemExit(128 + signal.SIGTERM)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(f"guestlist {VERSION}")
        raise typer.Exit


@app.command(short_help="Who would an invite-all wrongly reach? The main job.")
@guarded
def audit(
    files: Files,
    out: OutFolder = DEFAULT_FOLDER,
    policy: PolicyFile = None,
    decisions: DecisionsFile = None,
    today: Today = "",
    region: Region = "",
    column_map: ColumnMap = None,
    fail_on: Annotated[
        int | None,
        typer.Option(
            "--fail-on", metavar="N", min=0, help="End with exit code 1 when more than N addresses are wrong."
        ),
    ] = None,
    priors: PriorsFile = None,
    workspace: WorkspaceFolder = None,
    no_memory: NoMemory = False,
    for_: Annotated[
        list[str] | None,
        typer.Option(
            "--for", metavar="FORM", help="Write the shortlist in this form too: google, outlook or vcard; repeatable."
        ),
    ] = None,
    lang: Lang = "",
    client: Client = "",
    logo: Logo = None,
    redact: Redact = False,
    json_: Json = False,
    quiet: Quiet = False,
    force: Force = False,
) -> None:
    """Say who an 'invite all' would wrongly reach, and write the safe shortlist.

    Writes shortlist.csv, review.xlsx, report.html, ledger.csv, audit.json and unreadable.txt to the output folder.
    """
    from guestlist.cli_job import run_job
    from guestlist.reports.earlier import starting_place
    from guestlist.reports.forms import forms_named
    from guestlist.reports.memory_text import print_recollection
    from guestlist.reports.output import check_covered_folder, check_output, output_warning, write_all
    from guestlist.reports.redact import names_file, write_names
    from guestlist.reports.redact import redact as cover_names
    from guestlist.reports.registry import reports_of_edition, writers_of
    from guestlist.reports.terminal import print_audit

    speak(lang, client, logo, redact)
    inputs = [Path(file) for file in (*files, policy, decisions, logo) if file and str(file) != "-"]
    reports = (*reports_of_edition(), *forms_named(for_ or (), redact))
    check_output(out, [report.FILE_NAME for report in reports], inputs, force)
    if redact:
        check_covered_folder(out, [report.FILE_NAME for report in reports])
        check_output(out.parent, [names_file(out).name], inputs, force)
    if warning := output_warning(out, inputs):
        typer.echo(warning, err=True)
    job = run_job(
        files,
        out,
        policy=policy,
        decisions=decisions,
        today=today,
        region=region,
        column_map=column_map,
        priors=priors,
        workspace=workspace,
        no_memory=no_memory,
        lang=lang,
        quiet=quiet,
    )
    result = replace(job.result, started_in=starting_place([*files, str(policy or "")], out))
    key: tuple[Path, ...] = ()
    if redact:
        covered = cover_names(result)
        result = covered.audit
        key = write_all(out.parent, {names_file(out).name: functools.partial(write_names, covered)})
    written = (*write_all(out, writers_of(result, reports)), *key)
    if json_:
        sys.stdout.write((out / "audit.json").read_text(encoding="utf-8"))
    elif not quiet:
        print_audit(result, console(), written)
        if job.recollection is not None:
            print_recollection(job.recollection, console())
    raise typer.Exit(_audit_exit(result, fail_on))


def _audit_exit(result: Audit, fail_on: int | None) -> Exit:
    if fail_on is not None and result.tally.wrong_addresses > fail_on:
        return Exit.FINDINGS
    if any(problem.is_record for problem in result.problems):
        return Exit.SOME_UNREADABLE
    return Exit.DONE


@app.command(short_help="What was understood of the files, for checking.")
@guarded
def read(
    files: Files,
    region: Region = "",
    column_map: ColumnMap = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print each contact as one JSON object a line.")] = False,
    lang: Lang = "",
) -> None:
    """Show what the readers understood: format, encoding, rows in and out, what each field holds, problems."""
    from guestlist.pipeline import read_files
    from guestlist.reports.contacts_jsonl import print_jsonl
    from guestlist.reports.progress import progress_on
    from guestlist.reports.readings import print_readings

    speak(lang)
    with progress_on(enabled=True) as progress:
        readings = read_files(files, columns_of(column_map), standard_input(files), progress)
    if jsonl:
        print_jsonl(readings, country_of(region), sys.stdout, sys.stderr)
    else:
        print_readings(readings, country_of(region), console())
    if all(reading.format == "unusable" for reading in readings):
        raise typer.Exit(Exit.INPUT_UNUSABLE)
    unusable = any(reading.format == "unusable" for reading in readings)
    lost = any(problem.is_record for reading in readings for problem in reading.problems)
    raise typer.Exit(Exit.INPUT_UNUSABLE if unusable else Exit.SOME_UNREADABLE if lost else Exit.DONE)


@app.command(short_help="One person's verdict with all its evidence.")
@guarded
def explain(
    who: Annotated[str, typer.Argument(metavar="WHO", help="A name, an e-mail address or a record id.")],
    folder: InFolder = DEFAULT_FOLDER,
    lang: Lang = "",
) -> None:
    """Explain one person's verdict: all evidence as a sum of named parts, and what would change it."""
    from guestlist.cli_job import follow_runs
    from guestlist.reports.earlier import load_run
    from guestlist.reports.explain import print_explanation, print_lost
    from guestlist.reports.find import find_lost, find_people

    speak(lang)
    run = load_run(folder)
    follow_runs([run], lang)
    if lost := find_lost(run.head["unreadable"], who):
        print_lost(lost, console())
    else:
        print_explanation(find_people(run.people, who), who, console())


@app.command(short_help="The rules, in the order in which they decide.")
@guarded
def rules(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A rule's name; left away: all rules.")] = None,
    lang: Lang = "",
) -> None:
    """Print the documentation of the rules, or of one rule."""
    from guestlist.reports.rulebook import print_rule, print_rules

    speak(lang)
    if name is None:
        print_rules(console())
    else:
        print_rule(name, console())


@app.command(short_help="What is known of the platform, and how surely.")
@guarded
def facts(
    older_than: Annotated[
        int | None,
        typer.Option("--older-than", metavar="DAYS", min=0, help="Warn of what was last checked longer ago."),
    ] = None,
    priors: PriorsFile = None,
    today: Today = "",
    lang: Lang = "",
) -> None:
    """Print each platform fact and prior with its value, range, source, date and grade of trust."""
    from guestlist.forecast import load_priors
    from guestlist.reports.factbook import print_facts

    speak(lang)
    print_facts(console(), day_of(today), older_than, load_priors(priors) if priors else None)


_OTHER_COMMANDS: dict[Callable[..., None], str] = {
    cli_more.simulate: "Invite-all against the shortlist: what to expect.",
    cli_more.plan: "The shortlist in weeks; who deserves a note, and why.",
    cli_more.recover: "It already happened: whom to withdraw first, and why.",
    cli_between.memory: "What is remembered between runs.",
    cli_between.compare: "What changed between two audits, and why.",
    cli_setup.setup: "Write a first policy file; proposals come from your files.",
}
for _command, _short in _OTHER_COMMANDS.items():
    app.command(short_help=_short)(_command)
