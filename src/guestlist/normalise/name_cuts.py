"""What stands in a name beside the name: asides in brackets, nicknames in quotes, emoji, what follows a bar or dash."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from guestlist.normalise.fold import clean, fold
from guestlist.normalise.name_words import (
    LIKELY,
    generations,
    is_credential,
    is_honorific,
    is_known_given,
    is_particle,
    leans_family,
    suffix_of,
    words,
)

MAX_LENGTH = 200
"""Longer names are cut: no form of address is that long, and every step below stays cheap."""

_MIN_WORD = 3  # shorter pieces between dots are initials

_SPECIAL = frozenset("()[]{}<>\"“”„«»‚‘’'|@•·/\\~*#:;–—-_=+&%!?.0123456789")
BORN_WORDS = frozenset(
    {
        "geb",
        "geboren",
        "geborene",
        "nee",
        "ne",
        "born",
        "fodd",
        "fodt",
        "nata",
        "nacida",
        "rozena",
        "ep",
        "epouse",
        "domu",
    }
)
"""Folded words that announce another surname."""
_PICTURES = ("So", "Sk", "Co", "Cn", "Cs", "Me")
_STATUS = re.compile(r"\s+(?:#?open ?to ?work|(?:we.?re |is )?hiring|available|beschikbaar|zzp.er)\b.*$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{<（【]([^()\[\]{}<>（）【】]{0,80})[)\]}>）】]")
_OPEN_BRACKET = re.compile(r"[(\[{（【][^()\[\]{}（）【】]*$")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]{1,40})[\"“”„«»]|(?<!\S)[‚‘'’`]([^'‘’`]{2,30})['’`](?!\S)")
_TAIL = re.compile(r"\s*(?:\||•|·|\s[–—-]\s|\s@\s?|\s/\s|\s~\s|::|\svia\s|\s\*\s).*$", re.IGNORECASE)
_OTHER_SURNAME = re.compile(
    r"[\s,]+(?:geb\.?|geboren|geborene|née|né|nee|born|fødd|født|född|f\.|z domu|roz\.|rozená|nata|nacida|o\.s\.|ur\."
    r"|ép\.?|ep\.|épouse|e\.v\.|e/v|w\.v\.|verh\.)\s+(\S.*)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Asides:
    """A name with its asides taken off."""

    text: str
    nickname: str = ""  # folded
    maiden: tuple[str, ...] = ()  # folded tokens
    cut: list[str] = field(default_factory=list)  # what was cut and is no name


def cut_asides(text: str, is_surname_field: bool = False) -> Asides:
    """Take brackets, quotes, emoji and tails off a name.

    A bracket holds a nickname when it is a known given name, or stands between names and is neither a pronoun, a
    credential nor a word for a place or role of a number ("work"). A bracket behind a surname in the surname's own
    field is another surname when it is one capitalised word.

    >>> cut_asides('Pieter "Piet" de Boer (work)').text, cut_asides('Pieter "Piet" de Boer').nickname
    ('Pieter de Boer', 'piet')
    >>> cut_asides("Haugen (Sælen)", is_surname_field=True).maiden, cut_asides("Haugen (Oslofjorden)").maiden
    (('saelen',), ())
    >>> cut_asides("Ann Smit (née de Wit)").maiden, cut_asides("Ann Smit (she/her) 🚀 | Acme").text
    (('de', 'wit'), 'Ann Smit')
    """
    text = clean(text[:MAX_LENGTH])
    if text.isascii() and (text.replace(" ", "").isalpha() or not _SPECIAL.intersection(text)):
        return Asides(text) if BORN_WORDS.isdisjoint(text.lower().split()) else _cut_born(Asides(text))
    asides = Asides(_without_symbols(text))
    asides.text = _BRACKETS.sub(
        lambda match: _take(asides, match.group(1), bool(match.string[match.end() :].strip()), is_surname_field),
        asides.text,
    )
    asides.text = _OPEN_BRACKET.sub("", asides.text)
    asides.text = _QUOTED.sub(
        lambda match: _take(asides, match.group(1) or match.group(2), is_nickname=True), asides.text
    )
    _cut_born(asides)
    asides.text = _STATUS.sub("", asides.text)
    if " - " in asides.text:
        asides.text = _joined(asides.text)
    if (tail := _TAIL.search(asides.text)) and tail.start() > 0:
        asides.cut.append(asides.text[tail.start() :].strip(" |•·-–—@/~*:"))
        asides.text = asides.text[: tail.start()]
    text = asides.text.replace("_", " ").strip(' "“”„«»|•·/\\~*#:;–—-=+!?')
    asides.text = " ".join(_undotted(token) if "." in token[:-1] else token for token in text.split())
    return asides


def _joined(text: str) -> str:
    """A double surname written with a spaced hyphen: "de Boer - Jansen" as "de Boer-Jansen"."""
    before, _, after = text.partition(" - ")
    tokens = fold(after).split()
    is_particled = after[:1].islower() and len(tokens) > 1 and is_particle(tokens[0])  # "Wolda - de Roo"
    return f"{before}-{after}" if is_particled or _is_surname(tokens) else text


def _is_surname(tokens: list[str]) -> bool:
    """True for folded tokens that are a known surname with or without particles: "de vries"."""
    return bool(tokens) and all(is_particle(token) or leans_family(token) > LIKELY for token in tokens)


def _undotted(token: str) -> str:
    """Dots as the blanks they stand for: "J.P.Smit" as "J. P. Smit", "jan.smit" as "jan smit"; "Ph.D." stays."""
    if is_credential(token, capitals_tell=False) or is_honorific(token):
        return token
    pieces = token.split(".")
    return " ".join(
        piece + ("." if len(piece) < _MIN_WORD and position < len(pieces) - 1 else "")
        for position, piece in enumerate(pieces)
        if piece
    )


def _cut_born(asides: Asides) -> Asides:
    if born := _OTHER_SURNAME.search(asides.text):
        asides.maiden = tuple(fold(born.group(1)).split())
        asides.text = asides.text[: born.start()]
    return asides


def _take(asides: Asides, inner: str, is_nickname: bool = False, is_surname_field: bool = False) -> str:
    """File what stood in brackets or quotes; a blank takes its place."""
    inner = inner.strip()
    if mark := generations().get(fold(inner)) or suffix_of(inner):
        return f" {mark}. "
    born = _OTHER_SURNAME.match(f" {inner}")
    folded = fold(inner)
    if born:
        asides.maiden = tuple(fold(born.group(1)).split())
    elif not folded or folded in words("asides") or set(folded.split()) <= words("pronouns"):
        asides.cut.append(inner)
    elif not is_known_given(folded) and _is_surname(folded.split()):
        asides.maiden = tuple(folded.split())
    elif is_surname_field and not is_nickname and inner.isalpha() and inner.istitle() and not is_known_given(folded):
        asides.maiden = (folded,)
    elif (is_nickname and not is_credential(inner)) or is_known_given(folded):
        asides.nickname = asides.nickname or folded
    else:
        asides.cut.append(inner)
    return " "


def _without_symbols(text: str) -> str:
    """The text without emoji, arrows, stars and other pictures, compatibility letters resolved."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return "".join(
        char if unicodedata.category(char) not in _PICTURES and not "\ufe00" <= char <= "\ufe0f" else " "
        for char in text
    )
