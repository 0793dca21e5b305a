"""Recruiters, hiring managers and the firms one would like to work for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from guestlist.model import Connection, Effect, Evidence, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.normalise.organisations import parse_organisation
from guestlist.rules.company_compare import Grade
from guestlist.rules.directory import firms_of
from guestlist.rules.evidence import seen, seen_in
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import marks
from guestlist.rules.world import Case, World

_MAX_NAMED = 3
"""So many connections are named in one sentence."""


@rule("recruiter", Stage.OWN_WORLD, Effect.NOTE, needs=Trait.TELLING_TITLE | Trait.TELLING_FIRM | Trait.TELLING_DOMAIN)
def recruiter(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: recruiters, by title, by a staffing firm on the card or by its domain.

    Why it matters: recruiters want your invitation; they go to the front of the plan.

    Example: the title "Intercedent", or an address at randstad.example's real counterpart.

    Limits: an in-house recruiter of a firm on hold stays on hold.
    """
    for contact in case.person.contacts:
        if contact.title and (found := marks(contact.title, "title").get("recruiter")):
            yield seen_in(contact, "title", contact.title, "recruiter-title", word=found[0].word)
        if contact.organisation and "recruiter" in marks(contact.organisation, "organisation"):
            yield seen_in(contact, "organisation", contact.organisation, "recruiter-organisation")
    for email in case.person.emails:
        if _is_staffing_domain(email.domain):
            yield seen(case.person, "email", email.address, "recruiter-email")


@rule("hiring", Stage.OWN_WORLD, Effect.NOTE, needs=Trait.TELLING_TITLE)
def hiring(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people in personnel departments, by title.

    Why it matters: while you are applying to their firm, an invitation is better not sent: put the firm on hold.

    Example: the title "HR-rådgiver".

    Limits: the manager who decides is often no HR person; a hold on the firm covers everyone there.
    """
    for contact in case.person.contacts:
        if contact.title:
            found = marks(contact.title, "title")
            if "hiring" in found and "recruiter" not in found:
                yield seen_in(contact, "title", contact.title, "hiring-title")


@rule("target-employer", Stage.OWN_WORLD, Effect.NOTE, needs=Trait.FIRM)
def target_employer(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people at a firm you would like to work for, with the connections who can introduce you.

    Why it matters: a referral opens more doors than a cold invitation.

    Example: the target is Droombedrijf N.V., and your connection Ann Smit works there.

    Limits: connections are found by the firm they name on their profile.
    """
    if world.policy.targets:
        for match in firms_of(case, world).get("target", ()):
            if match.grade not in (Grade.DOMAIN, Grade.NAME):
                continue
            firm = match.firm.name
            known = _connections_at(firm, world)
            names = ", ".join(f"{each.given} {each.family}".strip() for each in known[:_MAX_NAMED])
            because = "target-employer-referral" if names else "target-employer"
            yield seen(case.person, match.field, match.value, because, firm=firm, connections=names)
            return


@lru_cache(maxsize=1 << 15)
def _is_staffing_domain(domain: str) -> bool:
    return not is_personal_domain(domain) and "recruiter" in marks(domain_label(domain), "domain")


def _connections_at(firm: str, world: World) -> tuple[Connection, ...]:
    organisation = parse_organisation(firm)
    found = world.connections_at.get(organisation.core, ()) if organisation else ()
    return tuple(connection for connection in found if not connection.is_hidden)
