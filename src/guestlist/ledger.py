"""Conservation: every record once, in exactly one pile, and the counts add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guestlist.errors import LedgerMismatchError
from guestlist.model import UNREADABLE, Contact, Decision, Problem, Reading, Tally, Verdict

CONTACT_FORMATS_WITHOUT_RECORDS = frozenset({"unusable", "policy", "archive", "folder"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a record and its fate."""

    record_id: str
    fate: str  # a decision or "unreadable"
    contact: Contact | None = None
    verdict: Verdict | None = None
    problem: Problem | None = None


def entries(verdicts: Sequence[Verdict], problems: Sequence[Problem], files: Sequence[str]) -> Iterator[Entry]:
    """Every record of the address books once, file by file in the order given and row by row.

    ``files`` orders the output; ``problems`` that are no lost record (``is_record`` false) have no line.
    """
    rank = {file: n for n, file in enumerate(files)}
    lines = [
        Entry(contact.source.record_id, str(verdict.decision), contact, verdict)
        for verdict in verdicts
        for contact in verdict.person.contacts
    ]
    lines.extend(
        Entry(problem.source.record_id, UNREADABLE, problem=problem) for problem in problems if problem.is_record
    )

    def place(entry: Entry) -> tuple[int, int]:
        source = entry.contact.source if entry.contact else entry.problem.source if entry.problem else None
        return (rank.get(source.file, len(rank)), source.position) if source else (len(rank), 0)

    return iter(sorted(lines, key=place))


def balance(readings: Sequence[Reading], verdicts: Sequence[Verdict]) -> Tally:
    """Count, and refuse to give counts that do not add up.

    Raises LedgerMismatchError when a record of an address book is missing, stands twice, or a file's independent
    count differs from what came out of it.
    """
    books = [reading for reading in readings if is_address_book(reading)]
    ids = Counter(contact.source.record_id for verdict in verdicts for contact in verdict.person.contacts)
    lost = [problem for reading in books for problem in reading.problems if problem.is_record]
    ids.update(problem.source.record_id for problem in lost)
    twice = [record_id for record_id, count in ids.items() if count > 1]
    if twice:
        raise LedgerMismatchError(f"{len(twice)} records stand in more than one pile, the first is {twice[0]}")
    for reading in books:
        accounted = len(reading.contacts) + sum(problem.is_record for problem in reading.problems)
        if accounted != reading.records:
            raise LedgerMismatchError(f"{reading.file}: {reading.records} records counted, {accounted} accounted for")
    records = sum(reading.records for reading in books)
    if records != ids.total():
        raise LedgerMismatchError(f"{records} records read, {ids.total()} in the ledger")
    return _tally(records, len(lost), verdicts)


def is_address_book(reading: Reading) -> bool:
    """Whether a reading holds contacts to judge, rather than evidence about them."""
    if reading.format in CONTACT_FORMATS_WITHOUT_RECORDS:
        return False
    evidence = reading.connections or reading.invitations or reading.imported or reading.messages or reading.owner
    return bool(reading.contacts) or (
        not evidence and not reading.format.startswith(("linkedin-", "mbox", "mail", "calendar"))
    )


def _tally(records: int, unreadable: int, verdicts: Sequence[Verdict]) -> Tally:
    fates = Counter({str(decision): 0 for decision in Decision})
    people = Counter({str(decision): 0 for decision in Decision})
    rules: Counter[str] = Counter()
    fate_of_address: dict[str, str] = {}
    extra = phone_only = 0
    for verdict in verdicts:
        decision = str(verdict.decision)
        fates[decision] += len(verdict.person.contacts)
        people[decision] += 1
        rules[verdict.rule] += 1
        phone_only += not verdict.person.emails and bool(verdict.person.phones)
        for email in verdict.person.emails:
            if email.address in fate_of_address:
                continue
            is_extra = verdict.decision is Decision.INVITE and email.address != verdict.invite_email
            fate_of_address[email.address] = "extra" if is_extra else decision
            extra += is_extra
    addresses = Counter(fate_of_address.values())
    return Tally(
        records=records,
        by_fate=(*((str(decision), fates[str(decision)]) for decision in Decision), (UNREADABLE, unreadable)),
        people=tuple((str(decision), people[str(decision)]) for decision in Decision),
        by_rule=tuple(sorted(rules.items(), key=lambda item: (-item[1], item[0]))),
        addresses=len(fate_of_address),
        addresses_skip=addresses[str(Decision.SKIP)],
        addresses_ask=addresses[str(Decision.ASK)],
        addresses_extra=extra,
        phone_only=phone_only,
    )
