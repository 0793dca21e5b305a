"""What is ambiguous in the second benchmark is computed, not declared.

A card that shows no more than a name is ambiguous when the population holds several people who show the same, one of them a
connection, so that the right answer is a probability between 0.1 and 0.9.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from benchmarks.match.second.names import Person
from benchmarks.match.second.nouns import key

if TYPE_CHECKING:
    from benchmarks.match.second.world import World


def mark_ambiguous(world: World) -> None:
    """Mark the cards whose look fits several people of this world, one of them a connection, so that p is in 0.1-0.9."""
    looks: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in world.people.values():
        for look in looks_of(world, person):
            looks[look].append(person)
    held = Counter(card.truth for card in world.cards if card.truth)
    places = Counter(now.name for now, _ in world.at.values())
    share = {name: number / len(world.at) for name, number in places.items()} | {
        firm.name: 0.0 for firm in world.firms if firm.name not in places
    }
    rate = len(held) / len(world.connections)
    for card in world.cards:
        if not card.shows:
            continue
        look = card.shows
        here = look[2] if len(look) == 3 and look[1] != "s:" and look[0] != "g:" else ""
        fits = {person.ident for person in looks.get(look[:2] if here else look, ())}
        mine = world.by_person.get(card.person)
        if mine and mine.style in ("last_initial", "given_initial"):
            wider = (look[0], look[1][:3]) if mine.style == "last_initial" else (look[0][:3], look[1])
            fits |= {person.ident for person in looks.get((*wider, *look[2:]) if not here else wider, ())}
        weigh = {}
        for ident in fits:
            link = world.by_person.get(ident)
            chance = share[here] if here else 1.0
            told = 1.0 if not here else 0.75 if link and link.firm.name == here else 0.25 * chance if link else chance
            weigh[ident] = told * (rate if link else 1.0)
        weights = list(weigh.values())
        best = max((weight for ident, weight in weigh.items() if ident in world.by_person), default=0.0)
        if best and 0.1 <= best / sum(weights) <= 0.9:
            card.ambiguous = True


def looks_of(world: World, person: Person) -> set[tuple[str, ...]]:
    given, last = key(person.given), key(person.surname)
    found = {("g:" + given, "s:" + last), ("g:" + given[:1], "s:" + last), ("g:" + given, "s:" + last[:1])}
    for firm in set(world.at[person.ident]):
        found |= {("g:" + given, "s:", firm.name), ("g:", "s:" + last, firm.name)}
        found |= {(*look, firm.name) for look in list(found) if len(look) == 2}
    return found
