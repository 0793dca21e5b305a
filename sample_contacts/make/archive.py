"""What LinkedIn's "Get a copy of your data" holds, as a zip or as loose files."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from make.book import Book

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    "see email addresses for connections who have allowed their connections to see or download their email address "
    "using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/"\n'
    "\n"
)


def table(head: str, rows: Iterable[Sequence[str]], quote_all: bool = False) -> str:
    """Rows under a header, with the newline ends LinkedIn uses."""
    out = io.StringIO()
    style = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    writer = csv.writer(out, lineterminator="\n", quoting=style)
    writer.writerow(head.split(","))
    writer.writerows(rows)
    return out.getvalue()


def day(date: dt.date) -> str:
    """As in Connected On: 04 Mar 2021, in English whatever the machine speaks."""
    return f"{date.day:02d} {'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()[date.month - 1]} {date.year}"


def american(when: dt.datetime) -> str:
    """As in Sent At: 1/29/26, 2:37 PM."""
    hour = when.hour % 12 or 12
    half = "AM" if when.hour < 12 else "PM"
    return f"{when.month}/{when.day}/{when.year % 100:02d}, {hour}:{when.minute:02d} {half}"


def connections(book: Book) -> str:
    """The layout of mid-2023 on, newest first, no newline at the end; hidden members are rows with a date alone."""
    newest_first = sorted(book.links, key=lambda link: (link.on, link.given), reverse=True)
    rows = [
        (link.given, link.family, link.url, link.email, link.company, link.position, day(link.on))
        for link in newest_first
    ]
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    return PREAMBLE + table(head, rows).rstrip("\n")


def invitations(book: Book) -> str:
    """With the profile columns of late 2023 on; the owner is inviter or invitee."""
    me, mine = book.me.name, book.me.url
    rows = []
    for one in sorted(book.invites, key=lambda invite: invite.when, reverse=True):
        ends = (me, one.name) if one.is_outgoing else (one.name, me)
        urls = (mine, one.url) if one.is_outgoing else (one.url, mine)
        rows.append((*ends, american(one.when), one.message, "OUTGOING" if one.is_outgoing else "INCOMING", *urls))
    return table("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", rows)


def messages(book: Book) -> str:
    """All fields quoted, as since March 2026."""
    head = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
        "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
    )
    rows = [
        (
            *(one.conversation, "", one.sender, one.sender_url, one.to, one.to_url),
            *(f"{one.when:%Y-%m-%d %H:%M:%S} UTC", "", one.text, one.folder, "", "No", "No"),
        )
        for one in sorted(book.chats, key=lambda chat: chat.when, reverse=True)
    ]
    return table(head, rows, quote_all=True)


def imported_contacts(book: Book) -> str:
    """The address book LinkedIn has already, in the form of ImportedContacts.csv."""
    head = (
        "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
        "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
    )
    rows = [
        (
            *(one.given, "", one.family, "", "", "", "", one.title, ", ".join(one.emails), ", ".join(one.phones)),
            *("3/14/17, 9:02 PM", "3/14/17, 9:02 PM", "nl", "", "false", ""),
        )
        for one in book.held
    ]
    return table(head, rows)


def contacts(book: Book) -> str:
    """The same in the form of Contacts.csv."""
    head = (
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,"
        "FullName,Birthday,Location,BookmarkedAt,Profiles"
    )
    rows = [
        (
            *("GOOGLE_CONTACTS", one.given, one.family, one.company, one.title, ", ".join(one.emails)),
            *(", ".join(one.phones), "8/2/16, 7:45 AM", "", "", "", f"{one.given} {one.family}", "", "", "", ""),
        )
        for one in book.held
    ]
    return table(head, rows)


def about_me(book: Book) -> dict[str, str]:
    """Profile, positions, addresses and numbers of the owner, and a few files Guestlist has no use for."""
    me = book.me
    profile = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers"
    )
    own = (me.given, me.family, me.maiden, "", "", me.headline, "", "", "", me.town, "", "", "")
    addresses = [(email, "Yes", "Yes" if n == 0 else "No", "3/1/19, 10:00 AM") for n, email in enumerate(me.emails)]
    positions = [(firm, title, "", me.town, start, end) for firm, title, start, end in me.positions]
    return {
        "Profile.csv": table(profile, [own]),
        "Positions.csv": table("Company Name,Title,Description,Location,Started On,Finished On", positions),
        "Email Addresses.csv": table("Email Address,Confirmed,Primary,Updated On", addresses),
        "PhoneNumbers.csv": table("Extension,Number,Type", [("", me.phone, "Mobile")]),
        "Registration.csv": table("Registered At,Registration Ip,Subscription Types", [("5/4/09, 8:11 PM", "", "")]),
        "Company Follows.csv": table(
            "Organization,Followed On", [("Waterschap De Vecht", "Mon Feb 03 10:11:12 UTC 2025")]
        ),
        "Skills.csv": table("Name", [("Change Management",), ("Facilitation",), ("Controlling",)]),
        "Votes.csv": table("Date,Link,OptionText", []),
    }


def zipped(members: Mapping[str, str]) -> bytes:
    """A zip with fixed dates. Stored, not packed: packed bytes differ between builds of zlib."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, date_time=(2026, 11, 20, 21, 4, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode())
    return out.getvalue()
