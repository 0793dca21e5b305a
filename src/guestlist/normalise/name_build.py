"""From the written parts of a name to the Name: folded tokens, case mended, other spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from guestlist.model import Name
from guestlist.normalise.fold import fold, national_fold
from guestlist.normalise.name_words import is_known_given, is_particle, plain, words
from guestlist.normalise.surnames import given_readings, is_reading, open_article, readings

_PARTS_OF_TOKEN = re.compile(r"([-'’‐])")
_INITIALS = re.compile(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]\.)")
_ROMANISED = (("iya", "ia"), ("aya", "aia"), ("iy", "y"), ("ii", "i"), ("ey", "ei"), ("yu", "iu"), ("oy", "ou"))
_MAX_READINGS = 6
_PAIR = 2
_VOWELS = frozenset("aeiouy")
_ELIDED = frozenset({"'t", "’t", "'s", "’s"})
_GENERATIONS = frozenset({"II", "III", "IV"})
_TURKISH = frozenset("İĞŞığş")
_DUTCH_IJ = re.compile(r"\bIj(?![aeiou]|\b)")
"""One letter in Dutch ("IJsbrand"); before a vowel it is two in other languages ("Ijeoma")."""


@dataclass(slots=True)
class Parts:
    """A name being taken apart; tokens as written."""

    raw: str
    given: list[str] = field(default_factory=list)
    surname: list[str] = field(default_factory=list)  # with its particles, in order
    partner: list[str] = field(default_factory=list)  # given tokens of the other one of a couple
    suffix: str = ""
    nickname: str = ""
    maiden: tuple[str, ...] = ()
    credentials: list[str] = field(default_factory=list)
    shown: str = ""  # the display form where it is not given + surname
    is_native: bool = False  # written in Chinese characters, Korean or Japanese: given tokens are one


def build(parts: Parts, shape: str = "") -> Name:
    """The Name of filed parts; ``shape`` where it is neither a person nor a single name."""
    given = tuple(fold(" ".join(opened(parts.given, parts.surname))).split())
    known_given = given_readings("".join(parts.given)) if parts.is_native else ()
    if parts.is_native:
        given = known_given[:1] or ("".join(given),)
    surname = fold(" ".join(map(open_article, parts.surname))).split()
    family = without_particles(surname)
    if parts.is_native:
        family = ("".join(family),)
    known = () if parts.raw.isascii() else readings(" ".join(parts.surname))
    if known:
        family = known[:1]
    if not given and not family:
        shape = shape or "empty"
        return Name(
            raw=parts.raw,
            display=parts.shown,
            nickname=parts.nickname,
            shape=shape,
            credentials=tuple(parts.credentials),
        )
    return Name(
        raw=parts.raw,
        display=parts.shown or mend_case([*parts.given, *parts.surname], len(parts.given)),
        given=given,
        family=family,
        particles=tuple(token for token in surname[:-1] if is_particle(token)),
        suffix=parts.suffix,
        nickname=parts.nickname,
        maiden=parts.maiden,
        spellings=_spellings(parts, given, family, surname, known),
        shape=shape or ("person" if given and family else "single"),
        credentials=tuple(parts.credentials),
    )


def opened(given: list[str], surname: list[str]) -> list[str]:
    """The given names with initials written as one word taken apart; beside a surname in capitals nothing is sure.

    >>> opened(["JP"], ["Smit"]), opened(["BO"], ["Hansen"]), opened(["JP"], ["SMIT"])
    (['J P'], ['BO'], ['JP'])
    """
    if not any(map(are_initials, given)) or all(token.isupper() for token in surname):
        return given
    return [" ".join(token) if are_initials(token) else token for token in given]


def are_initials(written: str) -> bool:
    """True for two capitals that are no name: "JP", "JC", but not "BO" and "LI"."""
    if len(written) != _PAIR or not (written.isupper() and written.isalpha()):
        return False
    token = fold(written)
    return _VOWELS.isdisjoint(token) or not (is_known_given(token) or is_reading(token) or is_particle(token))


def without_particles(surname: list[str]) -> tuple[str, ...]:
    """The folded tokens of a surname that name; the last always does ("do" is a surname in Vietnam)."""
    return tuple(token for n, token in enumerate(surname, 1) if n == len(surname) or not is_particle(token))


def mend_case(tokens: list[str], family_from: int = 1) -> str:
    """The tokens with their case mended: all or none in capitals, or the family name in capitals.

    >>> mend_case(["JAN", "VAN", "DER", "BERG"]), mend_case(["piet", "o'brien-smit"]), mend_case(["LeBron", "James"])
    ('Jan van der Berg', "Piet O'Brien-Smit", 'LeBron James')
    >>> mend_case(["Jean", "DUPONT"]), mend_case(["J.", "P.", "Smit"]), mend_case(["JP", "Smit"])
    ('Jean Dupont', 'J.P. Smit', 'JP Smit')
    """
    mended = " ".join(mend_tokens(tokens, family_from))
    return _INITIALS.sub("", mended) if "." in mended else mended


def mend_tokens(tokens: list[str], family_from: int = 1) -> list[str]:
    """The tokens one by one as ``mend_case`` writes them, initials not joined.

    >>> mend_tokens(["IJSBRAND", "'T", "HART"]), mend_tokens(["IJEOMA", "OBI"]), mend_tokens(["J.", "van", "Dam"])
    (['IJsbrand', "'t", 'Hart'], ['Ijeoma', 'Obi'], ['J.', 'van', 'Dam'])
    """
    text = " ".join(tokens)
    if len(text) > 3 and (text.isupper() or text.islower()):
        return [_mend(token, position, tokens) for position, token in enumerate(tokens)]
    if not any(map(shouts, tokens)):
        return list(tokens)
    return [
        _mend(token, position, tokens)
        if token.isupper() and "." not in token and (len(token) > 3 or position >= family_from)
        else token
        for position, token in enumerate(tokens)
    ]


def shouts(token: str) -> bool:
    """True for a written word in capitals that is no initials: its case needs mending in a name of mixed case."""
    return token.isupper() and len(token) > 3 and "." not in token


def _mend(token: str, position: int, tokens: list[str]) -> str:
    if is_written_in_capitals(token, position):
        return token.upper()
    if position and _is_small(token, tokens[position + 1 :]):
        return token.lower()
    is_turkish = any(letter in _TURKISH for other in tokens for letter in other)
    mended = "".join(piece[:1].upper() + _lowered(piece[1:], is_turkish) for piece in _PARTS_OF_TOKEN.split(token))
    first, *others = mended.split("-")
    if others and is_particle(fold(others[-1])):  # "Bakker-de Boer"
        mended = "-".join((first, *others[:-1], others[-1].lower()))
    if mended.startswith("Mc") and len(mended) > 3:
        return "Mc" + mended[2:].capitalize()
    return _DUTCH_IJ.sub("IJ", mended)


def is_written_in_capitals(token: str, position: int) -> bool:
    """True for initials ("J.W.", "JP" in front) and for the numbers of generations.

    >>> [is_written_in_capitals(*each) for each in (("J.W.", 0), ("JP", 0), ("BO", 0), ("III", 2), ("V.D.", 1))]
    [True, True, False, True, False]
    """
    if "." in token:
        return all(len(piece) <= 1 for piece in token.split(".")) and plain(token) not in words("particles_short")
    return token in _GENERATIONS if position else are_initials(token)


def _is_small(token: str, behind: list[str]) -> bool:
    """True for what stands in small letters before a surname: particles, "'t" and what goes with it, "e"."""
    small = token.lower()
    if small in _ELIDED or (behind and small in words("surname_between")):
        return True
    if behind and behind[0].lower() in _ELIDED and small in words("surname_elided"):
        return True
    if "." in token:
        return plain(token) in words("particles_short")
    return len(token) > 1 and fold(token) not in words("surname_capitals") and is_particle(fold(token))


def _lowered(text: str, is_turkish: bool) -> str:
    """Small letters; in a Turkish name the capital I without a dot stays without."""
    return (text.replace("I", "ı") if is_turkish else text).replace("İ", "i").lower()


def _spellings(
    parts: Parts, given: tuple[str, ...], family: tuple[str, ...], surname: list[str], known: tuple[str, ...]
) -> tuple[str, ...]:
    """Other folded forms of the whole name.

    The national fold; particles glued to the family name ("vandenberg"); a common romanisation of other alphabets; the
    usual readings of Chinese, Korean, Japanese, Hebrew and Arabic family names; the other one of a couple.
    """
    main = " ".join((*given, *family))
    chinese = "".join(fold(" ".join(parts.given)).split()) if parts.is_native else ""
    found: dict[str, None] = {}
    if not parts.raw.isascii():
        national = without_particles(national_fold(" ".join(parts.surname)).split())
        found[" ".join([national_fold(" ".join(parts.given)), *national]).strip()] = None
        found[romanised(main)] = None
        for reading in known[:_MAX_READINGS]:
            found[" ".join((*given, reading))] = None
            if chinese and chinese not in given:
                found[f"{chinese} {reading}"] = None
    if len(surname) > len(family):
        found[" ".join((*given, glued(surname)))] = None
    if parts.partner:
        found[" ".join([fold(" ".join(parts.partner)), *family])] = None
    found.pop(main, None)
    found.pop("", None)
    return tuple(found)


def glued(surname: list[str]) -> str:
    """The folded surname, leading particles and first name as one word: ["van", "den", "berg"] -> "vandenberg"."""
    for position, token in enumerate(surname):
        if not is_particle(token):
            return " ".join(["".join(surname[: position + 1]), *surname[position + 1 :]])
    return "".join(surname)


def romanised(text: str) -> str:
    """A folded text in the other common romanisation of Cyrillic and Greek: "sergey" as "sergei"."""
    for one, other in _ROMANISED:
        text = text.replace(one, other)
    return text
