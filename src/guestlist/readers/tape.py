"""Unpacking as a stream: packed tapes that are read forwards, slices of them, and the bound on what unpacks."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from guestlist.data import load_toml
from guestlist.readers.refuse import DAMAGED, RefusedError
from guestlist.readers.registry import Damage, InputFile

_DAMAGE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    gzip.BadGzipFile,
    EOFError,
    NotImplementedError,
    ValueError,
)
"""What the archive modules raise at damaged archives; NotImplementedError is an unknown kind of compression."""


@contextmanager
def damage_is_refused(name: str) -> Iterator[None]:
    """Turn what the archive modules raise into RefusedError."""
    try:
        yield
    except _DAMAGE as error:
        raise RefusedError(DAMAGED, name) from error
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise RefusedError("archive-password", name) from error


class Tape:
    """A packed stream that is read forwards and wound back only when it must be."""

    def __init__(self, file: InputFile, is_packed: bool) -> None:
        self.file = file
        self.is_packed = is_packed
        self.stream: BinaryIO | None = None
        self.place = 0
        self.damage = Damage()

    def read_at(self, place: int, size: int) -> bytes:
        with damage_is_refused(self.file.name):
            if self.stream is None or place < self.place:
                self.wind_back()
            while self.place < place:
                skipped = self.read(min(1 << 20, place - self.place))
                if not skipped:
                    return b""
            parts = []
            while size > 0 and (part := self.read(size)):
                parts.append(part)
                size -= len(part)
            return b"".join(parts)

    def wind_back(self) -> None:
        if self.stream is not None:
            self.stream.close()
        opened_file = self.file.open()
        packed: Any = gzip.GzipFile(fileobj=opened_file) if self.is_packed else opened_file
        self.stream = bounded(packed, self.file.name, self.file.size, self.damage) if self.is_packed else packed
        self.place = 0

    def read(self, size: int) -> bytes:
        assert self.stream is not None
        part = self.stream.read(size)
        self.place += len(part)
        return part


class Slice(io.RawIOBase):
    """One member of a tape; ``size`` None reads to the tape's end. ``head`` saves winding back for a sample.

    ``damage`` is told when the tape ends before the member does.
    """

    def __init__(
        self, tape: Tape, start: int, size: int | None, head: bytes = b"", damage: Damage | None = None
    ) -> None:
        super().__init__()
        self.tape, self.start, self.size, self.head = tape, start, size, head
        self.damage = damage or Damage()
        self.place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_END:
            if self.size is None:
                raise io.UnsupportedOperation("the length is not known")
            offset += self.size
        self.place = max(0, offset + (self.place if whence == io.SEEK_CUR else 0))
        return self.place

    def tell(self) -> int:
        return self.place

    def readinto(self, buffer: Any) -> int:
        wanted = len(buffer) if self.size is None else min(len(buffer), max(0, self.size - self.place))
        if self.place < len(self.head):
            part = self.head[self.place : self.place + wanted]
        else:
            part = self.tape.read_at(self.start + self.place, wanted) if wanted else b""
            self.damage.is_found |= len(part) < wanted and (self.size is not None or self.tape.damage.is_found)
        buffer[: len(part)] = part
        self.place += len(part)
        return len(part)


def bounded(stream: Any, name: str, packed_size: int, damage: Damage) -> BinaryIO:
    """The unpacked stream. It ends at a damaged place, which ``damage`` is told; RefusedError when it is a bomb."""
    return io.BufferedReader(_Bounded(stream, name, packed_size, damage), 1 << 16)


class _Bounded(io.RawIOBase):
    """A stream being unpacked that stops when it grows beyond all measure: the sizes in an archive can be forged."""

    def __init__(self, stream: Any, name: str, packed_size: int, damage: Damage) -> None:
        super().__init__()
        limits = load_toml("limits.toml")["archive"]
        self.stream, self.name, self.damage = stream, name, damage
        self.ratio = int(limits["ratio"])
        self.limit = max(int(limits["ratio_from_mb"]) * 1_000_000, packed_size * self.ratio)
        self.seen = 0
        self.is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part = b"" if self.is_over else self._unpacked(len(buffer))
        buffer[: len(part)] = part
        self.seen += len(part)
        if self.seen > self.limit:
            raise RefusedError("archive-bomb", self.name, limit=self.ratio)
        return len(part)

    def _unpacked(self, size: int) -> bytes:
        try:
            # not read(): it would drop what it has gathered when it meets the damage
            part: bytes = self.stream.read1(size)
        except _DAMAGE:
            self.is_over = self.damage.is_found = True
            return b""
        except RuntimeError as error:
            raise RefusedError("archive-password", self.name) from error
        return part

    def close(self) -> None:
        if not self.closed:
            self.stream.close()
        super().close()
