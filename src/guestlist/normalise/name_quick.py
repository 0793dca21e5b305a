"""Plain names read by looking up their two halves: "Jan Smit", "J. van der Berg", "Zoë SØRLIE".

What reading a plain name tells depends on each half alone, and halves repeat from name to name. Only where the two may
be the other way round must they be looked at together: that is left to the long way. Tests compare the two ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from guestlist.model import Name
from guestlist.normalise.fold import fold, national_fold
from guestlist.normalise.name_build import are_initials, glued, mend_case, romanised, shouts, without_particles
from guestlist.normalise.name_plain import is_plain
from guestlist.normalise.name_words import SURE, are_surnames, is_particle, leans_given
from guestlist.normalise.particles import in_front
from guestlist.normalise.surnames import is_hyphened, is_reading, readings

_MIN_CAPITALS = 3  # a first word of so many capitals may be a surname


@dataclass(frozen=True, slots=True)
class _Half:
    """The given or the family part of a plain name."""

    tokens: tuple[str, ...]  # folded
    is_mixed: bool  # neither all capitals nor all small letters
    is_as_shown: bool  # in a name of mixed case it is shown as it is written
    national: str  # the national fold
    romanised: str  # in another common romanisation
    is_of_other: bool  # surely family names (of a family part: one word, and surely a given name)
    may_begin: bool = True  # False for a given part that as a first word may be a surname: "De", "VRIES"
    particles: tuple[str, ...] = ()  # of a family part
    glued: str = ""  # a family part with its particles in one word; "" where it has none


@lru_cache(maxsize=1 << 17)
def quick_name(given: str, family: str) -> Name | None:
    """The name of two plain fields, or None where the long way must tell.

    >>> quick_name("Jan", "van der Berg").particles, quick_name("Jan", "van der Berg").spellings
    (('van', 'der'), ('jan vanderberg',))
    >>> quick_name("JAN", "SMIT").display, quick_name("Jan", "Bakkerij"), quick_name("Jansen", "Anna")
    ('Jan Smit', None, None)
    """
    first = _given(given)
    last = _family(family) if first else None
    if first is None or last is None or (first.is_of_other and last.is_of_other):
        return None
    whole = f"{given} {family}"
    is_as_shown = first.is_as_shown and last.is_as_shown and (first.is_mixed or last.is_mixed)
    return Name(
        raw=whole,
        display=whole if is_as_shown else mend_case(whole.split(), given.count(" ") + 1),
        given=first.tokens,
        family=last.tokens,
        particles=last.particles,
        spellings=() if not last.glued and whole.isascii() else _spellings(first, last, whole.isascii()),
        shape="person",
    )


def quick_text(text: str) -> Name | None:
    """The name of a text of two plain words, or None where the long way must tell.

    >>> quick_text("Jan Smit").key, quick_text("Jan van Dam"), quick_text("De Vries"), quick_text("Smit, Jan")
    ('jan smit', None, None, None)
    """
    given, _, family = text.partition(" ")
    if "-" in family and is_reading(fold(given)) and is_hyphened(family):
        return None  # "Shin Bin-yong", with the surname in front
    if not family or " " in family or (half := _given(given)) is None or not half.may_begin:
        return None
    return quick_name(given, family)


def _spellings(first: _Half, last: _Half, is_ascii: bool) -> tuple[str, ...]:
    given = " ".join(first.tokens)
    found: dict[str, None] = {}
    if not is_ascii:
        found[f"{first.national} {last.national}"] = None
        found[f"{first.romanised} {last.romanised}"] = None
    if last.glued:
        found[f"{given} {last.glued}"] = None
    found.pop(" ".join((given, *last.tokens)), None)
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _given(written: str) -> _Half | None:
    folded = fold(written) if is_plain(written) else ""
    if not folded or any(map(are_initials, written.split())):
        return None
    return _Half(
        tokens=tuple(folded.split()),
        is_mixed=written.lower() != written != written.upper(),
        is_as_shown=_is_as_shown(written),
        national=folded if written.isascii() else national_fold(written),
        romanised=romanised(folded),
        is_of_other=are_surnames(tuple(folded.split())),
        may_begin=not is_particle(folded) and (len(written) < _MIN_CAPITALS or not written.isupper()),
    )


@lru_cache(maxsize=1 << 15)
def _family(written: str) -> _Half | None:
    folded = fold(written) if is_plain(written) else ""
    if not folded or readings(written):
        return None
    tokens = folded.split()
    if len(tokens) > 1 and is_particle(tokens[-1]) and in_front(written.split()) != written.split():
        return None
    family = without_particles(tokens)
    return _Half(
        tokens=family,
        is_mixed=written.lower() != written != written.upper(),
        is_as_shown=_is_as_shown(written),
        national=" ".join(without_particles(national_fold(written).split())),
        romanised=romanised(" ".join(family)),
        is_of_other=" " not in written and leans_given(folded) > SURE,
        particles=tuple(token for token in tokens[:-1] if is_particle(token)),
        glued=glued(tokens) if len(tokens) > len(family) else "",
    )


def _is_as_shown(written: str) -> bool:
    return "." not in written and not any(map(shouts, written.split()))
