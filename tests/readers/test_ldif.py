"""LDIF address books."""

from __future__ import annotations

import base64
import random

import pytest

from guestlist.model import Value
from readers.readings import read_ldif

JAN = """dn: cn=Jan Smit,mail=jan@x.example
objectclass: top
objectclass: person
objectclass: mozillaAbPersonAlpha
givenName: Jan
sn: Smit
cn: Jan Smit
mail: jan@x.example
mozillaSecondEmail: jan2@x.example
modifytimestamp: 1700000000Z
telephoneNumber: 020 1234567
mobile: 0612345678
o: Acme
ou: Sales
title: Buyer
description: Met in Utrecht
birthyear: 1980
birthmonth: 5
birthday: 21
street: Dam 1
l: Amsterdam
mozillaHomeStreet: Gracht 2

"""


def test_an_entry_is_a_contact() -> None:
    (jan,) = read_ldif(JAN).contacts
    assert (jan.name, jan.given, jan.family) == ("Jan Smit", "Jan", "Smit")
    assert [email.value for email in jan.emails] == ["jan@x.example", "jan2@x.example"]
    assert jan.phones == (Value("020 1234567", "work"), Value("0612345678", "cell"))
    assert (jan.organisation, jan.department, jan.title) == ("Acme", "Sales", "Buyer")
    assert (jan.note, jan.birthday, jan.updated) == ("Met in Utrecht", "1980-05-21", "2023-11-14T22:13:20Z")
    assert jan.addresses == (Value("Dam 1, Amsterdam", "work"), Value("Gracht 2", "home"))
    assert (jan.source.position, jan.source.unit) == (1, "entry")


@pytest.mark.parametrize("text", ["Jørgen Østby", " leading blank", "山田 花子"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_base64_values_are_decoded(text: str, encoding: str) -> None:
    data = base64.b64encode(text.encode(encoding, "ignore")).decode()
    (contact,) = read_ldif(f"dn: cn=x\ncn:: {data}\nmail: x@x.example\n").contacts
    assert contact.name == text.encode(encoding, "ignore").decode(encoding).strip()


def test_folded_lines_are_joined_anywhere() -> None:
    (contact,) = read_ldif("dn: cn=x\ncn: Jan van d\n er Berg\nmail: jan@x\n .example\n").contacts
    assert (contact.name, contact.emails[0].value) == ("Jan van der Berg", "jan@x.example")


def test_a_mailing_list_is_a_group_and_labels_its_members() -> None:
    group = "dn: cn=Klanten\nobjectclass: groupOfNames\ncn: Klanten\nmember: cn=Jan Smit,mail=JAN@x.example\n"
    jan, klanten = read_ldif(JAN + group).contacts
    assert (klanten.kind, klanten.name, jan.labels, jan.kind) == ("group", "Klanten", ("Klanten",), "")


def test_an_entry_without_a_value_of_a_person_is_a_problem() -> None:
    reading = read_ldif(JAN + "dn: ou=people\nobjectclass: organizationalUnit\n")
    assert [(problem.code, problem.source.position) for problem in reading.problems] == [("empty-record", 2)]
    assert "organizationalUnit" in reading.problems[0].raw


def test_entries_without_a_blank_line_between_them_are_two() -> None:
    assert len(read_ldif(JAN.rstrip() + "\n" + JAN.replace("Jan", "Ann")).contacts) == 2


def test_lines_that_belong_to_no_entry_are_reported() -> None:
    reading = read_ldif(JAN + "cn: Lost\nmail: lost@x.example\n\n" + JAN)
    (problem,) = reading.problems
    assert (problem.code, problem.is_record) == ("outside-entry", False)
    assert "lost@x.example" in problem.raw


def test_comments_versions_options_and_files_elsewhere_cost_nothing() -> None:
    lines = ("version: 1", "# a comment", "  that goes on", "dn: cn=x", "cn;lang-nl: Jan", "jpegPhoto:< file:///x.jpg")
    text = "\n".join((*lines, "mail: j@x.example", ""))
    (contact,) = read_ldif(text).contacts
    assert (contact.name, contact.emails[0].value, contact.problems) == ("Jan", "j@x.example", ())


def test_broken_base64_costs_its_own_line() -> None:
    (contact,) = read_ldif("dn: cn=x\ncn:: !!!\nmail: j@x.example\n").contacts
    assert contact.problems == ("cn could not be read (broken base64)",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read(encoding: str, end: str) -> None:
    text = JAN.replace("Utrecht", "Tromsø").replace("\n", end)
    (contact,) = read_ldif(text.encode(encoding)).contacts
    assert contact.note == "Met in Tromsø"


def test_a_manager_is_a_relation_by_name() -> None:
    (contact,) = read_ldif(JAN.rstrip() + "\nmanager: cn=An de Wit,ou=people\n").contacts
    assert contact.relations == (Value("An de Wit", "manager", "cn=An de Wit,ou=people"),)


def test_broken_books_are_accounted_for() -> None:
    rng = random.Random(5)
    for _ in range(400):
        data = bytearray((JAN * 5).encode())
        for _ in range(rng.randint(1, 6)):
            place = rng.randrange(len(data))
            piece = rng.choice((b"\0", b"\n", b"\n ", b":", b"dn:", b"\ndn: x\n", b"\xff", b"::", b"\r", b"\n\n"))
            data[place : place + rng.randrange(4)] = piece
        read_ldif(bytes(data))


def test_a_second_unit_or_name_is_not_lost_in_silence() -> None:
    (jan,) = read_ldif(JAN.replace("ou: Sales\n", "ou: Sales\nou: Export\ndisplayName: Smit, Jan\nsn: SMIT\n")).contacts
    assert (jan.name, jan.department, jan.family) == ("Jan Smit", "Sales", "Smit")
    assert jan.problems == ("a further department was left out: Export", "a further name was left out: Smit, Jan")


def test_custom_fields_stand_in_the_note() -> None:
    (jan,) = read_ldif(JAN.replace("o: Acme\n", "o: Acme\nmozillaCustom1: chess\nmozillaCustom3: 2019\n")).contacts
    assert jan.note == "Custom 1: chess\nCustom 3: 2019\nMet in Utrecht"


def test_an_address_with_a_blank_in_it_is_nobody_elses_address() -> None:
    (jan,) = read_ldif(JAN.replace("mail: jan@x.example", "mail: jan smit@x.example")).contacts
    assert next((value.value, value.raw) for value in jan.emails) == ("", "jan smit@x.example")
