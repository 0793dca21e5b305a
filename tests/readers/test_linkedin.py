# ruff: noqa: E501 (header rows stand on one line, as LinkedIn writes them)
"""LinkedIn's export through all its eras: what is in it is read, what is not needed is said."""

from __future__ import annotations

import datetime as dt
import io
import random

import pytest

from guestlist.model import Employer
from guestlist.normalise.profiles import profiles_of
from guestlist.readers.linkedin import READERS
from guestlist.readers.linkedin_messages import recipients_of, time_of
from guestlist.readers.registry import InputFile, ReadOptions, Sample, all_readers
from readers.tables import claim, read_linkedin

OLD = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
NEW = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
VERY_OLD = "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers\n"
SENTENCE = "When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."
PREAMBLES = {
    "none": "",
    "plain": f'Notes:\n"{SENTENCE}"\n\n',
    "quoted": f'"Notes:"\n"{SENTENCE}"\n\n',
    "wrapped": f'Notes:\n"{SENTENCE[:60]}\n{SENTENCE[60:]}"\n\n',
    "indented": f"  Notes:\n  {SENTENCE}\n\n",
    "padded by a spreadsheet": f'Notes:,,,,,,\n"{SENTENCE}",,,,,,\n,,,,,,\n',
    "never closed": f'Notes:\n"{SENTENCE}\n\n',
}


@pytest.mark.parametrize("preamble", list(PREAMBLES))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_connections_below_every_shape_of_the_note(preamble: str, end: str) -> None:
    text = (
        PREAMBLES[preamble]
        + NEW
        + 'Ann,"Smit, PhD",https://www.linkedin.com/in/ann-smit,,"Rivaal, Inc.",Directeur,07 Jun 2020\nBob,Berg,https://www.linkedin.com/in/bob,bob@x.example,Acme,,1 Jan 2021'
    )
    reading = read_linkedin(text.replace("\n", end))
    ann, bob = reading.connections
    assert (ann.given, ann.family, ann.url, ann.company, ann.position, ann.connected_on) == (
        "Ann",
        "Smit, PhD",
        "https://www.linkedin.com/in/ann-smit",
        "Rivaal, Inc.",
        "Directeur",
        "2020-06-07",
    )
    assert (bob.email, bob.connected_on, bob.source.position) == ("bob@x.example", "2021-01-01", 2)
    assert (reading.format, reading.records) == ("linkedin-connections", 2)


def test_connections_of_the_years_without_addresses_and_before() -> None:
    old = read_linkedin(OLD + "Ann,Smit,,Acme,Boss,07 Jun 2020\n").connections[0]
    very_old = read_linkedin(VERY_OLD + 'Ann,Smit,Straat 1,a@x.example,Acme,Boss,"1/29/13, 5:03 PM",x,y\n').connections[
        0
    ]
    assert (old.url, old.connected_on) == ("", "2020-06-07")
    assert (very_old.email, very_old.connected_on) == ("a@x.example", "2013-01-29")


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("4-Apr-21", "2021-04-04"),
        ("7-Feb-22", "2022-02-07"),
        ("04-04-2021", "2021-04-04"),
        ("2021-04-04", "2021-04-04"),
        ("4 apr. 2021", "2021-04-04"),
        ("04 apr 2021", "2021-04-04"),
    ],
)
def test_connections_saved_again_by_a_spreadsheet(cell: str, date: str) -> None:
    text = "\ufeff" + (NEW + f"Ann,Smit,https://www.linkedin.com/in/ann,,Acme,Boss,{cell}\n").replace(",", ";").replace(
        "\n", "\r\n"
    )
    assert read_linkedin(text).connections[0].connected_on == date


def test_one_clear_date_settles_the_order_of_day_and_month() -> None:
    text = OLD + "A,B,,,,03/04/2021\nC,D,,,,25/04/2021\n"
    assert [each.connected_on for each in read_linkedin(text).connections] == ["2021-04-03", "2021-04-25"]


def test_hidden_members_are_kept_and_counted() -> None:
    reading = read_linkedin(
        NEW + "Ann,Smit,https://www.linkedin.com/in/ann,,,,07 Jun 2020\n,,,,,,08 Jun 2020\n,,,,,,09 Jun 2020"
    )
    assert [each.is_hidden for each in reading.connections] == [False, True, True]
    assert reading.records == 3
    assert reading.remarks[0].startswith("2 of 3 connections are hidden")


def test_a_row_without_anything_is_unreadable() -> None:
    reading = read_linkedin(NEW + "Ann,Smit,,,,,07 Jun 2020\n,,,,,,\nBob,Berg,,,,,07 Jun 2020\n")
    assert [problem.code for problem in reading.problems] == ["empty-record"]
    assert [each.source.position for each in reading.connections] == [1, 3]


def test_a_date_that_cannot_be_read_is_said() -> None:
    reading = read_linkedin(NEW + "Ann,Smit,,,,,soon\n")
    assert reading.connections[0].connected_on == ""
    assert reading.connections[0].problems
    assert reading.remarks


@pytest.mark.parametrize(
    "header",
    [
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        "Fornavn,Etternavn,URL,E-postadresse,Bedrift,Stilling,Tilkoblet",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le",
        "first_name,last_name,url,email_address,company,position,connected_on",
        "FirstName,LastName,URL,EmailAddress,Company,Position,ConnectedOn",
    ],
)
def test_column_names_in_other_languages_and_spellings(header: str) -> None:
    assert (
        read_linkedin(header + "\nAnn,Smit,https://www.linkedin.com/in/ann,,Acme,Boss,07 Jun 2020\n")
        .connections[0]
        .company
        == "Acme"
    )


def test_invitations_with_their_direction_and_the_users_own_profile() -> None:
    reading = read_linkedin(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        'Sam Vermeer,Ann Smit,"1/29/26, 2:37 PM",Hoi,OUTGOING,https://www.linkedin.com/in/sam-vermeer,https://www.linkedin.com/in/ann\n'
        'Bob Berg,Sam Vermeer,"12/1/25, 2:37 PM",,INCOMING,https://www.linkedin.com/in/bob,https://www.linkedin.com/in/sam-vermeer\n'
        'Sam Vermeer,carl@x.example,"1/2/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/sam-vermeer,\n'
    )
    out, incoming, by_mail = reading.invitations
    assert (out.direction, out.name, out.url, out.sent_on, out.message) == (
        "outgoing",
        "Ann Smit",
        "https://www.linkedin.com/in/ann",
        "2026-01-29",
        "Hoi",
    )
    assert (incoming.direction, incoming.name, incoming.url) == (
        "incoming",
        "Bob Berg",
        "https://www.linkedin.com/in/bob",
    )
    assert (by_mail.email, by_mail.sent_on) == ("carl@x.example", "2026-01-02")
    assert reading.owner is not None
    assert reading.owner.urls == ("sam-vermeer",)


def test_invitations_of_the_years_without_addresses() -> None:
    reading = read_linkedin('From,To,Sent At,Message,Direction\nSam,Ann,"1/29/21, 2:37 PM",,OUTGOING\n')
    assert (reading.invitations[0].url, reading.invitations[0].sent_on) == ("", "2021-01-29")


MESSAGES = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"


def test_messages_without_what_they_say() -> None:
    reading = read_linkedin(
        MESSAGES
        + '1,,Sam,https://www.linkedin.com/in/sam,"Ann Smit, PhD",https://www.linkedin.com/in/ann,2025-06-01 14:03:22 UTC,,"regel 1\n\nregel ""2"", en meer",INBOX,,No\n'
        + "2,Aanbod,Firm,,Sam,https://www.linkedin.com/in/sam,2025-06-02 14:03:22 UTC,Koop,<p>x</p>,INBOX,,No\n"
        + "3,,Sam,https://www.linkedin.com/in/sam,Bob,https://www.linkedin.com/in/bob,2025-06-03 14:03:22 UTC,,x,,,Yes\n"
        + "4,,Eve,https://www.linkedin.com/in/eve,Sam,https://www.linkedin.com/in/sam,2025-06-04 14:03:22 UTC,,x,SPAM,,No\n"
    )
    first, sponsored, draft, spam = reading.messages
    assert first.when == dt.datetime(2025, 6, 1, 14, 3, 22, tzinfo=dt.UTC)
    assert (first.sender.url, first.sender.name) == ("sam", "Sam")
    assert [(party.url, party.name) for party in first.recipients] == [("ann", "Ann Smit, PhD")]
    assert [each.marks for each in (sponsored, draft, spam)] == [
        frozenset({"sponsored"}),
        frozenset({"draft"}),
        frozenset({"spam"}),
    ]
    assert first.channel == "linkedin"
    assert not any("regel" in str(getattr(first, name)) for name in first.__slots__)


def test_nine_columns_of_older_messages() -> None:
    header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
    message = read_linkedin(
        header + '1,,Ann,https://www.linkedin.com/in/ann,"Sam, Bob Berg, MBA",2021-06-01 14:03:22 UTC,,x,INBOX\n'
    ).messages[0]
    assert [party.name for party in message.recipients] == ["Sam", "Bob Berg, MBA"]


def test_messages_with_every_field_quoted_and_line_breaks_inside() -> None:
    rows = "".join(
        f'"{n}","","Ann","https://www.linkedin.com/in/ann","Sam","https://www.linkedin.com/in/sam","2025-06-01 14:03:22 UTC","","a\n\n""b"", c\n{"d," * 30}","INBOX","","No"\n'
        for n in range(200)
    )
    quoted = ",".join(f'"{name}"' for name in MESSAGES.strip().split(",")) + "\n"
    assert read_linkedin(quoted + rows).records == 200


def test_an_address_is_never_given_to_the_wrong_name() -> None:
    urls = "https://www.linkedin.com/in/a,https://www.linkedin.com/in/b"
    assert [party.name for party in recipients_of("Ann Smit, Bob Berg", urls)] == ["Ann Smit", "Bob Berg"]
    assert [(p.url, p.name) for p in recipients_of("Ann Smit, Utrecht, Bob Berg", urls)] == [("a", ""), ("b", "")]


@pytest.mark.parametrize("text", ["2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22Z", "2025-06-01 16:03:22+02:00"])
def test_times_are_told_in_utc(text: str) -> None:
    assert time_of(text) == dt.datetime(2025, 6, 1, 14, 3, 22, tzinfo=dt.UTC)


def test_talks_with_the_platforms_own_assistant_are_left_out() -> None:
    reading = read_linkedin(
        MESSAGES + "1,,Coach,,Sam,,2025-06-01 14:03:22 UTC,,x,,,No\n", "archive.zip!coach_messages.csv"
    )
    assert (reading.format, reading.messages) == ("unusable", ())


IMPORTED = "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location\n"


@pytest.mark.parametrize(
    "emails",
    [
        '"a@x.example,b@x.example"',
        '"a@x.example, b@x.example"',
        "a@x.example;b@x.example",
        '"a@x.example\nb@x.example"',
    ],
)
def test_the_book_linkedin_already_holds(emails: str) -> None:
    reading = read_linkedin(
        IMPORTED + f'Ann,,Smit,Jansen,,,,Directeur,{emails},"+31612345678,+31201234567","3/15/16, 2:05 PM",,,,,\n'
    )
    contact = reading.imported[0]
    assert reading.format == "linkedin-imported"
    assert (contact.given, contact.family, contact.maiden, contact.title, contact.created) == (
        "Ann",
        "Smit",
        "Jansen",
        "Directeur",
        "2016-03-15",
    )
    assert [value.value for value in contact.emails] == ["a@x.example", "b@x.example"]
    assert [value.value for value in contact.phones] == ["+31612345678", "+31201234567"]


@pytest.mark.parametrize(
    "header",
    [
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles",
        "Source,First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Addresses,Sites,Instant Message Handles,Full Name,Birthday,Location,Bookmarked At,Profiles",
    ],
)
def test_both_forms_of_contacts_csv(header: str) -> None:
    contact = read_linkedin(
        header + '\nGOOGLE_CONTACTS,Ann,Smit,Acme,,ann@x.example,,"3/15/16, 2:05 PM",,,,Ann Smit,,,,\n'
    ).imported[0]
    assert (contact.name, contact.organisation, contact.emails[0].value) == ("Ann Smit", "Acme", "ann@x.example")


@pytest.mark.parametrize(
    ("sites", "profiles", "kept"),
    [
        ("https://ann.example", "https://www.linkedin.com/in/ann-smit", 2),
        ("", "https://www.linkedin.com/in/ann-smit", 1),
        ("https://ann.example; https://www.linkedin.com/in/ann-smit", "", 2),
        ('"https://ann.example,http://www.linkedin.com/in/ann-smit"', "", 2),
    ],
)
def test_of_sites_and_profiles_both_are_kept(sites: str, profiles: str, kept: int) -> None:
    header = "Source,FirstName,LastName,Companies,Emails,CreatedAt,Sites,FullName,BookmarkedAt,Profiles\n"
    contact = read_linkedin(header + f"X,Ann,Smit,,ann@x.example,1/1/20,{sites},Ann Smit,,{profiles}\n").imported[0]
    assert len(contact.urls) == kept
    assert profiles_of(contact) == ("ann-smit",)


def test_an_imported_row_of_nobody_is_unreadable() -> None:
    reading = read_linkedin(IMPORTED + ',,,,,,,,,,"3/15/16, 2:05 PM",,,,,\n')
    assert [problem.code for problem in reading.problems] == ["no-name-no-address"]


def test_a_short_profile_is_the_user_and_nobody_to_invite() -> None:
    reading = read_linkedin("First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nSam,Vermeer,,,,Coach\n")
    assert reading.contacts == ()
    assert reading.owner is not None
    assert reading.owner.names == ("Sam Vermeer",)


def test_the_user() -> None:
    profile = read_linkedin(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        'Sam,Vermeer,Jansen,,,Coach,"a\nb",Training,,"Utrecht, Netherlands",,,\n'
    ).owner
    positions = read_linkedin(
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        "Acme,Chef,,,Jan 2015,Dec 2019\nAcme,Kok,,,2010,Jan 2015\nRivaal,Coach,x,,Jan 2020,\n"
    ).owner
    emails = read_linkedin(
        "Email Address,Confirmed,Primary,Updated On\nold@x.example,Yes,No,\nnew@x.example,Yes,Yes,\n"
    ).owner
    phones = read_linkedin("Extension,Number,Type\n,+31612345678,Mobile\n").owner
    assert profile is not None
    assert positions is not None
    assert emails is not None
    assert phones is not None
    assert (profile.names, profile.country) == (("Sam Vermeer", "Sam Jansen"), "NL")
    assert positions.employers == (Employer("Acme", since=2010, until=2019), Employer("Rivaal", since=2020, until=None))
    assert (emails.emails, phones.phones) == (("new@x.example", "old@x.example"), ("+31612345678",))


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAnn,Smit,Acme,Boss,Top,2020,VISIBLE\n",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2020,x,Ann,Smit,www,ACCEPTED\n",
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n2020,me@x.example,06,Acme,Boss,x,y,z\n",
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nAnn,Smit,x,y,2026,\n",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUU,2000,2004,,,\n",
    ],
)
def test_tables_that_are_not_needed_are_named_and_no_address_book(text: str) -> None:
    reading = read_linkedin(text)
    assert (reading.format, reading.records) == ("unusable", 0)
    assert "not need" in reading.problems[0].message
    assert claim(text) == 0


def test_column_names_without_rows_say_so() -> None:
    reading = read_linkedin(PREAMBLES["plain"] + NEW)
    assert (reading.records, len(reading.remarks)) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,E-mail Address\nAnn,Smit,a@x.example\n",
        "a,b\n1,2\n",
        "",
        "Name,Type,Number,Colour,Size\nx,y,1,z,2\n",
    ],
)
def test_other_tables_are_not_claimed(text: str) -> None:
    assert not any(reader.claims(Sample("x.csv", text.encode(), text, "utf-8", "certain")) for reader in READERS)


def test_of_all_readers_the_right_one_is_surest() -> None:
    data = (PREAMBLES["plain"] + NEW + "Ann,Smit,,a@x.example,Acme,Boss,07 Jun 2020\n").encode()
    sample = Sample("x.csv", data, data.decode(), "utf-8", "certain")
    assert max(all_readers(), key=lambda reader: reader.claims(sample)).format == "linkedin-connections"


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_export_is_read_to_the_end(seed: int) -> None:
    rng = random.Random(seed)
    text = (
        rng.choice(list(PREAMBLES.values()))
        + NEW
        + "".join(f'Ann{n},"Smit, {n}",https://www.linkedin.com/in/a{n},,Acme,Boss,07 Jun 2020\n' for n in range(40))
    )
    for _ in range(rng.randrange(8)):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(['"', ",", "\n", "\0", "\r", "", ";"]) + text[at + rng.randrange(3) :]
    data = text.encode()
    sample = Sample("x.csv", data, text, "utf-8", "certain")
    for reader in READERS:
        if reader.claims(sample):
            reading = reader.read(InputFile("x.csv", len(data), lambda: io.BytesIO(data)), sample, ReadOptions())
            assert reading.records == len(reading.connections) + sum(problem.is_record for problem in reading.problems)
