"""The share a reason names is that of the sum shown beside it."""

from __future__ import annotations

from factories import connection, contact
from guestlist.model import Link, Tier
from guestlist.reports.wording import word_evidence
from guestlist.rules.connected import already_connected, possibly_connected
from rules.judge import case_of, world

ANN = connection("Ann", "Smit")


def told(probability: float, tier: Tier, any_probability: float) -> list[str]:
    """What the rules on connections say of a link."""
    linked = case_of(
        contact("Ann Smit", "ann@firm.example"), link=Link(ANN, probability, tier, any_probability=any_probability)
    )
    return [word_evidence(each) for rule in (already_connected, possibly_connected) for each in rule(linked, world())]


def test_the_reason_names_the_share_of_the_connection_it_names() -> None:
    assert told(0.41, Tier.POSSIBLE, 0.57) == ["This may be your connection Ann Smit (41 %)"]
    assert told(0.6, Tier.LIKELY, 0.69) == ["You are probably connected with Ann Smit already (60 %)"]


def test_a_share_of_several_connections_is_said_to_be_of_all_of_them() -> None:
    (words,) = told(0.05, Tier.NONE, 0.4)
    assert words == "This may be one of your connections, Ann Smit for instance (40 % for all of them together)"
