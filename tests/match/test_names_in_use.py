"""Names, firms and addresses as people write them, each beside the near miss that it must not be taken for."""

from __future__ import annotations

import pytest

from factories import connection, contact
from guestlist.match import match_book
from guestlist.model import Connection, Contact
from guestlist.normalise.people import normalise
from networks import OTHERS, chance, url


def of_one_name(given: str, family: str, organisation: str = "") -> float:
    """The probability of a card that has no more than the name of a connection."""
    known = connection(given, family, 1, url=url("one"), company=organisation)
    return chance(contact(f"{given} {family}", organisation=organisation), known)


# -- how common a name is


@pytest.mark.parametrize("family", ["de Jong", "van den Berg", "van Dijk"])
def test_a_common_surname_with_a_particle_tells_no_more_than_one_without(family: str) -> None:
    assert of_one_name("Peter", family) < 0.5
    assert of_one_name("Peter", family) == pytest.approx(of_one_name("Peter", "Bakker"), abs=0.15)


def test_and_a_rare_one_tells_much() -> None:
    assert of_one_name("Peter", "van Vroegindeweij") > 0.5


def test_a_common_surname_stays_common_when_its_particle_is_glued_to_it() -> None:
    known = connection("Peter", "Dejong", 1, url=url("one"))
    assert chance(contact("Peter de Jong"), known) < 0.5


def test_two_common_surnames_together_are_rarer_than_either() -> None:
    assert of_one_name("Carmen", "García López") > of_one_name("Carmen", "García") + 0.1
    assert of_one_name("Carmen", "García López") > of_one_name("Carmen", "López") + 0.1


# -- men and women of one family at one firm


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Karol", "Karolina"),
        ("Emil", "Emilie"),
        ("Petr", "Petra"),
        ("Jan", "Janneke"),
        ("Daniel", "Daniela"),
        ("Dag", "Dagny"),
    ],
)
def test_his_name_is_not_hers_even_at_the_family_firm(his: str, hers: str) -> None:
    known = connection(hers, "Zych", 1, url=url("zych-1"), company="Zych Transport")
    card = contact(f"{his} Zych", f"{his.lower()}.zych@zych.example", organisation="Zych Transport")
    assert chance(card, known) < 0.5


@pytest.mark.parametrize(("short", "full"), [("Tom", "Thomas"), ("Alex", "Alexandra"), ("Roel", "Roelof")])
def test_a_short_form_is_the_same_person_there(short: str, full: str) -> None:
    known = connection(full, "Zych", 1, url=url("zych-1"), company="Zych Transport")
    assert chance(contact(f"{short} Zych", organisation="Zych Transport"), known) > 0.9


def groups(*cards: Contact, known: tuple[Connection, ...] = ()) -> tuple[tuple[int, ...], ...]:
    return match_book(normalise(cards, "NL"), [*known, *OTHERS]).groups


def test_his_card_and_hers_with_one_mailbox_stay_two() -> None:
    mailbox = "brink@home.example"
    assert groups(contact("Daniel Brink", mailbox), contact("Daniela Brink", mailbox, position=2)) == ((0,), (1,))


def test_a_pet_name_and_the_full_name_with_one_mailbox_are_one() -> None:
    mailbox = "brink@home.example"
    assert groups(contact("Dani Brink", mailbox), contact("Daniela Brink", mailbox, position=2)) == ((0, 1),)


# -- generations


@pytest.mark.parametrize("mark", ["sen.", "sr", "Senior"])
def test_the_elder_is_not_the_younger_whom_the_profile_address_marks(mark: str) -> None:
    known = connection("Franz", "Huber", 1, url=url("franz-huber-jun"), company="Huber Bau")
    assert chance(contact(f"Franz Huber {mark}", organisation="Huber Bau"), known) < 0.5
    assert chance(contact("Franz Huber jun.", organisation="Huber Bau"), known) > 0.9


def test_father_and_son_told_apart_in_brackets_stay_two() -> None:
    known = (connection("Franz", "Huber", 1, url=url("franz-huber"), company="Huber Bau"),)
    cards = (contact("Franz Huber", "franz@huber.example", organisation="Huber Bau"),
             contact("Franz Huber (Sohn)", "franz.huber@gmail.com", position=2))  # fmt: skip
    assert groups(*cards, known=known) == ((0,), (1,))


def test_sen_without_a_full_stop_is_a_surname() -> None:
    known = connection("Amartya", "Sen", 1, url=url("amartya-sen"), company="Trinity")
    assert chance(contact("Amartya Sen", organisation="Trinity"), known) > 0.9


# -- a surname is no firm


def test_a_surname_is_not_the_firm_that_bears_it() -> None:
    known = connection("Andrea", "Aggarwal", 1, url=url("andrea-a"), company="Jones-Saunders")
    assert chance(contact("Andrea Jones", "andrea@oak.example", organisation="Oak Software"), known) < 0.1
    assert chance(contact("Andrea Jones"), known) < 0.1


def test_the_word_behind_a_first_name_is_the_firm_where_it_is_nobodys_name() -> None:
    known = connection("Romana", "Aggarwal", 1, url=url("romana-a"), company="Finana Software")
    assert chance(contact("Romana Finana"), known) > 0.5
    assert chance(contact("Romana Finana", organisation="Oak Software"), known) < 0.5


# -- the longer name of a firm


def test_a_firm_by_the_beginning_of_its_name_is_no_other_firm() -> None:
    known = connection("Piotr", "Mazur", 1, url=url("pm"), company="Mazur Konstrukcje Stalowe")
    assert chance(contact("Piotr Mazur", organisation="Mazur Konstrukcje"), known) > 0.9


def test_a_firm_of_the_same_surname_alone_says_nothing() -> None:
    known = connection("Piotr", "Mazur", 1, url=url("pm"), company="Mazur Konstrukcje Stalowe")
    apart = chance(contact("Piotr Mazur", organisation="Oak Software"), known)
    assert apart < chance(contact("Piotr Mazur", organisation="Mazur"), known) < 0.9


# -- initials and particles in the address


def test_initials_in_the_address_are_those_on_the_card() -> None:
    known = connection("Marjan", "Tuinier", 1, url=url("mt"), company="Zorggroep Vecht")
    assert chance(contact("M.J. Tuinier-Pieters", "mj.tuinier@zorggroepvecht.example"), known) > 0.9
    assert chance(contact("B.J. Tuinier-Pieters", "bj.tuinier@zorggroepvecht.example"), known) < 0.5


def test_a_particle_cut_to_its_initial_spells_the_surname() -> None:
    known = connection("Arjen", "van den Berg", 1, url=url("avdb"), company="De Marke")
    assert chance(contact("A. v.d. Berg", "a.vdberg@demarke.example"), known) > 0.9
    elsewhere, nowhere = contact("A. v.d. Berg", "avdberg@gmail.com"), contact("A. v.d. Berg", "koffiekan@gmail.com")
    assert chance(elsewhere, known) > chance(nowhere, known)


# -- another surname


def test_a_former_surname_in_the_note_finds_the_connection() -> None:
    known = connection("Karin", "Bratvold", 1, url=url("kb"))
    assert chance(contact("Karin Dahlmo", note="née Bratvold"), known) > 0.5
    assert chance(contact("Karin Dahlmo", note="knows Bratvold"), known) < 0.1
    assert chance(contact("Karin Dahlmo", note="geboren Bratvold"), known) < 0.1  # a place of birth reads like that


def test_a_double_surname_may_be_written_with_blanks_around_its_hyphen() -> None:
    known = connection("Tineke", "de Roo", 1, url=url("tr"), company="Zorggroep Vecht")
    assert chance(contact("Tineke Wolda - de Roo", organisation="Zorggroep Vecht"), known) > 0.9
