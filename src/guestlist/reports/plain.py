"""Text from an address book, made harmless for a screen."""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache

_HARMLESS_FORMAT = {"\u200d", "\ufe0f"}  # joiners inside emoji and some scripts


def harmless(text: str, limit: int = 200) -> str:
    """The text on one line, with control and direction characters shown as ``[U+202E]``, cut at ``limit``.

    Escape sequences and bidirectional overrides in a contact's name would otherwise drive the user's terminal.
    """
    if text.isprintable():  # Python's word for: none of the characters below
        return text if len(text) <= limit else text[: limit - 1] + "…"
    shown = []
    for character in text[: limit + 1]:
        if character in "\n\r\t\u2028\u2029":
            shown.append(" ")
        elif unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co") and character not in _HARMLESS_FORMAT:
            shown.append(f"[U+{ord(character):04X}]")
        else:
            shown.append(character)
    line = "".join(shown)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def speak_plainly() -> str:
    """Register how a screen of few characters shows the others; gives the name for ``reconfigure(errors=...)``.

    An ellipsis becomes three points, a letter its nearest plain letters (Bjørn: Bjorn), what has none a question mark.
    """
    codecs.register_error(_PLAINLY, _plainly)
    return _PLAINLY


_PLAINLY = "guestlist-plainly"
_PLAIN_SIGNS = {"…": "...", "✕": "x", "✓": "v", "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "≤": "<="}


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    lost = error.object[error.start : error.end]
    shown = "".join(_PLAIN_SIGNS.get(each) or anyascii(each) or "?" for each in lost)
    return shown, error.end


@lru_cache(maxsize=1 << 10)
def short_name(file: str) -> str:
    """A file without the folders it lies in: "linkedin.zip, Connections.csv" for a member of an archive."""
    return ", ".join(harmless(part.replace("\\", "/").rstrip("/").rpartition("/")[2], 80) for part in file.split("!"))


def short_record(record_id: str) -> str:
    """A record id without folders: "google.csv#17"."""
    file, sign, row = record_id.rpartition("#")
    return short_name(file) + sign + row if sign else record_id
