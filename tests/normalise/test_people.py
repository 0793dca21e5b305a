"""From contacts to people, and several made one."""

from __future__ import annotations

import pytest

from factories import contact
from guestlist.model import Value
from guestlist.normalise import people as room
from guestlist.normalise.people import merge, normalise


def test_each_contact_is_one_person_in_order() -> None:
    people = normalise([contact("Ann Smit"), contact(""), contact("Piet de Boer")], "NL")
    assert [person.person_id for person in people] == ["p1", "p2", "p3"]
    assert [person.name.display for person in people] == ["Ann Smit", "", "Piet de Boer"]


def test_a_person_has_all_that_can_be_compared() -> None:
    card = contact(
        "Ann Smit",
        "Ann@Rivaal.example",
        "06 12345678",
        organisation="Rivaal B.V.",
        urls=(Value("https://www.linkedin.com/in/Ann-Smit/"),),
        note="zie ook nl.linkedin.com/in/annsmit2?x=1",
    )
    (person,) = normalise([card], "NL")
    assert person.emails[0].address == "ann@rivaal.example"
    assert person.phones[0].e164 == "+31612345678"
    assert person.organisations[0].core == "rivaal"
    assert person.profiles == ("ann-smit", "annsmit2")


def test_merging_keeps_every_value_once_and_the_fullest_name() -> None:
    cards = [
        contact("Mum", "ann@x.example", "0612345678", 1),
        contact("A. Smit", "ann@x.example", "+31612345678", 2, organisation="Rivaal BV"),
        contact("Ann Smit", "ann@rivaal.example", (), 3, organisation="Rivaal B.V."),
    ]
    merged = merge(normalise(cards, "NL"), "p1")
    assert merged.contacts == tuple(cards)
    assert merged.name.display == "Ann Smit"
    assert [name.raw for name in merged.names] == ["Ann Smit", "Mum", "A. Smit"]
    assert [email.address for email in merged.emails] == ["ann@x.example", "ann@rivaal.example"]
    assert [phone.e164 for phone in merged.phones] == ["+31612345678"]
    assert len(merged.organisations) == 1


def test_merging_nobody_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="nobody"):
        merge([], "p1")


def test_one_person_merged_the_short_way_is_the_one_merged_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = [
        contact("Ann Smit", "ann@x.example", "06 12345678", organisation="Rivaal"),
        contact("Bo Smit", ("a@x.example", "b@x.example")),
        contact("Bakkerij Jansen BV"),
        contact(),
    ]
    people = normalise(cards, "NL")
    short = [merge([person], "m1") for person in people]
    monkeypatch.setattr(room, "_is_simple", lambda person: False)
    assert [merge([person], "m1") for person in people] == short
