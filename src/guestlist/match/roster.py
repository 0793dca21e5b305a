"""The connections, parsed once: names, firm, profile words and the addresses their names could spell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from guestlist.match.firms import core_of
from guestlist.match.views import Tokens, View, letters_of, views_of
from guestlist.model import Connection
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.names import connection_name
from guestlist.normalise.profiles import profile_slug


@dataclass(frozen=True, slots=True)
class Member:
    """One connection as compared."""

    index: int
    connection: Connection
    views: tuple[View, ...]
    core: str  # of the firm; "" for none
    address: str  # key of the e-mail address; "" as in most rows
    slug: str
    slug_words: Tokens  # words of the profile address without its tail of digits
    title: str
    order: tuple[str, ...]  # decides between candidates of one score, whatever the order of the rows


def read_connection(connection: Connection, index: int) -> Member:
    """Take one connection apart."""
    views = views_of((connection_name(connection.given, connection.family),))
    slug = profile_slug(connection.url) or connection.url.strip().lower()
    mail = parse_email(connection.email) if connection.email else None
    order = (
        slug,
        connection.given,
        connection.family,
        connection.company,
        connection.position,
        connection.connected_on,
    )
    return Member(
        index,
        connection,
        tuple(views),
        core_of(connection.company),
        mail.key if mail else "",
        slug,
        words_of_slug(slug),
        fold(connection.position[:200]),
        order,
    )


def words_of_slug(slug: str) -> Tokens:
    """The words of a profile address: "anna-de-vries-81b2a" -> ("anna", "de", "vries")."""
    parts = unquote(slug[:200]).split("-")
    if len(parts) > 1 and any(char.isdigit() for char in parts[-1]):
        parts = parts[:-1]
    return tuple(word for part in parts if (word := letters_of(part)))


def spelled(views: Sequence[View]) -> dict[str, str]:
    """The local parts, letters only, that a name could have given, each with what of the name they hold."""
    found: dict[str, str] = {}
    for view in views:
        if not view.given:
            continue
        first = view.given[0]
        families = dict.fromkeys((view.joined, "".join(view.family), *view.family[-1:]))
        found.setdefault(first, "given")
        for family in families:
            if not family:
                continue
            if len(family) > 1:
                found.setdefault(family, "family")
                found[first[:1] + family] = found[family + first[:1]] = "initial_family"
            if len(first) > 1:
                found.setdefault(first + family[:1], "given_initial")
            if len(first) > 1 and len(family) > 1:
                found[first + family] = found[family + first] = "full"
    return found
