"""Address books as cards: Google's and Apple's vCard 3.0, Android's vCard 2.1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from make.nouns import Card
from make.tables import hash_of

KINDS = {"home": "HOME", "work": "WORK", "mobile": "CELL", "main": "MAIN"}
KNOWN_RELATIONS = {"spouse", "mother", "father", "sister", "brother", "child", "friend", "manager", "partner"}
# A grey JPEG of one pixel, so that the photo is real and small.
PHOTO = (
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////"
    "////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAA"
    "AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z"
)


def escape(text: str) -> str:
    """RFC 6350 section 3.4: backslash, comma, semicolon and newline."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def fold(line: str, width: int = 75) -> Iterable[str]:
    """RFC 2426: lines of at most 75 octets, continued with one blank; never cut inside a character."""
    part, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > width:
            yield part
            part, size = " ", 1
        part, size = part + char, size + octets
    yield part


def book(cards: Sequence[Card], lines_of: object, end: str = "\r\n") -> bytes:
    """All cards as one file; ``lines_of`` makes a card's lines between BEGIN and END."""
    out: list[str] = []
    for card in cards:
        lines = list(lines_of(card))  # type: ignore[operator]
        body = [lines[0]] if card.damage == "empty" else lines
        if card.damage == "cut":
            # The download broke off in the middle of the card's first line.
            out += ["BEGIN:VCARD", body[0], "N:"]
            return end.join(out).encode()
        out += ["BEGIN:VCARD", *body]
        if card.damage != "no-end":
            out.append("END:VCARD")
    return (end.join(out) + end).encode()


def google(cards: Sequence[Card]) -> bytes:
    """Google Contacts, "vCard (for iOS Contacts)"."""
    return book(cards, _google_lines)


def _google_lines(card: Card) -> Iterable[str]:
    item = 0
    lines = ["VERSION:3.0", f"FN:{escape(card.name)}", f"N:{_name(card)}"]
    if card.nickname:
        lines.append(f"NICKNAME:{escape(card.nickname)}")
    for label, value in card.emails:
        if label in KINDS:
            lines.append(f"EMAIL;TYPE=INTERNET;TYPE={KINDS[label]}:{value}")
        else:
            item += 1
            lines += [f"item{item}.EMAIL;TYPE=INTERNET:{value}", f"item{item}.X-ABLabel:{label}"]
    lines += [f"TEL;TYPE={KINDS.get(label, 'VOICE')}:{value}" for label, value in card.phones]
    if card.address:
        street, code, town = card.address
        lines.append(f"ADR;TYPE=HOME:;;{escape(street)};{escape(town)};;{code};")
    if card.org:
        lines.append(f"ORG:{escape(card.org)}" + (f";{escape(card.department)}" if card.department else ""))
    if card.title:
        lines.append(f"TITLE:{escape(card.title)}")
    if card.birthday:
        lines.append(f"BDAY:{card.birthday.replace('-', '')}")
    for label, value in card.urls:
        item += 1
        lines += [f"item{item}.URL:{value.replace(':', chr(92) + ':')}", f"item{item}.X-ABLabel:{label.upper()}"]
    for label, value in card.relations:
        item += 1
        lines += [f"item{item}.X-ABRELATEDNAMES:{escape(value)}", f"item{item}.X-ABLabel:{_apple_label(label)}"]
    if card.note:
        lines.append(f"NOTE:{escape(card.note)}")
    if card.has_photo:
        lines.append(f"PHOTO:https://photos.example/contacts/{hash_of(card.name):x}")
    if "*none" not in card.labels:
        lines.append("CATEGORIES:" + ",".join((*(label.removeprefix("* ") for label in card.labels), "myContacts")))
    for line in lines:
        yield from fold(line)


def apple(cards: Sequence[Card]) -> bytes:
    """iCloud: grouped lines, labels of its own, social profiles, firms shown as companies, photos inside."""
    return book(cards, _apple_lines)


def _apple_lines(card: Card) -> Iterable[str]:
    item = 0
    lines = ["VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 19.1//EN"]
    if card.is_company:
        lines += ["N:;;;;", f"FN:{escape(card.org)}"]
    else:
        lines += [f"N:{_name(card)}", f"FN:{escape(card.name)}"]
    if card.nickname:
        lines.append(f"NICKNAME:{escape(card.nickname)}")
    if card.org:
        lines.append(f"ORG:{escape(card.org)};{escape(card.department)}")
    if card.title:
        lines.append(f"TITLE:{escape(card.title)}")
    for n, (label, value) in enumerate(card.emails):
        preferred = ";type=pref" if n == 0 else ""
        if label in KINDS:
            lines.append(f"EMAIL;type=INTERNET;type={KINDS[label]}{preferred}:{value}")
        else:
            item += 1
            lines += [f"item{item}.EMAIL;type=INTERNET{preferred}:{value}", f"item{item}.X-ABLabel:{_apple_label(label)}"]
    lines += [f"TEL;type={KINDS.get(label, 'OTHER')};type=VOICE:{value}" for label, value in card.phones]
    if card.address:
        item += 1
        street, code, town = card.address
        lines += [f"item{item}.ADR;type=HOME:;;{escape(street)};{escape(town)};;{code};Norge", f"item{item}.X-ABADR:no"]
    for label, value in card.urls:
        if "linkedin" in value:
            user = value.rstrip("/").rsplit("/", 1)[-1]
            lines.append(f"X-SOCIALPROFILE;type=linkedin;x-user={user}:{value}")
        else:
            item += 1
            lines += [f"item{item}.URL;type=pref:{value.replace(':', chr(92) + ':')}"]
            lines += [f"item{item}.X-ABLabel:{_apple_label(label)}"]
    if card.birthday:
        lines.append(f"BDAY;value=date:{card.birthday}")
    for label, value in card.relations:
        item += 1
        lines += [f"item{item}.X-ABRELATEDNAMES:{escape(value)}", f"item{item}.X-ABLabel:{_apple_label(label)}"]
    if card.note:
        lines.append(f"NOTE:{escape(card.note)}")
    if card.labels:
        lines.append("CATEGORIES:" + ",".join(card.labels))
    if card.is_company:
        lines.append("X-ABShowAs:COMPANY")
    if card.has_photo:
        lines.append(f"PHOTO;ENCODING=b;TYPE=JPEG:{PHOTO}")
    # One clean-up in 2023 stamped every card: a change of the card is no contact with the person.
    lines.append("REV:2023-02-11T09:14:02Z")
    for line in lines:
        yield from fold(line)


def android(cards: Sequence[Card]) -> bytes:
    """An Android phone: vCard 2.1, quoted-printable where a value is not ASCII, nicknames as an Android property."""
    return book(cards, _android_lines)


def _android_lines(card: Card) -> Iterable[str]:
    yield "VERSION:2.1"
    name = ";".join((card.family, card.given, card.additional, card.prefix, card.suffix))
    yield from _quoted("N", name)
    yield from _quoted("FN", card.name)
    if card.nickname:
        yield from _quoted("X-ANDROID-CUSTOM", f"vnd.android.cursor.item/nickname;{card.nickname};1;;;;;;;;;;;;;")
    for n, (label, value) in enumerate(card.phones):
        yield f"TEL;{KINDS.get(label, 'VOICE')}{';PREF' if n == 0 and len(card.phones) > 1 else ''}:{value}"
    for label, value in card.emails:
        yield f"EMAIL;{KINDS.get(label, 'INTERNET')}:{value}"
    if card.org:
        yield from _quoted("ORG", card.org)
    if card.title:
        yield from _quoted("TITLE", card.title)
    if card.note:
        yield from _quoted("NOTE", card.note)
    if card.has_photo:
        yield "PHOTO;ENCODING=BASE64;JPEG:" + PHOTO[:47]
        yield from (f" {PHOTO[start : start + 72]}" for start in range(47, len(PHOTO), 72))
        yield ""


def _quoted(name: str, value: str) -> Iterable[str]:
    if value.isascii() and value.isprintable():
        yield f"{name}:{value}"
        return
    # Android writes every byte as =XX and breaks the line wherever it is long, even inside a character.
    line = f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    for byte in value.encode():
        piece = ";" if byte == 0x3B else f"={byte:02X}"
        if len(line) + len(piece) > 72:
            yield line + "="
            line = ""
        line += piece
    yield line


def _name(card: Card) -> str:
    return ";".join(escape(part) for part in (card.family, card.given, card.additional, card.prefix, card.suffix))


def _apple_label(label: str) -> str:
    return f"_$!<{label.capitalize()}>!$_" if label.lower() in KNOWN_RELATIONS else label
