"""Work on a large book in several processes at once, where the system can copy a running process cheaply."""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

Result = TypeVar("Result")
MOST = 4  # processes: the rest of the work runs in one, so more would hardly be felt
MOST_PIECES = 256  # into which work is cut
LEAST_EACH = 5_000  # pieces of work for one process; below it the copying costs more than it spares


class Parcel(NamedTuple):
    """How the result for a range travels: as plain values that are sent and rebuilt in less time than working again."""

    packed: Callable[[range, Any], object]
    unpacked: Callable[[range, Any], Any]


AS_IT_IS = Parcel(lambda _, result: result, lambda _, packed: packed)
Told = Callable[[int, int], object]
"""Told how many pieces of work are taken, and of how many."""


def dealt(
    count: int,
    work: Callable[[range], Result],
    at_once: int,
    processes: int | None = None,
    parcel: Parcel = AS_IT_IS,
    told: Told | None = None,
) -> Callable[[], list[Result]]:
    """Have work on consecutive ranges, ``at_once`` pieces or a few more each, begun by other processes.

    Whoever has finished a range takes the next one. The function returned has this process take part until none is
    left, and gives the results in their order.

    ``work`` must be a function of the range alone; its result travels between processes, as a ``parcel`` where it is
    large. A process is a fork of this one, so nothing is sent to it; where there are no forks, or only one processor,
    this process does all. What a process failed to deliver is worked out here.
    """
    ranges = cut(count, at_once)
    stack = Stack.of(len(ranges))

    def sent() -> list[tuple[int, bytes]]:
        taken = ((place, ranges[place]) for place in stack)
        return [(place, to_bytes(parcel.packed(rows, work(rows)))) for place, rows in taken]

    others = [forked(sent) for _ in range(1, min(processes or possible(count), len(ranges)))]

    def results() -> list[Result]:
        found: dict[int, Result] = {}
        try:
            for place in stack:
                if told:
                    told(ranges[place].start, count)
                found[place] = work(ranges[place])
        finally:
            stack.close()
        for pipe in others:
            delivered = received(*pipe) if pipe else None
            for place, packed in pickle.loads(delivered) if delivered else ():
                found[place] = parcel.unpacked(ranges[place], pickle.loads(packed))
        return [found[place] if place in found else work(rows) for place, rows in enumerate(ranges)]

    return results


class Stack:
    """Numbers of pieces of work, from which any process takes the next: bytes in a pipe, each read by one alone."""

    def __init__(self, reading: int) -> None:
        self.reading = reading

    @staticmethod
    def of(count: int) -> Stack:
        """A stack of the numbers below ``count``, of which a byte can tell as many as ``MOST_PIECES``."""
        reading, writing = os.pipe()
        os.write(writing, bytes(range(count)))
        os.close(writing)
        return Stack(reading)

    def __iter__(self) -> Iterator[int]:
        while taken := os.read(self.reading, 1):
            yield taken[0]

    def close(self) -> None:
        """Leave it to the other processes."""
        os.close(self.reading)


def beside(count: int, work: Callable[[], Result], processes: int | None = None) -> Callable[[], Result]:
    """Have ``work`` on ``count`` pieces done by another process; the function returned waits for its result.

    Where that is not possible, or not worth it, that function does the work.
    """
    return started(work) if (processes or possible(count)) > 1 else work


def started(work: Callable[[], Result]) -> Callable[[], Result]:
    """What ``work`` delivers from another process, or here where that one fails."""
    pipe = forked(work)
    if pipe is None:
        return work

    def result() -> Result:
        delivered = received(*pipe)
        return work() if delivered is None else pickle.loads(delivered)

    return result


def possible(count: int, least_each: int = LEAST_EACH) -> int:
    """How many processes are worth starting for so many pieces of work, of which one should have ``least_each``."""
    if sys.platform != "linux":  # a fork is unsafe on macOS beside system libraries, and unknown on Windows
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), MOST, count // least_each))


def cut(count: int, at_once: int) -> list[range]:
    """Consecutive ranges of this length, or of a greater one where they would be too many."""
    step = max(at_once, -(-count // MOST_PIECES), 1)
    return [range(start, min(start + step, count)) for start in range(0, count, step)]


def to_bytes(value: object) -> bytes:
    """A value as it travels."""
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def forked(work: Callable[[], object]) -> tuple[int, int] | None:
    """A copy of this process that does the work: its id, and the pipe its result comes through; None if refused."""
    reading, writing = os.pipe()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # about threads: those of a screen take no part in this
            process = os.fork()
    except OSError:  # no memory or no more processes to be had
        os.close(reading)
        os.close(writing)
        return None
    if process:
        os.close(writing)
        return process, reading
    status = 1
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(to_bytes(work()))
        status = 0
    finally:
        os._exit(status)  # leaves screens and files of the first process alone


def received(process: int, reading: int) -> bytes | None:
    """What a process delivered; None where it ended otherwise than well."""
    with os.fdopen(reading, "rb") as pipe:
        delivered = pipe.read()
    _, status = os.waitpid(process, 0)
    return delivered if status == 0 else None
