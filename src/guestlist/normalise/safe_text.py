"""Text that may stand in a shortlist as it is: nothing a spreadsheet would run, nothing that hides or breaks a line."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 200
"""Longer text is no name; the limit also keeps a cell readable."""

_MAX_ADDRESS = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FIRST = frozenset({"Lu", "Ll", "Lt", "Lo", "Lm", "Nd", "Nl", "No"})
# A joiner between letters is spelling in Persian, Hindi and other scripts; it neither hides nor reverses anything.
_JOINERS = frozenset("\u200c\u200d")
_APOSTROPHES = frozenset("'’‘`")
_PLAIN = re.compile(r"[^\W_][\w.-]*(?: [^\W_][\w.-]*)*")
_HOSTILE_FIRST = frozenset("=+-@|%<>[]{}\\")
_HIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\u2066-\u2069]")
_ADDRESS = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,63}"
)


def emitted(text: str) -> str:
    """The text as a shortlist writes it: composed (NFC), without blanks at its ends.

    >>> emitted("  Zoe\\u0308 ")
    'Zoë'
    """
    return unicodedata.normalize("NFC", text).strip()


def is_safe_text(text: str) -> bool:
    """True when a text can stand in a shortlist without escaping: it starts with a letter or digit, has no control,
    direction or line character and at most 200 characters. The empty text is safe, and so is an apostrophe before a
    letter, as in 't Hart and 's Gravesande: no spreadsheet runs it.

    Source: the admission rule takes the place of escaping, which corrupts names on their way back.

    >>> [is_safe_text(text) for text in ("Ann", "Åse", "李小龍", "", "007 Cleaning", "'t Hart", "’s Gravesande")]
    [True, True, True, True, True, True, True]
    >>> [is_safe_text(text) for text in ("=1+1", "+31612345678", "@SUM(A1)", "a\\u202eb", "a\\nb", "-", "'=1+1")]
    [False, False, False, False, False, False, False]
    """
    text = _without_apostrophe(text)
    if text.isascii() and text.isprintable():
        plain = text.strip()
        return len(plain) <= MAX_LENGTH and (not plain or plain[0].isalnum())
    text = emitted(text)
    if len(text) > MAX_LENGTH:
        return False
    if text and unicodedata.category(text[0]) not in _FIRST:
        return False
    return not any(unicodedata.category(char) in _FORBIDDEN and char not in _JOINERS for char in text)


def _without_apostrophe(text: str) -> str:
    start = text.lstrip()
    return start[1:] if start[:1] in _APOSTROPHES and start[1:2].isalpha() else text


def is_plain_name(text: str) -> bool:
    """True for words of letters and digits with single spaces between: the quick answer for most names.

    >>> [is_plain_name(text) for text in ("Ann Smit", "Jan-Willem", "", "Jan  Smit", "=1", "Jan 't Hart")]
    [True, True, True, False, False, False]
    """
    return len(text) <= MAX_LENGTH and (not text or _PLAIN.fullmatch(text) is not None)


def looks_harmless(text: str) -> bool:
    """True when a name as read neither begins like a formula or markup nor hides control or override marks.

    Cleaning takes such signs out of the name that is shown; a record that holds them deserves a look all the same.

    >>> [looks_harmless(text) for text in ("Ann Smit", "'t Hart", "🚀 Ann", "", "Jan\\nSmit")]
    [True, True, True, True, True]
    >>> [looks_harmless(text) for text in ("=1+1", "＝1+1", "<b>Ann</b>", "[/nope]", "Ann\\x1b[31m", "a\\u202eb")]
    [False, False, False, False, False, False]
    """
    if is_plain_name(text):
        return True
    text = text[: MAX_LENGTH * 2].strip().lstrip("'’‘` ")
    if not text:
        return True
    return unicodedata.normalize("NFKC", text[0])[:1] not in _HOSTILE_FIRST and not _HIDDEN.search(text)


def is_safe_email(address: str) -> bool:
    """True for an address of the plain form that every import form takes: linear to check, ASCII, at most 254 long.

    >>> [is_safe_email(text) for text in ("ann@rival.example", "a+b@x.example", "=cmd@x.example", "ann@x")]
    [True, True, False, False]
    """
    return len(address) <= _MAX_ADDRESS and _ADDRESS.fullmatch(address) is not None
