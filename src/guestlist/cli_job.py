"""The work the commands share: read, recall, audit, keep."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guestlist import cli_values as values
from guestlist.cli_guard import follow_policy
from guestlist.errors import Exit, UserError

if TYPE_CHECKING:
    import datetime as dt

    from guestlist.book import Book
    from guestlist.forecast import Prior
    from guestlist.memory import Memory, Recollection
    from guestlist.model import Audit
    from guestlist.policy import Policy
    from guestlist.reports.earlier import Run


class Job(NamedTuple):
    """What was read and what came of it."""

    book: Book
    result: Audit
    policy: Policy
    priors: dict[str, Prior]
    today: dt.date
    memory: Memory | None = None
    recollection: Recollection | None = None


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
    workspace: Path | None = None,
    no_memory: bool = False,
    lang: str = "",
    quiet: bool = False,
) -> Job:
    """Read and audit the files given, or those of the earlier audit in ``folder`` with its policy.

    With a workspace, what was said in earlier runs is recalled before, and what is said in this one is kept after.
    """
    from guestlist.book import gather
    from guestlist.decisions import read_decisions
    from guestlist.forecast import load_priors
    from guestlist.pipeline import audit_book, read_files
    from guestlist.reports.progress import progress_on
    from guestlist.reports.redact import read_labels
    from guestlist.workspace import keep, recall

    shares, day = load_priors(priors), values.day_of(today)
    if not files:
        files, policy, region = _of_earlier(folder, policy, region)
    rules_of = values.policy_of(policy)
    follow_policy(rules_of.me.language, lang)
    new = read_decisions(decisions, read_labels(folder)) if decisions else ()
    memory, recollection = open_memory(workspace, no_memory), None
    with progress_on(not quiet) as progress:
        book = gather(read_files(files, values.columns_of(column_map), values.standard_input(files), progress))
        all_said = new
        if memory is not None:
            country = values.country_of(region) or rules_of.me.country or book.owner.country
            all_said, recollection = recall(memory, book, country, new)
        result = audit_book(
            book,
            rules_of,
            today=day,
            region=values.country_of(region),
            decisions=all_said,
            priors=shares,
            progress=progress,
        )
    if memory is not None:
        keep(memory, book, result, new)
    return Job(book, result, rules_of, shares, day, memory, recollection)


def open_memory(workspace: Path | None, no_memory: bool) -> Memory | None:
    """The memory of a workspace; None without one."""
    from guestlist.memory import Memory

    return Memory(workspace) if workspace is not None and not no_memory else None


def follow_runs(runs: Iterable[Run], lang: str) -> None:
    """Speak the language that the policy of an earlier audit names, as that audit did; the first that names one.

    A policy that is gone or broken by now says nothing: what the audit wrote can be read without it.
    """
    for run in runs:
        if earlier := str(run.head["policy_file"]):
            with suppress(UserError):
                if wanted := values.policy_of(Path(run.path_of(earlier))).me.language:
                    follow_policy(wanted, lang)
                    return


def _of_earlier(folder: Path, policy: Path | None, region: str) -> tuple[list[str], Path | None, str]:
    from guestlist.reports.earlier import load_run

    run = load_run(folder)
    files = [run.path_of(file) for file in run.files]
    missing = [file for file in files if file != "-" and not Path(file).exists()]
    if missing or "-" in run.files or not run.files:
        raise UserError(
            f"The audit in {folder} read files that are not here any more.",
            problems=tuple(missing),
            hint="Name the files on the command line.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    earlier = str(run.head["policy_file"])
    policy = policy or (Path(run.path_of(earlier)) if earlier else None)
    return files, policy, region or str(run.head["region"])
