"""After the accident: every pending invitation once, in an order, each with its reason."""

from __future__ import annotations

import datetime as dt
import io
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from factories import connection, contact
from guestlist.book import Book
from guestlist.errors import Exit, UserError
from guestlist.facts import fact
from guestlist.model import Connection, Contact, Invitation, Owner, Reading, Source
from guestlist.pipeline import read_files
from guestlist.policy import Competitor, Policy, load_policy
from guestlist.recover import Recovery
from guestlist.recover.order import order_of
from guestlist.recover.pending import connections_by_key, pending_of, waves_of
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.recover_csv import again_from, may_ask_again, write_apologies
from guestlist.reports.recover_text import minutes_of, print_recovery
from guestlist.reports.wording import templates, word_evidence
from guestlist.triage import recover
from sample_truth import SAMPLES, load_truth

TODAY = dt.date(2026, 11, 21)
WAVE = dt.date(2026, 11, 14)


def invitation(name: str, position: int = 1, *, address: bool = False, **fields: str) -> Invitation:
    slug = name.lower().replace(" ", "-")
    return Invitation(
        source=Source("Invitations.csv", position, "row"),
        direction=fields.pop("direction", "outgoing"),
        name=name,
        url=fields.pop("url", "" if address else f"https://www.linkedin.com/in/{slug}"),
        email=name if address else "",
        sent_on=fields.pop("sent_on", WAVE.isoformat()),
        **fields,
    )


def book_of(*contacts: Contact, invitations: list[Invitation], connections: list[Connection] | None = None) -> Book:
    reading = Reading(file="book.csv", format="csv", records=len(contacts), contacts=contacts)
    readings = (reading,) if contacts else ()
    return Book(readings, contacts, tuple(connections or ()), tuple(invitations), (), (), (), Owner())


def wave(*others: Invitation) -> list[Invitation]:
    """A day on which "invite all" was pressed: the others and enough strangers."""
    return [*others, *(invitation(f"Vreemde Nr{chr(65 + n)}", 100 + n) for n in range(10))]


def recovered(
    *contacts: Contact,
    policy: Policy | None = None,
    connections: list[Connection] | None = None,
    sent: list[Invitation],
) -> Recovery:
    return recover(book_of(*contacts, invitations=sent, connections=connections), policy or Policy(), today=TODAY)


def group_of(found: Recovery, name: str) -> str:
    (each,) = [each for each in found.withdrawals if each.pending.invitation.name == name]
    return each.group


@pytest.fixture(scope="module")
def merel() -> Recovery:
    folder = SAMPLES / "consultant"
    from guestlist.book import gather

    return recover(gather(read_files([folder])), load_policy(folder / "guestlist.toml"), today=TODAY)


def test_the_accident_of_the_sample_is_found(merel: Recovery) -> None:
    assert merel.waves == ((dt.date(2026, 9, 14), 10),)


def test_everybody_of_the_samples_accident_is_to_be_withdrawn(merel: Recovery) -> None:
    names = {each.pending.invitation.name for each in merel.to_withdraw}
    assert {truth.name for truth in load_truth("consultant", "google.csv") if truth.case == "accident"} <= names
    assert {"theo.jaspers@xs4all.nl", "info@zuiderzeelogistiek.example", "veranderkunde@googlegroups.com"} <= names


def test_the_sample_is_withdrawn_in_the_order_of_the_damage(merel: Recovery) -> None:
    groups = {each.pending.invitation.name: each.group for each in merel.withdrawals}
    expected = {
        "Klaas Wiersma": "never",
        "Hugo Brandsma": "never",
        "klantenservice@energiedirekt.example": "machine",
        "veranderkunde@googlegroups.com": "machine",
        "theo.jaspers@xs4all.nl": "non-member",
        "Jaap Oudegeest": "private",
        "Ibrahim Saïdi": "stranger",
        "Toos Bosgraaf": "stranger",
        "Elroy Jubitana": "expired",
        "Marloes Ketelaar": "leave",
        "okke.nauta@gmail.com": "leave",
    }
    assert {name: groups[name] for name in expected} == expected


def test_who_accepted_is_thanked_and_not_withdrawn(merel: Recovery) -> None:
    assert {each.connection.given for each in merel.accepted if each.action == "thank"} >= {"Gerda", "Paweł"}
    assert not {"Gerda Meulenbelt", "Paweł Nowicki"} & {each.pending.invitation.name for each in merel.withdrawals}


def test_each_line_has_its_reason(merel: Recovery) -> None:
    for each in (*merel.withdrawals, *merel.accepted):
        sentence = word_evidence(each.why)
        assert each.why.because in templates()
        assert sentence
        assert "?)" not in sentence


def test_the_archive_alone_is_enough() -> None:
    found = recovered(sent=wave(invitation("info@acme.example", 2, address=True)))
    assert found.withdrawals[0].group == "reminder"
    assert {each.action for each in found.withdrawals} == {"withdraw"}


def test_without_sent_invitations_there_is_nothing_to_recover() -> None:
    with pytest.raises(UserError) as caught:
        recovered(sent=[invitation("Ann Smit", direction="incoming")])
    assert caught.value.exit_code == Exit.INPUT_UNUSABLE


def test_addresses_within_the_window_of_reminders_come_first() -> None:
    policy = Policy(block=("Bob Berg",))
    sent = wave(invitation("ann@smit.example", 2, address=True), invitation("Bob Berg", 3))
    found = recovered(contact("Bob Berg", "bob@berg.example"), policy=policy, sent=sent)
    assert [each.group for each in found.withdrawals][:2] == ["reminder", "never"]


def test_after_the_window_an_address_is_still_probably_no_members() -> None:
    late = [invitation(f"a{n}@smit.example", n, address=True, sent_on="2026-09-01") for n in range(9)]
    assert {each.group for each in recovered(sent=late).withdrawals} == {"non-member"}


def test_a_competitor_of_the_book_must_not_hear_from_you() -> None:
    policy = Policy(competitors=(Competitor("Rivaal B.V.", ("rivaal.example",)),))
    found = recovered(
        contact("Ann Zonderland", "ann.zonderland@rivaal.example"),
        policy=policy,
        sent=wave(invitation("Ann Zonderland", 2)),
    )
    assert group_of(found, "Ann Zonderland") == "never"


def test_two_people_of_one_name_make_an_invitation_doubtful() -> None:
    found = recovered(
        contact("Jan Smit", "jan@acme.example"),
        contact("Jan Smit", "jan.smit@rivaal.example", position=2),
        sent=wave(invitation("Jan Smit", 2)),
    )
    assert group_of(found, "Jan Smit") == "namesake"


def the_one(found: Recovery, name: str) -> tuple[str, str, str]:
    """Group, reason and what else speaks for it, of one invitation."""
    (each,) = [each for each in found.withdrawals if each.pending.invitation.name == name]
    return each.group, word_evidence(each.why), "; ".join(map(word_evidence, each.also))


def test_a_name_that_says_family_is_family_though_nothing_tells_whom_it_reached() -> None:
    for name in ("Mamá", "Suegra"):
        found = recovered(contact(name, "m@home.example"), sent=wave(invitation(name, url="")))
        group, why, also = the_one(found, name)
        assert (group, why) == ("private", f"The name {name} points to family")
        assert "nothing tells whether it went to them" in also


def test_who_is_a_connection_by_the_audit_is_said_to_be_one() -> None:
    known = connection("Lola", "Ibáñez", url="https://www.linkedin.com/in/lola-ibanez", company="Acme")
    card = contact("Lola Ibáñez Sáenz", "lola.ibanez@acme.example", organisation="Acme")
    found = recovered(card, connections=[known], sent=wave(invitation("Lola Ibáñez Sáenz", url="")))
    group, why, _ = the_one(found, "Lola Ibáñez Sáenz")
    assert group == "connected"
    assert why.startswith("Lola Ibáñez Sáenz of your book is most likely your connection Lola Ibáñez already")


def test_an_invitation_to_another_profile_of_that_name_still_went_to_a_namesake() -> None:
    known = connection("Lola", "Ibáñez", url="https://www.linkedin.com/in/lola-ibanez", company="Acme")
    card = contact("Lola Ibáñez", "lola.ibanez@acme.example", organisation="Acme")
    other = invitation("Lola Ibáñez", url="https://www.linkedin.com/in/lola-2")
    assert group_of(recovered(card, connections=[known], sent=wave(other)), "Lola Ibáñez") == "namesake"


def test_a_blocked_person_of_the_very_name_must_not_hear_from_you_though_they_are_connected() -> None:
    known = connection("Lola", "Ibáñez", url="https://www.linkedin.com/in/lola-ibanez", company="Acme")
    card = contact("Lola Ibáñez Sáenz", "lola.ibanez@acme.example", organisation="Acme")
    sent = wave(invitation("Lola Ibáñez Sáenz", url=""))
    found = recovered(card, connections=[known], sent=sent, policy=Policy(block=("lola.ibanez@acme.example",)))
    assert group_of(found, "Lola Ibáñez Sáenz") == "never"


def test_nobody_is_said_to_be_missing_from_a_book_that_has_the_name() -> None:
    """A contact who is a connection under one profile, and an invitation that went to another of the same name."""
    known = connection(
        "Sanne", "de Boer", company="Acme", url="https://www.linkedin.com/in/sdb", email="sanne@boer.example"
    )
    found = recovered(
        contact("Boer, Sanne de", "sanne@boer.example", given="Sanne", family="de Boer", organisation="Acme"),
        contact("Mama", "ineke@prins.example", position=2),
        connections=[replace(known, connected_on="2019-01-01")],
        sent=wave(invitation("Sanne de Boer", 2, url="https://www.linkedin.com/in/sanne-other"), invitation("Mama", 3)),
    )
    reasons = {each.pending.invitation.name: (each.group, each.why.because) for each in found.withdrawals}
    assert reasons["Sanne de Boer"] == ("namesake", "recover-namesake-connection")
    assert reasons["Mama"][1] != "recover-stranger-not-in-book"
    assert reasons["Vreemde NrA"] == ("stranger", "recover-stranger-not-in-book")


def test_what_went_out_last_night_is_said_to_be_of_yesterday() -> None:
    yesterday = (TODAY - dt.timedelta(days=1)).isoformat()
    found = recovered(sent=[invitation(f"ann{n}@smit.example", n, address=True, sent_on=yesterday) for n in range(9)])
    assert {each.why.because for each in found.withdrawals} == {"recover-reminder-yesterday"}


def accident_of(people: int) -> list[Invitation]:
    """An invite-all last night: every ninth went to an address."""
    given = ("Anna", "Bram", "Carla", "Daan", "Eva", "Femke", "Gijs", "Hanna", "Iris", "Jan")
    family = [f"{a}{b}" for a in ("Water", "Berg", "Linden", "Oude", "Nieuw") for b in ("man", "hof", "stra", "dijk")]
    names = [f"{one} {other}{tail}" for tail in ("", "s", "a", "e") for one in given for other in family][:people]
    return [
        invitation(f"{name.lower().replace(' ', '.')}@gmail.com" if n % 9 == 0 else name, n, address=n % 9 == 0)
        for n, name in enumerate(names, 1)
    ]


def test_seven_hundred_pending_are_sorted_and_shown_within_three_seconds_each_with_its_reason() -> None:
    """Processor time, so that a busy machine does not decide; the whole command is timed in tests/test_cli_more.py."""
    sent = accident_of(700)
    cards = [contact(each.name, f"a{n}@x.example", position=n) for n, each in enumerate(sent, 1) if not each.email]
    started = time.process_time()
    found = recovered(*cards, sent=sent)
    screen = Console(width=80, file=io.StringIO(), record=True)
    print_recovery(found, screen, ())
    assert time.process_time() - started < 3.0
    assert len(found.withdrawals) == len({each.name for each in sent}) == 700
    assert all(word_evidence(each.why) and "?)" not in word_evidence(each.why) for each in found.withdrawals)
    assert max(len(line.rstrip()) for line in screen.export_text().splitlines()) <= 80


@pytest.mark.parametrize(("language", "said"), [("nl", "Ongeluk van 14 nov 2026"), ("nb", "Uhellet 14. nov. 2026")])
def test_the_first_screen_speaks_the_language_and_no_english_is_left(language: str, said: str) -> None:
    found = recovered(sent=accident_of(30))
    screens = []
    for each in ("en", language):
        screen = Console(width=200, file=io.StringIO(), record=True)
        with in_edition(Edition(each)):
            print_recovery(found, screen, [Path("out/withdraw.csv")])
        screens.append({line.strip() for line in screen.export_text().splitlines() if len(line.split()) > 2})
    english, other = screens
    assert any(line.startswith(said) for line in other)
    assert {line for line in english & other if "linkedin.com" not in line} == set()


def test_the_apologies_begin_with_ones_own_language_and_name_the_day_in_words() -> None:
    stream = io.StringIO()
    with in_edition(Edition("nb")):
        write_apologies(recovered(sent=accident_of(30)), stream)
    text = stream.getvalue()
    assert text.index("[nb] 1.") < text.index("[en] 1.")
    assert "14. november 2026" in text
    assert {f"[{language}] {n}." in text for language in ("en", "nl", "nb", "de") for n in (1, 2, 3)} == {True}


def test_an_address_of_somebody_connected_is_said_to_be_so() -> None:
    late = [invitation(f"Vreemde Nr{chr(65 + n)}", 100 + n, sent_on="2026-09-01") for n in range(10)]
    sent = [*late, invitation("wietske.zonderland@gmail.com", 2, address=True, sent_on="2026-09-01")]
    found = recovered(
        contact("Wietske Zonderland", "wietske.zonderland@gmail.com", organisation="Acme"),
        connections=[
            connection(
                "Wietske", "Zonderland", company="Acme", url="https://www.linkedin.com/in/wz", connected_on="2019-01-01"
            )
        ],
        sent=sent,
    )
    assert group_of(found, "wietske.zonderland@gmail.com") == "connected"


def test_an_invitation_with_a_note_was_meant() -> None:
    found = recovered(sent=wave(invitation("Ann Smit", 2, message="Leuk je te spreken")))
    assert group_of(found, "Ann Smit") == "leave"


def test_one_sent_on_its_own_was_meant() -> None:
    found = recovered(sent=wave(invitation("Ann Smit", 2, sent_on="2026-11-02")))
    assert group_of(found, "Ann Smit") == "leave"


def test_one_asked_twice_is_not_asked_again() -> None:
    found = recovered(
        sent=wave(invitation("Ann Smit", 2, sent_on="2026-11-02"), invitation("Ann Smit", 3, sent_on="2026-09-02"))
    )
    (each,) = [each for each in found.withdrawals if each.pending.invitation.name == "Ann Smit"]
    assert (each.group, may_ask_again(each)) == ("twice", False)


def test_what_the_platform_has_dropped_by_itself_is_only_looked_at() -> None:
    assert (
        group_of(
            recovered(
                sent=wave(
                    invitation("Ann Smit", 2, sent_on="2026-01-02"), invitation("Ann Smit", 3, sent_on="2025-01-02")
                )
            ),
            "Ann Smit",
        )
        == "expired"
    )


def test_since_a_day_everything_is_an_accident() -> None:
    sent = [invitation("Ann Smit", 2), invitation("Bob Berg", 3, sent_on="2026-10-01")]
    found = recover(book_of(invitations=sent), Policy(), today=TODAY, since=dt.date(2026, 11, 1))
    assert {each.pending.invitation.name: each.action for each in found.withdrawals} == {
        "Ann Smit": "withdraw",
        "Bob Berg": "leave",
    }


def test_a_competitor_who_accepted_is_removed_quietly() -> None:
    policy = Policy(competitors=(Competitor("Rivaal B.V.", ("rivaal.example",)),))
    new = connection(
        "Ann", "Smit", company="Rivaal BV", url="https://www.linkedin.com/in/ann-smit", connected_on="2026-11-15"
    )
    found = recovered(policy=policy, connections=[new], sent=wave(invitation("Ann Smit", 2)))
    assert [(each.action, each.connection.given) for each in found.accepted] == [("remove", "Ann")]


def test_a_withdrawal_takes_seconds_and_a_new_invitation_weeks() -> None:
    assert minutes_of(700) == (59, 234)
    assert (again_from(TODAY) - TODAY).days == fact("reinvite_wait").whole


addresses = st.sampled_from(["ann@x.example", "info@y.example", "bob@gmail.com"])
sent_rows = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(["Ann Smit", "Jan Smit", "Zoë Vos", ""]), addresses),
        st.integers(0, 400),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sent_rows)
def test_everybody_pending_stands_exactly_once_in_the_list(rows: list[tuple[str, int, bool, bool]]) -> None:
    sent = [
        invitation(
            name,
            n,
            address="@" in name,
            sent_on=(TODAY - dt.timedelta(days=days)).isoformat(),
            message="x" if note else "",
            direction="outgoing" if out else "incoming",
        )
        for n, (name, days, note, out) in enumerate(rows)
    ]
    waves = waves_of(sent)
    pending = pending_of(sent, connections_by_key([]), waves, TODAY)
    listed = Counter(each.pending.invitation.name for each in order_of(pending, has_book=False))
    assert listed == Counter(
        {each.name: 1 for each in sent if each.direction == "outgoing" and (each.url.rpartition("/")[2] or each.email)}
    )
    assert sum(each.times for each in pending) == sum(each.direction == "outgoing" and bool(each.name) for each in sent)
