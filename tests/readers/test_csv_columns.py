# ruff: noqa: E501 (header rows stand on one line, as programs write them)
"""Columns of unknown programs are guessed by name and cells, shown, and corrected by the user."""

from __future__ import annotations

import pytest

from guestlist.readers.csv_columns import mapped_slot
from guestlist.readers.csv_header import find_table
from guestlist.readers.csv_words import fold_header
from readers.tables import claim, read


@pytest.mark.parametrize(
    "header",
    [
        "E-mail Address",
        "E-mailadres",
        "e-mail adres",
        "E-mail-adresse",
        "E-postadresse",
        "E-post adresse",
        "E-Mail-Adresse",
        "EMAIL",
        "e_mail",
        "Adresse de messagerie",
        "Dirección de correo electrónico",
        "Indirizzo posta elettronica",
        "Endereço de correio eletrónico",
        "Adres e-mail",
        "Sähköpostiosoite",
        "E-postadress",
        "E-posta Adresi",
        "E-mailová adresa",
        "Электронная почта",
        "Emial adress",
        "Klant e-mail",
        "Courriel",
        "メールアドレス",
        "이메일",
    ],
)
def test_the_e_mail_column_in_many_languages(header: str) -> None:
    reading = read(f"Iets;{header};Nog iets\nx;ann@x.example;y\nz;bob@x.example;w\n")
    assert [contact.emails[0].value for contact in reading.contacts] == ["ann@x.example", "bob@x.example"]


@pytest.mark.parametrize(
    "header", ["E-mail opt-in", "Email Status", "E-mailtype", "Email Domain", "Number of emails sent"]
)
def test_columns_about_e_mail_are_no_e_mail_column(header: str) -> None:
    contact = read(f"Name,Email,{header}\nAnn,ann@x.example,yes\n").contacts[0]
    assert [value.value for value in contact.emails] == ["ann@x.example"]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Do not contact", "Yes"),
        ("Do not contact", "No"),
        ("Emergency contact", "Sanne Berg"),
        ("Emergency contact name", "Sanne Berg"),
        ("Main contact", "Sanne"),
        ("Contact", "Sanne"),
        ("Contactpersoon", "Sanne Berg"),
        ("Contact method", "Phone"),
        ("Contact Allowed", "Yes"),
        ("Customer level", "Gold"),
    ],
)
@pytest.mark.parametrize("names", ["First Name,Last Name", "Name,Company"])
def test_a_column_about_contact_is_not_the_name_of_those_who_have_one(header: str, cell: str, names: str) -> None:
    contact = read(f"{names},Email,{header}\nAnn,Smit,ann@x.example,{cell}\n").contacts[0]
    assert contact.name == ("Ann Smit" if "First" in names else "Ann")
    assert cell not in (contact.given, contact.family)


@pytest.mark.parametrize("header", ["Contact", "Contactpersoon", "Klant", "Contact name", "Naam van de klant"])
def test_without_another_name_the_contact_is_the_name(header: str) -> None:
    assert read(f"Company,{header},Email\nAcme,Ann Smit,ann@x.example\n").contacts[0].name == "Ann Smit"


def test_beside_a_first_name_a_guessed_name_is_the_family_name() -> None:
    contact = read("First Name,Client name,Email\nAnn,Smit,ann@x.example\n").contacts[0]
    assert (contact.given, contact.family, contact.name) == ("Ann", "Smit", "Ann Smit")


def test_the_address_and_number_of_somebody_else_are_not_the_persons() -> None:
    contact = read(
        "Name,Email,Emergency contact email,Emergency contact phone,Owner mailbox\n"
        "Ann Smit,ann@x.example,mum@x.example,+31612345678,boss@x.example\n"
    ).contacts[0]
    assert [value.value for value in contact.emails] == ["ann@x.example"]
    assert contact.phones == ()


@pytest.mark.parametrize("header", ["Deceased", "Overleden", "Date of Death", "Avdød", "Verstorben"])
@pytest.mark.parametrize("cell", ["No", "0", "FALSE", "nee", "Nei", "nein", "non", "nej", "Alive", "n/a", ""])
def test_a_no_in_a_column_of_deaths_is_no_death(header: str, cell: str) -> None:
    assert read(f"Name,Email,{header}\nAnn Smit,ann@x.example,{cell}\n").contacts[0].death_date == ""


@pytest.mark.parametrize(
    ("cell", "death"),
    [
        ("Yes", "Yes"),
        ("ja", "ja"),
        ("TRUE", "TRUE"),
        ("1", "1"),
        ("2019-03-01", "2019-03-01"),
        ("maart 2019", "maart 2019"),
    ],
)
def test_a_yes_or_a_date_in_a_column_of_deaths_is_one(cell: str, death: str) -> None:
    assert read(f"Name,Email,Deceased\nAnn Smit,ann@x.example,{cell}\n").contacts[0].death_date == death


def test_columns_are_found_by_their_cells_and_the_guess_is_shown() -> None:
    rows = "".join(f"{n};Ann Smit{'abcdefgh'[n]};ann{n}@x.example;06-1234567{n}\n" for n in range(8))
    reading = read(f"Kolom 1;Deelnemers;Waar;Bel\n{rows}")
    contact = reading.contacts[0]
    assert (contact.emails[0].value, contact.phones[0].value) == ("ann0@x.example", "06-12345670")
    assert contact.name == "Ann Smita"
    assert any('"Waar" was read as email' in remark for remark in reading.remarks)


def test_a_table_without_column_names() -> None:
    reading = read("Ann Smit,ann@x.example,0612345678\nBob Berg,bob@x.example,0612345679\n")
    assert [(c.name, c.emails[0].value, c.phones[0].value) for c in reading.contacts][1] == (
        "Bob Berg",
        "bob@x.example",
        "0612345679",
    )
    assert reading.contacts[0].source.position == 1
    assert "No column names" in reading.remarks[0]


def test_a_bare_list_of_addresses() -> None:
    reading = read("ann@x.example\nbob@x.example\ncy@x.example\n")
    assert [contact.emails[0].value for contact in reading.contacts] == [
        "ann@x.example",
        "bob@x.example",
        "cy@x.example",
    ]


def test_a_column_of_addresses_with_a_header() -> None:
    assert read("E-mail\nann@x.example\nbob@x.example\n").records == 2


def test_the_user_corrects_a_guess() -> None:
    reading = read("Wie,Kolom\nAnn Smit,0612345678\nBob Berg,0612345679\n", **{"Wie": "name", "Kolom": "phone"})
    assert [(c.name, c.phones[0].value) for c in reading.contacts] == [
        ("Ann Smit", "0612345678"),
        ("Bob Berg", "0612345679"),
    ]


def test_the_user_maps_columns_of_a_table_without_names_by_number() -> None:
    reading = read("x,ann@x.example\ny,bob@x.example\n", **{"1": "nickname"})
    assert [contact.nickname for contact in reading.contacts] == ["x", "y"]


def test_the_user_can_leave_a_column_out() -> None:
    assert read("Name,Email,Phone\nAnn,a@x.example,0612345678\n", **{"Phone": "ignore"}).contacts[0].phones == ()


def test_a_field_that_does_not_exist_is_said() -> None:
    reading = read("Name,Email\nAnn,a@x.example\n", **{"Name": "nonsensical"})
    assert any("is no field of a contact" in remark for remark in reading.remarks)


@pytest.mark.parametrize("text", ["email", "E-mail", "phone", "achternaam", "company", "last name", "Notities"])
def test_fields_can_be_named_in_many_words(text: str) -> None:
    assert mapped_slot(text) is not None


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Name,Vorname,E-Mail", "Smit,Ann,a@x.example", ("Ann", "Smit")),
        ("Naam,Voornaam,E-mail", "Smit,Ann,a@x.example", ("Ann", "Smit")),
        ("Nombre,Apellidos,Correo electrónico", "Ann,Smit,a@x.example", ("Ann", "Smit")),
        ("Nome,Cognome,E-mail", "Ann,Smit,a@x.example", ("Ann", "Smit")),
        ("Nom,Prénom,Courriel", "Smit,Ann,a@x.example", ("Ann", "Smit")),
    ],
)
def test_a_name_column_beside_a_lone_part_is_the_other_part(header: str, row: str, name: tuple[str, str]) -> None:
    contact = read(f"{header}\n{row}\n").contacts[0]
    assert (contact.given, contact.family) == name


def test_a_name_column_alone_is_the_whole_name() -> None:
    contact = read("Naam,E-mail\nAnn Smit,a@x.example\n").contacts[0]
    assert (contact.name, contact.given, contact.family) == ("Ann Smit", "", "")


def test_a_title_beside_a_job_title_is_an_honorific() -> None:
    contact = read("Title,Name,Job Title,Email\nDr.,Ann Smit,Boss,a@x.example\n").contacts[0]
    assert (contact.prefix, contact.title) == ("Dr.", "Boss")


def test_a_title_alone_is_a_job_unless_its_cells_are_honorifics() -> None:
    assert read("Title,Name,Email\nBoss,Ann Smit,a@x.example\n").contacts[0].title == "Boss"
    assert read("Title,Name,Email\nMs.,Ann Smit,a@x.example\nMr,B C,b@x.example\n").contacts[0].prefix == "Ms."


def test_an_address_column_full_of_e_mail_is_the_e_mail_column() -> None:
    assert read("Name,Address\nAnn,a@x.example\nBob,b@x.example\n").contacts[0].emails[0].value == "a@x.example"


def test_dates_follow_the_order_their_column_shows() -> None:
    us = read("Name,Email,Birthday\nA,a@x.example,1/29/1980\nB,b@x.example,2/3/1980\n")
    eu = read("Name,Email,Birthday\nA,a@x.example,29/1/1980\nB,b@x.example,2/3/1980\n")
    assert [contact.birthday for contact in us.contacts] == ["1980-01-29", "1980-02-03"]
    assert [contact.birthday for contact in eu.contacts] == ["1980-01-29", "1980-03-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Datum,Naam / Omschrijving,Rekening,Tegenrekening,Af Bij,Bedrag (EUR)\n20240101,ALBERT HEIJN,NL01,NL02,Af,12.00\n",
        "Buchungstag;Empfänger;Verwendungszweck;Betrag\n01.01.2024;Ann Smit;Miete;-1\n",
        "Date,Description,Amount,Balance\n2024-01-01,Ann Smit,1.00,2.00\n",
        "record_id,source_file,source_row,name,emails,phones,verdict\nx#1,x,1,Ann,a@x.example,,invite\n",
        "name,url,username,password\nSite,https://x.example,ann@x.example,secret\n",
        "Subject,Start Date,Start Time,End Date,Location\nLunch,2024-01-01,12:00,2024-01-01,Utrecht\n",
        "SKU,Name,Price,Stock\n1,Chair,10,5\n",
        "timestamp,value\n1,2\n3,4\n",
        "a,b,c\n1,2,3\n4,5,6\n",
        "Just a line of text, with a comma.\nAnd another, with one too.\n",
        '{"name": "Ann", "email": "a@x.example"}\n',
        "",
    ],
)
def test_a_table_that_is_no_address_book_is_not_claimed(text: str) -> None:
    assert claim(text) == 0


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("First Name,Last Name,E-mail Address\nAnn,Smit,a@x.example\n", 0.9),
        ("Naam;Telefoon\nAnn Smit;0612345678\n", 0.5),
        ("Voornaam;Achternaam;Geboortedatum\nAnn;Smit;1-2-1980\n", 0.4),
        ("Ann Smit,ann@x.example\nBob Berg,bob@x.example\n", 0.2),
        ("ann@x.example\nbob@x.example\n", 0.2),
    ],
)
def test_address_books_are_claimed_the_surer_the_more_is_known(text: str, least: float) -> None:
    assert claim(text) >= least


def test_the_sniffer_trap_of_one_column() -> None:
    assert find_table(["E-mail", "paul@hallo.example", "ella@hallo.example"]).delimiter == ","


def test_headers_are_compared_without_case_accents_blanks_and_punctuation() -> None:
    assert fold_header("E\u00a0mail-adres") == fold_header("E_Mail Adres") == "emailadres"
    assert fold_header("Téléphone 2 (bureau)") == "telephone#bureau"


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann, Smit\nEMAIL:ann@x.example\nEND:VCARD\n",
        "Return-Path: <ann@x.example>\nReceived: from a by b; Mon, 1 Jan 2024\nFrom: Ann <ann@x.example>\n\nhi, there\n",
        "From ann@x.example Mon Jan  1 00:00:00 2024\nFrom: Ann <ann@x.example>\n\nhi\n",
        "dn: cn=Ann Smit,mail=ann@x.example\nmail: ann@x.example\n",
    ],
)
def test_cards_and_mail_are_left_to_their_readers(text: str) -> None:
    assert claim(text) == 0


def test_a_column_of_particles_and_a_second_family_name_belong_to_the_family_name() -> None:
    dutch = read("Voornaam;Tussenvoegsel;Achternaam;E-mail\nPiet;van der;Berg;p@x.example\nAnn;;Smit;a@x.example\n")
    spanish = read("Nombre;Primer apellido;Segundo apellido;Correo\nAna;García;López;a@x.example\n")
    assert [contact.family for contact in dutch.contacts] == ["van der Berg", "Smit"]
    assert dutch.contacts[0].name == "Piet van der Berg"
    assert spanish.contacts[0].family == "García López"


@pytest.mark.parametrize(
    ("header", "row", "kept", "said"),
    [
        (
            "Given Name,Family Name,Organization 1 - Name,Organization 2 - Name,E-mail 1 - Value",
            "Ann,Smit,Acme,Rivaal,ann@x.example",
            "Acme",
            ("a further organisation was left out: Rivaal",),
        ),
        ("Name,Email,Company,Company", "Ann Smit,ann@x.example,Acme,ACME", "Acme", ()),
        ("Name,Email,Company,Company", "Ann Smit,ann@x.example,,Rivaal", "Rivaal", ()),
        (
            "Name,Email,Company,Company",
            "Ann Smit,ann@x.example,Acme,Rivaal",
            "Acme",
            ("a further organisation was left out: Rivaal",),
        ),
    ],
)
def test_of_two_columns_for_one_field_the_second_is_not_lost_in_silence(
    header: str, row: str, kept: str, said: tuple[str, ...]
) -> None:
    contact = read(f"{header}\n{row}\n").contacts[0]
    assert (contact.organisation, contact.problems) == (kept, said)


def test_a_second_name_or_job_is_said_and_a_second_surname_is_joined() -> None:
    header = "First Name,First Name,Last Name,Last Name,Job Title,Job Title,E-mail Address"
    contact = read(f"{header}\nAna,Maria,García,López,Cook,Chef,ana@x.example\n").contacts[0]
    assert (contact.given, contact.family, contact.title) == ("Ana", "García López", "Cook")
    assert contact.problems == ("a further given name was left out: Maria", "a further title was left out: Chef")


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("E-mailadres 2 - Label", "E-mailadres 2 - Waarde"),
        ("E-post 2 – etikett", "E-post 2 – verdi"),
        ("E-mail 2 – etykieta", "E-mail 2 – wartość"),
        ("E-Mail 2 – Label", "E-Mail 2 – Wert"),
        ("E-mail 2 – Libellé", "E-mail 2 – Valeur"),
    ],
)
def test_a_label_beside_a_value_names_it_and_is_no_address_itself(label: str, value: str) -> None:
    reading = read(f"Name,{label},{value}\nAnn Lee,Werk,ann@a.example\n")
    (email,) = reading.contacts[0].emails
    assert (email.value, email.label) == ("ann@a.example", "Werk")
    assert not reading.remarks


def test_the_parts_of_a_numbered_address_are_read_in_any_language() -> None:
    header = "Naam,E-mailadres 1 - Waarde,Adres 1 - Label,Adres 1 - Straat,Adres 1 - Plaats"
    (address,) = read(f"{header}\nAnn Lee,ann@a.example,Thuis,Dam 1,Ede\n").contacts[0].addresses
    assert (address.value, address.label) == ("Dam 1, Ede", "Thuis")


@pytest.mark.parametrize(
    "header",
    [
        "Organization Name", "Naam van organisatie", "Organisasjonsnavn", "Organisationsnamn", "Organisationsnavn",
        "Name der Organisation", "Nom de l'organisation", "Nombre de la organización", "Nome organizzazione",
        "Nazwa organizacji", "Organisaation nimi", "Nome da organização", "Kuruluş Adı", "Account Name",
    ],
)  # fmt: skip
def test_the_name_of_the_organisation_is_known_in_thirteen_languages(header: str) -> None:
    reading = read(f"Email,{header}\nann@a.example,Acme\n")
    assert reading.contacts[0].organisation == "Acme"
    assert not reading.remarks


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Left company", "Yes"),
        ("Previous company", "Globex"),
        ("Account Owner", "Olivia Hart"),
        ("Contact Owner Alias", "ohart"),
        ("Last Modified By", "Ben Cart"),
        ("Last contacted", "2024-03-01"),
        ("Last Activity Date", "2024-03-01"),
        ("Email hard bounce reason", "mailbox full"),
    ],
)
def test_a_column_that_is_not_used_is_named_and_taken_for_nothing_else(header: str, cell: str) -> None:
    reading = read(f"First Name,Last Name,Email,Company,{header}\nAnn,Lee,ann@a.example,Acme,{cell}\n")
    contact = reading.contacts[0]
    assert (contact.given, contact.family, contact.organisation, contact.updated) == ("Ann", "Lee", "Acme", "")
    assert any(remark.startswith(f'Not read: the columns "{header}"') for remark in reading.remarks)
