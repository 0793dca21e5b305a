"""Who reads an address: hits and near misses, each with only what matters."""

from __future__ import annotations

import pytest

from guestlist.model import Kind
from guestlist.sender import judge_address

SKIP = 0.9  # the rules' threshold for "nobody reads this alone"
ASK = 0.5


def chance(address: str, name: str = "", **card: str) -> float:
    return judge_address(address, name, **card).probability


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("klantenservice@acme.example", Kind.ROLE),
        ("kundenservicecenter@acme.example", Kind.ROLE),
        ("datenschutzbeauftragter@acme.example", Kind.ROLE),
        ("atencionalcliente@acme.example", Kind.ROLE),
        ("asiakaspalvelu@acme.example", Kind.ROLE),
        ("kundtjanst@acme.example", Kind.ROLE),
        ("obslugaklienta@acme.example", Kind.ROLE),
        ("musterihizmetleri@acme.example", Kind.ROLE),
        ("ugyfelszolgalat@acme.example", Kind.ROLE),
        ("info@acme.example", Kind.ROLE),
        ("nyhetsbrev@acme.example", Kind.BULK),
        ("nieuwsbrief@acme.example", Kind.BULK),
        ("no-reply@acme.example", Kind.AUTOMATED),
        ("do_not_reply@acme.example", Kind.AUTOMATED),
        ("ne-pas-repondre@acme.example", Kind.AUTOMATED),
        ("alavastaa@acme.example", Kind.AUTOMATED),
        ("bounces+1234-jan=smit.example@acme.example", Kind.AUTOMATED),
        ("3f2504e0-4f89-11d3-9a0c-0305e82c3301@acme.example", Kind.AUTOMATED),
        ("netdev@vger.kernel.org", Kind.LIST),
        ("wandelclub@googlegroups.com", Kind.LIST),
        ("x8d7f6@mailinator.com", Kind.DISPOSABLE),
        ("acme@us2.mcsv.net", Kind.BULK),
        ("a1b2@acme.zendesk.com", Kind.AUTOMATED),
    ],
)
def test_a_mailbox_nobody_owns_is_told_by_its_address_alone(address: str, kind: Kind) -> None:
    sender = judge_address(address)
    assert sender.probability >= SKIP
    assert sender.kind is kind


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("marc.post@acme.example", "Marc Post"),
        ("post@acme.example", "Marc Post"),
        ("anna@list.example", "Anna List"),
        ("mario.sales@gmail.com", "Mario Sales"),
        ("larry.page@acme.example", "Larry Page"),
        ("abbott@acme.example", "Tony Abbott"),
        ("bot@acme.example", "Ivan Bot"),
        ("maria@mailchimp.com", "Maria Lopez"),
        ("jan+noreply@smit.example", "Jan Smit"),
        ("info@annaberg.example", "Anna Berg"),
        ("s1234567@student.uni-x.example", "Tom Visser"),
        ("987654321@qq.com", ""),
        ("xX_dragon_Xx@hotmail.com", ""),
        ("dgw@acme.example", "Derek White"),
        ("familie.jansen@ziggo.nl", "Familie Jansen"),
        ("jan.en.els@gmail.com", "Jan en Els Smit"),
        ("jim@info.acme.example", "Jim Clark"),
        ("joergen.aagaard@acme.example", "Jørgen Aagård"),
        ("s.ivanov@acme.example", "Сергей Иванов"),
        ("khin.zin@acme.example", "Khin Zin"),
        ("mama@gmail.com", "Mama"),
        ("hr@acme.example", "Hans Richter"),
        ("kim@acme.example", ""),
    ],
)
def test_a_person_who_looks_like_a_mailbox_is_a_person(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("support@acme.example", "Sarah Jones"),
        ("hit-reply@linkedin.com", "Tom Baker via LinkedIn"),
        ("jira@acme.atlassian.net", "Anna Novak (Jira)"),
        ("notifications@github.com", "Ola Nordmann"),
        ("k2j3h4kj23@reply.airbnb.com", "Sophie"),
        ("julia@news.brand.example", "Julia from Brand"),
        ("crew@ship.example", "The Crew Office"),
    ],
)
def test_a_persons_name_before_a_shared_mailbox_makes_no_person(address: str, name: str) -> None:
    assert chance(address, name) >= SKIP


def test_a_role_word_at_a_private_mail_host_is_asked_about_not_skipped() -> None:
    assert ASK <= chance("page@gmail.com") < SKIP


def test_a_person_behind_the_general_mailbox_of_a_firm_is_asked_about() -> None:
    assert ASK <= chance("info@acme.example", "Anna Berg") < SKIP


def test_a_rare_name_that_is_the_domain_is_never_skipped() -> None:
    assert chance("info@tatevikdanielyan.example", "Tatevik Danielyan") < SKIP
    assert chance("tatevik@tatevikdanielyan.example", "Tatevik Danielyan") < ASK


def test_a_card_that_says_it_is_an_organisation_is_one() -> None:
    assert judge_address("jan@acme.example", "Acme", kind="org").kind is Kind.ORGANISATION


def test_a_firm_in_brackets_behind_a_name_is_how_people_file_a_person() -> None:
    assert chance("peter@acme.example", "Peter (Acme)") < ASK


def test_a_surname_with_a_particle_is_no_sender_of_a_brand() -> None:
    assert chance("jan@beek.example", "Jan van Beek") < ASK


@pytest.mark.parametrize("address", ["INFO@ACME.EXAMPLE", " info@acme.example ", "Info@Acme.Example"])
def test_case_and_blanks_change_nothing(address: str) -> None:
    assert chance(address) == chance("info@acme.example")


@pytest.mark.parametrize("address", ["noreply.odd@acme.example", "donotreply_anna@acme.example"])
def test_a_no_reply_word_stays_one_beside_a_given_name(address: str) -> None:
    assert judge_address(address).probability >= 0.9


def test_a_function_word_in_front_of_a_given_name_is_asked_about() -> None:
    for address in ("admin@acme.example", "kelly.admin@acme.example"):
        assert 0.5 <= judge_address(address, "Admin Kelly").probability < 0.9
    assert judge_address("kelly@acme.example", "Admin Kelly").kind is Kind.PERSON
    assert judge_address("support@acme.example", "Support Kelly").probability >= 0.9


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("info@jansen-loodgieters.example", "Piet Jansen"),
        ("info@rossiarchitetti.example", "Giulia Rossi"),
        ("contact@garage-lefevre.example", "Alain Lefèvre"),
    ],
)
def test_the_owner_of_a_firm_that_bears_their_name_reads_its_mailbox(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


def test_a_stranger_in_front_of_such_a_mailbox_is_asked_about() -> None:
    assert 0.5 <= judge_address("info@jansen-loodgieters.example", "Tom Reid").probability < 0.9


@pytest.mark.parametrize("address", ["me@davidholm.example", "ich@felixbraun.example"])
def test_who_writes_me_is_one_person(address: str) -> None:
    assert judge_address(address).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"), [("bolander.arnd@acme.example", "Arnd Bolander"), ("m.camara@acme.example", "Lamine Camara")]
)
def test_a_surname_is_not_taken_apart_into_mailbox_words(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


def test_a_local_part_that_begins_with_the_domains_name_is_asked_about() -> None:
    assert 0.5 <= judge_address("acmecanada@acme.example").probability < 0.9
    assert judge_address("smitjan@smit.example").kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("primlunca@yahoo.com", "Primăria Lunca"),
        ("james@mail.fitbox.example", "James @ FitBox"),
        ("info@taskriver.example", "TaskRiver AI"),
        ("dev@acme.example", ""),
        ("telefonieambt@comune.selva.example", ""),
    ],
)
def test_bodies_brands_and_teams_are_at_least_asked_about(address: str, name: str) -> None:
    assert chance(address, name) >= ASK


def test_a_surname_at_a_town_hall_is_no_department() -> None:
    assert chance("jansen@gemeente-bergdam.example") < ASK
    assert chance("j.terpstrada@gemeente-bergdam.example") < ASK


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("koor-leden@koornoord.example", "Koor Noord"),
        ("koor-leden@koor-noord.example", "Koor Noord"),
        ("members-oak@oakvale.example", "Oak Vale"),
    ],
)
def test_the_domain_said_again_as_a_name_makes_no_person_of_a_list(address: str, name: str) -> None:
    assert judge_address(address, name).probability >= 0.9


@pytest.mark.parametrize(
    ("address", "name"), [("wibo@wiboklem.example", "Wibo Klem"), ("wibo.klem@wiboklem.example", "Wibo Klem")]
)
def test_a_rare_name_at_its_own_domain_stays_a_person(address: str, name: str) -> None:
    assert judge_address(address, name).probability < 0.1


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("mkstarnowka@gmail.com", "MKS Tarnówka"),
        ("ks-olsza@gmail.com", "KS Olsza Dolna"),
        ("autodemolizioni.rossi@libero.it", "Rossi Demolizioni"),
        ("neri.snc@libero.it", ""),
        ("ferienhof-moosblick@gmx.de", "Ferienhof Moosblick"),
        ("zamecnictvi.novak@seznam.cz", "Zámečnictví Novák"),
        ("kajakklubben.hals@gmail.com", "Hals Kajakklub"),
        ("materiaalcommissaris@roeiclub.example", ""),
        ("taloudenhoitaja@kilta.example", "Taloudenhoitaja"),
    ],
)
def test_small_firms_and_clubs_are_at_least_asked_about(address: str, name: str) -> None:
    assert chance(address, name) >= ASK


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("rk.okonwo@gmail.com", "RK Okonwo"),
        ("skumar@gmail.com", "SV Kumar"),
        ("tsvetana.g@gmail.com", "Tsvetana Georgieva"),
        ("asdrubal.p@gmail.com", "Asdrubal Paredes"),
        ("indali@acme.example", "Indali"),
    ],
)
def test_initials_and_names_that_begin_like_a_club_are_somebodys(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


def test_a_providers_own_mailings_are_no_private_mailbox() -> None:
    assert judge_address("offers2024x@em.waitrose.com", "Waitrose").probability >= SKIP
    assert judge_address("j.clark@waitrose.com", "Jo Clark").kind is Kind.PERSON


def test_a_brand_named_like_a_person_is_no_person_at_its_mailings() -> None:
    assert chance("jane_norman@em.janenorman.example", "Jane Norman") >= SKIP
    assert judge_address("jane@janenorman.example", "Jane Norman").kind is Kind.PERSON
