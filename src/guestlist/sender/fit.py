"""Does the name explain the part before the @? The one sign of a person that needs no dictionary of any language."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

_MIN_WHOLE = 3  # letters of a name token that count as the token itself
_MIN_START = 3  # letters of the beginning of a name token: "alex" of alexander
_MAX_TOKENS = 6
_MAX_LOCAL = 40
_MIN_FUZZY = 5
_PLAIN_REST = 3  # letters left over that do not spoil a fit: "nl", "mail" is cut before

NONE, INITIALS, START, ONE, FULL = range(5)
LEVELS = ("none", "initials", "start", "one", "full")


def fit(name: tuple[str, ...], local: tuple[str, ...]) -> str:
    """How well the folded name tokens explain the letter runs of a local part: one of LEVELS.

    full: two name tokens, one of them whole ("jan.smit", "jsmit", "smitj", "jpsmit"). one: a whole token alone.
    start: the beginning of a token ("alex"), or two beginnings run together. initials: two letters or more.

    >>> fit(("jan", "peter", "smit"), ("jp", "smit")), fit(("jan", "smit"), ("smitj",)), fit(("jan", "smit"), ("jan",))
    ('full', 'full', 'one')
    >>> fit(("jan", "smit"), ("js",)), fit(("alexander", "berg"), ("alex",)), fit(("jan", "smit"), ("sales",))
    ('initials', 'start', 'none')
    """
    joined = "".join(local)[:_MAX_LOCAL]
    tokens = (tuple(token for token in name if token) if "" in name else name)[:_MAX_TOKENS]
    if not joined or not tokens:
        return LEVELS[NONE]
    best = FULL if _is_plainly_full(local, joined, tokens) else _level(joined, tokens)
    if best < FULL:
        best = max(best, _by_parts(local, tokens))
    return LEVELS[best]


def _is_plainly_full(local: tuple[str, ...], joined: str, tokens: tuple[str, ...]) -> bool:
    """The commonest forms, without a search: first.last, lastfirst, flast, lastf."""
    if len(local) > 1 and len(joined) > _MIN_START and (local == tokens or set(local) <= set(tokens)):
        return True
    first, last = tokens[0], tokens[-1]
    if len(tokens) < 2:
        return False
    return len(last) >= _MIN_WHOLE and joined in (first + last, last + first, first[0] + last, last + first[0])


def _level(joined: str, tokens: Sequence[str]) -> int:
    """The best reading of the letters as pieces of name tokens, each token used once, nothing left over."""
    if joined in tokens:
        return ONE if len(joined) >= _MIN_WHOLE else INITIALS
    if joined[0] not in {token[0] for token in tokens}:
        return NONE
    best = NONE
    stack: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)]  # place, used tokens (bits), whole ones, beginnings
    seen = set()
    while stack:
        place, used, whole, starts = stack.pop()
        if place == len(joined):
            best = max(best, _rank(used.bit_count(), whole, starts))
            continue
        for index, token in enumerate(tokens):
            if used >> index & 1:
                continue
            shared = _shared(joined, place, token)
            for length in {shared, min(shared, 1), min(shared, 2), min(shared, _MIN_START)} - {0}:
                is_whole = length == len(token) and length > 1
                state = (place + length, used | 1 << index, whole + (is_whole and length >= _MIN_WHOLE), starts)
                state = (*state[:3], starts + (not is_whole and length >= _MIN_START))
                if state not in seen:
                    seen.add(state)
                    stack.append(state)
    return best


def _shared(joined: str, place: int, token: str) -> int:
    length = 0
    for letter in token:
        if place + length >= len(joined) or joined[place + length] != letter:
            break
        length += 1
    return length


def _rank(pieces: int, whole: int, starts: int) -> int:
    if pieces > 1 and whole:
        return FULL
    if whole:
        return ONE
    if starts and (pieces > 1 or starts == 1):
        return START
    return INITIALS if pieces > 1 else NONE


def _by_parts(local: Sequence[str], tokens: Sequence[str]) -> int:
    """The fit of the runs of letters one by one: other spellings, and words beside the name ("smit.private")."""
    hits = sum(1 for part in local if len(part) >= _MIN_WHOLE and _is_token(part, tokens))
    if hits > 1:
        return FULL
    if hits:
        return FULL if any(len(part) == 1 and part in {token[0] for token in tokens} for part in local) else ONE
    joined = "".join(local)
    for token in tokens:
        if len(token) > _MIN_FUZZY - 1 and token in joined and len(joined) - len(token) <= 2 * _PLAIN_REST + 2:
            return ONE
    return NONE


def _is_token(part: str, tokens: Sequence[str]) -> bool:
    for token in tokens:
        if part == token:
            return True
        if len(part) >= _MIN_FUZZY and len(token) >= _MIN_FUZZY and part[0] == token[0]:
            allowed = 1 if len(part) < 2 * _MIN_FUZZY - 2 else 2
            if Levenshtein.distance(part, token, score_cutoff=allowed) <= allowed:
                return True
    return False
