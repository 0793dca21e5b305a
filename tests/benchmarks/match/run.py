"""Runs Guestlist and its rivals on one generated book.

python -m benchmarks.match.run --size M --seed 1 [--aside] [--rivals] [--kinds]
"""

from __future__ import annotations

import argparse
import resource
import time

from benchmarks.match.book import Benchmark
from benchmarks.match.generate import generate
from benchmarks.match.measure import Found, figures, recall_by_kind, reliability

SIZES = {"S": (400, 500), "M": (5_000, 3_000), "L": (50_000, 30_000)}


def guestlist(benchmark: Benchmark, weights: dict | None = None) -> Found:
    from guestlist.match import match_book
    from guestlist.normalise.people import normalise

    people = normalise(benchmark.contacts, "NL")
    imported = normalise(benchmark.imported, "NL")
    start, busy = time.perf_counter(), processor_seconds()
    matching = match_book(people, benchmark.connections, imported, **({"weights": weights} if weights else {}))
    seconds, busy = time.perf_counter() - start, processor_seconds() - busy
    print(f"matching {seconds:.1f} s by the clock, {busy:.1f} s of processors, {peak():.0f} MB peak")
    place = {id(each): index for index, each in enumerate(benchmark.connections)}
    links, connections, probabilities = matching.links, [-1] * len(people), [0.0] * len(people)
    for group, link in zip(matching.groups, links, strict=True):
        for index in group:
            connections[index] = place[id(link.connection)] if link.connection else -1
            probabilities[index] = link.probability
    found = Found(connections, probabilities, matching.groups)
    object.__setattr__(found, "matching", matching)
    return found


def processor_seconds() -> float:
    """Of this process and of those it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak() -> float:
    """Of this process, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="M", choices=sorted(SIZES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--aside", action="store_true", help="locales, mix and seed that nothing was tuned on")
    parser.add_argument("--tilt", type=float, default=0.0)
    parser.add_argument("--rivals", action="store_true")
    parser.add_argument("--kinds", action="store_true")
    arguments = parser.parse_args()
    benchmark = generate(arguments.seed, *SIZES[arguments.size], aside=arguments.aside, tilt=arguments.tilt)
    methods = {"guestlist": guestlist}
    if arguments.rivals:
        from benchmarks.match.linkers import installed
        from benchmarks.match.rivals import RIVALS

        methods |= RIVALS | installed()
    for name, method in methods.items():
        start, busy = time.perf_counter(), processor_seconds()
        found = method(benchmark)
        seconds, busy = time.perf_counter() - start, processor_seconds() - busy
        row = figures(benchmark, found)
        print(
            f"{name:24}",
            "  ".join(f"{key} {value:.3f}" for key, value in row.items()),
            f" {seconds:.1f} s, {busy:.1f} s of processors, {peak():.0f} MB so far",
        )
        if name == "guestlist":
            print(
                "  said/true:",
                "  ".join(f"{said:.2f}/{true:.2f} ({count})" for said, true, count in reliability(benchmark, found)),
            )
        if arguments.kinds and name == "guestlist":
            for kind, (recall, wrong, count) in recall_by_kind(benchmark, found).items():
                print(f"  {kind:48} recall {recall:.2f}  wrong {wrong:.3f}  n {count}")


if __name__ == "__main__":
    main()
