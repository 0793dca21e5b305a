"""The book under construction: its world, its connections and its cards."""

from __future__ import annotations

from benchmarks.match.fourth.cards import Card, Entry, write_card
from benchmarks.match.fourth.linkedin import Row, row_of
from benchmarks.match.fourth.people import Person
from benchmarks.match.fourth.world import World


class Draft:
    def __init__(self, seed: int, cards: int, connections: int) -> None:
        self.seed, self.cards, self.connections = seed, cards, connections
        self.world = World(seed, int(cards * 0.22) + 60 if cards < 9000 else int(cards * 0.11))
        self.rng = self.world.rng
        self.entries: list[Entry] = []
        self.rows: list[Row] = []

    def connect(self, person: Person, style: str = "") -> None:
        row = row_of(self.rng, person, style)
        person.connection = len(self.rows)
        self.rows.append(row)

    def card(self, person: Person, form: str = "", kind: str = "") -> Entry:
        entry = write_card(self.rng, person, form, kind)
        self.entries.append(entry)
        return entry

    def cards_of(self, person: Person) -> None:
        """One to three cards of one person."""
        for _ in range(self.rng.choices((1, 2, 3), (72, 21, 7))[0]):
            self.card(person)

    def other_card(self, card: Card, kind: str, number: int) -> None:
        """A card of nobody one could be connected with."""
        card.given = card.name
        self.entries.append(Entry(card, None, kind, kind, fixed_tag="negative", number=number))
