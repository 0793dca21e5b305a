"""Levels at which two names agree."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from guestlist.data import load_toml
from guestlist.match.spelling import is_slip, loose, skeleton
from guestlist.match.views import Tokens
from guestlist.normalise.consonants import BARE
from guestlist.normalise.nicknames import are_nicknames
from guestlist.normalise.romanised import MARK

NEARLY = ("typo", "short")  # levels of names that may be two names
MARKS = (MARK, BARE)
MAN_AND_WOMAN = {"a", "o"}
SHORT_END = 4  # letters of a short form that is the end of the full one
SHORT_FORM = 3  # letters a short form shares with the beginning of the full one
Level = tuple[str, str, str]
"""The level, and on either side the token it was found by."""

MISSING: Level = ("missing", "", "")


def given_level(left: Tokens, left_nickname: str, right: Tokens, right_nickname: str) -> Level:
    """How the given names of a card and of a connection agree."""
    if len(left) == 1 and len(right) == 1 and not left_nickname and not right_nickname:
        one, other = left[0], right[0]
        return rewritten_level(one, other) if is_rewritten(one, other) else (token_level(one, other), one, other)
    lefts = (*left, left_nickname) if left_nickname else left
    rights = (*right, right_nickname) if right_nickname else right
    if not lefts or not rights:
        return MISSING
    if left and right and is_rewritten(left[0], right[0]):
        return rewritten_level(left[0], right[0])
    return several_level(left, lefts, right, rights)


def several_level(left: Tokens, lefts: Tokens, right: Tokens, rights: Tokens) -> Level:
    """How several given names agree; ``lefts`` and ``rights`` have the nicknames with them."""
    if lefts[0] == rights[0] and len(lefts[0]) > 1:
        return ("exact", lefts[0], rights[0])
    glued = "".join(left)
    if len(glued) > 2 and glued == "".join(right):
        return ("exact", lefts[0], rights[0])
    full_left = [token for token in lefts if len(token) > 1]
    full_right = [token for token in rights if len(token) > 1]
    shared = next((token for token in full_left if token in full_right), "")
    if shared:
        return ("other", shared, shared)
    for level, test in (
        ("nickname", are_nicknames),
        ("spelling", sounds_equal),
        ("short", is_short_form),
        ("typo", is_slip),
    ):
        for one in full_left:
            for other in full_right:
                if test(one, other):
                    return (level, one, other)
    initials = [token for token in lefts if len(token) == 1], [token for token in rights if len(token) == 1]
    if initials[0] or initials[1]:
        return initial_level(lefts, rights)
    if sounds_alike(lefts[0], rights[0]):
        return ("typo", lefts[0], rights[0])
    return ("different", lefts[0], rights[0])


def token_level(one: str, other: str) -> str:
    """The level of two single given names: the commonest case, and most of the work."""
    if one == other:
        return "exact" if len(one) > 1 else "initial"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else "different"
    if are_nicknames(one, other):
        return "nickname"
    if sounds_equal(one, other):
        return "spelling"
    if one[0] == other[0] or one[1] == other[1]:
        if is_short_form(one, other):
            return "short"
        return "typo" if is_slip(one, other) or sounds_alike(one, other) else "different"
    return "short" if is_short_form(one, other) else "different"


def is_rewritten(one: str, other: str) -> bool:
    """True where one of two names is rewritten, or nothing but consonants."""
    return one[-1] in MARKS or other[-1] in MARKS


def rewritten_level(one: str, other: str) -> Level:
    """The level of names rewritten by the rules of their country: two spellings of one, or two names."""
    return ("spelling" if one == other else "different", one.removesuffix(MARK), other.removesuffix(MARK))


def initial_level(lefts: Tokens, rights: Tokens) -> Level:
    """Given names of which one side has initials only, at least in the first place."""
    if lefts[0][0] == rights[0][0] and 1 in (len(lefts[0]), len(rights[0])):
        return ("initial", lefts[0], rights[0])
    if len(lefts[0]) > 1 and len(rights[0]) > 1:
        return ("different", lefts[0], rights[0])  # Natalie G. is no George
    for one in lefts:
        for other in rights:
            if one[0] == other[0] and len(one) != len(other) and 1 in (len(one), len(other)):
                return (
                    ("initial_other", one, other) if one != lefts[0] or other != rights[0] else ("initial", one, other)
                )
    return ("different", lefts[0], rights[0])


def family_level(left: Tokens, left_joined: str, right: Tokens, right_joined: str) -> Level:
    """How the surnames of a card and of a connection agree."""
    if not left_joined or not right_joined:
        return MISSING
    if is_rewritten(left_joined, right_joined):
        return rewritten_level(left_joined, right_joined)
    if left == right or left_joined == right_joined:
        return ("exact", rarest(left), rarest(right))
    if "".join(left) == "".join(right):
        return ("exact", rarest(left), rarest(right))
    if len(right_joined) == 1 or (len(right) == 1 and len(right[0]) == 1):
        agrees = left[0][0] == right[0][0] or left_joined[0] == right_joined[0]
        return ("initial" if agrees else "different", left[0], right[0])
    if len(left_joined) == 1 or len(left[0]) == 1:
        agrees = left[0][0] == right[0][0] or left_joined[0] == right_joined[0]
        return ("initial" if agrees else "different", left[0], right[0])
    shared = [token for token in left if token in right and len(token) > 1]
    if shared:
        return ("part", rarest(tuple(shared)), rarest(tuple(shared)))
    if loose(left_joined) == loose(right_joined) or loose("".join(left)) == loose("".join(right)):
        return ("spelling", left[-1], right[-1])
    return near_family(left, left_joined, right, right_joined)


def near_family(left: Tokens, left_joined: str, right: Tokens, right_joined: str) -> Level:
    """Surnames that share no whole token."""
    for one in left:
        for other in right:
            if sounds_equal(one, other):
                return ("spelling", one, other) if len(left) == len(right) else ("part", one, other)
    if is_slip(left_joined, right_joined) or is_slip("".join(left), "".join(right)):
        return ("typo", left[-1], right[-1])
    for one in left:
        for other in right:
            if is_slip(one, other) or sounds_alike(one, other):
                return ("typo", one, other)
    return ("different", left[-1], right[-1])


def rarest(tokens: Tokens) -> str:
    """The token that tells most: the longest one (the rarest, as long as counts are not at hand)."""
    return max(tokens, key=len) if tokens else ""


def sounds_equal(left: str, right: str) -> bool:
    """True for two spellings of one word."""
    return len(left) > 2 and len(right) > 2 and loose(left) == loose(right)


def sounds_alike(left: str, right: str) -> bool:
    """True where only the vowels differ, in words long enough for that to mean something."""
    one, other = skeleton(left), skeleton(right)
    return len(one) >= SHORT_FORM and one == other


def is_short_form(left: str, right: str) -> bool:
    """True where one given name is the beginning of the other, or its end: Seun and Oluwaseun."""
    short, long = sorted((left, right), key=len)
    if left[0] != right[0]:
        return len(short) >= SHORT_END and long.endswith(short)
    if len(short) < SHORT_FORM:
        return False
    return left.startswith(right) or right.startswith(left)


def are_a_letter_apart(one: str, other: str) -> bool:
    """True for names that one letter more, less or other tells from each other: Anne and Anna, Robert and Roberto."""
    return OSA.distance(one, other, score_cutoff=1) == 1


def are_of_two_sexes(one: str, other: str) -> bool:
    """True where a man's and a woman's name differ in their end: Daniel and Daniela, Dag and Dagny, Carlo and Carla."""
    if len(one) == len(other):
        return one[:-1] == other[:-1] and {one[-1], other[-1]} == MAN_AND_WOMAN
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long.removeprefix(short) in endings_of_women()


@lru_cache(maxsize=1)
def endings_of_women() -> frozenset[str]:
    """What makes a man's name a woman's."""
    return frozenset(load_toml("match.toml")["given"]["endings_of_women"])
