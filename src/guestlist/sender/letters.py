"""Do the letters of an unknown word run like those of names, or like those of words?

A three-letter model counted from this package's own lists: the mailbox words of all languages on one side, the given
names and surnames on the other (log of the ratio of the two smoothed shares, summed over the letter groups and divided
by the root of their number, so that long words say a little more than short ones). Nothing is learnt from anybody's
book.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.sender.compounds import compound
from guestlist.sender.words import Word, all_names, common_words, learnt_words, vocabulary

_GROUP = 3  # letters
_TAIL = 4  # letters of the word's end, where endings of nouns stand
_MIN_TRADE = 8  # letters of a business word that no surname begins or ends with by chance
_MIN_REST = 5  # letters of a known name beside a shorter one
_MIN_LEARNT = 4  # letters of a word worth counting
_SMOOTHING = 0.5  # added to each count


def likeness(token: str) -> str:
    """What an unknown token's letters look like: "word_very", "word_like", or "word" where they tell nothing.

    >>> likeness("rekeningoverzicht"), likeness("barcella")
    ('word_very', 'word')
    """
    table = load_toml("sender/weights.toml")["letters"]
    score = wordiness(token)
    if score >= table["very"]:
        return "word_very"
    return "word_like" if score >= table["like"] else "word"


def glued(token: str, label: str) -> tuple[str, Word] | None:
    """``compounds.compound`` where the letters allow it: "bolander" is no "bolan" (a Swedish loan) and "der".

    >>> glued("loonadministratie", "")[0], glued("bolander", "")
    ('compound', None)
    >>> glued("garagedupont", "")[0], glued("chamberlain", "")
    ('trade', None)
    """
    found = compound(token, label)
    if found is None or found[0] in ("affix", "firm") or (found[0] == "trade" and _stands_apart(token, found[1].text)):
        return found
    return found if wordiness(token) >= load_toml("sender/weights.toml")["letters"][found[0]] else None


def _stands_apart(token: str, trade: str) -> bool:
    """True for a business word too long to begin or end a surname by chance, or with a known name beside it."""
    rest = token.removeprefix(trade) if token.startswith(trade) else token.removesuffix(trade)
    return len(trade) >= _MIN_TRADE or (len(rest) >= _MIN_REST and rest in all_names())


@lru_cache(maxsize=1 << 14)
def names_a_firm(words: tuple[str, ...]) -> bool:
    """True where a domain's name has a word of mailboxes or working life, or runs more like a word than like a name.

    >>> names_a_firm(("flowershop",)), names_a_firm(("leniberg",))
    (True, False)
    """
    known = vocabulary()
    return any(
        (word in known and not known[word].is_name)
        or word in common_words()
        or glued(word, "") is not None
        or wordiness(word) > 0
        for word in words
    )


@lru_cache(maxsize=1 << 14)
def wordiness(token: str) -> float:
    """Above 0 the letters run like a word's, below 0 like a name's; a token shorter than three letters says 0."""
    if len(token) < _GROUP:
        return 0.0
    ratios, unknown = _ratios()
    groups = _groups(token)
    return sum(ratios.get(group, unknown) for group in groups) / math.sqrt(len(groups))


def _groups(token: str) -> list[str]:
    framed = f"^{token}$"
    return [*[framed[start : start + _GROUP] for start in range(len(framed) - _GROUP + 1)], framed[-_TAIL:]]


@cache
def _ratios() -> tuple[dict[str, float], float]:
    """The log ratio of each letter group, and that of a group never seen."""
    words = {word for word in learnt_words() if len(word) >= _MIN_LEARNT}
    names = all_names()
    in_words, in_names = _counted(words - names), _counted(names - words)
    groups = in_words.keys() | in_names.keys()
    per_word = in_words.total() + _SMOOTHING * len(groups)
    per_name = in_names.total() + _SMOOTHING * len(groups)
    ratios = {
        group: math.log((in_words[group] + _SMOOTHING) / per_word * per_name / (in_names[group] + _SMOOTHING))
        for group in groups
    }
    return ratios, math.log(per_name / per_word)


def _counted(tokens: Iterable[str]) -> Counter[str]:
    groups: list[str] = []
    for token in tokens:
        groups += _groups(token)
    return Counter(groups)
