"""The commands after the audit: simulate, plan, recover, compare, memory. They parse, call, print and exit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from guestlist import cli
from guestlist.cli import app, guarded
from guestlist.errors import Exit, UserError

if TYPE_CHECKING:
    import datetime as dt

    from guestlist.book import Book
    from guestlist.forecast import Prior
    from guestlist.model import Audit
    from guestlist.policy import Policy

SomeFiles = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILES]...", help="The files of the audit; left away: those of the audit in --in DIR."),
]
PriorsFile = Annotated[
    Path | None, typer.Option("--priors", metavar="FILE", help="Your own shares of negative answers (TOML).")
]


class Job(NamedTuple):
    """What was read and what came of it."""

    book: Book
    result: Audit
    policy: Policy
    priors: dict[str, Prior]
    today: dt.date


def run_job(
    files: list[str] | None,
    folder: Path,
    *,
    policy: Path | None = None,
    decisions: Path | None = None,
    today: str = "",
    region: str = "",
    column_map: list[str] | None = None,
    priors: Path | None = None,
    quiet: bool = False,
) -> Job:
    """Read and audit the files given, or those of the earlier audit in ``folder`` with its policy."""
    from guestlist.book import gather
    from guestlist.decisions import read_decisions
    from guestlist.forecast import load_priors
    from guestlist.pipeline import audit_book, read_files
    from guestlist.reports.progress import progress_on

    shares, day = load_priors(priors), cli._day(today)
    if not files:
        files, policy, region = _of_earlier(folder, policy, region)
    rules_of = cli._policy(policy)
    with progress_on(not quiet) as progress:
        book = gather(read_files(files, cli._columns(column_map), cli._standard_input(files), progress))
        result = audit_book(
            book,
            rules_of,
            today=day,
            region=cli._country(region),
            decisions=read_decisions(decisions) if decisions else (),
            priors=shares,
            progress=progress,
        )
    return Job(book, result, rules_of, shares, day)


def _of_earlier(folder: Path, policy: Path | None, region: str) -> tuple[list[str], Path | None, str]:
    from guestlist.reports.earlier import load_run

    run = load_run(folder)
    missing = [file for file in run.files if file != "-" and not Path(file).exists()]
    if missing or "-" in run.files or not run.files:
        raise UserError(
            f"The audit in {folder} read files that are not here any more.",
            problems=tuple(missing),
            hint="Name the files on the command line.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    earlier = str(run.head["policy_file"])
    return list(run.files), policy or (Path(earlier) if earlier else None), region or str(run.head["region"])


@app.command()
@guarded
def simulate(
    files: SomeFiles = None,
    folder: cli.InFolder = cli.DEFAULT_FOLDER,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", metavar="RULE=EFFECT", help="Decide otherwise: --what-if stale=invite."),
    ] = None,
    policy: cli.PolicyFile = None,
    decisions: cli.DecisionsFile = None,
    priors: PriorsFile = None,
    today: cli.Today = "",
    region: cli.Region = "",
    column_map: cli.ColumnMap = None,
    json_: cli.Json = False,
) -> None:
    """Compare what an 'invite all' would bring with what the shortlist would, in ranges."""
    import json

    from guestlist.forecast import forecast
    from guestlist.reports.forecast_text import forecast_json, print_simulation
    from guestlist.rules.registry import all_rules
    from guestlist.what_if import decide_anew, read_what_ifs

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
        print_simulation(found, changed, cli._console())
