"""Reading a mailbox: megabytes a second and peak memory, beside the standard library in the same run.

Both give sender, recipients and date of every message. The rival is the standard mailbox module with its header
parser. Run with ``make bench``.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from guestlist.readers.mbox import READER
from guestlist.readers.registry import InputFile, ReadOptions, Sample

OURS = """
import json, sys, time
from pathlib import Path
from guestlist.readers.mbox import READER
from guestlist.readers.registry import InputFile, ReadOptions, Sample
path = Path(sys.argv[1])
with path.open("rb") as stream:
    sample = Sample(path.name, stream.read(65536), "", "", "")
file = InputFile(path.name, path.stat().st_size, lambda: path.open("rb"))
started, used = time.perf_counter(), time.process_time()
reading = READER.read(file, sample, ReadOptions())
print(json.dumps([time.perf_counter() - started, time.process_time() - used, len(reading.messages)]))
"""

RIVAL = """
import json, mailbox, sys, time
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
started, used, count = time.perf_counter(), time.process_time(), 0
for message in mailbox.mbox(sys.argv[1], factory=BytesHeaderParser().parse, create=False):
    getaddresses([message["From"]]), getaddresses([message["To"] or ""]), parsedate_to_datetime(message["Date"])
    count += 1
print(json.dumps([time.perf_counter() - started, time.process_time() - used, count]))
"""

_FEWEST_MB_A_SECOND = 200
_FEWEST_TIMES_FASTER = 4


def write_mailbox(path: Path, messages: int, body: int, ending: bytes, seed: int = 1) -> None:
    """A Takeout mailbox; bodies of ``body`` bytes on average, exponentially spread, as mailboxes are."""
    chance = random.Random(seed)
    letters = b"abcdefghijklmnopqrstuvwxyz     "
    text = b"".join(bytes(chance.choices(letters, k=72)) + ending for _ in range(2_000))
    with path.open("wb") as stream:
        for number in range(messages):
            who = chance.randrange(3_000)
            lines = [
                b"From %d@xxx Mon Jan 05 12:00:00 +0000 2015" % number,
                b"X-GM-THRID: %d" % number,
                b"X-Gmail-Labels: Inbox,Opened,Category Personal",
                b"Delivered-To: sam@vermeer.example",
                *[
                    b"Received: by 10.0.0.%d with SMTP id x%d; Mon, 5 Jan 2015 12:00:00 -0800" % (n, number)
                    for n in range(4)
                ],
                b"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; bh=" + b"A" * 300,
                b"From: =?utf-8?Q?J=C3=B8rgen_" + b"%d?= <person%d@firm%d.example>" % (who, who, who % 500),
                b"Date: Mon, %d Jan %d 12:%02d:00 +0100" % (1 + number % 28, 2010 + number % 15, number % 60),
                b"Message-ID: <%d@firm.example>" % number,
                b"Subject: About number %d" % number,
                b"To: Sam Vermeer <sam@vermeer.example>",
                b"MIME-Version: 1.0",
                b"Content-Type: text/plain; charset=utf-8",
                b"",
                b"",
            ]
            stream.write(ending.join(lines))
            left = int(body * chance.expovariate(1)) + 100
            while left > 0:
                stream.write(text[:left])
                left -= len(text)
            stream.write(ending * 2)


def measure(script: str, path: Path) -> tuple[float, float, int]:
    """Wall seconds, processor seconds and messages of a script in a process of its own."""
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    seconds, used, messages = json.loads(done.stdout)
    return seconds, used, messages


def peak_memory(path: Path) -> float:
    """Megabytes the scan holds at most, chunks and messages together."""
    file = InputFile(path.name, path.stat().st_size, lambda: path.open("rb"))
    sample = Sample(path.name, path.read_bytes()[:65536], "", "", "")
    tracemalloc.start()
    READER.read(file, sample, ReadOptions())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


@pytest.mark.benchmark
@pytest.mark.parametrize(("ending", "name"), [(b"\n", "LF"), (b"\r\n", "CRLF")])
def test_a_mailbox_is_scanned_many_times_faster_than_by_the_standard_library(
    tmp_path: Path, ending: bytes, name: str
) -> None:
    path = tmp_path / "mail.mbox"
    write_mailbox(path, messages=5_000, body=40_000, ending=ending)
    size = path.stat().st_size / 1e6
    ours = min(measure(OURS, path) for _ in range(3))
    rival = min(measure(RIVAL, path) for _ in range(2))
    print(f"\n{name}, {size:.0f} MB, {ours[2]} messages, best of three and of two runs")
    for who, (seconds, used, messages) in (("guestlist", ours), ("mailbox module", rival)):
        print(f"  {who:15} {size / seconds:6.0f} MB/s  {messages / seconds:7.0f} messages/s  {used:5.2f} s processor")
    assert ours[2] == rival[2] == 5_000
    assert size / ours[0] >= _FEWEST_MB_A_SECOND
    assert rival[0] / ours[0] >= _FEWEST_TIMES_FASTER


@pytest.mark.benchmark
def test_short_mails_cost_more_a_megabyte_and_are_still_scanned_many_times_faster(tmp_path: Path) -> None:
    """Mails of 6 kB: what a message costs counts more than its bytes, so the floor is the rival alone."""
    path = tmp_path / "short.mbox"
    write_mailbox(path, messages=10_000, body=5_000, ending=b"\n")
    size = path.stat().st_size / 1e6
    ours = min(measure(OURS, path) for _ in range(3))
    rival = min(measure(RIVAL, path) for _ in range(2))
    print(
        f"\n{size:.0f} MB in {ours[2]} messages of 6 kB: {size / ours[1]:.0f} MB and {ours[2] / ours[1]:.0f} messages"
    )
    print(f"a second of processor time; the mailbox module {size / rival[1]:.0f} MB")
    assert ours[2] == rival[2] == 10_000
    assert rival[1] / ours[1] >= _FEWEST_TIMES_FASTER


@pytest.mark.benchmark
def test_memory_does_not_grow_with_the_size_of_bodies(tmp_path: Path) -> None:
    peaks = []
    for body in (20_000, 200_000):
        path = tmp_path / f"{body}.mbox"
        write_mailbox(path, messages=1_000, body=body, ending=b"\n")
        peaks.append(peak_memory(path))
    print(f"\n1,000 messages in 20 MB and in 200 MB: at most {peaks[0]:.1f} MB and {peaks[1]:.1f} MB of memory")
    assert peaks[1] < peaks[0] + 2


def test_the_generated_mailbox_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    write_mailbox(path, messages=50, body=500, ending=b"\r\n")
    assert measure(OURS, path)[2] == measure(RIVAL, path)[2] == 50
