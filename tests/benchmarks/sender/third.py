"""A third set of labelled senders, written before anyone looked at the words of the rules: public lists and hard cases.

Files named ``third_aside_*`` were never looked at error by error; the others were, while the rules were mended. The
first measurement of both stands in docs/sender-kind.md. ``third_later.csv`` was read after the last word was added.
"""

from __future__ import annotations

SOURCES = {
    "development": ("towns", "newsrooms", "teams", "senders", "people", "names"),
    "aside": ("authorities", "clubs", "inbox", "senders", "people", "names"),
    "later": ("later",),
}
PEOPLE = frozenset({"people", "names"})
