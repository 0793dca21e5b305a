"""Names in scripts without vowels beside names in Latin letters: they meet by their consonants.

Consonants are taken of names in Latin letters only where a name on the other side has the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from guestlist.match.views import UNVOWELLED, View
from guestlist.model import Name
from guestlist.normalise.consonants import BARE, latin_consonants, written_consonants

_LEAST_OF_BOTH = 4  # consonants of given name and surname: fewer are those of too many names
_LEAST_WORDS = 2
_MOST = 6  # readings of one name
Bare = tuple[str, str]
"""The consonants of a given name and of a surname."""


def is_unvowelled(name: Name) -> bool:
    """True for a name in Arabic or Hebrew letters."""
    return not name.raw.isascii() and any(UNVOWELLED[0] <= char <= UNVOWELLED[1] for char in name.raw)


def bare_names(names: Iterable[Name]) -> set[Bare]:
    """The consonants of names in scripts without vowels; the surname is the last word."""
    found: set[Bare] = set()
    for name in filter(is_unvowelled, names):
        words = [word for word in name.raw[:100].split() if UNVOWELLED[0] <= word[0] <= UNVOWELLED[1]]
        if len(words) < _LEAST_WORDS:
            continue
        given = dict.fromkeys((*written_consonants("".join(words[:-1])), *written_consonants(words[0])))
        pairs = list(product(given, written_consonants(words[-1])))[:_MOST]
        found.update((one, other) for one, other in pairs if one and other and len(one + other) >= _LEAST_OF_BOTH)
    return found


def bare_views(names: Iterable[Name]) -> list[View]:
    """The names in scripts without vowels as they are compared."""
    return [viewed(each) for each in sorted(bare_names(names))]


def views_beside(views: Iterable[View], wanted: set[Bare]) -> list[View]:
    """What is left of names in Latin letters, where one on the other side has the same consonants."""
    return [viewed(each) for view in views for each in latin_names(view) if each in wanted]


def counted(views: Iterable[View], wanted: set[Bare]) -> Iterator[View]:
    """What is left of names in Latin letters that have the consonants of a wanted given name, or of a surname."""
    givens, families = {given for given, _ in wanted}, {family for _, family in wanted}
    for view in filter(is_whole, views):
        bare = latin_consonants(view.given[0])[0], latin_consonants(view.family[-1])[0]
        if bare[0] in givens or bare[1] in families:
            yield viewed(bare)


def is_whole(view: View) -> bool:
    """True for a view with a given name in full and a surname, from the name field."""
    return bool(view.given and view.family) and view.source == "name" and len(view.given[0]) > 1


def latin_names(view: View) -> list[Bare]:
    """The consonants of the given names, all and the first, and of the surname, with its particles and without."""
    if not is_whole(view):
        return []
    return list(product(consonants_of(view.given[0], "".join(view.given)), consonants_of(view.family[-1], view.joined)))


def consonants_of(one: str, other: str) -> Iterable[str]:
    """The consonants of two words, which often are one."""
    if one == other:
        return latin_consonants(one)
    return dict.fromkeys((*latin_consonants(one), *latin_consonants(other)))


def viewed(bare: Bare) -> View:
    """The view of a name of which nothing is left but its consonants."""
    given, family = bare[0] + BARE, bare[1] + BARE
    return View((given,), (family,), family, source="consonants")


def bare_of(view: View) -> Bare:
    """The consonants that a view of them holds."""
    return view.given[0].removesuffix(BARE), view.joined.removesuffix(BARE)


def with_bare(views: tuple[View, ...], wanted: set[Bare]) -> tuple[View, ...]:
    """The views of a card or a connection, with the consonants that are wanted."""
    return (*views, *views_beside(views, wanted))
