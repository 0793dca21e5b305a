"""Sentences that the rooms below say of files, rows and options, in the language of the edition.

Readers, policy and options say what went wrong in English sentences with values in them, and know of no language. Each
of these sentences stands as a template in ``locale/said.toml``; here one is laid against the templates, and its values
are put into the translation. A test holds the list complete.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from guestlist.data import load_toml
from guestlist.model import Problem
from guestlist.reports.edition import edition
from guestlist.reports.language import coded, whole

CONTEXT = "said"
_LONGEST = 1000  # characters; a longer text is no sentence of ours
_GAP = re.compile(r"\{(\d)\}")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def said(text: str) -> str:
    """A sentence of a room below in the language of the edition; any other text as it is."""
    language = edition().language
    if not text.strip() or len(text) > _LONGEST or (language == "en" and "1" not in text):
        return text
    return _said(language, text)


def _said(language: str, text: str) -> str:
    for english, literals, pattern in _templates():
        if (language == "en" and english not in singulars()) or not all(each in text for each in literals):
            continue
        if english == text:
            return coded(CONTEXT, english, english, language)
        found = pattern.fullmatch(text)
        if found:
            form = _form(english, found.groups())
            return _filled(language, coded(CONTEXT, form, form, language), found.groups())
    return text


def _form(english: str, values: tuple[str, ...]) -> str:
    """The template, or what it becomes when it tells of one."""
    singular = singulars().get(english, english)
    counted = set(_GAP.findall(english)) - set(_GAP.findall(singular))
    return singular if all(values[int(gap) - 1] == "1" for gap in counted) else english


def singulars() -> Mapping[str, str]:
    """Templates that count, and how they are said of one."""
    found: Mapping[str, str] = load_toml("locale/singular.toml")["singular"]
    return found


def _filled(language: str, template: str, values: tuple[str, ...]) -> str:
    told = [_value(language, each) for each in values]
    return _GAP.sub(lambda gap: told[int(gap[1]) - 1], template)


def _value(language: str, text: str) -> str:
    """What stands in a gap: a number, a sentence of ours again, or somebody's own text."""
    if _THOUSANDS.fullmatch(text):
        return whole(int(text.replace(",", "")))
    return _said(language, text)


@cache
def _templates() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """The templates, those that say most first: text, what of it is fixed, pattern."""
    made = []
    for english in load_toml("locale/said.toml")["sentences"]:
        parts = _GAP.split(english)[::2]
        pattern = re.compile("(.*?)".join(map(re.escape, parts)), re.DOTALL)
        made.append((english, tuple(filter(None, parts)), pattern))
    return tuple(sorted(made, key=lambda each: -sum(map(len, each[1]))))


def problem_words(problem: Problem) -> str:
    """What is wrong with a record or file, without its place, which stands before the English sentence."""
    words = said(problem.message)
    source = problem.source
    unit = coded("unit", source.unit, source.unit)
    for place in (f"{source.file}, {unit} {source.position}: ", f"{source.file}: "):
        words = words.removeprefix(place)
    return words


def problem_place(problem: Problem) -> str:
    """Where in its file: "row 17", or nothing when the file as a whole is meant."""
    source = problem.source
    return f"{coded('unit', source.unit, source.unit)} {source.position}" if source.position else ""
