# ruff: noqa: E501 (header rows stand on one line, as programs write them)
"""Damage in a table costs at most the record it touches, and is said."""

from __future__ import annotations

import random
import time

import pytest

from guestlist.normalise.emails import emails_of as usable_emails
from guestlist.normalise.emails import unusable_emails
from guestlist.readers.csv_cells import emails_of, phones_of
from guestlist.readers.csv_rows import count_records, scan_rows, shape_of
from readers.tables import PEOPLE, essence, expected, outlook, read, write

SIZE = 20_000


def big_book(size: int = SIZE) -> list[str]:
    """Lines of a book without quotation marks; the first is the header."""
    rows = [f"Ann{n},Smit{n},ann{n}@x.example,+31 6 {n:08d},Acme,Directeur,Utrecht" for n in range(size)]
    return ["First Name,Last Name,E-mail Address,Mobile Phone,Company,Job Title,Business City", *rows]


BOOK = big_book()


def emails(reading: object) -> set[str]:
    return {value.value for contact in reading.contacts for value in contact.emails}  # type: ignore[attr-defined]


@pytest.mark.parametrize("places", [(700, 1_500), (3,), (1_999,), (5, 6), (10, 11, 12)])
@pytest.mark.parametrize("column", [0, 2, 6])
def test_a_stray_quotation_mark_swallows_nobody(places: tuple[int, ...], column: int) -> None:
    lines = BOOK[:2_001]
    for place in places:
        cells = lines[place + 1].split(",")
        cells[column] = '"' + cells[column]
        lines[place + 1] = ",".join(cells)
    reading = read("\n".join(lines) + "\n")
    assert reading.records == 2_000
    assert len(emails(reading)) == 2_000
    assert any(problem.code == "stray-quote" and not problem.is_record for problem in reading.problems)


def test_two_stray_quotation_marks_in_twenty_thousand_rows_swallow_nobody() -> None:
    lines = list(BOOK)
    for place in (7_000, 15_000):
        lines[place] = lines[place].replace(",", ',"', 1)
    reading = read("\n".join(lines))
    assert (reading.records, len(emails(reading))) == (SIZE, SIZE)


def test_a_stray_quotation_mark_in_a_fully_quoted_file_swallows_nobody() -> None:
    lines = ['"' + line.replace(",", '","') + '"' for line in BOOK[:2_001]]
    lines[500] = lines[500].replace('","', '",""', 1)
    lines[900] = lines[900][:-1]
    lines[1_200] = lines[1_200][1:]
    reading = read("\n".join(lines))
    assert reading.records == 2_000
    assert len(emails(reading)) == 2_000


def test_a_note_of_several_lines_survives() -> None:
    note = 'eerste regel, met komma\n\nderde "regel"; met teken\n' + "\n".join(f"punt {n}" for n in range(60))
    people = [{**PEOPLE[0], "note": note}, PEOPLE[1]]
    reading = read(write(people, outlook("nl"), ";"))
    assert [essence(contact) for contact in reading.contacts] == [expected(person) for person in people]
    assert reading.problems == ()


def test_a_note_that_holds_lines_like_records_keeps_its_record_and_the_next() -> None:
    text = 'Name,Email,Phone,Notes\nAnn,ann@x.example,030 1234567,"see\nBob,bob@x.example,030 7654321,x\n"\nCy,cy@x.example,030 1111111,\n'
    assert {"ann@x.example", "cy@x.example"} <= emails(read(text))


def test_a_lone_quotation_mark_inside_a_quoted_note() -> None:
    reading = read(
        'First Name,Last Name,E-mail Address,Notes,Company\nAnn,Smit,ann@x.example,"a 5" screen\nand more",Acme\nBob,Berg,bob@x.example,,\n'
    )
    assert emails(reading) == {"ann@x.example", "bob@x.example"}
    assert reading.contacts[0].note == 'a 5" screen\nand more'
    assert reading.contacts[0].organisation == "Acme"


def test_inches_and_nicknames_in_quotation_marks_are_text() -> None:
    reading = read('Name,Email,Notes\nAnn "Annie" Smit,ann@x.example,24" screen\nBob,bob@x.example,x\n')
    assert reading.contacts[0].name == 'Ann "Annie" Smit'
    assert reading.contacts[0].note == '24" screen'


def test_a_nul_is_removed_and_said() -> None:
    lines = list(BOOK[:101])
    lines[50] = lines[50].replace("Smit", "Sm\0it")
    reading = read("\n".join(lines))
    assert reading.records == 100
    assert reading.contacts[49].family == "Smit49"
    assert reading.contacts[49].problems == ("a NUL character was removed",)
    assert sum(bool(contact.problems) for contact in reading.contacts) == 1


def test_one_record_in_another_character_set_spoils_no_other() -> None:
    lines = [line.replace("Smit", "Müller").encode() for line in BOOK[:1_001]]
    lines[500] = lines[500].decode().encode("cp1252")
    reading = read(b"\n".join(lines))
    assert reading.encoding == "utf-8"
    assert [contact.family for contact in reading.contacts] == [f"Müller{n}" for n in range(1_000)]
    assert [bool(contact.problems) for contact in reading.contacts].index(True) == 499


def test_a_lone_carriage_return_inside_a_cell_is_no_row() -> None:
    reading = read("First Name,Last Name,E-mail Address\nAnn,Smit\rvan Dam,ann@x.example\nBob,Berg,bob@x.example\n")
    assert reading.records == 2
    assert emails(reading) == {"ann@x.example", "bob@x.example"}


def test_short_rows_are_filled_up() -> None:
    contact = read("First Name,Last Name,E-mail Address,Company,Job Title\nAnn,Smit,ann@x.example\n").contacts[0]
    assert (contact.family, contact.organisation, contact.problems) == ("Smit", "", ())


def test_a_row_with_a_bare_comma_in_its_firm_is_aligned_by_its_address() -> None:
    contact = read("Company,First Name,Last Name,E-mail Address\nAcme, Inc,Ann,Smit,ann@x.example\n").contacts[0]
    assert (contact.organisation, contact.family, contact.emails[0].value) == ("Acme, Inc", "Smit", "ann@x.example")
    assert "more than the header" in contact.problems[0]


def test_a_long_list_of_addresses_in_one_cell_is_read_to_its_end() -> None:
    addresses = [f"person{n:04d}@department.example" for n in range(3_000)]
    numbers = [f"+3161{n:07d}" for n in range(1_000)]
    contact = read(f'Name,Email,Phone\nClub,"{"; ".join(addresses)}","{";".join(numbers)}"\n').contacts[0]
    assert [value.value for value in contact.emails] == addresses
    assert [value.value for value in contact.phones] == numbers
    assert contact.problems == ()


def test_a_list_beyond_all_measure_is_cut_and_that_is_said() -> None:
    addresses = "; ".join(f"person{n}@department.example" for n in range(5_000))
    contact = read(f'Name,Email\nClub,"{addresses}"\n').contacts[0]
    assert len(contact.emails) > 3_000
    assert all(value.value.endswith("@department.example") for value in contact.emails)
    assert "100,000 characters; the rest was left out" in contact.problems[0]


@pytest.mark.parametrize(
    "cell", [" " * 90_000, " /" * 45_000, "a@" * 45_000, '"' * 1_000 + "\t" * 80_000, "@" * 90_000]
)
def test_a_hostile_list_takes_no_time(cell: str) -> None:
    start = time.process_time()
    emails_of(f"x{cell}y@x.example")
    phones_of(f"0{cell}1")
    assert time.process_time() - start < 2


def test_empty_cells_beyond_the_header_are_nothing() -> None:
    contact = read("First Name,Last Name,E-mail Address\nAnn,Smit,ann@x.example,,,\n").contacts[0]
    assert contact.problems == ()


def test_an_address_beyond_the_header_is_kept() -> None:
    contact = read("First Name,Last Name,E-mail Address\nAnn,Smit,ann@x.example,ann2@x.example\n").contacts[0]
    assert {value.value for value in contact.emails} == {"ann@x.example", "ann2@x.example"}


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_line_that_names_the_delimiter_is_obeyed(first: str) -> None:
    reading = read(f"{first}\r\nVoornaam;Achternaam;E-mailadres\r\nAnn;Smit, Jr.;ann@x.example\r\n")
    assert (reading.records, reading.contacts[0].family) == (1, "Smit, Jr.")
    assert reading.contacts[0].source.position == 1


def test_lines_above_the_header_are_not_records() -> None:
    reading = read(
        "Ledenlijst 2024\n\nGedrukt op 3 mei,,,\n\nVoornaam,Achternaam,E-mailadres,Telefoon\nAnn,Smit,ann@x.example,\n"
    )
    assert (reading.records, reading.contacts[0].given) == (1, "Ann")


def test_blank_lines_are_no_records_but_rows_of_delimiters_are() -> None:
    reading = read("First Name,Last Name,E-mail Address\n\nAnn,Smit,a@x.example\n   \n,,\nBob,Berg,b@x.example\n\n")
    assert [contact.source.position for contact in reading.contacts] == [1, 3]
    assert [(problem.code, problem.source.position) for problem in reading.problems] == [("empty-record", 2)]


def test_a_record_of_nobody_is_unreadable_and_told_where() -> None:
    reading = read("First Name,Last Name,E-mail Address,Notes\nAnn,Smit,a@x.example,\n,,,bel terug\n", "google.csv")
    problem = reading.problems[0]
    assert problem.code == "no-name-no-address"
    assert problem.message == "google.csv, row 2: no name and no e-mail address. Listed in unreadable.txt."
    assert problem.raw == ",,,bel terug"


def test_column_names_in_the_middle_of_joined_files_are_no_person() -> None:
    header = "First Name,Last Name,E-mail Address"
    reading = read(f"{header}\nAnn,Smit,a@x.example\n{header}\nBob,Berg,b@x.example\n")
    assert [problem.code for problem in reading.problems] == ["repeated-header"]
    assert [contact.given for contact in reading.contacts] == ["Ann", "Bob"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("3.16123E+10", ""),
        ("3,16E+10", ""),
        ("########", ""),
        ("#NAME?", ""),
        ("jan-20", ""),
        ("612345678.0", "612345678"),
    ],
)
def test_what_a_spreadsheet_did_to_a_phone_is_said_and_never_guessed(cell: str, value: str) -> None:
    contact = read(f"Naam;E-mail;Mobiel\nAnn Smit;a@x.example;{cell}\n").contacts[0]
    assert [(phone.value, phone.raw) for phone in contact.phones] == [(value, cell)]
    assert contact.problems


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('="0612345678"', "0612345678"),
        ("'+31612345678", "+31612345678"),
        ("tel:+31612345678", "+31612345678"),
        ('"=""0612345678"""', "0612345678"),
    ],
)
def test_wrapped_phones_are_unwrapped(cell: str, value: str) -> None:
    contact = read(f"Naam,E-mail,Mobiel\nAnn Smit,a@x.example,{cell}\n").contacts[0]
    assert ([phone.value for phone in contact.phones], contact.problems) == ([value], ())


def test_a_german_phone_with_a_slash_is_one_and_two_numbers_are_two() -> None:
    reading = read("Name,Email,Telefon\nAnn,a@x.example,089/12345678\nBob,b@x.example,0612345678 / 020-1234567\n")
    assert [[phone.value for phone in contact.phones] for contact in reading.contacts] == [
        ["089/12345678"],
        ["0612345678", "020-1234567"],
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "a@x.example; b@x.example",
        '"a@x.example, b@x.example"',
        "a@x.example ::: b@x.example",
        '"a@x.example\nb@x.example"',
        '"Ann Smit <a@x.example>, mailto:b@x.example"',
    ],
)
def test_several_addresses_in_one_cell_are_parted(cell: str) -> None:
    contact = read(f"Name,Email,Phone\nAnn,{cell},\n").contacts[0]
    assert [value.value for value in contact.emails] == ["a@x.example", "b@x.example"]


@pytest.mark.parametrize("cell", ["n/a", "-", "geen", "NULL"])
def test_a_cell_that_says_nothing_is_no_address(cell: str) -> None:
    assert read(f"Name,Email,Phone\nAnn,{cell},{cell}\n").contacts[0].emails == ()


@pytest.mark.parametrize("name", ["Na", "None", "Null", "True", "Nan"])
def test_a_person_called_like_a_missing_value_stays(name: str) -> None:
    assert read(f"First Name,Last Name,E-mail Address\n{name},Smit,a@x.example\n").contacts[0].given == name


def test_a_name_that_became_a_date_is_said() -> None:
    assert "date" in read("Name,Email\n1-mrt,a@x.example\n").contacts[0].problems[0]


def test_an_empty_table_has_no_records_and_says_so() -> None:
    reading = read("First Name,Last Name,E-mail Address\n")
    assert (reading.records, len(reading.remarks)) == (0, 1)


def test_the_independent_count_agrees_on_sound_files() -> None:
    text = write(list(PEOPLE) * 50, outlook("nl"), ";", end="\n")
    lines = text.split("\n")
    shape = shape_of(lines, 1, ";", len(outlook("nl")))
    assert count_records(lines, 1, ";") == sum(1 for _ in scan_rows(lines, 1, shape)) == 250


def test_every_line_stands_in_exactly_one_row() -> None:
    rng = random.Random(7)
    lines = [
        rng.choice(["a,b,c", '"a,b', 'c",d', '"x""y",z', "", 'a"b,c', '"', '""', 'p@x.example,"q"r,s'])
        for _ in range(3_000)
    ]
    rows = list(scan_rows(lines, 0, shape_of(lines, 0, ",", 3)))
    covered = [line for row in rows for line in range(row.line - 1, row.line + row.raw.count("\n"))]
    assert covered == [number for number, line in enumerate(lines) if line or number in set(covered)]
    assert len(covered) == len(set(covered))


@pytest.mark.parametrize("cell", ["jan smit@gmail.com", "jan.de boer@gmail.com", "jan. smit@gmail.com"])
def test_an_address_with_a_blank_in_it_is_nobody_elses_address(cell: str) -> None:
    contact = read(f"Name,Email,Phone\nJan,{cell},\n").contacts[0]
    assert [(value.value, value.raw) for value in contact.emails] == [("", cell)]
    assert [value.raw for value in unusable_emails(contact)] == [cell]


@pytest.mark.parametrize(
    "cell",
    [
        "Jan de Boer <boer@x.example>",
        "Jan de Boer (boer@x.example)",
        "werk: boer@x.example",
        "Jan de Boer - boer@x.example",
        "mailto:boer@x.example",
        "boer@x.example oud",
    ],
)
def test_a_name_beside_an_address_leaves_it_whole(cell: str) -> None:
    contact = read(f"Name,Email,Phone\nJan,{cell},\n").contacts[0]
    assert [value.value for value in contact.emails] == ["boer@x.example"]


def test_beside_an_address_with_a_blank_the_others_are_read() -> None:
    contact = read("Name,Email,Phone\nJan,jan smit@x.example boer@y.example; an@z.example,\n").contacts[0]
    assert [value.value for value in contact.emails] == ["", "boer@y.example", "an@z.example"]
    assert [email.address for email in usable_emails(contact)] == ["boer@y.example", "an@z.example"]
