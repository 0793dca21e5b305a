"""What a name is when it is no person's: an address, a number, kin, a trade."""

from __future__ import annotations

from guestlist.normalise.fold import fold
from guestlist.normalise.name_build import Parts
from guestlist.normalise.name_words import words

_MIN_PHONE_DIGITS = 3


def odd_shape(text: str) -> str:
    """ "address", "phone" or "empty" for a text that holds no name; "" for one that may.

    >>> odd_shape("piet@x"), odd_shape("+31 6 123"), odd_shape(" - "), odd_shape("Piet <p@x.example>")
    ('address', 'phone', 'empty', '')
    """
    if "@" in text and len(text.split()) == 1 and not text.strip().startswith("@"):
        return "address"
    if text.isalpha():
        return ""
    if not any(char.isalpha() for char in text):
        return "phone" if sum(char.isdecimal() for char in text) >= _MIN_PHONE_DIGITS else "empty"
    return "" if fold(text) else "empty"


def social_shape(parts: Parts) -> str:
    """ "kin" or "trade" when such a word is part of the name; the word is taken off the tokens."""
    written = [*parts.given, *parts.particles, *parts.family]
    folded = [fold(token) for token in written]
    whole = " ".join(folded)
    if whole in words("kin") or (folded and all(token in words("kin") for token in folded)):
        parts.kin = " ".join(written)
        parts.given, parts.family, parts.particles = [], [], []
        parts.nickname = parts.nickname or whole
        return "kin"
    if len(folded) < 2:
        if whole in words("trades"):
            parts.trade = " ".join(written)
            parts.given, parts.family, parts.particles = [], [], []
            return "trade"
        return ""
    if folded[0] in words("kin_before"):
        _drop(parts, written[0])
        return "kin"
    if folded[-1] in words("kin_after"):
        _drop(parts, written[-1])
        return "kin"
    for token, plain in ((written[0], folded[0]), (written[-1], folded[-1])):
        if plain in words("trades"):
            parts.trade = token
            _drop(parts, token)
            return "trade"
    return ""


def _drop(parts: Parts, token: str) -> None:
    """Take a token out; what is left of a bare "Piet" is a given name."""
    for tokens in (parts.given, parts.family):
        if token in tokens:
            tokens.remove(token)
            break
    if not parts.given and len(parts.family) == 1 and not parts.particles:
        parts.given, parts.family = parts.family, []
