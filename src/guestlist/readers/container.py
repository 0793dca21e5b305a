"""What a folder or archive holds, and which of its members are worth opening."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from guestlist.data import load_toml
from guestlist.readers.refuse import RefusedError
from guestlist.readers.registry import InputFile


@dataclass(slots=True)
class Container:
    """What an archive or a folder holds."""

    name: str
    members: list[InputFile] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)  # ending -> number of files not opened
    notes: list[str] = field(default_factory=list)  # a sentence for each file known and left aside
    taken: set[str] = field(default_factory=set)  # names given to members
    refused: list[str] = field(default_factory=list)  # a sentence for each member that is refused

    def ignore(self, name: str) -> None:
        """Count a file that is not worth opening."""
        self.ignored[ending_of(name) or "no ending"] += 1


def ending_of(name: str) -> str:
    """The ending of a file name in lower case, without the dot: "vcf"; "" when it has none."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and stem else ""


def is_hidden(name: str) -> bool:
    """True for the files systems leave behind: .DS_Store, __MACOSX/, Thumbs.db."""
    prefixes = tuple(load_toml("limits.toml")["members"]["hidden"])
    return any(part.lower().startswith(prefixes) for part in name.split("/") if part not in {"", ".", ".."})


def is_maildir_message(name: str) -> bool:
    """True for the files of a Maildir folder, whose names end in anything: "cur/1700000000.M1P2.host:2,S"."""
    return name.replace("\\", "/").rpartition("/")[0].rpartition("/")[2] in {"cur", "new"}


def is_worth_opening(container: Container, name: str) -> bool:
    """Whether a member is worth opening; otherwise it is counted."""
    limits = load_toml("limits.toml")
    ending = ending_of(name)
    if is_hidden(name):
        return False
    if ending in limits["members"]["archives"]:
        container.refused.append(
            f"{container.name}!{shown(name)}: an archive inside an archive is not opened. Unpack it."
        )
        return False
    if ending not in limits["members"]["wanted"] and not is_maildir_message(name):
        container.ignore(name)
        return False
    if len(container.members) >= limits["archive"]["members"]:
        raise RefusedError("archive-entries", container.name, limit=limits["archive"]["members"])
    return True


def shown(name: str) -> str:
    """A member's name as shown: no way up, no drive, no control characters. It never becomes a path."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "".join(sign if sign.isprintable() else "?" for sign in "/".join(parts))[:300] or "member"


def member_name(container: Container, name: str) -> str:
    """The name of a member in the ledger; two members of one name stay apart."""
    wanted = f"{container.name}!{shown(name)}"
    unique, n = wanted, 1
    while unique in container.taken:
        n += 1
        unique = f"{wanted} ({n})"
    container.taken.add(unique)
    return unique
