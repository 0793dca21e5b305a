"""python -m benchmarks.match.third: write a book with a known truth, and with --run judge the program on it."""

from __future__ import annotations

from benchmarks.match.asked import parser
from benchmarks.match.third.build import build
from benchmarks.match.third.errors import listed
from benchmarks.match.third.files import write
from benchmarks.match.third.score import read, report, run

ASIDE = ("fi", "pt", "uk", "ja", "in")  # countries and seeds from 9000 are kept for a last look: list no errors of them


def main() -> None:
    asking = parser(__doc__)
    asking.add_argument("--only", default="", help="codes of countries, comma between; 'aside' for those kept aside")
    asking.add_argument("--run", action="store_true", help="run the audit too, and print how it did")
    asking.add_argument("--errors", type=int, default=0, help="list so many errors of each kind")
    asked = asking.parse_args()
    only = ASIDE if asked.only == "aside" else tuple(filter(None, asked.only.split(",")))
    write(build(asked.seed, asked.contacts, asked.connections, only), asked.folder)
    if asked.run:
        seconds = run(asked.folder)
        print(f"seed {asked.seed}, {asked.contacts} x {asked.connections}, {seconds:.0f} s")
    if asked.run or asked.errors:
        rows = read(asked.folder)
        print(report(rows))
        if asked.errors and asked.only != "aside" and asked.seed < 9000:
            print(listed(asked.folder, rows, asked.errors))


if __name__ == "__main__":
    main()
