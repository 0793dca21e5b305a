"""Folders and plain files: which of them hold something to read."""

from __future__ import annotations

import io
import os
from pathlib import Path

from guestlist.data import load_toml
from guestlist.readers.container import Container, ending_of, is_hidden, may_be_mailbox
from guestlist.readers.decode import read_upto
from guestlist.readers.refuse import RefusedError
from guestlist.readers.registry import InputFile

STANDARD_INPUT = "standard input"
"""What the file "-" is called in every report."""


def folder_members(path: Path) -> Container:
    """The files of a folder and its subfolders, in the order of their names; hidden files and links out are left."""
    container = Container(str(path))
    limits = load_toml("limits.toml")
    known = {*limits["members"]["wanted"], *limits["members"]["archives"], "toml"}
    seen = 0
    for place, folders, files in os.walk(path):
        here = Path(place)
        depth = len(here.relative_to(path).parts)
        folders[:] = (
            sorted(each for each in folders if _is_open(here / each)) if depth < limits["folder"]["depth"] else []
        )
        own = own_outputs(here, files)
        siblings = frozenset(files)
        for name in sorted(files):
            seen += 1
            if seen > limits["folder"]["files"]:
                raise RefusedError("archive-entries", str(path), limit=limits["folder"]["files"])
            if is_hidden(name) or not (here / name).is_file():
                continue
            if name in own:
                container.ignored["Guestlist's own results"] += 1
            elif ending_of(name) in known or here.name in {"cur", "new"}:
                container.members.append(plain_file(here / name))
            elif may_be_mailbox(name, siblings):
                container.add(name, plain_file(here / name))
            else:
                container.ignore(name)
    return container


def own_outputs(folder: Path, files: list[str]) -> set[str]:
    """The files of a folder that Guestlist wrote: by the folder's name, or beside a ledger of ours."""
    table = load_toml("foreign.toml")
    ours = set(table["outputs"]["files"]) & set(files)
    if folder.name == table["outputs"]["folder"]:
        return ours
    if "ledger.csv" not in ours:
        return set()
    with (folder / "ledger.csv").open("rb") as stream:
        head = read_upto(stream, 200)
    return ours if head.startswith(table["own"][0]["first_line"].encode()) else set()


def plain_file(path: Path) -> InputFile:
    """A file on disk."""
    return InputFile(name=str(path), size=path.stat().st_size, open=lambda: path.open("rb"), is_on_disk=True)


def in_memory(name: str, data: bytes) -> InputFile:
    """Standard input, or a pipe that can be read only once."""
    return InputFile(name=name, size=len(data), open=lambda: io.BytesIO(data))


def is_own_folder(path: Path) -> bool:
    """True for a folder of Guestlist's own results that holds nothing else to read."""
    table = load_toml("foreign.toml")
    return bool(path.name == table["outputs"]["folder"])


def _is_open(folder: Path) -> bool:
    """Whether a subfolder is looked into: no hidden one, except the subfolders of a Maildir (".Sent")."""
    return not is_hidden(folder.name) or (folder / "cur").is_dir()
