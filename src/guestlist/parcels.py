"""Senders and verdicts as columns of plain values, which travel between processes faster than objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, repeat
from types import MappingProxyType

from guestlist.abreast import Parcel
from guestlist.model import Decision, Effect, Evidence, Finding, Kind, Sender, Source, Stage, Verdict
from guestlist.rules.world import Case
from guestlist.slots import built

Columns = tuple[list[str], list[str], list[str], list[float], list[tuple[tuple[str, str], ...]]]
Senders = tuple[list[Kind], list[float], list[tuple[int, ...]], Columns]
Stood = int | tuple[str, int, str] | None  # a record: the first one of the case with this number, any other in full
Findings = tuple[list[str], list[Effect], list[Stage], list[tuple[int, ...]]]
Verdicts = tuple[list[Decision], list[str], list[str], list[int], Findings, list[Stood], Columns]
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


def packed_senders(_: range, senders: list[Sender]) -> Senders:
    """What tells the senders of a stretch of people from each other; their evidence stands in no record."""
    shelf = Shelf()
    places = [shelf.places(sender.evidence) for sender in senders]
    return [each.kind for each in senders], [each.probability for each in senders], places, shelf.columns()


def unpacked_senders(_: range, packed: Senders) -> list[Sender]:
    """The senders again."""
    kinds, probabilities, places, columns = packed
    piece = pieces_of(columns).__getitem__
    return built(Sender, kinds, probabilities, [tuple(map(piece, stood)) for stood in places])


SENDERS = Parcel(packed_senders, unpacked_senders)


def parcel_of_verdicts(cases: Sequence[Case]) -> Parcel:
    """How verdicts on the cases travel: what stands in a case is at the other end already, and only referred to."""

    def packed(rows: range, verdicts: list[Verdict]) -> Verdicts:
        shelf = Shelf()
        places: list[tuple[int, ...]] = []
        sources: list[Stood] = []
        for row, verdict in zip(rows, verdicts, strict=True):
            held = _places_held(verdict)
            places += [shelf.places(each.evidence, held) for each in verdict.findings]
            sources += [_stood(piece.source, row, cases) for piece in shelf.pieces[len(sources) :]]
        findings = [each for verdict in verdicts for each in verdict.findings]
        fired = (
            [each.rule for each in findings],
            [each.effect for each in findings],
            [each.stage for each in findings],
        )
        return (
            [each.decision for each in verdicts],
            [each.rule for each in verdicts],
            [each.invite_email for each in verdicts],
            [len(each.findings) for each in verdicts],
            (*fired, places),
            sources,
            shelf.columns(),
        )

    def unpacked(rows: range, parcel: Verdicts) -> list[Verdict]:
        decisions, rules, addresses, counts, (slugs, effects, stages, places), sources, columns = parcel
        pieces = pieces_of(columns, [_source(stood, cases) for stood in sources])
        judged = [cases[row] for row in rows]
        owners = [case for case, count in zip(judged, counts, strict=True) for _ in range(count)]
        evidence = [_evidence(pieces, case, each) for case, each in zip(owners, places, strict=True)]
        people = [case.person.person_id for case in owners]
        findings = iter(built(Finding, slugs, people, effects, stages, evidence))
        return built(
            Verdict,
            [case.person for case in judged],
            decisions,
            rules,
            [tuple(islice(findings, count)) for count in counts],
            [case.link for case in judged],
            [case.sender for case in judged],
            [case.tie for case in judged],
            addresses,
        )

    return Parcel(packed, unpacked)


def _held(case: Case | Verdict) -> tuple[Evidence, ...]:
    """The evidence that rules hand on from a case."""
    return case.sender.evidence + case.tie.evidence


def _places_held(verdict: Verdict) -> Mapping[int, int]:
    """Identity -> place, below 0, of the evidence held; a rule that hands some on has some of its own beside it."""
    if max(map(len, [each.evidence for each in verdict.findings]), default=0) < 2:
        return _NONE
    return {id(piece): -number for number, piece in enumerate(_held(verdict), 1)}


def _evidence(pieces: Sequence[Evidence], case: Case, places: tuple[int, ...]) -> tuple[Evidence, ...]:
    if len(places) == 1 and places[0] >= 0:
        return (pieces[places[0]],)
    held = _held(case)
    return tuple([pieces[place] if place >= 0 else held[-place - 1] for place in places])


def _stood(source: Source | None, row: int, cases: Sequence[Case]) -> Stood:
    if source is None:
        return None
    contacts = cases[row].person.contacts
    return row if contacts and contacts[0].source is source else (source.file, source.position, source.unit)


def _source(stood: Stood, cases: Sequence[Case]) -> Source | None:
    if stood is None:
        return None
    return cases[stood].person.contacts[0].source if isinstance(stood, int) else Source(*stood)
