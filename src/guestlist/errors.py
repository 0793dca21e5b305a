"""What the user can mend is a UserError; damage in the data is a Problem; everything else is our bug."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the command line, as documented in docs/exit-codes.md."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    SOME_UNREADABLE = 3
    INPUT_UNUSABLE = 4
    OUTPUT_NOT_WRITTEN = 5
    LEDGER_MISMATCH = 6
    INTERRUPTED = 130


class UserError(Exception):
    """Something the user can mend.

    ``message`` says what and where, ``problems`` lists every single mistake (they are reported together), ``hint``
    says what to do next, ``exit_code`` is the code the command ends with.
    """

    def __init__(
        self, message: str, problems: tuple[str, ...] = (), hint: str = "", exit_code: Exit = Exit.USAGE
    ) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems
        self.hint = hint
        self.exit_code = exit_code


class LedgerMismatchError(Exception):
    """The counts do not add up: a bug of ours, never printed as a result."""
