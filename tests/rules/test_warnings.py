"""Mistakes in the policy that show only in the result."""

from __future__ import annotations

import datetime as dt
import string

from guestlist.data import load_toml
from guestlist.decide import decide
from guestlist.model import Employer, Notice, Owner, Verdict
from guestlist.policy import Competitor, Hold, Policy
from guestlist.rules.registry import run_rules
from guestlist.rules.warnings import warnings_for
from guestlist.rules.world import Case, World
from rules.judge import card, world

RIVAL = Competitor("Rivaal B.V.", ("rivaal.example",))


def judged(cases: list[Case], around: World) -> list[Verdict]:
    found = []
    for case in cases:
        decision, rule, findings = decide(run_rules(case, around, {}))
        found.append(Verdict(case.person, decision, rule, findings, case.link, case.sender, case.tie))
    return found


def codes(notices: tuple[Notice, ...]) -> list[str]:
    templates = load_toml("reasons/warnings.toml")
    for notice in notices:
        needed = {field for _, field, _, _ in string.Formatter().parse(templates[notice.code]) if field}
        assert needed <= set(dict(notice.params))
    return [notice.code for notice in notices]


def test_a_competitor_that_is_the_own_employer_warns() -> None:
    me = Owner(employers=(Employer("Rivaal Nederland"), Employer("Rivaal", until=2012), Employer("Acme")))
    found = codes(warnings_for([], world(Policy(me=me, competitors=(RIVAL,)))))
    assert found == ["competitor-is-own-employer", "competitor-is-former-employer"]


def test_a_rule_that_hits_a_twentieth_of_the_book_warns() -> None:
    around = world(Policy(competitors=(RIVAL,)))
    many = [card(f"An{n}", f"an{n}@rivaal.example") for n in range(6)] + [card(f"Bo{n}") for n in range(94)]
    few = many[:5] + many[6:] + [card("Cy")]
    assert codes(warnings_for(judged(many, around), around)) == ["rule-hits-many"]
    assert codes(warnings_for(judged(few, around), around)) == []


def test_a_rule_that_should_hit_many_does_not_warn() -> None:
    around = world()
    assert codes(warnings_for(judged([card(f"Bo{n}", f"bo{n}@x.example") for n in range(50)], around), around)) == []


def test_a_mail_host_as_a_competitors_domain_warns() -> None:
    around = world(Policy(competitors=(Competitor("Rivaal", ("gmail.com",)),)))
    assert codes(warnings_for([], around)) == ["competitor-domain-is-public"]


def test_a_common_name_without_a_domain_warns() -> None:
    around = world(Policy(competitors=(Competitor("Horizon"),)))
    assert codes(warnings_for([], around)) == ["competitor-name-is-common"]


def test_a_hold_that_is_over_and_an_entry_on_both_lists_warn() -> None:
    policy = Policy(
        holds=(Hold("Acme", dt.date(2026, 1, 1)), Hold("Rivaal")), block=("Piet Vries",), safe=("piet vries",)
    )
    assert codes(warnings_for([], world(policy))) == ["hold-is-over", "block-and-safe"]


def test_a_target_that_is_a_competitor_warns() -> None:
    around = world(Policy(competitors=(RIVAL,), targets=("Rivaal Groep",)))
    assert codes(warnings_for([], around)) == ["target-is-competitor"]


def test_a_handful_in_a_tiny_book_is_no_sign_of_a_mistake() -> None:
    around = world(Policy(competitors=(RIVAL,)))
    tiny = [card(f"An{n}", f"an{n}@rivaal.example") for n in range(4)] + [card(f"Bo{n}") for n in range(16)]
    assert codes(warnings_for(judged(tiny, around), around)) == []
    assert codes(warnings_for(judged([*tiny, card("Cy", "cy@rivaal.example")], around), around)) == ["rule-hits-many"]


def test_mistyped_addresses_are_counted_so_that_the_book_can_be_mended() -> None:
    around = world()
    cases = [card("Ann", "ann@gmail.con"), card("Bo", ("bo@gmial.com", "bo@firm.example")), card("Cy", "cy@gmail.com")]
    (notice,) = warnings_for(judged(cases, around), around)
    assert codes((notice,)) == ["mistyped-addresses"]
    assert dict(notice.params) == {"count": "2", "asked": "1"}
    assert warnings_for(judged(cases[2:], around), around) == ()
