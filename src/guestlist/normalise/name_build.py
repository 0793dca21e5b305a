"""From the written parts of a name to the Name: folded tokens, case mended, other spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from guestlist.model import Name
from guestlist.normalise.fold import fold, national_fold
from guestlist.normalise.name_words import is_particle

_PARTS_OF_TOKEN = re.compile(r"([-'’‐])")


@dataclass(slots=True)
class Parts:
    """A name being taken apart; tokens as written."""

    raw: str
    given: list[str] = field(default_factory=list)
    particles: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)
    suffix: str = ""
    nickname: str = ""
    maiden: tuple[str, ...] = ()
    credentials: list[str] = field(default_factory=list)
    kin: str = ""
    trade: str = ""
    is_structured: bool = False  # the fields or a comma said which is which


def build(parts: Parts, shape: str = "") -> Name:
    """The Name of filed parts; ``shape`` where it is neither a person nor a single name."""
    given, family = _tokens(parts.given), _tokens(parts.family)
    written = [*parts.given, *parts.particles, *parts.family]
    if not given and not family:
        shown = " ".join(written) or parts.kin or parts.trade
        return Name(raw=parts.raw, display=shown, shape=shape or "empty", credentials=tuple(parts.credentials))
    return Name(
        raw=parts.raw,
        display=mend_case(written),
        given=given,
        family=family,
        particles=_tokens(parts.particles),
        suffix=parts.suffix,
        nickname=parts.nickname,
        maiden=parts.maiden,
        spellings=_spellings(parts, given, family),
        shape=shape or ("person" if given and family else "single"),
        credentials=tuple(parts.credentials),
    )


def mend_case(tokens: list[str]) -> str:
    """The tokens with capitals mended when all or none are capitals.

    >>> mend_case(["JAN", "VAN", "DER", "BERG"]), mend_case(["piet", "o'brien-smit"]), mend_case(["LeBron", "James"])
    ('Jan van der Berg', "Piet O'Brien-Smit", 'LeBron James')
    """
    text = " ".join(tokens)
    if len(text) > 3 and (text.isupper() or text.islower()):
        return " ".join(_mend(token, position) for position, token in enumerate(tokens))
    return text


def _mend(token: str, position: int) -> str:
    if position and is_particle(fold(token)):
        return token.lower()
    mended = "".join(piece[:1].upper() + piece[1:].lower() for piece in _PARTS_OF_TOKEN.split(token))
    if mended.startswith("Mc") and len(mended) > 3:
        return "Mc" + mended[2:].capitalize()
    return mended


def _tokens(written: list[str]) -> tuple[str, ...]:
    return tuple(fold(" ".join(written)).split()) if written else ()


def _spellings(parts: Parts, given: tuple[str, ...], family: tuple[str, ...]) -> tuple[str, ...]:
    """Other folded forms of the whole name: national fold, particles glued to the family name."""
    main = " ".join((*given, *family))
    found: dict[str, None] = {}
    if not main.isascii() or not parts.raw.isascii():
        found[national_fold(" ".join([*parts.given, *parts.family]))] = None
    if parts.particles and family:
        found[" ".join((*given, "".join(_tokens(parts.particles)) + family[0], *family[1:]))] = None
    found.pop(main, None)
    return tuple(found)
