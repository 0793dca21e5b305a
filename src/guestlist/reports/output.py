"""Files that are whole or absent, readable by the user alone, never over an input or an earlier result by surprise."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from guestlist.abreast import beside
from guestlist.collector import without_collector
from guestlist.errors import Exit, UserError
from guestlist.reports.language import _

TEMPORARY_PREFIX = ".guestlist-unfinished-"
_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700

Writer = Callable[[IO[str]], None]


@dataclass(frozen=True, slots=True)
class BinaryWriter:
    """A writer of a file that is no text: it gives the bytes to a stream that can seek."""

    write: Callable[[BytesIO], object]
    size: int = 0  # people it is about: a large file is made in another process while the others are written

    def whole(self) -> bytes:
        """All that is written."""
        stream = BytesIO()
        self.write(stream)
        return stream.getvalue()


def check_output(folder: Path, names: Iterable[str], inputs: Iterable[Path], force: bool) -> None:
    """Refuse before any work is done what would fail or hurt at its end.

    Raises UserError (exit 5) when the folder is a file, an output would fall on an input file, or an output exists
    already and ``force`` is not given.
    """
    if folder.exists() and not folder.is_dir():
        raise _refusal(f"{folder} is a file, not a folder.", "Choose another folder with --out.")
    targets = [folder / name for name in names]
    existing = [target for target in targets if target.exists() or target.is_symlink()]
    for target in existing:
        for source in inputs:
            if target.exists() and source.exists() and target.samefile(source):
                raise _refusal(f"{target} is one of the input files.", "Choose another folder with --out.")
    if existing and not force:
        raise _refusal(
            f"{folder} already holds results ({existing[0].name}).", "Add --force to replace them, or choose --out."
        )


def check_covered_folder(folder: Path, names: Iterable[str]) -> None:
    """Refuse to put covered results beside other files: whoever gets the folder would get those too.

    Raises UserError (exit 5), whatever ``--force`` says, when the folder holds anything but what is written now.
    """
    own = set(names)
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name not in own and not path.name.startswith(TEMPORARY_PREFIX):
            raise _refusal(
                f"{folder} also holds {path.name}, in which names are not covered.",
                "Choose an empty folder with --out: what is covered is made to be handed on.",
            )


def output_warning(folder: Path, inputs: Iterable[Path]) -> str:
    """A warning when the results go where the input lies: who hands on the one would hand on the other."""
    if folder.is_dir() and any(each.is_dir() and each.samefile(folder) for each in inputs):
        return _(
            "{folder} is also a folder that is read: the results will lie among the files they are made from. Later "
            "runs leave them out; --out names another folder."
        ).format(folder=folder)
    return ""


@without_collector()
def write_all(folder: Path, writers: Mapping[str, Writer | BinaryWriter]) -> tuple[Path, ...]:
    """Write every file beside its final place, then rename all: each is the old one or the new one, never half.

    Raises UserError (exit 5) when the disk is full, the folder cannot be written, or a write is interrupted.
    """
    staged: dict[str, str] = {}
    try:
        if not folder.exists():
            folder.mkdir(parents=True, mode=_PRIVATE_FOLDER)
        for leftover in folder.glob(f"{TEMPORARY_PREFIX}*"):
            leftover.unlink(missing_ok=True)
        made = {
            name: beside(writer.size, writer.whole)
            for name, writer in writers.items()
            if isinstance(writer, BinaryWriter)
        }
        texts = {name: writer for name, writer in writers.items() if not isinstance(writer, BinaryWriter)}
        for name, writer in texts.items():
            staged[name] = _stage_text(folder, writer)
        for name, whole in made.items():
            staged[name] = _stage_bytes(folder, whole)
        for name in writers:
            Path(staged[name]).replace(folder / name)
    except OSError as error:
        raise _refusal(
            f"{folder}: the results could not be written ({error.strerror or error}).",
            "Earlier results there are untouched. Free some space or choose another folder with --out.",
        ) from error
    finally:
        for temporary in staged.values():
            Path(temporary).unlink(missing_ok=True)
    return tuple(folder / name for name in writers)


def _stage_text(folder: Path, writer: Writer) -> str:
    with (
        _staged(folder) as (handle, temporary),
        os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as stream,
    ):
        writer(stream)
        stream.flush()
        os.fsync(stream.fileno())
    return temporary


def _stage_bytes(folder: Path, whole: Callable[[], bytes]) -> str:
    with _staged(folder) as (handle, temporary), os.fdopen(handle, "wb") as raw:
        raw.write(whole())
        raw.flush()
        os.fsync(raw.fileno())
    return temporary


@contextmanager
def _staged(folder: Path) -> Iterator[tuple[int, str]]:
    """A temporary file, for the user alone; away again where writing it fails."""
    handle, temporary = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, dir=folder)
    try:
        yield handle, temporary
        Path(temporary).chmod(_PRIVATE_FILE)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _refusal(message: str, hint: str) -> UserError:
    return UserError(message, hint=hint, exit_code=Exit.OUTPUT_NOT_WRITTEN)
