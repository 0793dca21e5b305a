"""The commands about more than one run: what is remembered between runs, and what changed from one to the next."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from guestlist import cli_options as options
from guestlist import cli_values as values
from guestlist.cli_guard import follow_policy, guarded, speak
from guestlist.cli_job import follow_runs
from guestlist.errors import Exit, UserError


@guarded
def memory(
    workspace: Annotated[Path, typer.Option("--workspace", metavar="DIR", help="The folder given to earlier runs.")],
    export: Annotated[Path | None, typer.Option("--export", metavar="FILE", help="Write everything to a CSV.")] = None,
    import_: Annotated[Path | None, typer.Option("--import", metavar="FILE", help="Bring an export back.")] = None,
    forget: Annotated[
        int | None, typer.Option("--forget", metavar="N", help="Take the person of this number out.")
    ] = None,
    force: options.Force = False,
    policy: options.PolicyFile = None,
    lang: options.Lang = "",
) -> None:
    """List what is remembered between runs; export it, bring an export back, or take a person out."""
    from guestlist.memory import FILE_NAME, Memory
    from guestlist.reports import memory_text as texts
    from guestlist.reports.memory_csv import read_memory, rows_of, write_memory
    from guestlist.reports.output import check_output, write_all

    speak(lang)
    follow_policy(values.policy_of(policy).me.language, lang)
    if import_ is None and not (workspace / FILE_NAME).exists():
        raise UserError(
            f"{workspace} holds no memory.", hint="Give --workspace to an audit first.", exit_code=Exit.INPUT_UNUSABLE
        )
    if export is not None:
        check_output(export.parent, [export.name], [workspace / FILE_NAME], force)
    store, console = Memory(workspace), values.console()
    if import_ is not None:
        texts.print_imported(read_memory(import_, store), console)
    if forget is not None:
        person = next((each for each in store.everybody() if each.person == forget), None)
        if person is None:
            raise UserError(
                f"--forget: nobody here has the number {forget}.",
                hint="guestlist memory --workspace DIR lists everybody with their numbers.",
            )
        store.forget(forget)
        texts.print_forgotten(person, console)
    everybody, sent = store.everybody(), store.sent()
    if export is not None:
        write_all(export.parent, {export.name: lambda stream: write_memory(everybody, sent, stream)})
        texts.print_exported(rows_of(everybody, sent), str(export), console)
    elif import_ is None and forget is None:
        texts.print_memory(everybody, len(sent), console)


@guarded
def compare(
    run1: Annotated[Path, typer.Argument(metavar="RUN1", help="The folder an audit wrote.")],
    run2: Annotated[Path, typer.Argument(metavar="RUN2", help="The folder a later audit wrote.")],
    lang: options.Lang = "",
    json_: options.Json = False,
) -> None:
    """Compare two audits: new people, changed verdicts and why, who accepted, who still waits, who moved."""
    import json

    from guestlist.reports.compare import compare as run_compare
    from guestlist.reports.compare_text import comparison_json, print_comparison
    from guestlist.reports.earlier import load_run

    speak(lang)
    earlier, later = load_run(run1), load_run(run2)
    follow_runs([later, earlier], lang)
    found = run_compare(earlier, later)
    if json_:
        sys.stdout.write(json.dumps(comparison_json(found), ensure_ascii=False, indent=1) + "\n")
    else:
        print_comparison(found, values.console())
