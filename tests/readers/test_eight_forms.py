"""One book in eight forms: both Google layouts, Outlook in three languages, vCard 2.1, 3.0 and 4.0."""

from __future__ import annotations

import quopri

from guestlist.model import Person, Reading
from guestlist.normalise.people import normalise
from guestlist.readers.decode import sample_of
from guestlist.readers.registry import ReadOptions
from guestlist.readers.vcard import VCardReader
from readers.readings import as_file
from readers.tables import GOOGLE_2024, GOOGLE_CLASSIC, PEOPLE, outlook, read, write


def in_vcard(people: list[dict[str, str]], version: str) -> Reading:
    """The people as a program of that version writes them; 2.1 in quoted-printable with soft line breaks."""
    cards = []
    for person in people:
        given, family = person.get("given", ""), person.get("family", "")
        lines = [
            ("N", f"{family};{given};;;"),
            ("FN", f"{given} {family}".strip()),
            ("ORG", person.get("org", "").replace(";", "\\;")),
        ]
        body = "".join(property_line(name, value, version) for name, value in lines if value.strip(";"))
        if person.get("email"):
            body += f"EMAIL:{person['email']}\r\n" if version == "4.0" else f"EMAIL;TYPE=INTERNET:{person['email']}\r\n"
        if person.get("mobile"):
            value = f"TEL;VALUE=uri:tel:{person['mobile'].replace(' ', '-')}"
            body += f"{value}\r\n" if version == "4.0" else f"TEL;TYPE=CELL:{person['mobile']}\r\n"
        cards.append(f"BEGIN:VCARD\r\nVERSION:{version}\r\n{body}END:VCARD\r\n")
    file = as_file("".join(cards).encode(), "book.vcf")
    return VCardReader().read(file, sample_of(file), ReadOptions())


def property_line(name: str, value: str, version: str) -> str:
    if version != "2.1" or value.isascii():
        return f"{name}:{value}\r\n"
    coded = quopri.encodestring(value.encode()).decode().replace("\n", "\r\n")
    return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{coded}\r\n"


def who(reading: Reading) -> list[tuple[object, ...]]:
    """What a person is known by, once normalised."""

    def essence(person: Person) -> tuple[object, ...]:
        return (
            person.name.key,
            tuple(email.address for email in person.emails),
            tuple(organisation.core for organisation in person.organisations),
            tuple(phone.e164 for phone in person.phones),
        )

    return [essence(person) for person in normalise(reading.contacts, "NL")]


def test_one_book_written_in_eight_forms_gives_the_same_people() -> None:
    fields = ("given", "family", "org", "email", "mobile")
    people = [{key: person[key] for key in fields if person.get(key)} for person in PEOPLE]
    tables = [GOOGLE_2024, GOOGLE_CLASSIC, outlook("nl"), outlook("nb"), outlook("de")]
    books = [who(read(write(people, columns))) for columns in tables]
    books.extend(who(in_vcard(people, version)) for version in ("2.1", "3.0", "4.0"))
    assert [email for _, emails, _, _ in books[0] for email in emails] == [
        person["email"] for person in people if "email" in person
    ]
    assert all(book == books[0] for book in books)
