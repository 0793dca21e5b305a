"""Present and former colleagues, from the user's own employers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guestlist.model import Contact, Effect, Employer, Evidence, Stage
from guestlist.normalise.domains import is_disposable, is_personal_domain, registrable
from guestlist.normalise.emails import parse_email
from guestlist.policy import Competitor
from guestlist.rules.companies import CompanyMatch
from guestlist.rules.company_compare import Grade
from guestlist.rules.directory import firm_of, firms_of
from guestlist.rules.evidence import excerpt, seen, seen_in
from guestlist.rules.memo import once_per_world
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import label_marks
from guestlist.rules.worked_together import firm_worked_at, says_former_colleague
from guestlist.rules.world import Case, World


@rule("colleague", Stage.OWN_WORLD, Effect.ASK, needs=Trait.FIRM | Trait.OWN_DOMAIN)
def colleague(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people at your present employer, by domain or by the firm on the card, and at your own domain.

    Why it matters: colleagues you work with are welcome, three hundred of the whole firm at once are not; and your boss
    may read a wave of invitations as a goodbye.

    Example: you work at Acme; the address stands at acme.example.

    Limits: without [[me.employers]] or the archive's positions only your own address tells the firm. An address of
    yours at a former employer makes colleagues of those there, unless that employer is listed with its last year. An
    employer such as "self-employed" is no firm.
    """
    houses = _houses(world)
    for match in _sure(case, world, houses.present):
        yield seen(case.person, match.field, match.value, f"colleague-{_way(match)}", firm=match.firm.name)
    if houses.domains:
        told = {match.value for match in firms_of(case, world).get("employer", ()) if match.field == "email"}
        for email in case.person.emails:
            if registrable(email.domain) in houses.domains and email.address not in told:
                yield seen(case.person, "email", email.address, "colleague-own-domain", domain=email.domain)


@rule("former-colleague", Stage.OWN_WORLD, Effect.ASK, needs=Trait.FIRM | Trait.NOTE | Trait.LABEL)
def former_colleague(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people at a firm you worked for, with the years you were there; notes and labels that call
    somebody a colleague there: "Ex-collega van Acme", "worked together at Acme until 2018", "Kollegen Acme"; the label
    "Oud-collega's".

    Why it matters: some you would love to hear from, some you would rather not; that is your call, so you are asked.
    Guestlist never guesses who is annoying: put such people on the block list.

    Example: you were at Acme from 2015 to 2019; the card says Acme.

    Limits: they may have joined after you left. A firm whose name means many firms counts only by its domain, or beside
    the word "colleague". "Collega van Piet bij Acme" is Piet's.
    """
    former = _houses(world).former
    for match in _sure(case, world, former):
        employer = former[match.firm]
        yield seen(
            case.person,
            match.field,
            match.value,
            f"former-colleague-{_way(match)}{'-years' if _years(employer) else ''}",
            firm=match.firm.name,
            years=_years(employer),
        )
    for contact in case.person.contacts:
        if contact.note:
            yield from _told(contact, "note", contact.note, former)
        for label in contact.labels:
            yield from _told(contact, "label", label, former)


def _told(contact: Contact, field: str, text: str, former: Mapping[Competitor, Employer]) -> Iterator[Evidence]:
    """What a note or label says of having worked together."""
    if former and (firm := firm_worked_at(text, former)):
        years = _years(former[firm])
        because = f"former-colleague-{field}{'-years' if years else ''}"
        yield seen_in(
            contact, field, text if field == "label" else excerpt(text, ""), because, firm=firm.name, years=years
        )
    elif "former_colleague" in label_marks((text,)) if field == "label" else says_former_colleague(text):
        yield seen_in(contact, field, text, f"former-colleague-{field}-said")


@dataclass(frozen=True, slots=True)
class _Houses:
    """The user's employers, as firms to look up."""

    present: Mapping[Competitor, Employer]
    former: Mapping[Competitor, Employer]
    domains: frozenset[str]  # of the user's own work addresses


def _sure(case: Case, world: World, firms: Mapping[Competitor, Employer]) -> Iterator[CompanyMatch]:
    if firms:
        for match in firms_of(case, world).get("employer", ()):
            if match.grade in (Grade.DOMAIN, Grade.NAME) and match.firm in firms:
                yield match


def _way(match: CompanyMatch) -> str:
    return "email" if match.field == "email" else "organisation"


def _years(employer: Employer) -> str:
    if employer.since and employer.until and employer.since != employer.until:
        return f"{employer.since}-{employer.until}"
    return str(employer.until or employer.since or "")


@once_per_world
def _houses(world: World) -> _Houses:
    present = {firm_of(employer): employer for employer in world.employers if employer.until is None}
    now = {firm.name for firm in present}
    addresses = (parse_email(raw) for raw in world.owner.emails)
    domains = {email.domain for email in addresses if email}
    return _Houses(
        present=present,
        former={
            firm_of(employer): employer
            for employer in world.employers
            if employer.until is not None and employer.name not in now
        },
        domains=frozenset(
            registrable(domain) for domain in domains if not (is_personal_domain(domain) or is_disposable(domain))
        ),
    )
