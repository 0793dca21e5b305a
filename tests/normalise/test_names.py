"""Names as cards write them. The examples come from several languages' own conventions; every hit has its near miss."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import contact
from guestlist.model import Name
from guestlist.normalise import names
from guestlist.normalise.frequency import _shares
from guestlist.normalise.name_quick import quick_name, quick_text
from guestlist.normalise.names import connection_name, name_of, parse_name


def parts(name: Name) -> tuple[str, str, str]:
    return " ".join(name.given), " ".join(name.particles), " ".join(name.family)


@pytest.mark.parametrize(
    ("text", "given", "particles", "family"),
    [
        ("van der Berg, Piet", "piet", "van der", "berg"),
        ("Heuvel, A. van den", "a", "van den", "heuvel"),
        ("A. van den Heuvel-Jansen", "a", "van den", "heuvel jansen"),
        ("Anna Smit-de Vries", "anna", "de", "smit vries"),
        ("Jan-Willem van 't Hof", "jan willem", "van t", "hof"),
        ("Prof. dr. ir. W. de Wit", "w", "de", "wit"),
        ("Prof. Dr. med. habil. Karl Weiß", "karl", "", "weiss"),
        ("Dott.ssa Maria Rossi", "maria", "", "rossi"),
        ("Ahmed bin Rashid Al Maktoum", "ahmed", "bin al", "rashid maktoum"),
        ("José García López", "jose", "", "garcia lopez"),
        ("João da Silva Santos", "joao", "da", "silva santos"),
        ("J.P. Balkenende", "j p", "", "balkenende"),
        ("Müller-Lüdenscheidt, Hans", "hans", "", "muller ludenscheidt"),
        ("Siobhán O’Connor", "siobhan", "", "oconnor"),
        ("Мария Иванова", "mariya", "", "ivanova"),
        ("Иванов Иван Петрович", "ivan petrovich", "", "ivanov"),
        ("李小龍", "xiaolong", "", "li"),
        ("김철수", "cheolsu", "", "kim"),
        ("山田太郎", "taro", "", "yamada"),
        ("Nguyễn Văn Anh", "anh van", "", "nguyen"),
        ("DUPONT Jean", "jean", "", "dupont"),
        ("jan.smit", "jan", "", "smit"),
    ],
)
def test_a_name_is_taken_apart(text: str, given: str, particles: str, family: str) -> None:
    name = parse_name(text)
    assert parts(name) == (given, particles, family)
    assert name.shape == "person"


@pytest.mark.parametrize("text", ["N/A", "Null", "None", "Na Li", "Do", "True", "Ans Nan"])
def test_what_reads_like_a_missing_value_may_be_a_name(text: str) -> None:
    assert parse_name(text).key


@pytest.mark.parametrize("text", ["", "  ", "-", "...", "Unknown", "Onbekend", "🎉"])
def test_what_programs_write_for_no_name_is_empty(text: str) -> None:
    assert parse_name(text).shape == "empty"


def test_the_order_is_turned_only_when_the_heads_of_names_are_sure() -> None:
    assert parts(parse_name("Jansen Anna")) == ("anna", "", "jansen")
    assert parts(parse_name("Nagy Péter")) == ("peter", "", "nagy")
    assert parts(parse_name("De Vries Jan")) == ("jan", "de", "vries")
    assert parts(parse_name("La Toya Jackson")) == ("la toya", "", "jackson")
    assert parts(parse_name("Aoife Ó Murchú")) == ("aoife", "o", "murchu")
    assert parts(parse_name("Thomas Martin")) == ("thomas", "", "martin")
    assert parts(parse_name("Martin Thomas")) == ("martin", "", "thomas")
    assert parts(parse_name("Kelly James")) == ("kelly", "", "james")


def test_the_key_does_not_depend_on_the_order() -> None:
    assert parse_name("Smit, Jan").key == parse_name("JAN SMIT").key == parse_name("Jan Smit").key == "jan smit"


def test_generation_marks_are_kept_apart() -> None:
    assert parse_name("Smith, John, Jr.").suffix == parse_name("John Smith Jr").suffix == "jr"
    assert parse_name("John Smith III").suffix == "iii"
    assert parse_name("Jan van Dijk sr.").suffix == "sr"
    assert parse_name("John Smith").suffix == ""


def test_credentials_come_off_but_a_surname_that_reads_like_one_stays() -> None:
    assert parts(parse_name("Anna Smit, CPA, CGMA")) == ("anna", "", "smit")
    assert parts(parse_name("Ing. Jan Novák, Ph.D.")) == ("jan", "", "novak")
    assert parts(parse_name("Jack Ma")) == ("jack", "", "ma")
    assert parts(parse_name("JACK MA")) == ("jack", "", "ma")
    assert parts(parse_name("Xiao Li Meng"))[2].endswith("meng")


def test_a_nickname_stands_in_quotes_or_brackets() -> None:
    assert parse_name('Pieter "Piet" de Boer').nickname == "piet"
    assert parse_name("Ir. P.J. (Piet) de Boer, MBA").nickname == "piet"
    assert parse_name("Jan (work)").nickname == ""
    assert parse_name("Jan (Acme)").nickname == ""


@pytest.mark.parametrize("text", ["Els Jansen geb. de Vries", "Els Jansen (née de Vries)", "Els Jansen (de Vries)"])
def test_a_maiden_name_is_kept(text: str) -> None:
    name = parse_name(text)
    assert name.maiden == ("vries",) or name.maiden == ("de", "vries")
    assert name.family == ("jansen",)


@pytest.mark.parametrize(
    ("family", "maiden"),
    [
        ("Haugen (Sælen)", ("saelen",)),
        ("Haugen (work)", ()),
        ("Haugen (she/her)", ()),
        ("Haugen (MBA)", ()),
        ("Haugen (Grete)", ()),
        ("(Sælen) Haugen", ()),
    ],
)
def test_a_word_in_brackets_behind_the_surname_in_its_own_field_is_another_surname(
    family: str, maiden: tuple[str, ...]
) -> None:
    name = name_of(contact(given="Elin", family=family))
    assert (name.family, name.maiden) == (("haugen",), maiden)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Mum", "kin"),
        ("Tante Annie", "kin"),
        ("Ayşe Teyze", "kin"),
        ("Mum & Dad", "kin"),
        ("Mama mobiel", "kin"),
        ("Fam. Jansen", "kin"),
        ("бабушка", "kin"),
        ("Loodgieter Piet", "trade"),
        ("Anna Kapper", "trade"),
        ("Tandarts de Wit", "trade"),
        ("Zahnarzt Dr. Müller", "trade"),
        ("Rørlegger Hansen", "trade"),
        ("Jan Smit Consulting", "trade"),
        ("Bakkerij Jansen BV", "company"),
        ("Garage Jansen", "company"),
        ("Support Team", "company"),
        ("ING Bank", "company"),
        ("株式会社トヨタ", "company"),
        ("piet@x", "address"),
        ("+31 6 1234", "phone"),
        ("Piet", "single"),
        ("Smit", "single"),
    ],
)
def test_a_shape_says_what_the_text_is(text: str, shape: str) -> None:
    assert parse_name(text).shape == shape


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bakker", "Piet Schilder", "Anna Vos", "Melissa Bank", "Maria de Sa", "Robert Baker", "Jack Ma", "Ans Pop",
        "Piet van Buren", "Hans Kirche", "Ion Pop", "Kim Son", "Sem Post", "Will Mason", "Anna Post", "Karin Koch",
        "Thomas Schneider", "Max Bauer", "Ann Cook", "Maria Pastor", "Phil Collins", "Siv Jensen", "Tri Nguyen",
    ],
)  # fmt: skip
def test_a_surname_that_is_a_word_stays_a_person(text: str) -> None:
    name = parse_name(text)
    assert name.shape == "person"
    assert len(name.given) + len(name.family) == len([t for t in text.split() if t not in ("de", "van")])


def test_of_a_couple_both_can_be_found() -> None:
    name = parse_name("Jan & Anna Smit")
    assert name.key == "jan smit"
    assert "anna smit" in name.spellings


def test_other_spellings_are_listed() -> None:
    assert "joerg mueller" in parse_name("Jörg Müller").spellings
    assert "jan vandenberg" in parse_name("Jan van den Berg").spellings
    assert "wei wong" in parse_name("王伟").spellings
    assert "maria ivanova" in parse_name("Мария Иванова").spellings


@pytest.mark.parametrize(
    ("given", "family", "display"),
    [
        ("🚀 Ann (she/her)", "Smith, PhD, MBA | Acme", "Ann Smith"),
        ("Jan", "Smit - Acme BV", "Jan Smit"),
        ("Jan", "Smit Consulting", "Jan Smit"),
        ("Jan", "de Vries ✅ Open to work", "Jan de Vries"),
        ("Ann ☀️", "Müller", "Ann Müller"),
        ("Ann", "Smith, Accountant at Acme", "Ann Smith"),
        ("drs. P.J.M.", "Smit MBA RC", "P.J.M. Smit"),
        ("Sarah", "Jones - MCIPD", "Sarah Jones"),
        ("Jane", "Doe 🇳🇱", "Jane Doe"),
    ],
)
def test_a_member_s_decorations_come_off(given: str, family: str, display: str) -> None:
    assert connection_name(given, family).display == display


def test_a_surname_initial_stays_an_initial() -> None:
    assert connection_name("Ann", "S.").family == ("s",)


def test_the_fields_of_a_card_go_before_its_display_name() -> None:
    assert parts(name_of(contact("Boss", given="Ann", family="Smit"))) == ("ann", "", "smit")
    assert parts(name_of(contact("Ann Smit"))) == ("ann", "", "smit")


def test_a_field_that_holds_the_whole_name_is_seen_through() -> None:
    assert parts(name_of(contact(given="Jan de Boer"))) == ("jan", "de", "boer")
    assert parts(name_of(contact(family="Jan de Boer"))) == ("jan", "de", "boer")
    assert parts(name_of(contact("Jan Smit", given="Jan"))) == ("jan", "", "smit")


def test_swapped_fields_are_turned_back() -> None:
    assert parts(name_of(contact(given="Jansen", family="Anna"))) == ("anna", "", "jansen")
    assert parts(name_of(contact(given="Martin", family="Thomas"))) == ("martin", "", "thomas")


def test_a_dutch_book_keeps_the_particles_in_the_middle_name() -> None:
    assert parts(name_of(contact(given="Piet", additional="van der", family="Berg"))) == ("piet", "van der", "berg")
    assert parts(name_of(contact(given="Piet", additional="Jan", family="Berg"))) == ("piet jan", "", "berg")


def test_a_card_that_is_a_firm_is_no_person() -> None:
    assert name_of(contact("Rivaal", organisation="Rivaal")).shape == "company"
    assert name_of(contact("Ann Smit", kind="org")).shape == "company"
    assert name_of(contact("Ann Smit", organisation="Rivaal")).shape == "person"
    assert name_of(contact("Ann Smit", organisation="Ann Smit")).shape == "person"


TITLES = [
    "Dhr.", "Dr.", "Prof. dr.", "Mevrouw", "Mw.", "MW", "DHR", "Herr", "Frau", "Mr", "Mrs.", "Fru", "Hr.", "De heer",
    "Collega", "Kollege", "Prof. Dr. med.", "Prof.Dr.", "t.a.v.",
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_where_the_first_name_should_stand_is_no_name(title: str) -> None:
    name = name_of(contact(given=title, family="Klaas Wiersma"))
    assert (name.display, parts(name)) == ("Klaas Wiersma", ("klaas", "", "wiersma"))
    assert name.shape == "person"
    assert parts(connection_name(title, "Klaas Wiersma")) == parts(name)
    assert parts(name_of(contact(given=title, family="Wiersma, Klaas"))) == parts(name)
    assert parts(name_of(contact(given=title, additional="Klaas", family="Wiersma"))) == parts(name)
    assert parts(name_of(contact(given=title, family="Wiersma", name="Klaas Wiersma"))) == parts(name)


@pytest.mark.parametrize("text", ["Dhr. Klaas Wiersma", "De heer Klaas Wiersma", "Collega Klaas Wiersma"])
def test_a_title_in_two_fields_reads_as_in_one(text: str) -> None:
    title = text.removesuffix(" Klaas Wiersma")
    assert name_of(contact(given=title, family="Klaas Wiersma")) == name_of(contact(name=text))


def test_of_a_title_and_a_surname_the_surname_is_left() -> None:
    name = name_of(contact(given="Mw.", additional="van der", family="Berg"))
    assert (parts(name), name.shape) == (("", "van der", "berg"), "single")
    assert parts(name_of(contact(given="Dhr.", family="K. Wiersma"))) == ("k", "", "wiersma")


@pytest.mark.parametrize(
    ("given", "family"),
    [("Mag", "Smit"), ("Dean", "Martin"), ("Jan", "Pastor"), ("Karl", "Herr"), ("Jan", "de Heer"), ("Ben", "Senior")],
)
def test_a_name_that_reads_like_a_title_stays_a_name(given: str, family: str) -> None:
    name = name_of(contact(given=given, family=family))
    assert (name.display, name.shape) == (f"{given} {family}", "person")
    assert name.given
    assert name.family


@pytest.mark.parametrize(
    ("given", "family", "suffix"),
    [
        ("Klaas", "Wiersma, Dr.", ""),
        ("Klaas", "Wiersma Dr.", ""),
        ("Klaas", "Dr. Wiersma", ""),
        ("Klaas Wiersma", "Dr.", ""),
        ("Klaas Wiersma", "Jr.", "jr"),
        ("Klaas", "Wiersma jr.", "jr"),
        ("Klaas", "Wiersma, III", "iii"),
        ("", "Klaas Wiersma", ""),
        ("Klaas Wiersma", "", ""),
    ],
)
def test_a_title_or_suffix_in_the_family_field_comes_off(given: str, family: str, suffix: str) -> None:
    name = name_of(contact(given=given, family=family))
    assert (parts(name), name.suffix, name.shape) == (("klaas", "", "wiersma"), suffix, "person")


@pytest.mark.parametrize("text", ["Klaas Wiersma Dr.", "Klaas Wiersma Dr", "Klaas Wiersma, Mr."])
def test_a_title_behind_a_whole_name_comes_off(text: str) -> None:
    assert parts(parse_name(text)) == ("klaas", "", "wiersma")
    assert parts(parse_name("Tran Ms")) == ("tran", "", "ms")


def test_what_else_the_card_says_of_the_name_is_taken_along() -> None:
    name = name_of(contact(given="Els", family="Jansen", maiden="de Vries", nickname="Elsje", suffix="Jr."))
    assert (name.maiden, name.nickname, name.suffix) == (("vries",), "elsje", "jr")
    assert name_of(contact(nickname="Piet")).given == ("piet",)
    assert name_of(contact(family="Mum")).shape == "kin"


@given(st.text(max_size=80), st.text(max_size=30))
def test_no_text_is_too_odd(text: str, other: str) -> None:
    for name in (parse_name(text), connection_name(text, other), name_of(contact(text, given=other, family=text))):
        assert name.shape in ("person", "kin", "trade", "company", "address", "phone", "single", "empty")
        assert all(token.isascii() and token for token in (*name.given, *name.family))


@given(st.text(st.sampled_from("abcdefgh ABC,.'-()\"|&ø李Ж"), max_size=40))
def test_blanks_around_a_name_do_not_matter(text: str) -> None:
    assert parse_name(text).key == parse_name(f"  {text}\u00a0 ").key


def heads(kind: str, seed: int) -> list[str]:
    tables = [table for (of_kind, _), table in _shares().items() if of_kind == kind]
    everything = sorted({token.title() for table in tables for token in table})
    return random.Random(seed).sample(everything, 400)


def test_the_short_way_and_the_long_way_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{given} {family}" for given, family in zip(heads("given", 1), heads("family", 2), strict=True)]
    texts += [f"J. van {family}" for family in heads("family", 3)]
    texts += [f"{given} {other} {family}" for given, other, family in zip(
        heads("given", 4), heads("given", 5), heads("family", 6), strict=True)]  # fmt: skip
    quick = [parse_name(text) for text in texts]
    monkeypatch.setattr(names, "quick_text", lambda text: None)
    monkeypatch.setattr(names, "is_plain", lambda text: False)
    names._parse_text.cache_clear()
    assert [parse_name(text) for text in texts] == quick
    names._parse_text.cache_clear()


WORDS = [*heads("given", 7)[:60], *heads("family", 8)[:60], *heads("given", 9)[:20], "Zoë", "Sørlie", "Þór", "O'Brien"]
WORDS += [
    "van",
    "de",
    "De",
    "van der",
    "d'",
    "Al",
    "J.",
    "J",
    "jp",
    "JP",
    "Müller-Lüdenscheidt",
    "McDonald",
    "Ivanovich",
]
WORDS += [
    "Sergey",
    "Ilya",
    "Yuliya",
    "ÅSE",
    "Ǆ",
    "ƻ",
    "ǀ",
    "Smit-de",
    "Anne-Marie",
    "Jansen",
    "Anna",
    "Oma",
    "Bakkerij",
]
FIELDS = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(WORDS).map(str.upper) | st.sampled_from(WORDS).map(str.lower),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(FIELDS | st.text(max_size=12), FIELDS | st.text(max_size=12))
def test_a_name_read_by_its_halves_is_the_name_read_as_a_whole(first: str, last: str) -> None:
    if quick := quick_name(first, last):
        for is_member in (False, True):
            assert quick == names._parse_fields.__wrapped__(first, "", last, is_member)
    if quick := quick_text(f"{first} {last}"):
        assert quick == names._parse_text.__wrapped__(f"{first} {last}")


def test_most_plain_names_are_read_by_their_halves() -> None:
    pairs = list(zip(heads("given", 1), heads("family", 2), strict=True))
    assert sum(quick_name(*pair) is not None for pair in pairs) > 0.9 * len(pairs)


def test_a_name_with_lost_letters_is_shown_but_is_no_evidence() -> None:
    name = name_of(contact(given="Th?o", family="V?"))
    assert (name.display, name.key, name.shape) == ("Th?o V?", "", "empty")


def test_a_name_that_only_asks_a_question_is_read() -> None:
    assert name_of(contact("Jan Smit ?")).key == "jan smit"
