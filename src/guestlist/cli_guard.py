"""What may go wrong in a command, turned into one clear line and the documented exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
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
            speak()
            return command(*args, **kwargs)
        except UserError as error:
            _complain(error)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo(_told("Interrupted. Nothing was left half-written."), err=True)
            raise typer.Exit(Exit.INTERRUPTED) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(Exit.DONE) from None
        except typer.Exit:
            raise
        except LedgerMismatchError as error:
            told = f"The counts do not add up, so no result is given: {error}. This is a bug of ours."
            typer.echo(_told(told), err=True)
            raise typer.Exit(Exit.LEDGER_MISMATCH) from None
        except Exception as error:
            if os.environ.get("GUESTLIST_DEBUG"):
                raise
            notes = " ".join(getattr(error, "__notes__", ()))
            what = f"{type(error).__name__} {notes}".strip()
            told = (
                f"This is a bug in Guestlist ({what}). Nothing was written. GUESTLIST_DEBUG=1 shows where it happened."
            )
            typer.echo(_told(told), err=True)
            raise typer.Exit(Exit.LEDGER_MISMATCH) from None

    return run


def obeyed(app: typer.Typer, name: str) -> int:
    """Run a command line; the exit code. What is wrong with the line itself is said in the user's language too."""
    try:
        return app(prog_name=name, standalone_mode=False) or Exit.DONE
    except typer.Abort:
        typer.echo(_told("Aborted!"), err=True)
        return 1
    except Exception as error:
        if not hasattr(error, "format_message"):  # typer has its complaints from a library it does not show
            raise
        wrong: Any = error
        if "NoArgs" in type(error).__name__:
            wrong.show()
        else:
            _complain_of_line(wrong)
        return int(wrong.exit_code)


def _complain_of_line(error: Any) -> None:
    speak()
    wanted = dict(zip(sys.argv, sys.argv[1:], strict=False)).get("--lang", "")
    follow_policy(wanted, "")
    where = error.ctx.command_path if error.ctx is not None else "guestlist"
    _complain(UserError(str(error.format_message()), hint=f"{where} --help shows how."))


def _complain(error: UserError) -> None:
    from guestlist.reports.plain import harmless

    typer.echo(f"guestlist: {harmless(_told(error.message), 500)}", err=True)
    for problem in error.problems:
        typer.echo(f"  - {harmless(_told(problem), 500)}", err=True)
    if error.hint:
        typer.echo(_told(error.hint), err=True)


def _told(text: str) -> str:
    from guestlist.reports.said import said

    return said(text)


def speak(lang: str = "", client: str = "", logo: Path | None = None, redact: bool = False) -> None:
    """Choose the language and the edition of everything this command shows; the locale's language unless told."""
    from guestlist.reports.edition import Edition, use_edition
    from guestlist.reports.language import language_named, language_of
    from guestlist.reports.plain import harmless

    language = language_named(lang) if lang else language_of(os.environ, _system_language())
    use_edition(Edition(language, harmless(client.strip()), _picture(logo), redact))


def follow_policy(wanted: str, lang: str) -> None:
    """Speak the language the policy names under [me], unless ``--lang`` named one."""
    from guestlist.reports.edition import edition, use_edition
    from guestlist.reports.language import language_known

    if not lang and (language := language_known(wanted)):
        use_edition(replace(edition(), language=language))


def _picture(logo: Path | None) -> str:
    from guestlist.reports.logo import load_logo

    return load_logo(logo) if logo else ""


def _system_language() -> str:
    import locale

    return locale.getlocale()[0] or ""
