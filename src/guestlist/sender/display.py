"""What a display name says of itself: a human name, a function, a firm, somebody behind a platform."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from guestlist.model import Kind
from guestlist.normalise.fold import fold, national_fold
from guestlist.normalise.organisations import bears_plain_form
from guestlist.sender.compounds import SHORTEST_WORD
from guestlist.sender.display_marks import club_code, marked, native
from guestlist.sender.letters import glued
from guestlist.sender.words import (
    Word,
    all_names,
    bears_a_given_name,
    has_noun_ending,
    is_given,
    is_initial,
    is_neutral,
    is_place,
    is_surname,
    may_be_one_word,
    somebody,
    vocabulary,
    without_honorifics,
    without_particles,
)

_DASH = re.compile(r"\s[-–—|/]\s|\s*,\s+")
_AT = re.compile(r"\s@\s(?=\w)")
_BRACKETS = re.compile(r"[\[(][^\])]{0,40}[\])]")
_MAX_NAME = 120
_MAX_GIVEN = 3
_MAX_TOKENS = 8
_MAX_HUMAN_TOKENS = 6
_MAX_ABBREVIATION = 5
_ODD = re.compile(r"[®™©!?#%]|&|\+|\d|\.\w{2,3}\b")
_FIRMS = frozenset({"company", "function"})
_COUPLE = re.compile(r"&|\+")
_ARTICLES = frozenset({"the", "il", "het", "das", "die", "der", "los", "las", "les", "gli", "os"})
_OF = frozenset({"of", "for", "voor"})
_PREPOSITIONS = frozenset(
    {"pa", "for", "fur", "fuer", "pour", "para", "voor", "of", "dla", "med", "til", "till", "mit", "avec"}
)
_NAME_STARTS = ("mc", "mac", "de", "le", "la", "van", "di", "du", "fitz", "o")
_LEGAL = re.compile(
    r"\b(?:b\.?v|n\.?v|gmbh|ltd|llc|inc|s\.?r\.?l|s\.?a\.?r\.?l|oy|oyj|a/s|aps|asa|kft|zrt|s\.?r\.?o|sp\. ?z)\b\.?",
    re.IGNORECASE,
)
_LEGAL_WORDS = frozenset("bv nv gmbh ltd llc inc srl sarl oy oyj aps asa kft zrt sro".split())
"""What the pattern takes in a text of letters and blanks alone."""

_DOMAIN_NAME = re.compile(
    r"[\w-]{2,40}\.(?:com|net|org|nl|de|fr|es|it|no|se|dk|fi|pl|pt|eu|io|co\.uk|be|at|ch|com\.tr|cz|hu|ro|ru)",
    re.IGNORECASE,
)


class Display(NamedTuple):
    """A reading of a display name."""

    text: str
    tokens: tuple[str, ...]  # folded, in order
    other: tuple[str, ...]  # the national fold where it differs, else ()
    shape: str  # a key of weights.toml [name], or "" for no name
    kind: Kind = Kind.ROLE
    word: str = ""
    is_firm: bool = False  # with a legal form that leaves no doubt

    @property
    def is_human(self) -> bool:
        """True where a single human being is named, as far as one can see."""
        return self.shape in ("human", "lookalike", "brand_or_name", "single_given", "single", "word_name", "kin")


NO_NAME = Display("", (), (), "")


def read_display(text: str, label: str, shape: str, owner: str) -> Display:
    """Read a display name beside the domain's ``label``; ``shape`` is model.Name.shape, ``owner`` the folded firm."""
    text = _AT.sub(" at ", text[:_MAX_NAME].strip())
    if is_only_letters(text):
        tokens = without_honorifics(tuple(text.lower().split()[:_MAX_TOKENS]))
        if not tokens:
            return NO_NAME
        shaped = _shape(text, tokens, label, shape, owner, True)
        return Display(text, tokens, (), *shaped, is_firm=shaped[0] in _FIRMS and bears_plain_form(text))
    plain = _in_order(_BRACKETS.sub(" ", text))
    tokens = without_honorifics(tuple(fold(plain).split()[:_MAX_TOKENS]))
    if not tokens or "@" in text:
        return NO_NAME
    other = () if plain.isascii() else without_honorifics(tuple(national_fold(plain).split()[:_MAX_TOKENS]))
    shaped = _shape(text, tokens, label, shape, owner, False)
    if shaped[0] in _FIRMS and (front := _front(text)):
        return read_display(front, label, "", owner)
    is_firm = shaped[0] in _FIRMS and bears_plain_form(plain)
    return Display(text, tokens, other if other != tokens else (), *shaped, is_firm=is_firm)


def _front(text: str) -> str:
    """The person's name in front of a dash and a firm: "Jan Smit - Acme Group"; "" where no such name stands there."""
    front, dash, _ = _DASH.sub("\n", text, count=1).partition("\n")
    tokens = fold(front).split()
    if not dash or len(tokens) < 2 or tokens[0] not in somebody() or _words_of(tuple(tokens)):
        return ""
    return front


def is_only_letters(text: str) -> bool:
    """True for ASCII letters and blanks alone, as most names are: no bracket, sign, figure or domain to look for."""
    return text.isascii() and text.replace(" ", "").isalpha()


def _in_order(text: str) -> str:
    """The given name first: "Smit, Jan" is written "Jan Smit"."""
    if text.count(",") != 1:
        return text
    family, _, given = text.partition(",")
    return f"{given} {family}" if given.strip() and len(given.split()) <= _MAX_GIVEN else text


def _shape(
    text: str, tokens: tuple[str, ...], label: str, shape: str, owner: str, only_letters: bool
) -> tuple[str, Kind, str]:
    """``only_letters``: what ``is_only_letters`` says of the text."""
    marks = marked(text, tokens, label, owner, only_letters)
    if marks is not None:
        return marks
    in_script = None if only_letters else native(text)
    if in_script is not None:
        return ("company" if in_script[0] is Kind.ORGANISATION else "function"), *in_script
    if shape == "kin":
        return "kin", Kind.ROLE, ""
    if tokens[0] in _ARTICLES and (len(tokens) > 2 or (len(tokens) == 2 and tokens[1] not in all_names())):
        return "title", Kind.ORGANISATION, ""
    if len(tokens) > 2 and not _OF.isdisjoint(tokens[1:-1]):
        return "title", Kind.ORGANISATION, ""
    words = _words_of(tokens)
    given = bears_a_given_name(tokens)
    bare = text if only_letters else _BRACKETS.sub(" ", text)  # "Jan Jansen (Jansen Klimaat B.V.)" is Jan
    is_legal = len(tokens) > 1 and (_has_legal_form(bare, only_letters) or bears_plain_form(bare))
    if words:
        return _with_words(words, tokens, given, is_legal, shape)
    if (
        is_legal
        or ("." in text and _DOMAIN_NAME.fullmatch(text))
        or (shape == "company" and not (given and len(tokens) in (2, 3)))
    ):
        return "company", Kind.ORGANISATION, ""
    return _plain(text, tokens, label, owner, given, only_letters)


def _has_legal_form(text: str, only_letters: bool) -> bool:
    """True for a legal form behind the first word: "Asa Brandt" is somebody."""
    _, _, behind = text.partition(" ")
    if only_letters:
        return not _LEGAL_WORDS.isdisjoint(behind.lower().split())
    return _LEGAL.search(behind) is not None


def _plain(
    text: str, tokens: tuple[str, ...], label: str, owner: str, given: bool, only_letters: bool
) -> tuple[str, Kind, str]:
    """The shape of a name without a word of mailboxes in it."""
    joined = "".join(tokens)
    is_brand = len(joined) > 2 and (joined == label or joined == owner.replace(" ", ""))
    is_odd = not only_letters and _ODD.search(text) is not None
    if len(tokens) == 1:
        return _single(text, tokens[0], is_brand)
    if tokens[0] == label and any(map(_has_inner_capital, text.split())):
        return "brand", Kind.ORGANISATION, ""  # "TaskRiver AI" at taskriver
    if "&" in text and label in (joined, joined.replace("and", ""), "and".join(tokens)):
        return "brand", Kind.ORGANISATION, ""  # firms named after their founders
    if is_odd and not (given and _COUPLE.search(text)) and not is_given(tokens[0]):
        return "odd", Kind.ORGANISATION, ""
    if len(tokens) > 2 and not _PREPOSITIONS.isdisjoint(tokens[1:-1]):
        return "title", Kind.ORGANISATION, ""
    if given and not somebody().isdisjoint((tokens[0], tokens[-1])):
        return "human", Kind.ROLE, ""
    if is_brand and not given and len(tokens) <= _MAX_HUMAN_TOKENS and not is_odd:
        return "brand_or_name", Kind.ORGANISATION, ""  # a firm of two words, or a person of a rare name
    if is_brand or (label and len(label) > 3 and label in tokens and not any(is_surname(token) for token in tokens)):
        return "brand", Kind.ORGANISATION, ""
    if given or any(is_surname(token) and not is_neutral(token) for token in tokens):
        return "human", Kind.ROLE, ""
    if code := club_code(text):
        return "company", Kind.ORGANISATION, code
    if any(has_noun_ending(token) for token in tokens):
        return "title", Kind.ORGANISATION, ""
    return ("lookalike" if len(tokens) <= _MAX_HUMAN_TOKENS else "company"), Kind.ORGANISATION, ""


def _single(text: str, token: str, is_brand: bool) -> tuple[str, Kind, str]:
    if is_given(token):
        return "single_given", Kind.ROLE, ""
    if is_brand:
        return "brand", Kind.ORGANISATION, ""
    return ("single_brand" if _is_written_as_brand(text, token) else "single"), Kind.ORGANISATION, ""


def _is_only_given(token: str) -> bool:
    """True for a given name that is no word of mailboxes and no place besides: "Kelly", not "Victoria"."""
    return is_given(token) and token not in vocabulary() and not is_place(token)


def _is_written_as_brand(text: str, token: str) -> bool:
    """LinkedIn, eBay, KLM: capitals inside, or only capitals, where no surname is written so (McDonald, DeVries)."""
    if is_surname(token):
        return False
    inner = text[1:]
    if text.isupper():
        return 1 < len(token) <= _MAX_ABBREVIATION
    return any(char.isupper() for char in inner) and not token.startswith(_NAME_STARTS) and " " not in text


def _has_inner_capital(word: str) -> bool:
    """True for "TaskRiver", not for "Jean-Marc", "McDonald" or "SMIT"."""
    return word.isalpha() and not word.isupper() and not word[1:].islower() and _is_written_as_brand(word, fold(word))


def _with_words(
    words: list[Word], tokens: tuple[str, ...], given: bool, is_legal: bool, shape: str
) -> tuple[str, Kind, str]:
    strong = [word for word in words if not word.is_name]
    pick = max(strong or words, key=lambda word: (word.rank, len(word.text)))
    others = [token for token in tokens if len(token) > 1 and token not in {word.text for word in words}]
    if not strong and not is_legal:
        if _is_named(tokens, others, given):
            return "human", Kind.ROLE, ""
        if others and len(tokens) <= 3:
            return "word_name", Kind.ROLE, pick.text
    human = len(tokens) >= 2 and (tokens[0] in somebody() or (shape == "trade" and given))
    if human and len(tokens) == 2 and not is_legal:
        return "mixed", pick.kind, pick.text
    if len(tokens) == 2 and pick.kind is Kind.ROLE and pick.grade != "trade" and _is_only_given(tokens[1]):
        return "mixed_first", pick.kind, pick.text
    if human and shape == "trade":
        return "mixed", pick.kind, pick.text
    if shape == "trade" and any(map(is_surname, others)):
        return "tradesman", Kind.ORGANISATION, pick.text  # "Elektriker Müller"
    if pick.grade == "trade":
        return "company", Kind.ORGANISATION, pick.text
    return "function", pick.kind, pick.text


def _is_named(tokens: tuple[str, ...], others: list[str], given: bool) -> bool:
    """True for a name whose every mailbox word is a name too: a given name or an initial stands beside it."""
    if len(tokens) < 2:
        return False
    if given or any(map(is_given, others)) or is_initial(tokens[0]):
        return True
    named = [token for token in tokens if is_given(token)]
    return 0 < len(named) < len(tokens) and any(is_surname(token) for token in tokens if token not in named)


def _words_of(tokens: tuple[str, ...]) -> list[Word]:
    known = vocabulary()
    tokens = without_particles(tokens)
    words = [known[token] for token in tokens if len(token) > 2 and token in known]
    for first, second in pairwise(tokens):
        if (both := first + second) in known and may_be_one_word(first, second) and not is_given(first):
            words.append(known[both])
    if not words and len(tokens) in (1, 3):
        joined = "".join(tokens)
        if joined in known and (len(tokens) < 2 or may_be_one_word(*tokens[:2])):
            words.append(known[joined])
    for token in tokens:
        if len(token) > SHORTEST_WORD and (word := _word_inside(token)):
            words.append(word)
    return words


@lru_cache(maxsize=1 << 15)
def _word_inside(token: str) -> Word | None:
    """The telling word a longer token is built with; None for a word of its own or a given name."""
    if token in vocabulary() or is_given(token):
        return None
    both = glued(token, "")
    return both[1] if both is not None and both[0] != "affix" and both[1].grade != "ambiguous" else None
