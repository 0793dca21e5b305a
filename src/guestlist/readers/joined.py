"""Readings that belong together: the single mails of a folder, the copies of a Takeout group."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from guestlist.model import Reading

SINGLE_MAIL = "mail"
"""The format of a file that holds one message."""

MAIL_FOLDER = "mail-folder"
"""The format of a folder of such files."""


def join_mails(readings: Iterable[Reading]) -> list[Reading]:
    """The readings, those of single mails in one folder made one: a Maildir has a file a message.

    Each message keeps its own file as its source. The hash of the joined reading is that over the hashes of its parts.
    """
    joined: list[Reading] = []
    folders: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.format != SINGLE_MAIL:
            joined.append(reading)
            continue
        folder = _folder_of(reading.file)
        if folder not in folders:
            folders[folder] = []
            joined.append(reading)
        folders[folder].append(reading)
    return [
        _one(_folder_of(reading.file), folders[_folder_of(reading.file)])
        if reading.format == SINGLE_MAIL and len(folders[_folder_of(reading.file)]) > 1
        else reading
        for reading in joined
    ]


def with_label(reading: Reading, label: str) -> Reading:
    """The reading, each of its contacts with a further label."""
    contacts = tuple(
        replace(contact, labels=tuple(dict.fromkeys((*contact.labels, label)))) for contact in reading.contacts
    )
    return replace(reading, contacts=contacts)


def _folder_of(name: str) -> str:
    path = name.replace("\\", "/")
    return name[: max(path.rfind("/"), path.rfind("!"), 0)]


def _one(folder: str, parts: list[Reading]) -> Reading:
    digest = hashlib.sha256("".join(part.sha256 for part in parts).encode()).hexdigest()
    here = {part.sha256 for part in parts if part.records}
    copies = [part.sha256 in here for part in parts if not part.records]
    return replace(
        parts[0],
        file=folder,
        format=MAIL_FOLDER,
        variant=f"{len(parts):,} messages, one a file",
        records=sum(part.records for part in parts),
        messages=tuple(message for part in parts for message in part.messages),
        problems=tuple(problem for part in parts for problem in part.problems),
        remarks=tuple(_copies_said(copies.count(True), copies.count(False))),
        sha256=digest,
        size=sum(part.size for part in parts),
    )


def _copies_said(here: int, elsewhere: int) -> Iterator[str]:
    """That copies were read once: of messages in the same folder, and of messages that stand in another file too."""
    if here:
        yield f"Messages that stand in it twice and were read once: {here:,}."
    if elsewhere:
        yield f"Messages that also stand elsewhere among the files given and were read there: {elsewhere:,}."
