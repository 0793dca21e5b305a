"""Particles that stand apart from their surname: in the middle name, or behind it as sorted lists write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_particle, plain, words

_PLAIN = re.compile(r"['’]?[^\W\d_](?:[^\W\d_]|[./'’])*")
"""A particle goes where its surname goes, onto a shortlist too: nothing a spreadsheet would run."""


def in_front(surname: Sequence[str]) -> list[str]:
    """The tokens of a surname with the particles that stand behind it in front.

    Only particles in small letters move, or two and more in a surname all in capitals: "Le Van" and "Do" are surnames.

    >>> in_front(["Brink", "van", "den"]), in_front(["BRINK", "VAN", "DEN"]), in_front(["van", "den", "Brink"])
    (['van', 'den', 'Brink'], ['VAN', 'DEN', 'BRINK'], ['van', 'den', 'Brink'])
    >>> in_front(["Le", "Van"]), in_front(["LE", "VAN"]), in_front(["Smit", "o"]), in_front(["van", "der"])
    (['Le', 'Van'], ['LE', 'VAN'], ['Smit', 'o'], ['van', 'der'])
    """
    before, particles = cut_particles(surname)
    is_sure = all(token.islower() for token in particles) or len(particles) > 1
    if not before or not particles or not is_sure or all(is_particle(fold(token)) for token in before):
        return list(surname)
    return [*particles, *before[:-1], before[-1].rstrip(",")]


def cut_particles(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The tokens before the particles at their end, and these: a book may keep them in the middle name.

    >>> cut_particles(["Maria", "van", "der"]), cut_particles(["v.d."]), cut_particles(["V."]), cut_particles(["Maria"])
    ((['Maria'], ['van', 'der']), ([], ['v.d.']), (['V.'], []), (['Maria'], []))
    """
    start = len(tokens)
    while start and _is_written_particle(tokens[start - 1]):
        start -= 1
    return list(tokens[:start]), list(tokens[start:])


def _is_written_particle(token: str) -> bool:
    folded = plain(token)
    return bool(len(folded) > 1 and _PLAIN.fullmatch(token)) and (
        is_particle(fold(token)) or (token.islower() and folded in words("particles_short"))
    )
