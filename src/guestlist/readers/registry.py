"""What a reader is, and how the readers of this folder are found. A file is claimed by its content, never its name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import BinaryIO, Protocol

import guestlist.readers as folder
from guestlist.model import Reading

Progress = Callable[[str, int, int], None]
"""Called with (file, bytes done, bytes in all) while a file is read."""


def no_progress(_file: str, _done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Damage:
    """Whether unpacking a file met a damaged place: its stream ends there, so that what came before is read."""

    is_found: bool = False


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file, archive member or standard input, opened anew at each call of ``open``."""

    name: str  # as the user named it; "archive.zip!member.csv" for a member
    size: int  # bytes; 0 when not known beforehand
    open: Callable[[], BinaryIO]
    is_on_disk: bool = False  # a file by itself: no member, no pipe
    damage: Damage = field(default_factory=Damage, compare=False)


@dataclass(frozen=True, slots=True)
class Sample:
    """The head of a file, by which readers claim it."""

    name: str
    head: bytes  # the first 64 KiB
    text: str  # the head decoded; "" when it is binary
    encoding: str
    certainty: str  # "declared" | "certain" | "likely" | "guessed"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user may say about reading."""

    column_map: Mapping[str, str] = field(default_factory=dict)  # --map: header in the file -> field of a contact
    progress: Progress = no_progress


class Reader(Protocol):
    """One file format. A module of this folder offers one as ``READER`` (or several as ``READERS``)."""

    format: str  # "vcard", "google-csv", ...

    def claims(self, sample: Sample) -> float:
        """How sure the reader is that the file is its own: 0 (not mine) to 1. The highest claim reads the file."""
        ...

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """Everything in the file. Damage becomes problems of the Reading; nothing escapes."""
        ...


@cache
def all_readers() -> tuple[Reader, ...]:
    """Every reader of the folder, in the order of module names."""
    found: list[Reader] = []
    for module in pkgutil.iter_modules(folder.__path__):
        if module.name == "registry":
            continue
        room = importlib.import_module(f"{folder.__name__}.{module.name}")
        found.extend(getattr(room, "READERS", ()))
        if hasattr(room, "READER"):
            found.append(room.READER)
    return tuple(found)
