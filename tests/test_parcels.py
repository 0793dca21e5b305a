"""People judged in several processes are judged as in one."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from factories import contact
from guestlist import audit, cases, load_policy, verdicts
from guestlist.abreast import Parcel, abreast
from guestlist.model import Evidence, Kind, Sender
from guestlist.normalise.people import normalise
from guestlist.parcels import packed_senders, unpacked_senders
from guestlist.sender import judge
from sample_truth import BOOKS, SAMPLES

TODAY = dt.date(2026, 11, 21)
forks = pytest.mark.skipif(sys.platform != "linux", reason="the system does not copy processes")


@forks
@pytest.mark.parametrize("book", sorted(BOOKS))
def test_an_audit_in_two_processes_is_the_audit_of_one(book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = load_policy(SAMPLES / book / "guestlist.toml")
    alone = audit([SAMPLES / book], policy, today=TODAY)
    split = []

    def in_two(count: int, work: object, parcel: Parcel) -> list[object]:
        split.append(count)
        return abreast(count, work, 2, parcel)

    monkeypatch.setattr(cases, "abreast", in_two)
    monkeypatch.setattr(verdicts, "abreast", in_two)
    assert audit([SAMPLES / book], policy, today=TODAY) == alone
    assert split == [len(alone.verdicts)] * 2


def test_senders_come_out_of_their_parcel_as_they_went_in() -> None:
    people = normalise([contact("Ann Smit", "ann@acme.example"), contact("Info", "info@acme.example")], "NL")
    senders = [*map(judge, people), Sender(Kind.LIST, 0.75)]
    assert unpacked_senders(range(3), packed_senders(range(3), senders)) == senders


def test_evidence_that_many_senders_share_travels_once() -> None:
    shared = Evidence("email", "gmail.com", "host-free", -1.5, params=(("word", ""),))
    senders = [Sender(Kind.PERSON, 0.1, (shared,)), Sender(Kind.PERSON, 0.2, (shared,))]
    one, other = unpacked_senders(range(2), packed_senders(range(2), senders))
    assert one.evidence[0] is other.evidence[0] == shared
