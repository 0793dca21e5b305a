"""Two firms' names compared: what may be missing, what may be misspelt, what is only a question."""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from guestlist.rules.company_names import (
    CompanyName,
    Tokens,
    is_family_name,
    is_generic,
    is_given_name,
    is_weak,
    threshold,
    words,
)


class Grade(StrEnum):
    """How surely a person's firm is the firm in question."""

    DOMAIN = "domain"  # the address stands at a domain of the firm
    NAME = "name"  # the organisation, or the domain's label, bears the firm's name
    POSSIBLE = "possible"  # worth one question
    DIFFERENT = "different"


SHORT_NAME = "short-name"
"""Why of a short name in capitals with a word behind it."""

_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (("ij", "i"), ("y", "i"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("tz", "z"))


def compare_names(org: CompanyName, firm: CompanyName) -> tuple[Grade, str]:
    """Two spellings compared; the words of data/rules/companies.toml decide what may be missing."""
    if org.plain == firm.plain or (org.joined == firm.joined and len(org.joined) > threshold("brand")):
        return Grade.NAME, "name"
    if is_weak(firm.core) or is_weak(org.core):
        same = org.core == firm.core and not _only_generic(firm.core) and not _names_a_branch(org, firm)
        same = same or _share_two_families(org.core, firm.core)
        return (Grade.POSSIBLE, "common-name") if same else (Grade.DIFFERENT, "")
    if org.core == firm.core or _spaced_alike(org.core, firm.core):
        return Grade.NAME, "name"
    if org.short == firm.short:
        return _lines_differ(org, firm)
    if "".join(org.short) == "".join(firm.short) and not is_weak(firm.short):
        return Grade.POSSIBLE, "first-word"
    if _one_word_slips(org.core, firm.core):
        return Grade.NAME, "spelling"
    if _is_near(org.core, firm.core) or _sound_alike(org.core, firm.core):
        return Grade.POSSIBLE, "spelling"
    if org.bare == firm.bare != () and not is_weak(org.bare):
        return Grade.POSSIBLE, "first-word"
    if any(_starts(*each) for one, other in ((org, firm), (firm, org)) for each in _beginnings(one, other)):
        return Grade.POSSIBLE, "first-word"
    if _starts_short(org, firm):
        return Grade.POSSIBLE, SHORT_NAME
    return Grade.DIFFERENT, ""


def _spaced_alike(one: Tokens, other: Tokens) -> bool:
    """The same letters in other spaces, "CAP GEMINI" and Capgemini; short ones may be two names."""
    joined = "".join(one)
    return len(joined) > threshold("brand") and joined == "".join(other)


def _lines_differ(org: CompanyName, firm: CompanyName) -> tuple[Grade, str]:
    """ "Rivaal Consulting" is Rivaal; beside "Rivaal Software" or "Rivaal Groep" it is a question.

    For a short name it is a question always.
    """
    if is_weak(firm.short):
        return Grade.DIFFERENT, ""
    if (org.lines and (firm.lines or firm.core != firm.plain)) or len("".join(firm.short)) <= threshold("short_name"):
        return Grade.POSSIBLE, "first-word"
    return Grade.NAME, "name"


def _one_word_slips(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for a slip of the keyboard in one word, all others equal, or in the name run together."""
    if len(one) != len(other):
        return _is_slip("".join(one), "".join(other))
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(pairs) == 1 and _is_slip(*pairs[0])


def _sound_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two spellings of one sound: Prysmian and Prismian, Heijmans and Heymans."""
    if is_weak(one) or is_weak(other) or min(map(len, ("".join(one), "".join(other)))) < threshold("sound"):
        return False
    return _sound("".join(one)) == _sound("".join(other))


def _sound(name: str) -> str:
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    return name


def _is_slip(one: str, other: str) -> bool:
    """A doubled letter, two letters swapped, or an inner letter dropped in a long name: what a hurried hand does.

    >>> _is_slip("accenture", "acenture"), _is_slip("accenture", "accentrue"), _is_slip("swissport", "swisspost")
    (True, True, False)
    """
    length = min(len(one), len(other))
    if abs(len(one) - len(other)) > 2 or length < threshold("near_equal"):
        return False
    if (
        one[:1] != other[:1]
        or any(char.isdigit() for char in one + other)
        or ratio(one, other) < threshold("near_ratio")
    ):
        return False
    if _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other):
        return True
    if len(one) == len(other):
        differ = [place for place in range(length) if one[place] != other[place]]
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
    return length >= threshold("dropped_letter") and Levenshtein.distance(one, other) == 1 and one[-2:] == other[-2:]


def _is_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """One letter differs in one long word, all other words are equal."""
    if len(one) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    a, b = pairs[0]
    long_enough = min(len(a), len(b)) >= threshold("near_equal") and a[0] == b[0] and not (a + b).isdigit()
    return long_enough and Levenshtein.distance(a, b, score_cutoff=1) == 1 and ratio(a, b) >= threshold("near_ratio")


def _starts(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """The short name stands whole at the start of the long one, and is a brand of its own."""
    if len(long) <= len(short) or long[: len(short)] != short:
        return False
    rest = long[len(short) :]
    if any(token in words("public") for token in rest) or (is_given_name(short[-1]) and is_family_name(rest[0])):
        return False  # the town's school; Elisa Virtanen beside Elisa
    return len("".join(short)) >= threshold("brand") and not is_weak(short)


def _starts_short(long: CompanyName, short: CompanyName) -> bool:
    """A short name and another word, both names written in capitals: "ABB Robotics"."""
    name, rest = short.core[0], long.core[1:]
    if len(short.core) > 1 or not rest or long.core[0] != name or not (long.is_capital and short.is_capital):
        return False
    is_short = threshold("least_in_capitals") <= len(name) < threshold("brand")
    return is_short and not is_weak((name,)) and words("public").isdisjoint(rest)


def _share_two_families(one: Tokens, other: Tokens) -> bool:
    """Two family names or more, and on one side something behind them: "Prins & Dekker Advocaten"."""
    families, long = sorted((one, other), key=len)
    if len(set(families)) < 2 or long[: len(families)] != families or is_given_name(families[0]):
        return False
    return all(map(is_family_name, families)) and words("public").isdisjoint(long)


def _beginnings(long: CompanyName, short: CompanyName) -> tuple[tuple[Tokens, Tokens], ...]:
    """What of the two is compared: the cores, and the brands where a word stands before one: "Bureau Rivaal"."""
    cores, brands = (long.core, short.core), (long.bare, short.bare)
    return (cores, brands) if all(brands) and brands != cores else (cores,)


def _names_a_branch(one: CompanyName, other: CompanyName) -> bool:
    """True when a branch word stands in one name only: Apple and Apple Bank."""
    return bool((set(one.plain) ^ set(other.plain)) & words("branch"))


def _only_generic(tokens: tuple[str, ...]) -> bool:
    return all(is_generic(token) for token in tokens)
