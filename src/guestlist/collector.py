"""The search for cyclic garbage, paused while millions of small objects are made that form no circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Pauses the search; a nested pause ends with the outer one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # what is young by now is old: looking through it once would take seconds
                gc.freeze()
                gc.unfreeze()
            gc.enable()
