"""Every word of a report stands in every catalogue; ``python tests/reports/test_catalogues.py --write`` adds gaps."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from guestlist.data import load_toml
from guestlist.decisions import decision_words
from guestlist.reports.catalogue import Entry, compile_po, read_po, write_po
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.factbook import FILES, YES_NO, unit_words
from guestlist.reports.language import LANGUAGES, day, decimal, month, n_, percent, whole
from guestlist.reports.plan_csv import NOTE_COLUMNS, OPEN_COLUMNS, PLAN_COLUMNS
from guestlist.reports.recover_csv import ACCEPTED_COLUMNS, WITHDRAW_COLUMNS
from guestlist.reports.review_xlsx import _ENGLISH, DECISIONS, decision_choices
from guestlist.reports.said import CONTEXT, singulars
from guestlist.reports.wording import RULE_WORDS, SIGNS, UNITS, known_values, templates, word_evidence

SOURCE = Path(__file__).parents[2] / "src" / "guestlist"
LOCALE = SOURCE / "data" / "locale"
TRANSLATIONS = [language for language in LANGUAGES if language != "en"]
Key = tuple[str, str, str]  # context, source, plural


def coded_texts() -> Iterator[tuple[Key, str]]:
    """Everything that has a code: reasons, rules, units, signs, choices; with its English."""
    for code, english in templates().items():
        yield ("reason", code, ""), english
    for slug, words in load_toml("reasons/rule_titles.toml").items():
        for key in RULE_WORDS:
            if words.get(key):
                yield (f"rule {key}", slug, ""), words[key]
    yield from ((("unit", unit, ""), unit) for unit in UNITS)
    yield from ((("sign", sign, ""), sign) for sign in SIGNS)
    yield from ((("choice", choice, ""), _ENGLISH.get(choice, choice)) for choice in DECISIONS)
    yield from ((("column", name, ""), name) for name in sorted({"decision", "note", *sheet_columns()}))
    for file in FILES:
        for key, fact in load_toml(file).items():
            yield ("fact about", key, ""), fact["about"]
            yield ("fact source", fact["source"], ""), fact["source"]
            if fact["unit"] != YES_NO:
                yield ("fact unit", fact["unit"], ""), unit_words(fact["unit"])
    yield ("effect", "note", ""), "note"
    yield from ((("value", value, ""), value) for value in sorted(known_values()))
    for text in (*load_toml("locale/said.toml")["sentences"], *singulars().values()):
        yield (CONTEXT, text, ""), text


def sheet_columns() -> Iterator[str]:
    """The headers of the CSV files people open in a spreadsheet."""
    for columns in (PLAN_COLUMNS, OPEN_COLUMNS, NOTE_COLUMNS, WITHDRAW_COLUMNS, ACCEPTED_COLUMNS):
        yield from columns


def spoken_texts() -> Iterator[Key]:
    """Every text given to ``_`` or ``n_`` in the modules and templates of the reports."""
    from jinja2 import Environment
    from jinja2.ext import extract_from_ast

    for path in sorted([*(SOURCE / "reports").rglob("*.py"), *SOURCE.glob("cli*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "n_"):
                texts = [ast.literal_eval(each) for each in node.args[: 2 if node.func.id == "n_" else 1]]
                yield "", texts[0], texts[1] if len(texts) > 1 else ""
    for path in sorted((SOURCE / "reports").rglob("*.j2")):
        tree = Environment().parse(path.read_text(encoding="utf-8"))
        for _line, name, found in extract_from_ast(tree, ("_", "n_")):
            texts = (found,) if isinstance(found, str) else tuple(each for each in found if each is not None)
            yield "", texts[0], texts[1] if name == "n_" else ""


def wanted() -> dict[Key, str]:
    """Every message with its English."""
    found = {key: key[1] for key in spoken_texts()}
    found.update(coded_texts())
    return found


def entries(language: str) -> dict[Key, Entry]:
    found = read_po((LOCALE / f"{language}.po").read_text(encoding="utf-8"))
    return {(each.context, each.source, each.plural): each for each in found if each.source}


@pytest.fixture(params=TRANSLATIONS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_text_is_translated(language: str) -> None:
    have = {key for key, entry in entries(language).items() if entry.texts and all(entry.texts)}
    assert sorted(set(wanted()) - have) == []


def test_no_translation_is_left_of_a_text_that_is_gone(language: str) -> None:
    assert sorted(set(entries(language)) - set(wanted())) == []


def test_no_translation_is_of_an_english_text_that_has_changed(language: str) -> None:
    """The comment above each coded entry is the English it was translated from."""
    english = {key: f"#. {' '.join(text.split())}" for key, text in coded_texts()}
    stale = [key for key, entry in entries(language).items() if key in english and english[key] not in entry.comments]
    assert stale == [], "look at these translations, then run this file with --write"


def gaps(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def test_every_translation_fills_the_same_gaps(language: str) -> None:
    english = wanted()
    for key, entry in entries(language).items():
        allowed = gaps(english[key]) | (gaps(key[2]) if key[2] else set())
        if key[0] == "reason":
            allowed |= {"field", "value", "year", "when"}
        for text in entry.texts:
            assert gaps(text) <= allowed, (key, text)
            assert gaps(english[key]) - gaps(text) <= {"field", "value"}, (key, text)


def test_a_plural_follows_its_number(language: str) -> None:
    with in_edition(Edition(language)):
        one, many = (n_("{n} person", "{n} people", count) for count in (1, 2))
    assert one.startswith("1 ")
    assert one.split()[1] != many.split()[1]


def test_numbers_and_dates_are_written_as_in_the_language() -> None:
    import datetime as dt

    date, shown = dt.date(2026, 3, 2), {}
    for each in LANGUAGES:
        with in_edition(Edition(each)):
            shown[each] = (whole(12345), decimal(12345.6), percent(0.04), day(date), month(2026, 3))
    assert shown["en"] == ("12,345", "12,345.6", "4%", "2 Mar 2026", "March 2026")
    assert shown["nl"] == ("12.345", "12.345,6", "4%", "2 mrt 2026", "maart 2026")
    assert shown["nb"] == ("12\u00a0345", "12\u00a0345,6", "4\u00a0%", "2. mars 2026", "mars 2026")


def test_the_words_of_the_drop_down_list_are_read_back(language: str) -> None:
    with in_edition(Edition(language)):
        assert [decision_words().get(choice) for choice in decision_choices()] == list(DECISIONS)


def test_a_compiled_catalogue_says_what_its_source_says(language: str) -> None:
    from gettext import GNUTranslations
    from io import BytesIO

    source = (LOCALE / f"{language}.po").read_text(encoding="utf-8")
    compiled = GNUTranslations(BytesIO(compile_po(source)))
    for (context, text, plural), entry in entries(language).items():
        if plural:
            assert (compiled.ngettext(text, plural, 1), compiled.ngettext(text, plural, 7)) == entry.texts
        elif context:
            assert compiled.pgettext(context, text) == entry.texts[0]
        else:
            assert compiled.gettext(text) == entry.texts[0]


def test_a_catalogue_written_and_read_is_the_same(language: str) -> None:
    source = (LOCALE / f"{language}.po").read_text(encoding="utf-8")
    assert write_po(read_po(source)) == source


def test_a_reason_is_worded_in_the_language_and_no_gap_is_left_open(language: str) -> None:
    from guestlist.model import Evidence

    names = {name for text in templates().values() for name in gaps(text)} - {"field", "value"}
    params = tuple((name, "7") for name in sorted(names))
    with in_edition(Edition(language)):
        for code, english in templates().items():
            worded = word_evidence(Evidence("mail", "Ann", code, params=params))
            assert not re.search(r"\(\w+\?\)|[{}]", worded), worded
            if len(english) > 30:
                assert worded != english


def write(language: str) -> int:
    """Bring a catalogue up to date: gaps added empty, what is gone dropped. Gives the number of gaps."""
    path = LOCALE / f"{language}.po"
    present = read_po(path.read_text(encoding="utf-8")) if path.exists() else []
    known = {(each.context, each.source, each.plural): each for each in present}
    head = known.get(("", "", "")) or Entry(texts=(HEAD.format(language=language),))
    made = [head]
    for key, english in sorted(wanted().items()):
        entry = known.get(key) or Entry(*key, texts=("", "") if key[2] else ("",))
        entry.comments = (f"#. {' '.join(english.split())}",) if key[0] else ()
        made.append(entry)
    path.write_text(write_po(made), encoding="utf-8")
    return sum(not all(entry.texts) for entry in made)


HEAD = (
    "Language: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
)

if __name__ == "__main__" and "--write" in sys.argv:
    print(json.dumps({language: write(language) for language in TRANSLATIONS}))
