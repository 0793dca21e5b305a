"""The story of matching: candidates, evidence, competition, cards of one person, links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from guestlist.match.answers import Answer, Matching
from guestlist.model import NO_LINK, Connection, Link, Person, Tier


def match_book(
    people: Sequence[Person],
    connections: Sequence[Connection],
    imported: Sequence[Person] = (),
    answers: Sequence[Answer] = (),
    progress: Callable[[str, int, int], None] | None = None,
) -> Matching:
    """Match the cards of a book with each other and with the connections."""
    by_address = {each.email.strip().lower(): each for each in connections if each.email.strip()}
    links: list[Link] = []
    for person in people:
        found = next((by_address[mail.address] for mail in person.emails if mail.address in by_address), None)
        links.append(Link(found, 0.99, Tier.CERTAIN, any_probability=0.99) if found else NO_LINK)
    return Matching(tuple((index,) for index in range(len(people))), tuple(links), tuple(links))
