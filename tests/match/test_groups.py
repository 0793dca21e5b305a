"""Which cards are one person."""

from __future__ import annotations

from factories import contact
from guestlist.match import Answer, match_book
from guestlist.model import Contact
from guestlist.normalise.people import normalise


def groups(*cards: Contact, answers: tuple[Answer, ...] = ()) -> tuple[tuple[int, ...], ...]:
    return match_book(normalise(cards, "NL"), (), answers=answers).groups


def test_cards_with_one_address_are_one_person() -> None:
    assert groups(contact("Ann Smit", "ann@smit.example"), contact("", "ann@smit.example", position=2)) == ((0, 1),)


def test_a_couple_with_a_joint_mailbox_stays_two_people() -> None:
    cards = contact("Jan Smit", "fam@smit.example"), contact("Els Smit", "fam@smit.example", position=2)
    assert groups(*cards) == ((0,), (1,))


def test_a_couple_with_a_joint_landline_stays_two_people() -> None:
    cards = contact("Jan Smit", phone="+31201234567"), contact("Els Smit", phone="+31201234567", position=2)
    assert groups(*cards) == ((0,), (1,))


def test_a_shared_mobile_with_a_short_name_is_one_person() -> None:
    cards = contact("Jan Smit", phone="+31612345678"), contact("Jan", phone="06-12345678", position=2)
    assert groups(*cards) == ((0, 1),)


def test_equal_cards_are_one_person_and_namesakes_are_two() -> None:
    assert groups(contact("Jan Smit"), contact("Jan Smit", position=2)) == ((0, 1),)
    cards = contact("Jan Smit", "jan1@a.example"), contact("Jan Smit", "jan2@b.example", position=2)
    assert groups(*cards) == ((0,), (1,))


def test_role_cards_of_two_firms_are_not_merged() -> None:
    cards = (
        contact("IT-Support", "support@acme.example", organisation="Acme"),
        contact("IT-Support", "support@rivaal.example", organisation="Rivaal", position=2),
    )
    assert groups(*cards) == ((0,), (1,))


def test_no_chain_joins_two_people_through_a_third_card() -> None:
    cards = (
        contact("Jan Smit", "jan@smit.example"),
        contact("", ("jan@smit.example", "els@smit.example"), position=2),
        contact("Els Smit", "els@smit.example", position=3),
    )
    found = groups(*cards)
    assert not any({0, 2} <= set(group) for group in found)


def test_father_and_son_with_one_address_stay_two_people() -> None:
    cards = contact("Jan Smit Sr.", "smit@smit.example"), contact("Jan Smit Jr.", "smit@smit.example", position=2)
    assert groups(*cards) == ((0,), (1,))


def test_an_answer_joins_and_keeps_apart() -> None:
    cards = contact("Jan Smit", "a@smit.example"), contact("Janneke Bakker", "b@smit.example", position=2)
    assert groups(*cards, answers=(Answer("book.csv#1", "book.csv#2", True),)) == ((0, 1),)
    same = contact("Jan Smit", "a@smit.example"), contact("J. Smit", "a@smit.example", position=2)
    assert groups(*same, answers=(Answer("book.csv#1", "book.csv#2", False),)) == ((0,), (1,))


def test_an_answer_joins_cards_by_address() -> None:
    cards = (contact("Jan Smit", "jan@acme.example"), contact("Johannes", "hans@home.example", position=2))
    assert groups(*cards) == ((0,), (1,))
    assert groups(*cards, answers=(Answer("jan@acme.example", "hans@home.example", True),)) == ((0, 1),)


def test_one_first_name_and_two_surnames_at_an_office_mailbox_are_two_people() -> None:
    cards = (
        contact("Sanne Berg", "office@primefoods.example"),
        contact("Sanne Smith", ("office@primefoods.example", "s.smith@primefoods.example"), position=2),
        contact("Piet Bakker", "planning@koktransport.example", position=3),
        contact("Piet Visser", "planning@koktransport.example", position=4),
    )
    assert groups(*cards) == ((0,), (1,), (2,), (3,))


def test_a_new_surname_at_her_own_mailbox_is_one_person() -> None:
    married = contact("Sanne Berg", "sanne@koor.example"), contact("Sanne Smith", "sanne@koor.example", position=2)
    assert groups(*married) == ((0, 1),)
    private = contact("Sanne Berg", "zon83@gmail.com"), contact("Sanne Smith", "zon83@gmail.com", position=2)
    assert groups(*private) == ((0, 1),)
    short = contact("Sanne Berg", "planning@bos.example"), contact("Sanne", "planning@bos.example", position=2)
    assert groups(*short) == ((0, 1),), "a first name alone is no other surname"


def test_namesakes_with_a_number_behind_the_address_are_two_people_at_work() -> None:
    cards = (
        contact("Jan Smit", "jan.smit@acme.example", organisation="Acme"),
        contact("Jan Smit", "jan.smit2@acme.example", organisation="Acme", position=2),
    )
    assert groups(*cards) == ((0,), (1,))


def test_namesakes_with_two_addresses_and_two_mobiles_are_two_people_at_work() -> None:
    def cards(phone: str) -> tuple[Contact, Contact]:
        return (
            contact("Jan Smit", "jan.smit@acme.example", phone="+31612345678", organisation="Acme"),
            contact("Jan Smit", "jsmit@acme.example", phone=phone, organisation="Acme", position=2),
        )

    assert groups(*cards("+31687654321")) == ((0,), (1,))
    assert groups(*cards("+31612345678")) == ((0, 1),), "one mobile, and an alias of the address"


def test_who_is_said_to_be_another_where_no_candidate_was_shown_leaves_the_cards_it_was_joined_with() -> None:
    cards = contact("Ann Smit", "ann@smit.example"), contact("Ann Berg", "ann@smit.example", position=2)
    assert groups(*cards) == ((0, 1),)
    assert groups(*cards, answers=(Answer("book.csv#2", "", False),)) == ((0,), (1,))
    assert groups(*cards, answers=(Answer("book.csv#2", "", True),)) == ((0, 1),)


def test_an_address_that_spells_another_first_name_and_another_surname_are_two_people() -> None:
    household = contact("Aoife Wilson", "eva.wilson@gmail.com", "+31612345678")
    assert groups(household, contact("Aoife O'Carroll", "ocarroll@home.example", "+31612345678", position=2)) == (
        (0,),
        (1,),
    )
    assert groups(household, contact("Aoife Wilson", phone="+31612345678", position=2)) == ((0, 1),)
    maiden = contact("Aoife Wilson", "aoife.wilson@gmail.com", "+31612345678")
    assert groups(maiden, contact("Aoife O'Carroll", phone="+31612345678", position=2)) == ((0, 1),)


def test_forms_of_one_first_name_with_two_surnames_each_at_her_own_address_are_two_people() -> None:
    helle = contact("Helle Carlsen", "helle.carlsen@gmail.com", "+31612345678")
    lene = contact("Lene Christensen", "lene.christensen@home.example", "+31612345678", position=2)
    assert groups(helle, lene) == ((0,), (1,))
    assert groups(helle, contact("Helle C", phone="+31612345678", position=2)) == ((0, 1),)
