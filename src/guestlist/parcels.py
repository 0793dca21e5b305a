"""Senders as columns of plain values, which travel between processes many times faster than the objects themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from guestlist.abreast import Parcel
from guestlist.model import Evidence, Kind, Sender

Columns = tuple[list[str], list[str], list[str], list[float], list[tuple[tuple[str, str], ...]]]
Senders = tuple[list[Kind], list[float], list[tuple[int, ...]], Columns]


class Shelf:
    """Evidence in order, each piece once however many hold it: what is one object stays one object."""

    def __init__(self) -> None:
        self.pieces: list[Evidence] = []
        self._places: dict[int, int] = {}  # by identity: comparing takes longer than sending twice

    def places(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """Where the pieces stand; new ones are added."""
        pieces, places = self.pieces, self._places
        found = []
        for piece in evidence:
            place = places.setdefault(id(piece), len(pieces))
            if place == len(pieces):
                pieces.append(piece)
            found.append(place)
        return tuple(found)

    def columns(self) -> Columns:
        """The fields of the pieces but for their sources, equal parameters as one object."""
        pieces = self.pieces
        params = {each.params: each.params for each in pieces}
        return (
            [each.field for each in pieces],
            [each.value for each in pieces],
            [each.because for each in pieces],
            [each.weight for each in pieces],
            [params[each.params] for each in pieces],
        )


def pieces_of(columns: Columns) -> list[Evidence]:
    """The pieces of a shelf again."""
    fields, values, codes, weights, params = columns
    return list(map(Evidence, fields, values, codes, weights, repeat(None), params))


def packed_senders(_: range, senders: list[Sender]) -> Senders:
    """What tells the senders of a stretch of people from each other; their evidence stands in no record."""
    shelf = Shelf()
    places = [shelf.places(sender.evidence) for sender in senders]
    return [each.kind for each in senders], [each.probability for each in senders], places, shelf.columns()


def unpacked_senders(_: range, packed: Senders) -> list[Sender]:
    """The senders again."""
    kinds, probabilities, places, columns = packed
    piece = pieces_of(columns).__getitem__
    return [
        Sender(kind, probability, tuple(map(piece, stood)))
        for kind, probability, stood in zip(kinds, probabilities, places, strict=True)
    ]


SENDERS = Parcel(packed_senders, unpacked_senders)
