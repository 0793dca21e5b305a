"""The commands after the audit: simulate, plan, recover. They parse, call, print and exit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from guestlist import cli_options as options
from guestlist import cli_values as values
from guestlist.cli_guard import follow_policy, guarded, speak
from guestlist.cli_job import run_job

if TYPE_CHECKING:
    import datetime as dt

    from guestlist.plan import NoteRow, Plan
    from guestlist.reports.output import Writer

SomeFiles = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILES]...", help="The files of the audit; left away: those of the audit in --in DIR."),
]


@guarded
def simulate(
    files: SomeFiles = None,
    folder: options.InFolder = values.DEFAULT_FOLDER,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", metavar="RULE=EFFECT", help="Decide otherwise: --what-if stale=invite."),
    ] = None,
    policy: options.PolicyFile = None,
    decisions: options.DecisionsFile = None,
    priors: options.PriorsFile = None,
    today: options.Today = "",
    region: options.Region = "",
    column_map: options.ColumnMap = None,
    workspace: options.WorkspaceFolder = None,
    no_memory: options.NoMemory = False,
    lang: options.Lang = "",
    json_: options.Json = False,
) -> None:
    """Compare what an 'invite all' would bring with what the shortlist would, in ranges."""
    import json

    from guestlist.forecast import forecast
    from guestlist.reports.forecast_json import forecast_json
    from guestlist.reports.simulation import print_simulation
    from guestlist.rules.registry import all_rules
    from guestlist.what_if import decide_anew, read_what_ifs

    speak(lang)
    slugs = frozenset(rule.slug for rule in all_rules())
    changes = [(text, read_what_ifs([text], slugs)) for text in what_if or ()]
    if len(changes) > 1:
        together = ", ".join(text for text, _ in changes)
        changes.append((together, read_what_ifs(what_if or (), slugs)))
    job = run_job(
        files,
        folder,
        policy=policy,
        decisions=decisions,
        today=today,
        region=region,
        column_map=column_map,
        priors=priors,
        workspace=workspace,
        no_memory=no_memory,
        lang=lang,
    )
    found = job.result.forecast
    assert found is not None
    changed = [
        (text, forecast(decide_anew(job.result.verdicts, effects), job.priors, found.is_common_name))
        for text, effects in changes
    ]
    if json_:
        whole = {**forecast_json(found), "what_if": {text: forecast_json(each)["shortlist"] for text, each in changed}}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    else:
        print_simulation(found, changed, values.console())


@guarded
def plan(
    files: SomeFiles = None,
    folder: options.InFolder = values.DEFAULT_FOLDER,
    out: options.OutFolder = values.DEFAULT_FOLDER,
    per_week: Annotated[
        int | None, typer.Option("--per-week", metavar="N", min=1, help="Invitations a week; never above the limit.")
    ] = None,
    start: Annotated[str, typer.Option("--start", metavar="DATE", help="A day in the first week.")] = "",
    names: Annotated[bool, typer.Option("--names", help="Put names into the calendar file.")] = False,
    policy: options.PolicyFile = None,
    decisions: options.DecisionsFile = None,
    today: options.Today = "",
    region: options.Region = "",
    column_map: options.ColumnMap = None,
    workspace: options.WorkspaceFolder = None,
    no_memory: options.NoMemory = False,
    lang: options.Lang = "",
    quiet: options.Quiet = False,
    force: options.Force = False,
) -> None:
    """Spread the shortlist over weeks, and say who deserves one of the month's notes.

    Writes plan.csv, plan.ics and notes.csv. Links are printed, never opened; nothing is sent.
    """
    from guestlist.forecast import notes_a_month
    from guestlist.plan import choose_notes, make_plan
    from guestlist.reports.output import check_output, write_all
    from guestlist.reports.plan_text import print_plan
    from guestlist.workspace import cooling, keep_plan, proposals

    speak(lang)
    first_day = values.day_of(start, "--start") if start else None
    inputs = [Path(file) for file in (*(files or ()), policy, decisions) if file and str(file) != "-"]
    check_output(out, [*_PLAN_FILES], inputs, force)
    job = run_job(
        files,
        folder,
        policy=policy,
        decisions=decisions,
        today=today,
        region=region,
        column_map=column_map,
        workspace=workspace,
        no_memory=no_memory,
        lang=lang,
        quiet=quiet,
    )
    memory, verdicts, owner, outlook = job.memory, job.result.verdicts, job.result.owner, job.result.forecast
    made = make_plan(
        verdicts,
        job.today,
        per_week=per_week or job.policy.per_week,
        invitations=job.book.invitations,
        earlier=proposals(memory, verdicts) if memory is not None else (),
        cooling=cooling(memory, job.book, verdicts) if memory is not None else None,
        start=first_day,
        owner=owner,
    )
    is_common = outlook is not None and outlook.is_common_name
    notes = choose_notes(made, owner, notes_a_month(owner.account), is_common)
    written = write_all(out, _plan_writers(made, notes, job.today, names))
    if memory is not None:
        keep_plan(memory, made, job.today)
    if not quiet:
        print_plan(made, notes, values.console(), written, names)


_PLAN_FILES = ("plan.csv", "plan.ics", "notes.csv", "plan_open.csv")


def _plan_writers(made: Plan, notes: tuple[NoteRow, ...], today: dt.date, names: bool) -> dict[str, Writer]:
    from guestlist.reports.plan_calendar import CALENDAR_FILE, calendar_of
    from guestlist.reports.plan_csv import NOTES_FILE, OPEN_FILE, PLAN_FILE, write_notes, write_open, write_plan

    noted = {row.step.candidate.email for row in notes}
    writers: dict[str, Writer] = {
        PLAN_FILE: lambda stream: write_plan(made, noted, stream),
        CALENDAR_FILE: lambda stream: _put(stream, calendar_of(made, today, names)),
        NOTES_FILE: lambda stream: write_notes(notes, made, stream),
    }
    if made.waiting:
        writers[OPEN_FILE] = lambda stream: write_open(made, stream)
    return writers


def _put(stream: IO[str], text: str) -> None:
    stream.write(text)


@guarded
def recover(
    files: options.Files,
    out: options.OutFolder = values.DEFAULT_FOLDER,
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="Call every invitation from this day on an accident.")
    ] = "",
    policy: options.PolicyFile = None,
    decisions: options.DecisionsFile = None,
    today: options.Today = "",
    region: options.Region = "",
    column_map: options.ColumnMap = None,
    lang: options.Lang = "",
    quiet: options.Quiet = False,
    force: options.Force = False,
) -> None:
    """After the accident: whom to withdraw first and why, who accepted, what to say. Needs the LinkedIn archive alone.

    Writes withdraw.csv, accepted.csv and apologies.txt. Nothing is withdrawn or sent.
    """
    from guestlist.book import gather
    from guestlist.decisions import read_decisions
    from guestlist.pipeline import read_files
    from guestlist.reports import recover_csv as lists
    from guestlist.reports.output import check_output, write_all
    from guestlist.reports.progress import progress_on
    from guestlist.reports.recover_text import print_recovery
    from guestlist.triage import recover as run_recover

    speak(lang)
    inputs = [Path(file) for file in (*files, policy, decisions) if file and str(file) != "-"]
    check_output(out, [lists.WITHDRAW_FILE, lists.ACCEPTED_FILE, lists.APOLOGIES_FILE], inputs, force)
    rules_of = values.policy_of(policy)
    follow_policy(rules_of.me.language, lang)
    with progress_on(not quiet) as progress:
        readings = read_files(files, values.columns_of(column_map), values.standard_input(files), progress)
        found = run_recover(
            gather(readings, needs_contacts=False),
            rules_of,
            today=values.day_of(today),
            region=values.country_of(region),
            since=values.day_of(since, "--since") if since else None,
            decisions=read_decisions(decisions) if decisions else (),
            progress=progress,
        )
    writers: dict[str, Writer] = {
        lists.WITHDRAW_FILE: lambda stream: lists.write_withdrawals(found, stream),
        lists.ACCEPTED_FILE: lambda stream: lists.write_accepted(found, stream),
        lists.APOLOGIES_FILE: lambda stream: lists.write_apologies(found, stream),
    }
    written = write_all(out, writers)
    if not quiet:
        print_recovery(found, values.console(), written)
