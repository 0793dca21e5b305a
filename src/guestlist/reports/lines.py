"""Sentences broken into lines of the screen."""

from __future__ import annotations

import textwrap

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text


def lines(text: str, console: Console, *, indent: int = 0, hanging: int = 0, style: str = "") -> RenderableType:
    """``text`` within the screen's width: ``indent`` blanks before it, ``hanging`` more before all lines but the first.

    A no-break space holds ("12 345", "31 %" in Norwegian), which rich would break at; text with wide characters is left
    to rich, which knows their widths.
    """
    if cell_len(text) != len(text):
        return Padding(Text(text, style), (0, 0, 0, indent))
    wrapped = textwrap.wrap(
        text,
        console.width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_on_hyphens=False,
    )
    return Text("\n".join(wrapped), style)
