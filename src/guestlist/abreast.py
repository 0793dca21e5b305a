"""Work on a large book in several processes at once, where the system can copy a running process cheaply."""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

Result = TypeVar("Result")
MOST = 4  # processes: the rest of the work runs in one, so more would hardly be felt
LEAST_EACH = 5_000  # pieces of work for one process; below it the copying costs more than it spares


class Parcel(NamedTuple):
    """How the result for a range travels: as plain values that are sent and rebuilt in less time than working again."""

    packed: Callable[[range, Any], object]
    unpacked: Callable[[range, Any], Any]
    effort: float = 0.0  # of packing, as a share of the work itself: this process takes so much more work than another


AS_IT_IS = Parcel(lambda _, result: result, lambda _, packed: packed)


def abreast(
    count: int, work: Callable[[range], Result], processes: int | None = None, parcel: Parcel = AS_IT_IS
) -> list[Result]:
    """The results of ``work`` over consecutive ranges that together are ``range(count)``, in their order.

    ``work`` must be a function of the range alone; its result travels between processes, as a ``parcel`` where it is
    large. A process is a fork of this one, so nothing is sent to it; where there are no forks, or only one processor,
    one call does all. What a process failed to deliver is worked out here.
    """

    def sent(rows: range) -> object:
        return parcel.packed(rows, work(rows))

    first, *rest = cut(count, processes or possible(count), 1.0 + parcel.effort)
    others = [(rows, started(partial(sent, rows))) for rows in rest]
    return [work(first), *(parcel.unpacked(rows, result()) for rows, result in others)]


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


def possible(count: int) -> int:
    """How many processes are worth starting."""
    if sys.platform != "linux":  # a fork is unsafe on macOS beside system libraries, and unknown on Windows
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), MOST, count // LEAST_EACH))


def cut(count: int, parts: int, first: float = 1.0) -> list[range]:
    """Consecutive ranges of nearly one size; the first one is ``first`` times as long as each other."""
    inner = [int(count * (first + part) / (first + parts - 1)) for part in range(parts - 1)]
    ends = [0, *inner, count]
    return [range(start, end) for start, end in pairwise(ends)]


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
            pickle.dump(work(), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)  # leaves screens and files of the first process alone


def received(process: int, reading: int) -> bytes | None:
    """What a process delivered; None where it ended otherwise than well."""
    with os.fdopen(reading, "rb") as pipe:
        delivered = pipe.read()
    _, status = os.waitpid(process, 0)
    return delivered if status == 0 else None
