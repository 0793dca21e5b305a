"""Reason codes put into words. The only place where a code becomes a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from guestlist.data import list_files, load_toml
from guestlist.model import Evidence, Notice
from guestlist.reports.plain import harmless, short_name

_TITLES = "reasons/rule_titles.toml"
_WARNINGS = "reasons/warnings.toml"


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


def word_evidence(evidence: Evidence) -> str:
    """The sentence for one piece of evidence, safe to print."""
    template = templates().get(evidence.because, "{field} is {value}")
    values = _Gaps(field=evidence.field, value=harmless(evidence.value, 80))
    values.update((key, harmless(text, 80)) for key, text in evidence.params)
    return template.format_map(values)


def word_notice(notice: Notice) -> str:
    """The sentence for a notice."""
    template = templates().get(notice.code, notice.code)
    return template.format_map(_Gaps((key, harmless(text, 80)) for key, text in notice.params))


def rule_words(slug: str) -> Mapping[str, Any]:
    """``title``, ``one_line`` and ``flip`` of a rule."""
    words: Mapping[str, Any] = load_toml(_TITLES).get(slug, {})
    return {"title": slug.replace("-", " "), "one_line": "", "flip": "", **words}


def place(evidence: Evidence) -> str:
    """Where the evidence stands: "google.csv, row 17", or nothing."""
    if evidence.source is None or not evidence.source.position:
        return ""
    return f"{short_name(evidence.source.file)}, {evidence.source.unit} {evidence.source.position}"


def reason(findings_evidence: tuple[Evidence, ...]) -> str:
    """One sentence for a verdict: its strongest evidence and where it stands."""
    if not findings_evidence:
        return ""
    first = findings_evidence[0]
    where = place(first)
    sentence = word_evidence(first)
    return f"{sentence} ({where})" if where else sentence
