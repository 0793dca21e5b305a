"""Runs the command line on a book of the second benchmark and scores what it wrote.

python -m benchmarks.match.second.run --size M --seed 22 [--half 1] [--vcard] [--kinds] [--keep DIR]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.match.second.files import write
from benchmarks.match.second.names import pools
from benchmarks.match.second.score import score
from benchmarks.match.second.world import World

SIZES = {"S": (1_000, 600), "M": (5_000, 3_000), "L": (20_000, 12_000)}
GUESTLIST = (sys.executable, "-c", "import sys; sys.argv[0] = 'guestlist'; from guestlist.cli import main; main()")


def audit(folder: Path, book: str) -> None:
    command = (
        "audit",
        folder / book,
        folder / "linkedin.zip",
        "--out",
        folder / "out",
        "--today",
        "2026-11-21",
        "--force",
        "-q",
        "--no-memory",
    )
    subprocess.run([*GUESTLIST, *map(str, command)], check=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="M", choices=sorted(SIZES))
    parser.add_argument("--seed", type=int, default=22)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only this half of the short forms of given names")
    parser.add_argument("--vcard", action="store_true", help="the book as vCards instead of a Google CSV")
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--keep", type=Path, help="write the files here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        write(World(arguments.seed, *SIZES[arguments.size], pools(arguments.half)), folder)
        audit(folder, "book.vcf" if arguments.vcard else "book.csv")
        found = score(folder / "truth.csv", folder / "out" / "ledger.csv")
    print(
        "  ".join(
            f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}"
            for name, value in found.items()
            if not isinstance(value, dict)
        )
    )
    if arguments.kinds:
        for kind, (recall, count) in sorted(found["by_kind"].items(), key=lambda each: each[1][0]):
            print(f"  {kind:24} recall {recall:.2f}  n {count}")
        print("  wrong", found["wrong"])
        print("  said and true by tenths", found["bins"])


if __name__ == "__main__":
    main()
