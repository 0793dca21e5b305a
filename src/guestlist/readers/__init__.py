"""Reading: files, folders and archives in any order become Readings. What a file is, its content tells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from guestlist.model import Reading
from guestlist.readers.folders import STANDARD_INPUT
from guestlist.readers.inputs import Inputs
from guestlist.readers.registry import ReadOptions


def read_inputs(paths: Sequence[str | Path], options: ReadOptions, standard_input: bytes = b"") -> tuple[Reading, ...]:
    """Read every file, folder and archive, in the order given; inside folders in the order of names.

    "-" stands for ``standard_input``. One Reading a file or archive member, and one of the format "archive" or
    "folder" where something about the container must be said (ignored members, refused ones). A file that cannot be
    used is a Reading of the format "unusable" with one Problem (position 0, no record) that says what to do next; a
    policy file is one of the format "policy". A file whose bytes were read before gives an empty Reading with a remark.
    Nothing is raised for damage in the files.
    """
    inputs = Inputs(options)
    for path in paths:
        if str(path) == "-":
            inputs.add_bytes(STANDARD_INPUT, standard_input)
        else:
            inputs.add_path(Path(path))
    return tuple(inputs.readings)
