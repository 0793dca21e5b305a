"""Files that cannot be used: what they are instead, and what to do next."""

from __future__ import annotations

import tomllib

from guestlist.data import load_toml
from guestlist.model import Problem, Reading, Source
from guestlist.readers.registry import Sample

DAMAGED = "archive-damaged"
"""The code of an archive, or a member, that cannot be unpacked."""


class RefusedError(Exception):
    """A file, member or archive that is not read; ``code`` names a sentence of ``data/foreign.toml``,
    unless the parameter ``sentence`` brings it.

    Raised and caught inside this folder only: the user sees a Reading of the format "unusable".
    """

    def __init__(self, code: str, file: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.params = params

    @property
    def message(self) -> str:
        """The sentence, with the file's name and the parameters filled in."""
        if "sentence" in self.params:
            return str(self.params["sentence"]).format(file=self.file)
        return sentence(self.code, self.file, **self.params)


def sentence(code: str, file: str, **params: object) -> str:
    """The sentence ``code`` of ``[messages]`` in ``data/foreign.toml`` about a file."""
    return str(load_toml("foreign.toml")["messages"][code]).format(file=file, **params)


def unusable(file: str, code: str, message: str, size: int = 0) -> Reading:
    """The Reading of a file that cannot be used, with the one Problem that says why."""
    problem = Problem(source=Source(file, 0, "file"), code=code, message=message, is_record=False)
    return Reading(file=file, format="unusable", problems=(problem,), size=size)


def foreign(sample: Sample) -> tuple[str, str] | None:
    """What a file is that no reader should see, as (code, message): a PDF, a web page, our own ledger; else None."""
    table = load_toml("foreign.toml")
    for kind in table["kind"]:
        if sample.head.startswith(bytes.fromhex(kind["bytes"])) and _holds(sample.head, kind):
            return str(kind["code"]), str(kind["message"]).format(file=sample.name)
    start = sample.text[:4_096].lstrip().lower()
    first_line = start.partition("\n")[0]
    for own in table["own"]:
        if first_line.startswith(own["first_line"]):
            return str(own["code"]), str(own["message"]).format(file=sample.name)
    for text in table["text"]:
        if start.startswith(tuple(text["starts"])) and not is_policy(sample):
            return str(text["code"]), str(text["message"]).format(file=sample.name)
    return None


def is_policy(sample: Sample) -> bool:
    """True for a Guestlist policy: TOML (or at least the head of it) with the policy's tables and nothing else."""
    tables = set(load_toml("foreign.toml")["policy"]["tables"])
    if not any(f"[{table}" in sample.text for table in tables):
        return False
    try:
        found = set(tomllib.loads(sample.text))
    except (tomllib.TOMLDecodeError, RecursionError):
        found = {line[1:].strip("[] ").partition(".")[0] for line in sample.text.splitlines() if line.startswith("[")}
    return bool(found) and found <= tables


def _holds(head: bytes, kind: dict[str, str]) -> bool:
    return kind.get("inside", "").encode() in head and kind.get("inside_utf16", "").encode("utf-16-le") in head
