"""The second benchmark's world: firms, people, who is a connection, and the cards of a book with the truth about each.

Kinds of case come from the description of the task, not from the matcher; the names from names.toml. Everybody is invented.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from benchmarks.match.second.cards import dressed
from benchmarks.match.second.judge import mark_ambiguous
from benchmarks.match.second.names import Namer, Person, Pool
from benchmarks.match.second.nouns import (
    CARD_KINDS,
    CREDENTIALS,
    FIRM_HEADS,
    FIRM_TAILS,
    FIRM_WORDS,
    FORMS,
    LINK_STYLES,
    MAIL_HOSTS,
    TITLES,
    UNLINKABLE,
    Card,
    Connection,
    Firm,
    plain,
)
from benchmarks.match.second.traps import add_trap


class World:
    """People, firms, connections and cards of one seed and size."""

    def __init__(self, seed: int, cards: int, connections: int, source: dict[str, Pool]) -> None:
        self.rng = random.Random(seed)
        self.namer = Namer(self.rng, source)
        self.firms = self.make_firms(max(40, connections // 8))
        self.at: dict[int, tuple[Firm, Firm]] = {}  # now, before
        self.mail: dict[int, str] = {}
        self.phone: dict[int, str] = {}
        self.imported: list[tuple[str, str, list[str], list[str]]] = []
        self.people: dict[int, Person] = {}
        self.connections: list[Connection] = []
        for _ in range(connections):
            self.connections.append(self.connection(self.settle(self.someone(0.05))))
        self.rng.shuffle(self.connections)
        for row, connection in enumerate(self.connections, 1):
            connection.row = row
        self.by_person = {connection.person.ident: connection for connection in self.connections}
        self.cards: list[Card] = []
        self.fill(cards)
        mark_ambiguous(self)
        self.rng.shuffle(self.cards)

    # -- people and firms
    def make_firms(self, count: int) -> list[Firm]:
        rng, seen = self.rng, {}
        while len(seen) < count:
            head = rng.choice(FIRM_HEADS) + rng.choice(FIRM_TAILS)
            name = f"{head} {rng.choice(FIRM_WORDS)}" if rng.random() < 0.6 else head
            host = plain(name) if rng.random() < 0.6 else plain(head)
            host = "".join(word[0] for word in name.split()) + plain(name)[1:4] if rng.random() < 0.08 else host
            seen.setdefault(
                name,
                Firm(
                    name,
                    rng.choice(FORMS),
                    host.lower() + ".example",
                    rng.choices(("f.l", "fl", "l", "f", "lf"), (55, 22, 8, 10, 5))[0],
                ),
            )
        domains = Counter(firm.domain for firm in seen.values())
        return [
            firm if domains[firm.domain] == 1 else replace(firm, domain=plain(firm.name) + ".example")
            for firm in seen.values()
        ]

    def someone(self, namesakes: float) -> Person:
        """A new person; a share bears the whole name of a connection."""
        person = self.namer.person()
        if self.rng.random() < namesakes:
            person = self.namer.common()
        return person

    def firm(self) -> Firm:
        return self.firms[int(len(self.firms) * self.rng.random() ** 2.2)]

    def settle(self, person: Person) -> Person:
        self.people[person.ident] = person
        self.at[person.ident] = (self.firm(), self.firm())
        self.mail[person.ident] = self.private_address(person)
        self.phone[person.ident] = f"+316{self.rng.randrange(10**7, 10**8)}"
        return person

    def private_address(self, person: Person) -> str:
        rng = self.rng
        first, last = plain(person.given.own), plain(person.surname.own)
        if person.given.short and rng.random() < 0.25:
            first = plain(rng.choice(person.given.short).own)
        if person.birth and rng.random() < 0.3:
            last = plain(person.birth.own)
        year = str(rng.randrange(50, 100))
        forms = (f"{first}.{last}", f"{first}{last}", f"{first[:1]}{last}", f"{first}.{last}{year}", f"{first}_{last}", f"{last}{first}", f"{first}{last[:1]}{year}", f"{first[:1]}.{last}", f"{rng.choice(('sunny', 'red', 'moto', 'sea', 'dr'))}{rng.choice(('fox', 'bird', 'rider', 'wolf', 'cat'))}{year}", f"{first}{year}{rng.randrange(10)}")  # fmt: skip
        return f"{rng.choices(forms, (24, 14, 10, 8, 5, 4, 6, 8, 12, 9))[0]}@{rng.choice(MAIL_HOSTS)}"

    def work_address(self, person: Person, firm: Firm) -> str:
        first, last = plain(person.given.own), plain(person.surname.own)
        local = {"f.l": f"{first}.{last}", "fl": first[:1] + last, "l": last, "f": first, "lf": last + first[:1]}[
            firm.pattern
        ]
        return f"{local}@{firm.domain}"

    # -- LinkedIn
    def connection(self, person: Person) -> Connection:  # noqa: C901
        rng = self.rng
        style = rng.choices(list(LINK_STYLES), list(LINK_STYLES.values()))[0]
        first, last = person.given.own, person.surname.own
        slug = f"{plain(first)}-{plain(last)}" if rng.random() < 0.7 else plain(first) + plain(last)
        if person.birth and rng.random() < 0.4:
            slug = f"{plain(first)}-{plain(person.birth.own)}"
        if person.culture == "vn":
            last = person.surname.own
        can = {
            "script": bool(person.given.native and person.surname.native), "nickname": bool(person.given.short), "middle": bool(person.middle),
            "maiden_shown": bool(person.birth), "second_surname": bool(person.second), "western": bool(person.western),
        }  # fmt: skip
        if not can.get(style, True):
            style = "plain"
        if style == "credentials":
            last += rng.choice(CREDENTIALS)
        elif style == "last_initial":
            last = last.split()[-1][:1].upper() + rng.choice((".", ""))
        elif style == "script":
            first, last = person.given.native, person.surname.native
        elif style == "nickname":
            short = rng.choice(person.given.short).own
            first = short if rng.random() < 0.6 else rng.choice((f'{first} "{short}"', f"{first} ({short})"))
        elif style == "middle":
            first += " " + (person.middle if rng.random() < 0.5 else person.middle[0] + ".")
        elif style == "maiden_shown" and person.birth:
            last = rng.choice((f"({person.birth.own}) {last}", f"{last}-{person.birth.own}", f"{last} ({person.birth.own})", f"{person.birth.own} {last}"))  # fmt: skip
        elif style == "capitals":
            first, last = first.upper(), last.upper()
        elif style == "lower":
            first, last = first.lower(), last.lower()
        elif style == "second_surname":
            last += " " + person.second
        elif style == "given_initial":
            first = first[:1] + "."
        elif style == "western":
            first = rng.choice((person.western, f"{first} ({person.western})"))
        url = f"https://www.linkedin.com/in/{slug}-{rng.randrange(16**6, 16**8):x}" if rng.random() < 0.75 else f"https://www.linkedin.com/in/{slug}{rng.randrange(1, 99)}"  # fmt: skip
        email = self.mail[person.ident] if rng.random() < 0.07 else ""
        now = self.at[person.ident][0]
        return Connection(person, style, first, last, url, email, now, rng.choice(TITLES))

    # -- the book
    def fill(self, count: int) -> None:
        rng = self.rng
        pool = list(self.connections)
        rng.shuffle(pool)
        while len(self.cards) < count:
            draw = rng.random()
            if draw < 0.42 and pool:
                self.cards_of(pool.pop())
            elif draw < 0.70:
                self.cards_of(None)
            elif draw < 0.97:
                add_trap(self)
            else:
                self.cards.append(
                    Card(
                        "unlinkable",
                        given=rng.choice(UNLINKABLE),
                        phones=[f"+3110{rng.randrange(10**6, 10**7)}"],
                        person=-len(self.cards),
                    )
                )
        del self.cards[count:]

    def cards_of(self, connection: Connection | None) -> None:
        rng = self.rng
        person = connection.person if connection else self.settle(self.someone(0.07))
        several = rng.choices((1, 2, 3), (86, 11, 3))[0]
        made = [self.card(person, connection) for _ in range(several)]
        if several > 1 and rng.random() < 0.7:  # what joins a person's cards
            for card in made:
                card.phones = [self.phone[person.ident]]
        self.cards += made

    def card(self, person: Person, connection: Connection | None, kind: str = "", firm: Firm | None = None) -> Card:
        for _ in range(60):
            drawn = kind or self.rng.choices(list(CARD_KINDS), list(CARD_KINDS.values()))[0]
            card = dressed(self, drawn, person, connection, firm)
            if card is not None:
                break
        else:
            card = dressed(self, "plain", person, connection, firm)
        card.person, card.truth = person.ident, connection.row if connection else 0
        if connection and connection.style != "plain" and card.kind == "plain":
            card.kind = "link_" + connection.style
        return card
