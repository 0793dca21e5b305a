"""Hooks: what in the user's own data says how two people know each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from guestlist.data import load_toml
from guestlist.model import Contact, Owner, Source, Verdict
from guestlist.normalise.fold import clean
from guestlist.normalise.organisations import parse_organisation
from guestlist.plan.language import own_language


@dataclass(frozen=True, slots=True)
class Hook:
    """One way the user's data says how they know each other."""

    kind: str  # "met" | "introduced" | "known" | "project" | "employer" | "label" | "contact"
    text: str  # as it can be quoted: "op de waterdag in Utrecht"
    languages: tuple[str, ...] = ()  # it can be quoted in; empty: in any, it is a name
    source: Source | None = None
    is_private: bool = False  # holds a word the contact must not read; shown to the user alone


def hooks_of(verdict: Verdict, owner: Owner) -> tuple[Hook, ...]:
    """Every hook, the most telling kind first; within a kind in the order of the cards."""
    order: list[str] = load_toml("hooks.toml")["order"]
    return tuple(sorted(_hooks(verdict, owner), key=lambda hook: (hook.is_private, order.index(hook.kind))))


def _hooks(verdict: Verdict, owner: Owner) -> Iterator[Hook]:
    limits = load_toml("hooks.toml")["limits"]
    for contact in verdict.person.contacts:
        note = contact.note[: limits["note"]]
        if note.strip():
            yield from _met(note, contact)
            yield from _met_before(note, contact)
            yield from _known(note, contact)
            yield from _projects(note, contact)
        yield from _labels(contact, owner)
    yield from _employers(verdict, owner)
    last = verdict.tie.last_contact
    if last is not None:
        yield Hook("contact", last.isoformat())


def _met(note: str, contact: Contact) -> Iterator[Hook]:
    for language, pattern in _met_patterns():
        for match in pattern.finditer(note):
            phrase = _phrase(note[match.end("cue") :])
            joint, date = match["joint"], match["date"]
            if not phrase or not (joint or date):
                continue
            if date and not joint:
                phrase = f"{_table()['met'][language]['date']} {phrase}".strip()
            yield Hook(_kind_of(joint, language), phrase, (language,), contact.source, _is_private(phrase))


def _met_before(note: str, contact: Contact) -> Iterator[Hook]:
    """Where the verb stands at the end: "op de waterdag ontmoet", "haben uns beim Workshop in Köln getroffen"."""
    for language, pattern in _met_last_patterns():
        for match in pattern.finditer(note):
            phrase = clean(match["phrase"])
            phrase = phrase[:1].lower() + phrase[1:]  # it began a sentence of the note, and stands within one now
            yield Hook(_kind_of(phrase, language), phrase, (language,), contact.source, _is_private(phrase))


def _kind_of(phrase: str | None, language: str) -> str:
    """Whether they met somewhere, or through somebody: "via Anna" is no place."""
    first = (phrase or "").partition(" ")[0].lower()
    return "introduced" if first in _table()["met"][language]["through"] else "met"


def _known(note: str, contact: Contact) -> Iterator[Hook]:
    for language, pattern in _known_patterns():
        for match in pattern.finditer(note):
            phrase = _phrase(note[match.end() :])
            if phrase:
                languages = () if _is_name(phrase) else (language,)
                yield Hook("known", phrase, languages, contact.source, _is_private(phrase))


def _projects(note: str, contact: Contact) -> Iterator[Hook]:
    for languages, pattern in _project_patterns():
        for match in pattern.finditer(note):
            name = clean(match[0])
            yield Hook("project", name, languages, contact.source, _is_private(name))


def _labels(contact: Contact, owner: Owner) -> Iterator[Hook]:
    for label in contact.labels:
        text = clean(label)
        if text and names_occasion(text):
            languages = () if _is_name(text) else (own_language(owner),)
            yield Hook("label", text, languages, contact.source, _is_private(text))


def _employers(verdict: Verdict, owner: Owner) -> Iterator[Hook]:
    own = {}
    for employer in owner.employers:
        parsed = parse_organisation(employer.name)
        if parsed is not None and parsed.core:
            own[parsed.core] = employer.name
    for organisation in verdict.person.organisations:
        if organisation.core in own:
            yield Hook("employer", clean(own[organisation.core]))
            return


def names_occasion(label: str) -> bool:
    """True for a label that names a course, a fair or the like: "MBA 2011", "Waterdag 2024", never "Klanten"."""
    table = _table()["labels"]
    text = label.lower()
    words = re.findall(r"[^\W\d_]+", text)
    if text.lstrip("* ") in table["never"] or set(words) & set(table["never"]):
        return False
    has_year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text) is not None
    if any(f" {occasion} " in f" {' '.join(words)} " for occasion in table["occasions"]):
        return True
    is_ending = any(word.endswith(ending) and word != ending for word in words for ending in table["endings"])
    return is_ending and (has_year or not table["ending_needs_year"])


def _phrase(text: str) -> str:
    """What follows a cue, up to the end of the clause."""
    text = text[: _table()["limits"]["clause"]]
    ended = re.search(r"[\n\r,;:()!?\"”]|\.(?=\s|$)|\s[-–—]\s", text)
    return clean(text[: ended.start()] if ended else text)


def _is_private(phrase: str) -> bool:
    words = set(re.findall(r"\w+", phrase.lower()))
    has_number = re.search(r"\d[\d\s()/.-]{5,}\d", phrase) is not None and not re.search(_DATE, phrase)
    return bool(words & set(_table()["never"]["words"])) or "@" in phrase or "://" in phrase or has_number


def _is_name(text: str) -> bool:
    """True when a text reads the same in every language: its longer words are written as names."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and all(word[0].isupper() for word in words if len(word) > 2)


_DATE = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? [^\W\d_]{3,12} \d{4}"


@cache
def _met_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for language, words in _table()["met"].items():
        cues, joints = _either(words["cues"]), _either(words["joints"])
        pattern = rf"(?<!\w)(?P<cue>(?:{cues})(?!\w)\s{{1,3}})(?=(?P<joint>(?:{joints})(?!\w))|(?P<date>{_DATE})|)"
        patterns.append((language, re.compile(pattern, re.IGNORECASE)))
    return tuple(patterns)


@cache
def _met_last_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for language, words in _table()["met"].items():
        if words.get("verb_last"):
            opening = rf"(?:^|(?<=[\n.,;:!?]))\s{{0,3}}|(?<!\w)(?:{_either(words['before'])})\s{{1,3}}"
            phrase = rf"(?P<phrase>(?:{_either(words['joints'])})\s[^\n,;:()!?\"”.]{{2,{_MOST_BEFORE}}}?)"
            last = rf"\s{{1,3}}(?:{_either(words['verb_last'])})(?!\w)"
            patterns.append((language, re.compile(rf"(?:{opening}){phrase}{last}", re.IGNORECASE)))
    return tuple(patterns)


_MOST_BEFORE = 80  # characters between the beginning of a clause and its verb


@cache
def _known_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (language, re.compile(rf"(?<!\w)(?:{_either(cues)})(?!\w)\s{{1,3}}", re.IGNORECASE))
        for language, cues in _table()["known"].items()
    )


@cache
def _project_patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    more = int(_table()["project"]["most_words"]) - 1
    word = r"[^\W\d_][\w&'’-]{0,30}"
    capital = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŠŽČŐ])[\w&'’-]{1,30}"
    name = rf"{capital}(?: (?:{capital}|\d{{4}}|(?:de|van|of|og|und|&) {word})){{0,{more}}}"
    return tuple(
        (tuple(languages), re.compile(rf"(?<!\w){re.escape(cue)} {name}", re.IGNORECASE))
        for cue, languages in _table()["project"]["cues"].items()
    )


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _table() -> dict[str, Any]:
    return load_toml("hooks.toml")
