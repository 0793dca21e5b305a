"""The user's own cards, colleagues and family."""

from __future__ import annotations

import pytest

from factories import contact
from guestlist.model import Band, Connection, Decision, Effect, Employer, Owner, Source, Tie, Value
from guestlist.policy import Competitor, Hold, Policy
from rules.judge import TODAY, card, case_of, employed, evidence_of, flags, passes, verdict_of, world

SAM = Owner(
    names=("Sam Vermeulenooms",),
    emails=("sam@vermeulenooms.example", "sam.v@gmail.com"),
    urls=("samvermeulenooms",),
    country="NL",
)
AROUND = world(owner=SAM)


def test_an_own_address_is_own_in_any_spelling() -> None:
    assert flags("own-address", card("Ik", "S.am.V+news@googlemail.com"), AROUND)


def test_an_own_profile_is_own() -> None:
    assert flags("own-address", card("S", urls=(Value("https://www.linkedin.com/in/SamVermeulenooms/"),)), AROUND)


def test_the_own_name_at_the_own_domain_is_own() -> None:
    assert flags("own-address", card("Sam Vermeulenooms", "info@vermeulenooms.example"), AROUND)


def test_a_namesake_elsewhere_is_asked_about_and_not_skipped() -> None:
    namesake = card("Sam Vermeulenooms", "sam@elders.example", phone="+31612345678")
    assert passes("own-address", namesake, AROUND)
    assert verdict_of(namesake, AROUND) == (Decision.ASK, "own-name")


def test_a_relative_at_the_own_domain_is_not_the_user() -> None:
    assert passes("own-address", card("Kim Vermeulenooms", "kim@vermeulenooms.example"), AROUND)


@pytest.mark.parametrize("surname", ["de Jong", "Hansen", "Müller", "García", "Smith"])
def test_a_common_own_surname_proves_nothing(surname: str) -> None:
    around = world(owner=Owner(names=(f"Sam {surname}",)))
    assert passes("possible-family", card(f"Kim {surname}"), around)


def test_a_rare_surname_that_fills_the_book_proves_nothing() -> None:
    village = world(owner=SAM, surname_counts={"vermeulenooms": 40}, people_count=1000)
    assert passes("possible-family", card("Kim Vermeulenooms"), village)


def test_a_large_family_is_still_family() -> None:
    clan = world(owner=SAM, surname_counts={"vermeulenooms": 12}, people_count=300)
    assert flags("possible-family", card("Kim Vermeulenooms"), clan)


def test_a_household_surname_is_family_unless_it_is_a_common_one() -> None:
    home = world(Policy(household=("Zonnebeld-Kreek", "de Vries"), me=Owner(country="NL")))
    assert verdict_of(card("Kim Zonnebeld-Kreek"), home) == (Decision.SKIP, "family")
    assert verdict_of(card("Kim de Vries"), home) == (Decision.ASK, "possible-family")


@pytest.mark.parametrize("surname", ["Wiśniewski", "Kowalska", "Müller", "Nováková"])
def test_a_surname_that_is_common_in_another_country_proves_nothing(surname: str) -> None:
    abroad = world(Policy(household=(surname,), me=Owner(country="NO")))
    assert verdict_of(card(f"Kim {surname}"), abroad) == (Decision.ASK, "possible-family")
    assert passes(
        "possible-family", card(f"Kim {surname}"), world(owner=Owner(names=(f"Sam {surname}",), country="NO"))
    )


@pytest.mark.parametrize(
    ("declared", "borne"),
    [
        ("Zonnebeldski", "Zonnebeldska"), ("Zonnebeldska", "Zonnebeldski"), ("Zonnebeld", "Zonnebeldová"),
        ("Zonnebeldek", "Zonnebeldková"), ("Zonnebeldov", "Zonnebeldova"), ("Zonnebeldsson", "Zonnebeldsdóttir"),
        ("Zonnebeldas", "Zonnebeldienė"), ("Zonnebeldas", "Zonnebeldaitė"),
    ],
)  # fmt: skip
def test_another_form_of_a_household_surname_is_the_same_household(declared: str, borne: str) -> None:
    home = world(Policy(household=(declared,)))
    assert verdict_of(card(f"Kim {borne}"), home) == (Decision.SKIP, "family")
    own = world(owner=Owner(names=(f"Sam {declared}",)))
    assert flags("possible-family", card(f"Kim {borne}"), own)


@pytest.mark.parametrize("borne", ["Zonnebeldsma", "Zonnebelt", "Zonneski", "Zonnebeldstra"])
def test_a_surname_that_only_resembles_the_households_is_another(borne: str) -> None:
    home = world(Policy(household=("Zonnebeldski", "Zonnebeld")))
    assert passes("family", card(f"Kim {borne}"), home)
    assert passes("possible-family", card(f"Kim {borne}"), home)


def test_a_customers_spouse_does_not_make_the_customer_family() -> None:
    customer = card("Tom Bakker", "tom@klant.example", relations=(Value("Anna", "spouse"),))
    assert passes("family", customer, AROUND)
    assert flags("possible-family", customer, AROUND)


def test_an_assistant_is_no_relation() -> None:
    assert passes("possible-family", card("Tom Bakker", relations=(Value("Anna", "assistant"),)), AROUND)


def test_a_relation_to_the_user_is_family() -> None:
    assert flags("family", card("Els", relations=(Value("Sam", "_$!<Brother>!$_"),)), AROUND)


def test_a_former_colleague_is_told_with_the_years() -> None:
    around = employed(Employer("Acme B.V.", ("acme.example",), since=2015, until=2019))
    (evidence,) = evidence_of("former-colleague", card("An", "an@acme.example"), around)
    assert dict(evidence.params) == {"firm": "Acme B.V.", "years": "2015-2019"}
    assert evidence.because == "former-colleague-email-years"


def test_who_works_where_the_user_worked_twice_is_a_colleague_only() -> None:
    around = employed(Employer("Acme", until=2012), Employer("Acme", ("acme.example",), since=2020))
    assert passes("former-colleague", card("An", "an@acme.example"), around)
    assert flags("colleague", card("An", "an@acme.example"), around)


def test_a_colleague_is_known_by_the_users_own_work_address() -> None:
    around = world(owner=Owner(emails=("sam@acme.example",)))
    assert flags("colleague", card("An", "an@mail.acme.example"), around)


@pytest.mark.parametrize("employers", [(), (Employer("Nordhav Subsea AS"),), (Employer("Selbständig"),)])
def test_who_writes_from_the_users_own_domain_is_a_colleague_whatever_the_positions_say(
    employers: tuple[Employer, ...],
) -> None:
    around = world(owner=Owner(emails=("tomasz@nordhav.example",), employers=employers))
    assert flags("colleague", card("Renata", "renata@nordhav.example"), around)
    assert passes("colleague", card("Renata", "renata@nordhaven.example"), around)


def test_the_own_domain_of_a_former_employer_makes_former_colleagues_only() -> None:
    former = Employer("Nordhav Subsea", ("nordhav.example",), since=2010, until=2019)
    around = employed(former, Employer("Acme"), emails=("tomasz@nordhav.example",))
    assert passes("colleague", card("Renata", "renata@nordhav.example"), around)
    assert flags("former-colleague", card("Renata", "renata@nordhav.example"), around)


@pytest.mark.parametrize("word", ["Selbständig", "zelfstandig", "ZZP", "Self-employed", "autónomo", "Retired", "-"])
def test_two_who_work_for_themselves_are_no_colleagues(word: str) -> None:
    around = employed(Employer(word), Employer("Acme", until=2012))
    assert passes("colleague", card("An", "an@elders.example", organisation=word), around)
    assert flags("former-colleague", card("An", "an@elders.example", organisation="Acme"), around)


def test_a_firm_with_such_a_word_in_its_name_is_one() -> None:
    around = employed(Employer("Freelance Factory"))
    assert flags("colleague", card("An", organisation="Freelance Factory B.V."), around)


@pytest.mark.parametrize("written", ["Prov. Overijssel", "Overijssel, provincie", "Provincie Overijssel"])
def test_a_body_on_hold_and_an_employer_are_known_by_their_abbreviations(written: str) -> None:
    case = card("An", organisation=written)
    assert flags("hold", case, world(Policy(holds=(Hold("Provincie Overijssel"),))))
    assert flags("colleague", case, employed(Employer("Provincie Overijssel")))
    assert passes("hold", case, world(Policy(holds=(Hold("Provincie Gelderland"),))))


def test_a_hold_that_is_over_asks_about_nobody() -> None:
    case = card("An", organisation="Kantelpunt Academie")
    assert flags("possible-hold", case, world(Policy(holds=(Hold("Bureau Kantelpunt"),))))
    assert passes("possible-hold", case, world(Policy(holds=(Hold("Bureau Kantelpunt", TODAY),))))
    assert passes("hold", case, world(Policy(holds=(Hold("Bureau Kantelpunt"),))))


def test_neighbours_at_the_same_provider_are_no_colleagues() -> None:
    around = world(owner=Owner(emails=("sam@ziggo.nl", "sam@gmail.com")))
    assert passes("colleague", card("An", ("an@ziggo.nl", "an@gmail.com")), around)


def test_an_employer_is_known_by_what_its_domain_spells() -> None:
    around = world(owner=Owner(employers=(Employer("PKN Noordlen", ("noordlen.example", "pkn.example")),)))
    assert flags("colleague", card("Bo", organisation="Noordlen"), around)
    assert passes("colleague", card("Bo", organisation="PKN"), around)  # three letters: no proof
    assert passes("colleague", card("Bo", organisation="Noordlicht"), around)


def test_a_target_employer_names_who_can_introduce() -> None:
    ann = Connection(Source("Connections.csv", 1, "row"), "Ann", "Smit", company="Droombedrijf")
    around = world(Policy(targets=("Droombedrijf N.V.",)), connections_at={"droombedrijf": (ann,)})
    (evidence,) = evidence_of("target-employer", card("Bo", organisation="Droombedrijf"), around)
    assert evidence.because == "target-employer-referral"
    assert dict(evidence.params)["connections"] == "Ann Smit"


def test_family_never_goes_stale() -> None:
    tie = Tie(Band.STALE, 0.01)
    home = world(Policy(effects={"family": Effect.ASK}))
    aunt = case_of(contact("Tante Riet", "riet@firm.example"), tie=tie)
    assert passes("stale", aunt, home)
    assert verdict_of(aunt, home) == (Decision.ASK, "family")


@pytest.mark.parametrize("written", ["Rivaal (tot 2019)", "Rivaal (bis 2018)", "Rivaal til 2020", "Rivaal 2012-2016"])
def test_a_last_year_beside_a_competitor_is_a_question(written: str) -> None:
    around = world(Policy(competitors=(Competitor("Rivaal"),)))
    assert passes("competitor", card("An", organisation=written), around)
    assert flags("possible-competitor", card("An", organisation=written), around)
    assert flags("competitor", card("An", organisation="Rivaal (sinds 1998)"), around)


def test_a_last_year_beside_a_former_employer_is_still_the_employer() -> None:
    around = world(Policy(me=Owner(employers=(Employer("Acme", until=2019),))))
    assert flags("former-colleague", card("An", organisation="Acme (2015-2019)"), around)


@pytest.mark.parametrize("name", ["Fam. de Boer", "Familie Jansen", "The family", "Familien Berg"])
def test_a_household_of_another_surname_is_not_yours(name: str) -> None:
    for around in (world(), world(Policy(me=Owner(names=("Sam Vermeulenooms",))))):
        assert passes("family", card(name, "x@firm.example"), around)
    assert flags("possible-family", card(name, "x@firm.example")) is (name != "The family")


def test_a_household_of_your_own_surname_is_yours() -> None:
    for around in (world(Policy(me=Owner(names=("Sam de Boer",)))), world(Policy(household=("de Boer",)))):
        assert flags("family", card("Fam. de Boer", "x@firm.example"), around)
        assert not any(
            each.because == "possible-family-of-others"
            for each in evidence_of("possible-family", card("Fam. de Boer", "x@firm.example"), around)
        )


@pytest.mark.parametrize("name", ["Pap thuis", "Mam mobiel", "Papa werk", "Pap", "Mam"])
def test_dad_at_home_is_dad(name: str) -> None:
    assert flags("family", card(name, "x@firm.example"))


@pytest.mark.parametrize("name", ["Baba Ahmed", "Pap Smit", "Papa Diop", "Isa"])
def test_a_kin_word_that_is_a_name_is_a_name(name: str) -> None:
    assert passes("family", card(name, "x@firm.example"))
