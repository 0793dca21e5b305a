"""Reason codes put into words. The only place where a code becomes a sentence.

English templates stand in ``data/reasons``; ``data/locale`` has them in the other languages, under the same codes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from string import Formatter
from typing import Any

from guestlist.data import list_files, load_toml
from guestlist.model import Evidence, Notice
from guestlist.reports.edition import edition
from guestlist.reports.language import coded, day, decimal, month, month_name, whole
from guestlist.reports.plain import harmless, short_name, short_record

_TITLES = "reasons/rule_titles.toml"
RULE_WORDS = ("title", "one", "one_line", "flip")

SIGNS = ("phone", "firm and title", "note", "label", "birthday", "postal address", "relation")
"""What the rule ``curated`` names of a card; listed here so that each language has a word for it."""

UNITS = ("card", "row", "message", "event", "entry")
"""What a reader counts; listed here so that each language has a word for it."""

_OF_LABELS = re.compile(r".*-(label|relation)")
"""Reasons whose value a program may have written in English: "starred", "Sister"."""

_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_FIGURE = re.compile(r"\d{1,9}\.\d{1,3}")
_VERY, _ALMOST = 75, 90  # per cent from which something is said to be very probable, almost certain
_YEAR, _MOST_DAYS = 365, 730  # days: a longer time is told in years
_COUNTS = frozenset({"people", "count", "total", "hits", "connections", "answers", "wanted", "cap", "sent"})

Params = tuple[tuple[str, str], ...]


class _Gaps(dict[str, str]):
    """Parameters of a sentence; a missing one stays visible rather than failing a report."""

    def __missing__(self, key: str) -> str:
        return f"({key}?)"


@cache
def templates() -> Mapping[str, str]:
    """Reason code -> English template, from every file of ``data/reasons``. A code stands in one file only."""
    found: dict[str, str] = {}
    for name in list_files("reasons", ".toml"):
        if name != _TITLES:
            found.update({code: text for code, text in load_toml(name).items() if isinstance(text, str)})
    return found


@cache
def _template(language: str, code: str) -> tuple[str, frozenset[str]]:
    """The template of a code, and the names of its gaps."""
    english = templates().get(code)
    template = coded("reason", code, english, language) if english else "{field}: {value}"
    return template, frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def word_evidence(evidence: Evidence) -> str:
    """The sentence for one piece of evidence, safe to print."""
    now = edition()
    said = (evidence.because, evidence.field, evidence.value, tuple(evidence.params))
    return _sentence(now.language, now.is_redacted, *said)


@lru_cache(maxsize=1 << 13)
def _sentence(language: str, _is_redacted: bool, code: str, field: str, value: str, params: Params) -> str:
    """The sentence of a code; whether names are covered is part of the question, for it shortens dates."""
    template, gaps = _template(language, _fitting(code, value, params))
    values = _Gaps()
    if "field" in gaps:
        values["field"] = harmless(field, 60)
    if "value" in gaps:
        values["value"] = _value(code, value)
    for key, text in params:
        if key in gaps:
            values[key] = _known(text) if key == "relation" else _param(key, text)
        if key == "days" and "years" in gaps:
            values["years"] = str(int(text) // _YEAR)
        if key == "when" and len(text) == 7 and "month" in gaps:
            values["month"] = month_name(int(text[5:]))
    return _one_full_stop(template.format_map(values))


def _fitting(code: str, value: str, params: Params) -> str:
    """The code with the words that fit what is told: the card where no address is given, a share, a count of one, years
    in place of very many days, one year that files cover.
    """
    if "@" not in value and f"{code}-card" in templates():
        return f"{code}-card"
    given = dict(params)
    if f"{code}-years" in templates() and int(given.get("days") or 0) > _MOST_DAYS:
        return f"{code}-years"
    if f"{code}-one-year" in templates() and given.get("first") == given.get("last"):
        return f"{code}-one-year"
    if f"{code}-almost" in templates() and given.get("percent", "").isdecimal():
        share = int(given["percent"])
        return f"{code}-almost" if share >= _ALMOST else code if share >= _VERY else f"{code}-perhaps"
    if f"{code}-one" in templates():
        counted = _template("en", code)[1] - _template("en", f"{code}-one")[1]
        return f"{code}-one" if all(given.get(gap) == "1" for gap in counted) else code
    return code


def _one_full_stop(sentence: str) -> str:
    """The sentence without a second full stop where its last value, such as "B.", brings its own."""
    return sentence[:-1] if sentence.endswith("..") and not sentence.endswith("...") else sentence


def word_notice(notice: Notice) -> str:
    """The sentence for a notice."""
    values = _Gaps((key, _param(key, text)) for key, text in notice.params)
    code = _fitting(notice.code, "", notice.params)
    return _one_full_stop(_template(edition().language, code)[0].format_map(values))


def _value(code: str, text: str) -> str:
    if code == "curated":
        return ", ".join(coded("sign", sign, sign) for sign in text.split(", "))
    if code.startswith(_OWN_WORDS):
        return coded("choice", text, text)
    if _OF_LABELS.fullmatch(code):
        return _known(text)
    return _localised(harmless(text, 80))


@cache
def known_values() -> frozenset[str]:
    """Labels and relations that address books write by themselves."""
    return frozenset(value for values in load_toml("locale/known_values.toml").values() for value in values)


def _known(text: str) -> str:
    """A label or relation as the language says it where a program wrote it; the user's own word as it is."""
    return coded("value", text, text) if text in known_values() else harmless(text, 80)


_OWN_WORDS = "you-decided"  # reasons whose value is a decision's word


def _param(key: str, text: str) -> str:
    if key in _COUNTS and text.replace(",", "").isdecimal():
        return whole(int(text.replace(",", "")))
    if key == "who" and "#" in text:
        return short_record(text)
    return _localised(harmless(text, 80))


def _localised(text: str) -> str:
    """A date or a figure as the language writes it; other text as it is."""
    if not text[:1].isdecimal():
        return text
    date = _DATE.fullmatch(text)
    if date:
        return _date(int(date[1]), int(date[2]), int(date[3] or 0)) or text
    if _FIGURE.fullmatch(text):
        return decimal(float(text), len(text.partition(".")[2]))
    return text


def _date(year: int, number: int, day_number: int) -> str:
    import datetime as dt

    try:
        date = dt.date(year, number, day_number or 1)
    except ValueError:
        return ""
    return day(date) if day_number else month(year, number)


def rule_words(slug: str) -> Mapping[str, Any]:
    """``title`` of a rule, ``one`` for the same of one person, ``one_line`` and ``flip``."""
    return _rule_words(edition().language, slug)


@cache
def _rule_words(language: str, slug: str) -> Mapping[str, Any]:
    plain = slug.replace("-", " ")
    english: Mapping[str, Any] = {"title": plain, "one": plain, "one_line": "", "flip": "", **_titles(slug)}
    return {key: coded(f"rule {key}", slug, str(english[key]), language) if english[key] else "" for key in RULE_WORDS}


def _titles(slug: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = load_toml(_TITLES).get(slug, {})
    return words


def flip_words(slug: str, because: str) -> str:
    """What would change a verdict of the rule that was given for this reason."""
    code = f"flip-{because}"
    return _template(edition().language, code)[0] if code in templates() else str(rule_words(slug)["flip"])


def place(evidence: Evidence) -> str:
    """Where the evidence stands: "google.csv, row 17", or nothing."""
    if evidence.source is None or not evidence.source.position:
        return ""
    unit = coded("unit", evidence.source.unit, evidence.source.unit)
    return f"{short_name(evidence.source.file)}, {unit} {evidence.source.position}"


def reason(findings_evidence: tuple[Evidence, ...]) -> str:
    """One sentence for a verdict: its strongest evidence and where it stands."""
    if not findings_evidence:
        return ""
    first = findings_evidence[0]
    where = place(first)
    sentence = word_evidence(first)
    return f"{sentence} ({where})" if where else sentence
