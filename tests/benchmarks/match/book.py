"""Collects the cards and connections of a generated case, then shuffles and numbers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.match.world import Human, World
from guestlist.model import Connection, Contact, Source, Value


@dataclass(frozen=True)
class Truth:
    kind: str
    tag: str  # positive | negative | ambiguous | unlinkable
    connection: int  # index into the connections; -1: nobody
    person: int  # cards of the same number are one person


@dataclass(frozen=True)
class Benchmark:
    contacts: tuple[Contact, ...]
    connections: tuple[Connection, ...]
    imported: tuple[Contact, ...]
    truth: tuple[Truth, ...]


class Builder:
    def __init__(self, world: World) -> None:
        self.world, self.rng = world, world.rng
        self.connections: list[dict[str, Any]] = []
        self.cards: list[dict[str, Any]] = []
        self.imports: list[dict[str, Any]] = []
        self.truth: list[Truth] = []
        self.kind, self.tag = "", ""
        self.entities = 0
        self.lonely: set[tuple[str, str]] = set()
        self.entity_of: dict[int, int] = {}

    # -- what the kinds call

    def connect(self, h: Human, **fields: str) -> int:
        shown = {"given": h.given, "family": h.family, "company": "", "job": h.title, "url": h.slug, "email": ""}
        if h.middle and self.rng.random() < 0.25:
            shown["given"] = f"{h.given} {self.rng.choice((h.middle, h.middle[0] + '.'))}"
        if h.firm:
            shown["company"] = self.rng.choice((h.firm.name, h.firm.name, f"{h.firm.name} {h.firm.form}".strip()))
        if self.rng.random() < 0.13:
            shown["email"] = self.rng.choice((h.private, h.work or h.private))
        if fields.get("family") and "url" not in fields and self.rng.random() < 0.6:
            shown["url"] = self.world.slug(fields.get("given", h.given), fields["family"].split(",")[0].split("(")[0])
        shown.update(fields)
        self.connections.append(shown)
        return len(self.connections) - 1

    def card(self, h: Human, link: int | None, **fields: Any) -> None:
        number = self.entity_of.setdefault(h.number, len(self.entity_of))
        self.cards.append(fields)
        tag = self.tag
        if tag == "negative" and link is not None:
            tag = "positive"
        self.truth.append(Truth(self.kind, tag, -1 if link is None else link, number))

    def import_card(self, name: str, email: str, **fields: str) -> None:
        self.imports.append({"name": name, "email": email, **fields})

    def nobody(self) -> Human:
        return self.world.human()

    def need_firm(self, h: Human, alone: bool = False) -> None:
        while not h.firm or (alone and (h.firm.name, h.given) in self.lonely):
            h.firm = self.rng.choice(self.world.firms)
            h.work = self.world.address(h, h.firm.domain)
        if alone:
            self.lonely.add((h.firm.name, h.given))

    def rare(self, h: Human, family_only: bool = False) -> None:
        """Gives a surname few others bear."""
        if self.rng.random() < 0.6:
            h.family = h.family.split(" ")[-1] + self.rng.choice(("sma", "berg", "mann", "ova", "escu", "stra", "ini"))
            if not family_only:
                h.native = ("", "")
            h.particle = ""
            self.world.dress(h)

    def surname(self) -> str:
        return self.world.human().family

    def common(self) -> tuple[str, str]:
        """A name many bear: of the first names and surnames picked most in a country."""
        human = self.world.human()
        locale = human.locale
        if locale.pairs or human.native[0]:
            return self.rng.choice((("Jan", "Smit"), ("Maria", "Silva"), ("John", "Smith"), ("Ole", "Hansen")))
        given, family = self.rng.choice(locale.male[:12]), self.rng.choice(locale.last[:12])
        return given, family

    # -- the end

    def benchmark(self) -> Benchmark:
        order = self.rng.sample(range(len(self.connections)), len(self.connections))
        place = {old: new for new, old in enumerate(order)}
        connections = tuple(self.connection(self.connections[old], new) for new, old in enumerate(order))
        shuffled = self.rng.sample(range(len(self.cards)), len(self.cards))
        contacts = tuple(contact(self.cards[old], "book.csv", new) for new, old in enumerate(shuffled))
        truth = tuple(
            Truth(t.kind, t.tag, place.get(t.connection, -1), t.person) for t in (self.truth[old] for old in shuffled)
        )
        imported = tuple(contact(each, "ImportedContacts.csv", n) for n, each in enumerate(self.imports))
        return Benchmark(contacts, connections, imported, truth)

    def connection(self, fields: dict[str, str], index: int) -> Connection:
        url = f"https://www.linkedin.com/in/{fields['url']}" if fields["url"] else ""
        return Connection(
            Source("Connections.csv", index + 1, "row"),
            fields["given"],
            fields["family"],
            url,
            fields["email"],
            fields["company"],
            fields["job"],
        )


def contact(fields: dict[str, Any], file: str, index: int) -> Contact:
    fields = dict(fields)
    emails = fields.pop("email", "")
    emails = (emails,) if isinstance(emails, str) else emails
    phones, url = fields.pop("phone", ""), fields.pop("url", "")
    name = fields.pop("name", "") or " ".join(filter(None, (fields.get("given", ""), fields.get("family", ""))))
    return Contact(
        Source(file, index + 1, "row"),
        name=name,
        emails=tuple(Value(each) for each in dict.fromkeys(emails) if each),
        phones=(Value(phones),) if phones else (),
        urls=(Value(url),) if url else (),
        **fields,
    )


def fill_up(builder: Builder, connections: int) -> None:
    """Connections nobody in the book knows of."""
    while len(builder.connections) < connections:
        builder.connect(builder.world.human())
