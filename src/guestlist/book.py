"""What was read, gathered: the address books, and the evidence about the people in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from guestlist.decisions import UserDecision
from guestlist.errors import Exit, UserError
from guestlist.model import (
    Connection,
    Contact,
    InputSummary,
    Invitation,
    Message,
    Notice,
    Owner,
    Person,
    Problem,
    Reading,
)
from guestlist.normalise.emails import unusable_emails
from guestlist.policy import Policy


@dataclass(frozen=True, slots=True)
class Book:
    """Everything of all files, in the order given."""

    readings: tuple[Reading, ...]
    contacts: tuple[Contact, ...]
    connections: tuple[Connection, ...]
    invitations: tuple[Invitation, ...]
    imported: tuple[Contact, ...]
    messages: tuple[Message, ...]
    problems: tuple[Problem, ...]
    owner: Owner  # as the files tell it


def gather(readings: Sequence[Reading], needs_contacts: bool = True) -> Book:
    """Put the readings together.

    Raises UserError (exit 4) when a file cannot be used, naming every such file and what the others are, and when no
    file holds contacts though ``needs_contacts`` says that some must.
    """
    unusable = [reading for reading in readings if reading.format == "unusable"]
    if unusable:
        raise UserError(
            _one_or_many(unusable),
            problems=(
                *(problem.message for reading in unusable for problem in reading.problems),
                *(_fine(reading) for reading in readings if reading.format != "unusable"),
            ),
            hint="Nothing was written. Mend or leave away what cannot be used, then run again.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    book = Book(
        readings=tuple(readings),
        contacts=tuple(contact for reading in readings for contact in reading.contacts),
        connections=tuple(each for reading in readings for each in reading.connections),
        invitations=tuple(each for reading in readings for each in reading.invitations),
        imported=tuple(each for reading in readings for each in reading.imported),
        messages=tuple(each for reading in readings for each in reading.messages),
        problems=tuple(each for reading in readings for each in reading.problems),
        owner=_join_owners([reading.owner for reading in readings if reading.owner]),
    )
    if needs_contacts and not book.contacts:
        raise UserError(
            "No contacts were found in the files given.",
            problems=tuple(_fine(reading) for reading in readings),
            hint="Add the address book you would import: a vCard or CSV export of Gmail, Outlook or Apple.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    return book


def summary_of(reading: Reading) -> InputSummary:
    """The reading without its contents."""
    rows = (reading.connections, reading.invitations, reading.imported, reading.messages)
    return InputSummary(
        file=reading.file,
        format=reading.format,
        variant=reading.variant,
        encoding=reading.encoding,
        encoding_certainty=reading.encoding_certainty,
        records=reading.records,
        contacts=len(reading.contacts),
        evidence_rows=sum(map(len, rows)),
        hidden=sum(connection.is_hidden for connection in reading.connections),
        unreadable=sum(problem.is_record for problem in reading.problems),
        remarks=reading.remarks,
        sha256=reading.sha256,
        size=reading.size,
    )


def notices_of(book: Book, lost: Sequence[UserDecision]) -> tuple[Notice, ...]:
    """What a user should know of the input: decisions that name nobody, and contacts read with a doubt."""
    notices = [Notice("decision-for-nobody", (("who", each.who), ("row", str(each.row)))) for each in lost]
    doubtful = sum(bool(contact.problems or unusable_emails(contact)) for contact in book.contacts)
    if doubtful:
        notices.append(Notice("read-with-doubt", (("count", str(doubtful)),)))
    return tuple(notices)


def notices_of_region(people: Iterable[Person], region: str) -> tuple[Notice, ...]:
    """That numbers stay as they are written, where nothing tells the country of those without a country code."""
    raw = 0 if region else sum(not phone.e164 for person in people for phone in person.phones)
    return (Notice("region-unknown", (("count", str(raw)),)),) if raw else ()


def known_owner(policy: Policy, from_files: Owner) -> Owner:
    """The user: the policy's words first, the archive's after them."""
    me = policy.me
    employers = {employer.name.casefold(): employer for employer in (*from_files.employers, *me.employers)}
    return Owner(
        names=_union(me.names, from_files.names),
        emails=_union(me.emails, from_files.emails),
        phones=_union(me.phones, from_files.phones),
        urls=_union(me.urls, from_files.urls),
        employers=tuple(employers.values()),
        country=me.country or from_files.country,
        language=me.language or from_files.language,
        account=me.account or from_files.account,
    )


def _join_owners(owners: Sequence[Owner]) -> Owner:
    joined = Owner()
    for owner in owners:
        joined = replace(
            joined,
            names=_union(joined.names, owner.names),
            emails=_union(joined.emails, owner.emails),
            phones=_union(joined.phones, owner.phones),
            urls=_union(joined.urls, owner.urls),
            employers=tuple(dict.fromkeys((*joined.employers, *owner.employers))),
            country=joined.country or owner.country,
            language=joined.language or owner.language,
            account=joined.account or owner.account,
        )
    return joined


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    seen = {value.casefold() for value in first}
    return (*first, *(value for value in second if value.casefold() not in seen))


def _one_or_many(unusable: Sequence[Reading]) -> str:
    if len(unusable) == 1:
        return f"{unusable[0].file} cannot be used."
    return f"{len(unusable)} files cannot be used."


def _fine(reading: Reading) -> str:
    if reading.contacts:
        return f"{reading.file}: {len(reading.contacts):,} contacts were read."
    return f"{reading.file}: it was read, but it is no address book."
