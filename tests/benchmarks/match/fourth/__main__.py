"""python -m benchmarks.match.fourth: write a book with a known truth, and with --run judge the matcher on it."""

from __future__ import annotations

from collections import Counter

from benchmarks.match.asked import parser
from benchmarks.match.fourth import hard, score
from benchmarks.match.fourth.build import build
from benchmarks.match.fourth.files import write


def main() -> None:
    asking = parser(__doc__)
    asking.add_argument("--run", action="store_true", help="match the book too, and print how it went")
    asking.add_argument("--kinds", action="store_true", help="the same of each kind of card")
    asking.add_argument("--fair", action="store_true", help="set aside strangers with all that is seen of a connection")
    asking.add_argument("--hard", action="store_true", help="ask the hard cases in the midst of the book")
    asked = asking.parse_args()
    draft = build(asked.seed, asked.contacts, asked.connections)
    write(draft, asked.folder)
    tags = Counter(entry.tag for entry in draft.entries)
    print(
        f"seed {asked.seed}, {len(draft.entries)} x {len(draft.rows)}:", ", ".join(f"{n} {t}" for t, n in tags.items())
    )
    if asked.run or asked.kinds or asked.fair:
        benchmark, said = score.run(asked.folder, asked.fair)
        print(f"matching {said.seconds:.1f} s{', true coincidences set aside' if asked.fair else ''}")
        print(score.report(benchmark, said, asked.kinds))
    if asked.hard:
        print(hard.report(hard.answers(asked.folder)))


if __name__ == "__main__":
    main()
