"""Requests spread out: so many a week, and not a whole firm at once."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence

from guestlist.plan.nouns import Candidate


def spread(
    candidates: Sequence[Candidate], capacities: Iterator[int], same_employer: int, taken: Iterator[Counter[str]]
) -> Iterator[tuple[Candidate, ...]]:
    """Fill one week after the other in the order of the candidates, until everybody has a week.

    ``capacities`` gives the free places of each week, ``taken`` who stands in it already, by employer. Of one employer
    at most ``same_employer`` go into a week while somebody else is left to take the place; a week is never left empty
    for variety's sake.
    """
    queues: defaultdict[tuple[str, int], deque[tuple[int, Candidate]]] = defaultdict(deque)
    for n, candidate in enumerate(candidates):
        queues[(candidate.employer, 0 if candidate.employer else n)].append((n, candidate))
    heads = [(queue[0][0], key) for key, queue in queues.items()]
    heapq.heapify(heads)
    while heads:
        room, at = next(capacities), next(taken)
        week: list[Candidate] = []
        full: list[tuple[int, tuple[str, int]]] = []
        while len(week) < room and (heads or full):
            is_over = not heads
            order, key = heapq.heappop(full if is_over else heads)
            if not is_over and key[0] and at[key[0]] >= same_employer:
                heapq.heappush(full, (order, key))
                continue
            at[key[0]] += 1
            queue = queues[key]
            week.append(queue.popleft()[1])
            if queue:
                heapq.heappush(full if is_over else heads, (queue[0][0], key))
        for head in full:
            heapq.heappush(heads, head)
        yield tuple(week)
