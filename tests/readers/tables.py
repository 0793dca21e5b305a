"""Small tables of people in the forms programs write, and the verbs to read them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from guestlist.model import Contact, Reading
from guestlist.readers.csvfile import READER
from guestlist.readers.linkedin import READERS as LINKEDIN
from guestlist.readers.registry import InputFile, Reader, ReadOptions, Sample

Row = Mapping[str, str]

PEOPLE: tuple[dict[str, str], ...] = (
    {
        "given": "Ann",
        "family": "de Vries",
        "email": "ann@rivaal.example",
        "mobile": "+31 6 12345678",
        "org": "Rivaal B.V.",
        "title": "Directeur",
        "note": 'Utrecht, 2019\nthee "zonder" suiker',
    },
    {
        "given": "Jørgen",
        "family": "Østby",
        "email": "jorgen@ostby.example",
        "email2": "jo@hjem.example",
        "work": "+47 22 12 34 56",
    },
    {
        "given": "Zoë",
        "additional": "Maria",
        "family": "Müller-Lüdenscheidt",
        "email": "zoe@mueller.example",
        "org": "Müller; Söhne, GmbH",
        "labels": "Klanten",
    },
    {"given": "Søren", "family": "Ågård", "mobile": "+45 20 12 34 56", "note": "a;b,c"},
    {"org": "Bakkerij Jansen", "work": "+31 30 1234567"},
)
"""People every dialect can hold: names outside ASCII, notes of several lines, delimiters inside cells."""

GOOGLE_2024 = {
    "given": "First Name",
    "additional": "Middle Name",
    "family": "Last Name",
    "org": "Organization Name",
    "title": "Organization Title",
    "note": "Notes",
    "labels": "Labels",
    "email": "E-mail 1 - Value",
    "email2": "E-mail 2 - Value",
    "mobile": "Phone 1 - Value",
    "work": "Phone 2 - Value",
}
GOOGLE_CLASSIC = {
    "given": "Given Name",
    "additional": "Additional Name",
    "family": "Family Name",
    "org": "Organization 1 - Name",
    "title": "Organization 1 - Title",
    "note": "Notes",
    "labels": "Group Membership",
    "email": "E-mail 1 - Value",
    "email2": "E-mail 2 - Value",
    "mobile": "Phone 1 - Value",
    "work": "Phone 2 - Value",
}
OUTLOOK = {
    "en": (
        "First Name",
        "Middle Name",
        "Last Name",
        "Company",
        "Job Title",
        "Notes",
        "Categories",
        "E-mail Address",
        "E-mail 2 Address",
        "Mobile Phone",
        "Business Phone",
    ),
    "nl": (
        "Voornaam",
        "Middelste naam",
        "Achternaam",
        "Bedrijf",
        "Functie",
        "Notities",
        "Categorieën",
        "E-mailadres",
        "E-mailadres 2",
        "Mobiele telefoon",
        "Telefoon op werk",
    ),
    "nb": (
        "Fornavn",
        "Mellomnavn",
        "Etternavn",
        "Firma",
        "Stilling",
        "Notater",
        "Kategorier",
        "E-postadresse",
        "E-post 2-adresse",
        "Mobiltelefon",
        "Telefon, arbeid",
    ),
    "da": (
        "Fornavn",
        "Mellemnavn",
        "Efternavn",
        "Firma",
        "Stilling",
        "Noter",
        "Kategorier",
        "E-mail-adresse",
        "E-mail 2-adresse",
        "Mobiltelefon",
        "Telefon, arbejde",
    ),
    "sv": (
        "Förnamn",
        "Mellannamn",
        "Efternamn",
        "Företag",
        "Befattning",
        "Anteckningar",
        "Kategorier",
        "E-postadress",
        "E-post 2-adress",
        "Mobiltelefon",
        "Telefon, arbete",
    ),
    "de": (
        "Vorname",
        "Weitere Vornamen",
        "Nachname",
        "Firma",
        "Position",
        "Notizen",
        "Kategorien",
        "E-Mail-Adresse",
        "E-Mail 2: Adresse",
        "Mobiltelefon",
        "Telefon geschäftlich",
    ),
    "fr": (
        "Prénom",
        "Deuxième prénom",
        "Nom",
        "Société",
        "Titre",
        "Notes",
        "Catégories",
        "Adresse de messagerie",
        "Adresse de messagerie 2",
        "Tél. mobile",
        "Téléphone (bureau)",
    ),
    "es": (
        "Nombre",
        "Segundo nombre",
        "Apellidos",
        "Organización",
        "Puesto",
        "Notas",
        "Categorías",
        "Dirección de correo electrónico",
        "Dirección de correo electrónico 2",
        "Teléfono móvil",
        "Teléfono del trabajo",
    ),
    "it": (
        "Nome",
        "Secondo nome",
        "Cognome",
        "Società",
        "Posizione",
        "Note",
        "Categorie",
        "Indirizzo posta elettronica",
        "Indirizzo posta elettronica 2",
        "Cellulare",
        "Ufficio",
    ),
    "pt": (
        "Nome",
        "Segundo nome",
        "Sobrenome",
        "Empresa",
        "Cargo",
        "Anotações",
        "Categorias",
        "Endereço de email",
        "Endereço de email 2",
        "Telefone celular",
        "Telefone comercial",
    ),
    "pl": (
        "Imię",
        "Drugie imię",
        "Nazwisko",
        "Firma",
        "Stanowisko",
        "Notatki",
        "Kategorie",
        "Adres e-mail",
        "Adres e-mail 2",
        "Telefon komórkowy",
        "Telefon służbowy",
    ),
    "fi": (
        "Etunimi",
        "Toinen nimi",
        "Sukunimi",
        "Yritys",
        "Tehtävänimike",
        "Muistiinpanot",
        "Luokat",
        "Sähköpostiosoite",
        "Sähköpostiosoite 2",
        "Matkapuhelin",
        "Puhelin (työ)",
    ),
    "tr": (
        "Ad",
        "İkinci Ad",
        "Soyadı",
        "Şirket",
        "İş Unvanı",
        "Notlar",
        "Kategoriler",
        "E-posta Adresi",
        "E-posta 2 Adresi",
        "Cep Telefonu",
        "İş Telefonu",
    ),
    "cs": (
        "Jméno",
        "Druhé jméno",
        "Příjmení",
        "Společnost",
        "Funkce",
        "Poznámky",
        "Kategorie",
        "E-mailová adresa",
        "E-mailová adresa 2",
        "Mobilní telefon",
        "Telefon do zaměstnání",
    ),
    "ru": (
        "Имя",
        "Отчество",
        "Фамилия",
        "Организация",
        "Должность",
        "Заметки",
        "Категории",
        "Адрес эл. почты",
        "Адрес 2 эл. почты",
        "Телефон переносной",
        "Рабочий телефон",
    ),
}
"""Outlook's columns for the fields below, by language."""
FIELDS = ("given", "additional", "family", "org", "title", "note", "labels", "email", "email2", "mobile", "work")
CODE_PAGES = {"pl": "cp1250", "cs": "cp1250", "tr": "cp1254", "ru": "cp1251"}


def write(
    people: Sequence[Row],
    columns: Mapping[str, str],
    delimiter: str = ",",
    quoting: int = csv.QUOTE_MINIMAL,
    end: str = "\r\n",
) -> str:
    """The people as a table with the given column of each field."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerow(columns.values())
    for person in people:
        writer.writerow([person.get(field, "") for field in columns])
    return out.getvalue()


def outlook(language: str) -> dict[str, str]:
    """Field -> column name of Outlook in a language."""
    return dict(zip(FIELDS, OUTLOOK[language], strict=True))


def sample_of(data: bytes, name: str) -> Sample:
    """The head of a file as the readers get it; these readers decode for themselves."""
    return Sample(name, data[:65_536], "", "", "")


def read(data: bytes | str, name: str = "book.csv", reader: Reader = READER, **column_map: str) -> Reading:
    """Read with one reader; every reading must account for every record."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    reading = reader.read(
        InputFile(name, len(raw), lambda: io.BytesIO(raw)), sample_of(raw, name), ReadOptions(column_map=column_map)
    )
    items = (
        len(reading.contacts)
        + len(reading.connections)
        + len(reading.invitations)
        + len(reading.imported)
        + len(reading.messages)
    )
    if reading.owner is None and reading.format != "unusable":
        assert reading.records == items + sum(problem.is_record for problem in reading.problems)
    return reading


def claim(data: bytes | str, name: str = "book.csv") -> float:
    """How sure the table reader is."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return READER.claims(sample_of(raw, name))


def read_linkedin(data: bytes | str, name: str = "export.csv") -> Reading:
    """Read with the LinkedIn reader that claims the file, which must be exactly one."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    claiming = [reader for reader in LINKEDIN if reader.claims(sample_of(raw, name)) > 0]
    assert len(claiming) == 1, [reader.format for reader in claiming]
    return read(raw, name, claiming[0])


def essence(contact: Contact) -> tuple[object, ...]:
    """What must be the same in every form of one book."""
    return (
        contact.given,
        contact.additional,
        contact.family,
        contact.organisation,
        contact.title,
        contact.note,
        contact.labels,
        tuple(value.value for value in contact.emails),
        tuple(value.value for value in contact.phones),
    )


def expected(person: Row) -> tuple[object, ...]:
    """The essence of a contact made from one of PEOPLE."""
    return (
        person.get("given", ""),
        person.get("additional", ""),
        person.get("family", ""),
        person.get("org", ""),
        person.get("title", ""),
        person.get("note", ""),
        (person["labels"],) if "labels" in person else (),
        tuple(person[key] for key in ("email", "email2") if key in person),
        tuple(person[key] for key in ("mobile", "work") if key in person),
    )
