"""What the properties of a card tell."""

from __future__ import annotations

import pytest

from guestlist.model import Value
from readers.readings import card, contact_of, emails_of, read_cards


class TestNames:
    def test_the_parts_of_a_name_go_to_their_fields(self) -> None:
        contact = contact_of("N:Smit;Jan;Piet Klaas;dr.;jr.", "FN:dr. Jan Smit")
        assert (contact.family, contact.given, contact.additional) == ("Smit", "Jan", "Piet Klaas")
        assert (contact.prefix, contact.suffix, contact.name) == ("dr.", "jr.", "dr. Jan Smit")

    def test_an_encoded_semicolon_in_a_name_does_not_split_it(self) -> None:
        contact = contact_of("N;ENCODING=QUOTED-PRINTABLE:A=3BB;C", version="2.1")
        assert (contact.family, contact.given) == ("A;B", "C")

    def test_a_name_encoded_byte_by_byte_is_split_at_its_semicolons(self) -> None:
        contact = contact_of("N;ENCODING=QUOTED-PRINTABLE:=53=6D=69=74=3B=4A=61=6E", version="2.1")
        assert (contact.family, contact.given) == ("Smit", "Jan")

    def test_an_escaped_semicolon_in_a_name_does_not_split_it(self) -> None:
        assert contact_of("N:Smit\\;Jansen;Jan;;;").family == "Smit;Jansen"

    def test_the_second_surname_and_generation_of_rfc_9554_are_kept(self) -> None:
        contact = contact_of("N:García;Ana;María;Dra.;;López;Jr", version="4.0")
        assert (contact.family, contact.suffix) == ("García López", "Jr")

    def test_a_second_surname_that_stands_in_the_first_part_too_is_not_doubled(self) -> None:
        assert contact_of("N:García,López;Ana;;;Jr;López;Jr", version="4.0").family == "García,López"

    def test_a_name_of_one_word_without_separator_is_no_surname(self) -> None:
        contact = contact_of("N:Mum")
        assert (contact.family, contact.given) == ("", "Mum")

    def test_an_empty_name_leaves_every_part_empty(self) -> None:
        contact = contact_of("N:;;;;", "EMAIL:jan@x.example")
        assert (contact.family, contact.given, contact.name) == ("", "", "")

    def test_the_maiden_name_and_nicknames_are_kept(self) -> None:
        contact = contact_of("FN:An", "X-MAIDENNAME:de Wit", "NICKNAME:Annie,An\\, de lange")
        assert (contact.maiden, contact.nickname) == ("de Wit", "Annie, An, de lange")

    def test_of_two_names_the_first_is_kept_and_the_other_said(self) -> None:
        contact = contact_of("FN:An Smit", "FN:An de Wit", "N:Smit;An;;;", "N:de Wit;An;Maria;mevr.;")
        assert (contact.name, contact.family, contact.additional, contact.prefix) == ("An Smit", "Smit", "", "")
        assert contact.problems == (
            "a further name was left out: An de Wit",
            "a further name was left out: de Wit, An, Maria, mevr.",
        )

    def test_the_same_name_twice_is_no_problem(self) -> None:
        contact = contact_of("FN:An Smit", "FN:AN SMIT", "N:;;;;", "N:Smit;An;;;", "N:Smit;An;;;")
        assert (contact.family, contact.problems) == ("Smit", ())

    def test_a_second_maiden_name_role_or_birthday_is_said(self) -> None:
        contact = contact_of("FN:An", "X-MAIDENNAME:Wit", "X-MAIDENNAME:Zwart", "ROLE:Cook", "ROLE:Chef")
        assert len(contact.problems) == 2
        assert contact_of("FN:An", "BDAY:1980-05-21", "BDAY:1981-05-21").birthday == "1980-05-21"
        assert "birthday" in contact_of("FN:An", "BDAY:1980-05-21", "BDAY:1981-05-21").problems[0]

    def test_a_display_name_is_cut_at_4096_characters_and_that_is_said(self) -> None:
        contact = contact_of("FN:" + "a" * 10_000)
        assert len(contact.name) == 4_096
        assert "cut at 4,096" in contact.problems[0]


class TestAddresses:
    def test_a_long_list_in_one_property_is_read_to_its_end_and_not_kept_beside_each_address(self) -> None:
        addresses = [f"person{n:04d}@department.example" for n in range(3_000)]
        contact = contact_of("FN:Club", f"EMAIL:{','.join(addresses)}")
        assert [email.value for email in contact.emails] == addresses
        assert max(len(email.raw) for email in contact.emails) < 5_000
        assert contact.problems == ()

    def test_a_list_beyond_all_measure_is_cut_and_that_is_said(self) -> None:
        contact = contact_of("FN:Club", "EMAIL:" + ",".join(f"person{n}@department.example" for n in range(5_000)))
        assert len(contact.emails) > 3_000
        assert all(value.value.endswith("@department.example") for value in contact.emails)
        assert "100,000 characters; the rest was left out" in contact.problems[0]

    @pytest.mark.parametrize(
        ("line", "addresses"),
        [
            ("EMAIL:a@x.example", ["a@x.example"]),
            ("EMAIL:a@x.example,b@y.example", ["a@x.example", "b@y.example"]),
            ("EMAIL:a@x.example; b@y.example", ["a@x.example", "b@y.example"]),
            ("EMAIL:a@x.example b@y.example", ["a@x.example", "b@y.example"]),
            ("EMAIL :a@x.example", ["a@x.example"]),
            ("EMAIL:Jan Smit <a@x.example>", ["a@x.example"]),
            ('EMAIL:"Smit, Jan" <a@x.example>, Ann <b@y.example>', ["a@x.example", "b@y.example"]),
            ("EMAIL:mailto:a@x.example?subject=Hi", ["a@x.example"]),
            ("EMAIL;VALUE=uri:mailto:a%2Bb@x.example", ["a+b@x.example"]),
            ("EMAIL:smtp:a@x.example", ["a@x.example"]),
            ("EMAIL:<a@x.example>", ["a@x.example"]),
            ("EMAIL:jan smit@x.example", [""]),
            ("EMAIL:jan.de boer@x.example, b@y.example", ["", "b@y.example"]),
            ("EMAIL:Jan Smit - a@x.example", ["a@x.example"]),
            ("EMAIL:jörg@müller.example", ["jörg@müller.example"]),
            ('EMAIL:"jan smit"@x.example', ['"jan smit"@x.example']),
            ("EMAIL:a@x.example.", ["a@x.example"]),
            ("item1.EMAIL;type=INTERNET;type=pref:a@x.example", ["a@x.example"]),
            ("E-Mail:a@x.example", ["a@x.example"]),
            ("EMAIL:", []),
        ],
    )
    def test_the_addresses_of_a_line_are_found(self, line: str, addresses: list[str]) -> None:
        assert emails_of(line) == addresses

    @pytest.mark.parametrize("value", ["/o=ACME/cn=Recipients/cn=jan", "EX:/o=ExchangeLabs/cn=jan", "jan", "@", "a@"])
    def test_what_is_no_address_is_kept_in_its_raw_form_only(self, value: str) -> None:
        (email,) = contact_of("FN:Jan", f"EMAIL:{value}").emails
        assert email == Value("", "", value)

    def test_the_raw_form_is_kept_where_it_differs(self) -> None:
        (email,) = contact_of("FN:Jan", "EMAIL:Jan <a@x.example>").emails
        assert email.raw == "Jan <a@x.example>"

    def test_a_plain_address_has_no_raw_form(self) -> None:
        (email,) = contact_of("FN:Jan", "EMAIL:a@x.example").emails
        assert email.raw == ""


class TestLabels:
    def test_a_custom_label_goes_to_every_value_of_its_group(self) -> None:
        contact = contact_of("FN:Jan", "item1.EMAIL:a@x.example", "item1.X-ABLabel:Vereniging", "EMAIL:b@x.example")
        assert [email.label for email in contact.emails] == ["Vereniging", ""]

    def test_apples_own_labels_lose_their_wrapping(self) -> None:
        contact = contact_of("FN:Jan", "item1.TEL:020", "item1.X-ABLabel:_$!<Other>!$_")
        assert contact.phones[0].label == "Other"

    def test_the_label_may_stand_above_the_value_in_any_case(self) -> None:
        contact = contact_of("FN:Jan", "ITEM1.X-ABLABEL:Club", "item1.TEL:020")
        assert contact.phones[0].label == "Club"

    def test_types_that_say_nothing_are_no_label(self) -> None:
        contact = contact_of("FN:Jan", "EMAIL;TYPE=INTERNET;TYPE=WORK:a@x.example", "TEL;TYPE=VOICE,HOME,pref:020")
        assert (contact.emails[0].label, contact.phones[0].label) == ("work", "home")

    def test_the_preferred_value_is_marked(self) -> None:
        contact = contact_of("FN:Jan", "EMAIL;PREF=2:a@x.example", "EMAIL;PREF=1:b@x.example", "TEL;TYPE=pref:020")
        assert [email.is_primary for email in contact.emails] == [False, True]
        assert contact.phones[0].is_primary

    def test_androids_custom_label_is_decoded(self) -> None:
        line = "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=43=61=66=C3=A9):020"
        (phone,) = contact_of("FN:Jan", line, version="2.1").phones
        assert (phone.value, phone.label) == ("020", "Café")

    def test_a_colon_inside_a_quoted_parameter_ends_nothing(self) -> None:
        (phone,) = contact_of("FN:Jan", 'TEL;TYPE="a:b":020').phones
        assert (phone.value, phone.label) == ("020", "a:b")

    def test_carets_in_parameters_are_resolved(self) -> None:
        (phone,) = contact_of("FN:Jan", "TEL;TYPE=rocky^'s^^:020").phones
        assert phone.label == 'rocky"s^'


class TestPhones:
    @pytest.mark.parametrize(
        ("line", "value"),
        [
            ("TEL:+31 (0)20 123 45 67", "+31 (0)20 123 45 67"),
            ("TEL;VALUE=uri:tel:+31-20-1234567;ext=12", "+31-20-1234567;ext=12"),
            ("TEL;type=CELL;waid=31612345678:06 12345678", "+31612345678"),
            ("TEL;type=CELL;waid=31612345678:+31 6 12345678", "+31 6 12345678"),
            ("TEL;type=CELL;waid=31612345678:", "+31612345678"),
            ("TEL:p1234p5678w9", "p1234p5678w9"),
        ],
    )
    def test_a_number_is_kept_as_it_is_but_for_its_scheme(self, line: str, value: str) -> None:
        assert contact_of("FN:Jan", line).phones[0].value == value

    def test_an_internet_phone_address_is_no_number(self) -> None:
        contact = contact_of("FN:Jan", "TEL;TYPE=home:sip:jan@x.example")
        assert not contact.phones
        assert contact.urls[0].value == "sip:jan@x.example"


class TestWork:
    def test_firm_and_department_are_told_apart(self) -> None:
        contact = contact_of("FN:Jan", "ORG:Acme\\, Inc.;Sales;North", "TITLE:Head of\\nSales")
        assert (contact.organisation, contact.department, contact.title) == (
            "Acme, Inc.",
            "Sales; North",
            "Head of Sales",
        )

    def test_a_role_stands_in_for_a_missing_title(self) -> None:
        assert contact_of("FN:Jan", "ROLE:Cook").title == "Cook"
        assert contact_of("FN:Jan", "ROLE:Cook", "TITLE:Chef").title == "Chef"

    def test_a_second_firm_is_not_lost_in_silence(self) -> None:
        contact = contact_of("FN:Jan", "ORG:Acme", "ORG:Rivaal", "ORG:Acme")
        assert contact.organisation == "Acme"
        assert contact.problems == ("a further organisation was left out: Rivaal",)

    def test_a_company_card_of_apple_is_an_organisation_named_after_its_firm(self) -> None:
        contact = contact_of("N:;;;;", "FN:", "ORG:Acme B.V.;", "X-ABShowAs:COMPANY")
        assert (contact.kind, contact.name) == ("org", "Acme B.V.")

    @pytest.mark.parametrize("name", ["KIND", "X-ADDRESSBOOKSERVER-KIND"])
    def test_a_group_card_says_so_and_labels_its_members(self, name: str) -> None:
        book = (
            card("FN:Jan", "UID:u1")
            + card("FN:An", "UID:urn:uuid:u2")
            + card("FN:Klanten", f"{name}:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u1", "MEMBER:urn:uuid:u2")
        )
        jan, an, group = read_cards(book).contacts
        assert (group.kind, jan.labels, an.labels) == ("group", ("Klanten",), ("Klanten",))


class TestOthers:
    def test_a_linkedin_profile_is_a_page_with_that_label(self) -> None:
        line = "X-SOCIALPROFILE;type=linkedin;x-user=jansmit:http://www.linkedin.com/in/jansmit"
        assert contact_of("FN:Jan", line).urls[0] == Value("http://www.linkedin.com/in/jansmit", "linkedin")

    @pytest.mark.parametrize(
        "line",
        [
            "X-SOCIALPROFILE;type=linkedin:x-apple:jan-smit",
            "X-SOCIALPROFILE;type=linkedin;x-user=jan-smit:",
            "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:jan-smit",
            "X-LINKEDIN:jan-smit",
        ],
    )
    def test_a_bare_linkedin_name_becomes_the_profile_it_names(self, line: str) -> None:
        (url,) = contact_of("FN:Jan", line).urls
        assert (url.value, url.label) == ("https://www.linkedin.com/in/jan-smit", "linkedin")

    def test_an_escaped_colon_in_a_page_is_resolved(self) -> None:
        assert contact_of("FN:Jan", "URL:http\\://x.example/a").urls[0].value == "http://x.example/a"

    @pytest.mark.parametrize(
        ("lines", "label"),
        [
            (["item1.X-ABRELATEDNAMES:Ann", "item1.X-ABLabel:_$!<Mother>!$_"], "Mother"),
            (["RELATED;TYPE=spouse;VALUE=text:Ann"], "spouse"),
            (["X-SPOUSE:Ann"], "spouse"),
            (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ann;8;;;;"], "mother"),
            (["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ann;0;Tante;;;"], "Tante"),
            (["AGENT:Ann"], "agent"),
        ],
    )
    def test_a_relation_has_a_name_and_a_label(self, lines: list[str], label: str) -> None:
        (relation,) = contact_of("FN:Jan", *lines).relations
        assert (relation.value, relation.label) == ("Ann", label)

    def test_androids_nickname_and_birthday_are_read(self) -> None:
        contact = contact_of(
            "FN:Jan",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Pip;1;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-05-21;3;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-06-01;1;;;",
            version="2.1",
        )
        assert (contact.nickname, contact.birthday) == ("Pip", "1980-05-21")

    @pytest.mark.parametrize(
        ("line", "birthday"),
        [
            ("BDAY:19800521", "1980-05-21"),
            ("BDAY;VALUE=date:1980-05-21", "1980-05-21"),
            ("BDAY:1980-05-21T00:00:00Z", "1980-05-21"),
            ("BDAY:--0521", "--05-21"),
            ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-21", "--05-21"),
            ("BDAY;VALUE=text:circa 1800", "circa 1800"),
            ("BDAY:19723101", "19723101"),
        ],
    )
    def test_a_birthday_becomes_a_date_where_it_is_one(self, line: str, birthday: str) -> None:
        assert contact_of("FN:Jan", line).birthday == birthday

    def test_dates_of_the_card_are_read(self) -> None:
        contact = contact_of(
            "FN:Jan", "REV:20080424T195243Z", "CREATED:2001-02-03", "DEATHDATE:19990101", version="4.0"
        )
        assert (contact.updated, contact.created, contact.death_date) == (
            "2008-04-24T19:52:43Z",
            "2001-02-03",
            "1999-01-01",
        )

    def test_a_no_for_a_date_of_death_is_no_death(self) -> None:
        assert contact_of("FN:Jan", "X-DEATHDATE:No").death_date == ""
        assert contact_of("FN:Jan", "DEATHDATE:20190301").death_date == "2019-03-01"

    def test_a_postal_address_is_one_line(self) -> None:
        contact = contact_of("FN:Jan", "ADR;TYPE=home:;;Dam 1\\nhoog;Amsterdam;;1012 JS;Nederland")
        assert contact.addresses == (Value("Dam 1 hoog, Amsterdam, 1012 JS, Nederland", "home"),)

    def test_googles_eighth_part_does_not_double_the_address(self) -> None:
        contact = contact_of("FN:Jan", "ADR:;;Dam 1;Amsterdam;;1012;NL;Dam 1\\nAmsterdam\\nNL")
        assert contact.addresses[0].value == "Dam 1, Amsterdam, 1012, NL"

    def test_a_printed_label_stands_in_for_a_missing_address(self) -> None:
        contact = contact_of("FN:Jan", "LABEL;TYPE=home:Dam 1\\n1012 JS Amsterdam")
        assert contact.addresses == (Value("Dam 1, 1012 JS Amsterdam", "home"),)

    def test_categories_become_labels_once(self) -> None:
        contact = contact_of("FN:Jan", "CATEGORIES:myContacts,Klanten", "ITEM2.CATEGORIES:Klanten,Vrienden\\, oud")
        assert contact.labels == ("myContacts", "Klanten", "Vrienden, oud")

    def test_several_notes_are_joined_with_their_line_breaks(self) -> None:
        assert contact_of("FN:Jan", "NOTE:een\\ntwee", "NOTE:drie").note == "een\ntwee\ndrie"

    def test_vcard_2_1_has_no_escape_for_a_line_break(self) -> None:
        assert contact_of("FN:C:\\temp\\new", version="2.1").name == "C:\\temp\\new"
        assert contact_of("NOTE:a\\nb", "FN:x", version="3.0").note == "a\nb"

    def test_a_chat_name_is_kept_beside_the_pages(self) -> None:
        contact = contact_of("FN:Jan", "IMPP;X-SERVICE-TYPE=Skype:skype:jan.smit", "X-GOOGLE-TALK:jan@x.example")
        assert [(url.value, url.label) for url in contact.urls] == [
            ("skype:jan.smit", "skype"),
            ("jan@x.example", "google-talk"),
        ]

    def test_proton_cards_keep_address_and_group(self) -> None:
        contact = contact_of(
            "FN;PREF=1:Jan",
            "UID:proton-web-1",
            "ITEM1.EMAIL;PREF=1:jan@x.example",
            "ITEM1.KEY;PREF=1:data:application/pgp-keys;base64,xsBNBGHq",
            "ITEM1.CATEGORIES:Vrienden",
            "TEL;TYPE=;PREF=1:020",
            version="4.0",
        )
        assert (contact.emails[0].value, contact.labels, contact.phones[0].value) == (
            "jan@x.example",
            ("Vrienden",),
            "020",
        )


class TestTakeout:
    @pytest.mark.parametrize(
        ("name", "labels"),
        [
            ("takeout-1.zip!Takeout/Contacts/Klanten.vcf", ("Klanten",)),
            ("Takeout/Contacten/My Contacts.vcf", ("My Contacts",)),
            ("takeout-1.zip!Takeout/Contacts/All Contacts.vcf", ()),
            ("exports/Klanten.vcf", ()),
        ],
    )
    def test_the_group_a_takeout_file_stands_for_is_a_label(self, name: str, labels: tuple[str, ...]) -> None:
        (contact,) = read_cards(card("FN:Jan"), name).contacts
        assert contact.labels == labels
