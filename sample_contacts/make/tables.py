"""Address books as tables: Google's two CSV layouts and Dutch Outlook's."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from make.nouns import Card

NEW_HEAD = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels"
).split(",")
OLD_HEAD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,"
    "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
    "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership"
).split(",")
ADDRESS = "Formatted,Street,City,PO Box,Region,Postal Code,Country,Extended Address".split(",")
OLD_ORGANISATION = "Type,Name,Yomi Name,Title,Department,Symbol,Location,Job Description".split(",")
OUTLOOK_HEAD = (
    "Titel;Voornaam;Middelste naam;Achternaam;Achtervoegsel;Bedrijf;Afdeling;Functie;Werkadres, straat;"
    "Werkadres 2, straat;Werkadres 3, straat;Werkadres, plaats;Werkadres, provincie;Werkadres, postcode;"
    "Land/regio (werk);Huisadres, straat;Huisadres, straat 2;Huisadres, straat 3;Huisadres, plaats;"
    "Huisadres, provincie;Huisadres, postcode;Land/regio (thuis);Telefoon assistent;Fax op werk;Telefoon op werk;"
    "Telefoon op werk 2;Terugbellen;Autotelefoon;Hoofdtelefoon bedrijf;Fax thuis;Telefoon thuis;Telefoon thuis 2;ISDN;"
    "Mobiele telefoon;Andere fax;Andere telefoon;Pager;Hoofdtelefoon;Radiotelefoon;Teksttelefoon;Telex;Account;"
    "Adreslijstserver;Beroep;Categorieën;E-mailadres;E-mailtype;Weergavenaam voor e-mail;E-mailadres 2;E-mailtype 2;"
    "E-mail, weergegeven naam 2;E-mailadres 3;E-mailtype 3;E-mail, weergegeven naam 3;Factuurinformatie;Geslacht;"
    "Gevoeligheid;Hobby's;Initialen;Internet Beschikbaarheidsinfo;Kantoorlocatie;Kinderen;Locatie;Naam assistent;"
    "Naam manager;Notities;Organisatie-id;Partner;Prioriteit;Privé;Referentie van;Reisafstand;Speciale datum;Taal;"
    "Trefwoorden;Verjaardag;Webpagina"
).split(";")


def write(rows: Iterable[Mapping[str, str]], head: Sequence[str], delimiter: str = ",", end: str = "\n") -> str:
    """A table as text; a missing cell is empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, head, restval="", delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def grouped(values: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Google joins the values of one label in one cell: (label, "a ::: b")."""
    labels = list(dict.fromkeys(label for label, _ in values))
    return [(label, " ::: ".join(value for own, value in values if own == label)) for label in labels]


def numbered(row: dict[str, str], what: str, label_word: str, values: Sequence[tuple[str, str]]) -> None:
    """Fill "E-mail 1 - Label", "E-mail 1 - Value", ... ; the first of several is marked as the primary one."""
    for n, (label, value) in enumerate(grouped(values), 1):
        mark = "* " if n == 1 and what in ("E-mail", "Phone") else ""
        row[f"{what} {n} - {label_word}"] = f"{mark}{label.capitalize() if label.islower() else label}"
        row[f"{what} {n} - Value"] = value


def google_address(row: dict[str, str], card: Card, label_word: str) -> None:
    """Fill the columns of the postal address."""
    if card.address:
        street, code, town = card.address
        row[f"Address 1 - {label_word}"] = "Home"
        row["Address 1 - Formatted"] = f"{street}\n{code} {town}"
        row |= {"Address 1 - Street": street, "Address 1 - City": town, "Address 1 - Postal Code": code}


def wide_head(base: Sequence[str], rows: Sequence[Mapping[str, str]], label_word: str) -> list[str]:
    """The header row: the numbered columns reach up to the richest contact's count, so each export has its width."""
    head = list(base)
    for what in ("E-mail", "Phone", "Address", "Organization", "Relation", "Website", "Custom Field"):
        for n in range(1, 9):
            first = f"{what} {n} - {label_word}"
            if any(first in row for row in rows):
                parts = {"Address": ADDRESS, "Organization": OLD_ORGANISATION[1:]}.get(what, ["Value"])
                head += [first, *(f"{what} {n} - {part}" for part in parts)]
    return head


def google_new(cards: Sequence[Card]) -> str:
    """The layout of 2024 on: First Name, Labels, E-mail 1 - Label."""
    rows = [_new_row(card) for card in cards]
    return write(rows, wide_head(NEW_HEAD, rows, "Label"))


def _new_row(card: Card) -> dict[str, str]:
    if card.damage == "empty":
        return {}
    row = {
        "First Name": card.given,
        "Middle Name": card.additional,
        "Last Name": card.family,
        "Name Prefix": card.prefix,
        "Name Suffix": card.suffix,
        "Nickname": card.nickname,
        "File As": card.file_as,
        "Organization Name": card.org,
        "Organization Title": card.title,
        "Organization Department": card.department,
        "Birthday": card.birthday,
        "Notes": card.note,
        "Photo": f"https://photos.example/contacts/{abs(hash_of(card.name)):x}" if card.has_photo else "",
        "Labels": " ::: ".join((*card.labels, "* myContacts")) if "*none" not in card.labels else "",
    }
    for what, values in (("E-mail", card.emails), ("Phone", card.phones), ("Website", card.urls)):
        numbered(row, what, "Label", values)
    numbered(row, "Relation", "Label", card.relations)
    google_address(row, card, "Label")
    return row


def google_old(cards: Sequence[Card]) -> str:
    """The layout up to about 2024: Name, Given Name, Group Membership, E-mail 1 - Type; Windows line ends."""
    rows = [_old_row(card) for card in cards]
    return write(rows, wide_head(OLD_HEAD, rows, "Type"), end="\r\n")


def _old_row(card: Card) -> dict[str, str]:
    if card.damage == "empty":
        return {}
    row = {
        "Name": card.name,
        "Given Name": card.given,
        "Additional Name": card.additional,
        "Family Name": card.family,
        "Name Prefix": card.prefix,
        "Name Suffix": card.suffix,
        "Nickname": card.nickname,
        "Birthday": card.birthday,
        "Notes": card.note,
        "Group Membership": " ::: ".join((*card.labels, "* myContacts")) if "*none" not in card.labels else "",
    }
    for what, values in (("E-mail", card.emails), ("Phone", card.phones), ("Website", card.urls)):
        numbered(row, what, "Type", values)
    numbered(row, "Relation", "Type", card.relations)
    google_address(row, card, "Type")
    if card.org or card.title:
        row |= {
            "Organization 1 - Type": "",
            "Organization 1 - Name": card.org,
            "Organization 1 - Title": card.title,
            "Organization 1 - Department": card.department,
        }
    return row


def outlook_dutch(cards: Sequence[Card]) -> bytes:
    """Outlook on a Dutch Windows: its words, semicolons, code page 1252 and no byte order mark."""
    text = write([_outlook_row(card) for card in cards], OUTLOOK_HEAD, delimiter=";", end="\r\n")
    return text.encode("cp1252", errors="replace")


def _outlook_row(card: Card) -> dict[str, str]:
    if card.damage == "empty":
        return {}
    row = {
        "Titel": card.prefix,
        "Voornaam": card.given,
        "Middelste naam": card.additional,
        "Achternaam": card.family,
        "Achtervoegsel": card.suffix,
        "Bedrijf": card.org,
        "Afdeling": card.department,
        "Functie": card.title,
        "Categorieën": ";".join(card.labels),
        "Notities": card.note,
        "Verjaardag": dutch_date(card.birthday) if card.birthday else "0-0-00",
        "Speciale datum": "0-0-00",
        "Geslacht": "Niet opgegeven",
        "Gevoeligheid": "Normaal",
        "Prioriteit": "Normaal",
        "Privé": "Onwaar",
        "Webpagina": card.urls[0][1] if card.urls else "",
    }
    for n, (label, value) in enumerate(card.emails[:3], 1):
        number = "" if n == 1 else f" {n}"
        shown = "Weergavenaam voor e-mail" if n == 1 else f"E-mail, weergegeven naam {n}"
        row[f"E-mailadres{number}"] = value
        row[f"E-mailtype{number}"] = "EX" if value.startswith("/o=") else "SMTP"
        row[shown] = f"{card.name} ({value})" if card.name and not value.startswith("/o=") else card.name or label
    columns = {"work": "Telefoon op werk", "home": "Telefoon thuis", "mobile": "Mobiele telefoon"}
    row |= {columns.get(label, "Andere telefoon"): value for label, value in card.phones}
    if card.address:
        row |= dict(zip(("Huisadres, straat", "Huisadres, postcode", "Huisadres, plaats"), card.address, strict=True))
    return row


def dutch_date(iso: str) -> str:
    """1971-03-12 as 12-3-1971."""
    return "-".join(str(int(part)) for part in reversed(iso.split("-")))


def hash_of(text: str) -> int:
    """A number that is the same in every run, unlike ``hash``."""
    return sum(ord(char) * 31**n for n, char in enumerate(text)) % 16**12
