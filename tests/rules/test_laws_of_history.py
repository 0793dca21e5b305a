"""Take away the row a reason names, and the reason is gone: invitations, connections, decisions, uploads."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.decisions import UserDecision
from guestlist.match import match_book
from guestlist.model import NO_LINK, Decision, Invitation, Source
from guestlist.normalise.people import normalise
from guestlist.rules.registry import all_rules
from guestlist.rules.world import Invited
from rules.judge import TODAY, card, evidence_of, world

ANN = card("Ann Smit", "ann@firm.example")
GIVEN, FAMILY = ("Ann", "Anna", "Bram", "Jan"), ("Smit", "Smits", "de Wit", "Ravnkilde")


def family(name: str) -> list[str]:
    return [rule.slug for rule in all_rules() if rule.family == name]


invitations = st.lists(
    st.builds(
        Invited,
        invitation=st.builds(
            lambda row, direction, day: Invitation(
                Source("Invitations.csv", row, "row"), direction, "Ann Smit", sent_on=day.isoformat() if day else ""
            ),
            row=st.integers(1, 10**6),
            direction=st.sampled_from(("outgoing", "incoming")),
            day=st.none() | st.dates(dt.date(2015, 1, 1), TODAY),
        ),
        probability=st.sampled_from((0.05, 0.3, 0.7, 0.99)),
    ),
    max_size=5,
    unique_by=lambda invited: invited.invitation.source.position,
)


@given(invitations, st.sampled_from(family("invited")))
@settings(max_examples=300, deadline=None)
def test_without_the_invitation_it_names_a_reason_is_gone(sent: list[Invited], slug: str) -> None:
    left = tuple(sent)
    for _ in range(len(sent) + 1):
        evidence = evidence_of(slug, replace(ANN, invitations=left))
        if not evidence:
            return
        kept = tuple(invited for invited in left if invited.invitation.source != evidence[0].source)
        assert len(kept) == len(left) - 1, f"{slug} names no row"
        left = kept
    raise AssertionError(f"{slug} still fires though every invitation it named is gone")


@given(
    st.lists(
        st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(("", "Firm", "Acme"))), max_size=5
    ),
    st.sampled_from(FAMILY),
)
@settings(max_examples=60, deadline=None)
def test_without_the_connection_it_names_nobody_is_connected(rows: list[tuple[str, str, str]], surname: str) -> None:
    people = normalise([contact(f"Ann {surname}", "ann@firm.example", organisation="Firm")], "NL")
    left = [connection(given, last, row, company=firm) for row, (given, last, firm) in enumerate(rows, 1)]
    case = replace(ANN, person=people[0])
    for _ in range(len(rows) + 1):
        link = match_book(people, left).links[0] if left else NO_LINK
        evidence = [each for slug in family("connected") for each in evidence_of(slug, replace(case, link=link))]
        if not evidence:
            return
        kept = [one for one in left if one.source != evidence[0].source]
        assert len(kept) == len(left) - 1
        left = kept
    raise AssertionError("still connected though every connection named is gone")


@pytest.mark.parametrize("decision", [Decision.INVITE, Decision.ASK, Decision.SKIP])
@given(keys=st.sets(st.sampled_from(("book.csv#1", "ann@firm.example", "bo@firm.example"))))
def test_without_the_row_it_names_a_decision_is_gone(decision: Decision, keys: set[str]) -> None:
    decided = {key: UserDecision(who=key, decision=decision) for key in keys}
    for _ in range(len(keys) + 1):
        evidence = evidence_of(f"you-said-{decision}", ANN, world(decided=decided))
        if not evidence:
            return
        decided.pop(dict(evidence[0].params)["who"])
    raise AssertionError("the decision stands though its rows are gone")


def test_without_the_upload_or_the_first_contact_a_hint_is_gone() -> None:
    assert evidence_of("held-by-linkedin", replace(ANN, is_held_by_linkedin=True))
    assert evidence_of("connect-now", replace(ANN, recent_contact=TODAY))
    for slug in family("hints"):
        assert not evidence_of(slug, ANN)


def test_of_two_invitations_the_latest_is_named_first() -> None:
    sent = tuple(
        Invited(Invitation(Source("Invitations.csv", row, "row"), "outgoing", "Ann Smit", sent_on=day), 0.9)
        for row, day in enumerate(("2024-01-10", "2025-03-10"), 1)
    )
    assert "2025-03-10" in dict(evidence_of("already-invited", replace(ANN, invitations=sent))[0].params).values()
