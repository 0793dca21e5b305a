"""From the properties of a card to a Contact, each property on its own: a bad one costs that property alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote

from guestlist.data import load_toml
from guestlist.model import Contact, Source, Value
from guestlist.readers.vcard_lines import Property
from guestlist.readers.vcard_values import Spelling, addresses_in, iso_date, iso_timestamp, unescape

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_\Z", re.DOTALL)
_LINKEDIN_NAME = re.compile(r"[\w%-]{3,100}\Z")
_TEL = re.compile(r"\s*(?:tel|phone)[ \t]*:", re.IGNORECASE)
_WAID = re.compile(r"\d{7,15}\Z")


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    spelling: Spelling
    is_21: bool
    texts: dict[str, str] = field(default_factory=dict)  # field of Contact -> text
    values: dict[str, list[tuple[str, Value]]] = field(default_factory=dict)  # field -> (group, value)
    labels: list[str] = field(default_factory=list)
    group_labels: dict[str, str] = field(default_factory=dict)  # "item1" -> X-ABLabel
    problems: list[str] = field(default_factory=list)
    postal_labels: list[Value] = field(default_factory=list)
    members: list[str] = field(default_factory=list)  # of a group: the cards it names
    uid: str = ""

    def take(self, found: Property) -> None:
        """Read one property into the draft. Never raises: what fails is named in ``problems``."""
        handler = _HANDLERS.get(found.head.name) or _by_table(found.head.name)
        if handler is None:
            return
        try:
            handler(self, found)
        except Exception as error:  # one property must not cost the card; values stay unsaid
            self.problems.append(f"{found.head.name} could not be read ({type(error).__name__})")

    def contact(self, source: Source) -> Contact:
        """The contact as far as it was read."""
        texts = {where: text for where, text in self.texts.items() if where != "role"}
        texts.setdefault("title", self.texts.get("role", ""))
        if texts.get("kind") == "org" and not texts.get("name"):
            texts["name"] = texts.get("organisation", "")
        addresses = self._labelled("addresses") or tuple(self.postal_labels)
        return Contact(
            source,
            emails=self._labelled("emails"),
            phones=self._labelled("phones"),
            urls=self._labelled("urls"),
            relations=self._labelled("relations"),
            addresses=addresses,
            labels=tuple(dict.fromkeys(self.labels)),
            problems=tuple(dict.fromkeys(self.problems)),
            **texts,
        )

    def _labelled(self, where: str) -> tuple[Value, ...]:
        """The values of a field, with the label another property of their group gives them."""
        found = self.values.get(where)
        if found is None:
            return ()
        if not self.group_labels:
            return tuple(value for _, value in found)
        return tuple(
            Value(value.value, self.group_labels[group], value.raw, value.is_primary)
            if group in self.group_labels
            else value
            for group, value in found
        )

    def text(self, found: Property) -> str:
        """The property's value as text, without blanks around it."""
        return self.spelling.text(found, self.is_21)

    def set_once(self, where: str, text: str, what: str = "") -> None:
        """Keep the first text of a field; a second, different one is a problem that names it."""
        limits = load_toml("limits.toml")["vcard"]
        longest = limits["note_length"] if where == "note" else limits["name_length"]
        if len(text) > longest:
            text = text[:longest]
            self.problems.append(f"{what or where}: cut at {longest:,} characters")
        if not text:
            return
        present = self.texts.setdefault(where, text)
        if present != text and what:
            self.problems.append(f"a further {what} was left out: {text[:200]}")

    def add(self, where: str, found: Property, value: str, raw: str, label: str | None = None) -> None:
        """Add a value to a field, with its label, its primary mark, and its raw form where that differs."""
        if label is None:
            label = label_of(found)
        each = Value(value, label, raw if raw != value else "", found.head.is_primary)
        self.values.setdefault(where, []).append((found.group, each))


def label_of(found: Property) -> str:
    """The types that say something: "work", "home fax"; empty for a bare address."""
    types = found.head.types
    if not types:
        return ""
    return " ".join(dict.fromkeys(each for each in types if each.lower() not in _silent_types()))


@cache
def _silent_types() -> frozenset[str]:
    return frozenset(load_toml("vcard.toml")["silent_types"])


def _name(draft: Draft, found: Property) -> None:
    parts = [" ".join(part.split()) for part in draft.spelling.components(found, draft.is_21)]
    if len(parts) == 1:  # "N:Mum": no surname, whatever its place says
        draft.set_once("given", parts[0])
        return
    parts += [""] * (7 - len(parts))
    family, given, additional, prefix, suffix, second, generation = parts[:7]
    if second and second.casefold() not in family.casefold():  # RFC 9554: both may stand in the first part too
        family = f"{family} {second}".strip()
    if generation and generation.casefold() not in suffix.casefold():
        suffix = f"{suffix} {generation}".strip()
    for where, text in zip(
        ("family", "given", "additional", "prefix", "suffix"), (family, given, additional, prefix, suffix), strict=True
    ):
        draft.set_once(where, text)
    if any(parts[7:]):
        draft.problems.append("N has more than seven parts; the rest was left out")


def _text_into(where: str, what: str = "") -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        text = draft.text(found)
        draft.set_once(where, text if where == "note" else " ".join(text.split()), what)

    return handler


def _note(draft: Draft, found: Property) -> None:
    text, present = draft.text(found), draft.texts.pop("note", "")
    draft.set_once("note", f"{present}\n{text}" if present and text and text != present else present or text)


def _nickname(draft: Draft, found: Property) -> None:
    items = draft.spelling.items(found, draft.is_21)
    present = draft.texts.pop("nickname", "")
    draft.set_once("nickname", ", ".join(dict.fromkeys((*filter(None, [present]), *items))))


def _organisation(draft: Draft, found: Property) -> None:
    parts = [" ".join(part.split()) for part in draft.spelling.components(found, draft.is_21)]
    organisation, *units = parts
    if draft.texts.get("organisation"):
        draft.set_once("organisation", organisation or " ".join(units), "organisation")
        return
    draft.set_once("organisation", organisation)
    draft.set_once("department", "; ".join(filter(None, units)))


def _email(draft: Draft, found: Property) -> None:
    raw = draft.text(found)
    if not raw:
        return
    addresses = addresses_in(raw)
    if not addresses:
        draft.add("emails", found, "", raw)
        return
    for address in addresses:
        draft.add("emails", found, address, raw)


def _phone(draft: Draft, found: Property) -> None:
    raw = draft.text(found)
    scheme = _TEL.match(raw)
    value = raw[scheme.end() :].strip() if scheme is not None else raw
    waid = (found.head.parameters.get("waid") or ("",))[0].strip().lstrip("+")
    if _WAID.match(waid) and not value.startswith("+"):
        value = f"+{waid}"  # WhatsApp gives the number with its country code here
    if "@" in value or value.lower().startswith(("sip:", "sips:")):
        draft.add("urls", found, value, raw, label_of(found) or "sip")
    elif value:
        draft.add("phones", found, value, raw)


def _url(draft: Draft, found: Property) -> None:
    if text := draft.text(found).replace("\n", ""):
        draft.add("urls", found, text, found.value)


def _profile(label: str) -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        raw = draft.text(found)
        parameters = found.head.parameters
        service = label or (parameters.get("service-type") or parameters.get("x-service-type") or ("",))[0]
        service = service or label_of(found)
        user = (parameters.get("x-user") or ("",))[0]
        value = raw.removeprefix("x-apple:") or user
        if not value:
            return
        if service.lower() == "linkedin" and _LINKEDIN_NAME.match(unquote(value)):
            value = f"https://www.linkedin.com/in/{value}"
        draft.add("urls", found, value, raw, service.lower())

    return handler


def _relation(label: str) -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        raw = draft.text(found)
        if raw:
            value = "" if raw.lower().startswith(("urn:", "http:", "https:")) else " ".join(raw.split())
            draft.add("relations", found, value, raw, label or label_of(found))

    return handler


def _address(draft: Draft, found: Property) -> None:
    parts = [" ".join(part.split()) for part in draft.spelling.components(found, draft.is_21)]
    line = ", ".join(filter(None, parts))
    printed = " ".join((found.head.parameters.get("label") or ("",))[0].split())
    if line or printed:
        draft.add("addresses", found, line or printed, line or printed)


def _postal_label(draft: Draft, found: Property) -> None:
    if text := ", ".join(filter(None, (line.strip() for line in draft.text(found).split("\n")))):
        draft.postal_labels.append(Value(text, label_of(found)))


def _categories(draft: Draft, found: Property) -> None:
    draft.labels.extend(draft.spelling.items(found, draft.is_21))


def _group_label(draft: Draft, found: Property) -> None:
    text = draft.text(found)
    apple = _APPLE_LABEL.match(text)
    if found.group and text:
        draft.group_labels[found.group] = apple.group(1) if apple else text


def _kind(draft: Draft, found: Property) -> None:
    draft.set_once("kind", draft.text(found).lower())


def _show_as(draft: Draft, found: Property) -> None:
    if draft.text(found).upper() == "COMPANY":
        draft.texts["kind"] = "org"


def _birthday(draft: Draft, found: Property) -> None:
    text = iso_date(draft.text(found))
    omitted = (found.head.parameters.get("x-apple-omit-year") or ("",))[0]
    draft.set_once("birthday", f"-{text[4:]}" if omitted and text.startswith(omitted) else text)


def _date_into(where: str, reader: Callable[[str], str]) -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        draft.set_once(where, reader(draft.text(found)))

    return handler


def _android(draft: Draft, found: Property) -> None:
    table = load_toml("vcard.toml")["android"]
    mime, *data = (*draft.spelling.components(found, draft.is_21), "", "", "")
    value, number, label = data[:3]
    if not value:
        return
    if mime == table["nickname"]:
        draft.set_once("nickname", value)
    elif mime == table["relation"]:
        types = table["relation_types"]
        known = types[int(number)] if number.isdigit() and int(number) < len(types) else ""
        draft.add("relations", found, value, value, label or known)
    elif mime == table["event"] and number == table["birthday_type"]:
        draft.set_once("birthday", iso_date(value))


def _uid(draft: Draft, found: Property) -> None:
    draft.uid = draft.text(found).removeprefix("urn:uuid:")


def _member(draft: Draft, found: Property) -> None:
    draft.members.append(draft.text(found).removeprefix("urn:uuid:"))


def _agent(draft: Draft, found: Property) -> None:
    text = unescape(found.value, is_21=False)
    if "BEGIN:VCARD" in text.upper():
        draft.problems.append("AGENT holds another card, which was not read")
    elif text.strip():
        draft.add("relations", found, " ".join(text.split()), text, "agent")


_HANDLERS: dict[str, Callable[[Draft, Property], None]] = {
    "FN": _text_into("name"),
    "N": _name,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "X-MAIDENNAME": _text_into("maiden"),
    "X-MAIDEN-NAME": _text_into("maiden"),
    "EMAIL": _email,
    "TEL": _phone,
    "ORG": _organisation,
    "X-EVOLUTION-COMPANY": _text_into("organisation"),
    "TITLE": _text_into("title", "title"),
    "ROLE": _text_into("role"),
    "URL": _url,
    "ADR": _address,
    "LABEL": _postal_label,
    "CATEGORIES": _categories,
    "NOTE": _note,
    "BDAY": _birthday,
    "DEATHDATE": _date_into("death_date", iso_date),
    "X-DEATHDATE": _date_into("death_date", iso_date),
    "REV": _date_into("updated", iso_timestamp),
    "CREATED": _date_into("created", iso_timestamp),
    "X-CREATED": _date_into("created", iso_timestamp),
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABSHOWAS": _show_as,
    "X-ABLABEL": _group_label,
    "X-ANDROID-CUSTOM": _android,
    "UID": _uid,
    "MEMBER": _member,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
    "AGENT": _agent,
}


@cache
def _by_table(name: str) -> Callable[[Draft, Property], None] | None:
    table = load_toml("vcard.toml")
    if name in table["profiles"]:
        return _profile(table["profiles"][name])
    return _relation(table["relations"][name]) if name in table["relations"] else None
