"""Marks around a name: honorifics in front, generation marks, credentials and labels behind, what follows a comma."""

from __future__ import annotations

import re
from functools import cache

from guestlist.data import load_words
from guestlist.normalise.fold import fold
from guestlist.normalise.name_build import Parts
from guestlist.normalise.name_words import (
    DOTTED_SUFFIXES,
    FRONT_SUFFIXES,
    SUFFIXES,
    is_credential,
    is_honorific,
    is_known_given,
    is_particle,
    plain,
    suffix_of,
    words,
)

_LONGEST_CAPITAL_TITLE = 2  # letters: "DR Smith" is a title, "ING Smith" is not
_BETWEEN_TITLES = re.compile(r"[\s.,&+/-]+")
_POLISH_SENIOR = "st."  # a saint stands in front of a name, and is written large
_VOWELS = frozenset("aeiouy")


def cut_marks(parts: Parts, tokens: list[str], is_end: bool = True, is_field: bool = False) -> list[str]:
    """The tokens without honorifics in front and marks behind; one token always stays.

    ``is_end``: the tokens end the name, so marks may follow. ``is_field``: they are a family-name field, where one
    token is enough of a name; elsewhere a credential in capitals needs two before it ("Jack MA" is no master of arts).
    """
    if len(tokens) < 2 or not any(token.isdecimal() or plain(token) in mark_words() for token in tokens):
        return tokens
    start = 0
    while start < len(tokens) - 1 and _is_title(tokens, start):
        parts.suffix = parts.suffix or FRONT_SUFFIXES.get(plain(tokens[start]), "")
        start += 1
    parts.credentials.extend(tokens[:start])
    tokens = tokens[start:]
    capitals_tell = any(token != token.upper() for token in tokens)
    while is_end and len(tokens) > 1:
        token, is_sure = tokens[-1], is_field or len(tokens) > 2
        if suffix := suffix_of(token) or ("sr" if token == _POLISH_SENIOR and is_sure else ""):
            parts.suffix = parts.suffix or suffix
        elif not is_sure and _reads_as_surname(token):
            break
        elif is_credential(token, capitals_tell and is_sure) or _is_title_behind(token, is_sure):
            parts.credentials.append(token.strip(","))
        elif not (fold(token) in words("labels") or token.isdecimal()):
            break
        tokens = tokens[:-1]
    return tokens


def _reads_as_surname(token: str) -> bool:
    """True for a word written like a name, the only one behind a given name: "Imre Ceng", "Biyanka Čeh"."""
    return token.istitle() and token.isalpha() and not _VOWELS.isdisjoint(plain(token)) and not is_honorific(token)


def holds_titles_only(given: str) -> bool:
    """True for a given-name field with titles and forms of address and no name: "Dhr.", "Prof. dr.", "Collega".

    >>> holds_titles_only("Dhr."), holds_titles_only("Mr. & Mrs."), holds_titles_only("De heer"), holds_titles_only("")
    (True, True, True, False)
    >>> holds_titles_only("Dr. Ann"), holds_titles_only("Mag"), holds_titles_only("Mag."), holds_titles_only("And")
    (False, False, True, False)
    """
    tokens = [token for token in _BETWEEN_TITLES.split(given) if token]
    folded = [plain(token) for token in tokens]
    if folded[:1] == ["de"] and len(folded) > 1:  # "De heer"
        del tokens[0], folded[0]
    if " " not in given and is_honorific(given) and len(tokens) > 1:  # "t.a.v."
        return True
    if not folded or not is_honorific(folded[0]):
        return False
    if len(tokens) == 1 and "." not in given and len(tokens[0]) > _LONGEST_CAPITAL_TITLE and is_known_given(folded[0]):
        return False  # "Mag" is a Magdalena, "Mr" is nobody's name
    return all(is_honorific(word) or word in words("faculties") or word in words("and") for word in folded)


def holds_marks_only(family: str) -> bool:
    """True for a family-name field with titles, generation marks or labels and no name: "Dr.", "Jr.", "mobiel".

    Titles written in full are surnames too ("Pastor", "de Heer") and stay.

    >>> [holds_marks_only(text) for text in ("Dr.", "jr", "III", "mobiel", "Pastor", "Senior", "Ng", "")]
    [True, True, True, True, False, False, False, False]
    """
    tokens = family.replace(",", " ").split()
    return bool(tokens) and all(
        _is_short_title(token) or _is_short_suffix(token) or fold(token) in words("labels") for token in tokens
    )


def _is_short_title(token: str) -> bool:
    """True for an abbreviated title, which stands behind a name too: "Dr.", "Mw"."""
    word = plain(token)
    return is_honorific(token) and (token.rstrip(",").endswith(".") or _VOWELS.isdisjoint(word))


def _is_title_behind(token: str, is_sure: bool) -> bool:
    """True for an abbreviated title behind a name; without a full stop a second word may be the surname ("Tran Ms")."""
    return _is_short_title(token) and (is_sure or token.rstrip(",").endswith("."))


def _is_short_suffix(token: str) -> bool:
    """True for a generation mark that is no word of its own; "Junior" and "Senior" are surnames too."""
    word = plain(token)
    return bool(suffix_of(token)) and (token.endswith(".") or _VOWELS.isdisjoint(word) or set(word) <= {"i", "v"})


def cut_segments(parts: Parts, text: str) -> list[str]:
    """The comma-separated segments of a name without the credentials and generation marks at their end."""
    if "," not in text:
        return [text] if text else []
    segments = [segment.strip() for segment in text.split(",") if segment.strip()]
    taken: list[str] = []
    while len(segments) > 1:
        tokens = segments[-1].split()
        if suffix := suffix_of(segments[-1]):
            parts.suffix = suffix
        elif all(is_credential(token) or is_honorific(token) for token in tokens):
            taken = tokens + taken
        else:
            break
        segments = segments[:-1]
    parts.credentials.extend(taken)
    return segments


def cut_after_comma(parts: Parts, family: str) -> list[str]:
    """The tokens of a family-name field; what follows a comma is credentials, a generation mark or particles.

    >>> parts = Parts(raw="")
    >>> cut_after_comma(parts, "Heuvel, van den"), cut_after_comma(parts, "Smith, Jr., CPA"), parts.suffix
    (['van', 'den', 'Heuvel'], ['Smith'], 'jr')
    """
    segments = cut_segments(parts, family)
    if not segments:
        return []
    tokens = segments[0].split()
    for segment in segments[1:]:
        behind = segment.split()
        if all(is_particle(fold(token)) for token in behind):
            tokens = behind + tokens
        elif suffix := suffix_of(segment):
            parts.suffix = suffix
        else:
            parts.credentials.append(segment)
    return tokens


def is_reversed(segments: list[str]) -> bool:
    """True for "family, given"; False for "Jan Smit, Acme", where something else follows a whole name.

    >>> is_reversed(["van der Berg", "Piet"]), is_reversed(["Jan Smit", "Acme"]), is_reversed(["Smit Jansen", "A."])
    (True, False, True)
    """
    before, after = segments[0].split(), segments[1].split()
    if len(before) < 2 or not after:
        return True
    first = fold(after[0])
    if len(first) < 2 or is_known_given(first) or is_particle(fold(before[0])):
        return True
    return not is_known_given(fold(before[0]))


@cache
def mark_words() -> frozenset[str]:
    """Every folded word that is a mark somewhere; most names hold none and need no further look."""
    in_capitals = frozenset(word.lower() for word in load_words("names/credentials_in_capitals.txt"))
    return (
        words("honorifics")
        | words("credentials")
        | in_capitals
        | words("labels")
        | frozenset({*SUFFIXES, *DOTTED_SUFFIXES, "ml", plain(_POLISH_SENIOR)})
    )


def _is_title(tokens: list[str], position: int) -> bool:
    token = tokens[position]
    if position == 0 and len(tokens) > 2 and token.lower() == "de" and tokens[1] == "heer" and tokens[-1][0].isupper():
        return True  # "De heer Klaas Wiersma"; the surname is written "de Heer"
    if (
        token.isupper()
        and len(token) > _LONGEST_CAPITAL_TITLE
        and "." not in token
        and tokens[-1] != tokens[-1].upper()
    ):
        return False  # "ING Bank"
    return is_honorific(token) or (position > 0 and plain(token) in words("faculties"))
