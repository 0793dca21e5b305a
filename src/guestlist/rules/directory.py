"""Every firm the user ever named, looked up once a person: competitors, employers, targets, firms on the lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guestlist.model import Employer, Person
from guestlist.policy import Competitor
from guestlist.rules.companies import CompanyMatch, FirmIndex
from guestlist.rules.entries import is_firm_entry
from guestlist.rules.memo import once_per_case, once_per_world
from guestlist.rules.world import Case, World

Matches = Mapping[str, tuple[CompanyMatch, ...]]
"""Why a firm is known ("competitor", "employer", "block", ...) -> where it was found, the surest first."""

_NONE: Matches = {}


@dataclass(frozen=True, slots=True)
class _Directory:
    firms: FirmIndex
    roles: Mapping[Competitor, tuple[str, ...]]


@once_per_case
def firms_of(case: Case, world: World) -> Matches:
    """The known firms a person belongs to, by organisation and address."""
    directory = _directory(world)
    person = case.person
    if not directory.roles or not _may_belong(directory.firms, person):
        return _NONE
    found = directory.firms.find(
        tuple(organisation.raw for organisation in person.organisations),
        tuple(email.address for email in person.emails),
    )
    if not found:
        return _NONE
    by_role: dict[str, list[CompanyMatch]] = {}
    for match in found:
        for role in directory.roles[match.firm]:
            by_role.setdefault(role, []).append(match)
    return {role: tuple(matches) for role, matches in by_role.items()}


def _may_belong(firms: FirmIndex, person: Person) -> bool:
    """False where neither an organisation nor a domain is any firm's: the answer for most people."""
    for organisation in person.organisations:
        if firms.by_organisation(organisation.raw):
            return True
    return any(map(firms.by_domain, [email.domain for email in person.emails]))


def firm_of(employer: Employer) -> Competitor:
    """An employer as a firm to look up."""
    return Competitor(name=employer.name, domains=employer.domains)


@once_per_world
def _directory(world: World) -> _Directory:
    policy = world.policy
    named = [("competitor", firm) for firm in policy.competitors]
    named += [("employer", firm_of(employer)) for employer in world.employers]
    lists = {"block": policy.block, "safe": policy.safe, "vip": policy.vip, "target": policy.targets}
    lists["hold"] = tuple(hold.who for hold in policy.holds)
    named += [(role, Competitor(entry)) for role, entries in lists.items() for entry in entries if is_firm_entry(entry)]
    roles: dict[Competitor, tuple[str, ...]] = {}
    for role, firm in named:
        if role not in roles.get(firm, ()):
            roles[firm] = (*roles.get(firm, ()), role)
    return _Directory(FirmIndex(tuple(roles)), roles)
