"""Kin, neighbours, care and second-hand bicycles: private life in names and notes."""

from __future__ import annotations

import pytest

from guestlist.model import Decision, Owner
from rules.judge import card, evidence_of, flags, passes, verdict_of, world

SAM = world(owner=Owner(names=("Sam Vermeer",), country="NL"))


@pytest.mark.parametrize(
    "name",
    [
        "Moeders",
        "Schoonpa",
        "Schoonma",
        "Bonusdochter",
        "Stiefvader",
        "Petekind Lars",
        "Peettante Ria",
        "Neefje Daan",
        "Mijn lief",
        "Mam mobiel",
        "Mama nieuw nummer",
        "Papa 2",
        "Zus Jantien",
        "Stepdad",
        "Patenkind Leon",
        "Marraine",
        "Stefar Odd",
        "Styvmor",
        "Madrina Pilar",
        "Matrigna",
        "Macocha",
        "Kummitäti Liisa",
        "Padrasto",
        "Kayınvalidem",
        "妈妈",
        "お母さん",
        "엄마",
        "Amma",
        "Chachu",
        "Bhabhi",
        "Papa",
        "Abla",
        "Hala",
        "бабушка",
    ],
)
def test_more_words_of_kin_make_a_card_one_of_the_family(name: str) -> None:
    assert flags("family", card(name))


@pytest.mark.parametrize("name", ["דודה רחל", "خالتي سعاد", "тётя Люба", "γιαγιά Μαρία", "Ciocia Basia", "Tante Ank"])
def test_an_aunt_is_one_in_any_script(name: str) -> None:
    assert flags("family", card(name))


@pytest.mark.parametrize("name", ["דוד כהן", "Broer Postma", "Zia Khan"])
def test_a_name_that_sounds_like_a_word_of_another_script_is_a_name(name: str) -> None:
    assert passes("family", card(name))
    assert passes("possible-family", card(name))


@pytest.mark.parametrize("name", ["Zia Pina", "Tio Zeca"])
def test_an_aunt_whose_word_is_a_given_name_too_is_a_question(name: str) -> None:
    assert passes("family", card(name))
    assert flags("possible-family", card(name))
    assert passes("possible-family", card(name, f"{name.replace(' ', '.')}@firm.example"))


def test_a_word_of_kin_before_a_surname_is_a_name_where_the_card_says_so() -> None:
    assert flags("family", card("Oma Jansen"))
    at_work = card("Oma Patel", organisation="Acme", title="CFO")
    assert passes("family", at_work)
    assert flags("possible-family", at_work)
    spelled = card("Oma Patel", "oma.patel@firm.example")
    assert passes("family", spelled)
    assert passes("possible-family", spelled)


def test_the_two_fields_of_a_telephone_make_no_difference() -> None:
    assert flags("family", card("", given="Mam", family="mobiel"))


@pytest.mark.parametrize(
    "name",
    [
        "Joke Moeders",
        "Hala Nasser",
        "Amma Mensah",
        "Mama Keita",
        "Papa Diop",
        "Ma Long",
        "Abi Lee",
        "Nora Berg",
        "Anne",
        "Bas Neef",
        "Sara Cousin",
        "Mam Cham",
    ],
)
def test_a_name_with_a_word_of_kin_in_it_is_a_name(name: str) -> None:
    assert passes("family", card(name))


@pytest.mark.parametrize(
    "note",
    [
        "mi exmujer",
        "my ex-wife",
        "my wife",
        "żona",
        "minha mulher",
        "svigermor",
        "my sister-in-law",
        "mijn zus",
        "meine kleine Schwester",
        "mon mari",
        "mia moglie",
        "min bror",
        "vaimoni",
        "kuzenim",
        "Met in 2014. My daughter",
    ],
)
def test_a_note_of_ones_own_kin_is_a_question(note: str) -> None:
    assert flags("possible-family", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "his wife is Anna",
        "brother of Kees",
        "zijn vrouw heet Els",
        "Frau heißt Anna",
        "sa femme s'appelle Claire",
        "su hermano trabaja en Shell",
        "kids: Tim and Eva",
        "partner",
        "man",
        "my wife's colleague",
        "my colleague, brother of Kees",
        "mother of twins",
        "min 5 years experience",
    ],
)
def test_a_note_of_the_kin_of_others_is_none(note: str) -> None:
    assert passes("possible-family", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "achterneef",
        "tremenning, bor i Bergen",
        "second cousin",
        "Großcousine aus Bremen",
        "Cousine 2. Grades",
        "søskenbarn",
        "primo segundo",
        "siostra cioteczna",
        "mum's cousin in Leeds",
        "cugino di papà",
        "fetter til mamma",
        "kuzyn mamy",
        "annemin kuzeni",
        "äidin serkku",
        "unokatestvérem",
        "soția mea",
        "zus van Sam",
        "Sam's sister",
        "zus van Sam Vermeer",
    ],
)
def test_distant_kin_and_kin_of_ones_kin_are_a_question(note: str) -> None:
    assert flags("possible-family", card("An Berg", note=note), SAM)


@pytest.mark.parametrize(
    "note",
    [
        "cousin of Peter",
        "achterneef van Peter",
        "Peter's cousin",
        "zus van Kees",
        "zus van Sam Bakker",
        "Frère de Luc (compta)",
        "our partner in Poland",
        "cousin brand of Hexacorp",
        "Sam's Club buyer",
        "esim. perjantaina",
    ],
)
def test_kin_of_others_is_none(note: str) -> None:
    assert passes("possible-family", card("An Berg", note=note), SAM)


@pytest.mark.parametrize(
    "note", ["buurman", "nabo", "Nachbarin", "ex-vriendin", "my landlord", "mi vecina", "ma voisine"]
)
def test_a_note_of_private_life_is_a_question(note: str) -> None:
    decision, _ = verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note))
    assert decision is Decision.ASK


@pytest.mark.parametrize("note", ["buurman van Piet", "Friend of the museum", "my boss", "min kollega", "ex-colleague"])
def test_a_note_of_a_colleague_is_not_one(note: str) -> None:
    assert passes("private", card("An Berg", note=note))
    assert passes("sensitive", card("An Berg", note=note))


@pytest.mark.parametrize("note", ["naboen min", "komşumuz", "vecinul meu", "notre nounou", "szomszédom"])
def test_a_neighbour_is_ones_own_behind_the_word_and_at_its_end_too(note: str) -> None:
    assert flags("private", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note", ["naboen til Geir", "legen i Oslo anbefalte ham", "la dottoressa di Anna", "avukatlık"]
)
def test_the_neighbour_or_doctor_of_others_is_not(note: str) -> None:
    assert passes("private", card("An Berg", note=note))
    assert passes("sensitive", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "my therapist",
        "mijn psycholoog",
        "meine Anwältin",
        "min fastlege",
        "mon avocate",
        "our GP",
        "la mia dottoressa",
        "médico meu",
        "psykologen min",
        "doctorul meu",
        "lääkärini",
        "avukatım",
        "ügyvédem",
    ],
)
def test_who_cares_for_the_user_is_handled_with_care_and_not_named(note: str) -> None:
    (evidence,) = evidence_of("sensitive", card("An Berg", note=note))
    assert evidence.value == ""


@pytest.mark.parametrize(
    "name",
    [
        "Ouderling Brouwer",
        "Sponsor Ria",
        "Gea (AA)",
        "Bewindvoerder Klaas",
        "Deurwaarder Post",
        "Haptonoom Bea",
        "Gynaecoloog",
        "Gerichtsvollzieher Klein",
        "Assistante sociale",
        "Komornik",
        "Pfarrer Schulz",
    ],
)
def test_a_delicate_name_is_asked_about(name: str) -> None:
    assert flags("sensitive", card(name))


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Karin Pfarrer", "karin.pfarrer@firm.example"),
        ("Desmond Bishop", "d.bishop@firm.example"),
        ("Jan Koster", ""),
        ("AA Milne", ""),
        ("Imam Hidayat", ""),
        ("Pfarrer Karin", "karin.pfarrer@firm.example"),
        ("Koster, Jan", ""),
    ],
)
def test_a_surname_that_is_a_delicate_calling_too_is_a_surname(name: str, email: str) -> None:
    assert passes("sensitive", card(name, email))


@pytest.mark.parametrize(
    "name",
    [
        "Rob voetbal",
        "Mark buurman nr 12",
        "Linda van de buren",
        "Marktplaats fiets",
        "Nog bellen",
        "Kleinanzeigen Fahrrad",
        "Nabo Kari",
        "Vecina Carmen",
        "Anna yoga",
        "Zurückrufen",
        "Elena (tinder)",
    ],
)
def test_a_name_out_of_private_life_is_asked_about(name: str) -> None:
    assert flags("private", card(name))


@pytest.mark.parametrize(
    "name",
    ["Jean Voisin", "Peter Nachbar", "Erik Granne", "Alexander Van der Bellen", "Rodrigo Calcio", "Kor de Vries"],
)
def test_a_surname_that_sounds_like_private_life_is_a_surname(name: str) -> None:
    assert passes("private", card(name))


@pytest.mark.parametrize("name", ["Zwemjuf Kim", "Hovenier Jaap", "Tuinman Bert", "Schwimmlehrer Uwe"])
def test_a_trade_in_front_of_a_name_is_asked_about(name: str) -> None:
    assert flags("service-provider", card(name))


@pytest.mark.parametrize(
    ("name", "fields"),
    [("Hovenier, Jaap", {}), ("Jan Tuinman", {}), ("Hovenier Jaap", {"given": "Jaap", "family": "Hovenier"})],
)
def test_a_surname_in_front_is_no_trade(name: str, fields: dict[str, str]) -> None:
    assert passes("service-provider", card(name, **fields))
