"""The sender-name guard: with a common name, people cannot tell which Jan Smit invites them."""

from __future__ import annotations

from guestlist.model import Owner
from guestlist.normalise.frequency import countries, name_share
from guestlist.normalise.names import parse_name
from guestlist.tie.weights import section


def own_name_share(owner: Owner, country: str = "") -> float:
    """The share (0..1) of people who bear the user's family name, 0.0 when it is unknown.

    Of several own names the first counts, which is the one an invitation shows: a rare maiden name helps nobody who
    reads "Anne Hansen". ``country`` (ISO 3166-1 alpha-2) is where the people live; without it the owner's own country,
    and where no table of that country is bundled the largest share of any. Source: the head of each
    ``data/names/heads_*.csv``.
    """
    where = (country or owner.country).upper()
    where = where if where in countries() else ""
    shown = next((written for written in owner.names if written.strip()), "")
    return max((name_share(token, "family", where) for token in parse_name(shown).family), default=0.0)


def own_name_is_common(owner: Owner, country: str = "") -> bool:
    """Whether the user's name is so common that a weak tie needs a note to know who invites."""
    return own_name_share(owner, country) >= float(section("own_name")["common_from"])
