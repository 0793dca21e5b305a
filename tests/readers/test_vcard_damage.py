"""Damaged books: what is broken costs itself and nothing else, and nothing is lost in silence."""

from __future__ import annotations

import time

import pytest

from readers.readings import card, contact_of, emails_of, read_cards

ANN = card("FN:Ann", "EMAIL:ann@x.example")
BOB = card("FN:Bob", "EMAIL:bob@x.example")


def names(data: bytes | str) -> list[str]:
    return [contact.name for contact in read_cards(data).contacts]


class TestCards:
    def test_a_card_without_end_is_read_and_said_to_be_open(self) -> None:
        reading = read_cards(ANN.replace("END:VCARD\r\n", "") + BOB)
        assert [contact.name for contact in reading.contacts] == ["Ann", "Bob"]
        assert "has no end" in reading.contacts[0].problems[0]
        assert reading.contacts[0].emails[0].value == "ann@x.example"

    def test_a_file_cut_in_its_last_card_keeps_what_is_there(self) -> None:
        reading = read_cards(ANN + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob\r\nEMAIL:bo")
        assert [contact.name for contact in reading.contacts] == ["Ann", "Bob"]
        assert reading.contacts[1].emails[0].raw == "bo"

    @pytest.mark.parametrize("rest", ["E", "END", "END:VCAR"])
    def test_a_file_cut_inside_its_last_line_adds_no_letters_to_the_card(self, rest: str) -> None:
        assert names(f"BEGIN:VCARD\nFN:Ann\n{rest}") == ["Ann"]

    def test_a_file_cut_right_after_a_beginning_says_so(self) -> None:
        reading = read_cards(ANN + "BEGIN:VCARD\r\n")
        assert [(problem.code, problem.source.position) for problem in reading.problems] == [("no-end", 2)]

    def test_an_agent_inside_a_card_is_a_contact_of_its_own(self) -> None:
        inner = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Agent\r\nEMAIL:agent@x.example\r\nEND:VCARD"
        reading = read_cards(card("FN:Boss", "AGENT:", inner, "EMAIL:boss@x.example", version="2.1") + BOB)
        assert [(contact.name, contact.emails[0].value) for contact in reading.contacts] == [
            ("Boss", "boss@x.example"),
            ("Agent", "agent@x.example"),
            ("Bob", "bob@x.example"),
        ]
        assert reading.contacts[1].problems == ("this card stands inside another card",)

    def test_an_agent_is_told_from_a_missing_end_in_a_book_that_does_not_balance(self) -> None:
        inner = "BEGIN:VCARD\r\nFN:Agent\r\nEND:VCARD"
        book = card("FN:Boss", "AGENT:", inner, "TEL:1", version="2.1") + ANN.replace("END:VCARD\r\n", "") + BOB
        boss, agent, ann, bob = read_cards(book).contacts
        assert [each.name for each in (boss, agent, ann, bob)] == ["Boss", "Agent", "Ann", "Bob"]
        assert boss.phones[0].value == "1"

    def test_an_agent_written_into_one_line_is_said(self) -> None:
        contact = contact_of("FN:Boss", "AGENT:BEGIN:VCARD\\nFN:Agent\\nEMAIL:agent@x.example\\nEND:VCARD\\n")
        assert contact.problems == ("AGENT holds another card, which was not read",)

    def test_the_lines_of_a_card_without_beginning_are_reported_not_given_to_its_neighbour(self) -> None:
        reading = read_cards(ANN + BOB.replace("BEGIN:VCARD\r\n", "") + card("FN:Cas"))
        assert [contact.name for contact in reading.contacts] == ["Ann", "Cas"]
        (problem,) = reading.problems
        assert (problem.code, problem.is_record) == ("outside-card", False)
        assert "bob@x.example" in problem.raw

    def test_one_missing_end_and_one_missing_beginning_mix_nobody_up(self) -> None:
        book = ANN.replace("END:VCARD\r\n", "") + BOB + card("FN:Dora").replace("BEGIN:VCARD\r\n", "") + card("FN:Eva")
        assert names(book) == ["Ann", "Bob", "Eva"]

    def test_cards_glued_together_without_a_line_end_are_two(self) -> None:
        assert names(ANN.rstrip() + BOB) == ["Ann", "Bob"]

    def test_an_indented_book_is_read(self) -> None:
        assert names("".join(f"  {line}\n" for line in (ANN + BOB).splitlines())) == ["Ann", "Bob"]

    def test_an_indented_beginning_between_cards_is_one(self) -> None:
        assert names(ANN + " " + BOB) == ["Ann", "Bob"]

    def test_a_beginning_inside_a_folded_note_is_text(self) -> None:
        reading = read_cards(card("FN:Ann", "NOTE:a", " BEGIN:VCARD", " END:VCARD") + BOB)
        assert [contact.name for contact in reading.contacts] == ["Ann", "Bob"]

    def test_blank_lines_and_small_letters_do_not_matter(self) -> None:
        assert names("begin:vcard\n\nversion:2.1\n\nfn:Ann\nemail;internet:ann@x.example\n\nend:vcard\n\n\n") == ["Ann"]

    def test_an_empty_card_is_a_problem_with_its_raw_text(self) -> None:
        reading = read_cards(ANN + card("UID:7", "REV:20200101T000000Z") + BOB)
        (problem,) = reading.problems
        assert (problem.code, problem.source.position, problem.is_record) == ("empty-record", 2, True)
        assert problem.raw.startswith("BEGIN:VCARD\nVERSION:3.0\nUID:7")

    def test_ten_thousand_open_cards_are_read_without_recursion(self) -> None:
        assert len(names("BEGIN:VCARD\nFN:Ann\n" * 10_000)) == 10_000

    def test_ten_thousand_nested_cards_are_read_without_recursion(self) -> None:
        assert len(names("BEGIN:VCARD\nFN:Ann\n" * 10_000 + "END:VCARD\n" * 10_000)) == 10_000


class TestBytes:
    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
    def test_every_unicode_form_and_line_end_is_read(self, encoding: str, end: str) -> None:
        book = (card("FN:Jørgen Østby", "EMAIL:jo@x.example") + card("FN:Мария")).replace("\r\n", end)
        assert names(book.encode(encoding)) == ["Jørgen Østby", "Мария"]

    def test_a_second_byte_order_mark_between_joined_files_is_dropped(self) -> None:
        assert names("\ufeff" + ANN + "\ufeff" + BOB) == ["Ann", "Bob"]

    def test_doubled_carriage_returns_are_one_line_end(self) -> None:
        assert emails_of("EMAIL:ann@x.example\r") == ["ann@x.example"]
        assert names((ANN + BOB).replace("\r\n", "\r\r\n")) == ["Ann", "Bob"]

    def test_zeros_between_the_letters_are_dropped(self) -> None:
        assert names(ANN.replace("Ann\r", "A\0nn\r").replace("VCARD", "VC\0ARD") + BOB) == ["Ann", "Bob"]

    def test_text_that_declares_nothing_is_read_in_the_likeliest_code_page_and_that_is_said(self) -> None:
        reading = read_cards(card("FN:Jørgen Østby").encode("cp1252"))
        assert reading.contacts[0].name == "Jørgen Østby"
        assert (reading.encoding, reading.encoding_certainty) == ("cp1252", "likely")
        assert "guess" in reading.remarks[0]

    def test_text_in_its_declared_charset_is_no_guess(self) -> None:
        book = card("N;CHARSET=SHIFT_JIS:山田;花子", version="2.1").encode("cp932")
        reading = read_cards(book)
        assert (reading.contacts[0].family, reading.contacts[0].given) == ("山田", "花子")
        assert (reading.encoding, reading.encoding_certainty, reading.remarks) == ("cp932", "declared", ())

    def test_one_bad_line_leaves_the_others_utf_8(self) -> None:
        book = card("FN:Zoë").encode() + card("FN:Jørgen").encode("cp1252") + card("FN:Мария").encode()
        assert names(book) == ["Zoë", "Jørgen", "Мария"]

    def test_a_sign_cut_in_two_by_a_fold_is_joined(self) -> None:
        book = card("FN:Jørgen").encode().replace("ø".encode(), b"\xc3\r\n \xb8")
        assert names(book) == ["Jørgen"]

    @pytest.mark.parametrize("charset", ["Murks", "x-foo", "", "rot13", "hex", "idna\0"])
    def test_an_unknown_charset_costs_nothing(self, charset: str) -> None:
        contact = contact_of(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:J=C3=B8rgen", version="2.1")
        assert contact.name == "Jørgen"

    def test_a_wrongly_declared_charset_does_not_spoil_utf_8(self) -> None:
        contact = contact_of("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=C3=B8rgen", version="2.1")
        assert contact.name == "Jørgen"

    def test_quoted_printable_without_charset_is_guessed_over_the_whole_book(self) -> None:
        people = ("Łukasz Wiśniewski", "Małgorzata Wójcik", "Jacek Dąbrowski", "Żaneta Zięba")
        book = "".join(card(f"FN;QUOTED-PRINTABLE:{_quoted(name, 'cp1250')}", version="2.1") for name in people)
        reading = read_cards(book)
        assert tuple(contact.name for contact in reading.contacts) == people
        assert "cp1250" in reading.remarks[0]

    def test_an_escaped_half_sign_is_not_passed_on(self) -> None:
        assert contact_of("FN;ENCODING=QUOTED-PRINTABLE:=ED=A0=80x", version="2.1").name


class TestLines:
    def test_a_soft_break_that_cuts_a_sign_in_two_is_joined(self) -> None:
        line = "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=A5re =C3=\r\n=98stby"
        assert contact_of(line, version="2.1").name == "Kåre Østby"

    def test_a_soft_break_followed_by_a_fold_is_joined(self) -> None:
        assert contact_of("FN;ENCODING=QUOTED-PRINTABLE:J=\r\n =6Frgen", version="2.1").name == "Jorgen"

    def test_a_note_cut_off_in_the_middle_does_not_swallow_the_address_below(self) -> None:
        lines = ("NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=", "EMAIL;TYPE=INTERNET:ann@x.example")
        assert emails_of(*lines, version="2.1") == ["ann@x.example"]

    def test_a_note_may_go_on_with_what_looks_like_a_property(self) -> None:
        contact = contact_of("FN:Jan", "NOTE;ENCODING=QUOTED-PRINTABLE:een=\r\nTEL: 020 is oud", version="2.1")
        assert contact.note == "eenTEL: 020 is oud"

    def test_a_broken_soft_break_does_not_swallow_the_address_below(self) -> None:
        contact = contact_of("FN;ENCODING=QUOTED-PRINTABLE:Jan=", "EMAIL;INTERNET:jan@x.example", version="2.1")
        assert (contact.name, contact.emails[0].value) == ("Jan", "jan@x.example")

    def test_folds_are_joined_in_every_version(self) -> None:
        assert contact_of("FN:Jan van d\r\n er Berg").name == "Jan van der Berg"
        assert contact_of("FN:Jan van\r\n\tder Berg").name == "Jan vander Berg"
        assert contact_of("FN:Jan van\r\n der Berg", version="2.1").name == "Jan van der Berg"

    def test_an_address_folded_behind_its_name_is_found(self) -> None:
        assert emails_of('EMAIL;INTERNET:"Omega"\r\n  <omega@x.example>', version="2.1") == ["omega@x.example"]

    def test_a_raw_line_break_in_an_address_line_is_mended(self) -> None:
        contact = contact_of("FN:Jan", "ADR;HOME:;;Bus 12\\\r\nDam 1;Amsterdam;;1012;NL", version="2.1")
        assert contact.addresses[0].value == "Bus 12 Dam 1, Amsterdam, 1012, NL"

    def test_a_raw_line_break_in_a_note_keeps_its_text(self) -> None:
        contact = contact_of("FN:Jan", "NOTE:see", "http://x.example/a", "and more", "EMAIL:jan@x.example")
        assert contact.note == "see\nhttp://x.example/a\nand more"
        assert contact.emails[0].value == "jan@x.example"

    def test_a_blank_line_inside_a_name_of_google_is_mended(self) -> None:
        """Seen in Google's own export: the line break of a name is written out raw in FN."""
        contact = contact_of("FN:Gábor Béla\n\nSzabó-Gyöngyösi", "N:Béla\\n\\nSzabó-Gyöngyösi;Gábor;;;", "TEL:020")
        assert (contact.name, contact.family) == ("Gábor Béla Szabó-Gyöngyösi", "Béla Szabó-Gyöngyösi")

    def test_comment_lines_are_ignored(self) -> None:
        contact = contact_of("FN:Jan", "# This line must be ignored.", "NOTE:x", "# and this: one", "TEL:020")
        assert (contact.note, contact.phones[0].value, contact.problems) == ("x", "020", ())

    @pytest.mark.parametrize(
        "line", ["X-messaging/twitter-All:x", "ADR;HOME;PREF;:", "TEL;:020", ";;;:", "=20", '"', ":x"]
    )
    def test_a_strange_line_costs_nothing_else(self, line: str) -> None:
        assert emails_of(line, "EMAIL:jan@x.example") == ["jan@x.example"]

    def test_a_line_that_is_no_property_is_named(self) -> None:
        assert contact_of("EMAIL:jan@x.example", "rubbish").problems == ("a line that is no property was left out",)

    @pytest.mark.parametrize(
        "photo",
        [
            "PHOTO;ENCODING=b;TYPE=JPEG:AAA",
            "PHOTO;ENCODING=BASE64;JPEG:\r\n " + "A" * 70 + "\r\n " + "B" * 70 + "\r\n",
            "PHOTO;ENCODING=BASE64;JPEG:" + "\r\n" + "A" * 70 + "\r\n" + "B" * 30 + "==",
            "PHOTO;BASE64:\r\n  " + "A" * 70 + "\r\n  " + "B" * 6,
            "PHOTO:data:image/jpeg;base64," + "A" * 3_000_000,
            "KEY:data:application/pgp-keys;base64," + "A" * 300 + "\r\n " + "A" * 20,
            "PHOTO;VALUE=uri:https://x.example/photo.jpg",
            "LOGO;ENCODING=b:!!!!",
        ],
    )
    def test_pictures_and_keys_leave_no_trace(self, photo: str) -> None:
        contact = contact_of("FN:Jan", photo, "EMAIL:jan@x.example")
        assert (contact.emails[0].value, contact.problems) == ("jan@x.example", ())

    def test_old_program_lines_in_odd_places_cost_nothing(self) -> None:
        assert emails_of("PROFILE:VCARD", "NAME:Jan", "SOURCE:ldap://x", "EMAIL:jan@x.example") == ["jan@x.example"]


class TestTime:
    """vobject's own line pattern needs 5 s for the first of these, at 22 equals signs."""

    @pytest.mark.parametrize(
        "line",
        [
            "TEL;TYPE=a" + "=b" * 5_000,
            "TEL;TYPE=a" + "=b" * 300 + ":020",
            "TEL" + ";TYPE" * 10_000 + ":020",
            'TEL;TYPE="' + "a" * 100_000,
            "EMAIL:" + "a@" * 50_000,
            "EMAIL:" + "a" * 100_000 + "@",
            "N:" + "\\;" * 50_000,
            "FN;ENCODING=QUOTED-PRINTABLE:" + "=" * 100_000,
            "NOTE:" + "x\r\n " * 20_000,
            "A" * 1_000_000,
        ],
    )
    def test_no_line_takes_long(self, line: str) -> None:
        started = time.perf_counter()
        reading = read_cards(card("FN:Jan", line, "UID:7"))
        assert reading.contacts[0].name.startswith("Jan")
        assert time.perf_counter() - started < 2


def _quoted(text: str, encoding: str) -> str:
    return "".join(chr(byte) if 32 < byte < 127 and byte != 61 else f"={byte:02X}" for byte in text.encode(encoding))
