"""What each property of a card tells, one function a kind of property; a bad property costs itself alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from urllib.parse import unquote

from guestlist.data import load_toml
from guestlist.model import Value
from guestlist.readers.lists import CUT_LIST, is_cut, kept_raw
from guestlist.readers.vcard_draft import Draft
from guestlist.readers.vcard_lines import Property
from guestlist.readers.vcard_values import addresses_in, iso_date, iso_timestamp, unescape
from guestlist.readers.yes_no import is_no

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_\Z", re.DOTALL)
_LINKEDIN_NAME = re.compile(r"[\w%-]{3,100}\Z")
_TEL = re.compile(r"\s*(?:tel|phone)[ \t]*:", re.IGNORECASE)
_WAID = re.compile(r"\d{7,15}\Z")


_NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")


def take(draft: Draft, found: Property) -> None:
    """Read one property into the draft. Never raises: what fails is named in the draft's problems."""
    handler = _handlers().get(found.head.name)
    if handler is None:
        return
    try:
        handler(draft, found)
    except Exception as error:  # one property must not cost the card; values stay unsaid
        draft.problems.append(f"{found.head.name} could not be read ({type(error).__name__})")


def _one_line(text: str) -> str:
    """The text with every run of blanks and line breaks made one blank."""
    return " ".join(text.split())


def _name(draft: Draft, found: Property) -> None:
    parts = [_one_line(part) for part in draft.spelling.components(found, draft.is_21)]
    if len(parts) == 1:  # "N:Mum": no surname, whatever its place says
        parts.insert(0, "")
    parts += [""] * (7 - len(parts))
    family, given, additional, prefix, suffix, second, generation = parts[:7]
    if second and second.casefold() not in family.casefold():  # RFC 9554: both may stand in the first part too
        family = f"{family} {second}".strip()
    if generation and generation.casefold() not in suffix.casefold():
        suffix = f"{suffix} {generation}".strip()
    told = dict(zip(_NAME_PARTS, (family, given, additional, prefix, suffix), strict=True))
    before = [draft.texts[where] for where in _NAME_PARTS if where in draft.texts]
    if before:  # of two names no mixture is made
        _say_other_name(draft, before, [text for text in told.values() if text])
        return
    for where, text in told.items():
        draft.set_once(where, text)
    if any(parts[7:]):
        draft.problems.append("N has more than seven parts; the rest was left out")


def _say_other_name(draft: Draft, before: Sequence[str], other: Sequence[str]) -> None:
    if other and [text.casefold() for text in before] != [text.casefold() for text in other]:
        draft.problems.append(f"a further name was left out: {', '.join(other)[:200]}")


def _text_into(where: str, what: str = "") -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        text = draft.text(found)
        draft.set_once(where, _one_line(text), what)

    return handler


def _note(draft: Draft, found: Property) -> None:
    text, present = draft.text(found), draft.texts.pop("note", "")
    draft.set_once("note", f"{present}\n{text}" if present and text and text != present else present or text)


def _nickname(draft: Draft, found: Property) -> None:
    items = draft.spelling.items(found, draft.is_21)
    present = draft.texts.pop("nickname", "")
    draft.set_once("nickname", ", ".join(dict.fromkeys((*filter(None, [present]), *items))))


def _organisation(draft: Draft, found: Property) -> None:
    parts = [_one_line(part) for part in draft.spelling.components(found, draft.is_21)]
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
    addresses, torn = addresses_in(raw)
    for address in torn:
        draft.add("emails", found, "", address)
    if not addresses:
        if not torn:
            draft.add("emails", found, "", raw)
        return
    for address in addresses:
        draft.add("emails", found, address, kept_raw(raw))
    if is_cut(raw):
        draft.problems.append(CUT_LIST)


def _phone(draft: Draft, found: Property) -> None:
    raw = draft.text(found)
    scheme = _TEL.match(raw)
    value = raw[scheme.end() :].strip() if scheme is not None else raw
    waid = (found.head.parameters.get("waid") or ("",))[0].strip().lstrip("+")
    if _WAID.match(waid) and not value.startswith("+"):
        value = f"+{waid}"  # WhatsApp gives the number with its country code here
    if "@" in value or value.lower().startswith(("sip:", "sips:")):
        draft.add("urls", found, value, raw, found.head.label or "sip")
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
        service = service or found.head.label
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
            draft.add("relations", found, value, raw, label or found.head.label)

    return handler


def _address(draft: Draft, found: Property) -> None:
    parts = [_one_line(part) for part in draft.spelling.components(found, draft.is_21)]
    # Google writes the whole address once more as an eighth part
    line = ", ".join(filter(None, parts[:7])) or " ".join(parts[7:])
    printed = " ".join((found.head.parameters.get("label") or ("",))[0].split())
    if line or printed:
        draft.add("addresses", found, line or printed, line or printed)


def _postal_label(draft: Draft, found: Property) -> None:
    if text := ", ".join(filter(None, (line.strip() for line in draft.text(found).split("\n")))):
        draft.postal_labels.append(Value(text, found.head.label))


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
    draft.set_once("birthday", f"-{text[4:]}" if omitted and text.startswith(omitted) else text, "birthday")


def _date_into(where: str, reader: Callable[[str], str]) -> Callable[[Draft, Property], None]:
    def handler(draft: Draft, found: Property) -> None:
        draft.set_once(where, reader(draft.text(found)))

    return handler


def _death(draft: Draft, found: Property) -> None:
    """A date of death; exports of customer systems write a yes or a no there."""
    text = draft.text(found)
    if not is_no(text):
        draft.set_once("death_date", iso_date(text))


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
    "FN": _text_into("name", "name"),
    "N": _name,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "X-MAIDENNAME": _text_into("maiden", "maiden name"),
    "X-MAIDEN-NAME": _text_into("maiden", "maiden name"),
    "EMAIL": _email,
    "TEL": _phone,
    "ORG": _organisation,
    "X-EVOLUTION-COMPANY": _text_into("organisation", "organisation"),
    "TITLE": _text_into("title", "title"),
    "ROLE": _text_into("role", "role"),
    "URL": _url,
    "ADR": _address,
    "LABEL": _postal_label,
    "CATEGORIES": _categories,
    "NOTE": _note,
    "BDAY": _birthday,
    "DEATHDATE": _death,
    "X-DEATHDATE": _death,
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
def _handlers() -> dict[str, Callable[[Draft, Property], None]]:
    table = load_toml("vcard.toml")
    profiles = {name: _profile(label) for name, label in table["profiles"].items()}
    relations = {name: _relation(label) for name, label in table["relations"].items()}
    aliases = {alias: _HANDLERS[name] for alias, name in table["aliases"].items()}
    return {**profiles, **relations, **aliases, **_HANDLERS}
