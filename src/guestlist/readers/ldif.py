"""LDIF address books, as Thunderbird and directory servers write them: one contact an entry, lists as groups."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guestlist.model import Contact, Problem, Reading, Source
from guestlist.readers.blank import is_blank
from guestlist.readers.decode import decode
from guestlist.readers.ldif_entry import Entry
from guestlist.readers.refuse import sentence
from guestlist.readers.registry import InputFile, ReadOptions, Sample

_DN = re.compile(r"^dn::?[ \t]", re.IGNORECASE | re.MULTILINE)
_DN_BYTES = re.compile(rb"(?:\A|[\r\n])[Dd][Nn]::?[ \t]")
_EVIDENCE = re.compile(r"^(?:objectclass|cn|mail|sn|givenname|displayname)::?[ \t]", re.IGNORECASE | re.MULTILINE)
_MAIL_IN_DN = re.compile(r"(?:^|,)[ \t]*mail=((?:[^,\\]|\\.){1,320})", re.IGNORECASE)
_RAW_KEPT = 100_000


class LdifReader:
    """Reader of LDIF address books."""

    format = "ldif"

    def claims(self, sample: Sample) -> float:
        """Sure when an entry begins with a distinguished name and an attribute of people follows."""
        text = sample.text.replace("\r\n", "\n").replace("\r", "\n")
        return 0.95 if _DN.search(text) and _EVIDENCE.search(text) else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """One contact for each entry; an entry without a value of a person is a Problem with its raw text."""
        with file.open() as stream:
            data = stream.read()
        text, encoding, certainty = decode(data)
        is_wide = b"\0" in data
        records = len(_DN_BYTES.findall(text.encode() if is_wide else data.removeprefix(codecs.BOM_UTF8)))
        contacts: list[Contact] = []
        problems: list[Problem] = []
        groups: list[Entry] = []
        position = 0
        for lines in _entries(text):
            if not _DN.match(lines[0]):
                problems.append(_stray(file.name, lines))
                continue
            position += 1
            source = Source(file.name, position, "entry")
            entry = Entry(source)
            for line in lines:
                entry.take(line)
            contact = entry.contact()
            if is_blank(contact):
                problems.append(_blank(source, lines))
                continue
            contacts.append(contact)
            if entry.members:
                groups.append(entry)
        options.progress(file.name, len(data), len(data))
        return Reading(
            file=file.name,
            format=self.format,
            variant="Mozilla" if "mozilla" in sample.text.lower() else "",
            encoding=encoding,
            encoding_certainty=certainty,
            records=records,
            contacts=_with_labels(contacts, groups),
            problems=tuple(problems),
        )


READER = LdifReader()


def _entries(text: str) -> Iterator[list[str]]:
    """The logical lines of each entry: folds joined, comments and the version line left out."""
    joined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n ", "")
    entry: list[str] = []
    for line in joined.split("\n"):
        if line.startswith("#") or line.lower().startswith("version:"):
            continue
        if (not line.strip() or _DN.match(line)) and entry:
            yield entry
            entry = []
        if line.strip():
            entry.append(line)
    if entry:
        yield entry


def _with_labels(contacts: Sequence[Contact], groups: Sequence[Entry]) -> tuple[Contact, ...]:
    """The contacts, each with the names of the mailing lists it stands on."""
    lists: dict[str, list[str]] = {}
    for group in groups:
        for member in group.members:
            found = _MAIL_IN_DN.search(member)
            if found is not None and group.texts.get("name"):
                lists.setdefault(found.group(1).strip().lower(), []).append(group.texts["name"])
    if not lists:
        return tuple(contacts)
    return tuple(
        replace(
            contact,
            labels=tuple(dict.fromkeys(name for mail in contact.emails for name in lists.get(mail.value.lower(), ()))),
        )
        for contact in contacts
    )


def _blank(source: Source, lines: Sequence[str]) -> Problem:
    message = sentence("entry-empty-record", source.file, n=source.position)
    return Problem(source, "empty-record", message, raw="\n".join(lines)[:_RAW_KEPT] + "\n")


def _stray(file: str, lines: Sequence[str]) -> Problem:
    message = sentence("entry-stray", file, count=len(lines))
    return Problem(Source(file, 0, "file"), "outside-entry", message, "\n".join(lines)[:_RAW_KEPT], is_record=False)
