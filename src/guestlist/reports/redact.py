"""An audit with names covered: sequential labels, the class of each firm and mail host kept, dates to the month.

The audit itself is rewritten, so that every report made of it is covered, and nothing has to remember to cover. A
label is a number in reading order, never a hash: a hash of an address can be guessed.
"""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from guestlist.model import (
    Audit,
    Connection,
    Contact,
    Email,
    InputSummary,
    Link,
    Name,
    Notice,
    Organisation,
    Owner,
    Person,
    Phone,
    Problem,
    Sender,
    Tie,
    Value,
    Verdict,
)
from guestlist.reports.cover import Cover
from guestlist.reports.page.island import in_reading_order
from guestlist.reports.view import NAMES_SUFFIX

_BOOKS = ("vcard", "google-csv", "outlook-csv", "thunderbird-csv", "yahoo-csv", "csv", "ldif")


@dataclass(frozen=True, slots=True)
class Covered:
    """A covered audit and the key to it."""

    audit: Audit
    names: tuple[tuple[str, str, str, str, str], ...]  # label, covered record id, record id, name, addresses


def names_file(folder: Path) -> Path:
    """The file that tells who is who: beside the output folder, so that handing on the folder does not hand it on."""
    return folder.parent / f"{folder.name or 'guestlist'}{NAMES_SUFFIX}"


def write_names(covered: Covered, stream: IO[str]) -> None:
    """One row a record, columns as in NAMES_COLUMNS."""
    writer = csv.writer(stream)
    writer.writerow(NAMES_COLUMNS)
    writer.writerows(covered.names)


def read_labels(folder: Path) -> dict[str, str]:
    """Covered record id or label -> record id, from the file an earlier covered run left; empty without one."""
    path = names_file(folder)
    if not path.is_file():
        return {}
    labels: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            labels[row["covered_record_id"]] = row["record_id"]
            labels.setdefault(row["label"], row["record_id"])
    return labels


NAMES_COLUMNS = ("label", "covered_record_id", "record_id", "name", "emails")


def redact(audit: Audit) -> Covered:
    """The audit with every value of a contact covered, and who is who."""
    cover = Cover()
    for summary in audit.inputs:
        cover.file(summary.file)
    for verdict in in_reading_order(audit):
        cover.meet(verdict)
    covered = replace(
        audit,
        verdicts=tuple(_verdict(verdict, cover) for verdict in audit.verdicts),
        problems=tuple(_problem(problem, cover) for problem in audit.problems),
        inputs=tuple(_input(summary, cover) for summary in audit.inputs),
        owner=Owner(country=audit.owner.country, language=audit.owner.language, account=audit.owner.account),
        notices=tuple(Notice(each.code, cover.params(each.params)) for each in audit.notices),
        answered=(),
        policy_file="policy" if audit.policy_file else "",
        started_in="",
    )
    return Covered(covered, tuple(_names(audit, cover)))


def _names(audit: Audit, cover: Cover) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            cover.labels[verdict.person.person_id],
            cover.source(contact.source).record_id,
            contact.source.record_id,
            contact.name or verdict.person.label,
            "; ".join(value.value for value in contact.emails),
        )
        for verdict in in_reading_order(audit)
        for contact in verdict.person.contacts
    ]


def _verdict(verdict: Verdict, cover: Cover) -> Verdict:
    return Verdict(
        person=_person(verdict.person, cover),
        decision=verdict.decision,
        rule=verdict.rule,
        findings=tuple(replace(each, evidence=cover.evidence(each.evidence)) for each in verdict.findings),
        link=_link(verdict.link, cover),
        sender=Sender(verdict.sender.kind, verdict.sender.probability, cover.evidence(verdict.sender.evidence)),
        tie=_tie(verdict.tie, cover),
        invite_email=cover.emails.get(verdict.invite_email, "") if verdict.invite_email else "",
    )


def _person(person: Person, cover: Cover) -> Person:
    label = cover.labels[person.person_id]
    name = Name(raw=label, display=label, shape=person.name.shape)
    organisations = tuple(dict.fromkeys(cover.firm(each.raw) for each in person.organisations))
    return Person(
        person_id=person.person_id,
        contacts=tuple(_contact(contact, label, cover) for contact in person.contacts),
        name=name,
        names=(name,),
        emails=tuple(_email(email, cover) for email in person.emails),
        phones=tuple(Phone(e164="", key="", raw=phone.line, line=phone.line) for phone in person.phones),
        organisations=tuple(Organisation(raw=firm, core="") for firm in organisations),
    )


def _contact(contact: Contact, label: str, cover: Cover) -> Contact:
    return Contact(
        source=cover.source(contact.source),
        name=label,
        emails=tuple(Value(cover.address(email.value or email.raw, label)) for email in contact.emails),
        phones=tuple(Value("phone") for _phone in contact.phones),
        organisation=cover.firm(contact.organisation) if contact.organisation else "",
    )


def _email(email: Email, cover: Cover) -> Email:
    alias = cover.emails[email.address]
    local, _, domain = alias.partition("@")
    return Email(address=alias, key=alias, local=local, domain=domain, is_primary=email.is_primary)


def _link(link: Link, cover: Cover) -> Link:
    if link.connection is None:
        return replace(link, evidence=cover.evidence(link.evidence))
    found = link.connection
    connection = Connection(
        source=cover.source(found.source),
        given=cover.connection(found),
        company=cover.firm(found.company) if found.company else "",
        connected_on=found.connected_on[:7],
    )
    return replace(link, connection=connection, evidence=cover.evidence(link.evidence))


def _tie(tie: Tie, cover: Cover) -> Tie:
    return replace(
        tie,
        last_contact=_first_of_month(tie.last_contact),
        first_contact=_first_of_month(tie.first_contact),
        evidence=cover.evidence(tie.evidence),
    )


def _first_of_month(date: dt.date | None) -> dt.date | None:
    return date.replace(day=1) if date else None


def _problem(problem: Problem, cover: Cover) -> Problem:
    return Problem(cover.source(problem.source), problem.code, problem.code, is_record=problem.is_record)


def _input(summary: InputSummary, cover: Cover) -> InputSummary:
    variant = summary.variant if summary.format in _BOOKS else ""
    return replace(summary, file=cover.file(summary.file), variant=variant, remarks=())
