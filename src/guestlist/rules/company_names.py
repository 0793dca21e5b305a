"""Firms' names as the company comparison sees them: spellings, cores, and what kind of name it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from guestlist.data import load_toml, load_words
from guestlist.normalise.fold import clean, fold, national_fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.organisations import without_legal_form

_MAX_LENGTH = 200
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){1,5}[^\W\d_](?:\.|\b)")
_SLASHED = re.compile(r"\b([^\W\d_])/([^\W\d_])\b")
_PARTS = re.compile(r"[|;/•·()\[\],]|\s[-–—@]\s|\sc/o\s|\s(?:at|bij|hos|bei|chez|via)\s", re.IGNORECASE)
_GUARD = "x"
"""Set in front of the tokens so that only legal forms at the end come off: "SAS Norge AS" keeps its SAS."""

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyName:
    """One spelling of a firm's name in its grades of shortness. No field is empty for a text with letters."""

    full: Tokens  # every folded token
    plain: Tokens  # without legal form and prefixes such as "Royal"
    core: Tokens  # without group words, places and branches too, as far as something telling is left
    short: Tokens  # without lines of business too ("consulting")
    is_capital: bool = False  # the first word of the core is written in capitals

    @property
    def joined(self) -> str:
        """The plain name in one word: "capgemini" for "Cap Gemini"."""
        return "".join(self.plain)

    @property
    def bare(self) -> Tokens:
        """The core without what stands before a brand of its own ("Banco Santander", "Bureau Rivaal"), else ()."""
        rest = self.core[1:] if len(self.core) > 1 and self.core[0] in _before_a_brand() else self.core
        return rest if len("".join(rest)) >= threshold("brand") else ()

    @property
    def beginnings(self) -> frozenset[str]:
        """The first two letters under which the name is looked up."""
        return frozenset((self.joined[:2], "".join(self.bare)[:2])) - {""}

    @property
    def lines(self) -> frozenset[str]:
        """The lines of business that came off the core."""
        return frozenset(self.core) - frozenset(self.short)


@cache
def words(key: str) -> frozenset[str]:
    """A word list of ``data/rules/companies.toml``, folded."""
    return frozenset(fold(word) for word in load_toml("rules/companies.toml")[key])


@cache
def threshold(key: str) -> float:
    """A number of ``data/rules/companies.toml``."""
    return float(load_toml("rules/companies.toml")["thresholds"][key])


@lru_cache(maxsize=1 << 16)
def spellings(raw: str) -> tuple[CompanyName, ...]:
    """The ways to write one firm's name: accents dropped, accents spelled out (ü = ue), look-alike letters resolved,
    abbreviations written out.

    >>> [name.core for name in spellings("Müller Logistik Gruppe GmbH")]
    [('muller', 'logistik'), ('mueller', 'logistik')]
    >>> spellings("Rivaal Nederland B.V.")[0].core, spellings("Bank of America")[0].core
    (('rivaal',), ('bank', 'of', 'america'))
    >>> [name.core for name in spellings("Prov. Overijssel")]
    [('prov', 'overijssel'), ('provincie', 'overijssel'), ('provincia', 'overijssel')]
    """
    text = _joined_initials(clean(raw[:_MAX_LENGTH]))
    folded = (fold(text), national_fold(text), fold(unmasked(text)))
    distinct = dict.fromkeys(tuple(each.split()) for each in folded if each)
    written_out = dict.fromkeys(full for tokens in distinct for full in _written_out(tokens))
    capitals = frozenset(fold(word) for word in text.split() if word.isupper())
    return tuple(_shortened(tokens, capitals) for tokens in distinct | written_out)


def _written_out(tokens: Tokens) -> Iterator[Tokens]:
    """The names that an abbreviation in front, or at the end, may stand for."""
    table = _abbreviations()
    for length in (2, 1):
        if len(tokens) > length:
            yield from ((*full, *tokens[length:]) for full in table.get(tokens[:length], ()))
            yield from ((*tokens[:-length], *full) for full in table.get(tokens[-length:], ()))


@cache
def _abbreviations() -> dict[Tokens, tuple[Tokens, ...]]:
    """Short form -> what it may stand for, in any language; folded."""
    table: dict[Tokens, dict[Tokens, None]] = {}
    for language in load_toml("rules/abbreviations.toml").values():
        for short, full in language.items():
            table.setdefault(tuple(fold(short).split()), {})[tuple(fold(full).split())] = None
    return {short: tuple(full) for short, full in table.items()}


def parts(raw: str) -> tuple[str, ...]:
    """The firms a cell may name: the whole, then its parts around a bracket, bar, comma or "at".

    A kind of public body behind a place is one name with it: "Zwolle, gemeente".

    >>> parts("Rivaal (Amsterdam)"), parts("Sales @ Rivaal")
    (('Rivaal (Amsterdam)', 'Rivaal', 'Amsterdam'), ('Sales @ Rivaal', 'Sales', 'Rivaal'))
    """
    text = _joined_initials(raw[:_MAX_LENGTH].strip())
    pieces = [piece.strip() for piece in _PARTS.split(text)]
    return tuple(
        dict.fromkeys(piece for piece in (raw[:_MAX_LENGTH].strip(), *_joined_bodies(pieces), *pieces) if piece)
    )


def _joined_bodies(pieces: Sequence[str]) -> Iterator[str]:
    """ "Zwolle", "gemeente" as "gemeente Zwolle" and "Zwolle gemeente": languages differ in the order."""
    for place, body in pairwise(pieces):
        if place and _is_body(tuple(fold(body).split())):
            yield f"{body} {place}"
            yield f"{place} {body}"


def _is_body(tokens: Tokens) -> bool:
    """True for a word that makes a place a public body, in full or short."""
    return any(len(full) == 1 and full[0] in words("public") for full in (tokens, *_abbreviations().get(tokens, ())))


def beginnings(raw: str) -> frozenset[str]:
    """The first two letters of every word of an ASCII text: no firm whose name begins otherwise can be meant.

    >>> sorted(beginnings("Rivaal B.V."))
    ['bv', 'ri']
    """
    found = fold(_joined_initials(raw[:_MAX_LENGTH])).split()
    spaced = [one + two[0] for one, two in pairwise(found) if len(one) == 1]  # "L OREAL" may be L'Oréal
    return frozenset([*[word[:2] for word in found], *spaced])


def unmasked(text: str) -> str:
    """The text with letters of other scripts that look Latin written as Latin ones.

    >>> unmasked("Rivааl")
    'rivaal'
    """
    if text.isascii():
        return text
    return text.lower().translate(_lookalikes())


def is_weak(tokens: Tokens) -> bool:
    """True for a name that many unrelated firms bear: a family name, a common word, words without meaning of their own.

    >>> is_weak(("jansen",)), is_weak(("horizon",)), is_weak(("rivaal",))
    (True, True, False)
    """
    telling = [token for token in tokens if not is_generic(token)]
    return not telling or all(token in words("common") or is_family_name(token) for token in telling)


@lru_cache(maxsize=1 << 15)
def is_generic(token: str) -> bool:
    """True for a word that names no firm by itself: an institution, a trade, a nation's adjective, a single letter."""
    return token in words("generic") or token in load_words("organisations/words.txt") or len(token) == 1


@lru_cache(maxsize=1 << 15)
def is_family_name(token: str) -> bool:
    """True for a surname that more than one in ten thousand bears somewhere, or that names many firms."""
    return token in words("families") or name_share(token, "family") > threshold("family_share")


def is_given_name(token: str) -> bool:
    """True for a given name that more than one in ten thousand bears somewhere."""
    return name_share(token, "given") > threshold("family_share")


def _joined_initials(text: str) -> str:
    """ "B.V." as "BV", "A/S" as "AS"."""
    if "/" in text:
        text = _SLASHED.sub(r"\1\2", text)
    if "." in text:
        text = _DOTTED.sub(lambda match: match.group(0).replace(".", "").replace(" ", "") + " ", text)
    return text


def _shortened(tokens: Tokens, capitals: frozenset[str]) -> CompanyName:
    plain = without_legal_form((_GUARD, *tokens))[1:] or tokens
    plain = _without_dangling_joiner(plain, tokens[len(plain) : len(plain) + 1])
    while len(plain) > 1 and (plain[0] in words("prefixes") or (plain[0] in words("in_front") and _tells(plain[1:]))):
        plain = plain[1:]
    if len(plain) > 2:
        plain = tuple(token for token in plain if token not in words("joiners")) or plain
    core = _cut(plain, _neutral())
    short = _cut(core, _neutral_and_lines())
    if short != core:
        short = without_legal_form((_GUARD, *short))[1:] or short  # "Rivaal GmbH Steuerberatungsgesellschaft"
    return CompanyName(tokens, plain, core, short, core[:1] != () and core[0] in capitals)


def _without_dangling_joiner(tokens: Tokens, behind: Tokens) -> Tokens:
    """ "Bain and" of "Bain and Co" as "Bain", "Rivaal GmbH und" of "Rivaal GmbH und Co. KG" as "Rivaal"."""
    if len(tokens) < 2 or tokens[-1] not in words("joiners") or words("partners").isdisjoint(behind):
        return tokens
    return without_legal_form((_GUARD, *tokens[:-1]))[1:]


def _cut(tokens: Tokens, neutral: frozenset[str]) -> Tokens:
    """Neutral words off the end, while what is left still tells something."""
    kept = tokens
    while len(kept) > 1 and kept[-1] in neutral and kept[-2] not in words("connectives") and _tells(kept[:-1]):
        kept = kept[:-1]
    return kept


def _tells(tokens: Tokens) -> bool:
    return not all(is_generic(token) for token in tokens)


@cache
def _before_a_brand() -> frozenset[str]:
    return words("branch") | words("fronts")


@cache
def _neutral() -> frozenset[str]:
    return words("group") | words("places") | words("branch")


@cache
def _neutral_and_lines() -> frozenset[str]:
    return _neutral() | words("lines")


@cache
def _lookalikes() -> dict[int, str]:
    return {ord(sign): letter for sign, letter in load_toml("rules/companies.toml")["lookalikes"].items()}
