"""The user's own decisions on single people, from ``--decisions``."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Decision, Effect, Evidence, Stage
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


def _decided(case: Case, world: World, decision: Decision) -> Iterator[Evidence]:
    if not world.decided:
        return
    keys = [(contact.source.record_id, contact.source) for contact in case.person.contacts]
    keys.extend((email.address, case.person.contacts[0].source) for email in case.person.emails)
    for key, source in keys:
        found = world.decided.get(key)
        if found is not None and found.decision is decision:
            because = "you-decided" if found.said_on is None else "you-decided-earlier"
            day = found.said_on.isoformat() if found.said_on is not None else ""
            yield Evidence(
                "decision",
                str(decision),
                f"{because}-with-note" if found.note else because,
                source=source,
                params=(("who", key), ("note", found.note), ("when", day)),
            )
            return


@rule("you-said-invite", Stage.DECIDED, Effect.INVITE, needs=Trait.DECIDED)
def you_said_invite(case: Case, world: World) -> Iterator[Evidence]:
    """You decided that this person is to be invited.

    What it catches: a row of the decisions file that names one of the person's records or addresses and says invite.
    Why it matters: your own word on one person beats every rule but those under "Never": it also beats a word of death
    on the card, which may have been misread.
    Example: ``google.csv#17,invite`` invites the person of that record though no mail with them was found.
    Limits: a person without a usable address stays in the ask pile; a decision never beats the block list, and neither
    children nor your own cards are invited.
    """
    return _decided(case, world, Decision.INVITE)


@rule("you-said-ask", Stage.DECIDED, Effect.ASK, needs=Trait.DECIDED)
def you_said_ask(case: Case, world: World) -> Iterator[Evidence]:
    """You decided to think about this person later.

    What it catches: a row of the decisions file that names one of the person's records or addresses and says ask.
    Why it matters: your own word on one person beats every rule but those under "Never".
    Example: ``ann@firm.example,ask`` keeps the person off the shortlist until you say otherwise.
    Limits: where two records of one person were decided differently, skip beats ask and ask beats invite.
    """
    return _decided(case, world, Decision.ASK)


@rule("you-said-skip", Stage.DECIDED, Effect.SKIP, needs=Trait.DECIDED)
def you_said_skip(case: Case, world: World) -> Iterator[Evidence]:
    """You decided that this person is not to be invited.

    What it catches: a row of the decisions file that names one of the person's records or addresses and says skip.
    Why it matters: your own word on one person beats every rule, the safelist included.
    Example: ``google.csv#17,skip`` keeps the person off every shortlist.
    Limits: the decision holds for the record or address it names; a new export with another order of rows is best
    decided by address.
    """
    return _decided(case, world, Decision.SKIP)
