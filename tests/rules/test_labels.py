"""Labels of several words: family with a name or a side, friends, clubs, doctors, clients, colleagues."""

from __future__ import annotations

import pytest

from guestlist.model import Decision, Employer, Owner
from rules.judge import card, employed, flags, passes, verdict_of, world

SAM = world(owner=Owner(names=("Sam Vermeer",)))
ACME = employed(Employer("Acme B.V.", since=2010, until=2019))


def labelled(label: str) -> object:
    return card("An Berg", "an@firm.example", phone="+31612345679", labels=(label,))


@pytest.mark.parametrize(
    "label",
    [
        "Mijn familie", "Verre familie", "In-laws", "Schoonfamilie", "Moms side", "Oma's kant", "Familie Mamas Seite",
        "Famille élargie", "Family 2019", "Family - distant", "Onkler og tanter", "Parenti", "Rodina", "Családom",
        "Семья",
        "Najbliższa rodzina", "Familie Vermeer", "Vermeer family", "My family 🏠",
    ],
)  # fmt: skip
def test_a_label_of_ones_own_family_makes_a_card_one_of_it(label: str) -> None:
    assert verdict_of(card("An Berg", "an@firm.example", labels=(label,)), SAM) == (Decision.SKIP, "family")


@pytest.mark.parametrize(
    "label",
    [
        "Friends & Family", "Vrienden en familie", "Familie & Freunde", "Slekt og venner", "Perhe ja ystävät",
        "Aile ve arkadaşlar", "Rodzina i przyjaciele", "Семья и друзья", "Famiglia Rossi", "Família Pérez",
        "Familie Oslo",
        "Yılmaz ailesi", "Kovács család", "Familie van den Berg", "Familie Jansen",
    ],
)  # fmt: skip
def test_a_label_that_may_be_anybodys_family_is_a_question(label: str) -> None:
    assert flags("possible-family", card("An Berg", labels=(label,)), SAM)
    assert passes("family", card("An Berg", labels=(label,)), SAM)


@pytest.mark.parametrize(
    "label",
    [
        "Family office", "Family business", "Familierecht", "Familiebedrijf", "Familienunternehmen", "Family Law",
        "Family doctors", "Empresa familiar", "Médico de familia", "Droit de la famille", "Diritto di famiglia",
        "Family-owned firms", "Aile şirketi", "Family hotels & resorts", "Family Tech Ltd", "Familie & Beruf e.V.",
        "Clients", "Side projects",
    ],
)  # fmt: skip
def test_a_label_of_family_firms_and_family_law_is_business(label: str) -> None:
    assert passes("possible-family", card("An Berg", labels=(label,)), SAM)
    assert passes("family", card("An Berg", labels=(label,)), SAM)


@pytest.mark.parametrize(
    "label",
    ["Close friends", "Friends and neighbours", "Tennis club", "Tennisclub", "Fußballverein", "Voetbalvrienden",
     "Kirchenchor", "Ouders klas 5b", "Sinterklaaslijst", "Julekort", "Přátelé"],
)  # fmt: skip
def test_a_label_whose_parts_are_all_private_is_private(label: str) -> None:
    assert flags("private", card("An Berg", labels=(label,)))


@pytest.mark.parametrize(
    "label",
    ["Friends of the museum", "Private equity", "Private banking", "Home & Work", "Sales team", "Sports marketing",
     "Contact centre", "Project group"],
)  # fmt: skip
def test_a_label_with_one_private_word_among_others_is_not(label: str) -> None:
    assert passes("private", card("An Berg", labels=(label,)))


@pytest.mark.parametrize("label", ["Huisarts & specialisten", "Mijn artsen", "Ärzte und Therapeuten", "Huisarts"])
def test_a_label_of_whom_one_is_treated_by_is_handled_with_care(label: str) -> None:
    assert flags("sensitive", card("An Berg", labels=(label,)))


@pytest.mark.parametrize(
    "label", ["Legal & Compliance", "Health & Safety", "Medical devices", "Hospitals", "Specialists"]
)
def test_a_label_of_a_line_of_business_is_not(label: str) -> None:
    assert passes("sensitive", card("An Berg", labels=(label,)))


@pytest.mark.parametrize("label", ["Tandarts", "Loodgieters", "Schoorsteenveger", "Hundeschule"])
def test_a_label_of_a_trade_is_asked_about(label: str) -> None:
    assert flags("service-provider", card("An Berg", labels=(label,)))
    assert passes("service-provider", card("An Berg", labels=(f"{label} software",)))


@pytest.mark.parametrize(
    "label", ["Top clients", "Top 20 klanten", "VIP clients", "Topklanten", "VIPs 2024", "Kluczowi klienci", "A-Kunden"]
)
def test_a_label_of_the_best_clients_is_vip(label: str) -> None:
    assert flags("vip", card("An Berg", labels=(label,)))


@pytest.mark.parametrize("label", ["VIP tickets", "VIP lounge", "Non-VIP", "Key account managers", "Clients", "A-team"])
def test_a_label_of_vip_events_is_not(label: str) -> None:
    assert passes("vip", card("An Berg", labels=(label,)))


@pytest.mark.parametrize(
    "label", ["Don't contact", "DNC list", "Niet mailen svp", "Uitgeschreven 2022", "Nekontaktovat!"]
)
def test_a_label_that_refuses_in_other_words_refuses(label: str) -> None:
    assert flags("contact-policy", card("An Berg", labels=(label,)))
    assert passes("contact-policy", card("An Berg", labels=("Contact list",)))


@pytest.mark.parametrize(
    "label",
    [
        "Old colleagues", "Ex-collega's Acme", "Oud-collega's", "Ehemalige Kollegen", "Tidligere kolleger",
        "Anciens collègues", "Ex colleghi", "Byli koledzy z pracy", "Entiset työkaverit", "Eski iş arkadaşları",
        "Antiguos compañeros de trabajo", "Collega's Acme", "Kollegen (Acme)", "Acme alumni", "ex-Acme",
        "Acme (old job)", "Prev. colleagues",
    ],
)  # fmt: skip
def test_a_label_of_former_colleagues_is_asked_about(label: str) -> None:
    assert verdict_of(labelled(label), ACME) == (Decision.ASK, "former-colleague")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "label",
    ["Collega's", "Kollegen Rivaal", "Old suppliers", "Former clients", "Acme", "Alumni", "Kollegium", "Clients Acme"],
)
def test_a_label_of_other_former_people_is_not(label: str) -> None:
    assert passes("former-colleague", card("An Berg", labels=(label,)), ACME)


def test_kids_beside_others_in_a_label_are_a_question() -> None:
    assert passes("minor", card("An Berg", labels=("Kids & school",)))
    assert flags("possible-minor", card("An Berg", labels=("Kids & school",)))
    assert flags("minor", card("An Berg", labels=("Kids",)))


@pytest.mark.parametrize("label", ["Klas Emma", "Klasse von Lena"])
def test_the_class_of_a_child_in_a_label_is_a_question(label: str) -> None:
    assert flags("possible-minor", card("An Berg", labels=(label,)))
    assert passes("possible-minor", card("An Berg", labels=("Class action",)))
