"""Function words inside a longer token: "rekeningoverzicht", "acmesupport", "infoamsterdam", "bakkerijjansen"."""

from __future__ import annotations

from functools import cache, lru_cache

from guestlist.data import list_files, load_toml, load_words
from guestlist.model import Kind
from guestlist.sender.words import Word, all_names, is_given, is_place, vocabulary

MAX_TOKEN = 40
"""Longer tokens are codes, not words; none is cut apart."""

SHORTEST_WORD = 5
"""Nothing is cut out of tokens of so many letters or fewer."""

_HEAD = 3  # letters by which pieces are looked up; no shorter piece is cut out
_LINKS = ("", "s", "n", "e", "en", "es")
_AFFIXES = ("info", "admin", "sales", "office", "team", "hello", "kontakt", "contact", "support", "service", "booking")
_MIN_TRADE = 5  # letters of a business word at an end of a longer one: "ristorantebella"
_STEM_START = 5  # letters; no stem is shorter
_MIN_PART = 4  # shorter words glue into names: "hr", "it", "pr"
_MIN_AFFIX_REST = 3


def compound(token: str, label: str) -> tuple[str, Word] | None:
    """The function word a longer token is built with, and how: "compound" (all of it, or a safe stem), "affix" or
    "trade" (a word at an end), "firm" (letters of clubs and firms at an end).

    ``label`` is the domain's name, which mailboxes like to repeat: "acmesupport".
    """
    if not SHORTEST_WORD < len(token) <= MAX_TOKEN or token in all_names():
        return None
    is_repeated = bool(label) and _begins(token, label) and _shares_letters(token, label)
    return _compound(token, label if is_repeated else "")


def _begins(token: str, label: str) -> bool:
    """False where neither a piece nor the label begins the token: then the label cannot help to cover it."""
    return token[:_HEAD] in label or _begins_with_a_piece(token)


@lru_cache(maxsize=1 << 16)
def _begins_with_a_piece(token: str) -> bool:
    pieces, lengths = _pieces()
    return not pieces.isdisjoint([token[:length] for length in lengths.get(token[:_HEAD], ())])


def _shares_letters(token: str, label: str) -> bool:
    """True where three letters of the token stand in the label: else the label cannot be part of it."""
    return not _groups(label).isdisjoint([token[start : start + _HEAD] for start in range(len(token) - _HEAD + 1)])


@lru_cache(maxsize=1 << 15)
def _groups(label: str) -> frozenset[str]:
    """Every three letters that follow one another in a domain's name."""
    return frozenset(label[start : start + _HEAD] for start in range(len(label) - _HEAD + 1))


@lru_cache(maxsize=1 << 16)
def _compound(token: str, label: str) -> tuple[str, Word] | None:
    whole = _cover(token, label)
    if whole is not None:
        return "compound", whole
    stem = _stem(token)
    if stem:
        return "compound", Word(stem, _stem_kinds()[stem], "function")
    return _affix(token)


def _affix(token: str) -> tuple[str, Word] | None:
    for affix in _AFFIXES if token.startswith(_AFFIXES) or token.endswith(_AFFIXES) else ():
        if token.startswith(affix) and is_place(token[len(affix) :]):
            return "compound", vocabulary()[affix]  # "infonl"
        rest = token.removeprefix(affix) if token.startswith(affix) else token.removesuffix(affix)
        if _MIN_AFFIX_REST <= len(rest) < len(token) and not is_given(rest):
            return "affix", vocabulary()[affix]
    return _trade(token)


def _trade(token: str) -> tuple[str, Word] | None:
    """A business word at either end of a token, the longest first: "bakkerijjansen", "fotostudio"."""
    trades, beginnings, ends = _trades()
    if token[:_MIN_TRADE] not in beginnings and token[-_MIN_TRADE:] not in ends:
        return _firm(token)
    for length in range(len(token) - _MIN_AFFIX_REST, _MIN_TRADE - 1, -1):
        for end in (token[:length], token[-length:]):
            if end in trades:
                return "trade", vocabulary()[end]
    return _firm(token)


def _firm(token: str) -> tuple[str, Word] | None:
    """Letters by which clubs begin and firms end: "mksbystrzyca", "gobbonisnc"."""
    starts, ends = _firms_letters()
    found = next((start for start in starts if token.startswith(start)), "") if token.startswith(starts) else ""
    if not found and token.endswith(ends):
        found = next(end for end in ends if token.endswith(end))
    return ("firm", Word(found, Kind.ORGANISATION, "trade")) if found and len(token) - len(found) >= _MIN_PART else None


@cache
def _firms_letters() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = load_toml("sender/words/firms.toml")["glued"]
    return tuple(table["starts"].split()), tuple(table["ends"].split())


@cache
def _trades() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The business words, their first letters and their last ones."""
    trades = frozenset(text for text, word in vocabulary().items() if word.grade == "trade" and not word.is_name)
    return trades, frozenset(text[:_MIN_TRADE] for text in trades), frozenset(text[-_MIN_TRADE:] for text in trades)


def _cover(token: str, label: str) -> Word | None:
    """The weightiest function word of a token made of known words alone, else None."""
    pieces, lengths = _pieces()
    reach: dict[int, Word | None] = {0: None}
    for start in range(len(token) - _HEAD + 1):
        if start not in reach:
            if len(reach) == 1:
                return None  # nothing known stands at the beginning
            continue
        head = token[start : start + _HEAD]
        in_label = bool(label) and head in label
        for length in range(_HEAD, len(token) - start + 1) if in_label else lengths.get(head, ()):
            end = start + length
            part = token[start:end]
            if end > len(token) or (part not in pieces and not (in_label and part in label)):
                continue
            word = _part(part)
            if word is None and not _is_filler(part, label):
                continue
            best = _weightier(reach[start], word)
            for link in _LINKS if word is not None and end < len(token) else ("",):
                if token.startswith(link, end) and (end + len(link) < len(token) or not link or length > _MIN_PART):
                    reach[end + len(link)] = _weightier(best, reach.get(end + len(link)))
    return reach.get(len(token))


@cache
def _pieces() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """Every piece, and the lengths of the pieces by their first letters: where none of them stands, none begins."""
    pieces = frozenset((*vocabulary(), *load_words("sender/neutral.txt"), *load_words("sender/places.txt")))
    lengths: dict[str, set[int]] = {}
    for piece in pieces:
        if len(piece) >= _HEAD:
            lengths.setdefault(piece[:_HEAD], set()).add(len(piece))
    return pieces, {head: tuple(sorted(each)) for head, each in lengths.items()}


def _part(part: str) -> Word | None:
    if len(part) < _MIN_PART:
        return None
    word = vocabulary().get(part)
    return None if word is None or (word.is_name and len(part) < _MIN_PART + 1) else word


def _is_filler(part: str, label: str) -> bool:
    return len(part) > 2 and (part in label or part in load_words("sender/neutral.txt") or is_place(part))


def _weightier(one: Word | None, two: Word | None) -> Word | None:
    if one is None or two is None:
        return one or two
    return one if (one.rank, len(one.text)) >= (two.rank, len(two.text)) else two


@cache
def _stem_kinds() -> dict[str, Kind]:
    return {
        stem.replace("-", ""): Kind(key)
        for name in list_files("sender/words", ".toml")
        for key, text in load_toml(name).get("stems", {}).items()
        for stem in text.split()
    }


@cache
def _stems_by_start() -> dict[str, tuple[str, ...]]:
    """The stems by their first letters, so that one look-up a place in the token is enough."""
    found: dict[str, tuple[str, ...]] = {}
    for stem in sorted(_stem_kinds(), key=len, reverse=True):
        found[stem[:_STEM_START]] = (*found.get(stem[:_STEM_START], ()), stem)
    return found


def _stem(token: str) -> str:
    """The first stem inside the token, the longest at its place, or ""."""
    starts = _stems_by_start()
    for place in range(len(token) - _STEM_START + 1):
        if stems := starts.get(token[place : place + _STEM_START]):
            for stem in stems:
                if token.startswith(stem, place):
                    return stem
    return ""
