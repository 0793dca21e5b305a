"""The tie of one person at a time: the smallest mailbox that shows each rule."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guestlist.data import load_toml
from guestlist.model import Band, Contact, Message, Owner, Party, Tie
from guestlist.normalise.people import merge, normalise
from guestlist.tie import Ties, measure
from tie.story import ME, OWNER, TODAY, card, message

ANN = "ann@acme.example"


def measured(messages: Sequence[Message], *cards: Contact, owner: Owner = OWNER, **rest: object) -> Ties:
    people = normalise(cards or (card(1, "Ann Smit", ANN),), "NL")
    return measure(people, messages, owner, TODAY, **rest)  # type: ignore[arg-type]


def tie(messages: Sequence[Message], *cards: Contact, **rest: object) -> Tie:
    return measured(messages, *cards, **rest).by_person["p1"]  # type: ignore[arg-type]


def on(*day: int) -> dt.date:
    return dt.date(*day)


def exchange(year: int, month: int, day: int = 3, who: str = ANN, others: Sequence[str] = ()) -> list[Message]:
    return [
        message(on(year, month, day), ME, [who, *others]),
        message(on(year, month, day + 2), who, [ME, *others]),
    ]


def months(first: tuple[int, int], count: int, who: str = ANN) -> list[Message]:
    start = first[0] * 12 + first[1] - 1
    return [each for n in range(start, start + count) for each in exchange(n // 12, n % 12 + 1, who=who)]


def codes(found: Tie) -> list[str]:
    return [evidence.because for evidence in found.evidence]


# bands


def test_a_person_without_dated_evidence_is_unknown_and_never_stale() -> None:
    found = tie(exchange(2015, 1, who="other@x.example"))
    assert (found.band, found.probability, found.last_contact) == (Band.UNKNOWN, None, None)
    assert codes(found) == ["tie-none"]


def test_without_any_history_nobody_is_stale() -> None:
    ties = measured([])
    assert not ties.has_history
    assert codes(ties.by_person["p1"]) == ["tie-no-history"]


def test_recent_contact_both_ways_is_fresh() -> None:
    found = tie(months((2026, 1), 11))
    assert (found.band, found.mutual_months, found.last_contact) == (Band.FRESH, 11, on(2026, 11, 5))


def test_contact_long_ago_is_stale() -> None:
    found = tie(exchange(2015, 3))
    assert (found.band, found.last_contact, found.first_contact) == (Band.STALE, on(2015, 3, 5), on(2015, 3, 3))


def test_the_probability_is_the_sum_of_its_named_parts() -> None:
    found = tie(months((2024, 1), 6))
    log_odds = sum(evidence.weight for evidence in found.evidence)
    assert found.probability == pytest.approx(1 / (1 + math.exp(-log_odds)))


def test_a_silence_far_beyond_the_usual_pause_lowers_the_band() -> None:
    found = tie(months((2024, 2), 24))
    assert found.band is Band.FADING
    assert found.probability is not None
    assert found.probability > 0.8
    assert "tie-gap" in codes(found)


def test_the_same_silence_is_nothing_for_someone_met_once_a_year() -> None:
    found = tie([each for year in range(2014, 2027) for each in exchange(year, 2)])
    assert found.band is Band.FRESH


def test_an_old_friend_of_many_years_is_not_forgotten_after_three() -> None:
    assert tie(months((2003, 1), 240)).band is Band.FADING


# what is mutual


def test_an_answer_after_a_month_is_no_mutual_contact() -> None:
    late = [message(on(2026, 5, 1), ME, [ANN]), message(on(2026, 6, 2), ANN, [ME])]
    assert tie(late).mutual_months == 0
    assert tie([late[0], message(on(2026, 5, 31), ANN, [ME])]).mutual_months == 1


def test_a_mail_is_not_answered_by_a_message_elsewhere() -> None:
    elsewhere = message(on(2026, 5, 2), Party("", "ann-smit", "Ann Smit"), [ME], channel="linkedin")
    assert tie([message(on(2026, 5, 1), ME, [ANN]), elsewhere]).mutual_months == 0


def test_mail_one_way_is_never_fresh() -> None:
    heard = [message(on(2026, month, 1), ANN, [ME]) for month in range(1, 12)]
    assert tie(heard).band is Band.FADING
    assert codes(tie(heard))[0] == "tie-heard-only-recent"
    assert codes(tie([message(on(2016, 1, 1), ME, [ANN])]))[0] == "tie-wrote-only"


def test_mail_to_three_counts_and_to_four_only_a_little() -> None:
    assert tie(exchange(2026, 5, others=["a@x.example", "b@x.example"])).mutual_months == 1
    assert codes(tie(exchange(2026, 5, others=["a@x.example", "b@x.example", "c@x.example"])))[0] == "tie-group"


def test_a_group_thread_of_years_ago_is_too_little_to_call_anyone_stale() -> None:
    found = tie(exchange(2014, 5, others=[f"g{n}@x.example" for n in range(5)]))
    assert found.band is Band.UNKNOWN
    assert codes(found)[0] == "tie-group-old"


def test_a_group_thread_does_not_refresh_a_stale_tie() -> None:
    assert tie(exchange(2013, 5) + exchange(2026, 10, others=[f"g{n}@x.example" for n in range(5)])).band is Band.STALE


@pytest.mark.parametrize(
    "mark", ["list-post", "list-id", "list-unsubscribe", "one-click", "bulk", "auto", "auto-replied", "spam", "social"]
)
def test_mail_that_is_no_personal_mail_is_passed_over_and_said(mark: str) -> None:
    found = tie([message(on(2026, 5, 1), ME, [ANN], "draft"), message(on(2026, 5, 2), ANN, [ME], mark)])
    assert found.band is Band.UNKNOWN
    assert codes(found) == ["tie-none", "tie-passed-over"]


def test_mail_filed_under_updates_counts_only_where_the_user_wrote_too() -> None:
    filed = message(on(2026, 5, 4), ANN, [ME], "updates")
    assert tie([filed]).band is Band.UNKNOWN
    assert tie([filed, message(on(2026, 5, 1), ME, [ANN])]).mutual_months == 1


def test_a_blind_copy_is_no_contact() -> None:
    assert tie([message(on(2026, 5, 1), ANN, [ANN]), message(on(2026, 5, 1), ANN, [])]).band is Band.UNKNOWN


def test_an_answer_to_all_of_a_list_is_list_mail() -> None:
    posts = [
        message(on(2026, 5, n), f"poster{n}@x.example", ["chess@club.example"], "list-id", "list-post")
        for n in range(1, 4)
    ]
    assert tie([*posts, *exchange(2026, 5, others=["chess@club.example"])]).band is Band.UNKNOWN
    assert tie(exchange(2026, 5, others=["chess@club.example"])).mutual_months == 1


@pytest.mark.parametrize("year", [1904, 1970, 2035, 9999])
def test_a_date_that_cannot_be_is_dropped(year: int) -> None:
    ties = measured(exchange(year, 1))
    assert ties.by_person["p1"].band is Band.UNKNOWN
    assert (ties.undated, ties.has_history) == (2, False)


def test_tomorrow_is_today_in_another_zone() -> None:
    assert tie([message(TODAY + dt.timedelta(1), ANN, [ME])]).last_contact == TODAY


# meetings


def meeting(day: dt.date, *parties: Party | str, count: int = 2, marks: Sequence[str] = ()) -> Message:
    return message(day, ANN, list(parties), *marks, channel="meeting", count=count)


def test_a_small_meeting_both_accepted_is_mutual_contact() -> None:
    assert tie([meeting(on(2026, 5, 1), ME, count=8)]).mutual_months == 1


@pytest.mark.parametrize(
    "other",
    [
        meeting(on(2026, 5, 1), ME, count=9),
        meeting(on(2026, 5, 1)),
        meeting(on(2026, 5, 1), ME, marks=["cancelled"]),
        meeting(on(2026, 5, 1), ME, marks=["declined"]),
    ],
)
def test_a_large_declined_or_cancelled_meeting_is_none(other: Message) -> None:
    assert tie([other]).band is Band.UNKNOWN


def test_an_answered_call_is_mutual_contact() -> None:
    assert tie([message(on(2026, 5, 1), ANN, [ME], channel="call")]).mutual_months == 1


# who is who


def test_all_addresses_of_a_person_count() -> None:
    cards = normalise([card(1, "Ann Smit", ANN), card(2, "Ann Smit", "ann@new.example")], "NL")
    found = exchange(2012, 1) + months((2026, 1), 11, who="ann@new.example")
    assert measure([merge(cards, "p1")], found, OWNER, TODAY).by_person["p1"].band is Band.FRESH


def test_a_namesake_at_another_address_does_not_count() -> None:
    twin = Party("ann@elsewhere.example", "", "Ann Smit")
    assert tie([message(on(2026, 5, 1), twin, [ME]), message(on(2026, 5, 2), ME, [twin])]).band is Band.UNKNOWN


def test_of_a_shared_mailbox_the_one_who_is_named_counts() -> None:
    cards = (card(1, "Ann Smit", "home@smit.example"), card(2, "Bob Smit", "home@smit.example"))
    home = Party("home@smit.example", "", "Bob Smit")
    ties = measured([message(on(2026, 5, 1), ME, [home]), message(on(2026, 5, 2), home, [ME])], *cards)
    assert [ties.by_person[each].mutual_months for each in ("p1", "p2")] == [0, 1]


def chat(year: int, month: int, them: Party, me: Party = Party("", "sam-vermeer", "Sam Vermeer")) -> list[Message]:
    return [
        message(on(year, month, 3), me, [them], channel="linkedin"),
        message(on(year, month, 4), them, [me], channel="linkedin"),
    ]


def test_linkedin_messages_find_the_person_by_the_matchers_link() -> None:
    found = chat(2026, 5, Party("", "annie-77", "Annie S."))
    assert tie(found).band is Band.UNKNOWN
    assert tie(found, contact_of={"annie-77": "p1"}).mutual_months == 1


def test_linkedin_messages_find_the_person_by_the_profile_on_the_card() -> None:
    with_profile = card(1, "Ann Smit", note="https://www.linkedin.com/in/annie-77")
    assert tie(chat(2026, 5, Party("", "annie-77", "A.")), with_profile).mutual_months == 1
    assert tie(chat(2026, 5, Party("", "ann-smit-9", "Ann Smit")), with_profile).mutual_months == 0


def test_linkedin_messages_find_the_person_by_a_name_only_one_person_has() -> None:
    found = chat(2026, 5, Party("", "ann-smit-9", "Ann Smit, PhD"))
    assert tie(found).mutual_months == 1
    assert tie(found, card(1, "Ann Smit", ANN), card(2, "Smit, Ann", "b@x.example")).mutual_months == 0
    assert tie(found + chat(2026, 6, Party("", "ann-smit-4", "Ann Smit"))).mutual_months == 0


def test_a_conversation_of_two_needs_no_own_name() -> None:
    assert tie(chat(2026, 5, Party("", "", "Ann Smit"), Party("", "", "S.V.")), owner=Owner()).mutual_months == 1


def test_the_users_own_card_has_no_tie() -> None:
    ties = measured(exchange(2026, 5), card(1, "Sam Vermeer", "sam@vermeer.example"), card(2, "Ann Smit", ANN))
    assert ties.by_person["p1"].band is Band.UNKNOWN
    assert ties.by_person["p2"].mutual_months == 1


# own addresses


def test_own_addresses_are_proposed_from_sent_mail() -> None:
    sent = [
        message(on(2026, 5, 1), "sam@old.example", [ANN], "sent"),
        message(on(2026, 5, 2), ANN, ["sam@old.example"]),
    ]
    ties = measured(sent, owner=Owner())
    assert ties.own_addresses.proposed == {"sam@old.example"}
    assert ties.by_person["p1"].mutual_months == 1


def test_a_proposed_address_is_shown_to_the_user() -> None:
    sent = [message(on(2026, 5, n), f"sam@old{n}.example", [ANN], "sent") for n in range(1, 5)]
    (one,) = measured(sent[:1], owner=Owner()).notices
    assert (one.code, dict(one.params)["address"]) == ("own-proposed", "sam@old1.example")
    (more,) = measured(sent, owner=Owner()).notices
    assert (more.code, dict(more.params)["count"]) == ("own-proposed-more", "2")
    assert measured(exchange(2026, 5)).notices == ()


def test_an_own_address_missing_from_the_policy_is_found_by_the_name_beside_it() -> None:
    me = Party("svermeer@job.example", "", "Sam Vermeer")
    found = [message(on(2026, 5, 1), me, [ANN]), message(on(2026, 5, 2), ANN, [me])]
    ties = measured(found)
    assert ties.own_addresses.proposed == {"svermeer@job.example"}
    assert ties.by_person["p1"].mutual_months == 1


def test_an_own_address_missing_from_the_policy_is_found_by_what_is_sent_there() -> None:
    found = [message(on(2026, 5, n), f"friend{n}@x.example", ["s@alias.example"]) for n in range(1, 7)]
    ties = measured([*found, message(on(2026, 5, 8), "s@alias.example", [ANN]), message(on(2026, 5, 9), ANN, [ME])])
    assert ties.own_addresses.proposed == {"s@alias.example"}


def test_somebody_in_the_book_is_never_proposed_as_the_user() -> None:
    found = [message(on(2026, 5, n), f"friend{n}@x.example", [ANN]) for n in range(1, 9)]
    assert measured(found).own_addresses.proposed == frozenset()


def test_the_calendars_owner_is_who_takes_part_in_nearly_every_meeting() -> None:
    meetings = [meeting(on(2026, n, 1), "sam@work.example", f"x{n}@y.example", count=3) for n in range(1, 6)]
    ties = measured(meetings)
    assert ties.own_addresses.proposed == {"sam@work.example"}
    assert ties.by_person["p1"].mutual_months == 5


# what the files cover


def others(year: int, count: int = 30) -> list[Message]:
    return [message(on(year, 6, n % 28 + 1), f"other{n}@x.example", [ME]) for n in range(count)]


def test_silence_after_the_end_of_the_files_is_no_silence() -> None:
    found = tie(months((2018, 1), 12) + others(2019))
    assert found.band is Band.FADING
    assert "tie-unseen" in codes(found)
    assert tie(months((2018, 1), 12) + others(2026)).band is Band.STALE


def test_one_broken_clock_does_not_move_the_end_of_the_files() -> None:
    late = message(on(2026, 6, 1), "other1@x.example", [ME])
    assert tie([*months((2018, 1), 12), *others(2019), late]).band is Band.FADING


def test_a_year_in_a_note_is_shown_and_makes_nobody_stale() -> None:
    found = tie(exchange(2026, 1, who="x@y.example"), card(1, "Ann Smit", ANN, note="met Hannover 2014"))
    assert found.band is Band.UNKNOWN
    assert "tie-note-years" in codes(found)


def test_coverage_names_channels_and_years() -> None:
    ties = measured([*exchange(2014, 1), *exchange(2026, 1), meeting(on(2020, 1, 1), ME)])
    assert ties.coverage == (("mail", 2014, 2026), ("meeting", 2020, 2020))


# for other rooms


def test_connect_now_is_who_was_met_or_first_written_to_lately() -> None:
    cards = [card(n, f"Ann Smit{n}", f"a{n}@x.example") for n in range(1, 6)]
    cards[4] = card(5, "Ann Smit5", note="met at the fair, 2026-11-12")
    found = [
        *exchange(2026, 11, 10, who="a1@x.example"),
        *exchange(2026, 11, 10, who="a2@x.example"),
        *exchange(2020, 1, who="a2@x.example"),
        message(on(2026, 11, 15), ME, ["a3@x.example"]),
        message(on(2026, 11, 15), "a4@x.example", [ME]),
    ]
    recent = {"p1": on(2026, 11, 10), "p3": on(2026, 11, 15), "p5": on(2026, 11, 12)}
    assert measured(found, *cards).recent == recent


def test_addresses_that_answer_are_told_to_the_sender_room() -> None:
    one_way = message(on(2026, 5, 1), ME, ["silent@x.example"])
    ties = measured([*exchange(2026, 5), one_way], card(1, "Ann Smit", ANN), card(2, "Bo Berg", "silent@x.example"))
    assert ties.mutual_addresses == {ANN}


def test_the_timeline_counts_personal_contacts_a_year() -> None:
    assert tie(exchange(2014, 1) + exchange(2026, 1) + exchange(2026, 2)).timeline == ((2014, 2), (2026, 4))


def test_the_users_answers_move_everybody_the_same_way() -> None:
    cards = [card(n, f"Ann Smit{n}", f"a{n}@x.example") for n in range(1, 12)]
    found = [each for n in range(1, 12) for each in exchange(2022, n, who=f"a{n}@x.example")]
    plain = measured(found, *cards)
    moved = measured(found, *cards, answers=[(f"p{n}", True) for n in range(1, 9)])
    assert (plain.shift, plain.answers_used) == (0.0, 0)
    assert moved.answers_used == 8
    for each in plain.by_person:
        before, after = plain.by_person[each].probability, moved.by_person[each].probability
        assert before is not None
        assert after is not None
        assert math.log(after / (1 - after)) - math.log(before / (1 - before)) == pytest.approx(moved.shift)


def test_a_few_answers_move_nothing_and_it_is_said_how_many_are_missing() -> None:
    found = measured(exchange(2022, 1), answers=[("p1", True)])
    assert found.shift == 0.0
    assert [(each.code, dict(each.params)["missing"]) for each in found.notices] == [("remembers-too-few", "4")]


def test_answers_about_people_without_dated_contact_are_said_to_tell_nothing() -> None:
    (notice,) = measured([], answers=[("p1", True)]).notices
    assert notice.code == "remembers-none-telling"


def test_it_is_said_which_way_the_answers_moved_the_scale() -> None:
    cards = [card(n, f"Ann Smit{n}", f"a{n}@x.example") for n in range(1, 9)]
    found = [each for n in range(1, 9) for each in exchange(2022, n, who=f"a{n}@x.example")]
    for remembers, code in ((True, "remembers-moved-up"), (False, "remembers-moved-down")):
        (notice,) = measured(found, *cards, answers=[(f"p{n}", remembers) for n in range(1, 9)]).notices
        assert (notice.code, dict(notice.params)["count"]) == (code, "8")


def test_every_code_is_worded() -> None:
    words = load_toml("reasons/tie.toml")
    for found in (tie([]), tie(exchange(2015, 1)), tie(months((2024, 2), 24)), tie(exchange(2026, 1, 2))):
        assert set(codes(found)) <= set(words)


# laws

_DAYS = st.dates(dt.date(1969, 1, 1), dt.date(2030, 1, 1))
_PARTIES = st.sampled_from([ME, Party(ANN), Party("bob@x.example", "", "Bob"), Party("", "ann", "Ann Smit")])
_MARKS = st.lists(st.sampled_from(["sent", "list-post", "updates", "auto", "draft", "bulk", "cancelled"]), max_size=2)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    return message(
        draw(_DAYS | st.dates(dt.date(2024, 1, 1), TODAY)),
        draw(_PARTIES),
        draw(st.lists(_PARTIES, max_size=4)),
        *draw(_MARKS),
        channel=draw(st.sampled_from(["mail", "mail", "linkedin", "meeting"])),
        count=draw(st.sampled_from([0, 0, 1, 5, 50])),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(messages(), max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_messages_does_not_matter(found: list[Message], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert measured(shuffled) == measured(found)


@settings(max_examples=150, deadline=None)
@given(st.lists(messages(), max_size=20), st.lists(st.tuples(_DAYS, _PARTIES), max_size=10))
def test_list_mail_never_changes_a_tie(found: list[Message], posts: list[tuple[dt.date, Party]]) -> None:
    mail = [message(day, who, [ME, "club@x.example"], "list-post", "list-id") for day, who in posts]
    before, after = tie(found), tie([*found, *mail])
    told = [(t.band, t.probability, t.last_contact, t.mutual_months, t.timeline) for t in (before, after)]
    assert told[0] == told[1]


@settings(max_examples=100, deadline=None)
@given(st.lists(messages(), max_size=30))
def test_more_contact_lately_never_makes_a_tie_weaker(found: list[Message]) -> None:
    before, after = tie(found).probability, tie(found + exchange(2026, 11, 10)).probability
    assert after is not None
    assert before is None or after >= before - 1e-9
