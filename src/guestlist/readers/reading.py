"""Read one file: the reader with the highest claim, bounds on size, the hash of what was read."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast

from guestlist.data import load_toml
from guestlist.model import Problem, Reading, Source
from guestlist.readers.refuse import DAMAGED, RefusedError, sentence
from guestlist.readers.registry import InputFile, Reader, ReadOptions, Sample, all_readers
from guestlist.readers.streams import Watched, hash_of


def best_reader(sample: Sample) -> tuple[Reader | None, float]:
    """The reader with the highest claim above 0, and its claim; of equal claims the first in order of modules."""
    best: Reader | None = None
    highest = 0.0
    for reader in all_readers():
        try:
            claim = reader.claims(sample)
        except Exception:  # a bug in one reader must not keep the others from a file; the reader contract finds it
            continue
        if claim > highest:
            best, highest = reader, claim
    return best, highest


class _Opener:
    """Opens a file under watch, and remembers the stream that was read to its end."""

    def __init__(self, file: InputFile, limit: int | None) -> None:
        self.file, self.limit = file, limit
        self.streams: list[Watched] = []

    def __call__(self) -> BinaryIO:
        watched = Watched(self.file.open(), self.file, self.limit)
        self.streams.append(watched)
        return BufferedReader(cast(RawIOBase, watched), 1 << 16)

    @cached_property
    def digest(self) -> tuple[str, int]:
        """The SHA-256 and size of the file, from what was read if it was read whole."""
        seen = next((stream.whole_hash for stream in self.streams if stream.whole_hash[0]), ("", 0))
        return seen if seen[0] else hash_of(self.file)


def read_file(file: InputFile, sample: Sample, reader: Reader, options: ReadOptions) -> Reading:
    limits = load_toml("limits.toml")["file"]
    is_streamed = reader.format.startswith(tuple(limits["streamed"]))
    megabytes = int(limits["plain_mb"] if file.is_on_disk else limits["member_mb"])
    opener = _Opener(file, None if is_streamed else megabytes * 1_000_000)
    try:
        reading = reader.read(replace(file, open=opener), sample, options)
        digest, size = (reading.sha256, reading.size) if reading.sha256 else opener.digest
    except (RefusedError, OSError):
        raise
    except Exception as error:  # a bug of ours in one reader must not cost the other files; values stay unsaid
        raise RefusedError("reader-failed", file.name, format=reader.format, error=type(error).__name__) from error
    reading = replace(reading, sha256=digest, size=size or file.size)
    if file.damage.is_found:
        if _holds_nothing(reading):
            raise RefusedError(DAMAGED, file.name)
        reading = _broken_off(reading)
    if _holds_nothing(reading) and not getattr(reader, "may_be_empty", False):
        raise RefusedError("no-records", file.name, format=reading.format)
    return reading


def _broken_off(reading: Reading) -> Reading:
    """The reading of a file whose archive is damaged in the middle of it, with what is to be said of that."""
    message = sentence("archive-broken-off", reading.file)
    problem = Problem(Source(reading.file, 0, "file"), "broken-off", message, is_record=False)
    return replace(reading, problems=(*reading.problems, problem), remarks=(*reading.remarks, message))


def _holds_nothing(reading: Reading) -> bool:
    rows = (reading.contacts, reading.connections, reading.invitations, reading.imported, reading.messages)
    return reading.format != "unusable" and not reading.records and not any(rows) and reading.owner is None


def same_again(name: str, first: Reading, digest: str, size: int) -> Reading:
    remark = f"{name} has the same content as {first.file} and was read once."
    return Reading(file=name, format=first.format, variant=first.variant, remarks=(remark,), sha256=digest, size=size)


def without_content(reading: Reading) -> Reading:
    return Reading(reading.file, reading.format, reading.variant, sha256=reading.sha256, size=reading.size)
