# ruff: noqa: E501 (header rows stand on one line, as programs write them)
"""One book in every dialect, code page and delimiter gives the same people."""

from __future__ import annotations

import csv

import pytest

from guestlist.readers.csv_words import dialects, known_words
from readers.tables import (
    CODE_PAGES,
    GOOGLE_2024,
    GOOGLE_CLASSIC,
    OUTLOOK,
    PEOPLE,
    claim,
    essence,
    expected,
    outlook,
    read,
    write,
)

LATIN = ("en", "nl", "nb", "da", "sv", "de", "fr", "es", "it", "pt", "fi")


def plain(language: str) -> list[dict[str, str]]:
    """People whose names the language's code page can hold."""
    page = CODE_PAGES.get(language, "cp1252")
    return [
        dict(person)
        for person in PEOPLE
        if "".join(person.values()).encode(page, "replace").decode(page) == "".join(person.values())
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("language", sorted(OUTLOOK))
def test_outlook_in_every_language_and_delimiter(language: str, delimiter: str) -> None:
    text = write(PEOPLE, outlook(language), delimiter)
    reading = read(text)
    assert reading.format == "outlook-csv"
    assert [essence(contact) for contact in reading.contacts] == [expected(person) for person in PEOPLE]


@pytest.mark.parametrize("language", sorted(OUTLOOK))
def test_outlook_in_the_code_page_of_windows_there(language: str) -> None:
    people, page = plain(language), CODE_PAGES.get(language, "cp1252")
    reading = read(write(people, outlook(language), ";").encode(page))
    assert [essence(contact) for contact in reading.contacts] == [expected(person) for person in people]
    assert reading.encoding in (page, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("language", ["nl", "nb", "de", "pl", "ru"])
def test_outlook_in_unicode(language: str, encoding: str) -> None:
    reading = read(write(PEOPLE, outlook(language), ";").encode(encoding))
    assert [essence(contact) for contact in reading.contacts] == [expected(person) for person in PEOPLE]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("columns", [GOOGLE_2024, GOOGLE_CLASSIC], ids=["2024", "classic"])
def test_google_with_every_line_end_and_quoting(columns: dict[str, str], quoting: int, end: str) -> None:
    reading = read(write(PEOPLE, columns, quoting=quoting, end=end))
    assert reading.format == "google-csv"
    assert [essence(contact) for contact in reading.contacts] == [expected(person) for person in PEOPLE]


def test_one_book_written_in_several_forms_gives_the_same_people() -> None:
    forms = [GOOGLE_2024, GOOGLE_CLASSIC, outlook("nl"), outlook("nb"), outlook("de")]
    books = [[essence(contact) for contact in read(write(PEOPLE, columns)).contacts] for columns in forms]
    assert all(book == books[0] for book in books)
    names = [[contact.name for contact in read(write(PEOPLE, columns)).contacts] for columns in forms]
    assert all(each == names[0] for each in names)


def test_google_marks_are_taken_off_and_joined_values_parted() -> None:
    contact = read(
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value\n"
        "Ann,Smit,Klanten ::: * myContacts,* Work,a@x.example ::: b@x.example,Thuis,c@x.example,Mobile,+31 6 11111111 ::: +31 6 22222222\n"
    ).contacts[0]
    assert contact.labels == ("Klanten", "myContacts")
    assert [(v.value, v.label, v.is_primary) for v in contact.emails] == [
        ("a@x.example", "Work", True),
        ("b@x.example", "Work", False),
        ("c@x.example", "Thuis", False),
    ]
    assert [v.value for v in contact.phones] == ["+31 6 11111111", "+31 6 22222222"]


def test_the_classic_name_of_a_google_group_is_the_one_of_its_cards() -> None:
    contact = read(
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Value\nA B,A,B,* My Contacts ::: * Starred ::: Hockey,a@x.example\n"
    ).contacts[0]
    assert contact.labels == ("myContacts", "starred", "Hockey")


def test_google_relations_events_websites_and_custom_fields() -> None:
    contact = read(
        "First Name,Last Name,E-mail 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
        "Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "Ann,Smit,a@x.example,Profile,https://www.linkedin.com/in/ann,Overleden,2020-01-02,Spouse,Bob,Hobby,Schaken\n"
    ).contacts[0]
    assert contact.urls[0].value == "https://www.linkedin.com/in/ann"
    assert contact.death_date == "2020-01-02"
    assert (contact.relations[0].value, contact.relations[0].label) == ("Bob", "Spouse")
    assert contact.note == "Hobby: Schaken"


def test_an_exchange_address_gives_way_to_the_internet_address_in_the_display_name() -> None:
    inner = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=0a1b-ann"
    reading = read(
        "First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name\n"
        f'Ann,Smit,"{inner}",EX,Ann Smit (ann@acme.example),,,\n'
        f'Bob,Berg,"{inner}",EX,Bob Berg,,,\n'
    )
    ann, bob = reading.contacts
    assert (ann.emails[0].value, ann.emails[0].raw) == ("ann@acme.example", inner)
    assert (bob.emails[0].value, bob.emails[0].raw) == ("", inner)
    assert bob.problems
    assert not ann.problems


def test_outlook_leaves_nothing_of_its_missing_dates_and_defaults() -> None:
    contact = read(
        "Title,First Name,Last Name,E-mail Address,E-mail Type,Birthday,Anniversary,Gender,Priority,Private,Sensitivity,Categories\n"
        "Dr.,Ann,Smit,a@x.example,SMTP,0/0/00,0/0/00,Unspecified,Normal,False,Normal,Klanten;Hockey\n"
    ).contacts[0]
    assert (contact.birthday, contact.note, contact.prefix, contact.title) == ("", "", "Dr.", "")
    assert contact.labels == ("Klanten", "Hockey")


@pytest.mark.parametrize(
    ("column", "yes"), [("Private", "True"), ("Privé", "Waar"), ("Privat", "Wahr"), ("Privado", "Verdadero")]
)
def test_a_private_record_says_so(column: str, yes: str) -> None:
    header = {"Private": "First Name,Last Name,E-mail Address", "Privé": "Voornaam,Achternaam,E-mailadres"}.get(
        column, "Vorname,Nachname,E-Mail-Adresse"
    )
    if column == "Privado":
        header = "Nombre,Apellidos,Dirección de correo electrónico"
    assert read(f"{header},{column}\nAnn,Smit,a@x.example,{yes}\n").contacts[0].labels == ("private",)


def test_yahoo_words_are_phones_and_its_title_is_a_job() -> None:
    reading = read(
        '"First","Middle","Last","Nickname","Email","Category","Distribution Lists","Yahoo! ID","Home","Work","Mobile","Primary","Alternate Email 1","Title","Company","Comments"\r\n'
        '"Ann","","Smit","","ann@x.example","Friends","","","030 1234567","","06 12345678","","ann2@x.example","Directeur","Rivaal","hoi"\r\n'
    )
    contact = reading.contacts[0]
    assert reading.format == "yahoo-csv"
    assert [(v.value, v.label) for v in contact.phones] == [("030 1234567", "home"), ("06 12345678", "mobile")]
    assert (contact.title, contact.organisation, contact.prefix) == ("Directeur", "Rivaal", "")
    assert [v.value for v in contact.emails] == ["ann@x.example", "ann2@x.example"]


def test_thunderbird_with_a_comma_at_the_end_of_every_line() -> None:
    reading = read(
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Birth Year,Birth Month,Birth Day,Notes,\n"
        "Ann,Smit,Ann Smit,,ann@x.example,ann2@x.example,,030 1234567,1980,2,3,hoi,\n"
    )
    contact = reading.contacts[0]
    assert reading.format == "thunderbird-csv"
    assert (contact.name, contact.birthday, contact.note) == ("Ann Smit", "1980-02-03", "hoi")


def test_outlook_express_names_a_person_whole() -> None:
    reading = read(
        "First Name,Last Name,Middle Name,Name,Nickname,E-mail Address,Home Street,Home City,Business Street,Business Phone,Company,Job Title,Notes\n"
        "Ann,Smit,,Ann Smit,,ann@x.example,Straat 1,Utrecht,,030 1234567,Acme,,\n"
    )
    assert (reading.format, reading.variant) == ("outlook-csv", "Outlook Express")
    assert reading.contacts[0].name == "Ann Smit"


def test_the_full_layout_of_outlook_express_is_not_taken_for_outlook_com() -> None:
    header = (
        "First Name,Last Name,Middle Name,Name,Nickname,E-mail Address,Home Street,Home City,Home Postal Code,"
        "Home State,Home Country/Region,Home Phone,Home Fax,Mobile Phone,Personal Web Page,Business Street,"
        "Business City,Business Postal Code,Business State,Business Country/Region,Business Web Page,Business Phone,"
        "Business Fax,Pager,Company,Job Title,Department,Office Location,Notes"
    )
    reading = read(f"{header}\r\nAnn,Smit,,Ann Smit,,ann@x.example{',' * 23}\r\n")
    assert (reading.format, reading.variant) == ("outlook-csv", "Outlook Express")
    assert reading.contacts[0].family == "Smit"


def test_the_upload_form_of_guestlist_itself_is_read() -> None:
    reading = read("First Name,Last Name,E-mail Address\r\nAnn,Smit,ann@x.example\r\n")
    assert (reading.format, reading.records) == ("outlook-csv", 1)
    assert claim("First Name,Last Name,E-mail Address\r\nAnn,Smit,ann@x.example\r\n") > 0.9


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Company name,Job Title,Lifecycle Stage,Create Date",
            '1,Ann,Smit,a@x.example,"+31 30 1234567",Acme,Boss,lead,2020-01-02 10:00',
        ),
        (
            "Salutation,First Name,Last Name,Title,Account Name,Email,Mobile,Email Opt Out,Created Date",
            "Ms.,Ann,Smit,Boss,Acme,a@x.example,+31 30 1234567,0,1/2/2020",
        ),
        (
            "Person - Name,Person - First name,Person - Last name,Person - Email - Work,Person - Phone - Work,Person - Organization,Person - Job title",
            "Ann Smit,Ann,Smit,a@x.example,+31 30 1234567,Acme,Boss",
        ),
    ],
    ids=["HubSpot", "Salesforce", "Pipedrive"],
)
def test_exports_of_customer_systems(header: str, row: str) -> None:
    contact = read(f"{header}\n{row}\n").contacts[0]
    assert (contact.given, contact.family, contact.organisation, contact.title) == ("Ann", "Smit", "Acme", "Boss")
    assert ([v.value for v in contact.emails], [v.value for v in contact.phones]) == (
        ["a@x.example"],
        ["+31 30 1234567"],
    )


def test_a_localised_column_put_together_from_its_parts_is_understood() -> None:
    contact = read(
        "Fornavn;Etternavn;E-postadresse;E-posttype;Telefon (jobb) 2;Telefaks, arbeid;Gate (hjemme)\nAnn;Smit;a@x.example;SMTP;22 12 34 56;22 12 34 57;Gata 1\n"
    ).contacts[0]
    assert [(v.value, v.label) for v in contact.phones] == [("22 12 34 56", "work"), ("22 12 34 57", "work fax")]
    assert len(contact.emails) == 1


def test_every_dialect_names_its_source_and_has_a_slot_for_each_word() -> None:
    assert len(dialects()) > 20
    assert all(dialect.columns for dialect in dialects())
    assert all("#" not in word.strip("#") or any(char.isalpha() for char in word) for word in known_words())


def test_a_record_with_only_an_address_is_called_by_its_display_name() -> None:
    header = "First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name"
    reading = read(f"{header}\n,,ann@x.example,SMTP,Ann Smit (ann@x.example)\n,,bob@x.example,SMTP,bob@x.example\n")
    assert [contact.name for contact in reading.contacts] == ["Ann Smit", ""]
