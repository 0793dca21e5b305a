"""Verdicts as columns of plain values, which travel between processes faster than objects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from operator import attrgetter

from guestlist.abreast import Parcel
from guestlist.cases import Cases
from guestlist.model import Decision, Effect, Evidence, Finding, Kind, Sender, Source, Stage, Verdict
from guestlist.slots import built

Columns = tuple[list[str], list[str], list[str], list[float], list[tuple[tuple[str, str], ...]]]
Stood = int | tuple[str, int, str] | None  # a record: the first one of the case with this number, any other in full
Handed = list[tuple[int, int]]  # evidence of a tie: the number of the case, the place in its tie
Told = tuple[Columns, list[Stood], Handed, list[int], list[int]]
Findings = tuple[list[str], list[Effect], list[Stage]]
Verdicts = tuple[list[Decision], list[str], list[str], list[int], Findings, list[Kind], list[float], Told]
_evidence_of = attrgetter("evidence")


def parcel_of_verdicts(cases: Cases) -> Parcel:
    """How verdicts on the cases travel: what they were made from is at the other end already, and only referred to."""

    def packed(rows: range, verdicts: list[Verdict]) -> Verdicts:
        findings = [each for verdict in verdicts for each in verdict.findings]
        senders = [verdict.sender for verdict in verdicts]
        return (
            [each.decision for each in verdicts],
            [each.rule for each in verdicts],
            [each.invite_email for each in verdicts],
            [len(each.findings) for each in verdicts],
            ([each.rule for each in findings], [each.effect for each in findings], [each.stage for each in findings]),
            [each.kind for each in senders],
            [each.probability for each in senders],
            packed_evidence([*map(_evidence_of, senders), *map(_evidence_of, findings)], rows, cases),
        )

    def unpacked(rows: range, parcel: Verdicts) -> list[Verdict]:
        decisions, rules, addresses, counts, (slugs, effects, stages), kinds, probabilities, told = parcel
        evidence = iter(unpacked_evidence(told, cases))
        people = cases.people[rows.start : rows.stop]
        senders = built(Sender, kinds, probabilities, list(islice(evidence, len(people))))
        owners = [person.person_id for person, count in zip(people, counts, strict=True) for _ in range(count)]
        findings = iter(built(Finding, slugs, owners, effects, stages, evidence))
        return built(
            Verdict,
            people,
            decisions,
            rules,
            [tuple(islice(findings, count)) for count in counts],
            cases.links[rows.start : rows.stop],
            senders,
            cases.ties[rows.start : rows.stop],
            addresses,
        )

    return Parcel(packed, unpacked)


def packed_evidence(told: Sequence[tuple[Evidence, ...]], rows: range, cases: Cases) -> Told:
    """The evidence of senders and findings, each piece once however many hold it: one object stays one object."""
    every = list(chain.from_iterable(told))
    pieces = dict(zip(map(id, every), every, strict=True))  # by identity: comparing takes longer than sending twice
    ties = {id(piece): (row, n) for row in rows for n, piece in enumerate(cases.ties[row].evidence)}
    own = [piece for identity, piece in pieces.items() if identity not in ties]
    handed = [identity for identity in pieces if identity in ties] if ties else []
    places = {identity: place for place, identity in enumerate((*map(id, own), *handed))}
    columns = (
        [each.field for each in own],
        [each.value for each in own],
        [each.because for each in own],
        [each.weight for each in own],
        [each.params for each in own],
    )
    return (
        columns,
        _stood(own, rows, cases),
        [ties[identity] for identity in handed],
        list(map(len, told)),
        [places[identity] for identity in map(id, every)],
    )


def unpacked_evidence(packed: Told, cases: Cases) -> list[tuple[Evidence, ...]]:
    """The evidence of senders and findings again."""
    (fields, values, codes, weights, params), stood, handed, counts, places = packed
    sources = [_source(each, cases) for each in stood]
    pieces = built(Evidence, fields, values, codes, weights, sources, params)
    pieces += [cases.ties[row].evidence[place] for row, place in handed]
    every = map(pieces.__getitem__, places)
    return [tuple(islice(every, count)) for count in counts]


def _stood(pieces: Iterable[Evidence], rows: range, cases: Cases) -> list[Stood]:
    """The records the pieces stand in."""
    firsts = {id(cases.people[row].contacts[0].source): row for row in rows if cases.people[row].contacts}
    return [_record(each.source, firsts) if each.source is not None else None for each in pieces]


def _record(source: Source, firsts: dict[int, int]) -> Stood:
    row = firsts.get(id(source))
    return row if row is not None else (source.file, source.position, source.unit)


def _source(stood: Stood, cases: Cases) -> Source | None:
    if stood is None:
        return None
    return cases.people[stood].contacts[0].source if isinstance(stood, int) else Source(*stood)
