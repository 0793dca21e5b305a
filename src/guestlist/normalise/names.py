"""Personal names: as cards and exports write them, to folded given and family tokens and a name to show."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from guestlist.model import Contact, Name
from guestlist.normalise.fold import clean, fold
from guestlist.normalise.maiden_notes import maiden_in_note
from guestlist.normalise.name_build import Parts, build
from guestlist.normalise.name_cuts import MAX_LENGTH, cut_asides
from guestlist.normalise.name_marks import (
    cut_after_comma,
    cut_marks,
    cut_segments,
    holds_marks_only,
    holds_titles_only,
    is_reversed,
)
from guestlist.normalise.name_order import arrange, split_native
from guestlist.normalise.name_plain import is_plain
from guestlist.normalise.name_quick import quick_name, quick_text
from guestlist.normalise.name_shapes import odd_shape, social_shape
from guestlist.normalise.name_words import (
    is_known_given,
    is_particle,
    is_turned,
    leans_given,
    suffix_of,
)
from guestlist.normalise.organisations import company_evidence, without_company_words
from guestlist.normalise.particles import cut_particles, in_front
from guestlist.normalise.surname_words import person_in


def parse_name(text: str) -> Name:
    """A name written as one text.

    Understands "family, given", particles, honorifics and credentials, Jr/Sr/II/III, a nickname in quotes or brackets,
    a maiden name behind "née" or "geb.", capitals, double surnames, the family-first order where the bundled heads of
    names are sure of it, couples, and native scripts. ``shape`` says what the text is when it is no person.

    >>> parse_name("van der Berg, Piet").display, parse_name("van der Berg, Piet").family
    ('Piet van der Berg', ('berg',))
    >>> parse_name("Prof. dr. ir. W. de Wit").given, parse_name("Smith, John, Jr.").suffix
    (('w',), 'jr')
    >>> parse_name("Loodgieter Piet").shape, parse_name("Bakkerij Jansen BV").shape, parse_name("piet@x").shape
    ('trade', 'company', 'address')
    >>> parse_name("李小龍").key, parse_name("Jan (work)").display, parse_name("JAN SMIT").key
    ('li xiaolong', 'Jan', 'jan smit')
    """
    text = text[:MAX_LENGTH]
    return quick_text(text) or _parse_text(text)


def connection_name(given: str, family: str) -> Name:
    """The name of a connection: members write credentials, emoji, pronouns and employers into the name fields.

    >>> name = connection_name("🚀 Ann (she/her)", "Smith, PhD, MBA | Acme")
    >>> name.display, name.given, name.family, name.credentials
    ('Ann Smith', ('ann',), ('smith',), ('she/her', 'Acme', 'PhD', 'MBA'))
    >>> connection_name("Ann", "S.").family
    ('s',)
    """
    given, family = given[:MAX_LENGTH], family[:MAX_LENGTH]
    if quick := quick_name(given, family):
        return quick
    if given and family and holds_titles_only(given):
        return _beside(given, _parse_fields("", "", family, is_member=True))
    return _parse_fields(given, "", family, is_member=True)


_GIVEN_AND_FAMILY = 2
_LOST_LETTER = re.compile(r"\w\?|\?\w")
"""Old Outlook exports write a question mark for each letter their code page lacks."""


def name_of(contact: Contact) -> Name:
    """The name of a contact: the structured fields first, the display name where they are empty or say less.

    A given-name field that holds the whole name, swapped fields, and an organisation copied into the name are seen
    through; prefix, suffix, nickname and maiden name are taken along. A name whose letters an export partly turned into
    question marks ("Th?o V?") is kept to be shown, but it is no evidence of who somebody is.
    """
    name = _main_name(contact)
    if name.shape == "single" and contact.title and fold(contact.title) == fold(name.raw):
        return Name(raw=name.raw, display=name.raw, shape="trade")  # "Schulleiterin", who is nobody by name
    if "?" in name.raw and _LOST_LETTER.search(name.raw):
        return Name(raw=name.raw, display=name.raw)
    if contact.nickname:
        name = _with_nickname(name, contact.nickname)
    if contact.maiden and not name.maiden:
        tokens = fold(contact.maiden[:MAX_LENGTH]).split()
        name = replace(name, maiden=tuple(token for token in tokens if not is_particle(token)))
    if contact.note and name.given and not name.maiden and (maiden := maiden_in_note(contact.note)):
        name = replace(name, maiden=maiden)
    if contact.suffix and not name.suffix:
        name = replace(name, suffix=suffix_of(f"{contact.suffix[:MAX_LENGTH].strip()}."))
    if name.shape in ("person", "single", "trade") and _is_firm(contact, name):
        return replace(name, shape="company")
    if name.shape == "kin":
        return _called_so(contact, name) or name
    return (_borne(contact, name) or name) if name.shape in ("company", "trade") else name


def _called_so(contact: Contact, name: Name) -> Name | None:
    """The person whose first name only reads like a word of kin: "Nan Iten" at nan.iten@."""
    halves = name.raw.split()
    if len(halves) != _GIVEN_AND_FAMILY or not "".join(halves).isalpha():
        return None
    first, last = fold(halves[0]), fold(halves[1])
    locals_ = (each.value.partition("@")[0].lower() for each in contact.emails)
    if not any("".join(filter(str.isalpha, local)) in (first + last, last + first) for local in locals_):
        return None
    parts = Parts(raw=name.raw)
    _file_fields(parts, halves[:1], [], halves[1:])
    return build(parts)


def _borne(contact: Contact, name: Name) -> Name | None:
    """The person whose surname only reads like a firm's or a trade's: "Thandiwe Church" at tchurch@."""
    if contact.kind == "org" or not (halves := person_in(contact, name.raw)):
        return None
    parts = Parts(raw=name.raw)
    _file_fields(parts, halves[0].split(), [], halves[1].split())
    return build(parts)


def _with_nickname(name: Name, nickname: str) -> Name:
    if name.shape == "empty":
        return parse_name(nickname)
    folded = fold(nickname[:MAX_LENGTH])
    if name.nickname or not folded or folded in (" ".join(name.given), " ".join((*name.given, *name.family))):
        return name
    return replace(name, nickname=folded)


def _main_name(contact: Contact) -> Name:
    given, additional, family = contact.given.strip(), contact.additional.strip(), contact.family.strip()
    if not given and not family:
        return parse_name(contact.name or additional)
    if given and family:
        if contact.name.strip() == f"{given}, {family}":  # "Costa Silva, Raquel" cut at its comma by an export
            given, family = family, given
        given, additional, family = given[:MAX_LENGTH], additional[:MAX_LENGTH], family[:MAX_LENGTH]
        if not additional and (quick := quick_name(given, family)):
            return quick
        if holds_titles_only(given):
            return _fuller(_beside(given, parse_name(f"{additional} {family}".strip())), contact.name)
        if holds_marks_only(family):
            return _fuller(parse_name(f"{given} {additional} {family}"), contact.name)
        return _parse_fields(given, additional, family, is_member=False)
    whole = " ".join(part for part in (given, additional, family) if part)
    name = parse_name(whole)
    if name.shape == "single" and " " not in whole:
        name = _parse_fields(given[:MAX_LENGTH], "", family[:MAX_LENGTH], is_member=False)
    return _fuller(name, contact.name)


def _beside(titles: str, name: Name) -> Name:
    """The name that the other field holds, where the given-name field has nothing but titles."""
    return replace(name, raw=f"{titles} {name.raw}", credentials=(*titles.split(), *name.credentials))


def _fuller(name: Name, shown: str) -> Name:
    """The display name of the record where the fields hold but a part of it."""
    if name.shape == "single" and shown:
        read = parse_name(shown)
        if read.shape == "person" and set(name.given + name.family) <= set(read.given + read.family):
            return read
    return name


def _is_firm(contact: Contact, name: Name) -> bool:
    """True when the record says it is a firm, or its only name is the organisation's and no known person's."""
    if contact.kind == "org":
        return True
    if not contact.organisation or contact.given.strip() or contact.family.strip():
        return False
    if fold(contact.organisation) != fold(contact.name):
        return False
    return not name.given or not is_known_given(name.given[0])


@lru_cache(maxsize=1 << 17)
def _parse_text(text: str) -> Name:
    if is_plain(text):
        parts = Parts(raw=text)
        arrange(parts, text.split())
        return build(parts)
    if shape := odd_shape(text):
        return Name(raw=text, display=clean(text) if shape != "empty" else "", shape=shape)
    asides = cut_asides(text)
    parts = Parts(raw=text, nickname=asides.nickname, maiden=_without_particles(asides.maiden), credentials=asides.cut)
    if native := split_native(asides.text):
        parts.surname, parts.given = native
        parts.is_native, parts.shown = True, asides.text
        return build(parts)
    evidence = company_evidence(asides.text) if " " in asides.text else company_evidence(text)
    if evidence:
        return _firm(parts, text, asides.text, evidence)
    segments = cut_segments(parts, asides.text)
    if len(segments) > 1 and is_reversed(segments):
        _file_reversed(parts, segments)
    elif segments:
        parts.credentials.extend(segments[1:])
        arrange(parts, cut_marks(parts, segments[0].split()))
    return build(parts, social_shape(parts))


@lru_cache(maxsize=1 << 17)
def _parse_fields(given: str, additional: str, family: str, is_member: bool) -> Name:
    raw = " ".join(part for part in (given, additional, family) if part)
    if is_plain(raw):
        parts = Parts(raw=raw)
        _file_fields(parts, given.split(), additional.split(), family.split())
        return build(parts)
    if shape := odd_shape(raw):
        return Name(raw=raw, display=clean(raw) if shape != "empty" else "", shape=shape)
    first, middle, last = cut_asides(given), cut_asides(additional), cut_asides(family, is_surname_field=True)
    parts = Parts(
        raw=raw,
        nickname=first.nickname or middle.nickname or last.nickname,
        maiden=_without_particles(last.maiden or first.maiden),
        credentials=[*first.cut, *middle.cut, *last.cut],
    )
    if not raw.isascii() and (native := split_native(f"{last.text} {first.text}")):
        parts.surname, parts.given = native
        parts.is_native, parts.shown = True, f"{last.text}{first.text}"
        return build(parts)
    joined = f"{first.text} {last.text}"
    evidence = company_evidence(joined)
    if evidence and not (is_member and _is_person(first.text, last.text, evidence)):
        return _firm(parts, raw, joined, evidence)
    given_tokens = cut_marks(parts, first.text.replace(",", " ").split(), is_end=not last.text)
    family_tokens = cut_marks(parts, cut_after_comma(parts, last.text), is_field=True)
    if is_member and evidence and len(family_tokens) > 1:
        family_tokens = without_company_words(family_tokens)
    _file_fields(parts, given_tokens, middle.text.replace(",", " ").split(), family_tokens)
    return build(parts, "" if is_member else social_shape(parts))


def _is_person(given: str, family: str, evidence: str) -> bool:
    """True where a member with a word of business in the name is a person still: firms are no members."""
    if is_known_given(fold(given)):
        return True
    return evidence == "word" and bool(given and family) and not company_evidence(given)


def _file_fields(parts: Parts, given: list[str], middle: list[str], family: list[str]) -> None:
    """File the tokens of structured fields; a Dutch book may keep the particles in the middle name."""
    middle, particles = cut_particles(middle)
    family = in_front(family)
    if not (family or given):
        given, middle = middle, []
    elif not middle and is_turned(given, family):
        given, family = family, given
    if family and (given or middle):
        parts.given, parts.surname = given + middle, particles + family
    elif family and len(family) == 1:
        parts.surname = particles + family
    elif given and not family and len(given + middle) == 1:
        parts.given, parts.surname = given + middle, particles
    else:
        arrange(parts, [*given, *middle, *particles, *family])


def _file_reversed(parts: Parts, segments: list[str]) -> None:
    """File "family, given": particles may stand in front of the family name or behind the given one."""
    family = cut_marks(parts, segments[0].split(), is_field=True)
    given, trailing = cut_particles(cut_marks(parts, " ".join(segments[1:]).split()))
    parts.given, parts.surname = given, trailing + family


def _without_particles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for token in tokens if not is_particle(token)) or tokens


def _firm(parts: Parts, raw: str, text: str, evidence: str) -> Name:
    """A firm; or a trade, when the text is a person's full name with a word of business behind it."""
    tokens = text.split()
    kept = without_company_words(tokens)
    if evidence == "word" and len(tokens) > 2 and len(kept) == len(tokens) - 1 and kept == tokens[:-1]:
        folded = fold(kept[0])
        if is_known_given(folded) and leans_given(folded) > 1:
            parts.shown = clean(raw)
            arrange(parts, kept)
            return build(parts, "trade")
    return Name(raw=raw, display=clean(raw), shape="company", spellings=(fold(raw),))
