"""Reads the written files with the program's own readers, matches, and sets what it says beside the truth."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.match.book import Benchmark, Truth
from benchmarks.match.measure import Found, figures, recall_by_kind, reliability
from guestlist.match import match_book
from guestlist.model import Connection, Contact, Link
from guestlist.normalise.people import normalise
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions

HOME = "NL"  # the country of numbers without one


@dataclass(frozen=True)
class Said:
    """What the program says of each contact, in their order."""

    found: Found
    links: Sequence[Link]
    seconds: float


def read(folder: Path) -> tuple[list[Contact], list[Connection]]:
    results = read_inputs([folder / "contacts.vcf", folder / "Connections.csv"], ReadOptions())
    return (
        [contact for result in results for contact in result.contacts],
        [connection for result in results for connection in result.connections],
    )


def truth_of(folder: Path, is_fair: bool) -> tuple[Truth, ...]:
    """Fair: a true coincidence, a stranger with all that is seen of a connection, is set aside as ambiguous."""
    tags = {"linkable": "positive", "coincidence": "ambiguous" if is_fair else "negative"}
    entries: list[dict[str, Any]] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return tuple(Truth(e["kind"], tags.get(e["tag"], e["tag"]), e["link"], e["person"]) for e in entries)


def matched(contacts: Sequence[Contact], connections: Sequence[Connection]) -> Said:
    people = normalise(tuple(contacts), HOME)
    began = time.perf_counter()
    matching = match_book(people, tuple(connections))
    seconds = time.perf_counter() - began
    place = {id(connection): at for at, connection in enumerate(connections)}
    rows, links = [-1] * len(people), [matching.links[0]] * len(people)
    for group, link in zip(matching.groups, matching.links, strict=True):
        for at in group:
            rows[at] = place[id(link.connection)] if link.connection else -1
            links[at] = link
    return Said(Found(rows, [link.probability for link in links], matching.groups), links, seconds)


def run(folder: Path, is_fair: bool) -> tuple[Benchmark, Said]:
    contacts, connections = read(folder)
    truth = truth_of(folder, is_fair)
    if len(contacts) != len(truth):
        raise SystemExit(f"{len(contacts)} cards were read, and the truth is of {len(truth)}")
    return Benchmark(tuple(contacts), tuple(connections), (), truth), matched(contacts, connections)


def report(benchmark: Benchmark, said: Said, with_kinds: bool) -> str:
    lines = ["  ".join(f"{name} {value:.3f}" for name, value in figures(benchmark, said.found).items())]
    bands = reliability(benchmark, said.found)
    lines.append("said/true  " + "  ".join(f"{each:.2f}/{true:.2f} ({count})" for each, true, count in bands))
    if with_kinds:
        for kind, (recall, wrong, count) in recall_by_kind(benchmark, said.found).items():
            lines.append(f"  {kind:55} recall {recall:.2f}  wrong {wrong:.3f}  n {count}")
    return "\n".join(lines)
