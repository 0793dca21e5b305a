"""LDIF address books, as Thunderbird and directory servers write them: one contact an entry, lists as groups."""

from __future__ import annotations

import base64
import binascii
import codecs
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from guestlist.data import load_toml
from guestlist.model import Contact, Problem, Reading, Source, Value
from guestlist.readers.blank import is_blank
from guestlist.readers.decode import clean, decode
from guestlist.readers.refuse import sentence
from guestlist.readers.registry import InputFile, ReadOptions, Sample
from guestlist.readers.vcard_values import addresses_in

_DN = re.compile(r"^dn::?[ \t]", re.IGNORECASE | re.MULTILINE)
_DN_BYTES = re.compile(rb"(?:\A|[\r\n])[Dd][Nn]::?[ \t]")
_EVIDENCE = re.compile(r"^(?:objectclass|cn|mail|sn|givenname|displayname)::?[ \t]", re.IGNORECASE | re.MULTILINE)
_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9.-]{0,100})(?:;[^:]{0,200})?(::?<?)[ \t]*")
_MAIL_IN_DN = re.compile(r"(?:^|,)[ \t]*mail=((?:[^,\\]|\\.){1,320})", re.IGNORECASE)
_CN_IN_DN = re.compile(r"(?:^|,)[ \t]*cn=((?:[^,\\]|\\.){1,1000})", re.IGNORECASE)
_EPOCH = re.compile(r"[1-9]\d{8,9}")
_LDAP_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z\Z")
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
        groups: list[_Entry] = []
        position = 0
        for lines in _entries(text):
            if not _DN.match(lines[0]):
                problems.append(_stray(file.name, lines))
                continue
            position += 1
            source = Source(file.name, position, "entry")
            entry = _Entry(source)
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


@dataclass(slots=True)
class _Entry:
    """One entry in the making."""

    source: Source
    texts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[Value]] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)  # attributes that are parts of something
    dn: str = ""
    members: list[str] = field(default_factory=list)
    is_group: bool = False
    problems: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Read one attribute; what cannot be read is named in the entry's problems."""
        table = load_toml("ldif.toml")
        found = _ATTRIBUTE.match(line)
        if found is None:
            self.problems.append("a line that is no attribute was left out")
            return
        name, value = found.group(1).lower(), line[found.end() :].rstrip()
        if found.group(2) == "::":
            decoded = _from_base64(value)
            if decoded is None:
                self.problems.append(f"{name} could not be read (broken base64)")
                return
            value = decoded.strip()
        elif found.group(2).endswith("<"):
            return  # a file elsewhere, such as a photo
        if not value:
            return
        if name == "dn":
            self.dn = value
        elif name in table["texts"]:
            self._text(table["texts"][name], value)
        elif name in table["classes"]["members"]:
            self.members.append(value)
        elif name == "objectclass":
            self.is_group |= value.lower() in table["classes"]["group"]
        else:
            self._value(name, value)

    def _text(self, where: str, value: str) -> None:
        longest = load_toml("limits.toml")["vcard"]["note_length" if where == "note" else "name_length"]
        if len(value) > longest:
            value = value[:longest]
            self.problems.append(f"{where}: cut at {longest:,} characters")
        present = self.texts.setdefault(where, value)
        if present == value:
            return
        if where == "note":
            self.texts["note"] = f"{present}\n{value}"
        elif where in {"organisation", "title"}:
            self.problems.append(f"a further {where} was left out: {value[:200]}")

    def _value(self, name: str, value: str) -> None:
        table = load_toml("ldif.toml")
        for where in ("emails", "phones", "urls", "relations"):
            if name not in table[where]:
                continue
            label = table[where][name]
            if where == "emails":
                found = addresses_in(value) or [""]
                values = [Value(each, label, value if each != value else "") for each in found]
            elif where == "relations" and (person := _CN_IN_DN.search(value)):
                values = [Value(person.group(1), label, value)]
            else:
                values = [Value(value, label)]
            self.lists.setdefault(where, []).extend(values)
            return
        self.others.setdefault(name, value)

    def contact(self) -> Contact:
        """The contact as far as it was read."""
        name = self.texts.get("name") or self._name_of_dn()
        return Contact(
            source=self.source,
            name=name,
            given=self.texts.get("given", ""),
            additional=self.texts.get("additional", ""),
            family=self.texts.get("family", ""),
            prefix=self.texts.get("prefix", ""),
            suffix=self.texts.get("suffix", ""),
            nickname=self.texts.get("nickname", ""),
            organisation=self.texts.get("organisation", ""),
            department=self.texts.get("department", ""),
            title=self.texts.get("title", ""),
            note=self.texts.get("note", ""),
            emails=tuple(dict.fromkeys(self.lists.get("emails", ()))),
            phones=tuple(self.lists.get("phones", ())),
            urls=tuple(self.lists.get("urls", ())),
            relations=tuple(self.lists.get("relations", ())),
            addresses=tuple(self._addresses()),
            birthday=self._birthday(),
            updated=_timestamp(self.others.get("modifytimestamp", "")),
            created=_timestamp(self.others.get("createtimestamp", "")),
            kind="group" if self.is_group else "",
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def _name_of_dn(self) -> str:
        found = _CN_IN_DN.search(self.dn) if not self.lists.get("emails") else None
        return found.group(1) if found else ""

    def _addresses(self) -> Iterator[Value]:
        for label, parts in load_toml("ldif.toml")["address"].items():
            line = ", ".join(self.others[part] for part in parts if part in self.others)
            if line:
                yield Value(line, label)

    def _birthday(self) -> str:
        year, month, day = (self.others.get(part, "") for part in ("birthyear", "birthmonth", "birthday"))
        if not (month.isdigit() and day.isdigit()):
            return self.others.get("birthdate", "")
        start = f"{int(year):04d}" if year.isdigit() else "-"
        return f"{start}-{int(month):02d}-{int(day):02d}"


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


def _with_labels(contacts: Sequence[Contact], groups: Sequence[_Entry]) -> tuple[Contact, ...]:
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


def _timestamp(value: str) -> str:
    """Thunderbird writes seconds since 1970 (0 for never), servers write 20240131120000Z; anything else as read."""
    if found := _LDAP_TIME.match(value):
        year, month, day, hour, minute, second = found.groups()
        return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    seconds = value.rstrip("Zz")
    if _EPOCH.fullmatch(seconds):
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return "" if seconds in {"", "0"} else value


def _from_base64(value: str) -> str | None:
    try:
        data = base64.b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return decode(data)[0]


def _blank(source: Source, lines: Sequence[str]) -> Problem:
    message = sentence("entry-empty-record", source.file, n=source.position)
    return Problem(source, "empty-record", message, raw="\n".join(lines)[:_RAW_KEPT] + "\n")


def _stray(file: str, lines: Sequence[str]) -> Problem:
    message = sentence("entry-stray", file, count=len(lines))
    return Problem(Source(file, 0, "file"), "outside-entry", message, "\n".join(lines)[:_RAW_KEPT], is_record=False)
