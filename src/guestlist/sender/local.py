"""What the part before the @ says of itself, without any name beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from guestlist.model import Kind
from guestlist.normalise.fold import fold
from guestlist.sender.compounds import SHORTEST_WORD
from guestlist.sender.letters import glued, likeness
from guestlist.sender.words import (
    Word,
    all_given,
    all_surnames,
    common_words,
    has_noun_ending,
    is_given,
    is_initial,
    is_name_word,
    is_neutral,
    is_place,
    is_surname,
    longest_given,
    may_be_one_word,
    places,
    self_words,
    vocabulary,
    without_particles,
)

_PARTS = re.compile(r"[a-z]+")
_HEX = re.compile(r"(?=.{0,64}\d)[0-9a-f]{12,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{13,40}")
_CODE = re.compile(r"[a-z0-9]{14,64}")
_MACHINE = re.compile(
    r"(bounce|bounces|return|reply|notifications?|noreply|ticket|msprvs\d|prvs|srs\d|verp|unsub|unsubscribe|fbl|"
    r"case|comment|comments|confirm|conversation|thread|msg|message|sub|track)[+=_.-]?[=+_.-]?[\w=.+-]{0,120}"
)
_STARTS = ("bounce", "prvs=", "srs0=", "srs1=", "unsub", "owner-", "msprvs")
_LIST_ENDS = ("-request", "-subscribe", "-unsubscribe", "-owner", "-bounces", "-admin", "-list", "-users", "-devel")
_LIST_TAGS = ("-dev", "-announce", "-discuss", "-talk", "-help", "-commits", "-cvs", "-l", "-bugs", "-patches")
_NUMBERED = re.compile(r"([a-z]+)(\d{2,})(?:[a-z]{1,2}(\d{2,}))?")
"""A word with a number behind it, as universities hand them out: "it12345", "cs19b1001"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_MIN_NUMBER = 4  # digits of a number that is no count, "info2@"
_MAX_PREFIX = 3  # letters in front of somebody's number; a longer word is a mailbox that goes by numbers
_NUMBERABLE = frozenset({"function", "ambiguous", "common", "trade", "trade_name", "function_initial"})
_TAG_WORDS = frozenset({"id", "case", "ticket", "bounce", "bounces", "verp", "reply", "thread", "token", "owner"})
_MIN_CODE_DIGITS = 4
_MIN_HEX = 12  # signs of the shortest text the pattern takes
_MIN_GLUED = 5
_MIN_BEGINNING = 4  # letters; a longer word a domain begins with is not somebody's by chance
_MIN_LABEL = 3  # letters of a domain's name, and of what stands beside it


class Local(NamedTuple):
    """A reading of a local part."""

    base: str  # without the plus tag
    tokens: tuple[str, ...]  # its runs of letters, folded
    shape: str  # a key of weights.toml [local]
    kind: Kind = Kind.ROLE
    word: str = ""
    is_ambiguous: bool = False  # the word may be one person's own mailbox
    is_tagged: bool = False  # the plus tag is a machine's


def read_local(local: str, label: str) -> Local:
    """Read a lower-case local part; ``label`` is the name in the domain."""
    base, _, tag = local.partition("+")
    base = base or tag
    tokens = _tokens(base)
    is_tagged = bool(tag) and _is_machine_tag(tag)
    machine = _machine(base, tokens)
    if machine is not None:
        return Local(base, tokens, machine[0], machine[1], is_tagged=is_tagged)
    if "-" in base and (base.endswith(_LIST_ENDS) or (base.endswith(_LIST_TAGS) and not is_given(tokens[0]))):
        return Local(base, tokens, "function", Kind.LIST, base.rpartition("-")[2], is_tagged=is_tagged)
    shape, word = _words(tokens, label)
    if shape == "word":
        shape = (
            "label_word" if _repeats(tokens[0], label) else shape if is_name_word(tokens[0]) else likeness(tokens[0])
        )
    elif shape in _NUMBERABLE and word.kind in (Kind.ROLE, Kind.ORGANISATION):
        shape = _numbered(base, shape)
    elif shape == "words" and all(likeness(token) != "word" for token in tokens if len(token) > 1):
        shape = "words_like"
    return Local(base, tokens, shape, word.kind, word.text, word.grade == "ambiguous", is_tagged)


def _numbered(base: str, shape: str) -> str:
    """The shape of a mailbox word with a number behind it: a short one may be somebody's login."""
    match = _NUMBERED.fullmatch(base)
    if match is None or _YEAR.fullmatch(number := match[2] + (match[3] or "")) or len(number) < _MIN_NUMBER:
        return shape
    if len(match[1]) <= _MAX_PREFIX:
        return "number"
    return "affix" if shape in ("function", "ambiguous", "common") else shape


def _tokens(base: str) -> tuple[str, ...]:
    """The runs of letters, folded; folding changes nothing in lower-case ASCII letters but drops apostrophes."""
    if not base.isascii() or "'" in base or "`" in base:
        base = fold(base)
    return tuple(_PARTS.findall(base))


def _machine(base: str, tokens: tuple[str, ...]) -> tuple[str, Kind] | None:
    """The shape of a code, or None for something a human being may have chosen."""
    if "=" in base or base.startswith(_STARTS):
        return "machine", Kind.AUTOMATED
    if base.isalpha() or "".join(tokens) == base.replace(".", ""):
        return None
    digits = sum(map(str.isdigit, base))
    if digits and not tokens:
        return "digits", Kind.AUTOMATED
    if len(base) >= _MIN_HEX and _HEX.fullmatch(base):
        return "hash", Kind.AUTOMATED
    if digits >= _MIN_CODE_DIGITS and _CODE.fullmatch(base) and len(tokens) > 2:
        return "hash", Kind.AUTOMATED
    if digits >= _MIN_CODE_DIGITS and _MACHINE.fullmatch(base):
        return "machine", Kind.AUTOMATED
    return None


def _is_machine_tag(tag: str) -> bool:
    words = set(_PARTS.findall(tag))
    digits = sum(char.isdigit() for char in tag)
    return "=" in tag or bool(_HEX.fullmatch(tag)) or (digits > 2 and (bool(words & _TAG_WORDS) or len(tag) > 15))


def _repeats(token: str, label: str) -> bool:
    """True for the domain's name with something beside it or its beginning: "fedexcanada" at fedex.com, "fedex" at
    fedexcanada.com.
    """
    if len(token) > _MIN_BEGINNING and len(label) > len(token) and label.startswith(token):
        return True
    if len(label) < _MIN_LABEL or not token.startswith(label):
        return False
    return len(token) - len(label) >= _MIN_LABEL and not is_surname(token[len(label) :])


_PLAIN = Word("", Kind.ROLE, "")


def _words(tokens: Sequence[str], label: str) -> tuple[str, Word]:
    """The shape and the word that decided it."""
    known = vocabulary()
    joined = "".join(tokens)
    if not tokens:
        return "short", _PLAIN
    if joined in known and len(tokens) > 1 and may_be_one_word(*tokens[:2]):
        return known[joined].grade, known[joined]
    hits, rest = _sort(without_particles(tuple(tokens)), label)
    if hits:
        return _with_word(hits, rest, label, is_last=tokens[-1] == hits[-1][1].text)
    return _several(tokens, label) if len(tokens) > 1 else _single(tokens[0], label)


def _sort(tokens: Sequence[str], label: str) -> tuple[list[tuple[str, Word]], list[str]]:
    """The function words among the tokens, each with how it was found, and the tokens that say something else."""
    known = vocabulary()
    hits: list[tuple[str, Word]] = []
    rest: list[str] = []
    index = 0
    count = len(tokens)
    while index < count:
        token = tokens[index]
        if count - index > 2 and (triple := "".join(tokens[index : index + 3])) in known:
            hits.append(("word", known[triple]))
            index += 3
            continue
        following = tokens[index + 1] if count - index > 1 else ""
        if following and (pair := token + following) in known and may_be_one_word(token, following):
            hits.append(("word", known[pair]))
            index += 2
            continue
        index += 1
        if token in known and not (count > 1 and len(token) < 3 and known[token].is_name):
            hits.append(("word", known[token]))
        elif len(token) > SHORTEST_WORD and (both := glued(token, label)) is not None:
            hits.append(both)
        else:
            rest.append(token)
    return hits, rest


def _with_word(hits: list[tuple[str, Word]], rest: list[str], label: str, is_last: bool) -> tuple[str, Word]:
    """Of a local part with at least one mailbox word: what the other tokens make of it."""
    how, word = max(hits, key=lambda hit: (hit[1].rank, not hit[1].is_name, len(hit[1].text)))
    others = [token for token in rest if token != label and not (is_neutral(token) and len(token) > 1)]
    initials = [token for token in others if len(token) == 1]
    others = [token for token in others if len(token) > 1]
    only_names = all(hit.is_name for _, hit in hits)
    if only_names and len(hits) == 1 and (initials or any(is_given(token) for token in others)):
        return ("named" if others else "initial_word"), word
    if only_names and len(hits) > 1 and not others:
        # Two words that are both names: "mark.post"; the first one decides.
        return ("named" if is_given(hits[0][1].text) else _grade_of(how, word)), word
    if len(hits) == 1 and only_names and word.grade == "trade" and not others:
        return "trade_name", word
    if initials and not others and len(hits) == 1 and all(map(is_initial, initials)):
        return "function_initial", word
    if word.kind is Kind.AUTOMATED and word.grade == "function" and not only_names:
        return "function", word
    if len(hits) > 1 or not others:
        if len(hits) == 1 and only_names and is_given(word.text):
            return ("word_name" if word.grade == "function" and is_neutral(word.text) else "given"), word  # "dev@"
        return _grade_of(how, word), word
    if any(is_given(token) or is_surname(token) for token in others) and word.grade != "trade":
        return "function_given", word
    if word.grade == "trade":
        return "trade_mixed", word
    if only_names:
        return ("surname_word" if is_last else "word_name"), word
    return "function_mixed", word


def _grade_of(how: str, word: Word) -> str:
    if how in ("trade", "firm"):
        return "trade_mixed"
    if how == "word" or word.grade != "function":
        return word.grade if how != "affix" else "affix"
    return how


def _several(tokens: Sequence[str], label: str) -> tuple[str, Word]:
    """Of several tokens without a mailbox word: a name, a place, or just words."""
    long = [token for token in tokens if len(token) > 1]
    names = all_given()
    given = [token for token in long if token in names]
    if len(given) < len(long) and not common_words().isdisjoint(long):
        common = [token for token in long if token in common_words() and token not in given]
        if common and all(token in common_words() or is_neutral(token) for token in long):
            return "common", Word(common[0], Kind.ROLE, "function")
    if given and not places().issuperset(long):
        return "named", _PLAIN
    if len(long) < len(tokens) and long:
        return "initial_word", _PLAIN
    if "".join(tokens) == label:
        return "label", _PLAIN
    if any(is_surname(token) for token in long):
        return "named", _PLAIN
    if all(is_place(token) or is_neutral(token) for token in long) and any(len(token) > 3 for token in long):
        return "place", Word(long[-1], Kind.ROLE, "function")
    return "words", _PLAIN


def _single(token: str, label: str) -> tuple[str, Word]:
    """Of one token that is no mailbox word."""
    if token in common_words() and not is_given(token):
        return "common", Word(token, Kind.ROLE, "function")
    if token in self_words():
        return "self", Word(token, Kind.ROLE, "")
    if is_given(token):
        return "given", Word(token, Kind.ROLE, "")
    if is_surname(token) and len(token) > 2:
        return "surname", Word(token, Kind.ROLE, "")
    if token == label and len(token) > 2:
        return "label", _PLAIN
    if is_place(token) and len(token) > 3:
        return "place", Word(token, Kind.ROLE, "function")
    if len(token) < 4:
        return "short", _PLAIN
    if has_noun_ending(token):
        return "noun", Word(token, Kind.ROLE, "function")
    start = _given_inside(token)
    if start:
        return "given_start", Word(start, Kind.ROLE, "")
    return "word", _PLAIN


def _given_inside(token: str) -> str:
    """The given name a glued token begins with ("janvermeer") or ends with after a common surname, else ""."""
    given, surnames = all_given(), all_surnames()
    for end in range(min(len(token) - 2, longest_given()), 3, -1):
        if token[:end] in given:
            return token[:end]
    if len(token) > _MIN_GLUED and (token[1:] in surnames or token[:-1] in surnames):
        return token[1:] if token[1:] in surnames else token[:-1]
    for end in range(3, len(token) - 2):
        if token[:end] in given and token[end:] in surnames:
            return token[:end]
        if token[:end] in surnames and token[end:] in given:
            return token[end:]
    return ""
