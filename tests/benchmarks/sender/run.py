"""Print how well the kind of sender is told, beside two rivals: ``python tests/benchmarks/sender/run.py [--errors]``.

For each part: people called no person outright (p >= 0.9), people asked about (0.5-0.9), senders that are no person
found (p >= 0.5) and skipped outright (p >= 0.9), everything asked, Brier score; with and without display names.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.sender.labelled import Row, rows
from guestlist.sender import judge_address

Judge = Callable[[str, str, str], float]
PARTS = (
    "development",
    "looked at",
    "aside",
    "second development",
    "second aside",
    "later",
    "third development",
    "third aside",
    "third later",
    "fourth development",
    "fourth aside",
    "fifth development",
    "fifth aside",
)


def exact_list(address: str, _name: str, _organisation: str) -> float:
    """A rival: the local part stands in a public list of role words (here: the list itself is not part of the rows)."""
    return 1.0 if address.partition("@")[0].replace(".", "").replace("-", "") in ROLE_WORDS else 0.0


def token_rules(address: str, _name: str, _organisation: str) -> float:
    """A rival: any token of the local part is a role word, or the host is named after mail."""
    local, _, domain = address.partition("@")
    tokens = set(re.split(r"[^a-z]+", local.lower()))
    hosts = {"news", "email", "e", "em", "mg", "lists", "reply", "bounce", "mailer", "notify"}
    return 1.0 if tokens & ROLE_WORDS or set(domain.split(".")[:-2]) & hosts else 0.0


ROLE_WORDS = frozenset(
    (
        "abuse admin billing contact customer customerservice editor feedback finance hello help helpdesk "
        "hostmaster hr info information jobs legal list mail mailer marketing media news newsletter no "
        "noreply office order orders post postmaster press privacy reply root sales security service services "
        "shop spam support team tech webmaster"
    ).split()
)


def guestlist(address: str, name: str, organisation: str) -> float:
    """The room under test."""
    return judge_address(address, name, organisation).probability


def report(title: str, picked: Iterable[Row], judge: Judge, with_names: bool = True) -> None:
    """One line of figures for some rows."""
    scored = [
        (row.is_person, judge(row.address, *((row.name, row.organisation) if with_names else ("", ""))))
        for row in picked
    ]
    people = [p for is_person, p in scored if is_person]
    others = [p for is_person, p in scored if not is_person]
    cells = [f"{title:44}", f"{len(people):6}", f"{len(others):6}"]
    cells.append(_share(people, lambda p: p >= 0.9))
    cells.append(_share(people, lambda p: 0.5 <= p < 0.9))
    cells.append(_share(others, lambda p: p >= 0.5))
    cells.append(_share(others, lambda p: p >= 0.9))
    cells.append(_share([p for _, p in scored], lambda p: 0.5 <= p < 0.9))
    cells.append(f"{sum((p - (not is_person)) ** 2 for is_person, p in scored) / len(scored):7.3f}")
    print(" ".join(cells))


def _share(values: list[float], test: Callable[[float], bool]) -> str:
    return f"{sum(map(test, values)) / len(values):7.1%}" if values else "      -"


def table(parts: Iterable[str], everything: list[Row], with_sources: bool = True) -> None:
    """The figures of each part beside the rivals', and of its sources."""
    heads = ("flagged", "p.asked", "recall", "outright", "asked", "Brier")
    print(f"{'':44} people others " + " ".join(f"{head:>7}" for head in heads))
    for part in parts:
        picked = [row for row in everything if row.part == part]
        report(f"{part}: guestlist", picked, guestlist)
        report(f"{part}: guestlist, no names", picked, guestlist, with_names=False)
        report(f"{part}: exact role list", picked, exact_list)
        report(f"{part}: token rules", picked, token_rules)
        for source in dict.fromkeys(row.source for row in picked) if with_sources else ():
            report(f"  {source}", [row for row in picked if row.source == source], guestlist)
            report("    without names", [row for row in picked if row.source == source], guestlist, with_names=False)


def main() -> None:
    """Print the table, and with --errors what is wrong."""
    everything = rows()
    parts = [name for name in PARTS if f"--only={name}" in sys.argv] or list(PARTS)
    table(parts, everything)
    if "--errors" in sys.argv:
        _errors([row for row in everything if row.part in parts])
    started = time.process_time()
    for index in range(20_000):
        judge_address(f"jan{index}.smit@firm{index % 5000}.example", f"Jan{index % 7} Smit{index}")
    print(f"20,000 distinct addresses: {time.process_time() - started:.1f} s")


def _errors(picked: list[Row]) -> None:
    for with_names in (True, False):
        for row in picked:
            sender = judge_address(row.address, *((row.name, row.organisation) if with_names else ("", "")))
            if (row.is_person and sender.probability >= 0.5) or (not row.is_person and sender.probability < 0.9):
                clues = " ".join(f"{one.because}{one.weight:+.1f}" for one in sender.evidence)
                who = "PERSON" if row.is_person else "other "
                shown = row.name if with_names else "-"
                print(f"{who} {sender.probability:.2f} {row.address:42} {shown:26} {clues}")


if __name__ == "__main__":
    main()
