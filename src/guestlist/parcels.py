"""Verdicts as columns of plain values, which travel between processes faster than objects."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields as fields_of
from itertools import islice, repeat
from types import MappingProxyType
from typing import TypeVar

from guestlist.abreast import Parcel
from guestlist.cases import Cases
from guestlist.model import Decision, Effect, Evidence, Finding, Kind, Sender, Source, Stage, Tie, Verdict

Columns = tuple[list[str], list[str], list[str], list[float], list[tuple[tuple[str, str], ...]]]
Senders = tuple[list[Kind], list[float], list[tuple[int, ...]]]
Stood = int | tuple[str, int, str] | None  # a record: the first one of the case with this number, any other in full
Findings = tuple[list[str], list[Effect], list[Stage], list[tuple[int, ...]]]
Verdicts = tuple[list[Decision], list[str], list[str], list[int], Findings, Senders, list[Stood], Columns]
Noun = TypeVar("Noun", Evidence, Sender, Finding, Verdict)
_NONE: Mapping[int, int] = MappingProxyType({})


class Shelf:
    """Evidence in order, each piece once however many hold it: what is one object stays one object."""

    def __init__(self) -> None:
        self.pieces: list[Evidence] = []
        self._places: dict[int, int] = {}  # by identity: comparing takes longer than sending twice

    def places(self, evidence: Iterable[Evidence], elsewhere: Mapping[int, int] = _NONE) -> tuple[int, ...]:
        """Where the pieces stand; new ones are added, but for those whose identity has a place ``elsewhere``."""
        pieces, places = self.pieces, self._places
        found = []
        for piece in evidence:
            place = elsewhere.get(id(piece))
            if place is None:
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


def pieces_of(columns: Columns, sources: Iterable[Source | None] = repeat(None)) -> list[Evidence]:
    """The pieces of a shelf again."""
    fields, values, codes, weights, params = columns
    return built(Evidence, fields, values, codes, weights, sources, params)


def built(kind: type[Noun], first: Sequence[object], *others: Iterable[object]) -> list[Noun]:
    """Objects of a frozen, slotted class by the columns of their fields.

    Filling the slots column by column takes a third of the time that calling the class one by one takes.
    """
    made = list(map(object.__new__, repeat(kind, len(first))))
    for field, column in zip(fields_of(kind), (first, *others), strict=True):
        deque(map(getattr(kind, field.name).__set__, made, column), maxlen=0)
    return made


def parcel_of_verdicts(cases: Cases) -> Parcel:
    """How verdicts on the cases travel: what they were made from is at the other end already, and only referred to."""

    def packed(rows: range, verdicts: list[Verdict]) -> Verdicts:
        shelf = Shelf()
        of_senders: list[tuple[int, ...]] = []
        of_findings: list[tuple[int, ...]] = []
        sources: list[Stood] = []
        for row, verdict in zip(rows, verdicts, strict=True):
            of_senders.append(shelf.places(verdict.sender.evidence))
            held = _places_held(verdict.tie)
            of_findings += [shelf.places(each.evidence, held) for each in verdict.findings]
            sources += [_stood(piece.source, row, cases) for piece in shelf.pieces[len(sources) :]]
        findings = [each for verdict in verdicts for each in verdict.findings]
        senders = [verdict.sender for verdict in verdicts]
        return (
            [each.decision for each in verdicts],
            [each.rule for each in verdicts],
            [each.invite_email for each in verdicts],
            [len(each.findings) for each in verdicts],
            (
                [each.rule for each in findings],
                [each.effect for each in findings],
                [each.stage for each in findings],
                of_findings,
            ),
            ([each.kind for each in senders], [each.probability for each in senders], of_senders),
            sources,
            shelf.columns(),
        )

    def unpacked(rows: range, parcel: Verdicts) -> list[Verdict]:
        decisions, rules, addresses, counts, found, judged, sources, columns = parcel
        slugs, effects, stages, places = found
        kinds, probabilities, of_senders = judged
        pieces = pieces_of(columns, [_source(stood, cases) for stood in sources])
        people = cases.people[rows.start : rows.stop]
        ties = cases.ties[rows.start : rows.stop]
        owners = [row for row, count in zip(rows, counts, strict=True) for _ in range(count)]
        evidence = [_evidence(pieces, cases.ties[row], each) for row, each in zip(owners, places, strict=True)]
        ids = [cases.people[row].person_id for row in owners]
        findings = iter(built(Finding, slugs, ids, effects, stages, evidence))
        piece = pieces.__getitem__
        return built(
            Verdict,
            people,
            decisions,
            rules,
            [tuple(islice(findings, count)) for count in counts],
            cases.links[rows.start : rows.stop],
            built(Sender, kinds, probabilities, [tuple(map(piece, each)) for each in of_senders]),
            ties,
            addresses,
        )

    return Parcel(packed, unpacked)


def _places_held(tie: Tie) -> Mapping[int, int]:
    """Identity -> place, below 0, of the evidence of a tie, which rules hand on."""
    return {id(piece): -number for number, piece in enumerate(tie.evidence, 1)} if tie.evidence else _NONE


def _evidence(pieces: Sequence[Evidence], tie: Tie, places: tuple[int, ...]) -> tuple[Evidence, ...]:
    if len(places) == 1 and places[0] >= 0:
        return (pieces[places[0]],)
    return tuple([pieces[place] if place >= 0 else tie.evidence[-place - 1] for place in places])


def _stood(source: Source | None, row: int, cases: Cases) -> Stood:
    if source is None:
        return None
    contacts = cases.people[row].contacts
    return row if contacts and contacts[0].source is source else (source.file, source.position, source.unit)


def _source(stood: Stood, cases: Cases) -> Source | None:
    if stood is None:
        return None
    return cases.people[stood].contacts[0].source if isinstance(stood, int) else Source(*stood)
