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


def apple(cards: Sequence[Card]) -> bytes:
    """iCloud: grouped lines, labels of its own, social profiles, firms shown as companies, photos inside."""
    return book(cards, _apple_lines)


class Items:
    """Hands out item1, item2, ... to properties that carry a label of their own."""

    def __init__(self) -> None:
        self.count = 0

    def lines(self, rest: str, label: str) -> list[str]:
        """A property and its label under one group."""
        self.count += 1
        return [f"item{self.count}.{rest}", f"item{self.count}.{label}"]

    def labelled(self, rest: str, label: str) -> list[str]:
        """A property with Apple's label property."""
        return self.lines(rest, f"X-ABLabel:{label}")


def _google_lines(card: Card) -> Iterable[str]:
    items = Items()
    lines = ["VERSION:3.0", f"FN:{escape(card.name)}", f"N:{_name(card)}"]
    lines += _optional(("NICKNAME", card.nickname))
    for label, value in card.emails:
        known = [f"EMAIL;TYPE=INTERNET;TYPE={KINDS.get(label, '')}:{value}"]
        lines += known if label in KINDS else items.labelled(f"EMAIL;TYPE=INTERNET:{value}", label)
    lines += [f"TEL;TYPE={KINDS.get(label, 'VOICE')}:{value}" for label, value in card.phones]
    if card.address:
        street, code, town = card.address
        lines.append(f"ADR;TYPE=HOME:;;{escape(street)};{escape(town)};;{code};")
    department = f";{escape(card.department)}" if card.department else ""
    lines += [f"ORG:{escape(card.org)}{department}"] if card.org else []
    lines += _optional(("TITLE", card.title), ("BDAY", card.birthday.replace("-", "")))
    for label, value in card.urls:
        lines += items.labelled(f"URL:{_url(value)}", label.upper())
    lines += _relations(card, items)
    lines += _optional(("NOTE", card.note))
    if card.has_photo:
        lines.append(f"PHOTO:https://photos.example/contacts/{hash_of(card.name):x}")
    if "*none" not in card.labels:
        lines.append("CATEGORIES:" + ",".join((*(label.removeprefix("* ") for label in card.labels), "myContacts")))
    return (part for line in lines for part in fold(line))


def _apple_lines(card: Card) -> Iterable[str]:
    items = Items()
    lines = ["VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 19.1//EN"]
    lines += (
        ["N:;;;;", f"FN:{escape(card.org)}"] if card.is_company else [f"N:{_name(card)}", f"FN:{escape(card.name)}"]
    )
    lines += _optional(("NICKNAME", card.nickname))
    lines += [f"ORG:{escape(card.org)};{escape(card.department)}"] if card.org else []
    lines += _optional(("TITLE", card.title))
    for n, (label, value) in enumerate(card.emails):
        preferred = ";type=pref" if n == 0 else ""
        known = [f"EMAIL;type=INTERNET;type={KINDS.get(label, '')}{preferred}:{value}"]
        other = f"EMAIL;type=INTERNET{preferred}:{value}"
        lines += known if label in KINDS else items.labelled(other, _apple_label(label))
    lines += [f"TEL;type={KINDS.get(label, 'OTHER')};type=VOICE:{value}" for label, value in card.phones]
    if card.address:
        street, code, town = card.address
        lines += items.lines(f"ADR;type=HOME:;;{escape(street)};{escape(town)};;{code};Norge", "X-ABADR:no")
    lines += _apple_urls(card, items)
    lines += _optional(("BDAY;value=date", card.birthday))
    lines += _relations(card, items)
    lines += _optional(("NOTE", card.note))
    lines += ["CATEGORIES:" + ",".join(card.labels)] if card.labels else []
    lines += ["X-ABShowAs:COMPANY"] if card.is_company else []
    lines += [f"PHOTO;ENCODING=b;TYPE=JPEG:{PHOTO}"] if card.has_photo else []
    # One clean-up in 2023 stamped every card: a change of the card is no contact with the person.
    lines.append("REV:2023-02-11T09:14:02Z")
    return (part for line in lines for part in fold(line))


def _apple_urls(card: Card, items: Items) -> Iterable[str]:
    for label, value in card.urls:
        if "linkedin" in value:
            user = value.rstrip("/").rsplit("/", 1)[-1]
            yield f"X-SOCIALPROFILE;type=linkedin;x-user={user}:{value}"
        else:
            yield from items.labelled(f"URL;type=pref:{_url(value)}", _apple_label(label))


def _optional(*properties: tuple[str, str]) -> list[str]:
    return [f"{name}:{escape(value)}" for name, value in properties if value]


def _relations(card: Card, items: Items) -> Iterable[str]:
    for label, value in card.relations:
        yield from items.labelled(f"X-ABRELATEDNAMES:{escape(value)}", _apple_label(label))


def _url(value: str) -> str:
    # Both exporters escape the colon of an address, which no standard asks for.
    return value.replace(":", "\\:")


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
