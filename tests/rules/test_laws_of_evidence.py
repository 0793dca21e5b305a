"""Take away what a reason names, and the reason is gone: for what is told of trades, machines, memory and admission.

The laws of the other families stand in test_laws.py. Here the evidence is not always a field of the card: a kind of
sender is judged anew, a tie is measured anew from the messages that are left.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import contact
from guestlist.model import UNKNOWN_TIE, Band, Contact, Evidence, Message, Owner, Party, Source, Tie, Value
from guestlist.normalise.people import normalise
from guestlist.policy import Policy
from guestlist.rules.registry import all_rules
from guestlist.rules.world import Case
from guestlist.sender import judge
from guestlist.tie import measure
from rules.judge import TODAY, case_of, evidence_of, world

MOST_STEPS = 20
NAMES = (
    "Ann Smit",
    "Loodgieter Jan",
    "Tannlege Hansen",
    "Jan (loodgieter)",
    "Psycholoog Smit",
    "=1+1",
    "Info",
    "a\u202eb",
    "",
)
EMAILS = (
    "ann@firm.example",
    "info@firm.example",
    "noreply@firm.example",
    "x@10minutemail.com",
    "ann@localhost",
    "praktijk@psycholoog.example",
    "nieuwsbrief@mailing.firm.example",
    "oldtimers@googlegroups.com",
    "=cmd@x.example",
)
PLAIN = ("organisation", "title", "note", "birthday", "kind")
LISTS = {"email": "emails", "phone": "phones", "relation": "relations", "address": "addresses"}
texts = st.text(max_size=20)
cards = st.builds(
    lambda name, emails, phone, labels, relation, address, **fields: contact(
        name,
        tuple(emails),
        phone,
        labels=tuple(labels),
        relations=(Value(relation, "Mother"),) if relation else (),
        addresses=(Value(address),) if address else (),
        **fields,
    ),
    name=st.sampled_from(NAMES) | st.sampled_from(("", "Info", "Acme")) | texts,
    emails=st.lists(st.sampled_from(EMAILS), min_size=1, max_size=1)
    | st.lists(st.sampled_from(EMAILS) | texts, max_size=3),
    phone=st.sampled_from(("", "+31612345678", "06 1")),
    labels=st.lists(st.sampled_from(("Loodgieter", "Huisarts", "* myContacts", "Clients")) | texts, max_size=3),
    relation=st.sampled_from(("", "Ann Smit")),
    address=st.sampled_from(("", "Dorpsstraat 1")),
    organisation=st.sampled_from(("", "Acme", "Advocatenkantoor Smit", "Info")) | texts,
    title=st.sampled_from(("", "Psycholoog", "Adviser")) | texts,
    note=st.sampled_from(("", "met in Hannover")) | texts,
    birthday=st.sampled_from(("", "1980-02-03")),
    kind=st.sampled_from(("", "org", "group", "individual")),
)
SIGNS = {
    "phone": {"phones": ()}, "firm and title": {"title": ""}, "note": {"note": ""}, "label": {"labels": ()},
    "birthday": {"birthday": ""}, "postal address": {"addresses": ()}, "relation": {"relations": ()},
}  # fmt: skip


def family(name: str) -> list[str]:
    return [rule.slug for rule in all_rules() if rule.family == name]


def without(card: Contact, evidence: Evidence) -> Contact:
    """The card without what the evidence names; unchanged where it names nothing of the card."""
    field, value = evidence.field, evidence.value
    if field == "label":
        return replace(card, labels=tuple(label for label in card.labels if label != value))
    if field in LISTS:
        kept: tuple[Value, ...] = getattr(card, LISTS[field])
        named = tuple(each for each in kept if value.casefold() not in (each.value or each.raw).casefold())
        return replace(card, **{LISTS[field]: named})
    if field in PLAIN:
        return replace(card, **{field: ""})
    if field == "name":
        return replace(card, name="", given="", family="", nickname="")
    if field == "card" and not value:  # of a sensitive contact no part is named: all of it is meant
        return contact("", phone=tuple(each.value for each in card.phones))
    return card


def judged(card: Contact) -> Case:
    case = case_of(card)
    return replace(case, sender=judge(case.person))


@pytest.mark.parametrize("slug", [*family("trades"), *family("machines")])
@given(card=cards)
@settings(max_examples=150, deadline=None)
def test_without_the_evidence_it_names_a_rule_of_trades_or_machines_is_silent(slug: str, card: Contact) -> None:
    for _ in range(MOST_STEPS):
        evidence = evidence_of(slug, judged(card))
        if not evidence:
            return
        stripped = next((less for each in evidence if (less := without(card, each)) != card), None)
        assert stripped is not None, f"{slug} names nothing of the card"
        card = stripped
    raise AssertionError(f"{slug} still fires though everything it named is gone")


@given(cards, st.sampled_from(family("admission")), st.booleans())
@settings(max_examples=600, deadline=None)
def test_without_what_it_names_a_reason_against_admission_is_gone(card: Contact, slug: str, is_shared: bool) -> None:
    case = case_of(card)
    shared = frozenset(email.address for email in case.person.emails) if is_shared else frozenset()
    around = world(shared_addresses=shared)
    for reason in evidence_of(slug, case, around):
        if reason.because == "no-email":  # names what is missing: there it goes when the missing comes
            found = evidence_of(slug, case_of(replace(card, emails=(Value("ann@firm.example"),))), around)
        else:
            found = evidence_of(slug, case_of(without(card, reason)), around)
            assert without(card, reason) != card
        assert (reason.because, reason.value) not in {(each.because, each.value) for each in found}


@given(cards)
@settings(max_examples=300, deadline=None)
def test_without_the_signs_it_names_a_card_is_curated_no_more(card: Contact) -> None:
    evidence = evidence_of("curated", case_of(card))
    if evidence:
        for sign in evidence[0].value.split(", "):
            card = replace(card, **SIGNS[sign])
        assert not evidence_of("curated", case_of(card))
        assert evidence_of("unknown", case_of(card))


@given(cards, st.sampled_from([band for band in Band if band is not Band.UNKNOWN]))
@settings(max_examples=100, deadline=None)
def test_a_dated_contact_ends_every_reason_that_names_its_absence(card: Contact, band: Band) -> None:
    case = case_of(card, tie=Tie(band, 0.5, last_contact=dt.date(2020, 2, 1)))
    assert not evidence_of("unknown", case)
    assert not evidence_of("curated", case)


ME = Owner(names=("Sam Vermeulenooms",), emails=("sam@vermeulenooms.example",))
ANN = "ann@firm.example"
days = st.lists(st.dates(dt.date(2012, 1, 1), TODAY), min_size=1, max_size=12, unique=True)


def mail(day: dt.date, sender: str, recipient: str, n: int) -> Message:
    when = dt.datetime(day.year, day.month, day.day, 9, tzinfo=dt.UTC)
    return Message(when, "mail", Party(sender), (Party(recipient),), 1, frozenset(), Source("mail.mbox", n, "message"))


def measured(messages: list[Message]) -> Case:
    person = normalise([contact("Ann Smit", ANN)], "NL")[0]
    ties = measure([person], messages, ME, TODAY)
    return replace(case_of(contact("Ann Smit", ANN)), tie=ties.by_person.get(person.person_id, UNKNOWN_TIE))


@pytest.mark.parametrize("slug", ["stale", "fading", "ok"])
@given(days=days, both=st.booleans())
@settings(max_examples=60, deadline=None)
def test_without_the_contact_it_names_a_rule_of_memory_is_silent(slug: str, days: list[dt.date], both: bool) -> None:
    messages = [mail(day, ANN, ME.emails[0], n) for n, day in enumerate(days, 1)]
    if both:
        messages += [mail(day, ME.emails[0], ANN, n) for n, day in enumerate(days, 100)]
    for _ in range(MOST_STEPS):
        evidence = evidence_of(slug, measured(messages), world(Policy(me=ME), has_history=True))
        if not evidence:
            return
        named = dt.date.fromisoformat(evidence[0].value)
        left = [message for message in messages if message.when and message.when.date() != named]
        assert len(left) < len(messages), f"{slug} names a day without a message: {named}"
        messages = left
    raise AssertionError(f"{slug} still fires though every contact it named is gone")
