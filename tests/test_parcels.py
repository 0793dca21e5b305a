"""People judged in several processes are judged as in one."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from factories import contact
from guestlist import audit, load_policy, verdicts
from guestlist.abreast import Parcel, dealt
from guestlist.book import gather
from guestlist.cases import Cases
from guestlist.model import (
    NO_LINK,
    UNKNOWN_TIE,
    Decision,
    Effect,
    Evidence,
    Finding,
    Kind,
    Sender,
    Stage,
    Verdict,
)
from guestlist.normalise.people import normalise
from guestlist.parcels import parcel_of_verdicts
from guestlist.sender import judge_address
from guestlist.tie import Ties
from sample_truth import BOOKS, SAMPLES

TODAY = dt.date(2026, 11, 21)
forks = pytest.mark.skipif(sys.platform != "linux", reason="the system does not copy processes")


@forks
@pytest.mark.parametrize("book", sorted(BOOKS))
def test_an_audit_in_two_processes_is_the_audit_of_one(book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = load_policy(SAMPLES / book / "guestlist.toml")
    alone = audit([SAMPLES / book], policy, today=TODAY)
    split = []

    def in_two(count: int, work: object, at_once: int, parcel: Parcel) -> object:
        split.append(count)
        return dealt(count, work, 5, 2, parcel)

    monkeypatch.setattr(verdicts, "dealt", in_two)
    assert audit([SAMPLES / book], policy, today=TODAY) == alone
    assert split == [len(alone.verdicts)]


def parcelled(*senders: Sender) -> tuple[list[Verdict], list[Verdict]]:
    """A verdict for each sender, and the same out of a parcel."""
    people = normalise([contact(f"Ann Smit{row}", position=row + 1) for row in range(len(senders))], "NL")
    ties = Ties({person.person_id: UNKNOWN_TIE for person in people})
    cases = Cases(people, [NO_LINK] * len(people), ties, gather((), needs_contacts=False), ())
    made = [
        Verdict(
            person=person,
            decision=Decision.SKIP,
            rule="role",
            findings=(Finding("role", person.person_id, Effect.SKIP, Stage.NOT_A_PERSON, sender.evidence),),
            link=NO_LINK,
            sender=sender,
            tie=UNKNOWN_TIE,
        )
        for person, sender in zip(people, senders, strict=True)
    ]
    parcel = parcel_of_verdicts(cases)
    rows = range(len(made))
    return made, parcel.unpacked(rows, parcel.packed(rows, made))


def test_verdicts_come_out_of_their_parcel_as_they_went_in() -> None:
    made, received = parcelled(judge_address("ann@acme.example", "Ann Smit"), Sender(Kind.LIST, 0.75))
    assert received == made


def test_evidence_that_many_senders_and_findings_share_travels_once() -> None:
    shared = Evidence("email", "gmail.com", "host-free", -1.5, params=(("word", ""),))
    _, (one, other) = parcelled(Sender(Kind.PERSON, 0.1, (shared,)), Sender(Kind.PERSON, 0.2, (shared,)))
    assert one.sender.evidence[0] is other.sender.evidence[0] is one.findings[0].evidence[0] == shared
