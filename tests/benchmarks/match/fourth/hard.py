"""Single hard cases (hard.csv): a card, a connection, and what a careful human would say, put into a written book."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.match.fourth.score import matched, read
from guestlist.model import Connection, Contact, Link, Source, Value

CASES = Path(__file__).with_suffix(".csv")
ASSERTED, SHOWN, CERTAIN = 0.5, 0.1, 0.9
UNLIKELY = 0.3


@dataclass(frozen=True)
class Case:
    where: str  # the country, or "general"
    verdict: str  # same, ask or not
    why: str  # what is hard
    name: str
    mail: str
    organisation: str
    phone: str
    url: str
    given: str  # from here on: the connection
    surname: str
    company: str
    profile: str
    shown_mail: str

    def contact(self, position: int) -> Contact:
        return Contact(
            Source("hard.vcf", position, "card"),
            name=self.name,
            emails=_values(self.mail),
            phones=_values(self.phone),
            urls=_values(self.url),
            organisation=self.organisation,
        )

    def connection(self, position: int) -> Connection:
        source = Source("Connections.csv", position, "row")
        url = f"https://www.linkedin.com/in/{self.profile}"
        return Connection(source, self.given, self.surname, url, self.shown_mail, self.company, "")


@dataclass(frozen=True)
class Answer:
    case: Case
    link: Link
    is_its_own: bool  # whether the connection named is that of the case

    @property
    def probability(self) -> float:
        """Of the connection of the case."""
        return self.link.probability if self.is_its_own else 0.0

    @property
    def said(self) -> str:
        if not self.is_its_own and self.link.connection and self.link.probability >= ASSERTED:
            return "another"
        return "same" if self.probability >= ASSERTED else "ask" if self.probability >= SHOWN else "not"

    @property
    def is_good(self) -> bool:
        """As the human said, with some latitude towards doubt."""
        verdict, probability = self.case.verdict, self.probability
        if verdict == self.said:
            return True
        if verdict == "ask":
            return SHOWN <= probability <= CERTAIN
        return verdict == "not" and self.said != "another" and probability < UNLIKELY


def _values(text: str) -> tuple[Value, ...]:
    return (Value(text),) if text else ()


def cases() -> list[Case]:
    with CASES.open(encoding="utf-8", newline="") as stream:
        return [Case(**row) for row in csv.DictReader(stream)]


def answers(folder: Path) -> list[Answer]:
    """The cases in the midst of the written book, whose names and firms tell how common such are."""
    contacts, connections = read(folder)
    asked, before = cases(), len(contacts)
    own = [case.connection(len(connections) + at) for at, case in enumerate(asked, 1)]
    contacts += [case.contact(before + at) for at, case in enumerate(asked, 1)]
    links = matched(contacts, [*connections, *own]).links[before:]
    return [Answer(case, link, link.connection is row) for case, row, link in zip(asked, own, links, strict=True)]


def report(found: list[Answer]) -> str:
    asked, good = Counter(a.case.verdict for a in found), Counter(a.case.verdict for a in found if a.is_good)
    lines = ["hard cases: " + ", ".join(f"{verdict} {good[verdict]} of {count}" for verdict, count in asked.items())]
    bad = [answer for answer in found if not answer.is_good]
    for answer in sorted(bad, key=lambda a: (a.case.verdict, a.probability)):
        case = answer.case
        parts = " ".join(f"{each.because}:{each.weight:+.1f}" for each in answer.link.evidence)
        lines += [
            f"{case.verdict}, said {answer.said} {answer.probability:.2f}: {case.why}",
            f"    {case.name!r} {case.mail} {case.organisation} | {case.given} {case.surname} @{case.company} /{case.profile}",
            f"    {parts}",
        ]
    return "\n".join(lines)
