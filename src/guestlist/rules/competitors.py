"""Competitors, from the user's own list."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage
from guestlist.rules.companies import ENDED, CompanyMatch
from guestlist.rules.company_compare import Grade
from guestlist.rules.directory import firms_of
from guestlist.rules.evidence import seen
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


@rule("competitor", Stage.COMPETITOR, Effect.SKIP, needs=Trait.FIRM)
def competitor(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who work at a firm on your list of competitors.

    Why it matters: an invitation opens your list of connections, your customers among them, to the competition.

    Example: the list holds Rivaal B.V. with the domain rivaal.example; the card says "Rivaal Nederland", or the
    address stands at mail.rivaal.example.

    Limits: a domain proves it; a firm's name on the card may be years old. Names of up to four letters, family names
    and common words (Horizon, Jansen) count only by domain or as the whole name. What its domain spells counts as
    its name from six letters on. "ex-Rivaal" does not count. Free mail and providers' domains say nothing on
    employment.
    """
    if world.policy.competitors:
        for match in firms_of(case, world).get("competitor", ()):
            if match.grade in (Grade.DOMAIN, Grade.NAME) and match.why != ENDED:
                yield _evidence(case, match, "competitor")


@rule("possible-competitor", Stage.COMPETITOR, Effect.ASK, needs=Trait.FIRM)
def possible_competitor(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: firms that look like a competitor's branch, daughter or misspelling, and old addresses there.

    Why it matters: "Rivaal Laadpalen" may be a daughter of Rivaal or a stranger; you know.

    Example: the card says "Rivaal Laadpalen" or "Rivaal (tot 2019)"; "RVL", where the firm has rvl.example; or
    "ex-Rivaal" beside an address at rivaal.example.

    Limits: no register of companies is read; name daughters under aliases or subsidiaries and the question goes away.
    """
    if world.policy.competitors:
        for match in firms_of(case, world).get("competitor", ()):
            if match.grade is Grade.POSSIBLE or match.why == ENDED:
                yield _evidence(case, match, "possible-competitor")


def _evidence(case: Case, match: CompanyMatch, code: str) -> Evidence:
    return seen(case.person, match.field, match.value, f"{code}-{match.why}", firm=match.firm.name)
