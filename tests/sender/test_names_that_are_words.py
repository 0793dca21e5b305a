"""People whose names are words of mailboxes, machines or trades."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pytest

from factories import contact
from guestlist.data import load_words
from guestlist.model import Kind
from guestlist.normalise.frequency import known_names
from guestlist.normalise.people import normalise
from guestlist.sender import judge, judge_address
from guestlist.sender.words import all_given, vocabulary

GIVEN = ("Jan", "Maria", "Thandiwe", "Yoshita", "Oluwaseun", "Anamika")
PATTERNS = ("{given}.{family}", "{initial}{family}", "{initial}.{family}", "{family}.{given}")


def surnames() -> list[str]:
    """Every word of mailboxes that is a surname too."""
    return sorted(word for word in load_words("sender/surnames_words.txt") if word in vocabulary() and len(word) > 3)


def made(given: str, family: str) -> Iterator[str]:
    for pattern in PATTERNS:
        yield pattern.format(given=given.lower(), family=family, initial=given[0].lower())


@pytest.mark.parametrize("given", GIVEN)
def test_nobody_whose_address_spells_the_name_is_asked_about_for_a_surname_that_is_a_word(given: str) -> None:
    skipped = [
        local
        for family in surnames()
        for local in made(given, family)
        if judge_address(f"{local}@acme.example", f"{given} {family.title()}").probability >= 0.5
    ]
    assert set(skipped) <= {"achat", "aparts"}  # words of their own: purchase, flats


def test_fields_of_their_own_make_a_person_of_a_surname_that_is_a_word() -> None:
    for family in surnames():
        card = contact("", f"j.{family}@acme.example", given="Jan", family=family.title())
        assert judge(normalise([card], "NL")[0]).kind is Kind.PERSON, family


@pytest.mark.parametrize("local", ["info", "support", "bakkerij.jansen", "klantenservice"])
def test_the_words_alone_stay_mailboxes(local: str) -> None:
    assert judge_address(f"{local}@acme.example", "Bakkerij Jansen").probability >= 0.9


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("travis@klinefit.example", "Travis Kline"),
        ("avis@turnerdesign.example", "Avis Turner"),
        ("anamika.chamberlain@acme.example", "Anamika Chamberlain"),
        ("i.komisarek@acme.example", "Indali Komisarek"),
        ("anna.zwiazek@acme.example", "Anna Maria Związek"),
        ("scasado@acme.example", "Sagrario Casado Escuela"),
        ("jenkins@welsh2.example", "J Jenkins"),
        ("ilse@vdmeer.example", "Ilse v.d. Meer"),
        ("i.vd.meer@acme.example", "Ilse v.d. Meer"),
        ("m.vanleeuwen@obsdewiekslag.example", "Juf Marieke groep 5"),
        ("dick.advocaat@acme.example", "Dick Advocaat"),
        ("ina.kapper@gmail.com", "Ina Kapper"),
        ("abrandt@acme.example", "Asa Brandt"),
        ("acarvalho@acme.example", "Ana Liz Carvalho"),
        ("hskiles@acme.example", "Hamilton Skiles"),
        ("ecole@acme.example", "Eduardo Cole"),
    ],
)
def test_a_word_in_a_name_makes_no_robot_of_a_person(address: str, name: str) -> None:
    assert judge_address(address, name).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("avis@acme.example", ""),
        ("jenkins@acme.example", "Jenkins CI"),
        ("vd@acme.example", ""),
        ("groep5@acme.example", "Groep 5"),
        ("chamber@acme.example", "Chamber of Commerce"),
        ("info@acme.example", "Ana Lyse Analiz"),
        ("brandt@acme.example", "Brandt ASA"),
    ],
)
def test_the_same_word_without_a_person_is_still_asked_about(address: str, name: str) -> None:
    assert judge_address(address, name).probability >= 0.5


def test_a_tradesman_at_a_private_mail_host_is_asked_about() -> None:
    assert 0.5 <= judge_address("elektro.mueller@web.de", "Elektriker Müller").probability < 0.9
    assert judge_address("elektro.mueller@elektro-mueller.example", "Elektro Müller GmbH").probability >= 0.9


def test_of_the_bundled_names_hardly_anybody_is_asked_about() -> None:
    chance = random.Random(5)
    given = [name for name in sorted(all_given()) if len(name) > 2]
    pairs = [(chance.choice(given), family) for family in sorted(known_names("family")) if len(family) > 2]
    assert _share_asked(pairs) < 0.002


def test_of_the_names_of_eleven_countries_hardly_anybody_is_asked_about() -> None:
    faker = pytest.importorskip("faker")
    pairs = []
    for locale in ("en_GB", "nl_NL", "de_DE", "fr_FR", "es_ES", "pl_PL", "cs_CZ", "id_ID", "fi_FI", "tr_TR", "zu_ZA"):
        names = faker.Faker(locale)
        names.seed_instance(11)
        pairs += [(names.first_name(), names.last_name()) for _ in range(300)]
    assert (
        _share_asked([(one, two) for one, two in pairs if f"{one}{two}".isascii() and f"{one}{two}".isalpha()]) < 0.002
    )


def _share_asked(pairs: list[tuple[str, str]]) -> float:
    locals_ = [
        (f"{given} {family}".title(), local.lower())
        for given, family in pairs
        for local in itertools.islice(made(given, family), 2)
    ]
    asked = [local for name, local in locals_ if judge_address(f"{local}@acme.example", name).probability >= 0.5]
    return len(asked) / len(locals_)


def titles_that_are_mailbox_words() -> list[str]:
    return sorted(load_words("names/honorifics.txt") & vocabulary().keys())


@pytest.mark.parametrize("title", titles_that_are_mailbox_words())
@pytest.mark.parametrize(
    "written", ["{0}. Carlo Bianchi", "{0} Carlo Bianchi", "{1} Carlo Bianchi", "Prof. {0}. C. Bianchi"]
)
def test_a_title_in_front_of_a_name_is_no_mailbox_word(title: str, written: str) -> None:
    name = written.format(title.capitalize(), title.upper())
    for address in ("carlo.bianchi@acme.example", "notaio.bianchi@tin.it", "cb71@acme.example"):
        assert judge_address(address, name).probability < 0.5, (address, name)


@pytest.mark.parametrize(
    "name", ["Dott.ssa Carla Bianchi", "Dott. Bianchi", "Avv. Prof. Carla Bianchi", "Adv Piet Jansen"]
)
def test_feminine_titles_titles_in_a_row_and_a_surname_alone_are_read_too(name: str) -> None:
    assert judge_address("c.bianchi.jansen@acme.example", name).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("adm@acme.example", "Adm. Office"),
        ("adm@acme.example", "ADM"),
        ("adm@acme.example", "Adm. Piet Jansen"),  # whoever reads it now: the mailbox is the office's
        ("hr@acme.example", "HR Anna Berg"),
        ("hr@acme.example", "HR Team"),
        ("hr@acme.example", "HR Berlin"),
        ("ir@acme.example", "IR Contact"),
        ("avvocato@acme.example", "Avvocato"),
        ("info@acme.example", "Dott. Commercialista"),
        ("info@acme.example", "Studio Dott. Bianchi"),
        ("sales@acme.example", "Adv. Sales Acme"),
    ],
)
def test_a_title_in_front_of_no_name_and_a_mailbox_of_that_word_are_no_person(address: str, name: str) -> None:
    assert judge_address(address, name).probability >= 0.5
