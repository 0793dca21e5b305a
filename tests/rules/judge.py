"""A case from what matters, and the two verbs of the rules' tests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from factories import contact
from guestlist.decide import decide
from guestlist.model import NO_LINK, UNKNOWN_TIE, Contact, Decision, Employer, Evidence, Kind, Owner, Sender
from guestlist.normalise.people import merge, normalise
from guestlist.policy import Policy
from guestlist.rules.registry import all_rules, run_rules
from guestlist.rules.world import Case, World

TODAY = dt.date(2026, 11, 21)
A_PERSON = Sender(Kind.PERSON, 0.01)


def case_of(*contacts: Contact, **known: Any) -> Case:
    """The case of one person with these cards; ``link``, ``tie``, ``sender``, ``invitations`` as far as they matter."""
    people = normalise(contacts, "NL")
    person = merge(people, "p1") if len(people) > 1 else people[0]
    return Case(**{"person": person, "link": NO_LINK, "sender": A_PERSON, "tie": UNKNOWN_TIE, **known})


def card(*args: Any, **fields: Any) -> Case:
    """The case of one card, as ``factories.contact`` takes it."""
    return case_of(contact(*args, **fields))


def world(policy: Policy | None = None, **known: Any) -> World:
    """A world of today with a policy; ``owner`` and ``employers`` come from it unless given."""
    policy = policy or Policy()
    owner = known.pop("owner", policy.me)
    return World(
        **{"policy": policy, "today": TODAY, "owner": owner, "employers": owner.employers, "people_count": 500, **known}
    )


def evidence_of(slug: str, case: Case, around: World | None = None) -> tuple[Evidence, ...]:
    """What a rule sees in a case."""
    rule = next(each for each in all_rules() if each.slug == slug)
    return tuple(rule.function(case, around or world()))


def flags(slug: str, case: Case, around: World | None = None) -> bool:
    """The rule fires on the case."""
    return bool(evidence_of(slug, case, around))


def passes(slug: str, case: Case, around: World | None = None) -> bool:
    """The rule has nothing to say of the case."""
    return not evidence_of(slug, case, around)


def verdict_of(case: Case, around: World | None = None) -> tuple[Decision, str]:
    """The decision on a case and the rule that made it."""
    around = around or world()
    decision, rule, _ = decide(run_rules(case, around, around.policy.effects))
    return decision, rule


def employed(*employers: Employer, **more: Any) -> World:
    """A world whose user worked there."""
    return world(Policy(me=Owner(employers=employers, **more)))


def with_policy(around: World, **changes: Any) -> World:
    """The same world under a changed policy."""
    return replace(around, policy=replace(around.policy, **changes))
