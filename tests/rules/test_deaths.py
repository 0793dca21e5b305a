"""Words of death in notes, names and labels, and whose death it is."""

from __future__ import annotations

import pytest

from guestlist.decisions import UserDecision
from guestlist.model import Decision, Refusal
from guestlist.policy import Policy
from rules.judge import card, flags, passes, verdict_of, world


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
    "note",
    [
        "Død konto, ingen omsætning",
        "død batteri",
        "Kuollut projekti",
        "Telefon öldü",
        "umarł temat",
        "Projekt gestorben",
        "server is dead again",
        "è morto il progetto",
        "Die Idee ist tot",
        "Gespräch gestorben wegen Budget",
        "a beszélgetés meghalt",
        "проект умер",
        "Died laughing at his talk",
        "Mort de rire à la soirée",
        "died-in-the-wool Mac user",
        "Passed away the time with golf stories",
        "È mancato all'ultima riunione",
        "Nous a quitté pour Google en 2021",
        "Left us for a competitor, still friendly",
        "Nos ha dejado un presupuesto",
        "odszedł od nas do konkurencji",
        "gikk bort til Telia i 2020",
        "ihaleyi kaybettik",
        "Assurance décès, courtier",
        "not deceased, that was his brother",
        "bijna overleden in 2019",
        "Kännykkä kuoli kesken puhelun",
        "Printer died during demo",
    ],
)
def test_projects_die_and_people_leave_and_nobody_asks_about_a_death(note: str) -> None:
    assert passes("deceased", card("An Berg", note=note))
    assert passes("possible-death", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "died in Utrecht at the fair of a firm",
        "heard from Bob that he died",
        "old friend, died 2019",
        "successor of Bob, who passed away in 2020",
        "left us in 2019",
        "lost him to Google in 2020",
        "his widow is Martha",
        "Nachruf in der Zeitung 11/22",
        "Peter gestorben 2019",
    ],
)
def test_a_death_that_may_be_of_something_else_is_a_question(note: str) -> None:
    assert verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note)) == (
        Decision.ASK,
        "possible-death",
    )


@pytest.mark.parametrize(
    "note",
    [
        "lost him to cancer in 2018, great mentor",
        "døde av hjerteinfarkt 2017",
        "Jan died suddenly in 2021",
        "nos dejó en mayo de 2021",
        "kuoli syöpään 2020",
        "meghalt 2020-ban",
        "Projektleiter gestorben 2019",
        "Killed in a car accident, 2019",
        "Sadly he passed in his sleep, died Feb 2022",
        "company director, died 2019",
    ],
)
def test_a_death_told_with_its_day_or_manner_is_still_one(note: str) -> None:
    assert flags("deceased", card("Jan Berg", note=note))


def test_the_user_knows_better_than_a_word_of_death_but_the_safe_list_does_not() -> None:
    misread = card("An Berg", "an@firm.example", phone="+31612345679", note="overleden")
    invite = {"an@firm.example": UserDecision("an@firm.example", decision=Decision.INVITE)}
    assert verdict_of(misread) == (Decision.SKIP, "deceased")
    assert verdict_of(misread, world(decided=invite)) == (Decision.INVITE, "you-said-invite")
    assert verdict_of(misread, world(Policy(safe=("@firm.example",)))) == (Decision.SKIP, "deceased")


def test_no_decision_invites_a_child() -> None:
    invite = {"tim@home.example": UserDecision("tim@home.example", decision=Decision.INVITE)}
    child = card("Tim", "tim@home.example", birthday="2014-01-05")
    assert verdict_of(child, world(decided=invite)) == (Decision.SKIP, "minor")


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
