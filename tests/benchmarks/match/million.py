"""python -m benchmarks.match.million: seconds and memory of matching a book of a million cards, names of syllables."""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from itertools import starmap

from guestlist.match import match_book
from guestlist.model import Connection, Contact, Source, Value
from guestlist.normalise.people import normalise

SYLLABLES = (
    "ba be bi bo da de di do fa ga ka ke ki ko la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se ta te ti va ve"
).split()
CONNECTIONS = 30_000
SHARE = 0.75  # people for one card: the others have several
Somebody = tuple[str, str, str]
"""Given name, surname, firm."""


def word(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def population(rng: random.Random, count: int) -> list[Somebody]:
    given = [word(rng, 2) for _ in range(900)] + [word(rng, 3) for _ in range(2_500)]
    family = [word(rng, 3) for _ in range(20_000)] + [word(rng, 4) for _ in range(30_000)]
    firms = [f"{word(rng, 3)} {rng.choice(('Works', 'Bouw', 'Media', 'Systems'))}" for _ in range(8_000)]
    return [(rng.choice(given), rng.choice(family), rng.choice(firms)) for _ in range(count)]


def connected(row: int, somebody: Somebody) -> Connection:
    given, family, firm = somebody
    url = f"https://www.linkedin.com/in/{given}-{family}-{row}".lower()
    return Connection(Source("Connections.csv", row, "row"), given, family, url, "", firm, "Engineer", "")


def cards(rng: random.Random, people: list[Somebody], count: int) -> Iterator[Contact]:
    for row in range(1, count + 1):
        given, family, firm = rng.choice(people)
        dice = rng.random()
        mail = ""
        if dice < 0.4:
            mail = f"{given}.{family}@{firm.split()[0]}.example".lower()
        elif dice < 0.8:
            mail = f"{given[0]}{family}{rng.randrange(99)}@gmail.com".lower()
        yield Contact(
            source=Source("book.csv", row, "row"),
            name=f"{given} {family}",
            given=given,
            family=family,
            emails=(Value(mail),) if mail else (),
            organisation=firm if rng.random() < 0.5 else "",
            phones=(Value(f"+316{rng.randrange(10**8):08d}"),) if rng.random() < 0.4 else (),
        )


def peak(whose: int) -> str:
    return f"{resource.getrusage(whose).ru_maxrss / 1024:,.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    asked = parser.parse_args()
    rng = random.Random(5)
    people = population(rng, max(int(asked.contacts * SHARE), CONNECTIONS))
    connections = list(starmap(connected, enumerate(rng.sample(people, CONNECTIONS), 1)))
    book = normalise(list(cards(rng, people, asked.contacts)), "NL")
    started = time.perf_counter()
    matching = match_book(book, connections)
    seconds = time.perf_counter() - started
    print(f"{asked.contacts:,} x {CONNECTIONS:,}: {len(matching.groups):,} people, matched in {seconds:.0f} s")
    print(f"peak {peak(resource.RUSAGE_SELF)}, of the other processes {peak(resource.RUSAGE_CHILDREN)}, mostly shared")


if __name__ == "__main__":
    main()
