"""Laws that hold whatever the card: a stricter policy never lets anybody in, a safe list never throws anybody out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.model import NO_LINK, Band, Contact, Decision, Employer, Kind, Link, Owner, Sender, Tie, Tier, Value
from guestlist.normalise.people import normalise
from guestlist.policy import Competitor, Hold, Policy
from guestlist.rules.registry import all_rules, run_rules
from guestlist.rules.world import Case
from rules.judge import TODAY, evidence_of, verdict_of, with_policy, world

FIRMS = ("Rivaal B.V.", "Acme", "Rivaal Laadpalen", "ex-Rivaal", "Horizon", "Bakkerij Smit", "")
NAMES = ("Ann Smit", "Piet de Vries", "Tante Riet", "Jan Loodgieter", "Info", "=1+1", "Sam Vermeulenooms", "")
EMAILS = ("ann@rivaal.example", "piet@acme.example", "info@firm.example", "x@gmail.com", "ann@localhost")
LABELS = ("Familie", "VIP", "* myContacts", "Privé", "Clients", "JO11", "do not contact")
NOTES = ("", "geen LinkedIn", "overleden 2019", "liever mail", "met in Hannover")

texts = st.text(max_size=40)
cards = st.builds(
    lambda name, emails, firm, title, labels, note, phone: contact(
        name, tuple(emails), phone, organisation=firm, title=title, labels=tuple(labels), note=note
    ),
    name=st.sampled_from(NAMES) | texts,
    emails=st.lists(st.sampled_from(EMAILS) | texts, max_size=3),
    firm=st.sampled_from(FIRMS) | texts,
    title=st.sampled_from(("", "Recruiter", "HR-adviseur", "Psycholoog", "CEO")) | texts,
    labels=st.lists(st.sampled_from(LABELS) | texts, max_size=3),
    note=st.sampled_from(NOTES) | texts,
    phone=st.sampled_from(("", "+31612345678", "06 1")) | texts,
)
links = st.sampled_from(
    (
        NO_LINK,
        Link(connection("Ann", "Smit"), 0.97, Tier.LIKELY, any_probability=0.97),
        Link(connection("Ann", "Smit"), 0.3, Tier.POSSIBLE, any_probability=0.3),
    )
)
senders = st.builds(Sender, st.sampled_from(Kind), st.sampled_from((0.02, 0.6, 0.95)))
ties = st.builds(Tie, st.sampled_from(Band), st.just(0.5), st.none() | st.just(dt.date(2020, 2, 1)))
cases = st.builds(
    lambda card, link, sender, tie: Case(normalise([card], "NL")[0], link, sender, tie), cards, links, senders, ties
)
ME = Owner(
    names=("Sam Vermeulenooms",),
    emails=("sam@vermeulenooms.example",),
    employers=(Employer("Acme", ("acme.example",), until=2019),),
    country="NL",
)
policies = st.sampled_from(
    (
        Policy(me=ME),
        Policy(me=ME, safe=("ann@rivaal.example", "Piet de Vries"), block=("x@gmail.com",)),
        Policy(me=ME, competitors=(Competitor("Acme", ("acme.example",)),), holds=(Hold("Horizon"),)),
    )
)
entries = st.sampled_from(
    (*EMAILS, *(firm for firm in FIRMS if firm), *(name for name in NAMES if name), "@rivaal.example")
)


@given(cases, policies, entries)
@settings(max_examples=300, deadline=None)
def test_adding_a_competitor_never_turns_skip_into_invite(case: Case, policy: Policy, name: str) -> None:
    around = world(policy)
    stricter = with_policy(around, competitors=(*policy.competitors, Competitor(name, ("rivaal.example",))))
    assert not (verdict_of(case, around)[0] is Decision.SKIP and verdict_of(case, stricter)[0] is Decision.INVITE)


@given(cases, policies, entries)
@settings(max_examples=300, deadline=None)
def test_adding_a_block_never_turns_skip_into_invite(case: Case, policy: Policy, entry: str) -> None:
    around = world(policy)
    stricter = with_policy(around, block=(*policy.block, entry))
    assert not (verdict_of(case, around)[0] is Decision.SKIP and verdict_of(case, stricter)[0] is Decision.INVITE)


@given(cases, policies, entries, st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)))
@settings(max_examples=300, deadline=None)
def test_adding_a_hold_never_turns_skip_into_invite(
    case: Case, policy: Policy, entry: str, until: dt.date | None
) -> None:
    around = world(policy)
    stricter = with_policy(around, holds=(*policy.holds, Hold(entry, until)))
    assert not (verdict_of(case, around)[0] is Decision.SKIP and verdict_of(case, stricter)[0] is Decision.INVITE)


@given(cases, policies, entries)
@settings(max_examples=300, deadline=None)
def test_adding_to_the_safe_list_never_turns_invite_into_skip(case: Case, policy: Policy, entry: str) -> None:
    around = world(policy)
    safer = with_policy(around, safe=(*policy.safe, entry))
    if verdict_of(case, around)[0] is Decision.INVITE:
        assert verdict_of(case, safer)[0] is Decision.INVITE


@given(cases, policies)
@settings(max_examples=200, deadline=None)
def test_the_same_case_gets_the_same_findings(case: Case, policy: Policy) -> None:
    around = world(policy)
    again = replace(case)
    assert run_rules(case, around, {}) == run_rules(again, replace(around), {})


@given(cases, policies, st.booleans())
@settings(max_examples=600, deadline=None)
def test_asking_only_the_rules_a_person_concerns_misses_nothing(case: Case, policy: Policy, is_shared: bool) -> None:
    shared = frozenset(email.address for email in case.person.emails) if is_shared else frozenset()
    around = world(policy, shared_addresses=shared)
    fired = {each.slug for each in all_rules() if any(each.function(case, around))}
    assert {finding.rule for finding in run_rules(case, around, {})} == fired


_FIELDS = {"email": "emails", "phone": "phones", "relation": "relations", "label": "labels"}


def without(card: Contact, field: str, value: str) -> Contact | None:
    """The card without the value a piece of evidence names; None for evidence that is not a field of the card."""
    if field == "label":
        return replace(card, labels=tuple(label for label in card.labels if label != value))
    if field in _FIELDS:
        kept: tuple[Value, ...] = getattr(card, _FIELDS[field])
        return replace(
            card, **{_FIELDS[field]: tuple(each for each in kept if value.casefold() not in each.value.casefold())}
        )
    if field in ("organisation", "title", "note", "birthday"):
        return replace(card, **{field: ""})
    if field == "name":
        return replace(card, name="", given="", family="", nickname="")
    return None


OF_THE_CARD = tuple(
    rule.slug
    for rule in all_rules()
    if rule.family in ("listed", "never", "own", "competitors", "colleagues", "family", "careers")
)


@given(cases, policies, st.sampled_from(OF_THE_CARD))
@settings(max_examples=600, deadline=None)
def test_without_the_evidence_it_names_a_rule_is_silent(case: Case, policy: Policy, slug: str) -> None:
    around = world(policy)
    card = case.person.contacts[0]
    for _ in range(12):
        evidence = evidence_of(slug, case, around)
        if not evidence:
            return
        stripped = without(card, evidence[0].field, evidence[0].value)
        assert stripped is not None
        assert stripped != card
        card = stripped
        case = replace(case, person=normalise([card], "NL")[0])
    raise AssertionError(f"{slug} still fires at {TODAY} though everything it named is gone")
