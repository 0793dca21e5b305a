"""One entry of an LDIF address book in the making."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guestlist.data import load_toml
from guestlist.model import Contact, Source, Value
from guestlist.readers.decode import clean, decode
from guestlist.readers.lists import CUT_LIST, is_cut, kept_raw
from guestlist.readers.vcard_values import addresses_in

_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9.-]{0,100})(?:;[^:]{0,200})?(::?<?)[ \t]*")
_CN_IN_DN = re.compile(r"(?:^|,)[ \t]*cn=((?:[^,\\]|\\.){1,1000})", re.IGNORECASE)
_EPOCH = re.compile(r"[1-9]\d{8,9}")
_LDAP_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z\Z")


@dataclass(slots=True)
class Entry:
    """What the attributes of an entry have told so far."""

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
        elif name in table["custom"]:
            self._text("note", f"{table['custom'][name]}: {value}")
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
        if present.casefold() == value.casefold():
            return
        if where == "note":
            self.texts["note"] = f"{present}\n{value}"
        else:
            self.problems.append(f"a further {where} was left out: {value[:200]}")

    def _value(self, name: str, value: str) -> None:
        table = load_toml("ldif.toml")
        for where in ("emails", "phones", "urls", "relations"):
            if name not in table[where]:
                continue
            label = table[where][name]
            if where == "emails":
                found, torn = addresses_in(value)
                values = [Value(each, label, "" if each == value else kept_raw(value)) for each in found]
                values += [Value("", label, each) for each in torn]
                values = values or [Value("", label, value)]
                if is_cut(value):
                    self.problems.append(CUT_LIST)
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
