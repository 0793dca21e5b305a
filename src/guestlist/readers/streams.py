"""Streams that watch what passes: a bound on the bytes, and the hash."""

from __future__ import annotations

import hashlib
import io
from typing import BinaryIO

from guestlist.readers.refuse import RefusedError
from guestlist.readers.registry import InputFile

CHUNK = 1 << 20


class Watched(io.RawIOBase):
    """A readable stream that counts, bounds and hashes what is read from the stream under it.

    ``limit`` is in bytes; reading beyond it raises RefusedError ``too-big``. The hash holds only while the stream is
    read from front to back; ``whole_hash`` is "" otherwise.
    """

    def __init__(self, stream: BinaryIO, file: InputFile, limit: int | None = None) -> None:
        super().__init__()
        self._stream = stream
        self._file = file
        self._limit = limit
        self._hash = hashlib.sha256()
        self._seen = 0
        self._is_sequential = True
        self._at_end = False

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._is_sequential = False
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        part = self._stream.read(len(buffer))
        buffer[: len(part)] = part
        self._seen += len(part)
        self._at_end = not part
        if self._limit is not None and self._seen > self._limit:
            raise RefusedError("too-big", self._file.name, limit=self._limit // 1_000_000)
        if self._is_sequential:
            self._hash.update(part)
        return len(part)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()

    @property
    def whole_hash(self) -> tuple[str, int]:
        """The SHA-256 of the whole stream and its length, or ("", 0) when it was not read from front to back."""
        return (self._hash.hexdigest(), self._seen) if self._is_sequential and self._at_end else ("", 0)


def hash_of(file: InputFile) -> tuple[str, int]:
    """The SHA-256 of a file and its length in bytes, read in pieces."""
    digest, size = hashlib.sha256(), 0
    with file.open() as stream:
        while part := stream.read(CHUNK):
            digest.update(part)
            size += len(part)
    return digest.hexdigest(), size
