"""What the words of an e-mail address say of a name: they complete it, mend its order, or add another surname."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz import fuzz

from guestlist.match.spelling import is_slip, loose
from guestlist.match.views import PAIR, Tokens, View, role_words
from guestlist.normalise.frequency import known_names, name_share
from guestlist.normalise.name_words import is_known_given, words
from guestlist.normalise.nicknames import are_cognates, are_nicknames, known_forms

MOST_INITIALS = 4
SHORTEST_GIVEN = 4  # letters of a given name that is glued to more
SHORTEST_GLUED = 3  # letters of a name in an address that writes names in one word
MOST_GLUED = 4  # ways to cut one such word
ALIKE = 50  # of a hundred: so much of two names that one may be made of the other
LONGEST_PET = 5  # letters; a longer name that begins like another one is no pet form of it
VOWELS = frozenset("aeiouy")


def with_address(views: list[View], tokens: Tokens) -> list[View]:
    """The views after reading the words of a local part: they complete a short name or add another surname."""
    if len(tokens) < 2 or len(tokens) > 5 or tokens[0] in role_words() or are_a_couple(tokens):
        return views
    first, last = tokens[0], tokens[1:]
    added = View((first,), last[-1:], "".join(last), source="address")
    if not views:
        found = [added, View(last[-1:], (first,), first, source="swapped")]
        if len(first) == PAIR:  # "be.odegard" may be Bjorn Erik
            found.append(View(tuple(first), last[-1:], "".join(last), source="address"))
        return found
    found = []
    for view in views:
        found.extend(completed(view, tokens))
    return list(dict.fromkeys(found))


def are_a_couple(tokens: Tokens) -> bool:
    """True for the mailbox of two: caterina.en.nan@."""
    if len(tokens) <= PAIR or len(tokens[1]) < PAIR or tokens[1] not in words("and"):
        return False
    return is_given(tokens[0]) and is_given(tokens[2])


def completed(view: View, tokens: Tokens) -> list[View]:
    """One view beside an address of at least two words."""
    first, last = tokens[0], tokens[1:]
    tail = "".join(last)
    if view.is_single:
        token = (view.given or view.family)[0]
        if first == token or (len(first) == 1 and first == token[:1]):
            return [View((token,), last[-1:], tail, view.nickname, view.suffix, "address")]
        if tail == token or last[-1] == token:
            return [View((first,), last[-1:], tail, view.nickname, view.suffix, "address")]
        return [view]
    if first == "".join((*view.given, *view.family)):  # "Luis Manuel", luismanuel.garcia@: two given names
        return [View((*view.given, *view.family), last[-1:], tail, view.nickname, view.suffix, "address")]
    own = {view.joined, *view.family}
    if tail in own or last[-1] in own:
        return named(view, first)
    if last[-1] in view.given and view.family and first in (view.family[0][0], view.family[0]):
        turned = View(view.family, view.given, "".join(view.given), view.nickname, view.suffix, view.source)
        return [turned, view] if len(first) == 1 else [view, turned]  # "Yoshida Taichi", t.yoshida@
    if first in own:
        return named(view, last[0])
    own_given = {*view.given, "".join(view.given)}  # luismanuel.garcia@
    if first in own_given and len(view.joined) == 1 < len(tail) and tail[0] == view.joined:  # "Helle C", helle.carlsen@
        return [View(view.given, last[-1:], tail, view.nickname, view.suffix, "address")]
    if first in own_given or (len(first) == 1 and view.given and view.given[0][0] == first):
        family = View(view.given, last[-1:], tail, view.nickname, view.suffix, "address_family")
        return [view, family]
    return [view]


def named(view: View, given: str) -> list[View]:
    """The view, and as the address calls it; an initial that the address spells out gives way to the name."""
    found = called(view, given)
    is_spelled_out = bool(found) and len(view.given[0]) == 1 and found[0].source == view.source
    return found if is_spelled_out else [view, *found]


def called(view: View, given: str) -> list[View]:
    """The view with the given name of the address, where the card has an initial, a nickname or another one."""
    if len(given) < 2 or given in view.given or not view.given or repeats_initials(given, view):
        return []
    if len(view.given[0]) == 1 and view.given[0] == given[0]:
        return [View((given, *view.given[1:]), view.family, view.joined, given, view.suffix, view.source)]
    source = source_of(given, view)
    return [View((given,), view.family, view.joined, view.nickname, view.suffix, source)]


def source_of(given: str, view: View) -> str:
    """Where the name of an address stands beside that on the card: a form of it, another one, that of the partner."""
    if is_form(given, view.given[0]):
        return "address_given"
    own = (*view.given, view.nickname) if view.nickname else view.given
    return "address_partner" if all(are_two_names(one, given) for one in own) else "address_other"


@lru_cache(maxsize=1 << 14)
def are_two_names(one: str, other: str) -> bool:
    """True for two names that people bear and nobody takes for one, as Nora and Harold; short forms share letters."""
    if min(len(one), len(other)) <= PAIR or not (is_known_given(one) and is_known_given(other)):
        return False  # "CO Gori" has initials
    if are_cognates(one, other) or is_form(one, other) or fuzz.ratio(one, other) >= ALIKE:
        return False
    return loose(one)[0] != loose(other)[0] or min(len(one), len(other)) > LONGEST_PET


def repeats_initials(word: str, view: View) -> bool:
    """True for a word of an address that is initials beside those of the card, no name: mj.tuinier@ of M.J. Tuinier."""
    if len(view.given[0]) > 1 or len(word) > MOST_INITIALS:
        return False
    if word == "".join(token[0] for token in view.given):
        return True
    return (
        word not in known_forms() and not name_share(word, "given") and (len(word) == PAIR or VOWELS.isdisjoint(word))
    )


def is_form(one: str, other: str) -> bool:
    """True for two forms of one given name: a nickname, a short form, a slip of the pen."""
    if are_nicknames(one, other) or loose(one) == loose(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= SHORTEST_GIVEN and long.endswith(short):  # Tijn and Martijn, Dreas and Andreas
        return True
    return one[0] == other[0] and (long.startswith(short) or is_slip(one, other))


def with_given_address(views: list[View], local: str) -> list[View]:
    """The views, and beside a local part of one word that holds a given name that name with the surname.

    It may be the name alone ("constantin1952"), with an initial ("martijnh") or the surname behind it ("annasmit").
    """
    found: list[View] = []
    for view in views:
        given = "" if view.is_single or view.source != "name" else given_in(local, view)
        found.extend(named(view, given) if given else [view])
    return found


def given_in(local: str, view: View) -> str:
    """The given name in a local part of one word, which may have the surname behind it; "" for none."""
    if is_given(local):
        return local
    ends = (view.joined, view.joined[:1]) if view.family else ()
    for end in ends:
        head = local.removesuffix(end)
        if head != local and len(head) >= SHORTEST_GIVEN and is_given(head) and is_own(head, view):
            return head
    return ""


def is_own(given: str, view: View) -> bool:
    """True for the given name of the view written out, or another form of it: no partner's at the same mailbox."""
    return bool(view.given) and (view.given[0] == given[0] or is_form(given, view.given[0]))


def is_given(word: str) -> bool:
    """True for a known given name."""
    return word in given_names()


def with_glued(views: list[View], local: str, at_firm: bool) -> list[View]:
    """The views beside an address that writes names in one word.

    It names a card without a name, which may be cut in several ways or have no name in it at all, and it gives a lone
    given name its surname: zoliszepesvary@, "Zoli" at zoliszepesvary@. At an employer's it may be a given name alone.
    """
    if not views:
        found = glued_views(local)
        if at_firm and is_given(local) and len(local) >= SHORTEST_GLUED:
            found.append(View((local,), (), "", source="local", is_single=True))
        return [View((), (), "", source="nameless"), *found] if found else []
    found = []
    for view in views:
        token = (view.given or view.family)[0] if view.is_single and view.source == "name" else ""
        rest = local.removeprefix(token)
        if len(token) >= SHORTEST_GLUED and rest != local and len(rest) >= SHORTEST_GLUED:
            found.append(View((token,), (rest,), rest, view.nickname, view.suffix, "glued"))
    return [*views, *found]


def glued_views(local: str) -> list[View]:
    """The names of one word: a known given name before or behind what may be a surname, or two before it."""
    found: dict[View, tuple[bool, int]] = {}
    last, names = len(local) - SHORTEST_GLUED, given_names()

    def note(given: Tokens, family: str) -> None:
        found[View(given, (family,), family, source="glued")] = (
            name_share(family, "family") > 0.0,
            len("".join(given)),
        )

    for cut in range(SHORTEST_GLUED, last + 1):
        head, tail = local[:cut], local[cut:]
        if tail in names:
            note((tail,), head)
        if head in names:
            note((head,), tail)
            for end in range(cut + SHORTEST_GIVEN, last + 1):  # "juancarlosvidal"
                if local[cut:end] in names:
                    note((head, local[cut:end]), local[end:])
    return sorted(found, key=found.__getitem__, reverse=True)[:MOST_GLUED]


@cache
def given_names() -> frozenset[str]:
    """All that is known as a given name."""
    return known_forms() | known_names("given")
