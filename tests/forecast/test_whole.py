"""The forecast of an audit: reach in three groups, notes, what-ifs, one's own acceptance."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import connection
from guestlist.errors import UserError
from guestlist.forecast import forecast, load_priors
from guestlist.forecast.acceptance import acceptance_of
from guestlist.forecast.distribution import share_interval
from guestlist.forecast.reach import reach_of
from guestlist.model import (
    Decision,
    Effect,
    Evidence,
    Finding,
    Invitation,
    Kind,
    Link,
    Sender,
    Source,
    Stage,
    Tier,
    Verdict,
)
from guestlist.what_if import decide_anew, read_what_ifs
from plan.guests import guest

TODAY = dt.date(2026, 11, 21)
ANN = connection("Ann", "Smit", url="https://www.linkedin.com/in/ann", email="ann@smit.example")


def linked(verdict: Verdict, email: str = "") -> Verdict:
    return replace(verdict, link=Link(replace(ANN, email=email), 0.99, Tier.CERTAIN))


def invited(n: int, **fields: str) -> Invitation:
    given = {"sent_on": "2026-01-01", "url": f"https://www.linkedin.com/in/p{n}", **fields}
    return Invitation(Source("Invitations.csv", n, "row"), "outgoing", f"P{n}", **given)


def test_people_fall_into_three_groups_and_those_with_a_number_alone_get_a_text_message() -> None:
    machine = replace(guest(email="info@acme.example"), sender=Sender(Kind.ROLE, 0.95))
    found = reach_of([linked(guest()), machine, guest(email="x@y.example"), guest(email=(), phone="+31612345678")])
    assert (found.members, found.non_members, found.unknown, found.phone_only) == (1, 1, 1, 1)


def test_a_non_member_gets_up_to_two_reminders_and_what_is_unknown_is_a_range() -> None:
    machine = replace(guest(email="info@acme.example"), sender=Sender(Kind.ROLE, 0.95))
    assert [(each.messages_low, each.messages_high) for each in (reach_of([machine]), reach_of([linked(guest())]))] == [
        (1, 3),
        (1, 1),
    ]
    two = guest(email=("a@x.example", "b@x.example"))
    assert (reach_of([two]).messages_low, reach_of([two]).messages_high) == (1, 6)


def test_a_connection_under_the_address_the_export_shows_is_left_out() -> None:
    assert reach_of([linked(guest(), "ann@smit.example")]).known == 1
    assert reach_of([linked(guest(), "ann@other.example")]).known == 0


def test_who_is_left_out_of_the_import_screen_is_left_out_of_the_figures() -> None:
    shown, other = linked(guest(), "ann@smit.example"), guest(email="x@y.example")
    assert forecast([shown, other], load_priors()).everyone == forecast([other], load_priors()).everyone


def test_a_note_never_makes_the_range_worse() -> None:
    found = forecast([guest(email=f"a{n}@x.example") for n in range(30)], load_priors())
    assert found.notes == 5
    assert found.with_notes.central < found.shortlist.central
    assert found.with_notes.high == found.shortlist.high, "at its high end a note changes nothing"


def test_the_largest_contributors_are_named_by_rule() -> None:
    verdicts = [guest(email=f"s{n}@x.example", rule="block", decision=Decision.SKIP) for n in range(3)]
    found = forecast([*verdicts, guest()], load_priors()).everyone
    assert [(each.rule, each.people) for each in found.contributors] == [("block", 3), ("curated", 1)]
    assert sum(each.central for each in found.contributors) == pytest.approx(found.central)


def test_own_acceptance_comes_from_ones_own_invitations() -> None:
    sent = [invited(n) for n in range(20)]
    made = [
        connection("P", str(n), url=f"https://www.linkedin.com/in/p{n}", connected_on="2026-02-01") for n in range(8)
    ]
    found = acceptance_of(sent, made, TODAY)
    assert found is not None
    assert (found.sent, found.accepted) == (20, 8)
    assert found.low < 0.4 < found.high


def test_a_connection_older_than_the_invitation_is_no_acceptance() -> None:
    made = [connection("P", "1", url="https://www.linkedin.com/in/p1", connected_on="2019-02-01")]
    found = acceptance_of([invited(n) for n in range(20)], made, TODAY)
    assert found is not None
    assert found.accepted == 0


def test_too_few_or_too_recent_invitations_tell_nothing() -> None:
    assert acceptance_of([invited(n) for n in range(3)], [], TODAY) is None
    assert acceptance_of([invited(n, sent_on="2026-11-20") for n in range(50)], [], TODAY) is None


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_the_interval_holds_the_share_and_shrinks_with_the_sample(yes: int, no: int) -> None:
    low, central, high = share_interval(yes, yes + no, 0.9, 0.5)
    assert 0 <= low <= central <= high <= 1
    wider = share_interval(yes, yes + no, 0.99, 0.5)
    assert wider[0] <= low
    assert high <= wider[2]


def test_the_interval_agrees_with_a_known_one() -> None:
    assert share_interval(8, 20, 0.9, 0.5) == pytest.approx((0.236, 0.405, 0.583), abs=0.01)


def stale(*also: Finding) -> Verdict:
    finding = Finding("stale", "p1", Effect.SKIP, Stage.STALE, (Evidence("x", "", "stale"),))
    return replace(
        guest(rule="stale", decision=Decision.SKIP), findings=(finding, *also), invite_email="ann@smit.example"
    )


def test_a_what_if_moves_those_who_are_held_back_by_that_rule_alone() -> None:
    rival = Finding("competitor", "p1", Effect.SKIP, Stage.COMPETITOR, (Evidence("x", "", "competitor-domain"),))
    effects = read_what_ifs(["stale=invite"], frozenset({"stale", "competitor"}))
    assert [each.decision for each in decide_anew([stale(), stale(rival)], effects)] == [Decision.INVITE, Decision.SKIP]
    assert [each.rule for each in decide_anew([stale(rival)], effects)] == ["competitor"]


def test_mistakes_in_what_ifs_come_at_once_with_the_nearest_rule() -> None:
    with pytest.raises(UserError) as caught:
        read_what_ifs(["stal=invite", "stale=maybe"], frozenset({"stale"}))
    assert len(caught.value.problems) == 2
    assert "'stale'" in caught.value.problems[0]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["block", "curated", "stale", "role", "competitor"]), max_size=40))
def test_the_shortlist_never_brings_more_than_everybody(rules: list[str]) -> None:
    verdicts = [
        guest(email=f"a{n}@x.example", rule=rule, decision=Decision.INVITE if rule == "curated" else Decision.SKIP)
        for n, rule in enumerate(rules)
    ]
    found = forecast(verdicts, load_priors())
    for name in ("low", "central", "high", "yardstick"):
        assert getattr(found.shortlist, name) <= getattr(found.everyone, name) + 1e-12
    assert found.everyone.low <= found.everyone.central <= found.everyone.high
