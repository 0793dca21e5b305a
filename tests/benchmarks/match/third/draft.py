"""The book under construction: cards and connections as their files will show them, with the truth beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from benchmarks.match.third.people import Person, World
from benchmarks.match.third.romanise import slug

TITLES = (
    "Account Manager|Software Engineer|Directeur|Projektleiter|Consultant|Sales Manager|HR Adviser|Owner|CEO|"
    "Product Manager|Inkoper|Avdelingsleder|Chargée d'affaires|Marketing Manager|Data Analyst|Architect|Controller"
).split("|")
CREDENTIALS = ("MBA", "PhD", "PMP", "MSc", "CFA", "RA", "MD", "LL.M.", "CISSP", "EMBA", "SHRM-CP", "RE", "drs.")
EMOJI = ("🚀", "✔", "🌱", "☁️", "🇺🇦", "⭐", "🎯", "♻️")
SHOWN = 0.14  # the share of connections whose address LinkedIn shows


@dataclass(eq=False)
class Connection:
    first: str
    last: str
    url: str
    email: str
    company: str
    position: str
    connected: str
    person: Person
    firm: str  # the core of the firm's name, empty when hidden
    row: int = 0


@dataclass(eq=False)
class Card:
    first: str
    last: str
    kind: str
    truth: Connection | None
    person: Person
    ambiguous: bool = False
    middle: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    title: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    website: str = ""
    notes: str = ""
    firm: str = ""


@dataclass(eq=False)
class Imported:
    """A row of LinkedIn's copy of an address book."""

    first: str
    last: str
    emails: list[str]
    phones: list[str]
    middle: str = ""


class Draft:
    def __init__(self, world: World) -> None:
        self.world, self.rng = world, world.rng
        self.cards: list[Card] = []
        self.connections: list[Connection] = []
        self.imported: list[Imported] = []

    def connect(self, person: Person, **shown: str) -> Connection:
        """The person's row at LinkedIn; what `shown` does not say is as people usually have it."""
        rng = self.rng
        first, last = str(person.given), person.last
        if person.second and rng.random() < 0.45:
            last = str(person.surname)
        if person.middle and rng.random() < 0.15:
            first += rng.choice((f" {person.middle}", f" {str(person.middle)[0]}."))
        first, last = shown.get("first", first), shown.get("last", last)
        if "last" not in shown and "first" not in shown:
            first, last = adorned(rng, first, last, 0.07)
        hidden = rng.random() < 0.06 and "company" not in shown
        company = "" if hidden else shown.get("company", person.firm.on_linkedin(rng))
        email = rng.choice((person.private, person.work)) if rng.random() < SHOWN else ""
        connected = f"{rng.randint(1, 28):02d} {rng.choice('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov'.split())} {rng.randint(2009, 2026)}"
        url = f"https://www.linkedin.com/in/{shown.get('slug', person.slug)}"
        position = "" if hidden else rng.choice(TITLES)
        row = Connection(first, last, url, shown.get("email", email), company, position, connected, person,
                         person.firm.core if company else "")  # fmt: skip
        self.connections.append(row)
        return row

    def write(self, person: Person, truth: Connection | None, kind: str, **shown: object) -> Card:
        """The person's card; usual extras (phone, title) come of themselves unless `bare` is asked."""
        rng = self.rng
        is_bare, is_whole = bool(shown.pop("bare", False)), "first" not in shown
        card = Card(str(shown.pop("first", person.given)), str(shown.pop("last", person.last)), kind, truth, person)
        for name, value in shown.items():
            setattr(card, name, value)
        if not is_bare:
            if not card.phones and rng.random() < 0.6:
                card.phones = [person.mobile] + ([person.landline] if rng.random() < 0.15 else [])
            if card.organisation and rng.random() < 0.4:
                card.title = rng.choice(TITLES)
            if not card.middle and person.middle and is_whole and rng.random() < 0.15:
                card.middle = rng.choice((str(person.middle), f"{str(person.middle)[0]}."))
            if rng.random() < 0.05:
                card.notes = rng.choice(("met at the fair", "via Petra", "kerstkaart", "old neighbour", "2019 course"))
        if truth is not None and truth.email and card.emails and rng.random() < 0.6:
            card.emails = list(dict.fromkeys([*card.emails, truth.email]))
        self.cards.append(card)
        return card

    def work(self, person: Person) -> dict[str, object]:
        """What a card shows of the job: the firm's name, its mail domain, or both."""
        roll = self.rng.random()
        firm = person.firm
        shown: dict[str, object] = {"firm": firm.core, "emails": [person.private] if roll < 0.35 else [person.work]}
        if roll < 0.7:
            shown["organisation"] = firm.on_card(self.rng)
        if roll > 0.9:
            shown["emails"] = [person.work, person.private]
        return shown

    def proof(self, person: Person) -> dict[str, object]:
        """As `work`; a person with a very rare name may do without."""
        if person.share < 3e-6 and self.rng.random() < 0.5:
            return {"emails": [self.world.private(person)]}
        return self.work(person)

    def write_one_side(self, person: Person, kind: str, on_card: float, **shown: str) -> None:
        """The person with proof, something shown otherwise on one side: with these odds on the card, else at LinkedIn."""
        if self.rng.random() < on_card:
            self.write(person, self.connect(person), kind, **shown, **self.proof(person))
        else:
            self.write(person, self.connect(person, **shown), kind, **self.proof(person))

    def maybe_own_card(self, person: Person, row: Connection, odds: float = 0.4) -> None:
        """The connection's true card beside a look-alike's."""
        if self.rng.random() < odds:
            self.write(person, row, "p_beside_lookalike", **self.work(person))


def adorned(rng: Random, first: str, last: str, odds: float) -> tuple[str, str]:
    """Credentials, titles and emoji, as people put them into their name at LinkedIn."""
    if rng.random() >= odds:
        return first, last
    roll = rng.random()
    if roll < 0.45:
        marks = rng.sample(CREDENTIALS, rng.choice((1, 1, 2)))
        return first, f"{last}, {', '.join(marks)}" if rng.random() < 0.7 else f"{last} {' '.join(marks)}"
    if roll < 0.65:
        return f"{rng.choice(('Dr.', 'Prof.', 'ir.', 'Ing.', 'Dipl.-Ing.', 'Mr.', 'drs.'))} {first}", last
    if roll < 0.9:
        sign = rng.choice(EMOJI)
        return (f"{sign} {first}", last) if rng.random() < 0.3 else (first, f"{last} {sign}")
    return (first.upper(), last.upper()) if rng.random() < 0.5 else (first.lower(), last.lower())


def typo(rng: Random, word: str) -> str:
    """One slip of the finger, not in the first letter."""
    if len(word) < 4:
        return word + word[-1]
    at = rng.randint(1, len(word) - 2)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + rng.choice("aeiorntls") + word[at + 1 :],
    )
    found = rng.choice(slips)
    return found if found != word else word[:at] + word[at + 1 :]


def handle(person: Person) -> str:
    """A local part that spells the whole name."""
    return f"{slug(str(person.given))}.{slug(str(person.surname))}"
