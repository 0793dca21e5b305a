"""A second set of labelled senders: other sources than the first, written without a look at the words of the rules.

Sources are split as a whole: what is marked development was looked at while the words were mended, what is marked aside
was not. The first measurement of both stands in docs/sender-kind.md.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from guestlist.normalise.fold import fold, national_fold

ROWS = Path(__file__).parent / "rows"
LEARNT = frozenset("nl de sv fr es pl fi en tr ru".split())
"""The languages of second_mailboxes.csv that were looked at."""

WORK = (
    "brinkhuis-advies.example stadtwerk-aurich.example havnelaget.example teknikhuset.example lycee-pasteur.example "
    "tintorera.example cooperativa-sole.example orzel-trans.example suomenpuu.example quantock.example "
    "anatolia-yazilim.example uni-varde.example students.quantock.example hovedkontoret.example "
    "mail.orzel-trans.example"
).split()
HOME = (
    "gmail.com gmail.com googlemail.com hotmail.co.uk live.nl outlook.de yahoo.co.in me.com proton.me gmx.net "
    "posteo.de xs4all.nl home.nl telenet.be skynet.be online.no telia.com bluewin.ch wanadoo.fr laposte.net terra.es "
    "alice.it interia.pl centrum.cz abv.bg rambler.ru naver.com 126.com rediffmail.com bol.com.br"
).split()
SHAPES = (
    ("{given}.{family}", 30),
    ("{family}.{given}", 5),
    ("{given}{family}", 9),
    ("{family}{given}", 3),
    ("{initial}{family}", 10),
    ("{initial}.{family}", 9),
    ("{given}{start}", 3),
    ("{given}_{family}", 3),
    ("{given}-{family}", 2),
    ("{given}", 9),
    ("{family}", 5),
    ("{given}{year}", 4),
    ("{family}{digits}", 2),
    ("{given}.{family}{digits}", 3),
    ("{letters}", 2),
    ("{letters}{digits}", 1),
)


class Sender(NamedTuple):
    """A labelled sender of the second set."""

    address: str
    name: str
    is_person: bool
    source: str
    part: str  # "second development" | "second aside" | "later"


def senders() -> list[Sender]:
    """All of them, the same in every run."""
    found: list[Sender] = []
    for source, part in (("parcels", "development"), ("money", "development"), ("software", "development")):
        found += _others(f"second_{source}.csv", part)
    for source in ("travel", "public"):
        found += _others(f"second_{source}.csv", "aside")
    for source, part in (("second_pages.txt", "second aside"), ("second_later.txt", "later")):
        found += [Sender(address, "", False, source, part) for line in _lines(source) for address in line.split()]
    for line in _lines("second_mailboxes.csv"):
        address, name, language = line.split(",")
        part = "development" if language in LEARNT else "aside"
        found.append(Sender(address, name, False, f"second_mailboxes.csv ({part})", f"second {part}"))
    for index, line in enumerate(_lines("second_people.csv")):
        address, name = line.split(",")
        part = ("development", "aside")[index % 2]
        found.append(Sender(address, name, True, f"second_people.csv ({part})", f"second {part}"))
    for part in ("development", "aside"):
        found += _made(f"second_names_{part}.txt", part)
    return found


def _lines(name: str) -> list[str]:
    text = (ROWS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _others(name: str, part: str) -> list[Sender]:
    return [
        Sender(address, shown, False, name, f"second {part}")
        for address, shown in (line.split(",") for line in _lines(name))
    ]


def _made(source: str, part: str) -> list[Sender]:
    """People with the generated names, at firms and at private mail hosts."""
    chance = random.Random(20_261_122)
    shapes, shares = zip(*SHAPES, strict=True)
    found = []
    for line in _lines(source):
        for name in line.partition(" ")[2].split("|"):
            local = _local(chance.choices(shapes, shares)[0], name, chance)
            home = chance.random() < 0.4
            address = f"{local}@{chance.choice(HOME if home else WORK)}"
            found.append(Sender(address, name, True, source, f"second {part}"))
    return found


def _local(shape: str, name: str, chance: random.Random) -> str:
    words = (national_fold if chance.random() < 0.4 else fold)(name).split() or ["x"]
    if len(words) == 1 and not name.isascii() and len(name) <= 4:
        words = [anyascii(name[0]).lower(), anyascii(name[1:]).lower()]
    words = ["".join(char for char in word if char.isalnum()) for word in words]
    given, family = words[0], "".join(words[1:]) or words[0]
    return shape.format(
        given=given,
        family=family,
        initial=given[0],
        start=family[:2],
        letters="".join(word[0] for word in words) + words[-1][1:2],
        year=chance.choice(("55", "68", "1979", "84", "1991", "00")),
        digits=chance.choice(("1", "2", "03", "7", "42", "007")),
    )
