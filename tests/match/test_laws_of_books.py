"""What holds for every book beside a network of strangers: shuffled, grown, given twice, robbed of evidence."""

from __future__ import annotations

import random
from dataclasses import replace
from math import exp

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.data import load_toml
from guestlist.match import Matching, match_book
from guestlist.match.compete import shared
from guestlist.match.explain import reasons
from guestlist.match.shares import rounded_up
from guestlist.model import Connection, Contact, Link, Value
from guestlist.normalise.people import normalise

GIVEN = ("Jan", "Johannes", "Wim", "Anneke", "Anna", "Юлия", "Yuliya", "J.", "Jørgen", "Kees")
FAMILY = ("Smit", "de Vries", "Vroegindeweij", "Smith", "Ågård", "Smit-de Vries", "S.", "Tulp")
FIRMS = ("", "Tama Retail", "Rivaal B.V.", "Zandbouw")
TITLES = ("", "Controller", "Director")
SLUGS = ("", "jan-smit", "anneke-v", "wim-tulp-8")
MAILS = ("", "jan.smit@gmail.com", "jan@rivaal.example", "info@rivaal.example", "a.vroegindeweij@tamaretail.example",
         "jsmit@zandbouw.example", "anneke@tulp.example")  # fmt: skip

cards = st.builds(
    lambda one, two, firm, title, mail, phone, slug: contact(
        f"{one} {two}".strip(), mail, phone, organisation=firm, title=title,
        urls=(Value(f"https://www.linkedin.com/in/{slug}"),) if slug else (),
    ),
    st.sampled_from((*GIVEN, "")), st.sampled_from((*FAMILY, "")), st.sampled_from(FIRMS), st.sampled_from(TITLES),
    st.sampled_from(MAILS), st.sampled_from(("", "", "+31612345678", "+31201234567")),
    st.sampled_from((*SLUGS, "", "")),
)  # fmt: skip
members = st.builds(
    lambda one, two, firm, title, mail: connection(one, two, company=firm, job=title, email=mail),
    st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(FIRMS), st.sampled_from(TITLES),
    st.sampled_from(("", "", "", *MAILS[1:])),
)  # fmt: skip
MOST = 8  # cards, and connections that may be one of them
few_cards, few_members = st.lists(cards, min_size=1, max_size=MOST), st.lists(members, min_size=1, max_size=MOST)
books = st.tuples(few_cards, few_members, st.integers(20, 150))
# Chances are counted in steps, for one row more must not make every name rarer; from step to step all move a little.
within_a_step = [n for n in range(20, 200) if rounded_up(n) == rounded_up(n + 2 * MOST + 2)]
books_within_a_step = st.tuples(few_cards, few_members, st.sampled_from(within_a_step))
Drawn = tuple[list[Contact], list[Connection], int]


def strangers(count: int) -> list[Connection]:
    """Connections that nobody in the book resembles."""
    stems, ends = ("Brekk", "Ocker", "Zang", "Gatt", "Virk", "Lind"), ("kamp", "hus", "mans", "berg", "ova", "eiro")
    first = ("Remko", "Oluf", "Beate", "Paolo", "Sanna", "Kasia", "Yusuf", "Marek", "Ilse", "Tove", "Hugo")
    return [
        connection(first[n % 11], f"{stems[n % 6]}{ends[n // 6 % 6]}", company=f"Huis {n % 17}") for n in range(count)
    ]


def laid_out(drawn: Drawn) -> tuple[list[Contact], list[Connection]]:
    """The book in two files, with rows numbered and profiles that differ."""
    contacts, known, count = drawn
    rows = [*known, *strangers(count)]
    return (
        [
            replace(each, source=replace(each.source, file=f"{'ab'[n % 2]}.csv", position=n))
            for n, each in enumerate(contacts)
        ],
        [
            replace(each, source=replace(each.source, position=n),
                    url=f"https://www.linkedin.com/in/{SLUGS[n] if n < len(SLUGS) and SLUGS[n] else f'member-{n}x'}")
            for n, each in enumerate(rows, 1)
        ],
    )  # fmt: skip


def match(contacts: list[Contact], connections: list[Connection]) -> Matching:
    return match_book(normalise(contacts, "NL"), connections)


def by_record(contacts: list[Contact], matching: Matching) -> dict[str, Link]:
    return {
        contacts[index].source.record_id: link
        for group, link in zip(matching.groups, matching.links, strict=True)
        for index in group
    }


def told(links: dict[str, Link]) -> dict[str, tuple[str, float]]:
    return {
        record: (link.connection.url if link.connection else "", round(link.probability, 9))
        for record, link in links.items()
    }


@settings(max_examples=80, deadline=None)
@given(books, st.randoms(use_true_random=False))
def test_the_order_of_files_and_rows_changes_no_link(drawn: Drawn, rng: random.Random) -> None:
    contacts, connections = laid_out(drawn)
    before = told(by_record(contacts, match(contacts, connections)))
    rng.shuffle(contacts)
    rng.shuffle(connections)
    assert told(by_record(contacts, match(contacts, connections))) == before


@settings(max_examples=80, deadline=None)
@given(books_within_a_step)
def test_a_connection_nobody_resembles_raises_no_probability(drawn: Drawn) -> None:
    contacts, connections = laid_out(drawn)
    before = by_record(contacts, match(contacts, connections))
    stranger = connection("Xquenda", "Wolczyszyn", 999, url="https://www.linkedin.com/in/stranger")
    after = by_record(contacts, match(contacts, [*connections, stranger]))
    for record, link in after.items():
        assert link.probability <= before[record].probability + 1e-9


@settings(max_examples=80, deadline=None)
@given(books)
def test_the_book_given_twice_changes_no_verdict(drawn: Drawn) -> None:
    contacts, connections = laid_out(drawn)
    once = by_record(contacts, match(contacts, connections))
    copy = [replace(each, source=replace(each.source, file=f"copy-of-{each.source.file}")) for each in contacts]
    twice = by_record([*contacts, *copy], match([*contacts, *copy], connections))
    for record, link in twice.items():
        first = once[record.removeprefix("copy-of-")]
        assert (link.tier, link.connection) == (first.tier, first.connection)


def test_a_card_near_a_bound_stays_on_its_side_when_the_book_is_given_twice() -> None:
    profile = (Value("https://www.linkedin.com/in/jan-smit"),)
    book = [
        contact("Jan Smit"),
        *(contact("Jan Smit", urls=profile) for _ in range(4)),
        contact("Jan S.", "a.vroegindeweij@tamaretail.example"),
    ]
    contacts, connections = laid_out((book, [connection("Jan", "Smit", company="Tama Retail")], 25))
    copy = [replace(each, source=replace(each.source, file=f"copy-of-{each.source.file}")) for each in contacts]
    once = by_record(contacts, match(contacts, connections))
    twice = by_record([*contacts, *copy], match([*contacts, *copy], connections))
    for record, link in once.items():
        assert twice[record].probability == pytest.approx(link.probability, abs=0.001)


def robbed(card: Contact, because: str) -> Contact | None:
    """The card without what a part of the evidence rests on; None where it rests on several things."""
    given_name, _, family = card.name.partition(" ")
    match because.partition("-")[0]:
        case "email":
            return replace(card, emails=())
        case "profile":
            return replace(card, urls=())
        case "firm":
            is_named = because == "firm-organisation"
            return replace(card, organisation="") if is_named and not card.emails else None
        case "family":
            return replace(card, name=given_name) if not card.emails else None
        case "given":
            return replace(card, name=family) if not card.emails else None
        case "title":
            return replace(card, title="")
    return None


@settings(max_examples=150, deadline=None)
@given(cards, books)
def test_without_the_evidence_named_first_a_link_is_weaker_or_gone(card: Contact, drawn: Drawn) -> None:
    _, connections = laid_out(drawn)
    full = match([card], connections).links[0]
    assume(full.connection is not None)
    poorer = robbed(card, reasons(full).reasons[0].because)
    assume(poorer is not None)
    found = match([poorer], connections).links[0]
    assert found.connection != full.connection or found.probability < full.probability


@settings(max_examples=100, deadline=None)
@given(books)
def test_the_evidence_adds_up_to_the_probability(drawn: Drawn) -> None:
    contacts, connections = laid_out(drawn)
    matching = match(contacts, connections)
    for link in (*matching.links, *matching.contact_links):
        if link.connection is not None:
            total = sum(each.weight for each in link.evidence)
            assert abs(1 / (1 + exp(-total)) - link.probability) < 0.001


chances = st.floats(min_value=0.0, max_value=1.0)


CALIBRATION = load_toml("match.toml")["calibration"]


def left_of(cards: list[int], members: list[int], probabilities: list[float]) -> list[float]:
    """What is left of the probabilities of pairs of cards and connections once claims on a connection are shared."""
    nobody = np.zeros(len(cards), dtype=np.bool_)
    return shared(np.array(cards), np.array(members), np.array(probabilities), CALIBRATION, nobody).tolist()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), chances), min_size=1, max_size=8))
def test_claims_of_others_on_its_one_candidate_never_make_a_card_likelier(pairs: list[tuple[int, float]]) -> None:
    members, probabilities = map(list, zip(*pairs, strict=True))
    kept = left_of(list(range(len(pairs))), members, probabilities)
    assert all(0.0 <= after <= before + 1e-9 for after, before in zip(kept, probabilities, strict=True))


@settings(max_examples=300, deadline=None)
@given(chances, chances, chances)
def test_the_surer_a_card_the_more_is_left_to_it_whatever_others_claim(one: float, two: float, rival: float) -> None:
    weaker, surer = sorted((one, two))
    left = [left_of([0, 1], [0, 0], [own, rival])[0] for own in (weaker, surer)]
    assert left[0] <= left[1] + 1e-9


@settings(max_examples=300, deadline=None)
@given(chances, chances, chances)
def test_what_another_card_claims_goes_to_the_namesake_and_to_nobody(part: float, all_: float, rival: float) -> None:
    first, second = all_ * part, all_ * (1.0 - part)  # of one card, at two connections; the first is claimed by another
    claimed, other, _ = left_of([0, 0, 1], [0, 1, 0], [first, second, rival])
    assert claimed <= first + 1e-9
    assert other >= second - 1e-9
    assert claimed + other <= all_ + 1e-9


def test_of_two_namesakes_the_one_whom_no_other_card_is_becomes_the_likelier() -> None:
    claimed, other, _ = left_of([0, 0, 1], [0, 1, 0], [0.45, 0.45, 0.99])
    assert claimed < 0.2
    assert other > 0.6


def test_where_nobody_claims_a_connection_two_namesakes_stay_equal() -> None:
    assert left_of([0, 0], [0, 1], [0.45, 0.45]) == pytest.approx([0.45, 0.45])
