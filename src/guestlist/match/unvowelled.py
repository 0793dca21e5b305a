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
    for view in views:
        for given, family in latin_names(view)[:1]:
            if given in givens or family in families:
                yield viewed((given, family))


def latin_names(view: View) -> list[Bare]:
    """The consonants of the given names, all and the first, and of the surname, with its particles and without."""
    if view.is_single or not view.given or not view.family or view.source != "name" or len(view.given[0]) == 1:
        return []
    given = dict.fromkeys(each for word in (view.given[0], "".join(view.given)) for each in latin_consonants(word))
    family = dict.fromkeys(each for word in (view.family[-1], view.joined) for each in latin_consonants(word))
    return list(product(given, family))


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
