"""The labelled senders: read from rows/, people's addresses made from invented names by the patterns people use.

The patterns and their shares were estimated from the people in the public MAINTAINERS file of the Linux kernel (about
150 pairs of name and local part); the names in it are not kept.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.sender import fifth, fourth, second, split, third
from guestlist.normalise.fold import fold, national_fold
from guestlist.normalise.frequency import countries

ROWS = Path(__file__).parent / "rows"
FIRMS = ("acme", "nordlys", "brightwave", "kwadraat", "helix", "solaris-bau", "rivaal", "tresor", "lumen", "orbita")
PRIVATE = (
    "gmail.com gmail.com gmail.com hotmail.com outlook.com yahoo.com icloud.com gmx.de web.de ziggo.nl "
    "kpnmail.nl online.no telia.com orange.fr free.fr libero.it sapo.pt wp.pl o2.pl seznam.cz freemail.hu "
    "mail.ru ukr.net mynet.com t-online.de"
).split()
NICKS = (
    "dragonheart blueberry nachtvlinder pirat skorpion luna-tic sunnyboy wolkje estrellita gattino hummel "
    "zauberer miau rockstar foxtrot solveigs-hage tigre vikinga bezerker snufkin papillon quark mandarijn "
    "poezenvrouw turbo falke"
).split()
PATTERNS = (
    ("{g}.{f}", 26),
    ("{g1}{f}", 15),
    ("{g}", 13),
    ("{f}", 8),
    ("{g}{f}", 5),
    ("{g1}.{f}", 6),
    ("{g}_{f}", 3),
    ("{f}.{g}", 2),
    ("{g1}{f1}", 3),
    ("{g}{f1}", 4),
    ("{f}{g1}", 3),
    ("{g1}{f6}", 2),
    ("{g}.{f1}", 1),
    ("{g}-{f}", 1),
    ("{g}{n}", 2),
    ("{g}.{f}{n}", 3),
    ("{f}{n}", 1),
    ("{nick}", 4),
    ("{nick}{n}", 1),
    ("{x}", 2),
)


@dataclass(frozen=True)
class Row:
    """One labelled sender."""

    address: str
    name: str
    is_person: bool
    source: str
    part: (
        str  # "development" | "looked at" | "aside" | "later" | "second ..." | "third ..." | "fourth ..." | "fifth ..."
    )
    organisation: str = ""  # on the card


def rows() -> list[Row]:
    """All rows; the same in every run."""
    found = [
        *_senders("services.csv", "development"),
        *_people("people_hard.csv", "development"),
        *_made(_head_names(), "common names", "development", 600),
        *_senders("aside_senders.csv", "aside"),
        *_people("aside_hard.csv", "aside"),
        *_made(_rare_names(), "rare names", "aside", 500),
        *_words(),
        *_mailings(),
        *(Row(address, "", False, "aside_lists.txt", "aside") for address in _lines("aside_lists.txt")),
        *(Row(address, "", False, "aside_pages.txt", "aside") for address in _lines("aside_pages.txt")),
    ]
    later = [
        *second.senders(),
        *split.senders("third", third.SOURCES, third.PEOPLE),
        *split.senders("fourth", fourth.SOURCES, fourth.PEOPLE),
        *split.senders("fifth", fifth.SOURCES, fifth.PEOPLE),
    ]
    return [*_halved(found), *(Row(*sender) for sender in later)]


def _halved(found: list[Row]) -> list[Row]:
    """After the first measurement every second row of the sources kept aside was looked at; the others never were."""
    counted: dict[str, int] = {}
    halved = []
    for row in found:
        counted[row.source] = counted.get(row.source, 0) + 1
        looked_at = row.part == "aside" and counted[row.source] % 2 == 1
        halved.append(replace(row, part="looked at") if looked_at else row)
    return halved


def _lines(name: str) -> list[str]:
    text = (ROWS / name).read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def _table(name: str) -> list[list[str]]:
    text = (ROWS / name).read_text(encoding="utf-8")
    return [line.split(",") for line in text.splitlines() if line and not line.startswith("#")]


def _senders(name: str, part: str) -> list[Row]:
    return [Row(address, shown, False, name, part) for address, shown, _ in _table(name)]


def _people(name: str, part: str) -> list[Row]:
    return [Row(address, shown, True, name, part) for address, shown in _table(name)]


def _words() -> list[Row]:
    found = []
    for index, word in enumerate(_lines("aside_words.txt")):
        firm = FIRMS[index % len(FIRMS)]
        found.append(
            Row(f"{word}@{firm}.example", firm.title() if index % 3 == 0 else "", False, "aside_words.txt", "aside")
        )
    return found


def _mailings() -> list[Row]:
    locals_ = ("hello", "info", "deals", "brand", "thebrand", "offers", "anna", "reply", "noreply", "news")
    return [
        Row(f"{locals_[index % len(locals_)]}@{domain}", "Brand", False, "aside_mailings.txt", "aside")
        for index, domain in enumerate(_lines("aside_mailings.txt"))
    ]


def _rare_names() -> list[str]:
    return [
        name
        for line in (ROWS / "aside_names.txt").read_text(encoding="utf-8").splitlines()
        if line[0] != "#"
        for name in line.partition(" ")[2].split("|")
    ]


def _head_names() -> list[str]:
    """Given and family names of the national heads of name statistics, joined by chance."""
    import csv
    from importlib.resources import files

    import guestlist.data

    chance = random.Random(11)
    found = []
    for country in sorted(countries()):
        text = files(guestlist.data).joinpath(f"names/heads_{country.lower()}.csv").read_text(encoding="utf-8")
        table: dict[str, list[str]] = {"given": [], "family": []}
        for row in list(csv.reader(line for line in text.splitlines() if line and line[0] != "#"))[1:]:
            table[row[2]].append(row[0])
        for _ in range(24):
            if table["given"] and table["family"]:
                found.append(f"{chance.choice(table['given'])} {chance.choice(table['family'])}")
    return found


def _made(names: list[str], source: str, part: str, count: int) -> list[Row]:
    chance = random.Random(7)
    patterns = [pattern for pattern, share in PATTERNS for _ in range(share)]
    found = []
    for index in range(count):
        name = names[index % len(names)]
        local = _local(chance.choice(patterns), name, chance)
        firm = chance.choice(FIRMS)
        domain = chance.choice((chance.choice(PRIVATE), f"{firm}.example", f"{firm}.example", f"uni-{firm}.example"))
        shown = name
        style = chance.random()
        if style < 0.08:
            shown = ", ".join(reversed(name.split(" ", 1)))
        elif style < 0.12:
            shown = name.upper()
        elif style < 0.16:
            shown = name.split()[0]
        found.append(Row(f"{local}@{domain}", shown, True, source, part))
    return found


def _local(pattern: str, name: str, chance: random.Random) -> str:
    folded = (national_fold if chance.random() < 0.5 else fold)(name).split()
    given, family = folded[0], "".join(folded[1:]) or folded[0]
    return pattern.format(
        g=given,
        f=family,
        g1=given[0],
        f1=family[0],
        f6=family[:6],
        n=chance.choice(("1", "07", "82", "1975", "2003")),
        nick=chance.choice(NICKS),
        x=given[0] + family[:2] + given[-1],
    )
