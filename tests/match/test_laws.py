"""What holds for every book."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factories import connection, contact
from guestlist.data import load_toml
from guestlist.match import Matching, match_book
from guestlist.match.explain import reasons
from guestlist.model import Connection, Contact
from guestlist.normalise.people import normalise

GIVEN = ("Jan", "Wim", "Wilhelmus", "Anneke", "Юлия", "J.", "Jørgen", "")
FAMILY = ("Smit", "de Vries", "Vroegindeweij", "Smith", "Ågård", "Vries", "")
FIRMS = ("", "Tama Retail", "Rivaal B.V.")
MAILS = ("", "jan.smit@gmail.com", "jan@rivaal.example", "info@rivaal.example", "a.vroegindeweij@tamaretail.example")

cards = st.builds(
    lambda one, two, firm, mail, phone: contact(f"{one} {two}".strip(), mail, phone, organisation=firm),
    st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(FIRMS), st.sampled_from(MAILS),
    st.sampled_from(("", "+31612345678", "+31201234567")),
)  # fmt: skip
member_mails = st.sampled_from(("", "", "jan.smit@gmail.com"))
members = st.builds(
    lambda one, two, firm, mail: connection(one, two, company=firm, email=mail),
    st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(FIRMS), member_mails,
)  # fmt: skip
books = st.tuples(st.lists(cards, max_size=7), st.lists(members, max_size=7))


def numbered(contacts: list[Contact], connections: list[Connection]) -> tuple[list[Contact], list[Connection]]:
    return (
        [replace(each, source=replace(each.source, position=n)) for n, each in enumerate(contacts, 1)],
        [
            replace(each, source=replace(each.source, position=n), url=f"https://www.linkedin.com/in/member-{n}x")
            for n, each in enumerate(connections, 1)
        ],
    )


def match(contacts: list[Contact], connections: list[Connection]) -> Matching:
    return match_book(normalise(contacts, "NL"), connections)


def said(contacts: list[Contact], matching: Matching) -> dict[str, tuple[str, float]]:
    """Record id -> the profile linked and the probability."""
    found = {}
    for group, link in zip(matching.groups, matching.links, strict=True):
        for index in group:
            url = link.connection.url if link.connection else ""
            found[contacts[index].source.record_id] = (url, round(link.probability, 9))
    return found


@settings(max_examples=60, deadline=None)
@given(books, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_link(
    book: tuple[list[Contact], list[Connection]], rng: random.Random
) -> None:
    contacts, connections = numbered(*book)
    before = said(contacts, match(contacts, connections))
    rng.shuffle(contacts)
    rng.shuffle(connections)
    assert said(contacts, match(contacts, connections)) == before


@settings(max_examples=60, deadline=None)
@given(books)
def test_every_card_stands_in_one_group_and_every_probability_is_one(
    book: tuple[list[Contact], list[Connection]],
) -> None:
    contacts, connections = numbered(*book)
    matching = match(contacts, connections)
    assert sorted(index for group in matching.groups for index in group) == list(range(len(contacts)))
    assert [group[0] for group in matching.groups] == sorted(group[0] for group in matching.groups)
    for link in (*matching.links, *matching.contact_links):
        assert 0 <= link.probability <= link.any_probability <= 1
        assert all(each.because in load_toml("reasons/match.toml") for each in link.evidence)


def sample_book(seed: int = 3) -> tuple[list[Contact], list[Connection]]:
    rng = random.Random(seed)
    stems = ["Veld", "Brekk", "Tulp", "Ocker", "Zang", "Gatt", "Virk", "Hoog", "Lind", "Sor"]
    ends = ["kamp", "hus", "stra", "mans", "li", "berg", "sen", "ova", "eiro", "dal"]
    first = ["Anneke", "Remko", "Oluf", "Beate", "Paolo", "Sanna", "Kasia", "Yusuf", "Ingrid", "Marek", "Wim", "Ilse"]
    connections = [
        connection(rng.choice(first), rng.choice(stems) + rng.choice(ends), company=rng.choice(FIRMS))
        for _ in range(200)
    ]
    contacts = [
        contact(
            f"{each.given} {each.family}" if n % 3 else f"{each.given[0]}. {each.family}",
            f"{each.given}.{each.family}@gmail.com" if n % 2 else (),
            organisation=each.company if n % 5 else "",
        )
        for n, each in enumerate(connections[:80])
    ]
    return numbered(contacts, connections)


def test_a_connection_nobody_knows_raises_no_probability() -> None:
    contacts, connections = sample_book()
    before = said(contacts, match(contacts, connections))
    stranger = connection("Xquenda", "Wolczyszyn", 999, url="https://www.linkedin.com/in/stranger")
    after = said(contacts, match(contacts, [*connections, stranger]))
    assert all(after[key][1] <= before[key][1] + 1e-9 for key in before)


def test_the_book_given_twice_changes_no_tier() -> None:
    contacts, connections = sample_book()
    once = match(contacts, connections)
    again = [replace(each, source=replace(each.source, file="copy.csv")) for each in contacts]
    twice = match([*contacts, *again], connections)
    tiers = {index: link.tier for group, link in zip(once.groups, once.links, strict=True) for index in group}
    for group, link in zip(twice.groups, twice.links, strict=True):
        for index in group:
            assert link.tier is tiers[index % len(contacts)]


def test_the_evidence_named_first_matters() -> None:
    known = connection("Anneke", "Vroegindeweij", url="https://www.linkedin.com/in/av", company="Tama Retail")
    others = sample_book()[1]
    full = match([contact("Anneke Vroegindeweij", organisation="Tama Retail")], [known, *others]).links[0]
    assert reasons(full).reasons[0].because == "family-exact"
    without = match([contact("Anneke", organisation="Tama Retail")], [known, *others]).links[0]
    assert without.probability < full.probability
    assert reasons(without).missing == "missing-family"


def test_the_hash_seed_of_the_process_changes_nothing() -> None:
    script = (
        "from match.test_laws import *\n"
        "contacts, connections = sample_book()\n"
        "matching = match(contacts, connections)\n"
        "print(matching)"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1


def test_progress_is_told_for_every_stage() -> None:
    told: list[tuple[str, int, int]] = []
    twice = [contact("Jan Smit", "jan.smit@acme.example", position=n) for n in (1, 2)]
    match_book(normalise(twice, "NL"), (), progress=lambda *each: told.append(each))
    assert {stage for stage, _, _ in told} == {"reading cards", "comparing cards", "joining cards"}
    assert all(0 <= done <= total for _, done, total in told)
