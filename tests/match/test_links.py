"""Who in the book is already a connection."""

from __future__ import annotations

from factories import connection, contact
from guestlist.match import Answer, match_book
from guestlist.model import Connection, Contact, Link, Tier
from guestlist.normalise.people import normalise

FILL = [
    ("Oluf", "Brekkhus"),
    ("Beate", "Zangl"),
    ("Ilse", "Ockers"),
    ("Remko", "Tulp"),
    ("Sanna", "Virkki"),
    ("Paolo", "Gatti"),
]


def network(*known: Connection, size: int = 300) -> list[Connection]:
    """The connections at hand among others who have nothing to do with them."""
    others = [
        connection(f"{given}{chr(97 + n % 26)}", f"{family}{chr(97 + n // 6 % 26)}", n + 100, url=url(f"other-{n}"))
        for n in range(size)
        for given, family in [FILL[n % len(FILL)]]
    ]
    return [*known, *others]


def url(slug: str) -> str:
    return f"https://www.linkedin.com/in/{slug}"


def link(card: Contact, *known: Connection, beside: tuple[Contact, ...] = (), answers: tuple[Answer, ...] = ()) -> Link:
    people = normalise((card, *beside), "NL")
    matching = match_book(people, network(*known), answers=answers)
    group = next(number for number, group in enumerate(matching.groups) if 0 in group)
    return matching.links[group]


def codes(found: Link) -> set[str]:
    return {each.because for each in found.evidence}


ANN = connection("Anneke", "Vroegindeweij", 1, url=url("anneke-v"), company="Tama Retail", job="Controller")


def test_the_same_address_is_certain() -> None:
    known = connection("Anneke", "Vroegindeweij", url=url("anneke-v"), email="anneke@home.example")
    assert link(contact("Anneke", "Anneke@Home.example"), known).tier is Tier.CERTAIN


def test_a_profile_in_the_note_is_certain() -> None:
    found = link(contact("A.", note="zie https://nl.linkedin.com/in/anneke-v/"), ANN)
    assert found.connection == ANN
    assert found.tier is Tier.CERTAIN


def test_a_rare_name_alone_is_asserted() -> None:
    assert link(contact("Anneke Vroegindeweij"), ANN).probability >= 0.5


def test_order_capitals_commas_and_diacritics_do_not_matter() -> None:
    known = connection("Jørgen", "Ågård-Møller", url=url("x"))
    for name in ("Ågård-Møller, Jørgen", "JØRGEN ÅGÅRD-MØLLER", "Joergen Aagaard-Moeller", "Jorgen Agard-Moller"):
        assert link(contact(name), known).connection == known, name


def test_a_title_in_the_first_name_field_does_not_lose_the_connection() -> None:
    titled = link(contact(given="Dhr.", family="Anneke Vroegindeweij"), ANN)
    assert titled.connection == ANN
    assert titled.probability == link(contact("Dhr. Anneke Vroegindeweij"), ANN).probability
    assert link(contact(given="Dhr.", family="Oluf Vroegindeweij"), ANN).tier is Tier.NONE


def test_a_nickname_is_a_form_of_the_name() -> None:
    known = connection("Wilhelmus", "Vroegindeweij", url=url("w"))
    found = link(contact("Wim Vroegindeweij"), known)
    assert found.probability >= 0.5
    assert "given-nickname" in codes(found)


def test_another_first_name_is_a_relative_not_a_match() -> None:
    assert link(contact("Dirk Vroegindeweij"), ANN).tier is Tier.NONE


def test_another_first_name_at_the_same_firm_is_a_colleague() -> None:
    assert link(contact("Dirk Vroegindeweij", organisation="Tama Retail"), ANN).probability < 0.5


def test_the_first_name_at_the_firms_domain_is_likely() -> None:
    assert link(contact("Anneke", "anneke@tamaretail.example"), ANN).probability >= 0.5


def test_a_first_name_alone_names_nobody() -> None:
    assert link(contact("Anneke", phone="+31612345678"), ANN).probability < 0.5


def test_the_first_name_with_another_surname_in_the_address_is_a_colleague() -> None:
    assert link(contact("Anneke", "anneke.tulp@tamaretail.example"), ANN).probability < 0.5


def test_an_address_alone_can_tell_who_it_is() -> None:
    assert link(contact(email="a.vroegindeweij@tamaretail.example"), ANN).probability >= 0.5
    assert link(contact(email="anneke.vroegindeweij@gmail.com"), ANN).probability >= 0.5


def test_a_role_mailbox_is_no_connection() -> None:
    for address in ("info@tamaretail.example", "sales@tamaretail.example"):
        assert link(contact(email=address), ANN).tier is Tier.NONE


def test_the_surname_linkedin_hides_is_read_from_the_profile_address() -> None:
    known = connection("Anneke", "V.", url=url("anneke-vroegindeweij-81b2a"), company="Tama Retail")
    assert link(contact("Anneke Vroegindeweij"), known).probability >= 0.5
    assert link(contact("Anneke Veldkamp"), known).probability < 0.5


def test_the_old_surname_survives_in_the_profile_address() -> None:
    known = connection("Anneke", "Tulp", url=url("anneke-vroegindeweij"), company="Tama Retail")
    found = link(contact("Anneke Vroegindeweij", organisation="Tama Retail"), known)
    assert found.probability >= 0.5
    assert "family-slug" in codes(found)


def test_a_credential_and_an_emoji_are_not_a_name() -> None:
    known = connection("🚀 Anneke", "Vroegindeweij, MBA (she/her)", url=url("a"))
    assert link(contact("Anneke Vroegindeweij"), known).probability >= 0.5


def test_a_native_script_meets_its_romanisation() -> None:
    known = connection("Юлия", "Верещагина", url=url("j"))
    assert link(contact("Iuliia Vereshchagina"), known).probability >= 0.5


def test_another_profile_is_another_person() -> None:
    card = contact("Anneke Vroegindeweij", note="linkedin.com/in/anneke-other-1")
    assert link(card, ANN).tier is Tier.NONE


def test_senior_is_not_junior() -> None:
    known = connection("Job", "Vroegindeweij Sr.", url=url("j"))
    assert link(contact("Job Vroegindeweij Jr."), known).probability < 0.5
    assert 0.1 <= link(contact("Job Vroegindeweij"), known).probability <= 0.9


def test_another_middle_initial_is_another_person() -> None:
    known = connection("Job A.", "Vroegindeweij", url=url("j"))
    assert link(contact("Job B. Vroegindeweij"), known).probability < 0.5
    assert link(contact("Job A. Vroegindeweij"), known).probability >= 0.5


def test_a_near_name_at_another_firm_is_not_asserted_and_a_slip_at_the_same_firm_is() -> None:
    known = connection("Kristoffer", "Veltkamps", url=url("k"), company="Tama Retail")
    assert link(contact("Kristoffer Veltkampz", organisation="Other Foods"), known).probability < 0.9
    assert link(contact("Kristoffer Veltkampz", organisation="Tama Retail"), known).probability >= 0.5


def test_six_namesakes_share_one_probability() -> None:
    namesakes = [connection("Jan", "Smit", n, url=url(f"jan-smit-{n}")) for n in range(1, 7)]
    found = link(contact("Jan Smit"), *namesakes)
    assert found.probability <= 1 / 6 + 1e-9
    assert found.others == 5
    assert found.any_probability > found.probability


def test_a_hidden_connection_is_nobodys_match() -> None:
    assert link(contact("Anneke Vroegindeweij"), connection("", "")).connection != connection("", "")


def test_imported_contacts_are_a_bridge_from_an_address_to_a_name() -> None:
    card = contact("", "zz1234@gmail.com")
    imported = normalise((contact("Anneke Vroegindeweij", "zz1234@gmail.com", file="ImportedContacts.csv"),), "NL")
    people = normalise((card,), "NL")
    assert match_book(people, network(ANN)).links[0].tier is Tier.NONE
    assert match_book(people, network(ANN), imported).links[0].probability >= 0.5


def test_an_answer_beats_the_score() -> None:
    card = contact("Anneke Vroegindeweij")
    other = connection("Remko", "Tulp", 2, url=url("remko"))
    no = Answer("book.csv#1", url("anneke-v"), same=False)
    assert link(card, ANN, answers=(no,)).connection is None
    yes = Answer("book.csv#1", "Connections.csv#2", same=True)
    found = link(card, ANN, other, answers=(yes,))
    assert found.connection == other
    assert found.tier is Tier.CERTAIN
    assert "answered-same" in codes(found)


SHOWN = contact("Anneke Vroegindeweij", "anneke77@gmail.com", file="exports/google.csv", position=17)


def test_different_without_a_name_excludes_the_candidate_shown() -> None:
    assert link(SHOWN, ANN).connection == ANN
    assert link(SHOWN, ANN, answers=(Answer("exports/google.csv#17", same=False),)).connection is None


def test_same_without_a_name_confirms_the_candidate_shown() -> None:
    card = contact("Anneke", organisation="Tama Retail")
    assert link(card, ANN).tier is not Tier.CERTAIN
    found = link(card, ANN, answers=(Answer("book.csv#1", same=True),))
    assert found.connection == ANN
    assert found.tier is Tier.CERTAIN
    assert "answered-same" in codes(found)


def test_the_next_best_candidate_is_shown_after_different() -> None:
    namesake = connection("Anneke", "Vroegindeweij", 2, url=url("anneke-2"))
    card = contact("Anneke Vroegindeweij", organisation="Tama Retail")
    assert link(card, ANN, namesake).connection == ANN
    assert link(card, ANN, namesake, answers=(Answer("book.csv#1", same=False),)).connection == namesake


def test_an_answer_may_name_the_record_as_screens_show_it_or_by_address() -> None:
    for word in ("google.csv#17", "exports/google.csv#17", "anneke77@gmail.com", "Anneke77+news@GMail.com"):
        assert link(SHOWN, ANN, answers=(Answer(word, same=False),)).connection is None
        assert link(SHOWN, ANN, answers=(Answer(word, "Connections.csv#1", same=False),)).connection is None


def test_the_right_side_of_an_answer_may_be_an_address() -> None:
    other = connection("Remko", "Tulp", 2, url=url("remko"), email="remko@tulp.example")
    found = link(SHOWN, ANN, other, answers=(Answer("google.csv#17", "remko@tulp.example", same=True),))
    assert found.connection == other


def test_a_short_form_that_two_files_share_names_nobody() -> None:
    twin = contact("Beate Zangl", file="old/google.csv", position=17)
    answers = (Answer("google.csv#17", same=False),)
    assert link(SHOWN, ANN, beside=(twin,), answers=answers).connection == ANN


def test_an_answer_about_a_card_with_no_candidate_says_nothing() -> None:
    nobody = contact("Zyx Wvu")
    for same in (True, False):
        assert link(nobody, ANN, answers=(Answer("book.csv#1", same=same),)).tier is Tier.NONE


def test_different_holds_for_all_cards_of_the_person_shown() -> None:
    second = contact("Anneke Vroegindeweij", organisation="Tama Retail", file="outlook.csv")
    found = link(SHOWN, ANN, beside=(second,))
    assert found.connection == ANN
    people = normalise((SHOWN, second), "NL")
    matching = match_book(people, network(ANN), answers=(Answer("google.csv#17", same=False),))
    assert [each.connection for each in matching.contact_links] == [None, None]


def test_the_evidence_adds_up_to_the_probability_where_there_is_no_rival() -> None:
    from math import exp

    found = link(contact("Anneke Vroegindeweij", organisation="Tama Retail"), ANN)
    total = sum(each.weight for each in found.evidence)
    assert abs(1 / (1 + exp(-total)) - found.probability) < 0.01


def test_an_empty_book_and_an_empty_network_give_no_links() -> None:
    assert match_book((), network(ANN)).groups == ()
    assert match_book(normalise((contact("Ann Smit"),), "NL"), ()).links[0].tier is Tier.NONE


def test_a_second_different_is_about_the_next_candidate() -> None:
    namesakes = [connection("Anneke", "Vroegindeweij", n, url=url(f"anneke-{n}")) for n in (2, 3)]
    card = contact("Anneke Vroegindeweij", organisation="Tama Retail")
    no = Answer("book.csv#1", same=False)
    shown = [link(card, ANN, *namesakes, answers=(no,) * times).connection for times in range(4)]
    assert shown[0] == ANN
    assert {each.url for each in shown[1:3] if each} == {each.url for each in namesakes}
    assert shown[3] is None


def test_different_then_same_confirms_the_next_candidate() -> None:
    namesake = connection("Anneke", "Vroegindeweij", 2, url=url("anneke-2"))
    card = contact("Anneke Vroegindeweij", organisation="Tama Retail")
    answers = (Answer("book.csv#1", same=False), Answer("book.csv#1", same=True))
    found = link(card, ANN, namesake, answers=answers)
    assert found.connection == namesake
    assert found.tier is Tier.CERTAIN


def test_three_strangers_share_one_connection() -> None:
    jan = connection("Jan", "Smit", 5, url=url("jan-smit-5"))
    strangers = [
        contact("Jan Smit", f"jan{n}@firm{n}.example", f"+3161234567{n}", organisation=firm, position=n)
        for n, firm in enumerate(("Tulp Bakkerij", "Zand Bouw", "Veld Advies"), 1)
    ]
    links = match_book(normalise(strangers, "NL"), network(jan)).links
    assert len(links) == 3
    assert sum(each.probability for each in links) <= 1
    assert all("shared-connection" in codes(each) for each in links)


def test_of_two_namesakes_the_one_whom_no_other_card_is_comes_first_and_the_sum_says_why() -> None:
    one = connection("Lotte", "Wiersma", 1, url=url("lotte-wiersma"), company="Tama Retail")
    other = connection("Lotte", "Wiersma", 2, url=url("lotte-wiersma-2"), company="Orde Bouw")
    card = contact("Lotte Wiersma", "lotte@home.example")
    colleague = contact("Lotte Wiersma", "l.wiersma@tama.example", organisation="Tama Retail", position=2)
    alone, beside = link(card, one, other), link(card, one, other, beside=(colleague,))
    assert alone.probability <= 0.5
    assert "others-claimed" not in codes(alone)
    assert beside.connection == other
    assert beside.probability > 0.6
    assert "others-claimed" in codes(beside)


def test_rivals_of_a_card_are_a_part_of_its_sum() -> None:
    namesake = connection("Anneke", "Vroegindeweij", 2, url=url("anneke-2"))
    found = link(contact("Anneke Vroegindeweij"), ANN, namesake)
    assert "other-candidates" in codes(found)
    assert found.probability <= 0.5


def test_a_hidden_surname_is_found_before_the_trade_in_the_profile_address() -> None:
    hidden = connection("Ellen", "B.", company="Ellen Bos Fotografie", url=url("ellenbosfoto"))
    assert link(contact("Ellen Bos", organisation="Ellen Bos Fotografie"), hidden).probability > 0.9
    trade = connection("Ellen", "B.", company="Licht & Lens", url=url("ellenbosfoto"), job="Fotograaf")
    assert link(contact("Ellen Bos", organisation="Licht & Lens"), trade).probability > 0.9


def test_a_hidden_surname_in_the_profile_address_that_is_another_stays_another() -> None:
    hidden = connection("Ellen", "B.", company="Acme", url=url("ellenbosman"))
    assert link(contact("Ellen Bos", organisation="Acme"), hidden).probability < 0.5
