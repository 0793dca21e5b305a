"""Connections who have nothing to do with the case at hand, and how probably a card is one beside them."""

from __future__ import annotations

from factories import connection
from guestlist.match import match_book
from guestlist.model import Connection, Contact, Link
from guestlist.normalise.people import normalise

OTHERS = tuple(
    connection(f"{given}{chr(97 + n % 26)}", f"{family}{chr(97 + n // 6 % 26)}", n + 100, url=f"https://x/in/other-{n}")
    for n in range(300)
    for given, family in [
        (("Oluf", "Brekkhus"), ("Beate", "Zangl"), ("Ilse", "Ockers"), ("Remko", "Tulp"), ("Paolo", "Gatti"))[n % 5]
    ]
)


def url(slug: str) -> str:
    return f"https://www.linkedin.com/in/{slug}"


def links(*cards: Contact, known: tuple[Connection, ...]) -> list[Link]:
    """The link of every card, in the order given."""
    matching = match_book(normalise(cards, "NL"), [*known, *OTHERS])
    return [
        matching.links[next(at for at, group in enumerate(matching.groups) if n in group)] for n in range(len(cards))
    ]


def chance(card: Contact, known: Connection) -> float:
    return links(card, known=(known,))[0].probability
