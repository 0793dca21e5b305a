"""What may go wrong in a command, turned into one clear line and the documented exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import typer

from guestlist.errors import Exit, LedgerMismatchError, UserError

P = ParamSpec("P")
R = TypeVar("R")


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Turn what may go wrong into one clear line and the documented exit code."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except UserError as error:
            _complain(error)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo("Interrupted. Nothing was left half-written.", err=True)
            raise typer.Exit(Exit.INTERRUPTED) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(Exit.DONE) from None
        except typer.Exit:
            raise
        except LedgerMismatchError as error:
            typer.echo(f"The counts do not add up, so no result is given: {error}. This is a bug of ours.", err=True)
            raise typer.Exit(Exit.LEDGER_MISMATCH) from None
        except Exception as error:
            if os.environ.get("GUESTLIST_DEBUG"):
                raise
            notes = " ".join(getattr(error, "__notes__", ()))
            typer.echo(
                f"This is a bug in Guestlist ({type(error).__name__} {notes}).".replace(" )", ")")
                + " Nothing was written. GUESTLIST_DEBUG=1 shows where it happened.",
                err=True,
            )
            raise typer.Exit(Exit.LEDGER_MISMATCH) from None

    return run


def _complain(error: UserError) -> None:
    from guestlist.reports.plain import harmless

    typer.echo(f"guestlist: {harmless(error.message, 500)}", err=True)
    for problem in error.problems:
        typer.echo(f"  - {harmless(problem, 500)}", err=True)
    if error.hint:
        typer.echo(error.hint, err=True)
