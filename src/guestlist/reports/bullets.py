"""Lists on the terminal whose second lines stand below the first, not at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from guestlist.reports.plain import harmless

_LONGEST = 500


def bullet(mark: str, text: str, style: str = "", indent: int = 1) -> RenderableType:
    """One line behind a mark; what does not fit goes on below its own beginning."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    grid.add_row(f"{' ' * indent}{mark}", Text(harmless(text, _LONGEST), style=style))
    return grid


def listed_files(written: Iterable[Path], purposes: Mapping[str, str]) -> RenderableType:
    """The files a command wrote, each with what it is for."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    for path in written:
        grid.add_row(" -", Text(f"{path}  {purposes.get(path.name, '')}".rstrip()))
    return grid
