"""One surname in the forms its bearers have by sex and marriage: Wiśniewski and Wiśniewska, Novák and Nováková."""

from __future__ import annotations

from functools import cache, lru_cache

from guestlist.data import load_words

_NOTHING = "-"
_SHORTEST_STEM = 3
_SHORTEST_BARE = 4  # letters of a name that takes an ending as it is


@lru_cache(maxsize=1 << 12)
def forms_of(surname: str) -> frozenset[str]:
    """The forms a folded surname may have in one family, itself among them; only the last word changes.

    Forms that no language makes of it are among them too: nobody bears those.

    >>> "wisniewska" in forms_of("wisniewski"), "novak" in forms_of("novakova"), "jonsdottir" in forms_of("jonsson")
    (True, True, True)
    >>> "wisniewski" in forms_of("wisnicki"), "jong" in forms_of("jongh"), "kenna" in forms_of("kenny")
    (False, False, False)
    """
    front, _, last = surname.rpartition(" ")
    found = {last}
    for endings in _sets():
        for ending in endings:
            stem = last.removesuffix(ending)
            shortest = _SHORTEST_STEM if ending else _SHORTEST_BARE
            if last.endswith(ending) and len(stem) >= shortest:
                found.update(f"{stem}{other}" for other in endings)
    return frozenset(f"{front} {form}".strip() for form in found)


@cache
def _sets() -> tuple[tuple[str, ...], ...]:
    lines = sorted(load_words("names/surname_forms.txt"))
    return tuple(tuple("" if ending == _NOTHING else ending for ending in line.split()) for line in lines)
