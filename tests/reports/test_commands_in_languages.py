"""What the commands after an audit print holds no English in another language, names and codes aside."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from factories import connection, contact
from guestlist.book import Book
from guestlist.forecast import load_priors
from guestlist.memory import Marks, Remembered, Said
from guestlist.model import Invitation, Owner, Reading, Source
from guestlist.pipeline import audit_book
from guestlist.plan import choose_notes, make_plan
from guestlist.policy import Policy
from guestlist.reports.audit_json import write
from guestlist.reports.compare import compare
from guestlist.reports.compare_text import print_comparison
from guestlist.reports.earlier import load_run
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.factbook import print_facts
from guestlist.reports.memory_text import print_exported, print_forgotten, print_imported, print_memory
from guestlist.reports.plan_text import print_plan
from guestlist.reports.simulation import print_simulation
from plan.guests import MEREL, TODAY, guest

Printer = Callable[[Console], None]
NEW = connection("Ann", "Smit", company="Acme", url="https://www.linkedin.com/in/ann", connected_on="2026-11-20")
SENT = Invitation(Source("Invitations.csv", 1, "row"), "outgoing", "Zoë Vos", "https://www.linkedin.com/in/zoe")


def book(*names: str, **more: tuple[object, ...]) -> Book:
    cards = tuple(
        contact(name, f"{name.split()[0].lower()}@firm.example", position=n, organisation="Acme", title="Boss")
        for n, name in enumerate(names, 1)
    )
    reading = Reading(file="book.csv", format="csv", records=len(cards), contacts=cards)
    connections, invitations = more.get("connections", ()), more.get("invitations", ())
    return Book((reading,), cards, connections, invitations, (), (), (), Owner())  # type: ignore[arg-type]


def printers(folder: Path) -> dict[str, Printer]:
    runs = []
    kept = [
        (dt.date(2026, 9, 1), book("Ann Smit", "Bob Berg", "Zoë Vos", invitations=(SENT,))),
        (dt.date(2026, 11, 21), book("Ann Smit", "Eva Dam", "Zoë Vos", connections=(NEW,), invitations=(SENT,))),
    ]
    for n, (day, each) in enumerate(kept):
        made = folder / str(n)
        made.mkdir(exist_ok=True)
        result = audit_book(each, Policy(), today=day, region="NL")
        with (made / "audit.json").open("w", encoding="utf-8") as stream:
            write(result, stream)
        runs.append(load_run(made))
    assert result.forecast is not None
    forecast = result.forecast
    plan = make_plan([guest(f"Ann A{n}", f"a{n}@gmail.com", note="ontmoet op de beurs") for n in range(25)], TODAY)
    person = Remembered(
        person=1,
        label="Ann Smit",
        marks=Marks(),
        said=(
            Said("decision", "skip", dt.date(2026, 3, 3)),
            Said("remembers", "no", dt.date(2026, 3, 3)),
            Said("same", "no", dt.date(2026, 3, 3), other_profile="ann-2"),
        ),
        proposed_for=dt.date(2026, 3, 9),
    )

    def memory(console: Console) -> None:
        print_memory([person], 3, console)
        print_forgotten(person, console)
        print_exported(4, "memory.csv", console)
        print_imported(4, console)

    return {
        "simulate": lambda console: print_simulation(forecast, [("stale=invite", forecast)], console),
        "plan": lambda console: print_plan(plan, choose_notes(plan, MEREL, 5), console, [Path("out/plan.csv")]),
        "compare": lambda console: print_comparison(compare(runs[0], runs[1]), console),
        "facts": lambda console: print_facts(console, TODAY, 0, {**load_priors(), "stale": load_priors()["recent"]}),
        "memory": memory,
    }


def lines_of(printer: Printer, language: str) -> set[str]:
    """The printed lines of at least three words; links and codes make no sentence."""
    screen = Console(width=250, file=io.StringIO(), record=True)
    with in_edition(Edition(language)):
        printer(screen)
    lines = (re.sub(r"\S*[/_@=]\S*", "", line) for line in screen.export_text().splitlines())
    return {line.strip() for line in lines if len(re.findall(r"[^\W\d_]{2,}", line)) > 2}


@pytest.mark.parametrize("language", ["nl", "nb"])
@pytest.mark.parametrize("command", ["simulate", "plan", "compare", "facts", "memory"])
def test_no_sentence_stays_english(command: str, language: str, tmp_path: Path) -> None:
    printer = printers(tmp_path)[command]
    english, other = (lines_of(printer, each) for each in ("en", language))
    assert len(english) > 3
    assert {
        line for line in english & other if not line.startswith(("Dag Ann", "1 Ann", "Ann Smit", "recent,"))
    } == set()
