"""``audit.json``: the whole audit for programs; reasons as codes and parameters, the same in every language."""

from __future__ import annotations

import json
from typing import IO, Any

from guestlist.model import Audit, Evidence, Finding, Link, Person, Sender, Tally, Tie, Verdict
from guestlist.reports.forecast_json import forecast_json
from guestlist.version import VERSION

FILE_NAME = "audit.json"

SCHEMA_VERSION = 1

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def write(audit: Audit, stream: IO[str]) -> None:
    """One JSON object; the verdicts stand one to a line, so that a large file can be read as it comes."""
    head = head_of(audit)
    stream.write("{\n")
    for key, value in head.items():
        stream.write(f"{_dump(key)}: {_dump(value)},\n")
    stream.write('"verdicts": [')
    for n, verdict in enumerate(audit.verdicts):
        stream.write(("," if n else "") + "\n" + _dump(verdict_of(verdict)))
    stream.write("\n]\n}\n")


def head_of(audit: Audit) -> dict[str, Any]:
    """Everything but the verdicts: inputs, counts, notices, problems."""
    return {
        "schema_version": SCHEMA_VERSION,
        "guestlist_version": VERSION,
        "today": audit.today.isoformat(),
        "region": audit.region,
        "policy_file": audit.policy_file,
        "started_in": audit.started_in,
        "inputs": [
            {
                "file": each.file,
                "format": each.format,
                "variant": each.variant,
                "encoding": each.encoding,
                "encoding_certainty": each.encoding_certainty,
                "records": each.records,
                "contacts": each.contacts,
                "evidence_rows": each.evidence_rows,
                "hidden_connections": each.hidden,
                "unreadable": each.unreadable,
                "remarks": list(each.remarks),
                "sha256": each.sha256,
                "size": each.size,
            }
            for each in audit.inputs
        ],
        "counts": counts_of(audit.tally),
        "connections": audit.connections,
        "invitations": audit.invitations,
        "simulation": forecast_json(audit.forecast) if audit.forecast else None,
        "history": [{"channel": channel, "first": first, "last": last} for channel, first, last in audit.coverage],
        "notices": [{"code": notice.code, "params": dict(notice.params)} for notice in audit.notices],
        "unreadable": [
            {
                "record_id": each.source.record_id,
                "unit": each.source.unit,
                "code": each.code,
                "message": each.message,
            }
            for each in audit.problems
            if each.is_record
        ],
    }


def counts_of(tally: Tally) -> dict[str, Any]:
    """The tally as JSON."""
    return {
        "records": tally.records,
        "records_by_fate": dict(tally.by_fate),
        "people_by_verdict": dict(tally.people),
        "people_by_rule": dict(tally.by_rule),
        "addresses": tally.addresses,
        "addresses_wrong": tally.wrong_addresses,
        "addresses_skip": tally.addresses_skip,
        "addresses_second": tally.addresses_extra,
        "addresses_ask": tally.addresses_ask,
        "phone_only": tally.phone_only,
    }


def verdict_of(verdict: Verdict) -> dict[str, Any]:
    """One person."""
    person = verdict.person
    return {
        "person_id": person.person_id,
        "name": person.label,
        "names": other_names(person),
        "records": [contact.source.record_id for contact in person.contacts],
        "emails": [email.address for email in person.emails],
        "phones": [phone.e164 or phone.raw for phone in person.phones],
        "verdict": str(verdict.decision),
        "rule": verdict.rule,
        "invite_email": verdict.invite_email,
        "findings": [_finding(finding) for finding in verdict.findings],
        "link": _link(verdict.link),
        "kind": _sender(verdict.sender),
        "tie": _tie(verdict.tie),
    }


def other_names(person: Person) -> list[str]:
    """Every name of the person's cards, as read and as understood, but the one on screens."""
    read = (
        name
        for each in person.contacts
        for name in (each.name, " ".join(filter(None, (each.given, each.additional, each.family))), each.nickname)
    )
    understood = (name.display for name in person.names)
    return [name for name in dict.fromkeys((*read, *understood)) if name and name != person.label]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "effect": str(finding.effect),
        "evidence": [evidence_of(each) for each in finding.evidence],
    }


def evidence_of(evidence: Evidence) -> dict[str, Any]:
    """One piece of evidence; keys without content are left out."""
    whole: dict[str, Any] = {}
    if evidence.field:
        whole["field"] = evidence.field
    if evidence.value:
        whole["value"] = evidence.value
    if evidence.because:
        whole["code"] = evidence.because
    if evidence.weight and (weight := round(evidence.weight, 3)):
        whole["weight"] = weight
    if source := evidence.source:
        whole["source"] = (source.file, source.position, source.unit)
    if evidence.params:
        whole["params"] = dict(evidence.params)
    return whole


def _link(link: Link) -> dict[str, Any] | None:
    if link.connection is None:
        return None
    connection = link.connection
    return {
        "name": f"{connection.given} {connection.family}".strip(),
        "url": connection.url,
        "company": connection.company,
        "position": connection.position,
        "connected_on": connection.connected_on,
        "row": connection.source.position,
        "file": connection.source.file,
        "probability": round(link.probability, 4),
        "any_probability": round(link.any_probability, 4),
        "tier": str(link.tier),
        "others": link.others,
        "evidence": [evidence_of(each) for each in link.evidence],
    }


def _sender(sender: Sender) -> dict[str, Any]:
    return {
        "kind": str(sender.kind),
        "probability": round(sender.probability, 4),
        "evidence": [evidence_of(each) for each in sender.evidence],
    }


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "band": str(tie.band),
        "probability": None if tie.probability is None else round(tie.probability, 3),
        "last_contact": tie.last_contact.isoformat() if tie.last_contact else None,
        "first_contact": tie.first_contact.isoformat() if tie.first_contact else None,
        "mutual_months": tie.mutual_months,
        "evidence": [evidence_of(each) for each in tie.evidence],
        "timeline": [list(each) for each in tie.timeline],
    }


def _dump(value: Any) -> str:
    return _ENCODER.encode(value)
