"""Progress on standard error, for work that takes longer than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PATIENCE = 2.0  # seconds before anything is shown


@contextmanager
def progress_on(enabled: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A callback ``(what, done, total)`` that draws bars on a terminal once two seconds have passed."""
    if not enabled or not sys.stderr.isatty():
        yield _silent
        return
    bars = _Bars()
    try:
        yield bars.update
    finally:
        bars.close()


def _silent(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""


class _Bars:
    """One bar for each piece of work, drawn by rich."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.display: object = None
        self.tasks: dict[str, object] = {}

    def update(self, what: str, done: int, total: int) -> None:
        """Take note; draw when the work is taking long."""
        if self.display is None and time.monotonic() - self.started < _PATIENCE:
            return
        from rich.progress import Progress, TaskID

        from guestlist.reports.plain import harmless
        from guestlist.reports.said import said

        if self.display is None:
            from rich.console import Console

            self.display = Progress(console=Console(stderr=True), transient=True)
            self.display.start()
        display = self.display
        assert isinstance(display, Progress)
        if what not in self.tasks:
            self.tasks[what] = display.add_task(harmless(said(what), 40).replace("[", "\\["), total=total or None)
        task = self.tasks[what]
        assert isinstance(task, int)
        display.update(TaskID(task), completed=done, total=total or None)

    def close(self) -> None:
        """Take the bars away."""
        stop = getattr(self.display, "stop", None)
        if stop is not None:
            stop()
