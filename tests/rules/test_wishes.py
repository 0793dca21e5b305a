"""What notes and labels wish: refusals of every kind, and what only sounds like one."""

from __future__ import annotations

import pytest

from guestlist.model import Decision
from rules.judge import card, flags, passes, verdict_of


@pytest.mark.parametrize(
    "note",
    [
        "LinkedIn-verzoek geweigerd in 2023",
        "blocked me on LinkedIn",
        "Declined my LinkedIn request",
        "hat meine LinkedIn-Anfrage abgelehnt",
        "a refusé ma demande LinkedIn",
        "niet toevoegen op LinkedIn",
        "nooit meer contact opnemen",
        "mag niet gemaild worden",
        "Uitgeschreven voor alle mailings (AVG)",
        "wil met rust gelaten worden",
        "nie chce LinkedIna",
        "usunąć z bazy",
        "ønsker ikke invitasjon",
        "möchte nicht eingeladen werden",
        "rahatsız etmeyin",
        "não quer convites",
        "baja RGPD",
        "vill inte bli inbjuden",
        "ei saa häiritä",
        "nekontaktovat",
        "nu contactați",
        "Kontakt unerwünscht",
        "uønsket kontakt",
        "ongewenst contact",
        "do not contact 12-05-2023",
        "Vill inte bli kontaktad igen",
    ],
)
def test_a_refusal_in_a_note_is_heard(note: str) -> None:
    assert flags("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "heeft mijn uitnodiging geweigerd",
        "Liever geen mail",
        "liever niet via social media",
        "asked me never to write again",
        "do not call",
        "lütfen aramayın",
        "bitte nicht anrufen",
        "Rufen Sie nicht an",
        "nie dzwonić",
        "ring ikke",
        "ring inte hem",
        "ne pas appeler",
        "no llamar",
        "non telefonare",
        "não ligar",
        "älä soita",
        "laat hem met rust",
        "leave her alone",
        "stop emailing me, he said",
        "takket nei til invitasjonen",
        "har sagt nei til LinkedIn",
        "a bloqué mes messages",
        "GDPR: wants data deleted",
        "pidió que no le llamemos",
        "vill slippa utskick",
        "wants to be left alone",
        "legt keinen Wert auf Kontakt",
        "ei toivo yhteydenottoja",
        "ne keressék",
        "nu sunați",
        "pediu para remover o contacto da base",
        "wil nog niet uitgenodigd worden",
        "GDPR: remove",
        "keinesfalls anschreiben",
        "prosi o niekontaktowanie",
        "contact verbroken, ruzie",
        "möchte noch nicht angeschrieben werden",
        "Pidió que lo borráramos",
        "Heeft gevraagd uit onze bestanden te worden gehaald",
        "Wil niks meer van ons ontvangen",
        "Ne veut plus rien recevoir",
        "pediu para apagarmos os dados",
        "kérte a törlését",
        "Nechce být kontaktován",
        "asked on Monday never to be called",
        "never to be contacted again",
    ],
)
def test_a_no_near_a_way_to_be_reached_is_at_least_a_question(note: str) -> None:
    decision, rule = verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note))
    assert (decision, rule) in {(Decision.ASK, "prefers-mail"), (Decision.SKIP, "contact-policy")}


@pytest.mark.parametrize(
    "note",
    [
        "Heeft geen bezwaar tegen mail",
        "hat nichts gegen Einladungen",
        "stond niet op de opt-out lijst",
        "was never unsubscribed",
        "steht nicht auf der Blacklist",
        "klant, niet op vrijdag aanwezig",
        "no parking at the office",
        "declined the lunch, came for coffee",
        "did not get the job at Shell",
        "removed from the board in 2019",
        "AVG-specialist",
        "bel na 18.00",
        "no contact since 2019",
        "ikke medlem",
        "does not speak English",
        "pas encore client",
        "non più in FIAT, ora consulente",
        "nie jest klientem",
        "ei asiakas, tavattu messuilla",
        "mi jefe anterior en Telefónica",
        "left Shell to join BP",
        "blocked account at the bank",
        "nog niet uitgenodigd",
        "not yet invited",
        "noch nicht eingeladen",
        "ikke invitert ennå",
        "pas encore invité",
        "jeszcze nie zaproszony",
        "does not use WhatsApp",
        "gebruikt geen WhatsApp",
    ],
)
def test_a_no_about_something_else_says_nothing(note: str) -> None:
    assert passes("contact-policy", card("An Berg", note=note))
    assert passes("prefers-mail", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "Don't forget to call",
        "Vergeet niet te bellen",
        "Nicht vergessen anzurufen!",
        "Ikke glem å ringe etter ferien",
        "glöm inte att ringa",
        "n'oubliez pas d'appeler",
        "no olvidar llamar",
        "non dimenticare di scrivere",
        "nie zapomnieć zadzwonić",
        "älä unohda soittaa",
        "Não esquecer de ligar em abril",
    ],
)
def test_who_bids_one_to_remember_refuses_nothing(note: str) -> None:
    assert passes("contact-policy", card("An Berg", note=note))
    assert passes("prefers-mail", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "Ring inte på fredagar",
        "Op vrijdag niet bellen",
        "Bel niet voor 9 uur",
        "Bel liever niet voor tienen",
        "Rufen Sie nicht nach 18 Uhr an",
        "No llamar por la mañana",
        "Ne pas appeler le mercredi",
        "Non chiamare la sera",
        "Não ligar aos domingos",
        "Nie dzwonić po 18",
        "Nekontaktovat před 9.",
        "Älä soita viikonloppuisin",
        "Pazar günleri aramayın",
        "Niet mailen in de vakantie",
        "Never contacted, got card from Bill",
        "noch nie angerufen",
    ],
)
def test_a_no_about_an_hour_or_of_what_was_not_done_refuses_nothing(note: str) -> None:
    assert passes("contact-policy", card("An Berg", note=note))
    assert passes("prefers-mail", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "niet op LinkedIn gevonden (okt 2025)",
        "heeft nog geen LinkedIn-profiel, maakt er een",
        "hat noch kein LinkedIn-Profil",
        "not on LinkedIn yet",
        "no está en LinkedIn todavía",
        "finnes ikke på LinkedIn",
        "Do not contact her colleague Bob",
        "ne pas contacter son assistante",
    ],
)
def test_who_only_was_not_found_or_is_not_meant_is_not_skipped(note: str) -> None:
    decision, _ = verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", note=note))
    assert decision is not Decision.SKIP


def test_who_refuses_the_network_itself_still_is() -> None:
    assert flags("contact-policy", card("An Berg", note="not on LinkedIn"))
    assert flags("contact-policy", card("An Berg", note="Do not contact. Her colleague Bob is fine"))


def test_a_request_the_user_refused_is_no_refusal_of_theirs() -> None:
    assert passes("contact-policy", card("An Berg", note="I declined her LinkedIn request"))


@pytest.mark.parametrize(
    "label",
    ["NL: opt-out", "Opt out nieuwsbrief", "Bel-me-niet", "Geen commerciële mail", "Bezwaar AVG", "Désinscrits"],
)
def test_a_label_that_says_no_in_other_words_is_heard(label: str) -> None:
    assert flags("contact-policy", card("An Berg", labels=(label,)))


@pytest.mark.parametrize("label", ["Ne pas appeler", "Niet bellen", "No llamar", "Nicht anrufen", "Ikke ring"])
def test_a_label_against_calls_is_a_question(label: str) -> None:
    assert verdict_of(card("An Berg", "an@firm.example", phone="+31612345679", labels=(label,))) == (
        Decision.ASK,
        "prefers-mail",
    )


@pytest.mark.parametrize("label", ["Opt-out: no", "Opt-out: nee", "Geen klant", "No. 1 clients", "Add to newsletter"])
def test_a_label_that_takes_the_no_back_is_none(label: str) -> None:
    assert passes("contact-policy", card("An Berg", labels=(label,)))
    assert passes("prefers-mail", card("An Berg", labels=(label,)))
