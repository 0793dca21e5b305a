"""The week plan: nobody twice, nobody left out, never more than the cap, the same on every run."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.facts import fact
from guestlist.model import Decision, Invitation, Source, Verdict
from guestlist.plan import Plan, Proposal, make_plan
from plan.guests import TODAY, guest

FIRMS = ("acme", "rivaal", "noord", "zuid", "gmail")


def shortlisted(numbers: list[tuple[int, int, int]]) -> list[Verdict]:
    """People from (number, firm, verdict): the firm "gmail" is none."""
    found = []
    for number, firm, verdict in numbers:
        domain = "gmail.com" if FIRMS[firm] == "gmail" else f"{FIRMS[firm]}.example"
        decision = (Decision.INVITE, Decision.ASK, Decision.SKIP)[verdict]
        last = TODAY - dt.timedelta(days=number * 7) if number % 3 == 0 else None
        found.append(guest(f"Ann Nr{number}", f"a{number}@{domain}", decision=decision, last=last))
    return found


people = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 4), st.sampled_from([0, 0, 0, 1, 2])),
    max_size=50,
    unique_by=lambda each: each[0],
)


def emails(plan: Plan) -> list[str]:
    return [step.candidate.email for step in plan.steps]


@settings(deadline=None)
@given(people, st.integers(1, 30))
def test_everybody_on_the_shortlist_stands_in_the_plan_once_and_nobody_else(
    numbers: list[tuple[int, int, int]], per_week: int
) -> None:
    verdicts = shortlisted(numbers)
    planned = Counter(emails(make_plan(verdicts, TODAY, per_week=per_week)))
    assert planned == Counter(each.invite_email for each in verdicts if each.decision is Decision.INVITE)


@settings(deadline=None)
@given(people, st.integers(1, 300))
def test_no_week_holds_more_than_the_cap_or_the_cited_limit(numbers: list[tuple[int, int, int]], per_week: int) -> None:
    plan = make_plan(shortlisted(numbers), TODAY, per_week=per_week)
    assert all(len(week.steps) <= min(per_week, fact("invitations_per_week").whole) for week in plan.weeks)
    assert all(week.monday.weekday() == 0 for week in plan.weeks)


@settings(deadline=None)
@given(people, st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_change_the_plan(numbers: list[tuple[int, int, int]], random) -> None:
    verdicts = shortlisted(numbers)
    shuffled = random.sample(verdicts, len(verdicts))
    assert emails(make_plan(verdicts, TODAY, per_week=5)) == emails(make_plan(shuffled, TODAY, per_week=5))


@settings(deadline=None)
@given(people, st.integers(1, 6), st.integers(0, 40), st.integers(0, 3))
def test_going_on_after_some_were_sent_proposes_nobody_twice_and_forgets_nobody(
    numbers: list[tuple[int, int, int]], per_week: int, sent: int, weeks_later: int
) -> None:
    verdicts = shortlisted(numbers)
    first = make_plan(verdicts, TODAY, per_week=per_week)
    proposals = [Proposal(step.candidate.email, step.monday) for step in first.steps]
    gone = set(emails(first)[:sent])
    left = [each for each in verdicts if each.invite_email not in gone]
    later = TODAY + dt.timedelta(weeks=weeks_later)
    again = make_plan(left, later, per_week=per_week, earlier=proposals)

    earlier_weeks = {each.email for each in proposals if each.monday < later}
    assert not set(emails(again)) & earlier_weeks
    waiting = {candidate.email for candidate, _ in again.waiting}
    assert set(emails(again)) | waiting == {each.invite_email for each in left if each.decision is Decision.INVITE}
    assert not waiting & set(emails(again))
    kept = {step.candidate.email: step.monday for step in again.steps}
    assert all(kept[each.email] == each.monday for each in proposals if each.email in kept)


@settings(deadline=None)
@given(people)
def test_running_again_on_the_same_day_changes_nothing(numbers: list[tuple[int, int, int]]) -> None:
    verdicts = shortlisted(numbers)
    first = make_plan(verdicts, TODAY, per_week=4)
    proposals = [Proposal(step.candidate.email, step.monday) for step in first.steps]
    again = make_plan(verdicts, TODAY, per_week=4, earlier=proposals)
    assert [(step.candidate.email, step.monday) for step in again.steps] == [
        (step.candidate.email, step.monday) for step in first.steps
    ]


def test_recent_contacts_come_first_and_a_referral_before_a_cold_invitation() -> None:
    referral = (("firm", "Droom"), ("connections", "Ann Smit"))
    verdicts = [
        guest("Cold One", "c@droom.example", rule="ok", also=("target-employer",), params=(("firm", "Droom"),)),
        guest("Card Only", "d@card.example"),
        guest("Refer Red", "b@droom.example", also=("target-employer",), params=referral),
        guest("Met Now", "z@met.example", also=("connect-now",)),
        guest("Fresh Old", "y@fresh.example", last=dt.date(2026, 5, 1)),
        guest("Fresh New", "x@fresh.example", last=dt.date(2026, 11, 1)),
    ]
    assert [address[0] for address in emails(make_plan(verdicts, TODAY))] == ["z", "x", "y", "b", "d", "c"]


def test_of_equal_ground_those_with_something_to_quote_come_first() -> None:
    plan = make_plan(
        [guest("Ann Aak", "a@gmail.com"), guest("Bob Bos", "b@gmail.com", note="ontmoet op de beurs")], TODAY
    )
    assert emails(plan) == ["b@gmail.com", "a@gmail.com"]


def test_a_firm_is_not_invited_all_at_once_while_others_can_take_the_place() -> None:
    verdicts = [guest(f"Ann A{n}", f"a{n}@acme.example") for n in range(6)]
    verdicts += [guest(f"Bob B{n}", f"z{n}@gmail.com") for n in range(6)]
    plan = make_plan(verdicts, TODAY, per_week=4)
    assert [sum("acme" in step.candidate.email for step in week.steps) for week in plan.weeks] == [2, 2, 2]


def test_variety_never_leaves_a_week_empty() -> None:
    plan = make_plan([guest(f"Ann A{n}", f"a{n}@acme.example") for n in range(6)], TODAY, per_week=4)
    assert [len(week.steps) for week in plan.weeks] == [4, 2]


def test_what_was_sent_this_week_counts() -> None:
    verdicts = [guest(f"Ann A{n}", f"a{n}@gmail.com") for n in range(9)]
    sent = [
        Invitation(Source("Invitations.csv", n, "row"), "outgoing", f"P{n}", sent_on="2026-11-23") for n in range(3)
    ]
    plan = make_plan(verdicts, TODAY, per_week=5, invitations=sent)
    assert [len(week.steps) for week in plan.weeks] == [2, 5, 2]


def test_late_in_the_week_a_new_plan_begins_on_the_next_monday() -> None:
    assert make_plan([guest()], dt.date(2026, 11, 28)).weeks[0].monday == dt.date(2026, 11, 30)
    assert make_plan([guest()], dt.date(2026, 11, 26)).weeks[0].monday == dt.date(2026, 11, 23)


def test_more_a_week_than_members_report_as_the_limit_is_lowered_and_said() -> None:
    plan = make_plan([guest()], TODAY, per_week=500)
    assert plan.per_week == fact("invitations_per_week").whole
    assert plan.notices[0].code == "plan-cap-lowered"


def test_thousands_at_one_firm_are_planned_as_well() -> None:
    plan = make_plan([guest(f"Ann A{n}", f"a{n}@acme.example") for n in range(2_000)], TODAY, per_week=1)
    assert len(plan.weeks) == 2_000
