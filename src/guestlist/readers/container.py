"""What a folder or archive holds, and which of its members are worth opening."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from guestlist.data import load_toml
from guestlist.readers.refuse import RefusedError, sentence
from guestlist.readers.registry import InputFile

_TABLES_NAMED = 6
_PROGRAMS_ENDING = re.compile(r"[a-z][a-z0-9]{0,3}")


@dataclass(slots=True)
class Container:
    """What an archive or a folder holds."""

    name: str
    members: list[InputFile] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)  # ending -> number of files not opened
    notes: list[str] = field(default_factory=list)  # a sentence for each file known and left aside
    taken: set[str] = field(default_factory=set)  # names given to members
    refused: list[str] = field(default_factory=list)  # a sentence for each member that is refused
    tables: list[str] = field(default_factory=list)  # members that may be tables of people, by their cells alone
    only_mail: set[str] = field(default_factory=set)  # members that are of use only if they are mailboxes

    def add(self, name: str, member: InputFile) -> None:
        """Take a member of this name; one whose name says nothing is of use only if it is a mailbox."""
        self.members.append(member)
        if not is_wanted(name):
            self.only_mail.add(member.name)

    def ignore(self, name: str) -> None:
        """Count a file that is not worth opening."""
        self.ignored[ending_of(name) or "no ending"] += 1

    def name_tables(self) -> None:
        """Note which members look like tables of people, though nothing but their cells says so."""
        if not self.tables:
            return
        named = ", ".join(name.removeprefix(self.name).lstrip("!/\\") for name in self.tables[:_TABLES_NAMED])
        if len(self.tables) > _TABLES_NAMED:
            named += f" and {len(self.tables) - _TABLES_NAMED} more"
        self.notes.append(sentence("maybe-table" if len(self.tables) == 1 else "maybe-tables", self.name, names=named))


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


def is_wanted(name: str) -> bool:
    """Whether a file's name says that it is worth opening."""
    return ending_of(name) in load_toml("limits.toml")["members"]["wanted"] or is_maildir_message(name)


def may_be_mailbox(name: str, siblings: Collection[str] = frozenset()) -> bool:
    """Whether a dot in a file's name may belong to the name of a mail folder: "Archive 2.0", "Acme.Corp".

    Thunderbird keeps an index beside each mailbox, among the ``siblings``; endings of programs begin with a letter and
    are short.
    """
    return f"{name}.msf" in siblings or _PROGRAMS_ENDING.fullmatch(ending_of(name)) is None


def is_worth_opening(container: Container, name: str, siblings: Collection[str] = frozenset()) -> bool:
    """Whether a member is worth opening; otherwise it is counted. ``siblings``: the names beside it, if known."""
    limits = load_toml("limits.toml")
    ending = ending_of(name)
    if is_hidden(name):
        return False
    if ending in limits["members"]["archives"]:
        container.refused.append(
            f"{container.name}!{shown(name)}: an archive inside an archive is not opened. Unpack it."
        )
        return False
    most = limits["archive"]["members"]
    if not is_wanted(name):
        if len(container.only_mail) < most and may_be_mailbox(name, siblings):
            return True
        container.ignore(name)
        return False
    if len(container.members) - len(container.only_mail) >= most:
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
