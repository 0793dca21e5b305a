"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILES",
        help="Address books (vCard, CSV), the LinkedIn archive, a mailbox, a calendar; files, folders or zips in any "
        "order. What each is, is found from its content. '-' reads standard input.",
    ),
]
OutFolder = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the results.")]
PolicyFile = Annotated[
    Path | None, typer.Option("--policy", metavar="FILE", help="What you want respected; see docs/policy.md.")
]
DecisionsFile = Annotated[
    Path | None, typer.Option("--decisions", metavar="FILE", help="Your decisions: the page's CSV, or review.xlsx.")
]
Today = Annotated[
    str, typer.Option("--today", metavar="DATE", help="Judge as of this day (2026-11-21) instead of today.")
]
Region = Annotated[
    str, typer.Option("--region", metavar="CC", help="Country of phone numbers without a country code, such as NL.")
]
ColumnMap = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="What a column of an unknown CSV holds: --map 'Kolom 3=email'."),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Force = Annotated[bool, typer.Option("--force", help="Replace earlier results in the folder.")]
PriorsFile = Annotated[
    Path | None, typer.Option("--priors", metavar="FILE", help="Your own shares of negative answers (TOML).")
]
WorkspaceFolder = Annotated[
    Path | None,
    typer.Option("--workspace", metavar="DIR", help="Remember what you decide in this folder, and nowhere else."),
]
NoMemory = Annotated[bool, typer.Option("--no-memory", help="Neither read nor write the workspace's memory.")]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Language of the results: en, nl or nb. Left away: the policy's, or your system's.",
    ),
]
Client = Annotated[
    str, typer.Option("--client", metavar="NAME", help="For coaches: whose book it is; adds a note on processing.")
]
Logo = Annotated[
    Path | None, typer.Option("--logo", metavar="FILE", help="For coaches: a small picture for the head of the page.")
]
Redact = Annotated[
    bool,
    typer.Option("--redact", help="Cover names, addresses and notes; who is who goes to a file beside the folder."),
]
InFolder = Annotated[Path, typer.Option("--in", metavar="DIR", help="The folder an audit wrote.")]
