"""A fourth set of labelled senders, written without a look at the rules, their words or the earlier rows.

The mix of a European's book of addresses, one in ten of it hard: people with a general mailbox at their own domain or a
word for a name, clubs at free mail, letters signed by a given name. Split by source: files named ``fourth_aside_*``
are not to be looked at error by error. No address stands in an earlier set.
"""

from __future__ import annotations

SOURCES = {
    "development": ("filter", "clubs", "trades", "campus", "households"),
    "aside": ("state", "shops", "pages", "lists", "work", "private"),
}
PEOPLE = frozenset({"campus", "households", "work", "private"})
