"""Which code page an eight-bit table is in: the one under which most of its column names are known words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from guestlist.readers.charsets import guess_page
from guestlist.readers.csv_columns import spoken_language
from guestlist.readers.csv_header import find_table
from guestlist.readers.csv_words import dialects

PAGES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1254",
    "cp1257",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp1258",
    "cp932",
    "cp949",
    "cp936",
    "cp950",
    "mac-roman",
    "cp850",
    "cp437",
)
"""The ANSI code pages of Windows, most frequent first, then old Mac and DOS. Source: Microsoft's code page tables."""

_HEAD = 16_384
_SAMPLE = 65_536


def pick_page(data: bytes) -> tuple[str, str]:
    """The code page of an eight-bit table and its certainty.

    The page with most known column names wins ("likely"). Where the column names are plain ASCII they still tell the
    language, and with it the page Windows uses there. Otherwise the letters of the whole text decide ("guessed").
    """
    return _pick_for_head(data) if len(data) <= _SAMPLE else _pick(data)


@lru_cache(maxsize=4)
def _pick_for_head(head: bytes) -> tuple[str, str]:
    """Several readers ask for the page of one file's head; whole files are not kept."""
    return _pick(head)


def _pick(data: bytes) -> tuple[str, str]:
    head = data[:_HEAD]
    head = head[: head.rfind(b"\n") + 1] or head
    best, scores = "", {}
    for page in PAGES:
        table = find_table(re.split(r"\r\n|\n|\r", head.decode(page, "replace")))
        scores[page] = table.score
        if not best or table.score > scores[best]:
            best, header = page, table.header
    guessed = guess_page(data)
    if not scores[best]:
        return guessed, "guessed"
    tied = [page for page in PAGES if scores[page] == scores[best]]
    if len(tied) < len(PAGES) and guessed not in tied:
        return best, "likely"
    by_language = _page_of_language(header)
    if by_language in tied:
        return by_language, "likely"
    return (guessed if guessed in tied else best), "likely" if len(tied) == 1 else "guessed"


def _page_of_language(header: Sequence[str]) -> str:
    language = spoken_language(header)
    if language == "en":
        return ""  # English programs are used everywhere
    return next((each.code_pages[0] for each in dialects() if each.language == language and each.code_pages), "")
