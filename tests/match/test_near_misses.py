"""What separates a slip of the pen from another person: each case beside its near miss."""

from __future__ import annotations

from factories import connection, contact
from guestlist.match import match_book
from guestlist.normalise.people import normalise
from networks import OTHERS, chance, links, url

# -- two cards of one person


def test_a_second_card_that_nothing_joins_is_the_same_connection_still() -> None:
    known = connection("Emilie", "Vroegindeweij", 1, url=url("emilie-v"), email="emilie@home.example", company="Tama")
    sure, other = links(
        contact("Emilie Vroegindeweij", "emilie@home.example"),
        contact("Vroegindeweij, Emilie", "sunnyfox77@gmail.com"),
        known=(known,),
    )
    assert sure.probability > 0.9
    assert other.probability > 0.5


def test_but_another_first_name_of_that_family_is_not() -> None:
    known = connection("Emilie", "Vroegindeweij", 1, url=url("emilie-v"), email="emilie@home.example")
    _, other = links(
        contact("Emilie Vroegindeweij", "emilie@home.example"), contact("Harald Vroegindeweij"), known=(known,)
    )
    assert other.probability < 0.1


# -- names near each other


def test_a_letter_lost_is_a_slip() -> None:
    assert chance(contact("Wilhelmna Vroegindeweij"), connection("Wilhelmina", "Vroegindeweij", 1)) > 0.5


def test_two_names_that_people_bear_are_two_people() -> None:
    assert chance(contact("Martin Vroegindeweij"), connection("Martina", "Vroegindeweij", 1)) < 0.5
    assert chance(contact("Daniela Vroegindeweij"), connection("Daniel", "Vroegindeweij", 1)) < 0.5


def test_a_short_form_is_no_second_name() -> None:
    assert chance(contact("Thijs Vroegindeweij"), connection("Matthijs", "Vroegindeweij", 1)) > 0.5


def test_an_address_that_repeats_the_spelling_on_the_card_makes_it_no_slip() -> None:
    known = connection("Ignazio", "Savorgnani", 1, url=url("ignazio-savorgnani"))
    slip = chance(contact("Ignazio Savogrnani", "sunnyfox77@gmail.com"), known)
    spelled = chance(contact("Ignazio Savogrnani", "ignazio.savogrnani@gmail.com"), known)
    assert spelled < 0.5 < slip


def test_an_address_that_repeats_the_form_on_the_card_makes_it_a_name_of_its_own() -> None:
    ole = connection("Ole", "Vroegindeweij", 1, url=url("ole-v"))
    assert chance(contact("Ola Vroegindeweij", "ola.vroegindeweij@gmail.com"), ole) < 0.5
    assert chance(contact("Ola Vroegindeweij", "olev77@gmail.com"), ole) > 0.5
    pierre = connection("Pierre", "Vroegindeweij", 1, url=url("pierre-v"), company="Tama")
    assert 0.5 < chance(contact("Pieter Vroegindeweij", "pieter@tama.example"), pierre) < 0.9


def test_but_a_pet_form_is_what_people_sign_with() -> None:
    robert = connection("Robert", "Vroegindeweij", 1, url=url("robert-v"), company="Tama")
    assert chance(contact("Bob Vroegindeweij", "bob.vroegindeweij@gmail.com"), robert) > 0.5
    thomas = connection("Thomas", "Vroegindeweij", 1, url=url("thomas-v"), company="Tama")
    assert chance(contact("Tom Vroegindeweij", "tom@tama.example"), thomas) > 0.9


# -- couples


def test_a_couple_shares_a_mailbox_and_is_two_people() -> None:
    known = connection("Derek", "Ockcombe", 1, email="derek.ockcombe@gmx.de")
    assert chance(contact("Carole Ockcombe", "derek.ockcombe@gmx.de"), known) < 0.5


def test_one_person_under_a_short_form_has_the_mailbox_alone() -> None:
    known = connection("Derek", "Ockcombe", 1, email="derek.ockcombe@gmx.de")
    assert chance(contact("D. Ockcombe", "derek.ockcombe@gmx.de"), known) > 0.9
    assert chance(contact("Derek", "derek.ockcombe@gmx.de"), known) > 0.9


# -- what the profile address keeps


def test_a_profile_address_keeps_the_name_behind_a_pet_name() -> None:
    known = connection("Soffan", "Dahlinder", 1, url=url("sofia-dahlinder-744e7720"))
    assert chance(contact("Sofia Dahlinder"), known) > 0.5
    assert chance(contact("Petra Dahlinder"), known) < 0.1


def test_digits_behind_the_name_in_a_profile_address_are_no_part_of_it() -> None:
    known = connection("Soffan", "Dahlinder", 1, url=url("sofia-dahlinder63"))
    assert chance(contact("Sofia Dahlinder"), known) > 0.5


# -- given names of two words


def test_a_given_name_of_two_words_is_no_surname() -> None:
    known = connection("Jan Erik", "Arnesen", 1, company="Helix Marine")
    assert chance(contact("Jan Erik", "janerik@helixmarine.example", organisation="Helix Marine"), known) > 0.5
    assert chance(contact("Jan Oddvar", "janoddvar@helixmarine.example", organisation="Helix Marine"), known) < 0.5


def test_a_korean_or_chinese_given_name_is_one_however_it_is_spaced() -> None:
    known = connection("Min-jun", "Rhee", 1, company="Helix Marine")
    assert chance(contact("Minjun Rhee", organisation="Helix Marine"), known) > 0.9
    assert chance(contact("Min Seon Rhee", organisation="Helix Marine"), known) < 0.5


# -- senior and junior


def test_the_comma_order_keeps_senior_and_junior() -> None:
    known = connection("Tijl", "Gevaertsen Sr.", 1)
    assert chance(contact("Tijl Gevaertsen Jr.", "gevaertsen.tijl@outlook.com"), known) < 0.1
    assert chance(contact("Tijl Gevaertsen Sr.", "gevaertsen.tijl@outlook.com"), known) > 0.5


# -- scripts


def test_kanji_are_read_in_japanese() -> None:
    known = connection("Kazuya", "Suzuki", 1, company="Helix Marine")
    assert chance(contact("鈴木和也", organisation="Helix Marine"), known) > 0.9
    assert chance(contact("鈴木恵子", organisation="Helix Marine"), known) < 0.1


def test_an_arabic_surname_meets_its_article() -> None:
    known = connection("Salma", "Al-Tamimi", 1, company="Helix Marine")
    assert chance(contact("سلمى التميمي", organisation="Helix Marine"), known) > 0.5
    assert chance(contact("منى التميمي", organisation="Helix Marine"), known) < 0.5


def test_a_word_an_address_spells_is_no_firm() -> None:
    brekke = connection("Odd", "Lunde", 2, company="Brekke")
    known = connection("Torunn", "Brekkhuset", 1, company="Fonn Entreprise")
    card = contact("Torunn Brekke", "torunn.brekke@fonnentreprise.example", organisation="Fonn Entreprise")
    assert links(card, known=(known, brekke))[0].probability < 0.5


# -- two surnames on the card, one of them at LinkedIn


def test_an_unknown_word_between_given_name_and_surname_may_be_the_surname_linkedin_knows() -> None:
    known = connection("Luis", "Garrigosa", 1, url=url("luis-garrigosa"))
    assert chance(contact("Luis Garrigosa Peralta"), known) > 0.5


def test_a_second_given_name_is_no_surname() -> None:
    known = connection("Anna", "Maria", 1, url=url("anna-maria"))
    assert chance(contact("Anna Maria Vroegindeweij"), known) < 0.1


# -- words of a profile address


def test_an_earlier_surname_survives_in_the_profile_address() -> None:
    known = connection("Marion", "Vroegindeweij", 1, url=url("marion-tadema"), company="Tama Retail")
    assert chance(contact("Marion Tadema", "marion.tadema@gmail.com"), known) > 0.5


def test_but_the_first_name_in_the_profile_address_is_no_surname() -> None:
    known = connection("Marion", "Vroegindeweij", 1, url=url("marion-vroegindeweij"))
    assert chance(contact("Josephine Marion", "marion@gmail.com"), known) < 0.1


# -- a mailbox without a name


def test_a_first_name_at_a_small_firm_is_the_only_colleague_called_so() -> None:
    known = connection("Antoinette", "Vroegindeweij", 1, url=url("av77"), company="Labebank")
    assert chance(contact("", "antoinette@labebank.example"), known) > 0.5


def test_but_another_first_name_at_that_firm_is_not() -> None:
    known = connection("Antoinette", "Vroegindeweij", 1, url=url("av77"), company="Labebank")
    assert chance(contact("", "harald@labebank.example"), known) < 0.1


# -- what an address or a profile address spells


def test_an_address_that_spells_the_name_linkedin_shows_outweighs_a_pet_name() -> None:
    known = connection("Wilhelmus", "Vroegindeweij", 1, url=url("wv"))
    assert chance(contact("Wim Vroegindewey", "wilhelmusvroegindeweij@gmail.com"), known) > 0.9


def test_but_not_another_first_name_at_that_address() -> None:
    known = connection("Wilhelmus", "Vroegindeweij", 1, url=url("wv"))
    assert chance(contact("Harald Vroegindeweij", "wilhelmusvroegindeweij@gmail.com"), known) < 0.1


def test_the_surname_may_stand_first_in_an_address() -> None:
    known = connection("Mona", "Boukaabi", 1, url=url("mona-b"), company="Dorlux")
    assert chance(contact("Mona Boukabai", "boukaabi.mona@gmail.com"), known) > 0.5


def test_a_second_surname_survives_in_the_profile_address() -> None:
    known = connection("Camila", "Tulpenaar", 1, url=url("camila-tulpenaar-zwaneveld97"))
    assert chance(contact("Camila Tulpenaar Zwaneveld"), known) > 0.9


def test_but_a_second_surname_that_stands_nowhere_does_not_help() -> None:
    known = connection("Camila", "Martins", 1, url=url("camila-martins-marques97"))
    assert chance(contact("Camila Martins Duarte"), known) < 0.5


def test_a_domain_may_add_a_word_to_the_first_of_a_firms_name() -> None:
    known = connection("Piran", "Vroegindeweij", 1, url=url("pv"), company="Xanris Marine")
    assert chance(contact("", "piran@xanrishq.example"), known) > 0.5
    assert chance(contact("", "piran@xanrisoft.example"), known) < 0.5


# -- names that say less than they seem to


def test_a_hyphened_given_name_is_no_surname_in_common() -> None:
    known = connection("Jamie-Leigh", "Gildea", 1, url=url("jamie-leigh-gildea"))
    assert chance(contact("Jamie-Leigh Kirkleigh"), known) < 0.1


def test_initials_in_capitals_are_initials() -> None:
    known = connection("Javier Custodio", "Vroegindeweij", 1, url=url("jcv"), company="Tama Retail")
    assert chance(contact("JC Vroegindeweij", organisation="Tama Retail"), known) > 0.9
    assert chance(contact("KB Vroegindeweij", organisation="Tama Retail"), known) < 0.1


def test_another_middle_initial_before_a_particle_is_another_person() -> None:
    known = connection("Hendrik D.", "van Dijk", 1, url=url("hendrik-van-dijk-1"))
    assert chance(contact(given="Hendrik", additional="S.", family="van Dijk"), known) < 0.5


def test_an_address_tells_how_a_name_in_another_script_is_romanised() -> None:
    known = connection("Hirohiko", "Hiroda", 1, url=url("hirohiko-h"), email="hirohiko.hiroda@marloris.example")
    assert chance(contact("浩彦 広田", "hirohiko.hiroda@marloris.example"), known) > 0.9


def test_a_mailbox_of_two_lends_nobody_the_name_of_the_other() -> None:
    known = connection("Rosalia", "Bordolarin", 1, url=url("rosalia-b"))
    people = normalise([contact("Ranieri Dulbecco", "fam.bordolarin@alice.it")], "IT")
    imported = normalise([contact("Rosalia Bordolarin", "fam.bordolarin@alice.it", file="ImportedContacts.csv")], "IT")
    assert match_book(people, [known, *OTHERS], imported).links[0].probability < 0.1
    nameless = normalise([contact("", "fam.bordolarin@alice.it")], "IT")
    assert match_book(nameless, [known, *OTHERS], imported).links[0].probability > 0.5


# -- cards of one connection


def test_a_namesake_at_another_firm_is_not_the_second_card_of_a_connection() -> None:
    known = connection("Marianne", "Olsen", 1, url=url("marianne-o"), email="mo@home.example", company="Dordyne")
    sure, other = links(
        contact("Marianne Olsen", "mo@home.example", organisation="Dordyne"),
        contact("Marianne Olsen", "m.olsen@wesneform.example", organisation="Wesneform"),
        known=(known,),
    )
    assert sure.probability > 0.9
    assert other.probability < 0.9


def test_an_initial_that_the_address_spells_out_is_that_surname() -> None:
    known = connection("Helle", "Christensen", 1, url=url("helle-c"), company="Tama")
    assert chance(contact("Helle C", "helle.christensen@tama.example"), known) > 0.9
    assert chance(contact("Helle C", "helle.carlsen@tama.example"), known) < 0.5


def test_nobody_is_joined_with_a_card_of_another_surname_by_way_of_its_connection() -> None:
    known = connection("Wille", "Jakobsson", 1, url=url("wille-jakobsson"), company="Tama")
    sure = contact("Wille Jakobsson", "wille.jakobsson@tama.example")

    def groups(name: str, email: str) -> tuple[tuple[int, ...], ...]:
        other = contact(name, email, position=2, organisation="Tama")
        return match_book(normalise([sure, other], "NL"), [known, *OTHERS]).groups

    assert groups("Wille Jakobsson", "wille.jakobsson@telia.com") == ((0, 1),)
    assert groups("Wille Jacobsson", "wille.jakobsson@telia.com") == ((0, 1),)
    assert groups("Wille Jacobsson", "wille.jacobsson@telia.com") == ((0,), (1,))


def test_the_first_name_of_somebody_else_in_an_address_is_that_of_the_household() -> None:
    known = connection("Harold", "Vroegindeweij", 1, url=url("harold-v"), company="Tama")
    assert chance(contact("Nora Vroegindeweij", "harold.vroegindeweij@ziggo.nl"), known) < 0.2
    assert chance(contact("Nora Vroegindeweij", "harold63@ziggo.nl"), known) < 0.2
    assert chance(contact("Nora Vroegindeweij", "harold.vroegindeweij@tama.example"), known) < 0.5
    assert chance(contact("Harry Vroegindeweij", "harold.vroegindeweij@ziggo.nl"), known) > 0.5
    assert chance(contact("Haggel Vroegindeweij", "harold.vroegindeweij@ziggo.nl"), known) > 0.5
    assert chance(contact("HV Vroegindeweij", "harold.vroegindeweij@ziggo.nl"), known) > 0.5
    assert chance(contact("Vroegindeweij", "harold.vroegindeweij@ziggo.nl"), known) > 0.5


def test_a_pet_form_that_shares_the_beginning_is_no_other_name() -> None:
    known = connection("Gheorghe", "Vroegindeweij", 1, url=url("gheorghe-v"), company="Tama")
    assert chance(contact("Gigi Vroegindeweij", "gheorghe.vroegindeweij@ziggo.nl"), known) > 0.5
