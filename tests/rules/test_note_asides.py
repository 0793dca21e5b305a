"""Notes of colleagues, children, important people and plumbers; and notes that show no care."""

from __future__ import annotations

import pytest

from factories import contact
from guestlist.model import Band, Decision, Employer, Tie
from guestlist.rules.unheard import tells_unheard
from rules.judge import card, case_of, employed, evidence_of, flags, passes, verdict_of

ACME = employed(
    Employer("Acme B.V.", since=2010, until=2019), Employer("Ministerie van Financiën", until=2008), Employer("Rivaal")
)


@pytest.mark.parametrize(
    "note",
    [
        "Ex-collega van Acme, leuke vent", "Ex-Kollegin (Acme, 2016)", "worked together at Acme until 2018",
        "gammel kollega fra Acme-tiden", "former coworker (Acme days)", "Leuke vent. Oud-collega Acme", "Acme collega",
        "Acme, ehemaliger Kollege", "oud-collega ministerie van financiën", "my old boss at Acme", "ex-Acme",
        "Hebben samen bij Acme gewerkt", "haben bei Acme zusammengearbeitet", "on a travaillé ensemble chez Acme",
        "Excompañera de Acme", "ex collega in Acme", "były kolega z Acme", "entinen työkaveri Acmella",
        "antiga colega da Acme", "Acme'den eski iş arkadaşı", "tidigare kollega på Acme", "bývalý kolega z Acme",
        "oud-collega", "my former colleague",
        "Zat in mijn team bij Acme", "mijn oude manager bij Acme", "Acme (old job)", "wir waren Kollegen bei Acme",
    ],
)  # fmt: skip
def test_a_note_of_a_colleague_at_a_former_employer_is_asked_about(note: str) -> None:
    assert flags("former-colleague", card("An Berg", note=note), ACME)


def test_the_note_of_a_former_colleague_is_shown_with_the_years() -> None:
    (evidence,) = evidence_of("former-colleague", card("An Berg", note="Ex-collega van Acme"), ACME)
    assert (evidence.field, evidence.value) == ("note", "Ex-collega van Acme")
    assert dict(evidence.params) == {"firm": "Acme B.V.", "years": "2010-2019"}


@pytest.mark.parametrize(
    "note",
    [
        "collega van Piet bij Acme", "colleague of my brother at Acme", "Collega van Petra, ontmoet op beurs Utrecht",
        "introduced by a former colleague (Acme)", "kent mijn oud-collega's bij Acme", "Works at Acme", "sells to Acme",
        "Met a colleague at Acme", "his colleague at Acme", "Acme, collega van Piet", "Piet's collega bij Acme",
        "ontmoet via collega Acme", "supplier of Acme since 2012", "ex-minister", "old customer",
        "ex-collega van Rivaal",
        "ex-collega van Horizon", "Was at Acme fair 2014", "left Acme in 2015",
        "koopt van Acme", "collega", "ex-Rivaal", "Acme project with former colleagues of Jan",
    ],
)  # fmt: skip
def test_a_note_of_somebody_elses_colleague_is_not(note: str) -> None:
    assert passes("former-colleague", card("An Berg", note=note), ACME)


@pytest.mark.parametrize(
    "note",
    [
        "12 yrs old", "school mum's kid, 12 yrs old", "aged 12", "12yo", "12-jarige", "tiene 12 años", "han er 12",
        "født 2014", "geb. 3-5-2014", "född 2013", "née en 2013", "2015 doğumlu", "Nachhilfeschüler 8. Klasse",
        "copain d'école de Léa (CM1)", "leerling groep 8", "elev, 7. klasse", "uczeń klasa 5", "vriendje van Tijn",
        "groep 5", "Klasse 3b",
        "Vriendin van Lotte (groep 7)", "8th grader", "elev i 7b", "synt. 2012", "Met at school. 12 yrs old",
    ],
)  # fmt: skip
def test_a_note_of_a_child_is_asked_about(note: str) -> None:
    assert flags("possible-minor", card("An Berg", note=note))
    assert passes("minor", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "has a 12 yrs old daughter", "Daughter Lisa, 12 yrs old", "zoon Tim (12 jaar oud)",
        "father of Tim, 12 years old",
        "coaches U13 girls team", "Geeft les aan groep 5 op De Linde", "Lehrer 8. Klasse", "teaches year 4",
        "Mutter von Max, 3. Klasse", "Moeder van Tim (groep 5)", "Zwillinge, geb. 2014", "Firma, geboren 2014",
        "company is 12 years old", "12 years at Acme", "Acme, 12 jaar", "12 jaar ervaring", "a 12 ans d'expérience",
        "born 1984", "42 yrs old", "first class traveller", "1. klasse billett", "Groep 3 project", "klasse vent",
        "vader van Sem, geb. 2015",
        "student 3rd year", "est. 2014", "Grade 5 consultant", "b2b 2014", "team is 12",
    ],
)  # fmt: skip
def test_a_note_of_somebody_elses_child_or_of_years_of_work_is_not(note: str) -> None:
    assert passes("possible-minor", card("An Berg", note=note))


def test_who_has_a_firm_or_a_title_is_no_child() -> None:
    assert passes("possible-minor", card("An Berg", note="born 2014", organisation="Acme"))


@pytest.mark.parametrize(
    "note",
    ["VIP!", "VIP - board chair", "TOPKLANT!! altijd persoonlijk benaderen", "Stammkunde A+, Chefsache", "Key client",
     "viktig kunde", "client VIP", "mejor cliente", "avainasiakas", "my best customer"],
)  # fmt: skip
def test_a_note_that_calls_somebody_important_asks_for_a_personal_invitation(note: str) -> None:
    assert flags("vip", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    ["wants the VIP ticket for the gala", "VIP lounge contact", "no VIP", "geen VIP", "Important: call before 9",
     "Key account manager", "runs VIP events",
     "Top klant van Jan", "biggest client is Shell"],
)  # fmt: skip
def test_a_note_that_only_holds_the_word_does_not(note: str) -> None:
    assert passes("vip", card("An Berg", note=note))


def test_whom_a_note_calls_important_never_goes_stale() -> None:
    tie = Tie(Band.STALE, 0.01)
    assert passes("stale", case_of(contact("An Berg", "an@firm.example", note="VIP!"), tie=tie))
    assert flags("stale", case_of(contact("An Berg", "an@firm.example", note="wants the VIP ticket"), tie=tie))


@pytest.mark.parametrize(
    "note",
    [
        "unser Steuerberater", "unser Steuerberater seit 2012", "onze loodgieter", "onze loodgieter Piet", "my dentist",
        "rørlegger - fikset badet 2019", "plumber, fixed boiler", "our cleaner since 2015", "notre plombier",
        "il nostro idraulico", "nasz hydraulik", "hammaslääkärini", "dişçimiz", "náš instalatér", "rørleggeren vår",
        "loodgieter",
    ],
)  # fmt: skip
def test_a_note_of_ones_own_plumber_is_asked_about(note: str) -> None:
    assert flags("service-provider", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "knows a plumber", "Verkoopt software aan loodgieters", "my plumber's brother", "our school board",
        "unsere Schule Projekt", "Steuerberater in München", "brother of our dentist", "dentist, plays golf",
        "Notaris, Utrecht", "our gym partner", "recommended our plumber", "our partner in Oslo",
        "our client", "my boss", "Plumbing supplies exporter",
    ],
)  # fmt: skip
def test_a_note_of_a_trade_one_only_knows_is_not(note: str) -> None:
    assert passes("service-provider", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note", ["funeral committee", "Trauerfeier Köln", "begrafenis geregeld", "søsken i samme klasse", "neef in de zaak"]
)
def test_a_note_that_nobody_understood_is_no_sign_of_care(note: str) -> None:
    bare = card("An Berg", "an@gmail.com", phone="+31612345679", note=note)
    assert verdict_of(bare) == (Decision.ASK, "unknown")
    careful = card("An Berg", "an@gmail.com", phone="+31612345679", note=note, birthday="1970-05-05")
    assert verdict_of(careful) == (Decision.INVITE, "curated")


@pytest.mark.parametrize(
    "note",
    ["Met in Oslo", "brother of Kees", "zijn vrouw heet Els", "Frère de Luc (compta)", "Spółka córka w Gdańsku",
     "maison mère",
     "Father of agile", "not far from Utrecht", "Nicht nur Kunde", "son bureau est à Lyon", "Nora's team",
     "family of brands"],
)  # fmt: skip
def test_a_note_about_others_or_about_firms_is_one(note: str) -> None:
    assert not tells_unheard(note)


def test_a_label_with_such_a_word_is_no_sign_of_care_either() -> None:
    assert verdict_of(card("An Berg", "an@gmail.com", phone="+31612345679", labels=("Cousine projet",))) == (
        Decision.ASK,
        "unknown",
    )
    assert verdict_of(card("An Berg", "an@gmail.com", phone="+31612345679", labels=("Clients",)))[0] is Decision.INVITE
