"""The word lists: every language, hits and near misses."""

from __future__ import annotations

import pytest

from guestlist.data import list_files, load_toml
from guestlist.rules.words import marks
from rules.judge import card, evidence_of, flags, passes

LANGUAGES = {"en", "nl", "nb", "sv", "da", "de", "fr", "es", "it", "pl", "fi", "pt", "tr"}
MAIN = (
    ("words_deaths.toml", "deceased", "note"),
    ("words_deaths.toml", "lifeless", "beside"),
    ("words_deaths.toml", "manner", "note"),
    ("words_never.toml", "minor", "label"),
    ("words_wishes.toml", "no_contact", "note"),
    ("words_wishes.toml", "prefers_mail", "note"),
    ("words_wishes.toml", "negation", "wish"),
    ("words_hours.toml", "hour", "wish"),
    ("words_hours.toml", "forget", "wish"),
    ("words_wishes.toml", "vip", "label"),
    ("words_family.toml", "family", "label"),
    ("words_family.toml", "kin", "name"),
    ("words_family.toml", "kin", "relation"),
    ("words_family.toml", "private", "label"),
    ("words_trades.toml", "trade", "name"),
    ("words_sensitive.toml", "sensitive", "title"),
    ("words_sensitive.toml", "sensitive", "organisation"),
    ("words_careers.toml", "recruiter", "title"),
    ("words_careers.toml", "hiring", "title"),
)


@pytest.mark.parametrize(("file", "category", "scope"), MAIN, ids=lambda part: part)
def test_every_vocabulary_speaks_every_language(file: str, category: str, scope: str) -> None:
    table = load_toml(f"rules/{file}")[category][scope]
    assert {language for language, words in table.items() if words} >= LANGUAGES


def test_no_word_stands_twice_in_one_list() -> None:
    for name in list_files("rules", ".toml"):
        if name.startswith("rules/words_"):
            for category, scopes in load_toml(name).items():
                for scope, table in scopes.items():
                    for language, words in table.items():
                        assert len(words) == len(set(words)), (name, category, scope, language)


@pytest.mark.parametrize(
    "note",
    [
        "no LinkedIn please",
        "Geen LinkedIn!",
        "ikke kontakt",
        "kontakta inte",
        "Nicht kontaktieren.",
        "ne pas contacter",
        "no contactar",
        "non contattare",
        "nie kontaktować",
        "älä ota yhteyttä",
        "não contactar",
        "iletişime geçme",
        "Niet benaderen: conflict in 2018",
        "DO NOT CONTACT",
        "må ikke kontaktes",
    ],
)
def test_a_note_that_says_no_keeps_the_invitation_back(note: str) -> None:
    assert flags("contact-policy", card("Jan Smit", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "Found via LinkedIn",
        "contact in 2019",
        "Do not contact before 10",
        "Niet benaderen na 18:00",
        "kontakt i Oslo",
        "LinkedIn: see profile",
        "no problem",
        "geen probleem",
        "contacteren in mei",
        "Nicht kontaktieren vor Ostern",
    ],
)
def test_a_note_about_something_else_does_not(note: str) -> None:
    assert passes("contact-policy", card("Jan Smit", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "Overleden in 2020",
        "passed away 3 May 2021",
        "† 2019",
        "gikk bort i 2018",
        "verstorben",
        "décédé en 2017",
        "fallecida",
        "deceduto nel 2020",
        "zmarł w 2015",
        "kuollut 2019",
        "faleceu em 2018",
        "vefat etti",
        "avliden 2016",
    ],
)
def test_a_note_of_a_death_is_understood(note: str) -> None:
    assert flags("deceased", card("Jan Smit", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "Vader overleden in 2020",
        "his wife passed away",
        "Mutter verstorben",
        "faren døde i fjor",
        "son père est décédé",
        "dead line in May",
        "working on a project about death",
        "RIPE NCC",
        "niet dood te krijgen",
    ],
)
def test_a_note_of_the_death_of_another_is_not_about_the_person(note: str) -> None:
    assert passes("deceased", card("Jan Smit", note=note))


@pytest.mark.parametrize(
    "name",
    ["Oma", "Mama", "Tante Riet", "Onkel Hans", "Bestemor", "Nonna", "Tonton Luc", "Babcia", "Mormor", "Opa Jansen"],
)
def test_a_kin_word_makes_a_card_one_of_the_family(name: str) -> None:
    assert flags("family", card(name))


@pytest.mark.parametrize(
    "name",
    ["Baba Ahmed", "Nana Osei", "Anne", "Tia Maria Costa", "Omar Opala", "Isa", "Papa Diop", "Tata Motors", "Mori"],
)
def test_a_name_that_looks_like_a_kin_word_is_a_name(name: str) -> None:
    assert passes("family", card(name))


@pytest.mark.parametrize(
    "name",
    [
        "Loodgieter Piet",
        "Jan (elektricien)",
        "Rørlegger Olsen",
        "Tannlege",
        "Zahnarzt Dr. Weber",
        "Plombier",
        "Fontanero Luis",
        "Idraulico Mario",
        "Hydraulik Nowak Elektriker",
        "Putkimies",
        "Encanador João",
        "Kuaför Ayşe",
        "Jan schilder",
        "Garage",
    ],
)
def test_a_card_named_after_a_trade_is_asked_about(name: str) -> None:
    assert flags("service-provider", card(name))


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Jan Schilder", "jan.schilder@firm.example"),
        ("Anna Gärtner", "a.gaertner@firm.example"),
        ("Piet Bakker", ""),
        ("John Taylor", ""),
        ("Anna Lehrer", ""),
        ("Bruno Maler", ""),
        ("Kees Hovenier", "kees@firm.example"),
        ("Piet Kapper", "piet.kapper@firm.example"),
    ],
)
def test_a_surname_that_is_a_trade_too_is_a_surname(name: str, email: str) -> None:
    assert passes("service-provider", card(name, email))


def test_a_sensitive_calling_is_named_nowhere_in_the_evidence() -> None:
    case = card(
        "Anna Smit",
        "anna@psycholoog-smit.example",
        title="Psycholoog",
        organisation="GGZ Kliniek",
        labels=("Therapie",),
    )
    (evidence,) = evidence_of("sensitive", case)
    assert evidence.value == ""
    assert evidence.params == ()
    assert evidence.field == "card"


@pytest.mark.parametrize(
    "title",
    [
        *("Kinderarts", "Oogarts", "Arts", "Arts in opleiding", "KNO-arts", "Letselschadeadvocaat", "Neuropsycholoog"),
        *("Kinderarzt", "Augenärztin", "Oberärztin", "Scheidungsanwältin", "Neurochirurg", "Barnelege", "Sykehusprest"),
        *(
            "Barnläkare",
            "Børnelæge",
            "Lastenlääkäri",
            "Pediatrician",
            "Dermatologist",
            "Neurosurgeon",
            "Hypnotherapist",
        ),
        *("Pédopsychiatre", "Neuropsicóloga", "Neurochirurgo", "Neuropsycholog", "Dermatologista", "Çocuk doktoru"),
    ],
)
def test_callings_in_compounds_and_specialties_are_sensitive(title: str) -> None:
    assert flags("sensitive", card("Jan Smit", title=title))


@pytest.mark.parametrize(
    "title",
    [
        *("College lecturer", "Business college dean", "Kollege", "Privilege manager", "Martial arts teacher"),
        *("Head of Arts", "Spare parts manager", "Flowcharts designer", "Darts coach", "Tree surgeon"),
        *("Developer Advocate", "Tierarzt", "Kleintierärztin", "Dierenarts", "Tandarts", "Zahnärztin", "Tannlege"),
        *("Djurläkare", "Hammaslääkäri", "Chirurgien-dentiste", "Chemisch analist", "Ergotherapeut"),
    ],
)
def test_what_only_ends_like_a_calling_and_who_treats_teeth_or_animals_is_not_sensitive(title: str) -> None:
    assert passes("sensitive", card("Jan Smit", title=title))


@pytest.mark.parametrize(
    "note",
    [
        *("Kent ik van de lotgenotengroep", "Selbsthilfegruppe Bonn", "selvhjelpsgruppe", "support group on Tuesdays"),
        *("AA", "from the AA meeting", "my AA group", "privé-faillissement 2019", "faillissement", "my bankruptcy"),
        *("zit in de schuldhulp", "Privatinsolvenz seit 2022", "réunion AA", "grupa wsparcia", "gjeldsordning"),
        *("la mia dottoressa", "mijn dokter", "NAV-veileder"),
    ],
)
def test_a_group_for_help_and_debts_in_a_note_are_sensitive(note: str) -> None:
    assert flags("sensitive", card("Jan Smit", note=note))


@pytest.mark.parametrize(
    "note",
    [
        *("Developer for the IT support group", "customer support group, Leeds", "supports our user group"),
        *("AA batteries supplier", "Rated AA by the agency", "lives at the river Aa", "N/A", "na vakantie bellen"),
        *("dokter in de natuurkunde", "wrote to a dottoressa of Pisa"),
        *("bankruptcy software vendor", "curator in het faillissement van V&D", "Software voor schuldhulpverleners"),
    ],
)
def test_groups_of_users_ratings_and_trades_around_debts_are_not_sensitive(note: str) -> None:
    assert passes("sensitive", card("Jan Smit", note=note))


def test_a_word_is_found_once_and_ends_within_the_text() -> None:
    found = marks("a support group", "note")["sensitive"]
    assert [mark.after for mark in found] == [()]
    assert all(mark.end <= len(mark.tokens) for mark in found)


@pytest.mark.parametrize("title", ["Director", "Lawn care manager", "Legend", "Doctoral student"])
def test_titles_that_only_begin_alike_are_not_sensitive(title: str) -> None:
    assert passes("sensitive", card("Jan Smit", title=title))


@pytest.mark.parametrize(
    "label", ["Klas 5", "klas 5b", "5e klas", "3. klasse", "Klasse 3b", "Year 4", "5th grade", "åk 3"]
)
def test_a_school_class_with_its_number_holds_children(label: str) -> None:
    assert flags("minor", card("Tess de Wit", labels=(label,)))


@pytest.mark.parametrize(
    "label", ["Klas 5 1987", "Class of 98", "Ouders klas 5", "Eltern Klasse 3b", "Team 3", "Klas 55"]
)
def test_reunions_parents_and_teams_are_no_school_class(label: str) -> None:
    assert passes("minor", card("Tess de Wit", labels=(label,)))
    assert passes("possible-minor", card("Tess de Wit", labels=(label,)))


def test_a_numbered_group_is_asked_about() -> None:
    assert flags("possible-minor", card("Tess de Wit", labels=("Groep 8",)))
    assert passes("minor", card("Tess de Wit", labels=("Groep 8",)))


@pytest.mark.parametrize("name", ["Tía Rosa", "Cuñado Luis", "Beau-frère Jean", "Schwägerin Uta", "Cognato Aldo"])
def test_a_kin_word_in_front_of_a_given_name_is_family(name: str) -> None:
    assert flags("family", card(name))


def test_a_name_that_is_a_kin_word_without_its_accent_is_not() -> None:
    assert passes("family", card("Tia Rosa"))


@pytest.mark.parametrize(
    "note",
    [
        "please don't add me on LinkedIn",
        "wil geen mail",
        "ønsker ikke å bli kontaktet",
        "bitte keine Kontaktanfragen",
        "merci de ne pas me contacter",
        "no quiere LinkedIn",
    ],
)
def test_a_no_is_a_no_in_other_words_too(note: str) -> None:
    assert flags("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize("note", ["heeft LinkedIn", "zoek op LinkedIn", "bitte auf LinkedIn suchen", "geen mail gehad"])
def test_a_note_that_only_names_the_network_is_no_wish(note: str) -> None:
    assert passes("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    ["nie wysyłać LinkedIn", "Please avoid LinkedIn!", "Is niet zo van de LinkedIn", "vil helst ikke bruke LinkedIn"],
)
def test_a_no_near_linkedin_that_no_list_foresees_is_a_question(note: str) -> None:
    assert flags("prefers-mail", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "met via LinkedIn 2014",
        "LinkedIn: linkedin.com/in/an-berg, no phone",
        "found on LinkedIn",
        "niet meer bij Acme; gesproken in Utrecht over de fusie, daarna op LinkedIn gevonden",
    ],
)
def test_a_no_about_something_else_is_not(note: str) -> None:
    assert passes("prefers-mail", card("An Berg", note=note))


def test_a_wish_that_a_list_knows_is_named_once() -> None:
    assert passes("prefers-mail", card("An Berg", note="geen LinkedIn"))


@pytest.mark.parametrize(
    "note",
    [
        "unsubscribed",
        "Unsubscribed 2023, met at the fair",
        "opted out of marketing",
        "Opted out in 2021",
        "niet meer mailen",
        "AVG: verwijderverzoek 2022",
        "Heeft zich afgemeld voor de nieuwsbrief",
        "Bitte keine LinkedIn-Anfragen",
        "Löschantrag nach DSGVO 2021",
        "sletteforespørsel 2022",
        "har reservert seg mot e-post",
        "inga utskick tack",
        "har frabedt sig mails",
        "droit à l'oubli, 2021",
        "pidió la baja",
        "richiesta di cancellazione (GDPR)",
        "prosi o usunięcie z listy",
        "markkinointikielto",
        "pediu para sair da lista",
        "silme talebi 2020",
        "blacklist",
        "Asked to be removed on 3 May 2021",
        "She told me on the phone: unsubscribed",
    ],
)
def test_a_note_that_they_want_no_mail_or_to_be_forgotten_is_heard(note: str) -> None:
    assert flags("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize(
    "note",
    [
        "I unsubscribed from her newsletter",
        "afgemeld voor de borrel van 2019",
        "uitgeschreven bij de KvK",
        "AVG-functionaris van de gemeente",
        "GDPR expert",
        "reservert bord til fredag",
        "Abgemeldet in Berlin, wohnt in Wien",
        "wrote the book on blacklists",
        "marketing manager",
        "subscribed to our list",
    ],
)
def test_a_note_on_mail_or_privacy_that_refuses_nothing_is_not(note: str) -> None:
    assert passes("contact-policy", card("An Berg", note=note))


@pytest.mark.parametrize(
    "label",
    ["Unsubscribed", "Mailchimp - Unsubscribed", "blacklist", "Uitgeschreven", "Avmeldt", "Abgemeldet", "Opt-out"],
)
def test_a_label_that_they_left_the_list_is_heard(label: str) -> None:
    assert flags("contact-policy", card("An Berg", labels=(label,)))


@pytest.mark.parametrize("label", ["Subscribed", "Newsletter", "Black Friday", "Blocks", "Opted in", "Marketing"])
def test_a_label_of_those_who_stay_is_not(label: str) -> None:
    assert passes("contact-policy", card("An Berg", labels=(label,)))
