"""Cards a second beside vobject's own reader, in the same run: ratios, since machines differ."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
import vobject

from guestlist.readers.decode import sample_of
from guestlist.readers.registry import ReadOptions
from guestlist.readers.vcard import VCardReader
from readers.books import folded_photo, google_card
from readers.readings import as_file

PLAIN, PLAIN_FOR_VOBJECT = 20_000, 2_000
WITH_PHOTO, WITH_PHOTO_FOR_VOBJECT = 2_000, 120
PHOTO_SIZE = 22_000 * 4 // 3
LEAST_PLAIN, LEAST_WITH_PHOTO = 4.0, 8.0
MOST_MEMORY_MB = 120

STATUS = Path("/proc/self/status")
MEMORY = """
import re, sys
from pathlib import Path
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
(reading,) = read_inputs([sys.argv[1]], ReadOptions())
assert len(reading.contacts) == int(sys.argv[2])
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text()).group(1)) // 1024)
"""
"""The high-water mark of the process itself: getrusage would count its parent's as well."""


def cards_a_second(cards: list[str], ours: bool) -> float:
    text = "".join(cards)
    file = as_file(text)
    started = time.process_time()
    if ours:
        count = len(VCardReader().read(file, sample_of(file), ReadOptions()).contacts)
    else:
        count = sum(1 for _ in vobject.readComponents(text))
    assert count == len(cards)
    return count / (time.process_time() - started)


def ratio_of(cards: list[str], fewer: int) -> float:
    """The median of three ratios, each measured side by side."""
    ratios = sorted(cards_a_second(cards, True) / cards_a_second(cards[:fewer], False) for _ in range(3))
    return ratios[1]


@pytest.mark.benchmark
def test_plain_cards_are_read_at_least_four_times_as_fast() -> None:
    rng = random.Random(1)
    ratio = ratio_of([google_card(rng, number) for number in range(PLAIN)], PLAIN_FOR_VOBJECT)
    print(f"{PLAIN:,} plain cards: {ratio:.1f} times vobject.readComponents")
    assert ratio >= LEAST_PLAIN


@pytest.mark.benchmark
def test_cards_with_photos_are_read_at_least_eight_times_as_fast() -> None:
    rng = random.Random(2)
    photo = folded_photo(rng, PHOTO_SIZE)
    cards = [google_card(rng, number, photo) for number in range(WITH_PHOTO)]
    ratio = ratio_of(cards, WITH_PHOTO_FOR_VOBJECT)
    print(f"{WITH_PHOTO:,} cards with photos: {ratio:.1f} times vobject.readComponents")
    assert ratio >= LEAST_WITH_PHOTO


@pytest.mark.benchmark
@pytest.mark.skipif(not STATUS.exists(), reason="peak memory is read where Linux keeps it")
def test_a_book_of_photos_stays_below_its_bound_of_memory(tmp_path: Path) -> None:
    rng = random.Random(3)
    photo = folded_photo(rng, PHOTO_SIZE)
    path = tmp_path / "photos.vcf"
    path.write_text("".join(google_card(rng, number, photo) for number in range(WITH_PHOTO)), newline="")
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, str(path), str(WITH_PHOTO)], capture_output=True, text=True, check=True
    )
    print(f"{path.stat().st_size / 1e6:.0f} MB of cards with photos: {run.stdout.strip()} MB peak")
    assert int(run.stdout) < MOST_MEMORY_MB
