"""The code page of a table: column names that tell a language decide, a tie never does."""

from __future__ import annotations

import subprocess
import sys

import pytest

from guestlist.readers.csv_columns import spoken_language
from guestlist.readers.csv_pages import pick_page
from readers.tables import read

SEEDS = ("0", "1", "2", "42")

PEOPLE = {
    "cp1250": ("Łukasz Wiśniewski", "Małgorzata Wójcik", "Agnieszka Kamińska", "Grażyna Zając"),
    "cp1251": ("Мария Иванова",),
    "cp1252": ("Jørgen Østby", "Zoë Müller", "Renée Lefèvre"),
    "cp1253": ("Γιώργος Παπαδόπουλος", "Δημήτρης Αθανασίου"),
    "cp1254": ("Ayşe Yılmaz", "Oğuz Kılıç", "Işık Çağlar"),
    "cp932": ("山田花子", "田中太郎", "やまだ はなこ"),
    "cp949": ("김철수", "이영희", "박지성"),
    "gb18030": ("张伟", "王芳", "李小龙", "北京"),
}


def book(header: str, page: str, names: tuple[str, ...] | None = None) -> bytes:
    rows = [f"{name};n{n}@x.example" for n, name in enumerate(names or PEOPLE[page])]
    return "\n".join([header, *rows, ""]).encode(page)


@pytest.mark.parametrize("page", sorted(PEOPLE))
@pytest.mark.parametrize("header", ["Name;Email", "name;e-mail"])
def test_under_names_of_columns_that_tell_no_language_the_letters_decide(header: str, page: str) -> None:
    reading = read(book(header, page))
    assert reading.encoding == page
    assert [contact.name for contact in reading.contacts] == list(PEOPLE[page])


@pytest.mark.parametrize(
    ("header", "page", "name"),
    [
        ("Voornaam;E-mailadres", "cp1252", "Zoë"),
        ("Nazwisko;Email", "cp1250", "Łoś"),
        ("Nazwisko;Email", "cp1250", "Bóbr"),
        ("Soyad;Email", "cp1254", "Işık"),
    ],
)
def test_names_of_columns_in_one_language_tell_the_page_of_windows_there(header: str, page: str, name: str) -> None:
    reading = read(book(header, page, (name,)))
    assert reading.encoding == page
    assert reading.contacts[0].name == name


def test_letters_that_can_be_of_no_western_language_overrule_the_names_of_the_columns() -> None:
    names = ("Мария Иванова", "Сергей Кузнецов", "Ольга Смирнова", "Дмитрий Попов")
    reading = read(book("Vorname;E-Mail", "cp1251", names))
    assert (reading.encoding, reading.encoding_certainty) == ("cp1251", "likely")


def test_a_page_is_likely_where_only_it_makes_the_column_names_known() -> None:
    assert pick_page("Имя;Email\nМария;z@x.example\n".encode("cp1251")) == ("cp1251", "likely")


def test_a_name_of_a_column_that_reads_alike_in_several_pages_is_no_proof_of_one() -> None:
    rows = "".join(f"{name};a@x.example\n" for name in ("Žluťoučký Kůň", "Dvořák Jiří", "Růžena Šťastná", "Němcová"))
    assert pick_page(f"Téléphone;E-mail\n{rows}".encode("cp1250")) == ("cp1250", "likely")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (("Email", "Opt-in"), "en"),
        (("Name", "Email"), "en"),
        (("Voornaam", "Achternaam", "Email"), "nl"),
        (("Etternavn", "E-post"), "nb"),
        (("Navn", "Firma"), ""),
        (("Name", "Telefon", "Email"), "de"),
        (("Kolom 1", "Kolom 2"), ""),
    ],
)
def test_a_language_is_told_by_the_words_only_it_has_and_a_tie_goes_to_english(
    header: tuple[str, ...], language: str
) -> None:
    assert spoken_language(header) == language


def test_a_table_in_words_of_many_languages_is_not_called_by_one_of_them() -> None:
    assert read("Email,Opt-in\na@x.example,yes\n").variant != "column names in Romanian"
    assert read("Telefon;Firma\n+31612345678;Rivaal\n").variant == "unknown layout"


def test_a_page_and_a_language_do_not_hang_on_the_order_of_sets() -> None:
    program = (
        "from guestlist.readers.csv_columns import spoken_language\n"
        "from guestlist.readers.csv_pages import pick_page\n"
        "print(pick_page('Name;Email\\nМария Иванова;z@x.example\\n'.encode('cp1251')))\n"
        "for header in ('Name;Email', 'Email;Opt-in', 'Telefon;Firma', 'Adres;Telefon', 'Nome;Email', 'Navn;Email'):\n"
        "    print(spoken_language(header.split(';')))\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in SEEDS
    }
    assert len(answers) == 1
    assert "cp1251" in answers.pop()
