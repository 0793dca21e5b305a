"""Bytes to text: which encoding, and how sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guestlist.readers.charsets import guess_page
from guestlist.readers.decode import decode, is_binary, known_charset, sample_of
from readers.readings import as_file

PEOPLE = {
    "cp1252": (
        "Jørgen Åse Bjørn Østby Sæther Håkon",
        "Müller Jäger Groß Schröder Günther",
        "François Hélène Noël Gaëlle Benoît",
        "José García Muñoz Núñez Begoña",
        "João Gonçalves Conceição Inês",
        "Renée van der Heijden, Zoë, André, Daniël",
        "Þórður Guðmundsson, Ásgeir, Óskar, Sigríður",
        "Mäkinen Hämäläinen Pöllänen Åkesson",
    ),
    "cp1250": (
        "Wiśniewski Małgorzata Wójcik Kamińska Łukasz",
        "Dvořák Jiří Novák Růžena Šťastná Němcová",
        "Kovács Győző Szabó Zsófia Tőkés Erdős",
        "Šimić Đurđica Kovačević Hadžić",
        "Ľudovít Štúr Žofia Šťastný",
    ),
    "cp1251": ("Иван Петров Мария Иванова", "Олександр Шевченко Юлія Їжак", "Димитър Георгиев"),
    "cp1253": ("Γιώργος Παπαδόπουλος Δημήτρης", "Νίκος Αθανασίου"),
    "cp1254": ("Ayşe Yılmaz Erdoğan Çağlar Işık Güneş Şahin", "Oğuz Kılıç Şükrü Yıldız"),
    "cp1257": ("Žydrūnas Jonaitė Laimutė Šarūnas Vytautė", "Jānis Bērziņš Līga Kalniņa"),
    "cp1255": ("יוסי כהן מרים לוי",),
    "cp1256": ("محمد أحمد فاطمة الزهراء",),
    "cp932": ("田中太郎 東京都 株式会社", "やまだ はなこ 山田花子", "ジョン・スミス"),
    "cp949": ("김철수 이영희 박지성",),
    "gb18030": ("张伟 王芳 李小龙 北京",),
    "cp950": ("陳大文 李小龍 台北市",),
}


@pytest.mark.parametrize(("page", "text"), [(page, text) for page, texts in PEOPLE.items() for text in texts])
def test_the_code_page_of_a_few_names_is_found(page: str, text: str) -> None:
    assert guess_page(text.encode(page)) == page


@pytest.mark.parametrize(
    "text", ["", "plain ascii only", "O\u2019Brien \u2013 \u201eZo\xeb\u201c", "\xe9", "10 \u20ac"]
)
def test_too_little_to_go_by_is_western(text: str) -> None:
    assert guess_page(text.encode("cp1252")) == "cp1252"


@pytest.mark.parametrize(
    ("data", "hint", "expected"),
    [
        ("Zoë".encode(), "", ("Zoë", "utf-8", "certain")),
        (b"Jan", "", ("Jan", "utf-8", "certain")),
        ("Zoë".encode("utf-8-sig"), "", ("Zoë", "utf-8", "certain")),
        ("Zoë".encode("utf-16"), "", ("Zoë", "utf-16", "certain")),
        ("Name,Email".encode("utf-16-le"), "", ("Name,Email", "utf-16-le", "likely")),
        ("Name,Email".encode("utf-16-be"), "", ("Name,Email", "utf-16-be", "likely")),
        ("Zoë".encode("utf-32"), "", ("Zoë", "utf-32", "certain")),
        ("Zoë".encode("cp1252"), "", ("Zoë", "cp1252", "guessed")),
        ("Zoë".encode("cp1252"), "iso-8859-1", ("Zoë", "cp1252", "declared")),
        ("山田".encode("cp932"), "Shift_JIS", ("山田", "cp932", "declared")),
        ("山田".encode("iso2022_jp"), "ISO-2022-JP", ("山田", "iso2022_jp", "declared")),
        ("Zoë".encode(), "iso-8859-1", ("Zoë", "utf-8", "certain")),  # declared one, written the other
        ("Zoë".encode(), "no-such-charset", ("Zoë", "utf-8", "certain")),
        ("Zoë".encode(), "rot13", ("Zoë", "utf-8", "certain")),
        (b"a\0b", "", ("ab", "utf-8", "certain")),
        ("Zoë Ørn Åse ééé æøå".encode() + b" \xff", "", ("Zoë Ørn Åse ééé æøå \ufffd", "utf-8", "likely")),
    ],
)
def test_bytes_become_text(data: bytes, hint: str, expected: tuple[str, str, str]) -> None:
    assert decode(data, hint) == expected


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "shift_jis", "x", "utf-7", "utf-16", "idna", "\0"]))
def test_any_bytes_decode_to_text_that_can_be_written(data: bytes, hint: str) -> None:
    text, _, certainty = decode(data, hint)
    text.encode("utf-8")
    assert "\0" not in text
    assert certainty in {"certain", "declared", "likely", "guessed"}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=100))
def test_utf_8_text_comes_back(text: str) -> None:
    if any(sign > "\x7f" for sign in text):
        assert decode(text.encode()) == (text, "utf-8", "certain")


def test_a_sample_is_not_misled_by_a_sign_cut_at_its_end() -> None:
    sample = sample_of(as_file("a" * 65_535 + "ø" * 10))
    assert (sample.encoding, len(sample.head)) == ("utf-8", 65_536)


@pytest.mark.parametrize("data", [bytes(range(32)) * 4, b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 100, b"\0" * 100])
def test_binary_files_have_no_text(data: bytes) -> None:
    assert is_binary(data)
    assert sample_of(as_file(data)).text == ""


def test_a_few_zeros_do_not_make_a_text_binary() -> None:
    assert sample_of(as_file(b"BEGIN:VCARD\nFN:Jan\0\nEND:VCARD\n" * 3)).text.startswith("BEGIN:VCARD")


@pytest.mark.parametrize(
    ("name", "python"), [("UTF-8", "utf-8"), ('"utf8"', "utf-8"), ("ansi", "cp1252"), ("Murks", "")]
)
def test_declared_charsets_are_known_by_their_common_names(name: str, python: str) -> None:
    assert known_charset(name) == python
