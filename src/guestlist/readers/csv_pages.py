"""Which code page an eight-bit table is in: the one under which most of its column names are known words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from guestlist.readers.charsets import choose_page, siblings
from guestlist.readers.csv_columns import languages_of
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
    "gb18030",  # as cp936, and more
    "cp950",
    "mac-roman",
    "cp850",
    "cp437",
    "iso8859-15",
    "iso8859-2",
    "cp852",
)
"""The ANSI code pages of Windows, most frequent first, then old Mac and DOS. Source: Microsoft's code page tables."""

_HEAD = 16_384
_SAMPLE = 65_536


def pick_page(data: bytes) -> tuple[str, str]:
    """The code page of an eight-bit table and its certainty.

    The page with most known column names wins ("likely"). Where several pages have as many, the letters decide, and a
    column name of one language alone speaks for the pages of that language. The answer is "likely" where it leads
    clearly every page that reads the words otherwise, and "guessed" where it does not: a tie never decides.
    """
    return _pick_for_head(data) if len(data) <= _SAMPLE else _pick(data)


@lru_cache(maxsize=4)
def _pick_for_head(head: bytes) -> tuple[str, str]:
    """Several readers ask for the page of one file's head; whole files are not kept."""
    return _pick(head)


def _pick(data: bytes) -> tuple[str, str]:
    head = data[:_HEAD]
    head = head[: head.rfind(b"\n") + 1] or head
    tables = {page: find_table(re.split(r"\r\n|\n|\r", head.decode(page, "replace"))) for page in PAGES}
    most = max(table.score for table in tables.values())
    tied = [page for page in PAGES if tables[page].score == most]
    if len(tied) == 1:
        return tied[0], "likely"
    return choose_page(data, tied, siblings(_page_told_by(tables[tied[0]].header)) if most else ())


def _page_told_by(header: Sequence[str]) -> str:
    """The page Windows uses where the column names come from; "" when none tells one, or two tell different ones.

    A name tells a page when all languages that have it use that page. English tells none: its programs are used
    everywhere.
    """
    told = {page for name in header if (page := _page_of(name))}
    return told.pop() if len(told) == 1 else ""


def _page_of(name: str) -> str:
    pages = {_page_by_language().get(language, "") for language in languages_of(name)}
    return pages.pop() if len(pages) == 1 else ""


@cache
def _page_by_language() -> dict[str, str]:
    """Language -> its page; English and collections of languages with several pages have none."""
    return {
        each.language: each.code_pages[0]
        for each in dialects()
        if each.language not in ("", "en") and len(each.code_pages) == 1
    }
