"""What the matcher is asked and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from guestlist.model import Link


@dataclass(frozen=True, slots=True)
class Answer:
    """A clerical decision; it beats every score.

    ``left`` is a record id of the book; ``right`` the profile URL or record id of a connection, or another record id
    of the book.
    """

    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """Who is one person, and who is which connection."""

    groups: tuple[tuple[int, ...], ...]  # indices of people judged to be one human being, ordered by first member
    links: tuple[Link, ...]  # one per group: the decision spread over all its cards
    contact_links: tuple[Link, ...]  # one per person: what the card alone says, before spreading
