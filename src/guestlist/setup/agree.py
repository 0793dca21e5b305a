"""Answers and proposals made one policy: what was answered stands, what was not asked is taken as proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guestlist.model import Employer, Evidence, Owner
from guestlist.policy import Competitor, Hold, Policy
from guestlist.setup.nouns import Proposal


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said. None: nothing, so that the proposal stands; an empty answer: none of these."""

    names: tuple[str, ...] | None = None
    emails: tuple[str, ...] | None = None
    country: str | None = None
    language: str | None = None
    account: str | None = None
    employers: tuple[Employer, ...] | None = None
    household: tuple[str, ...] | None = None
    former: tuple[Employer, ...] = ()  # besides the employers
    competitors: tuple[Competitor, ...] = ()
    clients: tuple[Competitor, ...] = ()
    holds: tuple[Hold, ...] = ()
    block: tuple[str, ...] = ()  # never to be invited: addresses, domains with @, names


def agree(proposal: Proposal, answers: Answers) -> Policy:
    """The policy of some answers. Clients go to the VIP list: they are asked about, and deserve words of their own."""
    return Policy(
        me=Owner(
            names=_values(answers.names, proposal.names),
            emails=_values(answers.emails, proposal.emails),
            phones=_values(None, proposal.phones),
            employers=_employers(proposal, answers),
            country=_value(answers.country, proposal.country).upper(),
            language=_value(answers.language, proposal.language).lower(),
            account=_value(answers.account, proposal.account).lower(),
        ),
        competitors=_distinct(answers.competitors),
        holds=tuple(dict.fromkeys(answers.holds)),
        block=tuple(dict.fromkeys(answers.block)),
        vip=tuple(dict.fromkeys(entry for firm in answers.clients for entry in _entries(firm))),
        household=_values(answers.household, proposal.household),
    )


def evidence_of(proposal: Proposal) -> Iterator[Evidence]:
    """Every proposed value with its reason."""
    yield from (*proposal.names, *proposal.emails, *proposal.phones)
    yield from (each for each in (proposal.country, proposal.language, proposal.account) if each)
    yield from (each.why for each in proposal.employers)
    yield from proposal.household


def _values(said: tuple[str, ...] | None, proposed: tuple[Evidence, ...]) -> tuple[str, ...]:
    values = (each.value for each in proposed) if said is None else said
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))


def _value(said: str | None, proposed: Evidence | None) -> str:
    if said is not None:
        return said.strip()
    return proposed.value if proposed else ""


def _employers(proposal: Proposal, answers: Answers) -> tuple[Employer, ...]:
    said = answers.employers
    known = tuple(each.employer for each in proposal.employers) if said is None else said
    left = {domain for each in answers.former for domain in each.domains}
    kept = (each for each in known if not left.intersection(each.domains))
    return tuple(dict.fromkeys((*kept, *answers.former)))


def _entries(firm: Competitor) -> tuple[str, ...]:
    return tuple(f"@{domain}" for domain in firm.domains) or (firm.name,)


def _distinct(firms: Iterable[Competitor]) -> tuple[Competitor, ...]:
    return tuple({firm.name.casefold(): firm for firm in firms}.values())
