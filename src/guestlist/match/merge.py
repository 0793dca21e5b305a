"""Several cards of one person as one card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guestlist.match.views import Card, View

UNNAMED = ("nameless", "glued", "local")  # sources of what stands for a name on a card without one


def merged(cards: Sequence[Card]) -> Card:
    """Everything the cards know; a single name gives way to the full names beside it."""
    views = uncovered(dict.fromkeys(view for card in cards for view in card.views))
    firms: dict[str, str] = {}
    for card in cards:
        for core, how in card.firms.items():
            if firms.get(core) != "organisation":
                firms[core] = how
    return Card(
        views=views,
        addresses=tuple(dict.fromkeys(each for card in cards for each in card.addresses)),
        locals=tuple(dict.fromkeys(each for card in cards for each in card.locals)),
        firms=firms,
        firm_sources=frozenset(each for card in cards for each in card.firm_sources),
        profiles=tuple(dict.fromkeys(each for card in cards for each in card.profiles)),
        titles=tuple(dict.fromkeys(each for card in cards for each in card.titles)),
        is_no_person=all(card.is_no_person for card in cards),
    )


def uncovered(views: Iterable[View]) -> tuple[View, ...]:
    """The views that say something of their own: "J. Smit" gives way to "Jan Smit", as his address has it."""
    found = tuple(views)
    if any(view.source == "name" and not view.is_single for view in found):  # then an address need not be guessed at
        found = tuple(view for view in found if view.source not in UNNAMED)
    full = [view for view in found if not view.is_single and has_full_given(view)]
    if not full or len(full) == len(found):
        return found
    return tuple(view for view in found if view in full or not is_covered(view, full))


def has_full_given(view: View) -> bool:
    """True when the given name is more than an initial."""
    return any(len(token) > 1 for token in view.given)


def is_covered(view: View, full: Sequence[View]) -> bool:
    """True when a full name says all this view says: its single name, or its surname and initial."""
    tokens = view.given or view.family
    for other in full:
        known = (*other.given, *other.family, other.nickname)
        if view.is_single and (tokens[0] in known or tokens[0] == other.given[0][0]):
            return True
        if not view.is_single and view.family == other.family and tokens[0][0] == other.given[0][0]:
            return True
    return False
