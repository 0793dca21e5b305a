"""Mailboxes, single mails and what their headers say."""

from __future__ import annotations

import base64
import datetime as dt
import io
import re
from email.utils import format_datetime, formataddr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guestlist.model import Message, Reading
from guestlist.readers import mbox
from guestlist.readers.mail_marks import Kinds
from guestlist.readers.maildir import READER as MAIL
from guestlist.readers.mbox import READER as MBOX
from guestlist.readers.registry import InputFile, Reader, ReadOptions, Sample

SEPARATOR = "From 1789@xxx Mon Jan 05 12:00:00 +0000 2015"
HEADER = "From: Ann Smit <ann@acme.example>\nTo: sam@vermeer.example\nDate: Mon, 5 Jan 2015 12:00:00 +0100\nSubject: x"


def read(data: bytes | str, name: str = "box.mbox", reader: Reader = MBOX) -> Reading:
    raw = data.encode() if isinstance(data, str) else data
    return reader.read(InputFile(name, len(raw), lambda: io.BytesIO(raw)), sample(raw, name), ReadOptions())


def sample(raw: bytes, name: str = "box.mbox") -> Sample:
    return Sample(name, raw[:65536], raw[:65536].decode("utf-8", "replace"), "utf-8", "likely")


def mail(header: str = HEADER, body: str = "Hello\n", separator: str = SEPARATOR) -> str:
    return f"{separator}\n{header}\n\n{body}\n"


def only(reading: Reading) -> Message:
    assert len(reading.messages) == 1
    return reading.messages[0]


def with_header(line: str) -> Message:
    return only(read(mail(f"{HEADER}\n{line}")))


# where a message begins


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_messages_are_counted_alike_with_lf_and_with_crlf(ending: str) -> None:
    reading = read((mail() * 3).replace("\n", ending))
    assert (reading.records, len(reading.messages)) == (3, 3)
    assert reading.messages[2].source.position == 3


def test_separators_and_lines_may_end_differently_in_one_file() -> None:
    assert read(mail() + mail().replace("\n", "\r\n") + mail()).records == 3


@pytest.mark.parametrize(
    "line",
    [
        "From here on it gets better",
        "From ann@acme.example with love",
        "From Monday on we are closed",
        "From nobody@nowhere.example Mon Jan  5 10:00:00 2015",
    ],
)
def test_a_line_of_text_that_begins_with_from_does_not_split_a_message(line: str) -> None:
    assert read(mail(body=f"Hello\n\n{line}\nand so on\n") + mail()).records == 2


@pytest.mark.parametrize(
    "separator",
    [
        "From ann@acme.example Mon Jan  5 12:00:00 2015",
        "From - Mon Jan 05 12:00:00 2015",
        "From MAILER-DAEMON Fri Jul  8 12:08:34 2011",
        "From ann at acme.example  Mon Jan  5 12:00:00 2015",
        "From ann@acme.example Mon, 5 Jan 2015 12:00:00 +0100",
        'From "Ann Smit" Mon Jan  5 12:00:00 2015',
        SEPARATOR,
    ],
)
def test_every_common_separator_is_known(separator: str) -> None:
    assert read(mail(separator=separator) * 2).records == 2
    assert MBOX.claims(sample(mail(separator=separator).encode())) > 0.9


def test_a_bare_separator_needs_a_line_that_mail_programs_put_on_top() -> None:
    assert read(mail(f"X-Mozilla-Status: 0001\n{HEADER}", separator="From ") * 2).records == 2
    assert read(mail(body="text\n\nFrom \nDear: all\n")).records == 1


def test_a_message_cut_off_in_its_body_does_not_swallow_the_next() -> None:
    cut = mail(body="this line was being writ").rstrip("\n") + "\n"
    assert read(cut + mail(f"Received: by mx.example\n{HEADER}")).records == 2
    assert read(cut + mail()).records == 2


def test_a_message_cut_off_in_its_header_does_not_swallow_the_next() -> None:
    reading = read(f"{SEPARATOR}\nFrom: a@x.example\nSubj\n{mail()}")
    assert [message.sender.email for message in reading.messages] == ["a@x.example", "ann@acme.example"]


def test_a_forwarded_message_inside_a_message_is_not_counted() -> None:
    nested = "--b\nContent-Type: message/rfc822\n\nFrom: old@gone.example\nTo: x@y.example\n\nold text\n--b--\n"
    assert only(read(mail(body=nested))).sender.email == "ann@acme.example"


def test_messages_across_the_edges_of_chunks_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "".join(mail(body="x" * (n % 97) + "\n\nFrom us\n") for n in range(300))
    whole = read(data)
    for size in (3_001, 4_096, 10_007):
        monkeypatch.setattr(mbox, "CHUNK", size)
        assert read(data).messages == whole.messages
    assert whole.records == 300


def test_a_body_without_line_ends_is_skipped() -> None:
    assert read(mail(body="x" * 9_000_000 + "\n") + mail()).records == 2


# damage


def test_a_header_line_of_a_megabyte_is_read() -> None:
    message = only(read(mail(f"X-Long: {'y' * (1 << 20)}\n{HEADER}")))
    assert message.sender.email == "ann@acme.example"


def test_an_address_line_of_a_megabyte_is_counted() -> None:
    line = ",\n ".join(f"guest{n}@feast.example" for n in range(50_000))
    message = only(read(mail(f"From: a@x.example\nTo: {line}")))
    assert len(message.recipients) == 40
    assert message.recipient_count == 50_000


def test_a_file_that_ends_in_a_header_keeps_the_message_and_says_so() -> None:
    reading = read(mail() + f"{SEPARATOR}\nFrom: a@x.example\nTo: b@")
    assert len(reading.messages) == 2
    assert any("incomplete" in remark for remark in reading.remarks)


def test_a_message_without_a_sender_is_listed() -> None:
    reading = read(mail("To: sam@vermeer.example\nSubject: x") + mail())
    assert (reading.records, len(reading.messages)) == (2, 1)
    assert [(problem.code, problem.source.position) for problem in reading.problems] == [("no-sender", 1)]


def test_a_sender_line_serves_where_from_is_missing() -> None:
    assert only(read(mail("Sender: ann@acme.example\nTo: x@y.example"))).sender.email == "ann@acme.example"


class _Broken(io.RawIOBase):
    """A stream that gives some of a mailbox and then fails, as a damaged archive member does."""

    def __init__(self) -> None:
        self.parts = [(mail() * 5).encode()]

    def read(self, size: int = -1) -> bytes:
        if self.parts:
            return self.parts.pop()
        raise OSError("bad checksum")


def test_a_damaged_archive_member_gives_what_came_before_the_damage() -> None:
    file = InputFile("t.zip!m.mbox", 0, _Broken)  # type: ignore[arg-type]
    reading = MBOX.read(file, sample(mail().encode()), ReadOptions())
    assert len(reading.messages) >= 4
    assert [problem.code for problem in reading.problems] == ["broken-off"]


# what the header says


@pytest.mark.parametrize(
    ("encoded", "name"),
    [
        ("=?utf-8?Q?J=C3=B8rgen_=C3=85s?=", "Jørgen Ås"),
        ("=?iso-8859-1?Q?J=F8rgen_=C5s?=", "Jørgen Ås"),
        ("=?windows-1252?Q?Zo=EB_=93Z=94?=", "Zoë “Z”"),
        ("=?koi8-r?B?6dfBziDpx8/Sxdc=?=", "Иван Игорев"),
        ("=?iso-2022-jp?B?GyRCOzNFRBsoQiAbJEJCQE86GyhC?=", "山田 太郎"),
        ("=?utf-8?B?TcO8?=\n =?utf-8?B?bGxlcg==?=", "Müller"),
        ("=?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?=", "Müller"),
        ("=?utf-8*nl?Q?Zo=C3=AB?=", "Zoë"),
        ("=?nonsense?Q?Ann?=", "Ann"),
        ('"Smit, Ann"', "Smit, Ann"),
        ('"Ann \\"Annie\\" Smit"', 'Ann "Annie" Smit'),
    ],
)
def test_encoded_names_are_read_in_any_charset(encoded: str, name: str) -> None:
    message = only(read(mail(f"From: {encoded} <Ann@Acme.example>\nTo: x@y.example")))
    assert (message.sender.name, message.sender.email) == (name, "ann@acme.example")


def test_raw_bytes_in_a_name_are_read_as_utf8_or_as_windows() -> None:
    raw = mail("From: Zo\xeb <z@x.example>").encode("cp1252")
    assert only(read(raw)).sender.name == "Zoë"
    assert only(read(mail("From: Zoë <z@x.example>"))).sender.name == "Zoë"


@pytest.mark.parametrize(
    ("line", "count", "first"),
    [
        ("a@x.example, b@x.example", 2, "a@x.example"),
        ('"Smit, Ann" <a@x.example>, Bob <b@x.example>', 2, "a@x.example"),
        ("Club: a@x.example, b@x.example, c@x.example;", 3, "a@x.example"),
        ("a@x.example (Ann, of Acme)", 1, "a@x.example"),
        ("<a@x.example>;<b@x.example>", 2, "a@x.example"),
        ('"Never closed <a@x.example>, b@x.example', 2, "a@x.example"),
        ("=?utf-8?Q?Ann_=3Ca=40x=2Eexample=3E?=", 1, "a@x.example"),
        ("'a@x.example' <a@x.example>", 1, "a@x.example"),
        ("mailto:a@x.example", 1, "a@x.example"),
    ],
)
def test_recipients_are_counted_as_people_not_as_commas(line: str, count: int, first: str) -> None:
    message = only(read(mail(f"From: s@x.example\nTo: {line}")))
    assert (message.recipient_count, message.recipients[0].email) == (count, first)


def test_nobody_stands_in_undisclosed_recipients() -> None:
    assert only(read(mail("From: s@x.example\nTo: undisclosed-recipients:;"))).recipient_count == 0


def test_to_cc_and_blind_copies_of_sent_mail_are_all_recipients() -> None:
    message = only(read(mail("From: s@x.example\nTo: a@x.example\nCc: b@x.example,\n\tc@x.example\nBcc: d@x.example")))
    assert [party.email for party in message.recipients] == [f"{each}@x.example" for each in "abcd"]


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Tue, 5 Mar 2019 23:30:00 -0500", "2019-03-06T04:30"),
        ("5 Mar 2019 10:00 GMT", "2019-03-05T10:00"),
        ("Tue, 05 Mar 19 10:00:00 +0100 (CET)", "2019-03-05T09:00"),
        ("Tue Mar  5 10:00:00 2019", "2019-03-05T10:00"),
        ("2019-03-05T10:00:00Z", "2019-03-05T10:00"),
        ("Tue, 5 Mar 2019 10.00.00 +0000", "2019-03-05T10:00"),
        ("Thu, 1 Jan 1970 00:00:00 +0000", "1970-01-01T00:00"),
    ],
)
def test_dates_are_read_in_utc(line: str, moment: str) -> None:
    message = only(read(mail(f"From: a@x.example\nDate: {line}")))
    assert message.when is not None
    assert message.when.isoformat().startswith(moment)


def test_an_unreadable_date_is_taken_from_the_newest_received_line() -> None:
    received = (
        "Received: from a by b;\n Tue, 5 Mar 2019 10:00:00 +0000\nReceived: from c by a; Mon, 4 Mar 2019 1:00:00 +0"
    )
    message = only(read(mail(f"{received}\nFrom: a@x.example\nDate: yesterday")))
    assert message.when == dt.datetime(2019, 3, 5, 10, tzinfo=dt.UTC)


def test_a_message_without_any_date_is_kept_and_said() -> None:
    reading = read(mail("From: a@x.example\nDate: 31 Feb 2019 10:00:00 +0000"))
    assert only(reading).when is None
    assert any("date" in remark for remark in reading.remarks)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("List-Post: <mailto:club@x.example>", "list-post"),
        ("List-Id: Club <club.x.example>", "list-id"),
        ("List-Unsubscribe: <https://x.example/u>", "list-unsubscribe"),
        ("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "one-click"),
        ("Precedence: bulk", "bulk"),
        ("Auto-Submitted: auto-generated", "auto"),
        ("Auto-Submitted: auto-replied (vacation)", "auto-replied"),
        ("X-Autoreply: yes", "auto-replied"),
        ("Return-Path: <>", "auto"),
        ("Content-Type: multipart/report; report-type=delivery-status", "auto"),
        ("X-Spam-Flag: YES", "spam"),
        ("X-Gmail-Labels: Sent,Opened", "sent"),
        ("X-Gmail-Labels: =?UTF-8?Q?Envoy=C3=A9s,Ouvert?=", "sent"),
        ("X-Gmail-Labels: Sendt,Viktig", "sent"),
        ("X-Gmail-Labels: Inbox,Category Promotions", "promotions"),
        ("X-Gmail-Labels: Inbox,Categorie Reclame", "promotions"),
        ("X-Gmail-Labels: Spam", "spam"),
        ("X-Gmail-Labels: Concepten", "draft"),
    ],
)
def test_a_header_marks_what_kind_of_mail_it_is(line: str, mark: str) -> None:
    assert with_header(line).marks == {mark}


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: no",
        "List-Post: NO",
        "Precedence: normal",
        "Return-Path: <ann@acme.example>",
        "X-Gmail-Labels: Inbox,Sentimental,Opened,Category Personal",
        "X-Spam-Flag: NO",
        "Content-Type: multipart/mixed",
    ],
)
def test_a_header_of_ordinary_mail_marks_nothing(line: str) -> None:
    assert with_header(line).marks == frozenset()


@pytest.mark.parametrize(
    ("subject", "is_automatic"),
    [
        ("Automatic reply: your question", True),
        ("Automatisch antwoord: vraag", True),
        ("=?utf-8?Q?R=C3=A9ponse_automatique_=3A_question?=", True),
        ("Afwezig: vraag", True),
        ("Afwezig volgende week, wie neemt het over?", False),
        ("Re: Automatic reply: your question", False),
        ("Outlook of the office", False),
    ],
)
def test_an_automatic_answer_is_told_by_its_subject(subject: str, is_automatic: bool) -> None:
    message = only(read(mail(f"From: a@x.example\nSubject: {subject}")))
    assert ("auto-replied" in message.marks) is is_automatic


def test_no_subject_and_no_body_is_kept() -> None:
    assert "secret" not in repr(read(mail(f"{HEADER}\nSubject: secret plan", body="secret body\n")))


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        ("Mail/Sent", "sent"),
        ("Verzonden items.mbox/mbox", "sent"),
        ("Drafts", "draft"),
        ("Junk", "spam"),
        ("Inbox", ""),
    ],
)
def test_the_name_of_the_mailbox_marks_its_mail(path: str, mark: str) -> None:
    assert only(read(mail(), name=path)).marks == ({mark} if mark else frozenset())


def test_equal_people_are_kept_once() -> None:
    first, second = read(mail() * 2).messages
    assert first.sender is second.sender
    assert first.recipients is second.recipients
    assert first.marks is second.marks


# claims


@pytest.mark.parametrize("text", ["", "BEGIN:VCARD\n", "First Name,Last Name\n", "From here\n", "From: a@x.example\n"])
def test_what_is_no_mailbox_is_not_claimed(text: str) -> None:
    assert MBOX.claims(sample(text.encode())) == 0


@pytest.mark.parametrize(
    "head",
    [HEADER, f"Received: by x\n\tid 5\n{HEADER}", f"Return-Path: <a@x.example>\r\n{HEADER}", f"1234 \n{HEADER}"],
)
def test_a_single_mail_is_claimed_by_its_header(head: str) -> None:
    assert MAIL.claims(sample(f"{head}\n\nbody".encode())) >= 0.9


@pytest.mark.parametrize(
    "text", ["BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n", "dn: cn=Ann\nmail: ann@x.example\n", "Name,From,Date\na,b,c\n", "{}"]
)
def test_what_is_no_mail_is_not_claimed(text: str) -> None:
    assert MAIL.claims(sample(text.encode())) == 0


def test_a_mail_in_a_sent_folder_of_a_maildir_is_sent() -> None:
    message = only(read(f"{HEADER}\n\nbody", name="Maildir/.Sent/cur/1700.M1:2,S", reader=MAIL))
    assert message.marks == {"sent"}


def test_a_mail_with_a_header_longer_than_the_sample_is_read() -> None:
    reading = read(f"X-Long: {'z' * 100_000}\n{HEADER}\n\nbody", name="a.eml", reader=MAIL)
    assert only(reading).sender.email == "ann@acme.example"


# laws

_BOX = (mail() + mail(HEADER.replace("Ann Smit", "=?utf-8?B?Sm/Ds3I=?=")) + mail(body="\n\nFrom x\n")).encode()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_mailbox_never_raises_and_never_gives_more_messages_than_records(data: st.DataObject) -> None:
    box = bytearray(_BOX)
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(box) - 1))
        box[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    if MBOX.claims(sample(bytes(box))):
        reading = read(bytes(box))
        assert len(reading.messages) + len(reading.problems) == reading.records
    read(bytes(box), reader=MAIL)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=60))
def test_any_text_in_a_header_is_read(sender: str, to: str, date: str) -> None:
    raw = f"{SEPARATOR}\nX: y\nFrom: a@x.example {sender}\nTo: {to}\nDate: {date}\n\nbody\n"
    read(raw.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("piece", ['"', "<", "(", "=?", "=?utf-8?Q?", ",", ":", "\\", "a@", "()", ' "a" <'])
def test_a_hostile_address_line_takes_no_time(piece: str) -> None:
    started = dt.datetime.now(tz=dt.UTC)
    read(mail(f"From: a@x.example\nTo: {piece * (200_000 // len(piece))}"))
    assert (dt.datetime.now(tz=dt.UTC) - started).total_seconds() < 5


_NAMES = st.text(st.characters(categories=["L", "N", "Zs"], include_characters="'-.,()\""), min_size=1, max_size=30)
_EMAILS = st.from_regex(r"[a-z][a-z0-9._-]{0,12}[a-z0-9]@[a-z]{1,9}\.(example|test)", fullmatch=True).filter(
    lambda email: ".." not in email and not re.search(r"[._-]@", email)
)


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(_NAMES, _EMAILS),
    st.lists(st.tuples(_NAMES, _EMAILS), min_size=1, max_size=6),
    st.datetimes(
        dt.datetime(1991, 1, 1), dt.datetime(2026, 1, 1), timezones=st.just(dt.timezone(dt.timedelta(hours=2)))
    ),
    st.sampled_from(["utf-8", "iso-8859-1", "koi8-r"]),
)
def test_what_the_standard_library_writes_is_read_back(
    sender: tuple[str, str], to: list[tuple[str, str]], when: dt.datetime, charset: str
) -> None:
    def encoded(name: str) -> str:
        try:
            name.encode(charset)
        except UnicodeEncodeError:
            return "utf-8"
        return charset

    lines = [formataddr(each, encoded(each[0])) for each in (sender, *to)]
    header = f"From: {lines[0]}\nTo: {', '.join(lines[1:])}\nDate: {format_datetime(when)}"
    message = only(read(mail(header)))
    assert message.sender.email == sender[1]
    assert [party.email for party in message.recipients] == [email for _, email in to]
    assert message.when == when.replace(microsecond=0)
    shown = " ".join(sender[0].replace("\\", "").split()).strip("'\"<> ")
    assert message.sender.name == shown


@example(b"\n\r\n\n")
@given(st.lists(st.sampled_from([b"a: b", b"\n", b"\r\n", b"\r", b" x"]), max_size=40).map(b"".join))
def test_the_end_of_a_header_is_found_whatever_the_line_endings(block: bytes) -> None:
    """The quick search gives what the plain definition gives: the first newline that an empty line follows."""
    ends = re.search(rb"\n\r?\n", block)
    assert mbox._near_end(block, 0) == (ends.start() if ends else -1)


@given(
    st.text("aborvute :-", max_size=12),
    st.sampled_from(["", "out of office", "afwezig: ", "Autosvar", "absence du bureau"]),
)
def test_a_subject_told_apart_by_its_first_letters_is_told_apart_rightly(before: str, opening: str) -> None:
    subject = (opening + before).encode()
    quick = "auto-replied" in Kinds().marks({b"subject": subject})
    slow = "auto-replied" in Kinds().marks({b"subject": b"=?utf-8?B?" + base64.b64encode(subject) + b"?="})
    assert quick == slow
