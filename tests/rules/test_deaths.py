"""Words of death in notes, names and labels, and whose death it is."""

from __future__ import annotations

import pytest

from guestlist.model import Decision, Refusal
from rules.judge import card, flags, passes, verdict_of


@pytest.mark.parametrize(
    "note",
    [
        "overl. 12-2020",
        "ov. 2021",
        "gestorven 2019",
        "helaas ontvallen in 2022",
        "uitvaart geweest 4/5/2023",
        "died 2023",
        "Died 03/2024",
        "he died last year",
        "An Berg died in her sleep",
        "no longer with us",
        "ist tot",
        "ist 2020 von uns gegangen",
        "Passed on in 2017",
        "verst. 2020",
        "leider letztes Jahr gestorben",
        "nous a quittés en 2021",
        "mort en 2019",
        "óbito 2020",
        "D.E.P.",
        "DEP 2018",
        "è mancato nel 2019",
        "zm. 2020",
        "umarł",
        "zginął w 2018",
        "śp. 2020",
        "dog 2019",
        "avlidit 2019",
        "omkom i 2020",
        "kaybettik 2021",
        "RIP",
        "R.I.P. An",
        "RIP 2019, lovely colleague",
        "passed away, his wife called",
        "zemřel 2020",
        "meghalt 2019",
        "a decedat în 2020",
        "sovnet inn 2020",
        "lost her battle with cancer",
        "mekanı cennet olsun",
    ],
)
def test_a_death_is_understood_however_short_it_is_written(note: str) -> None:
    assert flags("deceased", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "partner † 2020",
        "weduwe van Kees (overleden)",
        "Witwe von Karl Heinz, verstorben 2019",
        "veuve de Paul, décédé en 2018",
        "viuda de Manuel, que falleció en 2020",
        "vedova di Marco, morto nel 2017",
        "wdowa po Janie, który zmarł w 2019",
        "viúva de João, falecido em 2019",
        "enke etter Per (død 2018)",
        "änka efter Nils, avled 2018",
        "falleció su padre en mayo",
        "wife died 2020",
        "dog died",
        "babası vefat etti 2021",
    ],
)
def test_the_death_of_somebody_else_does_not_count(note: str) -> None:
    assert passes("deceased", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "pracuje w firmie RIP Studio",
        "Interested in RIP software",
        "RIP software",
        "DEP Sales, Madrid",
        "Fiat S.p.A., Torino",
        "the project died in 2019",
        "tot 2019 bei Siemens",
        "Ov-chipkaart project",
        "uitvaartverzekeraar",
        "funeral insurance broker",
        "dog: Rex",
        "Todd Tot, Leiter Einkauf",
        "passed on the file",
        "Mort Weisinger fan",
        "d. 12 mai møte i Bergen",
        "zm. adres 2019",
        "ov. Zwolle 5 min lopen",
        "unsere Meinungen sind verschieden",
    ],
)
def test_a_word_of_death_with_another_meaning_is_none(note: str) -> None:
    assert passes("deceased", card("An Berg", note=note))


@pytest.mark.parametrize(
    "name",
    [
        "Jan Aarsman (overl.)",
        "Karl Huber (verst.)",
        "Jean Dupont (décédé)",
        "Jan Aarsman overl.",
        "Śp. Stanisław Górski",
        "Ś.p. Jan Górny",
        "Late Shri Om Prakash",
        "wijlen Peter van Dam",
        "Merhum Ahmet Yılmaz",
        "RIP Jan",
        "Karel Rood RIP",
        "Karel RIP Rood",
    ],
)
def test_a_name_that_says_so_is_one_of_the_dead(name: str) -> None:
    assert flags("deceased", card(name))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Peter van Wijlen", {"given": "Peter", "family": "van Wijlen"}),
        ("Wijlen, Peter van", {}),
        ("Rip van Winkle", {}),
        ("Mort Sahl", {}),
        ("Gulsah D.", {}),
        ("Ov Jensen", {}),
        ("Latesha Prakash", {}),
        ("ANNE MARIE RIP", {}),
        ("Anne RIP", {}),
        ("Anne Rip", {}),
    ],
)
def test_a_name_that_only_looks_so_is_a_name(name: str, fields: dict[str, str]) -> None:
    assert passes("deceased", card(name, **fields))


def test_wijlen_in_the_field_of_the_given_name_is_no_surname() -> None:
    assert flags("deceased", card("wijlen Peter van Dam", given="wijlen Peter", family="van Dam"))


def test_a_status_of_a_system_says_so_too() -> None:
    state = card("An Berg", refusals=(Refusal("Lead Status", "Deceased"),))
    assert flags("deceased", state)
    assert passes("contact-policy", state)
    assert passes("deceased", card("An Berg", refusals=(Refusal("Lead Status", "Unsubscribed"),)))
    assert flags("deceased", card("An Berg", labels=("Status: Deceased",)))
    assert passes("deceased", card("An Berg", labels=("Deceased: no",)))
    assert passes("deceased", card("An Berg", labels=("Nabestaanden",)))


@pytest.mark.parametrize("note", ["ernstig ziek, even niet lastigvallen", "in Trauer", "gravemente enferma", "i sorg"])
def test_who_is_ill_or_in_mourning_is_asked_about(note: str) -> None:
    decision, _ = verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note))
    assert decision is Decision.ASK


def test_a_firm_that_treats_the_ill_is_not() -> None:
    assert passes("sensitive", card("An Berg", note="sells hospital beds"))
