"""What an address repeats of a card that the connection has otherwise: then it is no slip, or another name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from guestlist.data import load_toml
from guestlist.match.roster import Member, initials_of_particles
from guestlist.match.spelling import is_doubled
from guestlist.match.views import Card, Tokens, View
from guestlist.normalise.consonants import ARTICLES
from guestlist.normalise.frequency import name_share

SPELLED_OTHER = ("typo", "near", "spelling")  # levels at which an address may tell that it is no slip
OWN_FORMS = ("variant", "nickname")  # levels at which it may tell that both forms are names of their own
LEAST_CUT = 2  # letters by which a short form is shorter
SHORTEST_SPELLED = 2


def repeats(card: Card, member: Member, given: str, family: str) -> str:
    """What an address repeats that the connection has otherwise: the card's spelling, particle or form of a name.

    ``given`` and ``family`` are the levels at which the names agree.
    """
    if is_spelled_out(card, member, given, family):
        return "out"
    if family == "exact" and keeps_particle(card, member):
        return "particle"
    return "form" if given in OWN_FORMS and repeats_form(card, member, given) else ""


def is_spelled_out(card: Card, member: Member, given: str, family: str) -> bool:
    """True when an address repeats the spelling on the card where the connection's differs: then it is no slip."""
    for level, tokens_of in ((given, given_of), (family, family_of)):
        if level not in SPELLED_OTHER:
            continue
        theirs = {token for view in member.views for token in tokens_of(view)}
        if level == "spelling" and not differ_by_a_double(tokens_of(card.views[0]), theirs):
            continue  # two ways to write one sound: the address may have either
        if spells_own(card, member, tokens_of(card.views[0]), theirs):
            return True
    return False


def keeps_particle(card: Card, member: Member) -> bool:
    """True when an address repeats the particles of the card, and the profile address those of the connection, or none.

    Els Vander Verstraete, evanderverstraete@, is no Els Verstraete, els-verstraete. Where the profile address has the
    particles of the card, LinkedIn only leaves them away.
    """
    if not card.views or not is_in_full(front := particles_of(card.views[0])):
        return False  # "v.d. Kruijssen" says the same in short
    ours = card.views[0]
    theirs = {
        view.joined
        for view in member.views
        if view.family == ours.family and view.joined != ours.joined and are_two_fronts(front, particles_of(view))
    }
    slug = "".join(member.slug_words)
    return any(each in slug for each in theirs) and spells_own(card, member, family_of(ours), theirs)


def are_two_fronts(one: str, other: str) -> bool:
    """True for particles that are no two ways to write the same ones."""
    return not {one, other} <= set(ARTICLES) and (not other or is_in_full(other))


def is_in_full(front: str) -> bool:
    """True for a row of whole particles: "vander", and not "vd"."""
    return bool(initials_of_particles(front))


def particles_of(view: View) -> str:
    """The particles in front of the surname in one word."""
    family = "".join(view.family)
    return view.joined.removesuffix(family) if view.joined.endswith(family) else ""


def spells_own(card: Card, member: Member, ours: Iterable[str], theirs: Collection[str]) -> bool:
    """True when an address has the card's word, and neither it nor the profile address the connection's."""
    for token in ours:
        if token in theirs or token in "".join(member.slug_words):
            break
        for local, _ in card.locals:
            rest = local.replace(token, " ", 1)
            if rest != local and not any(other in rest or (token in other and other in local) for other in theirs):
                return True
    return False


def repeats_form(card: Card, member: Member, level: str) -> bool:
    """True when an address repeats the card's form of a first name, and both forms are names of their own.

    Ole and Ola, Pieter and Pierre are two men more often than one; Bob signs as bob@ and is Robert.
    """
    ours, theirs = given_of(card.views[0]), {token for view in member.views for token in given_of(view)}
    if level != "variant" and not any(are_names(one, other) for one in ours for other in theirs):
        return False
    return spells_own(card, member, ours, theirs)


def are_names(one: str, other: str) -> bool:
    """True for two names among the commonest of some country of which none is short for the other."""
    least = load_toml("match.toml")["given"]["of_their_own"]
    return abs(len(one) - len(other)) < LEAST_CUT and all(name_share(each, "given") >= least for each in (one, other))


def differ_by_a_double(ours: Iterable[str], theirs: Collection[str]) -> bool:
    """True where a letter is written twice on one side and once on the other."""
    return any(is_doubled(one, other) for one in ours for other in theirs)


def given_of(view: View) -> Tokens:
    """The first given name, when it is none too short to be found by chance."""
    return tuple(token for token in view.given[:1] if len(token) > SHORTEST_SPELLED)


def family_of(view: View) -> Tokens:
    """The surname in one word."""
    return (view.joined,) if len(view.joined) > SHORTEST_SPELLED else ()
