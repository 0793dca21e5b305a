"""How a name, an address and a firm are read before they are weighed: each case beside its near miss."""

from __future__ import annotations

import pytest

from factories import connection, contact
from guestlist.match.views import is_native
from guestlist.model import Contact
from guestlist.normalise.couples import couple_in
from guestlist.normalise.names import parse_name
from networks import chance, links, url

# -- letters


@pytest.mark.parametrize("name", ["Firuzə Əfəndiyeva", "Trọng Lê", "Łukasz Żak", "Þóra Ægisdóttir"])
def test_latin_letters_of_any_country_are_no_other_script(name: str) -> None:
    assert not is_native(parse_name(name))


@pytest.mark.parametrize("name", ["Гаврило Шевченко", "مصطفى توفيق", "남궁 혜린", "Ελένη Παππά"])
def test_letters_of_other_scripts_are(name: str) -> None:
    assert is_native(parse_name(name))


def test_a_middle_initial_counts_beside_letters_of_azerbaijan() -> None:
    known = connection("Firuzə A.", "Əfəndiyeva", 1, url=url("firuze-e"))
    assert chance(contact("Firuzə A. Əfəndiyeva"), known) > 0.9
    assert chance(contact("Firuzə B. Əfəndiyeva"), known) < 0.1


# -- the order of names


def test_a_name_turned_round_keeps_its_middle_initial() -> None:
    known = connection("Marieke A.", "Vroegindeweij", 1, url=url("marieke-v"))
    assert chance(contact("Marieke A. Vroegindeweij", "vroegindeweij.marieke@gmail.com"), known) > 0.9
    assert chance(contact("Marieke B. Vroegindeweij", "vroegindeweij.marieke@gmail.com"), known) < 0.1


def test_a_middle_initial_is_no_other_first_name() -> None:
    known = connection("Natalie G.", "Vroegindeweij", 1, url=url("natalie-v"), company="Tama Retail")
    assert chance(contact("George Vroegindeweij", organisation="Tama Retail"), known) < 0.5
    assert chance(contact("N. Vroegindeweij", organisation="Tama Retail"), known) > 0.5


# -- forms of a name


def test_forms_of_a_name_a_letter_apart_are_two_people_as_often_as_one() -> None:
    known = connection("Anne", "Vroegindeweij", 1, url=url("av"), company="Tama Retail")
    assert 0.1 < chance(contact("Anna Vroegindeweij"), known) < 0.9
    assert chance(contact("Anna Vroegindeweij", organisation="Tama Retail"), known) > 0.9
    assert "given-variant" in {
        each.because for each in links(contact("Anna Vroegindeweij"), known=(known,))[0].evidence
    }


def test_forms_further_apart_are_one() -> None:
    assert chance(contact("Wim Vroegindeweij"), connection("Wilhelmus", "Vroegindeweij", 1, url=url("wv"))) > 0.8


def test_a_doubled_letter_that_the_address_repeats_is_another_surname() -> None:
    known = connection("Rosanna", "Vonwiss", 1, url=url("rosanna-vonwiss"))
    assert chance(contact("Rosanna Vonwisss"), known) > 0.5
    assert chance(contact("Rosanna Vonwiiss", "rosanna.vonwiiss@gmail.com"), known) < 0.5


# -- addresses


def test_an_address_of_given_name_and_initial_tells_the_given_name() -> None:
    known = connection("Martijn", "Vroegindeweij", 1, url=url("martijn-v"))
    assert chance(contact("Tijn Vroegindeweij", "martijnv1@gmail.com"), known) > 0.5
    assert chance(contact("Harald Vroegindeweij", "martijnv1@gmail.com"), known) < 0.1


def test_an_address_that_glues_two_given_names_tells_the_surname() -> None:
    known = connection("Luis Manuel", "Etxeberria", 1, url=url("lme"), company="Tama Retail")
    other = connection("Luis Manuel", "Zubizarreta", 1, url=url("lmz"), company="Tama Retail")
    card = contact("Luis Manuel", "luismanuel.etxeberria@tamaretail.example")
    assert chance(card, known) > 0.5
    assert chance(card, other) < 0.5


@pytest.mark.parametrize("name", ["Sjonnie", "Mrs Vroegindeweij", ""])
def test_an_address_linkedin_knows_is_connected_whatever_little_the_name_says(name: str) -> None:
    known = connection("Johannes", "Berendschot", 1, url=url("jb"), email="dezeilendehollander@gmail.com")
    assert chance(contact(name, "dezeilendehollander@gmail.com"), known) > 0.9


def test_but_another_whole_name_at_that_address_is_a_couple() -> None:
    known = connection("Johannes", "Berendschot", 1, url=url("jb"), email="dezeilendehollander@gmail.com")
    assert chance(contact("Martina Berendschot", "dezeilendehollander@gmail.com"), known) < 0.5


# -- firms


def test_a_connection_may_call_its_firm_by_the_initials() -> None:
    known = connection("Anneke", "Visser", 1, url=url("av"), company="QLI")
    [at_firm] = links(contact("Anneke Visser", organisation="Quantum Lattice Instruments"), known=(known,))
    assert "firm-part" in {each.because for each in at_firm.evidence}
    [elsewhere] = links(contact("Anneke Visser", organisation="Quantum Lattice"), known=(known,))
    assert "firm-differs-organisation" in {each.because for each in elsewhere.evidence}


def test_a_later_word_of_a_domain_is_no_firm() -> None:
    known = connection("Julien", "Visser", 1, url=url("jv"), company="Systems & Palozo")
    assert chance(contact("Julien", "julien@vako-systems.example"), known) < 0.5
    vako = connection("Julien", "Visser", 1, url=url("jv"), company="Vako Media")
    assert chance(contact("Julien", "julien@vako-systems.example"), vako) > 0.5


# -- generations, and what tells a woman from a man


@pytest.mark.parametrize(
    "card", [contact("Tiago Vroegindeweij Neto"), contact(given="Tiago", family="Vroegindeweij Neto")]
)
def test_a_grandson_is_marked_behind_the_surname(card: Contact) -> None:
    assert chance(card, connection("Tiago", "Vroegindeweij", 1, url=url("tiago-v"))) < 0.5
    assert chance(card, connection("Tiago", "Vroegindeweij Filho", 1, url=url("tiago-v"))) < 0.1
    assert chance(card, connection("Tiago", "Vroegindeweij Neto", 1, url=url("tiago-v"))) > 0.5


def test_the_mark_of_a_grandson_is_a_surname_where_it_is_the_only_one_or_a_womans() -> None:
    known = connection("Tiago", "Neto", 1, url=url("tiago-neto"), company="Tama")
    assert chance(contact("Tiago Neto", organisation="Tama"), known) > 0.9
    known = connection("Marisa", "Neto", 1, url=url("marisa-neto"), company="Tama")
    assert chance(contact("Marisa Vroegindeweij Neto", organisation="Tama"), known) > 0.5
    known = connection("Tiago", "Vroegindeweij Neto", 1, url=url("tiago-vroegindeweij-neto"))
    assert chance(contact("Tiago Vroegindeweij"), known) < 0.5


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("ifj. Nagy Gábor", "jr"),
        ("Jan Kowalski mł.", "jr"),
        ("Jan Kowalski st.", "sr"),
        ("José Silva Júnior", "jr"),
        ("St. John Smit", ""),
        ("John Smit ML", ""),
    ],
)
def test_generations_are_marked_in_many_languages(name: str, mark: str) -> None:
    assert parse_name(name).suffix == mark


def test_kaur_is_a_woman_and_singh_a_man() -> None:
    known = connection("Manpreet", "Singh Dhaliwal", 1, url=url("msd"))
    assert chance(contact("Manpreet Kaur Dhaliwal"), known) < 0.1
    assert chance(contact("Manpreet Dhaliwal"), known) > 0.5
    assert chance(contact("Manpreet Singh Dhaliwal"), known) > 0.9
    assert chance(contact("Manpreet Kaur Singh"), connection("Manpreet", "Kaur Singh", 1, url=url("mks"))) > 0.5


# -- couples


def test_the_other_one_of_a_couple_is_no_middle_name() -> None:
    for name in ("Rutger & Mariëlle Vroegindeweij", "Rutger en Mariëlle Vroegindeweij"):
        assert parse_name(name).given == ("rutger",)
    assert parse_name("Rutger Mariëlle Vroegindeweij").given == ("rutger", "marielle")
    assert couple_in("Rutger & Mariëlle") == ("rutger", "marielle")
    assert couple_in("Rutger & Partners") is couple_in("Rutger & Ortega") is None


# -- what an address and a profile address say of a surname


def test_particles_that_the_address_repeats_belong_to_the_surname() -> None:
    plain = connection("Els", "Vroegindeweij", 1, url=url("els-vroegindeweij"))
    assert chance(contact("Els van Vroegindeweij", "e.vanvroegindeweij@gmail.com"), plain) < 0.5
    assert chance(contact("Els van Vroegindeweij", "els77@gmail.com"), plain) > 0.5
    assert chance(contact("Els Vroegindeweij", "e.vroegindeweij@gmail.com"), plain) > 0.5
    left_away = connection("Els", "Vroegindeweij", 1, url=url("els-van-vroegindeweij"))
    assert chance(contact("Els van Vroegindeweij", "e.vanvroegindeweij@gmail.com"), left_away) > 0.5
    others = connection("Els", "ten Vroegindeweij", 1, url=url("els-ten-vroegindeweij"))
    assert chance(contact("Els van Vroegindeweij", "e.vanvroegindeweij@gmail.com"), others) < 0.5
    short = contact("Els v.d. Vroegindeweij", "evdvroegindeweij@gmail.com")
    assert chance(short, connection("Els", "van der Vroegindeweij", 1, url=url("els-van-der-vroegindeweij"))) > 0.5
    article = connection("Said", "El Haddadi", 1, url=url("said-elhaddadi"))
    assert chance(contact("Said Al-Haddadi", "said.alhaddadi@gmail.com"), article) > 0.5


def test_a_profile_address_of_one_first_name_is_no_whole_name() -> None:
    known = connection("Vaso", "Vroegindeweij", 1, url=url("vasiliki97"))
    assert chance(contact("", "vasiliki76@gmail.com"), known) < 0.1
    known = connection("Vaso", "Vroegindeweij", 1, url=url("vasilikivroegindeweij97"))
    assert chance(contact("", "vasilikivroegindeweij76@gmail.com"), known) > 0.5


def test_a_word_that_ends_like_a_surname_is_no_beginning_of_a_firms_name() -> None:
    engineers = connection("Ilaria", "Vroegindeweij", 1, url=url("iv"), company="Bozoğlu Engineering")
    assert chance(contact("Ilaria Bozoğlu"), engineers) < 0.5
    labs = connection("Ilaria", "Vroegindeweij", 1, url=url("iv"), company="Vako Labs")
    assert chance(contact("Ilaria Vako"), labs) > 0.5


# -- a first name at a firm that bears a surname


@pytest.mark.parametrize(
    ("written", "firm"),
    [
        ("Niels Simonsen Construction", "Simonsen Construction"),
        ("Niels Hämäläinen Consulting", "Hämäläinen Consulting Oy"),
        ("Niels Allen & Co", "Allen & Co"),
        ("Niels Andersson Engineering", "Andersson Engineering AB"),
    ],
)
def test_a_first_name_before_a_known_firm_is_somebody_there(written: str, firm: str) -> None:
    known = connection("Niels", "Vroegindeweij", 1, url=url("nv"), company=firm)
    assert chance(contact(written), known) > 0.5
    assert chance(contact(written.replace("Niels", "Fabio")), known) < 0.1


def test_a_surname_and_a_trade_are_no_firm_that_nobody_knows() -> None:
    known = connection("Niels", "Vroegindeweij", 1, url=url("nv"), company="Simonsen Bakery")
    assert chance(contact("Niels Simonsen Construction"), known) < 0.1


def test_a_person_before_a_trade_is_that_person_still() -> None:
    known = connection("Niels", "Simonsen", 1, url=url("ns"), company="Simonsen Construction")
    assert chance(contact("Niels Simonsen Construction"), known) > 0.9


# -- addresses that write names in one word


@pytest.mark.parametrize(
    ("address", "given", "family"),
    [
        ("zoliszepesvary@gmail.com", "Zoltán", "Szepesváry"),
        ("dottiebradwell71@gmail.com", "Dorothy", "Bradwell"),
        ("bradwelldottie@gmail.com", "Dorothy", "Bradwell"),
        ("juancarlosgarrigosap@gmail.com", "Juan Carlos", "Garrigosa P."),
        ("juancarlosperalta@gmail.com", "Juan Carlos", "Garrigosa Peralta"),
        ("nikolayvroegindeweij@gmail.com", "Nikolai", "Vroegindeweij"),
    ],
)
def test_an_address_in_one_word_is_cut_into_names(address: str, given: str, family: str) -> None:
    known = connection(given, family, 1, url=url("xy"))
    assert chance(contact("", address), known) > 0.2
    assert chance(contact("", f"petra{address[5:]}"), known) < 0.1


def test_a_lone_first_name_has_the_surname_of_its_address() -> None:
    known = connection("Zoltán", "Szepesváry", 1, url=url("zs"))
    assert chance(contact("Zoli", "zoliszepesvary@gmail.com"), known) > 0.5
    assert chance(contact("Zoli", "zolivanheiden@gmail.com"), known) < 0.3
    assert chance(contact("Petra", "zoliszepesvary@gmail.com"), known) < 0.3


def test_a_surname_that_begins_like_a_first_name_is_one_still() -> None:
    known = connection("Peter", "Janssens", 1, url=url("pj"), company="Tama Retail")
    assert chance(contact("", "janssens@tama-retail.com"), known) > 0.5
    assert chance(contact("", "jansens@tama-retail.com"), known) < 0.5


def test_a_short_first_name_at_a_firm_may_be_the_whole_one() -> None:
    known = connection("Wilhelmus", "Vroegindeweij", 1, url=url("wv"), company="Tama Retail")
    assert chance(contact("", "wim@tama-retail.com"), known) > 0.1
    assert chance(contact("", "wim@gmail.com"), known) < 0.1


def test_what_an_address_may_mean_tells_nothing_beside_a_whole_name() -> None:
    known = connection("Wilhelmus", "Szepesváry", 1, url=url("ws"))
    cards = contact("Petra Szepesváry", "wimszepesvary@gmail.com"), contact("", "wimszepesvary@gmail.com")
    assert links(*cards, known=(known,))[0].probability < 0.5


# -- fields in each other's place


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [("Roel van Dam", "van Dam", "Roel"), ("Raquel Silva", "Costa Silva", "Raquel"), ("Anna Jansen", "Jansen", "Anna")],
)
def test_fields_of_a_connection_in_each_others_place_are_turned_round(written: str, given: str, family: str) -> None:
    known = connection(given, family, 1, url=url("turned"), company="Tama Retail")
    assert chance(contact(written, organisation="Tama Retail"), known) > 0.5
    assert chance(contact(f"Fabio {written.partition(' ')[2]}", organisation="Tama Retail"), known) < 0.1


def test_a_name_cut_at_its_comma_by_an_export_is_turned_round() -> None:
    cut = contact("Oliveira Santos, Francisca", given="Oliveira Santos", family="Francisca", organisation="Tama Retail")
    assert chance(cut, connection("Francisca", "Santos", 1, url=url("fs"), company="Tama Retail")) > 0.5
    right = contact("Silva, Francisca", given="Francisca", family="Silva", organisation="Tama Retail")
    assert chance(right, connection("Francisca", "Silva", 1, url=url("fs"), company="Tama Retail")) > 0.5


def test_an_initial_before_a_first_name_is_the_surnames_of_india() -> None:
    known = connection("Suresh", "Mukherjee", 1, url=url("sm"), company="Tama Retail")
    assert chance(contact("M. Suresh", organisation="Tama Retail"), known) > 0.5
    assert chance(contact("K. Suresh", organisation="Tama Retail"), known) < 0.5


# -- short forms


@pytest.mark.parametrize(
    ("written", "given"),
    [("Seun", "Oluwaseun"), ("Deea", "Andreea"), ("Nicu", "Nicolae"), ("Nedu", "Chinedu"), ("Miki", "Michele")],
)
def test_short_forms_of_nigeria_romania_and_italy_are_known(written: str, given: str) -> None:
    known = connection(given, "Vroegindeweij", 1, url=url("short"), company="Tama Retail")
    assert chance(contact(f"{written} Vroegindeweij", organisation="Tama Retail"), known) > 0.9
    assert chance(contact("Fabio Vroegindeweij", organisation="Tama Retail"), known) < 0.1


def test_the_end_of_a_first_name_may_be_its_short_form_at_one_firm() -> None:
    known = connection("Tshiamokgosi", "Vroegindeweij", 1, url=url("end"), company="Tama Retail")
    assert chance(contact("Kgosi Vroegindeweij", organisation="Tama Retail"), known) > 0.1
    assert chance(contact("Osi Vroegindeweij", organisation="Tama Retail"), known) < 0.1
    assert chance(contact("Marie Vroegindeweij"), connection("Annemarie", "Vroegindeweij", 1, url=url("end"))) < 0.5


# -- slips of the pen


def test_a_slip_of_a_common_surname_is_weighed_by_the_slip() -> None:
    known = connection("Annemette", "Pedersen", 1, url=url("ap"), company="Tama Retail")
    slip = next(e for e in links(contact("Annemette Pdersen"), known=(known,))[0].evidence if "family" in e.because)
    whole = next(e for e in links(contact("Annemette Pedersen"), known=(known,))[0].evidence if "family" in e.because)
    assert slip.because == "family-typo"
    assert 0 < slip.weight < whole.weight
    assert chance(contact("Annemette Petersen"), known) < 0.5


def test_an_address_that_two_connections_have_is_nobodys_own() -> None:
    shared = [
        connection(given, "Vroegindeweij", n, url=url(f"v{n}"), email="info@tama.example")
        for n, given in enumerate(("Anneke", "Harald"), 1)
    ]
    [alone] = links(contact("", "info@tama.example"), known=(shared[0],))
    [either] = links(contact("", "info@tama.example"), known=tuple(shared))
    assert either.probability < 0.1 < alone.probability
    [named] = links(contact("Harald Vroegindeweij", "info@tama.example"), known=tuple(shared))
    assert named.connection == shared[1]
