"""Archives: zip, tar and gzip. Nothing is ever unpacked to disk; a member is a stream with a bound."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from guestlist.data import load_toml
from guestlist.readers.container import Container, is_worth_opening, member_name
from guestlist.readers.decode import SAMPLE_BYTES
from guestlist.readers.refuse import DAMAGED, RefusedError, sentence
from guestlist.readers.registry import Damage, InputFile
from guestlist.readers.tape import Slice, Tape, bounded, damage_is_refused


def archive_kind(head: bytes) -> str:
    """ "zip", "gzip", "tar" or "": what the first bytes of a file say."""
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return "zip"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    return "tar" if head[257:262] == b"ustar" else ""


@contextmanager
def opened(file: InputFile, kind: str) -> Iterator[Container]:
    """The members of an archive, in the archive's own order; they can be opened until the context ends.

    Raises RefusedError when the archive is damaged, protected, a document in disguise, or has too many members.
    """
    with damage_is_refused(file.name), file.open() as stream:
        if kind == "zip":
            with zipfile.ZipFile(stream) as archive:
                yield _zip_members(file, archive)
        elif kind == "tar":
            yield _tar_members(file, Tape(file, is_packed=False))
        else:
            yield _gzip_members(file)


# zip


def _zip_members(file: InputFile, archive: zipfile.ZipFile) -> Container:
    container = Container(file.name)
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    for document in load_toml("foreign.toml")["document"]:
        if document["member"] in names:
            raise RefusedError(f"document:{document['code']}", file.name, sentence=document["message"])
    if len(entries) > load_toml("limits.toml")["archive"]["entries"]:
        raise RefusedError("archive-entries", file.name, limit=load_toml("limits.toml")["archive"]["entries"])
    for entry in entries:
        if entry.is_dir() or not is_worth_opening(container, entry.filename, names):
            continue
        if entry.flag_bits & 1:
            raise RefusedError("archive-password", file.name)
        container.add(entry.filename, _zip_member(container, archive, entry))
    return container


def _zip_member(container: Container, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> InputFile:
    name = member_name(container, entry.filename)
    damage = Damage()

    def open_member() -> BinaryIO:
        with damage_is_refused(name):
            return bounded(archive.open(entry), name, entry.compress_size, damage)

    return InputFile(name, entry.file_size, open_member, damage=damage)


# tar and gzip


def _gzip_members(file: InputFile) -> Container:
    tape = Tape(file, is_packed=True)
    head = tape.read_at(0, SAMPLE_BYTES)
    if archive_kind(head) == "tar":
        return _tar_members(file, tape)
    if not head and tape.damage.is_found:
        raise RefusedError(DAMAGED, file.name)
    container = Container(file.name)
    inner = file.name.rpartition("/")[2].removesuffix(".gz")
    container.members.append(_slice_of(tape, member_name(container, inner), 0, None, head))
    return container


def _tar_members(file: InputFile, tape: Tape) -> Container:
    container = Container(file.name)
    limits = load_toml("limits.toml")["archive"]
    room = int(limits["heads_kept_mb"]) * 1_000_000
    # Unbuffered: a buffer reads ahead, and each head read after it would wind the tape back to its start
    whole = Slice(tape, 0, None)
    with damage_is_refused(file.name), tarfile.open(fileobj=cast(BinaryIO, whole), mode="r:") as archive:
        for number, entry in enumerate(_entries(archive, container)):
            if number > limits["entries"]:
                raise RefusedError("archive-entries", file.name, limit=limits["entries"])
            if not entry.isreg() or entry.issparse() or not is_worth_opening(container, entry.name):
                continue
            head = tape.read_at(entry.offset_data, min(SAMPLE_BYTES, entry.size)) if room > 0 else b""
            room -= len(head)
            name = member_name(container, entry.name)
            container.add(entry.name, _slice_of(tape, name, entry.offset_data, entry.size, head))
    return container


def _entries(archive: tarfile.TarFile, container: Container) -> Iterator[tarfile.TarInfo]:
    """The entries of a tape; where it breaks off behind a member of use, that is said and what came before is kept."""
    try:
        yield from archive
    except tarfile.TarError:
        if not container.members:
            raise
        container.refused.append(sentence(DAMAGED, container.name))


def _slice_of(tape: Tape, name: str, start: int, size: int | None, head: bytes) -> InputFile:
    damage = Damage()
    return InputFile(name, size or 0, lambda: io.BufferedReader(Slice(tape, start, size, head, damage)), damage=damage)
