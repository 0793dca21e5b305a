"""One book and one archive: the shares of the kinds, filler connections, and a hard look at the truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from benchmarks.match.third import ambiguous, evidence, lookalike, positive, scripts, strangers  # noqa: F401
from benchmarks.match.third.draft import Card, Connection, Draft, Imported
from benchmarks.match.third.people import Person, World
from benchmarks.match.third.positive import KINDS
from benchmarks.match.third.romanise import slug

SHARES = {"p": 0.40, "n": 0.14, "a": 0.07, "u": 0.39}
IMPORTED = 0.12  # the share of the book that LinkedIn's copy holds besides the bridges


@dataclass
class Book:
    cards: list[Card]
    connections: list[Connection]
    imported: list[Imported]
    people: dict[int, int]  # id of a Person -> its number


def build(seed: int, contacts: int, connections: int, only: tuple[str, ...] = ()) -> Book:
    draft = Draft(World(seed, connections, only))
    for family in "pnau":
        _fill(draft, family, round(contacts * SHARES[family]))
    while len(draft.connections) < connections:
        draft.connect(draft.world.person())
    _judge(draft)
    while len(draft.cards) < contacts:
        for _ in range(contacts - len(draft.cards) + 5):
            KINDS["u_private"][1](draft, "u_private")
        _judge(draft)
    return _settled(draft, contacts)


def _fill(draft: Draft, family: str, count: int) -> None:
    """Cards of one family until its share is reached."""
    kinds = {name: weight for name, (weight, _) in KINDS.items() if name.startswith(family)}
    target = len(draft.cards) + count
    while len(draft.cards) < target:
        name = draft.rng.choices(list(kinds), list(kinds.values()))[0]
        KINDS[name][1](draft, name)


def _tokens(first: str, last: str) -> str:
    """The words of a name, initials left out, in one order."""
    return " ".join(sorted(w for w in slug(f"{first} {last}", " ").split() if len(w) > 1))


def _judge(draft: Draft) -> None:
    """Chance made some truths unfair: a stranger with a connection's name and employer, a positive among namesakes.

    The first is dropped, for a book cannot hold both and call them strangers; where a full name is all there is and
    chance gave it to a stranger or to two connections, the card is ambiguous.
    """
    by_name: dict[str, list[Connection]] = defaultdict(list)
    by_given: dict[tuple[str, str], list[Connection]] = defaultdict(list)
    for row in draft.connections:
        by_name[_tokens(row.first, row.last)].append(row)
        by_given[slug(row.person.given.latin[0]), row.firm].append(row)
    kept = []
    for card in draft.cards:
        words = _tokens(card.first, card.last)
        if card.firm and not card.ambiguous and words and " " not in words:
            peers = [r for r in by_given[words, card.firm] if r.person is not card.person]
            if peers and (card.truth is None or card.kind.startswith(("p_single", "p_first"))):
                card.kind, card.ambiguous = "a_chance_given_name_firm", True
        others = [r for r in by_name.get(words, ()) if r is not card.truth and r.person is not card.person]
        if not others or not words or card.ambiguous or " " not in words:
            kept.append(card)
            continue
        is_marked = bool(card.middle or card.suffix or card.website)
        same_firm = [r for r in others if card.firm and r.firm == card.firm]
        own_firm = card.truth is not None and card.firm and card.truth.firm == card.firm
        if card.truth is None:
            if same_firm and not is_marked:
                continue
            if not is_marked and (not card.firm or any(not r.firm for r in others)):
                card.kind, card.ambiguous = "a_chance_namesake", True
        elif not own_firm or same_firm:
            has_proof = card.truth.email in card.emails or card.website or card.notes.startswith("LinkedIn")
            if not has_proof:
                card.kind, card.ambiguous = "a_chance_namesake", True
        kept.append(card)
    draft.cards = kept


def _settled(draft: Draft, contacts: int) -> Book:
    """Shuffled and numbered. Cards beyond the number asked for go, strangers first."""
    rng = draft.rng
    rng.shuffle(draft.cards)
    surplus = len(draft.cards) - contacts
    spare = [c for c in draft.cards if c.kind == "u_private"][: max(0, surplus)]
    gone = {id(c) for c in spare}
    cards = [c for c in draft.cards if id(c) not in gone][:contacts]
    rows = list(draft.connections)
    rng.shuffle(rows)
    for number, row in enumerate(rows, 1):
        row.row = number
    people: dict[int, int] = {}
    for card in cards:
        people.setdefault(id(card.person), len(people) + 1)
    imported = draft.imported + [
        Imported(c.first, c.last, c.emails, c.phones, c.middle) for c in cards if c.emails and rng.random() < IMPORTED
    ]
    rng.shuffle(imported)
    return Book(cards, rows, imported, people)


def census(book: Book) -> Counter[str]:
    return Counter(card.kind for card in book.cards)


def number(book: Book, person: Person) -> int:
    return book.people[id(person)]
