"""From paths to Readings: open containers, let the readers claim, read each content once."""

from __future__ import annotations

import stat
from contextlib import suppress
from dataclasses import replace
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from guestlist.data import load_toml
from guestlist.model import Problem, Reading, Source
from guestlist.readers.archive import archive_kind, opened
from guestlist.readers.container import Container, ending_of
from guestlist.readers.decode import read_upto, sample_of
from guestlist.readers.folders import folder_members, in_memory, is_own_folder, plain_file
from guestlist.readers.joined import join_mails, with_label
from guestlist.readers.reading import best_reader, read_file, same_again, without_content
from guestlist.readers.refuse import DAMAGED, RefusedError, foreign, is_policy, sentence, unusable
from guestlist.readers.registry import InputFile, Reader, ReadOptions, Sample, all_readers
from guestlist.readers.streams import hash_of
from guestlist.readers.vcard import takeout_group

_ENDINGS_NAMED = 6
_SAID = 5
_MAIL_WITHIN = 16  # a mark of the encoding and blank lines may stand before a mailbox


class Inputs:
    """Collects the Readings of everything given, one after the other."""

    def __init__(self, options: ReadOptions) -> None:
        self.options = options
        self.readings: list[Reading] = []
        self._read: dict[tuple[int, str], list[Reading]] = {}  # (size, hash of the head) -> what was read with it

    def add_bytes(self, name: str, data: bytes) -> None:
        """Read standard input, or a pipe."""
        self._add_file(in_memory(name, data))

    def add_path(self, path: Path) -> None:
        """Read a file, an archive or a folder."""
        try:
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                self._add_folder(path)
            elif stat.S_ISREG(mode):
                self._add_file(plain_file(path))
            else:
                self._add_pipe(path)
        except (FileNotFoundError, NotADirectoryError):
            self.readings.append(_missing(path))
        except (OSError, ValueError) as error:  # ValueError: a zero in the name
            self._refuse(RefusedError("forbidden", str(path), error=type(error).__name__))

    def _add_pipe(self, path: Path) -> None:
        """Read a pipe with a name, which can be read once only; one that holds too much is refused, never cut."""
        megabytes = int(load_toml("limits.toml")["file"]["member_mb"])
        with path.open("rb") as stream:
            data = read_upto(stream, megabytes * 1_000_000 + 1)
        if len(data) > megabytes * 1_000_000:
            self._refuse(RefusedError("pipe-too-big", str(path), limit=megabytes), len(data))
        else:
            self.add_bytes(str(path), data)

    # containers

    def _add_folder(self, path: Path) -> None:
        if is_own_folder(path):
            self._refuse(RefusedError("own-folder", str(path)))
            return
        try:
            container = folder_members(path)
        except RefusedError as refused:
            self._refuse(refused)
            return
        before = len(self.readings)
        for member in container.members:
            self._add_member(member, container, may_be_archive=True)
        self._close(container, before, "folder")

    def _add_archive(self, file: InputFile, kind: str) -> None:
        before = len(self.readings)
        try:
            with opened(file, kind) as container:
                for member in container.members:
                    self._add_member(member, container, may_be_archive=False)
                self._close(container, before, "archive")
        except RefusedError as refused:
            del self.readings[before:]
            self._refuse(refused, file.size)

    def _add_member(self, member: InputFile, container: Container, may_be_archive: bool) -> None:
        """Read a member if a reader is sure enough that it is its own; otherwise count it."""
        try:
            sample = sample_of(member)
        except OSError as error:
            container.refused.append(sentence("forbidden", member.name, error=type(error).__name__))
            return
        except RefusedError as refused:
            if refused.code != DAMAGED:
                raise
            container.refused.append(refused.message)
            return
        if may_be_archive and (kind := archive_kind(sample.head)):
            self._add_archive_in(container, member, kind)
            return
        if is_policy(sample):
            container.notes.append(sentence("policy", member.name))
            return
        if member.name in container.only_mail and b"From " not in sample.head[:_MAIL_WITHIN]:
            container.ignore(member.name)
            return
        reader, claim = best_reader(sample)
        is_foreign = foreign(sample) is not None
        if reader is None or is_foreign or claim < float(load_toml("limits.toml")["claims"]["member"]):
            if member.damage.is_found:
                container.refused.append(sentence(DAMAGED, member.name))
            elif claim and reader is not None and getattr(reader, "takes_column_map", False) and not is_foreign:
                container.tables.append(member.name)
            elif ending_of(member.name) in load_toml("limits.toml")["members"]["promising"]:
                container.refused.append(self._why_not(sample).problems[0].message)
            else:
                container.ignore(member.name)
            return
        reading = self._read_once(member, sample, reader)
        if reading.format == "unusable":
            container.refused.extend(problem.message for problem in reading.problems)
        else:
            self.readings.append(reading)

    def _add_archive_in(self, container: Container, file: InputFile, kind: str) -> None:
        """Read an archive of a folder; one that cannot be used is a remark, for the folder may hold what is needed."""
        before = len(self.readings)
        self._add_archive(file, kind)
        if len(self.readings) == before + 1 and self.readings[-1].format == "unusable":
            container.refused.extend(problem.message for problem in self.readings.pop().problems)

    def _close(self, container: Container, before: int, format_name: str) -> None:
        """Say of a container what was left; one that held nothing useful cannot be used."""
        count = container.ignored.total()
        container.name_tables()
        if len(self.readings) == before:
            if said := [*container.refused[:_SAID], *(container.notes[-1:] if container.tables else ())]:
                self.readings.append(unusable(container.name, "nothing-read", " ".join(said)))
            else:
                self._refuse(RefusedError(f"empty-{format_name}", container.name, count=count))
            return
        self.readings[before:] = join_mails(self.readings[before:])
        remarks = [*container.refused, *container.notes]
        if count:
            most = sorted(container.ignored.items(), key=lambda item: (-item[1], item[0]))[:_ENDINGS_NAMED]
            kinds = ", ".join(f"{number:,} {ending}" for ending, number in most)
            remarks.append(f"{count:,} other files ignored ({kinds}).")
        if remarks:
            problems = tuple(
                Problem(Source(container.name, 0, "file"), "member-refused", message, is_record=False)
                for message in container.refused
            )
            here = Reading(file=container.name, format=format_name, problems=problems, remarks=tuple(remarks))
            self.readings.insert(before, here)

    # files

    def _add_file(self, file: InputFile) -> None:
        """Read a file given on the command line."""
        try:
            sample = sample_of(file)
        except OSError as error:
            self._refuse(RefusedError("forbidden", file.name, error=type(error).__name__), file.size)
            return
        if kind := archive_kind(sample.head):
            self._add_archive(file, kind)
            return
        reading = self._known_otherwise(sample) or self._claimed(file, sample)
        self.readings.append(replace(reading, size=reading.size or file.size))

    def _known_otherwise(self, sample: Sample) -> Reading | None:
        """What no reader should see: empty and foreign files, and the policy."""
        if not sample.head:
            return unusable(sample.name, "empty", sentence("empty", sample.name))
        if is_policy(sample):
            return Reading(file=sample.name, format="policy", remarks=(sentence("policy", sample.name),))
        if found := foreign(sample):
            return unusable(sample.name, *found)
        return None

    def _claimed(self, file: InputFile, sample: Sample) -> Reading:
        reader, _ = best_reader(sample)
        if reader is None and self.options.column_map and sample.text:
            reader = mapped_reader()
        return self._read_once(file, sample, reader) if reader is not None else self._why_not(sample)

    def _why_not(self, sample: Sample) -> Reading:
        """Why no reader takes a file."""
        known = self._known_otherwise(sample)
        if known is not None and known.format == "unusable":
            return known
        code = "unknown" if sample.text else "binary"
        return unusable(sample.name, code, sentence(code, sample.name))

    def _read_once(self, file: InputFile, sample: Sample, reader: Reader) -> Reading:
        """Read a file unless its bytes were read before; then give an empty Reading that says so."""
        key = (file.size, sha256(sample.head).hexdigest())
        try:
            if key in self._read:
                digest, size = hash_of(file)
                for first in self._read[key]:
                    if first.sha256 == digest:
                        self._label_too(first.file, takeout_group(file.name))
                        return same_again(file.name, first, digest, size)
            reading = read_file(file, sample, reader, self.options)
        except RefusedError as refused:
            return unusable(refused.file, refused.code, refused.message, file.size)
        except OSError as error:
            message = sentence("unreadable-file", file.name, error=type(error).__name__)
            return unusable(file.name, "unreadable-file", message, file.size)
        if reading.format != "unusable":
            self._read.setdefault(key, []).append(without_content(reading))
        return reading

    def _label_too(self, file: str, label: str) -> None:
        """Give the contacts of a file the label of its copy: Takeout writes a file a group, some the same."""
        if label:
            self.readings = [
                with_label(reading, label) if reading.file == file else reading for reading in self.readings
            ]

    def _refuse(self, refused: RefusedError, size: int = 0) -> None:
        self.readings.append(unusable(refused.file, refused.code, refused.message, size))


def mapped_reader() -> Reader | None:
    """The reader of tables, for a file nobody claims but whose columns the user named."""
    return next((reader for reader in all_readers() if getattr(reader, "takes_column_map", False)), None)


def _missing(path: Path) -> Reading:
    near: list[str] = []
    with suppress(OSError):
        near = get_close_matches(path.name, [each.name for each in path.parent.iterdir()], n=1, cutoff=0.75)
    code = "missing-near" if near else "missing"
    message = sentence(code, str(path), near=str(path.parent / near[0]) if near else "")
    return unusable(str(path), "missing", message)
