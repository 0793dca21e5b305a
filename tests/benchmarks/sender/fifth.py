"""A fifth set of labelled senders, written without a look at the rules, their words or the earlier rows.

Half of its people are hard: surnames that are words, short names, addresses without relation to the name, native
scripts, codes of universities, firms named after people. The others are what a mailbox of these years holds: services
of software, shops, schools, clubs, authorities, banks, letters, recruiting, calendars, gateways, in twenty languages.
Every
second line is kept aside and was never read by whoever mended the rules.
"""

from __future__ import annotations

SOURCES = {"development": ("people", "others"), "aside": ("people", "others")}
PEOPLE = frozenset({"people"})
